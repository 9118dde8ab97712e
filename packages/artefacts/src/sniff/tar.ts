import { latin1, type Sniffed } from './sniffed.ts';

const BLOCK_BYTES = 512;
const CHECKSUM_AT = 148;
const CHECKSUM_BYTES = 8;

/** A tar by the checksum of its first header, which holds for old ones without `ustar` too. */
export function sniffTar(sample: Uint8Array): Sniffed | undefined {
  const block = sample.subarray(0, BLOCK_BYTES);
  if (block.length < BLOCK_BYTES || block[0] === 0) return undefined;
  const field = latin1(block.subarray(CHECKSUM_AT, CHECKSUM_AT + CHECKSUM_BYTES));
  const digits = /^ *([0-7]{1,7})[ \0]/.exec(field)?.[1];
  if (digits === undefined || Number.parseInt(digits, 8) !== checksum(block)) return undefined;
  return { format: 'tar', why: 'begins with a tar header whose checksum is right' };
}

// The sum of all bytes, the checksum's own taken as spaces.
function checksum(block: Uint8Array): number {
  let sum = CHECKSUM_BYTES * 0x20;
  for (const [index, byte] of block.entries()) {
    if (index < CHECKSUM_AT || index >= CHECKSUM_AT + CHECKSUM_BYTES) sum += byte;
  }
  return sum;
}
