import type { DateValue } from '@weighbridge/core';
import type { TermAnswer } from '../evaluate/term-answers.ts';
import type { SettlingSet } from '../explain/shapes.ts';
import type { Expectation } from '../tree.ts';

/** What came out: of a rule all that can be expected of it; of a decision or term its answer. */
export type Got =
  | {
      readonly kind: 'rule';
      readonly status: string;
      readonly due: DateValue | undefined;
      readonly met: string | undefined;
      readonly settledBy: readonly SettlingSet[];
    }
  | { readonly kind: 'other'; readonly answer: TermAnswer | undefined };

/** Both sides in words, and whether they agree in all that is expected. */
export interface Comparison {
  readonly right: boolean;
  readonly expected: string;
  readonly got: string;
}

type RuleGot = Extract<Got, { readonly kind: 'rule' }>;

/** Compares an expectation with what came out, part by part. */
export function compared(expectation: Expectation, got: Got): Comparison {
  if (typeof expectation === 'string') {
    return joined([
      got.kind === 'rule' ? statusPart(expectation, got) : answerPart(expectation, got.answer),
    ]);
  }
  const { status, due, met, settled_by: settledBy } = expectation;
  if (got.kind === 'other') {
    return joined(
      [status, due].flatMap((wanted) =>
        wanted === undefined ? [] : [answerPart(wanted, got.answer)],
      ),
    );
  }
  return joined([
    ...(status === undefined ? [] : [statusPart(status, got)]),
    ...(due === undefined
      ? []
      : [part(`due ${due === 'never' ? '2299-12-31' : due}`, `due ${lowDay(got.due)}`)]),
    ...(met === undefined ? [] : [part(met, got.met ?? 'nothing asked')]),
    ...(settledBy === undefined ? [] : [settledPart(settledBy, got.settledBy)]),
  ]);
}

function part(expected: string, got: string): Comparison {
  return { right: expected === got, expected, got };
}

// `scheduled:2027-08-02` also names the earliest day on which the duty can be due.
function statusPart(expected: string, got: RuleGot): Comparison {
  const dated = expected.startsWith('scheduled:');
  return part(
    expected,
    dated && got.status === 'scheduled' ? `scheduled:${lowDay(got.due)}` : got.status,
  );
}

function lowDay(due: DateValue | undefined): string {
  return (typeof due === 'object' ? due.lo : due) ?? 'open';
}

function answerPart(expected: string, answer: TermAnswer | undefined): Comparison {
  const text = answerText(answer);
  const asNumber = typeof answer === 'number' && expected !== '' && Number(expected) === answer;
  const asNever = expected === 'never' && text === '2299-12-31';
  return { right: expected === text || asNumber || asNever, expected, got: text };
}

function answerText(answer: TermAnswer | undefined): string {
  if (answer === undefined) return 'nothing of that name';
  if (typeof answer !== 'object') return String(answer);
  if ('has' in answer) return listText(answer.has);
  return answer.lo === undefined && answer.hi === undefined
    ? 'unknown'
    : `${answer.lo ?? ''}..${answer.hi ?? ''}`;
}

// The facts named are one set that settles, or all that are named in any.
function settledPart(expected: readonly string[], sets: readonly SettlingSet[]): Comparison {
  const wanted = listText(expected);
  const texts = sets.map(({ facts }) => listText(facts));
  const together = listText(sets.flatMap(({ facts }) => facts));
  const right = texts.includes(wanted) || together === wanted;
  return {
    right,
    expected: `settled by ${wanted}`,
    got: `settled by ${texts.length === 0 ? 'nothing' : texts.join(', or ')}`,
  };
}

function listText(facts: readonly string[]): string {
  return [...new Set(facts)].sort().join(' and ');
}

function joined(parts: readonly Comparison[]): Comparison {
  return {
    right: parts.every(({ right }) => right),
    expected: parts.map(({ expected }) => expected).join(', '),
    got: parts.map(({ got }) => got).join(', '),
  };
}
