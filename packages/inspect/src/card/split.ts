/** A card split into its YAML front matter and its Markdown, each with the line it begins on. */
export interface SplitCard {
  /** Absent when the text does not open with a block between two `---` lines. */
  readonly front?: { readonly text: string; readonly firstLine: number };
  readonly body: string;
  readonly bodyFirstLine: number;
}

const FENCE = /^---[ \t]*$/;

/**
 * Splits a card as the Hub does: the block opens the file (white space before it is allowed, a
 * title is not), and at least one line stands between its fences. Linear in the text.
 */
export function splitCard(text: string): SplitCard {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  const open = lines.findIndex((line) => line.trim() !== '');
  const close = lines.findIndex((line, index) => index > open && FENCE.test(line));
  if (open === -1 || !FENCE.test(lines[open] ?? '') || close <= open + 1) {
    return { body: lines.join('\n'), bodyFirstLine: 1 };
  }
  return {
    front: { text: lines.slice(open + 1, close).join('\n'), firstLine: open + 2 },
    body: lines.slice(close + 1).join('\n'),
    bodyFirstLine: close + 2,
  };
}
