/** What a bisection asks of one point. */
export type Side = (point: number) => boolean;

/** The two sorts of points: doubles, and day numbers, which are whole. */
export type Line = 'doubles' | 'days';

const bits = new DataView(new ArrayBuffer(8));
const SIGN = 1n << 63n;

// IEEE 754 doubles in order are whole numbers in order, but for the sign.
function place(point: number): bigint {
  bits.setFloat64(0, point === 0 ? 0 : point);
  const pattern = bits.getBigUint64(0);
  return pattern >= SIGN ? SIGN - pattern : pattern;
}

function pointAt(at: bigint): number {
  bits.setBigUint64(0, at < 0n ? SIGN - at : at);
  return bits.getFloat64(0);
}

/** The next point up: the next double, or the next day. */
export function next(point: number, line: Line): number {
  return line === 'days' ? point + 1 : pointAt(place(point) + 1n);
}

/** The next point down. */
export function previous(point: number, line: Line): number {
  return line === 'days' ? point - 1 : pointAt(place(point) - 1n);
}

/**
 * The first point of the upper side, where the answer changes once between `lo` and `hi`;
 * nothing where both ends answer alike. At most 64 questions.
 */
export function changeBetween(
  lo: number,
  hi: number,
  ask: { line: Line; side: Side },
): number | undefined {
  const low = ask.side(lo);
  if (low === ask.side(hi)) return undefined;
  let below = lo;
  let above = hi;
  for (;;) {
    const middle = between(below, above, ask.line);
    if (middle <= below || middle >= above) return above;
    if (ask.side(middle) === low) below = middle;
    else above = middle;
  }
}

function between(below: number, above: number, line: Line): number {
  if (line === 'days') return Math.floor((below + above) / 2);
  return pointAt((place(below) + place(above)) >> 1n);
}
