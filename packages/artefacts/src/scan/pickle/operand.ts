import { MAX_LINE_BYTES, type Tape } from './tape.ts';
import type { Operand } from './opcodes.ts';
import { latin1 } from '../../sniff/sniffed.ts';
import { constant, type Value } from './values.ts';

/** Texts up to this length are held; module names, commands and addresses are shorter. */
const MAX_TEXT_BYTES = 64 * 1024;

/** Before each opcode so many bytes are at hand: two lines, or a held text, and lengths. */
const AHEAD_BYTES = 2 * MAX_LINE_BYTES + 16;

/** What an opcode was followed by. */
export type Given =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'lines'; readonly first: string; readonly second: string }
  | { readonly kind: 'value'; readonly value: Value };

/** Makes sure that the next opcode and its lines are at hand; a promise only where bytes must be fetched. */
export function aheadOf(tape: Tape): Promise<void> | undefined {
  return tape.has(AHEAD_BYTES) ? undefined : tape.hold();
}

/** Reads what follows an opcode. Throws `EndOfTape` where it is cut off. */
export function readOperand(tape: Tape, operand: Operand): Given {
  switch (operand) {
    case 'none':
      return NOTHING;
    case 'u1':
    case 'u2':
    case 'u4':
    case 'u8':
      return { kind: 'number', value: tape.unsigned(Number(operand.slice(1))) };
    case 'i4':
      return { kind: 'number', value: tape.unsigned(4) | 0 };
    case 'f8':
      return { kind: 'number', value: doubleOf(tape.take(8)) };
    case 'line':
      return { kind: 'lines', first: latin1(tape.line()), second: '' };
    case 'two-lines':
      return { kind: 'lines', first: utf8(tape.line()), second: utf8(tape.line()) };
    case 'quoted-line':
      return { kind: 'value', value: constant(unquoted(latin1(tape.line()))) };
    case 'escaped-line':
      return { kind: 'value', value: constant(unescaped(latin1(tape.line()), 'unicode')) };
    case 'text1':
    case 'text4':
    case 'text8':
      return { kind: 'value', value: textOf(tape, Number(operand.slice(4))) };
    case 'bytes1':
    case 'bytes4':
    case 'bytes8':
      return { kind: 'value', value: bytesOf(tape, Number(operand.slice(5))) };
    case 'long1':
    case 'long4':
      return { kind: 'value', value: longOf(tape, Number(operand.slice(4))) };
  }
}

const NOTHING: Given = { kind: 'nothing' };
const UTF8 = new TextDecoder('utf-8');

function utf8(bytes: Uint8Array): string {
  return UTF8.decode(bytes);
}

function doubleOf(bytes: Uint8Array): number {
  return new DataView(bytes.buffer, bytes.byteOffset, 8).getFloat64(0);
}

function textOf(tape: Tape, width: number): Value {
  const length = tape.unsigned(width);
  if (length > MAX_TEXT_BYTES) return passed(tape, length);
  return constant(utf8(tape.take(length)));
}

function bytesOf(tape: Tape, width: number): Value {
  return passed(tape, tape.unsigned(width));
}

function passed(tape: Tape, length: number): Value {
  const at = tape.position;
  tape.pass(length);
  return { kind: 'bytes', at, length };
}

/** Longer numbers are told by their size only. */
const MAX_NUMBER_BYTES = 32;

function longOf(tape: Tape, width: number): Value {
  const length = tape.unsigned(width);
  if (length > MAX_NUMBER_BYTES) return passed(tape, length);
  const digits = [...tape.take(length)].toReversed();
  const hex = digits.map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const value = BigInt(`0x0${hex}`);
  return constant((digits[0] ?? 0) >= 0x80 ? value - (1n << BigInt(8 * length)) : value);
}

// A text in quotes as Python's repr writes it.
function unquoted(line: string): string {
  const trimmed = line.trim();
  const quote = trimmed[0] ?? '';
  const inner =
    (quote === "'" || quote === '"') && trimmed.endsWith(quote) ? trimmed.slice(1, -1) : trimmed;
  return unescaped(inner, 'python');
}

const SHORT = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['a', '\u0007'],
  ['b', '\b'],
  ['f', '\f'],
  ['v', '\v'],
  ['\n', ''],
]);

// UNICODE knows \u and \U only (raw-unicode-escape), STRING the escapes of a Python literal.
function unescaped(text: string, how: 'unicode' | 'python'): string {
  if (!text.includes('\\')) return text;
  const pattern =
    how === 'unicode'
      ? /\\u([0-9a-fA-F]{4})|\\U([0-9a-fA-F]{8})/g
      : /\\(?:x([0-9a-fA-F]{2})|([0-7]{1,3})|([^]))/g;
  return text.replaceAll(pattern, (whole: string, ...groups: readonly unknown[]) => {
    const [first, second, third] = groups.map((group) =>
      typeof group === 'string' ? group : undefined,
    );
    if (first !== undefined) return character(Number.parseInt(first, 16));
    if (second !== undefined) return character(Number.parseInt(second, how === 'unicode' ? 16 : 8));
    return SHORT.get(third ?? '') ?? third ?? whole;
  });
}

function character(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
}
