/** A word in lower case, or a mark that ends or parts a sentence, with its line. */
export interface Token {
  readonly text: string;
  readonly line: number;
}

// A Han character is a word of its own; `FLUX.1` is two words; a full stop counts before white space only.
const TOKEN =
  /\p{Script=Han}|\p{L}+(?:\+\+)?|\p{N}+(?:\.\p{N}+)*|[.!?](?=\s|$)|[;:,()|。；：，！？（）]/gu;

const HAN = /^\p{Script=Han}$/u;

/** Spellings that mean the same to a reader of licences. */
const SPELLINGS: ReadonlyMap<string, string> = new Map([
  ['licence', 'license'],
  ['licences', 'licenses'],
  ['licenced', 'licensed'],
  ['licencing', 'licensing'],
  ['。', '.'],
  ['；', ';'],
  ['：', ':'],
  ['，', ','],
  ['！', '!'],
  ['？', '?'],
  ['（', '('],
  ['）', ')'],
]);

/** Longer words are cut: no phrase has one. */
const MAX_WORD = 40;

/**
 * The words and marks of a text. `GPLv3`, `GPL v3` and `gpl-3` give the same two words; `llama3.1` gives
 * `llama` and `3.1`. Linear in the text.
 */
export function tokensOf(text: string, firstLine = 1): readonly Token[] {
  const tokens: Token[] = [];
  let line = firstLine;
  let done = 0;
  for (const match of text.matchAll(TOKEN)) {
    line += newlines(text, done, match.index);
    done = match.index;
    const word = normalised(match[0], text.charAt(match.index + match[0].length));
    if (word !== '') tokens.push({ text: word, line });
  }
  return tokens;
}

/** Whether a token is a word, not a mark. */
export function isWord({ text }: Token): boolean {
  return /^[\p{L}\p{N}]/u.test(text);
}

/** Whether a token is one Han character. */
export function isHan({ text }: Token): boolean {
  return HAN.test(text);
}

/** How often a line ends between two offsets. */
export function newlines(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1))
    count += 1;
  return count;
}

function normalised(raw: string, next: string): string {
  const word = raw.slice(0, MAX_WORD).toLowerCase();
  // The v of a version: `v2.0`, `gplv3`.
  const bare = word.endsWith('v') && /\p{N}/u.test(next) ? word.slice(0, -1) : word;
  return SPELLINGS.get(bare) ?? bare;
}
