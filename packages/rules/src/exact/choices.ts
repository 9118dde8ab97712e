import type { Purse } from '../mutants/find-case.ts';
import type { Reach } from '../mutants/reach.ts';
import type { Alternative, Choice, Pack } from '../tree.ts';
import { groundOf, jointCase, type Ground } from './joint.ts';
import { caseWords, type Noticed, type Unsearched } from './noticed.ts';

/** What a check found: faults, and what it could not search to the end. */
export interface Searched {
  readonly noticed: readonly Noticed[];
  readonly unsearched: readonly Unsearched[];
}

/** Cases looked at for all choices of a pack: a second or two. */
const MAX_LOOKS = 100_000;

/** Choices whose values can hold together, or that leave a case without a value. Codes: `WB-C01`, `WB-C02`. */
export function checkChoices(
  pack: Pack,
  reach: Reach,
  purse: Purse = { left: MAX_LOOKS },
): Searched {
  const choices = pack.terms.filter((term) => term.kind === 'choice');
  return both(
    choices.map((choice) => {
      const ground = groundOf(pack, `terms.${choice.name}`, reach);
      return both([...overlaps({ ground, choice, purse }), gap({ ground, choice, purse })]);
    }),
  );
}

/** Several findings as one. */
export function both(parts: readonly Searched[]): Searched {
  return {
    noticed: parts.flatMap(({ noticed }) => noticed),
    unsearched: parts.flatMap(({ unsearched }) => unsearched),
  };
}

interface Asked {
  readonly ground: Ground;
  readonly choice: Choice;
  /** What is left for all questions about choices of the pack. */
  readonly purse: Purse;
}

function* overlaps(asked: Asked): Generator<Searched, void> {
  const { choice, purse } = asked;
  for (const pair of pairsOf(choice.choose)) {
    if (purse.left <= 0) {
      const what = `whether all values of \`terms.${choice.name}\` exclude each other`;
      return yield unsearched(what, choice.at);
    }
    yield overlap(asked, pair);
  }
}

type Pair = readonly [Alternative, Alternative];

// Two ways to one value may well hold together.
function* pairsOf(choose: readonly Alternative[]): Generator<Pair, void> {
  for (const [place, first] of choose.entries())
    for (const second of choose.slice(place + 1))
      if (second.value !== first.value) yield [first, second];
}

function overlap({ ground, choice, purse }: Asked, [first, second]: Pair): Searched {
  const at = placed(second, choice);
  const found = jointCase(ground, { holds: [first, second], fails: [] }, purse);
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

function gap({ ground, choice, purse }: Asked): Searched {
  if (choice.otherwise !== undefined) return NOTHING;
  const found = jointCase(ground, { holds: [], fails: choice.choose }, purse);
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

/** Where an alternative stands: it knows its line, the term also its file. */
export function placed({ at }: Alternative, { at: { file } }: Choice): Alternative['at'] {
  return file === undefined ? at : { ...at, file };
}
