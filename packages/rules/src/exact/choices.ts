import type { Reach } from '../mutants/reach.ts';
import type { Alternative, Choice, Pack } from '../tree.ts';
import { groundOf, jointCase, type Ground } from './joint.ts';
import { caseWords, type Noticed, type Unsearched } from './noticed.ts';

/** What a check found: faults, and what it could not search to the end. */
export interface Searched {
  readonly noticed: readonly Noticed[];
  readonly unsearched: readonly Unsearched[];
}

/** Choices whose values can hold together, or that leave a case without a value. Codes: `WB-C01`, `WB-C02`. */
export function checkChoices(pack: Pack, reach: Reach): Searched {
  const choices = pack.terms.filter((term) => term.kind === 'choice');
  return both(choices.map((choice) => checkChoice(choice, pack, reach)));
}

/** Several findings as one. */
export function both(parts: readonly Searched[]): Searched {
  return {
    noticed: parts.flatMap(({ noticed }) => noticed),
    unsearched: parts.flatMap(({ unsearched }) => unsearched),
  };
}

function checkChoice(choice: Choice, pack: Pack, reach: Reach): Searched {
  const ground = groundOf(pack, `terms.${choice.name}`, reach);
  const pairs = pairsOf(choice.choose).map((pair) => overlap(ground, choice, pair));
  return both([...pairs, gap(ground, choice)]);
}

type Pair = readonly [Alternative, Alternative];

// Two ways to one value may well hold together.
function pairsOf(choose: readonly Alternative[]): readonly Pair[] {
  return choose.flatMap((first, place) =>
    choose
      .slice(place + 1)
      .filter((second) => second.value !== first.value)
      .map((second): Pair => [first, second]),
  );
}

function overlap(ground: Ground, choice: Choice, [first, second]: Pair): Searched {
  const at = placed(second, choice);
  const found = jointCase(ground, { holds: [first, second], fails: [] });
  if (found.kind === 'undecided')
    return unsearched(
      `whether \`${first.value}\` and \`${second.value}\` of \`terms.${choice.name}\` exclude each other`,
      at,
    );
  if (found.kind !== 'case') return NOTHING;
  const detail = `\`${first.value}\` and \`${second.value}\` can hold together: ${caseWords(found)}`;
  const remedy = `let one exclude the other, as in \`unless\` or \`&& !…\``;
  return { noticed: [{ code: 'WB-C01', at, detail, remedy }], unsearched: [] };
}

function gap(ground: Ground, choice: Choice): Searched {
  if (choice.otherwise !== undefined) return NOTHING;
  const found = jointCase(ground, { holds: [], fails: choice.choose });
  if (found.kind === 'undecided')
    return unsearched(`whether \`terms.${choice.name}\` has a value in every case`, choice.at);
  if (found.kind !== 'case') return NOTHING;
  const detail = `\`terms.${choice.name}\` has no value: ${caseWords(found)}`;
  const remedy = 'add `otherwise`, or an alternative for this case';
  return { noticed: [{ code: 'WB-C02', at: choice.at, detail, remedy }], unsearched: [] };
}

const NOTHING: Searched = { noticed: [], unsearched: [] };

/** That something was not searched to its end. */
export function unsearched(what: string, at: Unsearched['at']): Searched {
  return { noticed: [], unsearched: [{ what, at }] };
}

// An alternative knows its line; the term also its file.
function placed({ at }: Alternative, { at: { file } }: Choice): Alternative['at'] {
  return file === undefined ? at : { ...at, file };
}
