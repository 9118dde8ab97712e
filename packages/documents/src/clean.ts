// A model card may hold escape sequences that move the cursor, hide text or reverse its order;
// nothing from outside reaches a terminal, a log or a page but through here.

const SPACES = /[\t\n\v\f\r\u2028\u2029]+/gu;
/** C0, DEL, C1, marks that reorder text, characters without width but the joiner of emoji. */
const UNSEEN =
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/gu;

/**
 * Text from outside as it may be shown: line ends become spaces, characters that move the cursor,
 * reverse the order or cannot be seen are written as `\u{…}`. Cost: one pass.
 *
 * @example
 * cleanText('a\u001b[2Jb'); // 'a\\u{1b}[2Jb'
 */
export function cleanText(text: string): string {
  return text.toWellFormed().replace(SPACES, ' ').replace(UNSEEN, escaped);
}

/**
 * A path as it may be shown: like any text from outside, but a line end in a name is written out,
 * so that two names that differ never look alike.
 */
export function cleanPath(path: string): string {
  return cleanText(path.replace(SPACES, (spaces) => Array.from(spaces, escaped).join('')));
}

function escaped(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}

const ASCII: { readonly [character: string]: string } = {
  '…': '...',
  '−': '-',
  '–': '-',
  '—': '-',
  '≤': '<=',
  '≥': '>=',
  '×': 'x',
  '·': '-',
  '→': '>>',
  '‖': '||',
  '▬': '--',
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
  '\u00a0': ' ',
};

/** Typographic characters as ASCII; letters of other scripts stay, because they are somebody's name. */
export function asciiText(text: string): string {
  return text.replace(/[…−–—≤≥×·→‖▬“”‘’\u00a0]/gu, (character) => ASCII[character] ?? character);
}
