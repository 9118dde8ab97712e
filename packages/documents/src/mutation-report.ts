import type { Value } from '@weighbridge/core';
import { BLANK, drawn, ink, type Line } from './ink.ts';
import { hanging, rowLines } from './layout.ts';
import { counted, formatPlace, formatValue } from './numbers.ts';
import { viewOf, type View } from './view.ts';

/** A change of a pack that none of its tests noticed. */
export interface SurvivorShape {
  readonly target: string;
  readonly at: { readonly line: number; readonly file?: string };
  readonly change: string;
  /** A case that tells the change apart; absent where none was found. */
  readonly witness?: {
    readonly subject: string;
    readonly asOf: string;
    readonly values: { readonly [fact: string]: Value | undefined };
    readonly answers: readonly [string, string];
  };
}

/** How many changes of a pack its tests notice; scores are shares of the changes that can be noticed. */
export interface MutationShape {
  readonly pack: string;
  readonly mutants: number;
  readonly killed: number;
  readonly killedByProposed: number;
  readonly equivalent: number;
  readonly score: number;
  readonly scoreWithProposed: number;
  readonly survivors: readonly SurvivorShape[];
}

/**
 * What the tests of packs notice: each change that they do not with its place and a case that would
 * tell it, then the count.
 *
 * @example
 * mutationReport([], { width: 80, colour: false, ascii: false, all: false }); // '  no pack\n'
 */
export function mutationReport(packs: readonly MutationShape[], view: View): string {
  const held = viewOf(view);
  if (packs.length === 0) return drawn(held, [[ink(held, '  no pack')]]);
  return drawn(
    held,
    packs.flatMap((pack) => [
      ...pack.survivors.flatMap((survivor) => [...survivorLines(held, survivor), BLANK]),
      ...hanging(held, 2, countWords(pack)),
      ...hanging(held, 2, scoreWords(pack)),
      BLANK,
    ]),
  );
}

/** Margin, word, space: where the part's name begins. */
const NAME_COLUMN = 12;

function survivorLines(view: View, survivor: SurvivorShape): readonly Line[] {
  const { target, at, change, witness } = survivor;
  const place = at.file === undefined ? '' : `   ${formatPlace({ file: at.file, line: at.line })}`;
  const lead = [ink(view, '  unnoticed', 'fault')];
  return [
    ...rowLines(view, { lead, column: NAME_COLUMN, text: `${target}${place}` }),
    ...hanging(view, NAME_COLUMN, change),
    ...(witness === undefined ? [] : hanging(view, NAME_COLUMN, witnessWords(witness))),
  ];
}

function witnessWords(witness: NonNullable<SurvivorShape['witness']>): string {
  const { subject, asOf, values, answers } = witness;
  const facts = Object.entries(values).flatMap(([fact, value]) =>
    value === undefined ? [] : [`${fact} ${formatValue(value)}`],
  );
  const name = subject.slice(subject.indexOf('.') + 1);
  const given = facts.length === 0 ? '' : ` with ${facts.join(', ')}`;
  return `a test would: ${name} is ${answers[0]}, not ${answers[1]}, on ${asOf}${given}`;
}

function countWords({ pack, mutants, equivalent, survivors }: MutationShape): string {
  const same = equivalent === 0 ? '' : `, ${equivalent} change no answer and do not count`;
  return `${pack}: ${counted(mutants, 'change', 'changes')}, ${survivors.length} unnoticed${same}`;
}

function scoreWords({ score, scoreWithProposed }: MutationShape): string {
  return `${percent(score)} noticed by its own tests, ${percent(scoreWithProposed)} with proposed ones`;
}

// Cut, not rounded: what is not all never reads as all.
function percent(share: number): string {
  return `${(Math.floor(share * 1000) / 10).toFixed(1)} %`;
}
