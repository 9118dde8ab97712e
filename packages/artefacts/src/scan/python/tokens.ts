/** A logical line of Python: its indentation and its tokens, with comments left out. */
export interface Line {
  readonly line: number;
  readonly indent: number;
  readonly words: readonly PythonWord[];
}

/** A token; of a text its value, as far as it is plain. */
export interface PythonWord {
  readonly kind: 'name' | 'number' | 'text' | 'operator';
  readonly text: string;
}

const NAME = /[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*/y;
const NUMBER = /\d[\w.]*/y;
const PREFIXED = /(?:[rbuf]|[rbf][rbf])?(?="|')/iy;

/** Cuts Python into logical lines, tolerantly: what cannot be told is an operator of one character. */
export function linesOf(source: string): readonly Line[] {
  const lines: Line[] = [];
  let words: PythonWord[] = [];
  let start = { line: 1, indent: indentAt(source, 0) };
  let depth = 0;
  let line = 1;
  let at = start.indent;
  const end = (next: number): void => {
    if (words.length > 0) lines.push({ ...start, words });
    words = [];
    start = { line, indent: indentAt(source, next) };
  };
  while (at < source.length) {
    const character = source[at] ?? '';
    if (character === '\n') {
      line += 1;
      at += 1;
      if (depth === 0) end(at);
    } else if (character === '#') at = lineEnd(source, at);
    else if (character === '\\' && /^\r?\n/.test(source.slice(at + 1, at + 3))) {
      line += 1;
      at = source.indexOf('\n', at) + 1;
    } else if (/\s/.test(character)) at += 1;
    else {
      const { word, length, breaks } = wordAt(source, at);
      if ('([{'.includes(word.text) && word.kind === 'operator') depth += 1;
      if (')]}'.includes(word.text) && word.kind === 'operator') depth = Math.max(0, depth - 1);
      if (word.text === ';' && depth === 0) {
        const { indent } = start;
        end(at);
        start = { line, indent };
      } else words.push(word);
      at += length;
      line += breaks;
    }
  }
  end(source.length);
  return lines;
}

function indentAt(source: string, at: number): number {
  let end = at;
  while (source[end] === ' ' || source[end] === '\t') end += 1;
  return end - at;
}

function lineEnd(source: string, at: number): number {
  const end = source.indexOf('\n', at);
  return end === -1 ? source.length : end;
}

interface Found {
  readonly word: PythonWord;
  readonly length: number;
  readonly breaks: number;
}

function wordAt(source: string, at: number): Found {
  PREFIXED.lastIndex = at;
  const prefix = PREFIXED.exec(source);
  if (prefix !== null) return textAt(source, at, prefix[0]);
  for (const [kind, pattern] of [
    ['name', NAME],
    ['number', NUMBER],
  ] as const) {
    pattern.lastIndex = at;
    const found = pattern.exec(source);
    if (found !== null)
      return { word: { kind, text: found[0] }, length: found[0].length, breaks: 0 };
  }
  return { word: { kind: 'operator', text: source[at] ?? '' }, length: 1, breaks: 0 };
}

function textAt(source: string, at: number, prefix: string): Found {
  const open = at + prefix.length;
  const quote = source.startsWith(source[open] + (source[open] ?? '').repeat(2), open)
    ? source.slice(open, open + 3)
    : source.slice(open, open + 1);
  let end = open + quote.length;
  while (end < source.length && !source.startsWith(quote, end)) {
    if (quote.length === 1 && source[end] === '\n') break;
    end += source[end] === '\\' ? 2 : 1;
  }
  const inner = source.slice(open + quote.length, end);
  const whole = source.slice(at, Math.min(source.length, end + quote.length));
  const text = /r/i.test(prefix) ? inner : plain(inner);
  return { word: { kind: 'text', text }, length: whole.length, breaks: breaksIn(whole) };
}

function plain(text: string): string {
  return text.replaceAll(/\\x([0-9a-fA-F]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

function breaksIn(text: string): number {
  let count = 0;
  for (const character of text) if (character === '\n') count += 1;
  return count;
}
