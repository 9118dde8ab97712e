import { BLANK, drawn, ink, type Line } from './ink.ts';
import { hanging, rowLines } from './layout.ts';
import { counted, formatPlace } from './numbers.ts';
import { viewOf, type View } from './view.ts';

/** Something that the tests of a pack do not show, and how many tests could be proposed for it. */
export interface LackShape {
  readonly of: string;
  readonly at: { readonly line: number; readonly file?: string };
  readonly says: string;
  readonly tests: readonly object[];
}

/** What the tests of one pack lack. */
export interface LackingShape {
  readonly pack: string;
  readonly lacks: readonly LackShape[];
}

/**
 * What the tests of packs do not show, part by part with its place, then how much that is.
 *
 * @example
 * lackingReport([{ pack: 'house', lacks: [] }], { width: 80, colour: false, ascii: false, all: false }); // '  house: nothing is lacking\n'
 */
export function lackingReport(packs: readonly LackingShape[], view: View): string {
  const held = viewOf(view);
  return drawn(
    held,
    packs.flatMap(({ pack, lacks }) => [
      ...[...Map.groupBy(lacks, ({ of }) => of).values()].flatMap((of) => [
        ...partLines(held, of),
        BLANK,
      ]),
      ...hanging(held, 2, `${pack}: ${countWords(lacks)}`),
      BLANK,
    ]),
  );
}

function partLines(view: View, lacks: readonly LackShape[]): readonly Line[] {
  const [first] = lacks;
  if (first === undefined) return [];
  const { of, at } = first;
  const place = at.file === undefined ? '' : `   ${formatPlace({ file: at.file, line: at.line })}`;
  return [
    [ink(view, `  ${of}${place}`)],
    ...lacks.flatMap(({ says, tests }) =>
      rowLines(view, {
        lead: [],
        column: 6,
        text: tests.length === 0 ? `${says}; no case was found` : says,
      }),
    ),
  ];
}

function countWords(lacks: readonly LackShape[]): string {
  if (lacks.length === 0) return 'nothing is lacking';
  const found = lacks.filter(({ tests }) => tests.length > 0).length;
  return `${counted(lacks.length, 'thing', 'things')} lacking, tests proposed for ${found}`;
}
