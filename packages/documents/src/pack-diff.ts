import type { Value } from '@weighbridge/core';
import { BLANK, drawn, ink, type Line } from './ink.ts';
import { hanging, rowLines, title } from './layout.ts';
import { markdownBlocks, markdownCode, markdownText } from './markdown.ts';
import { counted, formatValue } from './numbers.ts';
import { viewOf, type View } from './view.ts';

/** A difference in one part of a pack. */
export interface ChangeShape {
  readonly of: string;
  readonly kind: 'added' | 'removed' | 'changed';
  readonly what: string;
  readonly before?: string;
  readonly after?: string;
}

/** A case in which the two versions of a rule answer otherwise. */
export interface CaseShape {
  readonly asOf: string;
  readonly values: { readonly [fact: string]: Value | undefined };
  readonly answers: readonly [string, string];
}

/** How a rule answers otherwise than before. */
export interface EffectShape {
  readonly rule: string;
  readonly wider?: CaseShape;
  readonly narrower?: CaseShape;
  readonly otherwise?: CaseShape;
  readonly undecided: boolean;
}

/** A case of the tests that a rule answers otherwise than before. */
export interface TurnedShape {
  readonly test: string;
  readonly rule: string;
  readonly before: string;
  readonly after: string;
}

/** All that differs between two versions of a pack. */
export interface PackDiffShape {
  readonly before: string;
  readonly after: string;
  readonly changes: readonly ChangeShape[];
  readonly effects: readonly EffectShape[];
  readonly turned: readonly TurnedShape[];
}

/**
 * What differs between two versions of a pack, as a terminal report: each part that came, went or
 * changed, which rules answer otherwise, which cases of the tests turn. Only what bears on answers,
 * unless `view.all`: then sources and the wording of facts too.
 *
 * @example
 * packDiffTable({ before: 'a@1', after: 'a@2', changes: [], effects: [], turned: [] }, { width: 80, colour: false, ascii: true, all: false }); // '  a@1 > a@2\n\n  nothing differs\n'
 */
export function packDiffTable(diff: PackDiffShape, view: View): string {
  const held = viewOf(view);
  const arrow = held.ascii ? '>' : '→';
  const shown = diff.changes.filter((change) => held.all || !isForReaders(change));
  const hidden = diff.changes.length - shown.length;
  return drawn(held, [
    [ink(held, `  ${diff.before} ${arrow} ${diff.after}`, 'strong')],
    BLANK,
    ...(diff.changes.length === 0 ? hanging(held, 2, 'nothing differs') : []),
    ...shown.flatMap((change) => changeLines(held, change)),
    ...(hidden === 0
      ? []
      : hanging(
          held,
          2,
          `${counted(hidden, 'other', 'others')} in sources and facts; --all shows them`,
        )),
    BLANK,
    ...section(held, 'Rules that answer otherwise', effectTexts(diff)),
    ...section(held, 'Cases of the tests that turn', turnedTexts(diff.turned, arrow)),
  ]);
}

function isForReaders({ of }: ChangeShape): boolean {
  return of.startsWith('sources.') || of.startsWith('facts.');
}

const SIGN = { added: '+', removed: '-', changed: '~' } as const;

function changeLines(view: View, change: ChangeShape): readonly Line[] {
  const lead = [ink(view, `  ${SIGN[change.kind]} `)];
  const text = `${change.of}   ${change.what}`;
  return [
    ...rowLines(view, { lead, column: 4, text }),
    ...(change.before === undefined ? [] : hanging(view, 8, `was ${change.before}`)),
    ...(change.after === undefined ? [] : hanging(view, 8, `is ${change.after}`)),
  ];
}

function section(view: View, name: string, texts: readonly string[]): readonly Line[] {
  if (texts.length === 0) return [];
  return [title(view, name), ...texts.flatMap((text) => hanging(view, 4, text)), BLANK];
}

/** How rules answer otherwise, in words; what a case of the tests shows needs no other case. */
function effectTexts({ effects, turned }: PackDiffShape): readonly string[] {
  const shown = new Set(turned.map(({ rule }) => rule));
  return effects.flatMap(({ rule, wider, narrower, otherwise, undecided }) => {
    const found = [
      ...(wider === undefined ? [] : [`reaches more: ${caseWords(wider)}`]),
      ...(narrower === undefined ? [] : [`reaches fewer: ${caseWords(narrower)}`]),
      ...(otherwise === undefined ? [] : [`answers otherwise: ${caseWords(otherwise)}`]),
    ];
    const none = shown.has(rule)
      ? 'turns in a case of the tests, below'
      : undecided
        ? 'no case was found; there may be one'
        : 'no case turns';
    return (found.length === 0 ? [none] : found).map((words) => `${rule} ${words}`);
  });
}

function caseWords({ asOf, values, answers }: CaseShape): string {
  const facts = Object.entries(values).flatMap(([fact, value]) =>
    value === undefined ? [] : [`${fact} ${formatValue(value)}`],
  );
  const given = facts.length === 0 ? '' : ` with ${facts.join(', ')}`;
  return `${answers[1]}, not ${answers[0]}, on ${asOf}${given}`;
}

function turnedTexts(turned: readonly TurnedShape[], arrow: string): readonly string[] {
  const byTest = Map.groupBy(turned, ({ test }) => test);
  return [...byTest].map(([test, of]) => {
    const rules = of.map(({ rule, before, after }) => `${rule} ${before} ${arrow} ${after}`);
    return `"${test}": ${rules.join(', ')}`;
  });
}

/**
 * The same as Markdown, with everything that differs.
 *
 * @example
 * packDiffMarkdown({ before: 'a@1', after: 'a@2', changes: [], effects: [], turned: [] }); // '# `a@1` → `a@2`\n\nNothing differs.\n'
 */
export function packDiffMarkdown(diff: PackDiffShape): string {
  const { before, after, changes, turned } = diff;
  const kinds = [
    { kind: 'added', head: '## Added' },
    { kind: 'removed', head: '## Removed' },
    { kind: 'changed', head: '## Changed' },
  ] as const;
  return markdownBlocks([
    [`# ${markdownCode(before)} → ${markdownCode(after)}`],
    ...(changes.length === 0 ? [['Nothing differs.']] : []),
    ...kinds.flatMap(({ kind, head }) =>
      listed(head, changes.filter((change) => change.kind === kind).map(changeText)),
    ),
    ...listed('## Rules that answer otherwise', effectTexts(diff)),
    ...listed('## Cases of the tests that turn', turnedTexts(turned, '→')),
  ]);
}

function listed(head: string, texts: readonly string[]): readonly (readonly string[])[] {
  return texts.length === 0 ? [] : [[head], texts.map((text) => `- ${markdownText(text)}`)];
}

function changeText({ of, what, before, after }: ChangeShape): string {
  const was = before === undefined ? '' : ` was ${before}`;
  const is = after === undefined ? '' : `${before === undefined ? '' : ';'} is ${after}`;
  return `${of}, ${what}${was === '' && is === '' ? '' : ':'}${was}${is}`;
}
