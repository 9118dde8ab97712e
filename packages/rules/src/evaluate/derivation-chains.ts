import { formulaOf } from './formula.ts';
import type { FactEntries } from './derive.ts';

/** Facts that are derived one from the other; with the bound on formulas it bounds every walk over them. */
export const MAX_CHAIN = 20;

/** More facts in circles than anybody mends one by one. */
const MANY = 200;

/** Derived facts that cannot be worked out. */
export interface Tangles {
  /** Derived from themselves, through others or at once. */
  readonly circular: ReadonlySet<string>;
  /** Derived from others that are derived from others, too often. */
  readonly long: ReadonlySet<string>;
}

/** Looks once at each derived fact. */
export function tanglesIn(entries: FactEntries): Tangles {
  const derived = Object.entries(entries).flatMap(([fact, { derive }]) =>
    derive === undefined ? [] : [[fact, formulaOf(derive).inputs] as const],
  );
  const walk: Walk = {
    inputs: new Map(derived),
    open: new Set(),
    lengths: new Map(),
    circular: new Set(),
  };
  for (const [fact] of derived) follow(fact, walk);
  const long = [...walk.lengths].filter(([, length]) => length > MAX_CHAIN);
  return { circular: walk.circular, long: new Set(long.map(([fact]) => fact)) };
}

interface Walk {
  readonly inputs: ReadonlyMap<string, readonly string[]>;
  /** Facts from which the one at hand is reached, in that order. */
  readonly open: Set<string>;
  /** How many derived facts lie on the longest way down from each that was gone through. */
  readonly lengths: Map<string, number>;
  readonly circular: Set<string>;
}

// With a list of its own: a recursive walk of a hostile file would end in a stack overflow.
function follow(start: string, { inputs, open, lengths, circular }: Walk): void {
  const left = [start];
  for (let fact = left.at(-1); fact !== undefined; fact = left.at(-1)) {
    const below = inputs.get(fact) ?? [];
    if (open.has(fact)) {
      open.delete(fact);
      lengths.set(fact, 1 + Math.max(0, ...below.map((input) => lengths.get(input) ?? 0)));
    }
    if (lengths.has(fact) || !inputs.has(fact)) {
      left.pop();
      continue;
    }
    open.add(fact);
    for (const input of below) {
      if (!open.has(input)) left.push(input);
      else if (circular.size < MANY) for (const one of circleTo(input, open)) circular.add(one);
    }
  }
}

function circleTo(fact: string, open: ReadonlySet<string>): readonly string[] {
  const way = [...open];
  return way.slice(way.indexOf(fact));
}
