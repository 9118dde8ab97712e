import { ink, type Line } from './ink.ts';
import type { View } from './view.ts';

const BLOCKS = '▁▂▃▄▅▆▇█';

/**
 * The scale line of a case digest: one block per digit, two digits of one height. It helps the eye
 * to recognise a ticket and proves nothing.
 */
export function scaleLine(digest: string): string {
  return Array.from(digest, (digit) => BLOCKS[Number.parseInt(digit, 16) >> 1] ?? '').join('');
}

/** The scale line for a view: two rows of 32 where 64 do not fit; in ASCII the first 16 digits. */
export function scaleLines(view: View, digest: string): readonly Line[] {
  if (view.ascii) return [[ink(view, `  ${digest.slice(0, 16)}`)]];
  const scale = scaleLine(digest);
  if (view.width >= scale.length + 2) return [[ink(view, `  ${scale}`)]];
  return [scale.slice(0, 32), scale.slice(32)].map((half) => [ink(view, `  ${half}`)]);
}
