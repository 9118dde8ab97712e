import type { Nodes, Paragraph } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';

/** Longest Markdown that is read; the longest cards known have a tenth of it. */
const MAX_CHARACTERS = 1 << 19;
/** Quotes and lists in one another; deeper ones cost the parser time that grows with the square. */
const MAX_NESTING = 24;
const NESTING = /^(?:[ \t]{0,3}(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))[ \t]?)+/;
/** Label starts in one line; text between them is looked at once for each. */
const MAX_BRACKETS = 2000;

/** A heading or a paragraph, as text without marks, with the line it begins on. */
export interface TextBlock {
  readonly kind: 'heading' | 'paragraph';
  readonly text: string;
  readonly line: number;
  /** 1 to 6 for headings, 0 else. */
  readonly level: number;
}

/** Headings and paragraphs in reading order, or why the text is not read. */
export type MarkdownReading =
  | { readonly kind: 'blocks'; readonly blocks: readonly TextBlock[] }
  | { readonly kind: 'too-much'; readonly line: number; readonly detail: string };

/**
 * Reads headings and paragraphs of Markdown. Code, quotes of others, HTML and images are left
 * out: what stands in them is not said by the card. Nothing is rendered.
 */
export function readMarkdown(text: string, firstLine: number): MarkdownReading {
  const refused = tooMuch(text, firstLine);
  if (refused !== undefined) return refused;
  const blocks: TextBlock[] = [];
  gather(fromMarkdown(text), firstLine - 1, blocks);
  return { kind: 'blocks', blocks };
}

function tooMuch(text: string, firstLine: number): MarkdownReading | undefined {
  if (text.length > MAX_CHARACTERS) {
    const detail = `the Markdown has ${text.length} characters; at most ${MAX_CHARACTERS} are read`;
    return { kind: 'too-much', line: firstLine, detail };
  }
  const lines = text.split('\n');
  const index = lines.findIndex(
    (line) => nestingOf(line) > MAX_NESTING || bracketsOf(line) > MAX_BRACKETS,
  );
  if (index === -1) return undefined;
  const detail = `the line nests more than ${MAX_NESTING} quotes or lists, or opens more than ${MAX_BRACKETS} brackets`;
  return { kind: 'too-much', line: firstLine + index, detail };
}

function nestingOf(line: string): number {
  const [marks = ''] = NESTING.exec(line.slice(0, 4096)) ?? [];
  return Math.max(marks.replace(/[ \t\d]/g, '').length, 0);
}

function bracketsOf(line: string): number {
  return line.split('[').length - 1;
}

function gather(node: Nodes, lineOffset: number, into: TextBlock[]): void {
  if (node.type === 'heading' || node.type === 'paragraph') into.push(blockOf(node, lineOffset));
  else if (node.type !== 'blockquote' && 'children' in node) {
    for (const child of node.children) gather(child, lineOffset, into);
  }
}

function blockOf(
  node: Paragraph | Extract<Nodes, { type: 'heading' }>,
  lineOffset: number,
): TextBlock {
  return {
    kind: node.type,
    text: plainText(node),
    line: (node.position?.start.line ?? 1) + lineOffset,
    level: node.type === 'heading' ? node.depth : 0,
  };
}

function plainText(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (node.type === 'break') return '\n';
  return 'children' in node ? node.children.map(plainText).join('') : '';
}
