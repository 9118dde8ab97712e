import stringWidth from 'string-width';

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Cells that a text takes in a terminal: two for a Chinese character, none for a combining accent. */
export function cells(text: string): number {
  return stringWidth(text);
}

/** The text with spaces behind it up to `width` cells. */
export function padTo(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - cells(text)));
}

/** The text with spaces before it up to `width` cells. */
export function padBefore(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - cells(text))) + text;
}

/**
 * The text in lines of at most `width` cells, broken at spaces; a word that is longer is broken
 * between characters, so that nothing is lost and nothing passes the edge. Never empty.
 */
export function wrapText(text: string, width: number): readonly string[] {
  const room = Math.max(2, width);
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((long) => broken(long, room))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (cells(longer) <= room) {
      line = longer;
      continue;
    }
    lines.push(withoutSpaces(line));
    line = word;
  }
  const kept = [...lines, withoutSpaces(line)].filter((part) => part !== '');
  return kept.length === 0 ? [''] : kept;
}

/** Only the space is ours to leave out; other white space belongs to a word. */
function withoutSpaces(line: string): string {
  return line.replace(/ +$/, '');
}

function broken(word: string, room: number): readonly string[] {
  if (cells(word) <= room) return [word];
  const parts: string[] = [];
  let part = '';
  for (const piece of piecesOf(word, room)) {
    if (part !== '' && cells(part + piece) > room) {
      parts.push(part);
      part = '';
    }
    part += piece;
  }
  return [...parts, part];
}

/** Characters as a reader counts them; one that is wider than the room by itself falls into its parts. */
function piecesOf(word: string, room: number): readonly string[] {
  return Array.from(graphemes.segment(word), ({ segment }) => segment).flatMap((segment) =>
    cells(segment) > room ? Array.from(segment) : [segment],
  );
}

/**
 * A path in at most `width` cells: folders in the middle give way to `…`, the file's name stays
 * whole as long as it fits (`models/…/model-00003.safetensors`).
 */
export function shortPath(path: string, width: number, gap = '…'): string {
  if (cells(path) <= width) return path;
  const parts = path.split('/');
  const name = parts.at(-1) ?? path;
  for (let head = parts.length - 2; head >= 0; head--) {
    const short = [...parts.slice(0, head), gap, name].join('/');
    if (cells(short) <= width) return short;
  }
  return shortMiddle(name, width, gap);
}

function shortMiddle(name: string, width: number, gap: string): string {
  const all = Array.from(graphemes.segment(name), (part) => part.segment);
  const room = Math.max(0, width - cells(gap));
  const tail = takeCells(all.toReversed(), Math.ceil(room / 2))
    .toReversed()
    .join('');
  const head = takeCells(all, room - cells(tail)).join('');
  return head + gap + tail;
}

function takeCells(characters: readonly string[], width: number): readonly string[] {
  let used = 0;
  const end = characters.findIndex((character) => (used += cells(character)) > width);
  return end === -1 ? characters : characters.slice(0, end);
}
