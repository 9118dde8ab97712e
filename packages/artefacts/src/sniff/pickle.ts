import { latin1, type Sniffed } from './sniffed.ts';

const PROTO = 0x80;

/** Opcodes that may follow the protocol byte: anything of ASCII that is an opcode, and those from 0x80 on. */
const OPCODES = new Set([
  ...new TextEncoder().encode('().012FIJKLMNPQRSTUVXabcdeghijloprstuq]}BCG'),
  ...Array.from({ length: 0x18 }, (_, index) => PROTO + index),
]);

// How pickles of protocols 0 and 1 begin: without a magic, but with an opcode and its arguments.
const OPENINGS: readonly RegExp[] = [
  /^\(?c[A-Za-z_][\w.]{0,100}\n[A-Za-z_][\w.]{0,100}\n(?:\(|p\d{1,9}\n|q|\)|S['"])/,
  /^\(i[A-Za-z_][\w.]{0,100}\n[A-Za-z_][\w.]{0,100}\n/,
  /^\([dlt]p\d{1,9}\n/,
  /^\(S(?:'[^\n]{0,400}'|"[^\n]{0,400}")\n/,
  /^\(?[\]}]q\0/,
  /^\(c[A-Za-z_][\w.]{0,100}\n[A-Za-z_][\w.]{0,100}\n/,
  /^(?:I-?\d{1,20}|F[-+\d.e]{1,30}|[SV]'[^'\n]{0,400}')\n(?:p\d{1,9}\n)?\.\n?$/,
];

/** Pickles of protocols 2 to 5 by their first opcode, of 0 and 1 by how they usually begin. */
export function sniffPickle(sample: Uint8Array): Sniffed | undefined {
  const [first, protocol, opcode] = sample;
  if (
    first === PROTO &&
    protocol !== undefined &&
    protocol >= 2 &&
    protocol <= 5 &&
    opcode !== undefined &&
    OPCODES.has(opcode)
  ) {
    return { format: 'pickle', why: `begins with the pickle opcode PROTO ${protocol}` };
  }
  const opening = latin1(sample.subarray(0, 1024));
  if (!OPENINGS.some((pattern) => pattern.test(opening))) return undefined;
  return { format: 'pickle', why: 'begins like a pickle of protocol 0 or 1' };
}
