import { plainText } from './inline.ts';

/** Longest Markdown that is read; the longest cards known have a tenth of it. */
const MAX_CHARACTERS = 1 << 20;

/** A heading or a paragraph, as text without marks, with the line it begins on. */
export interface TextBlock {
  readonly kind: 'heading' | 'paragraph';
  /** Line breaks are those of the file. */
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
 * Reads headings and paragraphs of Markdown, an item of a list as a paragraph. Code, quotes of
 * others, HTML and images are left out: what stands in them is not said by the card.
 *
 * Line by line in time proportional to the text, which no parser of all of CommonMark is: half a
 * megabyte of `[a](` takes the usual one minutes.
 */
export function readMarkdown(text: string, firstLine: number): MarkdownReading {
  if (text.length > MAX_CHARACTERS) {
    const detail = `the Markdown has ${text.length} characters; at most ${MAX_CHARACTERS} are read`;
    return { kind: 'too-much', line: firstLine, detail };
  }
  const scan = new BlockScan(firstLine);
  for (const line of text.split('\n')) scan.take(line);
  scan.endParagraph();
  return { kind: 'blocks', blocks: scan.blocks };
}

const FENCE = /^[ \t]{0,40}(`{3,}|~{3,})/;
const HEADING = /^ {0,3}(#{1,6})(?:[ \t]|$)/;
const UNDERLINE = /^ {0,3}(?:=+|-+)[ \t]*$/;
const RULE = /^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const QUOTE = /^ {0,3}>/;
const TAG = /^ {0,3}<(?:\/?[a-zA-Z][a-zA-Z0-9-]{0,40}(?:[\s/>]|$)|[!?])/;
const LINK_DEFINITION = /^ {0,3}\[[^\]]{1,200}\]:/;
const LIST_MARK = /^[ \t]{0,40}(?:[-+*]|\d{1,9}[.)])(?:[ \t]{1,4}|$)/;
const CODE_INDENT = /^(?: {4}|\t)/;

type State =
  | { readonly kind: 'text' }
  | { readonly kind: 'fence'; readonly mark: string }
  | { readonly kind: 'comment' }
  /** Until the next empty line. */
  | { readonly kind: 'html' | 'quote' };

class BlockScan {
  readonly blocks: TextBlock[] = [];
  #line: number;
  #state: State = { kind: 'text' };
  #list: 'in a list' | 'outside' = 'outside';
  #paragraph: string[] = [];
  #paragraphLine = 0;

  constructor(firstLine: number) {
    this.#line = firstLine - 1;
  }

  take(line: string): void {
    this.#line++;
    const { kind } = this.#state;
    if (kind === 'fence') this.#inFence(line, this.#state.mark);
    else if (kind === 'comment') this.#inComment(line);
    else if (line.trim() === '') this.#empty();
    else if (kind === 'text') this.#text(line);
    else if (kind === 'quote' && !QUOTE.test(line) && opensBlock(line)) this.#restart(line);
  }

  endParagraph(): void {
    if (this.#paragraph.length === 0) return;
    this.#add({ kind: 'paragraph', level: 0, line: this.#paragraphLine });
  }

  #empty(): void {
    this.endParagraph();
    this.#state = { kind: 'text' };
  }

  #restart(line: string): void {
    this.#state = { kind: 'text' };
    this.#text(line);
  }

  #inFence(line: string, mark: string): void {
    const end = line.trim();
    if (end.length >= mark.length && end === mark[0]?.repeat(end.length))
      this.#state = { kind: 'text' };
  }

  #inComment(line: string): void {
    if (line.includes('-->')) this.#state = { kind: 'text' };
  }

  #text(line: string): void {
    if (this.#paragraph.length > 0 && UNDERLINE.test(line)) this.#underline(line);
    else if (RULE.test(line)) this.endParagraph();
    else if (HEADING.test(line)) this.#heading(line);
    else if (!this.#skips(line)) this.#prose(line);
  }

  // Code, HTML and quotes end a paragraph and are passed over.
  #skips(line: string): boolean {
    const fence = FENCE.exec(line.replace(LIST_MARK, ''))?.[1];
    if (fence !== undefined) return this.#enter({ kind: 'fence', mark: fence });
    if (QUOTE.test(line)) return this.#enter({ kind: 'quote' });
    if (TAG.test(line)) return this.#enter(htmlState(line));
    const isCode =
      CODE_INDENT.test(line) && this.#list === 'outside' && this.#paragraph.length === 0;
    return isCode || (LINK_DEFINITION.test(line) && this.#paragraph.length === 0);
  }

  #enter(state: State): true {
    this.endParagraph();
    this.#state = state;
    return true;
  }

  #heading(line: string): void {
    this.endParagraph();
    const level = HEADING.exec(line)?.[1]?.length ?? 1;
    this.#paragraph = [withoutClosing(line.trim().slice(level).trim())];
    this.#add({ kind: 'heading', level, line: this.#line });
    this.#list = 'outside';
  }

  #underline(line: string): void {
    const level = line.includes('=') ? 1 : 2;
    this.#add({ kind: 'heading', level, line: this.#paragraphLine });
  }

  #prose(line: string): void {
    if (LIST_MARK.test(line)) {
      this.endParagraph();
      this.#list = 'in a list';
    } else if (this.#paragraph.length === 0 && !/^[ \t]/.test(line)) this.#list = 'outside';
    if (this.#paragraph.length === 0) this.#paragraphLine = this.#line;
    this.#paragraph.push(line.replace(LIST_MARK, '').trim());
  }

  #add(block: Omit<TextBlock, 'text'>): void {
    this.blocks.push({ ...block, text: plainText(this.#paragraph.join('\n')) });
    this.#paragraph = [];
  }
}

function opensBlock(line: string): boolean {
  return HEADING.test(line) || LIST_MARK.test(line) || FENCE.test(line);
}

function htmlState(line: string): State {
  if (!line.includes('<!--')) return { kind: 'html' };
  return line.includes('-->') ? { kind: 'text' } : { kind: 'comment' };
}

function withoutClosing(heading: string): string {
  let end = heading.length;
  while (heading[end - 1] === '#') end--;
  return end === 0 || heading[end - 1] === ' ' || heading[end - 1] === '\t'
    ? heading.slice(0, end).trimEnd()
    : heading;
}
