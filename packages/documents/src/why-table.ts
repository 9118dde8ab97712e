import { settlingSummary, type Ticket, type Verdict } from '@weighbridge/weigh';
import { dueWords, enforcementWords } from './evidence-words.ts';
import { verdictOf, type WhyExplanation } from './explanation.ts';
import { BLANK, drawn, ink, type Line } from './ink.ts';
import { hanging, rowLines } from './layout.ts';
import { statusKind, statusLead } from './marks.ts';
import { factWords, formatValue } from './numbers.ts';
import { citation } from './ticket-duty.ts';
import { stepsLines } from './ticket-settling.ts';
import { treeLines } from './why-tree.ts';
import { sentenceColumn, viewOf, type View } from './view.ts';

/**
 * One verdict as a tree: the path that decides unfolded, the rest one line each (all of it with
 * `view.all`), the needle where a threshold cuts an interval, then rule, law and what would settle
 * it (terminal page, section 4, "check --why").
 *
 * Facts and their evidence come from the ticket. No line passes `view.width`.
 */
export function whyTable(explanation: WhyExplanation, ticket: Ticket, view: View): string {
  const held = viewOf(view);
  const verdict = verdictOf(ticket, explanation);
  return drawn(held, [
    ...(verdict === undefined ? [] : [...verdictLines(held, ticket, verdict), BLANK]),
    ...treeLines(held, ticket, explanation),
    BLANK,
    ...ruleLines(held, ticket, { explanation, verdict }),
    ...(verdict === undefined ? [] : lawLines(held, verdict)),
    ...assumedLines(held, explanation),
    BLANK,
    ...(verdict === undefined ? [] : settledLines(held, ticket, verdict)),
    ...hanging(held, 2, 'Information, not legal advice.'),
  ]);
}

function verdictLines(view: View, ticket: Ticket, verdict: Verdict): readonly Line[] {
  const column = sentenceColumn(view);
  const notes = [dueWords(ticket, verdict), enforcementWords(verdict)].filter(
    (words) => words !== undefined,
  );
  const isAsked = !['no', 'ended', 'exempt'].includes(statusKind(verdict.status));
  return [
    ...rowLines(view, {
      lead: statusLead(view, statusKind(verdict.status)),
      column,
      text: verdict.must,
      right: citation(view, verdict),
    }),
    ...(isAsked ? notes.flatMap((words) => hanging(view, column, words)) : []),
  ];
}

interface RuleOf {
  readonly explanation: WhyExplanation;
  readonly verdict: Verdict | undefined;
}

function ruleLines(view: View, ticket: Ticket, { explanation, verdict }: RuleOf): readonly Line[] {
  const version = ticket.packs.find((one) => one.name === verdict?.pack)?.version;
  const pack =
    verdict === undefined ? '' : `${verdict.pack}${version === undefined ? '' : `@${version}`}  `;
  const { file, line } = explanation.tree.at;
  const place = file === undefined ? explanation.rule : `${file}:${line}`;
  return labelled(view, 'rule', `${pack}${place}`);
}

const CHECKED: { readonly [mark in Verdict['mark']]: string } = {
  V: 'text checked',
  V2: 'second source',
  K: 'not checked',
  I: 'our reading',
};

function lawLines(view: View, verdict: Verdict): readonly Line[] {
  const cite = verdict.cite.length === 0 ? verdict.rule : verdict.cite.join('; ');
  const name = verdict.asks === 'law' ? 'law' : 'asked';
  return [
    ...labelled(view, name, `our words: ${verdict.must}`),
    ...hanging(
      view,
      LABEL_CELLS,
      `${cite}   ${CHECKED[verdict.mark]}`,
      verdict.mark === 'K' ? 'scheduled' : 'plain',
    ),
    ...(verdict.note === undefined ? [] : labelled(view, 'note', verdict.note)),
  ];
}

/** Margin and the longest label of this page, `assumed`. */
const LABEL_CELLS = 9;

function labelled(view: View, label: string, text: string): readonly Line[] {
  const lead: Line = [ink(view, `  ${label}`, 'label')];
  return rowLines(view, { lead, column: LABEL_CELLS, text });
}

function assumedLines(view: View, explanation: WhyExplanation): readonly Line[] {
  return explanation.assumed.flatMap((one) =>
    hanging(
      view,
      LABEL_CELLS,
      `assumed ${factWords(one.fact)}: ${formatValue(one.value)}; ${one.because}`,
    ),
  );
}

function settledLines(view: View, ticket: Ticket, verdict: Verdict): readonly Line[] {
  if (statusKind(verdict.status) !== 'unknown') return [];
  const alone: Ticket = {
    ...ticket,
    verdicts: verdict.settled_by.map((one) => ({ ...verdict, settled_by: [one] })),
  };
  return stepsLines(view, alone, settlingSummary(alone));
}
