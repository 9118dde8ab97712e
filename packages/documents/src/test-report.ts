import type { Truth } from '@weighbridge/core';
import { BLANK, drawn, ink, type Line } from './ink.ts';
import { hanging, rowLines } from './layout.ts';
import { statusKind, statusMark } from './marks.ts';
import { counted, formatPlace } from './numbers.ts';
import { viewOf, type View } from './view.ts';

/** What a test of a pack expected of one rule and what came out. */
export interface ExpectationShape {
  readonly rule: string;
  readonly expected: string;
  readonly got: string;
  readonly right: boolean;
  /** Why the rule came out otherwise. */
  readonly because: readonly { readonly says: string; readonly truth: Truth }[];
}

/** One test of a pack with what came of it. */
export interface TestResultShape {
  readonly name: string;
  readonly pack?: string;
  readonly at?: { readonly line: number; readonly file?: string };
  readonly expectations: readonly ExpectationShape[];
}

/**
 * Tests of packs: those that failed with what was expected and what came out (terminal page,
 * section 8), the others with `view.all`; the count at the end.
 *
 * @example
 * testReport([], { width: 80, colour: false, ascii: false, all: false }); // '  0 of 0 cases as expected\n'
 */
export function testReport(results: readonly TestResultShape[], view: View): string {
  const held = viewOf(view);
  const failed = results.filter((result) => !isRight(result));
  const right = held.all ? results.filter(isRight) : [];
  const count = `${results.length - failed.length} of ${counted(results.length, 'case', 'cases')} as expected`;
  return drawn(held, [
    ...failed.flatMap((result) => [...resultLines(held, result), BLANK]),
    ...right.flatMap((result) => [...resultLines(held, result), BLANK]),
    ...hanging(held, 2, count),
  ]);
}

function isRight(result: TestResultShape): boolean {
  return result.expectations.every((expectation) => expectation.right);
}

/** Margin, word, space: where the test's name begins. */
const NAME_COLUMN = 11;

function resultLines(view: View, result: TestResultShape): readonly Line[] {
  const word = isRight(result) ? ink(view, '  right', 'met') : ink(view, '  failed', 'fault');
  const shown = isRight(result)
    ? result.expectations
    : result.expectations.filter((one) => !one.right);
  const place =
    result.at === undefined
      ? undefined
      : formatPlace({ file: result.at.file ?? result.pack ?? '', line: result.at.line });
  return [
    ...rowLines(view, { lead: [word], column: NAME_COLUMN, text: `"${result.name}"` }),
    ...(place === undefined ? [] : hanging(view, NAME_COLUMN, place)),
    ...shown.flatMap((one) => expectationLines(view, one)),
  ];
}

/** So many reasons of one answer are shown, those that decide first. */
const MOST_REASONS = 4;

function expectationLines(view: View, one: ExpectationShape): readonly Line[] {
  const reasons = one.right ? [] : one.because.slice(0, MOST_REASONS);
  return [
    ...hanging(view, NAME_COLUMN, expectationWords(view, one)),
    ...reasons.flatMap((because) =>
      hanging(view, NAME_COLUMN, `because ${because.says} is ${because.truth}`),
    ),
  ];
}

function expectationWords(view: View, one: ExpectationShape): string {
  return `${one.rule}   expected ${marked(view, one.expected)}   got ${marked(view, one.got)}`;
}

/** A status with its mark; what is no status (a term, a decision, a date) stands alone. */
function marked(view: View, status: string): string {
  const word = status.split(':')[0] ?? status;
  const kind = statusKind(status);
  return kind === word ? `${statusMark(view, kind)} ${status}` : status;
}
