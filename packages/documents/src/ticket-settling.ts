import { settlingSummary, type SettlingGroup, type Ticket } from '@weighbridge/weigh';
import { BLANK, ink, type Line } from './ink.ts';
import { flowed, hanging, rowLines, title } from './layout.ts';
import { statusLead } from './marks.ts';
import { counted } from './numbers.ts';
import { answerWords, askedWords, doWords, saidWords, stepTitle, meansWords } from './settling.ts';
import { countKind } from './words.ts';
import { sentenceColumn, type View } from './view.ts';

/** So many questions are shown at once; the rest is counted and shown with --all. */
const MOST_STEPS = 3;

/** What would settle the unknown verdicts: fact, what is known of it, what each answer gives. */
export function settlingLines(view: View, ticket: Ticket): readonly Line[] {
  if (countKind(ticket.verdicts, 'unknown') === 0) return [];
  return stepsLines(view, ticket, settlingSummary(ticket));
}

/** Questions that settle something, each with its answers, under one title. */
export function stepsLines(
  view: View,
  ticket: Ticket,
  steps: readonly SettlingGroup[],
): readonly Line[] {
  const listed = view.all ? steps : steps.slice(0, MOST_STEPS);
  const lines = [
    ...listed.flatMap((step) => stepLines(view, ticket, step)),
    ...restLines(view, steps.length - listed.length),
    ...unsettledLines(view, ticket),
  ];
  return lines.length === 0 ? [] : [title(view, 'Would be settled by'), ...lines, BLANK];
}

function stepLines(view: View, ticket: Ticket, step: SettlingGroup): readonly Line[] {
  const column = sentenceColumn(view);
  const verb = step.settles === 'every' ? 'settles' : 'may settle';
  const asked = askedWords(ticket, step);
  const questions = asked === undefined ? meansWords(ticket, step) : [asked];
  const answers = answerWords(ticket, step.answers);
  return [
    ...rowLines(view, {
      lead: statusLead(view, 'unknown'),
      column,
      text: stepTitle(ticket, step),
      right: [ink(view, `${verb} ${step.verdicts.length}`)],
    }),
    ...questions.flatMap((words) => hanging(view, column, `asked: ${words}`)),
    ...saidWords(ticket, step).flatMap((words) => hanging(view, column, words)),
    ...flowed(view, column, answers, '     '),
    ...hanging(view, column, doWords(step)),
  ];
}

function restLines(view: View, left: number): readonly Line[] {
  if (left <= 0) return [];
  const words = `${counted(left, 'more question', 'more questions')}; --all shows ${left === 1 ? 'it' : 'them'}`;
  return hanging(view, sentenceColumn(view), words);
}

/** Unknown verdicts that no small set of facts settles are said, never left out. */
function unsettledLines(view: View, ticket: Ticket): readonly Line[] {
  const open = ticket.verdicts.filter(
    (verdict) => verdict.status === 'unknown' && verdict.settled_by.length === 0,
  );
  if (open.length === 0) return [];
  const words = `${counted(open.length, 'verdict has', 'verdicts have')} no short answer; see why:`;
  const ids = open.map((verdict) => verdict.rule).join(', ');
  return hanging(view, sentenceColumn(view), `${words} ${ids}`);
}
