/** Whole numbers from 0 below a bound, the same for the same seed. */
export type Random = (below: number) => number;

/** A small generator (mulberry32): the same numbers on every machine. */
export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

/** Bytes at which length fields tend to break. */
const EDGES = [0x00, 0x01, 0x7f, 0x80, 0xff, 0x7b, 0x22, 0x5c];

/** A copy with a few bytes changed, a stretch removed, repeated or cut off: what damage and attackers do. */
export function mutated(bytes: Uint8Array, random: Random): Uint8Array {
  let copy: Uint8Array = bytes.slice();
  for (let round = random(4); round >= 0; round -= 1) copy = mutatedOnce(copy, random);
  return copy;
}

function mutatedOnce(bytes: Uint8Array, random: Random): Uint8Array {
  const at = random(Math.min(bytes.length, HOT_BYTES) + 1);
  const length = random(16);
  switch (random(5)) {
    case 0:
      return bytes.slice(0, at);
    case 1:
      return joined(bytes.subarray(0, at), bytes.subarray(at + length));
    case 2:
      return joined(bytes.subarray(0, at + length), bytes.subarray(at));
    case 3:
      bytes.fill(EDGES[random(EDGES.length)] ?? 0, at, at + 1 + random(8));
      return bytes;
    default:
      if (at < bytes.length) bytes[at] = random(256);
      return bytes;
  }
}

/** Damage falls on the header: tensors' bytes are not read. */
const HOT_BYTES = 8192;

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const whole = new Uint8Array(first.length + second.length);
  whole.set(first);
  whole.set(second, first.length);
  return whole;
}

/** Bytes without any order. */
export function noise(length: number, random: Random): Uint8Array {
  return Uint8Array.from({ length }, () => random(256));
}
