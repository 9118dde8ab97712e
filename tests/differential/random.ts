/** Chances that are the same for the same seed, so that a difference can be found again. */
export interface Random {
  /** From 0 up to 1. */
  readonly share: () => number;
  readonly chance: (share: number) => boolean;
  readonly below: (count: number) => number;
  readonly one: <T>(of: readonly T[]) => T;
  readonly some: <T>(of: readonly T[], share: number) => readonly T[];
}

/** Mulberry32: 32 bits of state are enough to choose test cases. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const share = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (count: number): number => Math.floor(share() * count);
  return {
    share,
    below,
    chance: (limit) => share() < limit,
    one: (of) => {
      const found = of[below(of.length)];
      if (found === undefined) throw new Error('nothing to choose from');
      return found;
    },
    some: (of, limit) => of.filter(() => share() < limit),
  };
}
