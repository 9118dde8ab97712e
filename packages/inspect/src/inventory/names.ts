const UTF_8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const FIRST_SURROGATE = 0xd800;
const AFTER_SURROGATES = 0xe000;

/** A file name as the system gives it: text when it is UTF-8, else an escaped form that loses nothing. */
export type FileName =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'not-utf8'; readonly escaped: string };

/** Reads a name given in bytes. In the escaped form a byte is `\xNN` unless it is printable ASCII; a backslash is `\\`. */
export function fileName(bytes: Uint8Array): FileName {
  try {
    return { kind: 'text', text: UTF_8.decode(bytes) };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return { kind: 'not-utf8', escaped: [...bytes].map(escapedByte).join('') };
  }
}

function escapedByte(byte: number): string {
  if (byte === 0x5c) return '\\\\';
  if (byte >= 0x20 && byte < 0x7f) return String.fromCharCode(byte);
  return `\\x${byte.toString(16).padStart(2, '0')}`;
}

/** Order by Unicode code point, which is also the order of the UTF-8 bytes; no locale has a say in it. */
export function byCodePoint(left: string, right: string): number {
  const length = Math.min(left.length, right.length);
  for (let index = 0; index < length; index += 1) {
    const difference = rank(left.charCodeAt(index)) - rank(right.charCodeAt(index));
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

/** Surrogates stand for code points above U+FFFF, so they rank after U+E000 to U+FFFF. */
function rank(unit: number): number {
  if (unit < FIRST_SURROGATE) return unit;
  return unit < AFTER_SURROGATES ? unit + 0x2000 : unit - 0x800;
}

/** Groups of paths that are one path where case or Unicode normalisation does not count; each group in order. */
export function collisions(
  paths: readonly string[],
): readonly (readonly [string, string, ...string[]])[] {
  const groups = new Map<string, string[]>();
  for (const path of paths) {
    const key = folded(path);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [path]);
    else group.push(path);
  }
  return [...groups.values()].flatMap((group) => {
    const [first, second, ...others] = group.sort(byCodePoint);
    return first === undefined || second === undefined ? [] : [[first, second, ...others]];
  });
}

function folded(path: string): string {
  return path.normalize('NFD').toUpperCase().toLowerCase().normalize('NFC');
}
