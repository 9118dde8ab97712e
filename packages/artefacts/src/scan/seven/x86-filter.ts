const ALLOWED = [true, true, true, false, true, false, false, false];
const BIT = [0, 1, 2, 2, 3, 3, 3, 3];

/** Undoes the filter that makes addresses of x86 calls absolute (BCJ; xz-embedded, `xz_dec_bcj.c`), in place. */
export function undoX86(bytes: Uint8Array): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let before = -1;
  let mask = 0;
  for (let at = 0; at < bytes.length - 4; at += 1) {
    if (((bytes[at] ?? 0) & 0xfe) !== 0xe8) continue;
    const gap = at - before;
    before = at;
    mask = gap > 3 ? 0 : (mask << (gap - 1)) & 7;
    if (mask !== 0 && (ALLOWED[mask] !== true || isEdge(bytes[at + 4 - (BIT[mask] ?? 0)]))) {
      mask = (mask << 1) | 1;
      continue;
    }
    if (!isEdge(bytes[at + 4])) {
      mask = (mask << 1) | 1;
      continue;
    }
    view.setUint32(at + 1, relative(view.getUint32(at + 1, true), at + 5, mask), true);
    at += 4;
  }
}

function isEdge(byte: number | undefined): boolean {
  return byte === 0 || byte === 0xff;
}

function relative(address: number, from: number, mask: number): number {
  let source = address;
  for (;;) {
    const target = (source - from) >>> 0;
    const shift = (BIT[mask] ?? 0) * 8;
    if (mask === 0 || !isEdge((target >>> (24 - shift)) & 0xff))
      return ((target & 0x01ffffff) | (target & 0x01000000 ? 0xfe000000 : 0)) >>> 0;
    source = (target ^ (2 ** (32 - shift) - 1)) >>> 0;
  }
}
