import { latin1 } from './sniffed.ts';

const LINE_FEED = 0x0a;

/** What follows an opcode. */
type Argument =
  | { readonly kind: 'bytes'; readonly count: number }
  /** A length in so many bytes, and that many bytes. */
  | { readonly kind: 'counted'; readonly width: number }
  /** Lines that must have a form each. */
  | { readonly kind: 'lines'; readonly forms: readonly RegExp[] };

/** One opcode of the pickle machine, as far as its stack and its arguments go. */
export interface Opcode {
  readonly effect: 'plain' | 'mark' | 'to-mark' | 'stop';
  /** Values taken from the stack; of an opcode that takes all up to a mark, those below it. */
  readonly takes: number;
  readonly gives: number;
  readonly argument: Argument;
}

const NONE: Argument = { kind: 'bytes', count: 0 };
const NUMBER = /^[-+]?(?:\d{1,400}L?|\d*\.?\d*(?:e[-+]?\d{1,4})?|nan|inf)$/i;
const NAME = /^[A-Za-z_][\w.]{0,200}$/;
const QUOTED = /^(?:'.*'|".*")$/;
const ANYTHING = /^[^\0]*$/;

const OPCODES: ReadonlyMap<number, Opcode> = new Map([
  ...plain('N}])\u0088\u0089\u008f\u0097', { takes: 0, gives: 1 }),
  ...plain('2', { takes: 1, gives: 2 }),
  ...plain('0', { takes: 1, gives: 0 }),
  ...plain('\u0085Q\u0094\u0098', { takes: 1, gives: 1 }),
  ...plain('Rab\u0081\u0086\u0093', { takes: 2, gives: 1 }),
  ...plain('s\u0087\u0092', { takes: 3, gives: 1 }),
  ...plain('K', { takes: 0, gives: 1 }, { kind: 'bytes', count: 1 }),
  ...plain('h\u0082', { takes: 0, gives: 1 }, { kind: 'bytes', count: 1 }),
  ...plain('q', { takes: 1, gives: 1 }, { kind: 'bytes', count: 1 }),
  ...plain('M\u0083', { takes: 0, gives: 1 }, { kind: 'bytes', count: 2 }),
  ...plain('Jj\u0084', { takes: 0, gives: 1 }, { kind: 'bytes', count: 4 }),
  ...plain('r', { takes: 1, gives: 1 }, { kind: 'bytes', count: 4 }),
  ...plain('G', { takes: 0, gives: 1 }, { kind: 'bytes', count: 8 }),
  ...plain('\u0095', { takes: 0, gives: 0 }, { kind: 'bytes', count: 8 }),
  ...plain('\u0080', { takes: 0, gives: 0 }, { kind: 'bytes', count: 1 }),
  ...plain('UC\u008c\u008a', { takes: 0, gives: 1 }, { kind: 'counted', width: 1 }),
  ...plain('TXB\u008b', { takes: 0, gives: 1 }, { kind: 'counted', width: 4 }),
  ...plain('\u008d\u008e\u0096', { takes: 0, gives: 1 }, { kind: 'counted', width: 8 }),
  ...plain('FILg', { takes: 0, gives: 1 }, { kind: 'lines', forms: [NUMBER] }),
  ...plain('p', { takes: 1, gives: 1 }, { kind: 'lines', forms: [NUMBER] }),
  ...plain('S', { takes: 0, gives: 1 }, { kind: 'lines', forms: [QUOTED] }),
  ...plain('VP', { takes: 0, gives: 1 }, { kind: 'lines', forms: [ANYTHING] }),
  ...plain('c', { takes: 0, gives: 1 }, { kind: 'lines', forms: [NAME, NAME] }),
  ...others('(', { effect: 'mark', takes: 0, gives: 0, argument: NONE }),
  ...others('tldo\u0091', { effect: 'to-mark', takes: 0, gives: 1, argument: NONE }),
  ...others('eu\u0090', { effect: 'to-mark', takes: 1, gives: 1, argument: NONE }),
  ...others('1', { effect: 'to-mark', takes: 0, gives: 0, argument: NONE }),
  ...others('i', {
    effect: 'to-mark',
    takes: 0,
    gives: 1,
    argument: { kind: 'lines', forms: [NAME, NAME] },
  }),
  ...others('.', { effect: 'stop', takes: 1, gives: 0, argument: NONE }),
]);

function plain(
  letters: string,
  stack: { readonly takes: number; readonly gives: number },
  argument: Argument = NONE,
): readonly [number, Opcode][] {
  return others(letters, { effect: 'plain', ...stack, argument });
}

function others(letters: string, opcode: Opcode): readonly [number, Opcode][] {
  return Array.from(letters, (letter): [number, Opcode] => [letter.charCodeAt(0), opcode]);
}

/** The opcode at an index, if the byte there is one. */
export function opcodeAt(sample: Uint8Array, at: number): Opcode | undefined {
  const byte = sample[at];
  return byte === undefined ? undefined : OPCODES.get(byte);
}

/** Where the argument of an opcode ends, perhaps beyond the sample; `undefined` when it cannot be one. */
export function argumentEnd(
  { argument }: Opcode,
  sample: Uint8Array,
  at: number,
): number | undefined {
  if (argument.kind === 'bytes') return at + argument.count;
  if (argument.kind === 'lines') return linesEnd(argument.forms, sample, at);
  let length = 0;
  for (let index = 0; index < argument.width; index += 1)
    length += (sample[at + index] ?? 0) * 256 ** index;
  return at + argument.width + length;
}

// Only the lines themselves become text: most files are no pickle, and a string of the sample is dear.
function linesEnd(forms: readonly RegExp[], sample: Uint8Array, at: number): number | undefined {
  let start = at;
  for (const form of forms) {
    const end = sample.indexOf(LINE_FEED, start);
    // The line may end beyond the sample, as a counted argument may.
    if (end === -1) return sample.length + 1;
    if (!form.test(lineOf(sample.subarray(start, end)))) return undefined;
    start = end + 1;
  }
  return start;
}

const MAX_LINE = 8192;

// A long line is told by how it begins and ends.
function lineOf(line: Uint8Array): string {
  if (line.length <= MAX_LINE) return latin1(line);
  return `${latin1(line.subarray(0, MAX_LINE / 2))}${latin1(line.subarray(-MAX_LINE / 2))}`;
}
