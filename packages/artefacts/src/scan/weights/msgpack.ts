import { Cursor, FaultError } from '@weighbridge/core';
import type { Content } from '../content.ts';
import { note, skip, type Ledger } from '../ledger.ts';
import { LENGTH } from './kinds.ts';

/** Values that are passed over before the rest counts as not inspected. */
const MAX_VALUES = 5_000_000;

/** Bytes of a value that follow its first byte, or how many values it holds, by that byte (msgpack specification). */
const FIXED: ReadonlyMap<number, number> = new Map([
  [0xca, 4],
  [0xcb, 8],
  [0xcc, 1],
  [0xcd, 2],
  [0xce, 4],
  [0xcf, 8],
  [0xd0, 1],
  [0xd1, 2],
  [0xd2, 4],
  [0xd3, 8],
  [0xd4, 2],
  [0xd5, 3],
  [0xd6, 5],
  [0xd7, 9],
  [0xd8, 17],
]);
const COUNTED: ReadonlyMap<number, readonly [width: number, extra: number]> = new Map([
  [0xc4, [1, 0]],
  [0xc5, [2, 0]],
  [0xc6, [4, 0]],
  [0xc7, [1, 1]],
  [0xc8, [2, 1]],
  [0xc9, [4, 1]],
  [0xd9, [1, 0]],
  [0xda, [2, 0]],
  [0xdb, [4, 0]],
]);
const HOLDING: ReadonlyMap<number, readonly [width: number, each: number]> = new Map([
  [0xdc, [2, 1]],
  [0xdd, [4, 1]],
  [0xde, [2, 2]],
  [0xdf, [4, 2]],
]);

/** Passes over a msgpack value, as Flax writes it, and checks every length. Holds nothing. */
export async function readMsgpack(ledger: Ledger, content: Content): Promise<void> {
  const cursor = new Cursor(content.source, { format: 'msgpack', littleEndian: false });
  let [left, values] = [1, 0];
  try {
    while (left > 0) {
      if ((values += 1) > MAX_VALUES)
        return skip(ledger, content, `more than ${MAX_VALUES} values; the rest was not read`);
      left += (await valueAt(cursor)) - 1;
      if (left > cursor.remaining)
        return note(ledger, content, LENGTH, {
          says: `${left} values are announced, ${cursor.remaining} bytes remain`,
          at: { byte: cursor.position },
        });
    }
  } catch (error) {
    if (!(error instanceof FaultError)) throw error;
    note(ledger, content, LENGTH, {
      says: 'a value leads beyond the end',
      at: { byte: cursor.position },
    });
  }
}

// Passes over one value and gives how many values it holds.
async function valueAt(cursor: Cursor): Promise<number> {
  const what = 'value';
  const first = await cursor.u8({ what });
  if (first < 0x80 || first >= 0xe0) return 0;
  if (first < 0x90) return 2 * (first & 15);
  if (first < 0xa0) return first & 15;
  if (first < 0xc0) {
    cursor.skip(first & 31, what);
    return 0;
  }
  const holding = HOLDING.get(first);
  if (holding !== undefined) return holding[1] * (await lengthOf(cursor, holding[0]));
  const counted = COUNTED.get(first);
  if (counted !== undefined) cursor.skip((await lengthOf(cursor, counted[0])) + counted[1], what);
  else cursor.skip(FIXED.get(first) ?? 0, what);
  return 0;
}

function lengthOf(cursor: Cursor, width: number): Promise<number> {
  const what = 'length';
  if (width === 1) return cursor.u8({ what });
  return width === 2 ? cursor.u16({ what }) : cursor.u32({ what });
}
