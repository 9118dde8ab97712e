import { membersOf, type VocabularyEntry } from '@weighbridge/core';
import type { InterviewQuestion, Settled } from '@weighbridge/weigh';
import { shortCite } from '../evidence-words.ts';
import { BLANK, drawn, gap, ink, type Line } from '../ink.ts';
import { flowed, hanging, rowLines } from '../layout.ts';
import { statusKind, statusMark } from '../marks.ts';
import { counted, factWords, formatValue, unitWords } from '../numbers.ts';
import { viewOf, type View } from '../view.ts';

/** Where what is asked and answered stands. */
const COLUMN = 6;

/** Members that a question lists; of longer lists it names some. */
const MOST_MEMBERS = 40;

/** A question as it is asked: its number, its words, what it settles, and how to answer. */
export function questionText(
  question: InterviewQuestion,
  at: { readonly number: number; readonly lists: Lists },
  view: View,
): string {
  const held = viewOf(view);
  const { fact, entry, known, settles } = question;
  const lead: Line = [ink(held, `  ${at.number}`, 'strong')];
  return drawn(held, [
    ...rowLines(held, {
      lead: [...lead, gap(lead, COLUMN, 2)],
      column: COLUMN,
      text: entry.ask ?? `${entry.means}?`,
      right: [ink(held, settlesWords(settles), 'label')],
    }),
    ...(known === undefined
      ? []
      : hanging(held, COLUMN, `so far: ${formatValue(known, entry.unit)}`)),
    ...hanging(held, COLUMN, `${fact}: ${formWords(entry, at.lists)}`, 'label'),
  ]);
}

type Lists = Parameters<typeof membersOf>[1];

function settlesWords(settles: number): string {
  return settles === 0 ? 'narrows' : `settles up to ${settles}`;
}

/** How an answer of this type is written. */
export function formWords(entry: VocabularyEntry, lists: Lists): string {
  const members = membersOf(entry, lists);
  switch (entry.type) {
    case 'bool':
      return 'y or n';
    case 'number':
      return `a number${unitPart(entry)}; an interval is fine: 2e12..3e12`;
    case 'date':
      return 'a day 2026-07-01, a month 2026-07, or 2026-01-01..2026-06-30';
    case 'enum':
    case 'code':
      return members === undefined ? 'a word' : `one of ${few(members)}`;
    case 'set':
      return members === undefined
        ? 'words with commas; none; with + at the end there may be more'
        : `any of ${few(members)}; none; with + at the end there may be more`;
  }
}

function unitPart({ unit }: VocabularyEntry): string {
  return unit === undefined || unit === '1' ? '' : ` of ${unitWords(unit, 2)}`;
}

function few(members: readonly string[]): string {
  if (members.length <= MOST_MEMBERS) return members.join(', ');
  return `${members.slice(0, MOST_MEMBERS).join(', ')} … (${members.length})`;
}

/** Why something is asked: what it means, and which rules are open because of it. */
export function whyAskedText(
  question: InterviewQuestion,
  rules: readonly {
    readonly rule: string;
    readonly must: string;
    readonly cite: readonly string[];
  }[],
  view: View,
): string {
  const held = viewOf(view);
  return drawn(held, [
    ...hanging(held, COLUMN, `${factWords(question.fact)}: ${question.entry.means}`),
    ...hanging(
      held,
      COLUMN,
      `${counted(question.rules.length, 'rule is', 'rules are')} open because of it`,
    ),
    ...rules.flatMap(({ must, cite }) =>
      rowLines(held, {
        lead: [gap([], COLUMN), ink(held, `${statusMark(held, 'unknown')} `, 'unknown')],
        column: COLUMN + 2,
        text: must,
        right: [ink(held, shortCite(cite))],
      }),
    ),
  ]);
}

/**
 * What is said of an answer that its fact cannot have, before it is asked again.
 *
 * @example
 * unfitText('`maybe` is not yes or no', { width: 80, colour: false, ascii: false, all: false }); // '      `maybe` is not yes or no\n'
 */
export function unfitText(detail: string, view: View): string {
  const held = viewOf(view);
  return drawn(held, hanging(held, COLUMN, detail));
}

/** What an answer settled, one line each. */
export function settledText(settled: readonly Settled[], view: View): string {
  const held = viewOf(view);
  if (settled.length === 0)
    return drawn(held, [...hanging(held, COLUMN, 'settles none by itself'), BLANK]);
  return drawn(
    held,
    settled.flatMap(({ must, cite, status }) => {
      const kind = statusKind(status);
      const lead: Line = [gap([], COLUMN), ink(held, `${statusMark(held, kind)} ${kind}`)];
      return rowLines(held, {
        lead,
        column: COLUMN + (held.ascii ? 14 : 12),
        text: must,
        right: [ink(held, shortCite(cite))],
      });
    }),
  );
}

/** Every open question as a list, for whoever cannot be asked. */
export function questionsTable(
  name: string,
  questions: readonly InterviewQuestion[],
  of: { readonly unknown: number; readonly lists: Lists },
  view: View,
): string {
  const held = viewOf(view);
  const head = `${name}: ${counted(of.unknown, 'verdict is', 'verdicts are')} unknown, ${counted(questions.length, 'question', 'questions')} could still change one`;
  return drawn(held, [
    ...hanging(held, 2, head, 'strong'),
    BLANK,
    ...questions.flatMap((question) => listed(held, question, of.lists)),
  ]);
}

function listed(
  view: View,
  { fact, entry, known, rules }: InterviewQuestion,
  lists: Lists,
): readonly Line[] {
  return [
    ...rowLines(view, {
      lead: [ink(view, `  ${fact}`, 'strong')],
      column: Math.min(fact.length + 4, view.width - 24),
      text: '',
      right: [ink(view, `bears on ${rules.length}`, 'label')],
    }),
    ...hanging(view, 4, entry.ask ?? `${entry.means}?`),
    ...hanging(view, 4, formWords(entry, lists), 'label'),
    ...(known === undefined
      ? []
      : flowed(view, 4, [`so far: ${formatValue(known, entry.unit)}`], ' ')),
    BLANK,
  ];
}
