import { newlines, tokensOf, type Token } from './tokens.ts';

/** A link: the words of its text, `from` up to, not including, `to`, and where it leads. */
export interface Link {
  readonly from: number;
  readonly to: number;
  readonly url: string;
}

/** Words of one paragraph, list entry, table row or badge, with its links. */
export interface Words {
  readonly tokens: readonly Token[];
  readonly links: readonly Link[];
}

/** A piece of a text, in the order of the text. */
export type Block =
  | ({ readonly kind: 'heading'; readonly level: number } & Words)
  | ({ readonly kind: 'prose' } & Words)
  | ({ readonly kind: 'badge' } & Words)
  | { readonly kind: 'row'; readonly cells: readonly Words[]; readonly head: boolean };

/** Text behind so many characters is not read for sentences: a licence statement stands earlier. */
const MAX_PROSE = 1_000_000;

/**
 * The blocks of a Markdown text; code fences and comments are left out, HTML tags too, but for where
 * they lead. Linear in the text; every pattern is bounded.
 */
export function blocksOf(text: string, firstLine = 1): readonly Block[] {
  const blocks: Block[] = [];
  for (const { lines, line } of paragraphs(text.slice(0, MAX_PROSE), firstLine))
    blocks.push(...blocksIn(lines, line));
  return blocks;
}

interface Paragraph {
  readonly lines: readonly string[];
  readonly line: number;
}

const FENCE = /^\s{0,3}(?:```|~~~)/u;
const STARTS_NEW = /^\s{0,60}(?:#{1,6}\s|[-*+]\s|\d{1,3}[.)]\s|>|\|)/u;

/** Lines that belong together: up to an empty line, a heading, a list entry or a row of a table. */
function* paragraphs(text: string, firstLine: number): Generator<Paragraph> {
  let held: string[] = [];
  let start = firstLine;
  let hidden: 'fence' | 'comment' | undefined;
  const lines = text.split(/\r\n|\n|\r/u);
  for (const [index, raw] of lines.entries()) {
    const { shown, state } = visible(raw, hidden);
    hidden = state;
    const ends = shown.trim() === '' || STARTS_NEW.test(shown) || /^\s*\|/u.test(held[0] ?? '');
    if (ends && held.length > 0) {
      yield { lines: held, line: start };
      held = [];
    }
    if (shown.trim() === '') continue;
    if (held.length === 0) start = firstLine + index;
    held.push(shown);
    if (/^\s{0,3}#/u.test(shown)) {
      yield { lines: held, line: start };
      held = [];
    }
  }
  if (held.length > 0) yield { lines: held, line: start };
}

/** Where an excerpt leaves something out, whatever was open may have ended. */
const ELISION = /^\s*\[(?:\.\.\.|…)\]\s*$/u;

type Hidden = 'fence' | 'comment' | undefined;

function visible(raw: string, hidden: Hidden): { readonly shown: string; readonly state: Hidden } {
  if (ELISION.test(raw)) return { shown: '', state: undefined };
  if (hidden === 'fence') return { shown: '', state: FENCE.test(raw) ? undefined : 'fence' };
  if (hidden === 'comment') {
    const end = raw.indexOf('-->');
    return end === -1 ? { shown: '', state: 'comment' } : visible(raw.slice(end + 3), undefined);
  }
  if (FENCE.test(raw)) return { shown: '', state: 'fence' };
  return withoutComments(raw);
}

function withoutComments(raw: string): { readonly shown: string; readonly state: Hidden } {
  let shown = raw;
  for (let open = shown.indexOf('<!--'); open !== -1; open = shown.indexOf('<!--', open)) {
    const end = shown.indexOf('-->', open);
    if (end === -1) return { shown: shown.slice(0, open), state: 'comment' };
    shown = shown.slice(0, open) + shown.slice(end + 3);
  }
  return { shown, state: undefined };
}

function blocksIn(lines: readonly string[], line: number): readonly Block[] {
  const text = lines.join('\n');
  if (/^\s*\|/u.test(text)) return rowOf(text, line);
  const { words, badges } = wordsIn(text, line);
  const level = levelOf(lines);
  const kind =
    level === undefined ? ({ kind: 'prose' } as const) : ({ kind: 'heading', level } as const);
  const shown =
    words.tokens.length === 0 && words.links.length === 0 ? [] : [{ ...kind, ...words }];
  return [...badges.map((badge) => ({ kind: 'badge', ...badge }) as const), ...shown];
}

function levelOf(lines: readonly string[]): number | undefined {
  const underlined = lines.length === 2 && /^\s{0,3}(?:-{3,}|={3,})\s*$/u.test(lines[1] ?? '');
  return underlined ? 2 : /^\s{0,3}(#{1,6})/u.exec(lines[0] ?? '')?.[1]?.length;
}

/** Longer rows are not read. */
const MAX_ROW = 4_000;

function rowOf(text: string, line: number): readonly Block[] {
  if (/^[\s|:-]+$/u.test(text) || text.length > MAX_ROW) return [];
  const cells = text
    .trim()
    .replace(/^\||\|$/gu, '')
    .split('|');
  return [{ kind: 'row', head: false, cells: cells.map((cell) => wordsIn(cell, line).words) }];
}

// In turn: an image, a link (whose text may hold images), an HTML tag, a bare address.
const INLINE =
  /!\[([^[\]]{0,300})\]\(([^()\s]{0,600})(?:\s[^()]{0,200})?\)|\[((?:[^[\]]|\[[^[\]]{0,300}\](?:\([^()]{0,600}\))?){1,400}?)\]\(([^()\s]{0,600})(?:\s[^()]{0,200})?\)|<(\/?[a-zA-Z][^<>]{0,1000})>|(https?:\/\/[^\s)<>\]"'，。]{1,600})/gu;

interface Scan {
  readonly tokens: Token[];
  readonly links: Link[];
  readonly badges: Words[];
  /** `<a href>` that is open. */
  anchor?: { readonly from: number; readonly url: string };
}

/** The words of a piece of Markdown, and the badges in it. */
function wordsIn(
  text: string,
  line: number,
): { readonly words: Words; readonly badges: readonly Words[] } {
  const scan: Scan = { tokens: [], links: [], badges: [] };
  scanText(scan, text, line);
  return { words: { tokens: scan.tokens, links: scan.links }, badges: scan.badges };
}

function scanText(scan: Scan, text: string, firstLine: number): void {
  let done = 0;
  let line = firstLine;
  for (const match of text.matchAll(INLINE)) {
    addWords(scan, text.slice(done, match.index), line);
    line += newlines(text, done, match.index);
    scanInline(scan, match, line);
    line += newlines(text, match.index, match.index + match[0].length);
    done = match.index + match[0].length;
  }
  addWords(scan, text.slice(done), line);
}

function addWords(scan: Scan, text: string, line: number): void {
  for (const token of tokensOf(text, line)) scan.tokens.push(token);
}

function scanInline(scan: Scan, match: RegExpExecArray, line: number): void {
  const [, alt, src, label, href, tag, bare] = match;
  if (src !== undefined) addImage(scan, alt ?? '', src, line);
  else if (label !== undefined) addLink(scan, label, href ?? '', line);
  else if (tag !== undefined) addTag(scan, tag, line);
  else if (bare !== undefined)
    scan.links.push({ from: scan.tokens.length, to: scan.tokens.length, url: bare });
}

function addLink(scan: Scan, label: string, url: string, line: number): void {
  const from = scan.tokens.length;
  const badges = scan.badges.length;
  scanText(scan, label, line);
  if (scan.badges.length > badges) {
    const badge = scan.badges.at(-1);
    if (badge !== undefined) scan.badges[scan.badges.length - 1] = withLink(badge, url);
    return;
  }
  scan.links.push({ from, to: scan.tokens.length, url });
}

function withLink(badge: Words, url: string): Words {
  return { tokens: badge.tokens, links: [{ from: 0, to: badge.tokens.length, url }] };
}

function addTag(scan: Scan, tag: string, line: number): void {
  const name = /^\/?[a-zA-Z0-9]+/u.exec(tag)?.[0].toLowerCase();
  if (name === 'a') {
    const url = attribute(tag, 'href');
    if (url !== undefined) scan.anchor = { from: scan.tokens.length, url };
  } else if (name === '/a') closeAnchor(scan);
  else if (name === 'img')
    addImage(scan, attribute(tag, 'alt') ?? '', attribute(tag, 'src') ?? '', line);
  else if (name !== undefined && BREAKS.has(name)) scan.tokens.push({ text: ';', line });
}

const BREAKS: ReadonlySet<string> = new Set([
  'br',
  'li',
  'p',
  '/p',
  'tr',
  'td',
  '/li',
  '/td',
  '/tr',
]);

function closeAnchor(scan: Scan): void {
  const { anchor } = scan;
  if (anchor === undefined) return;
  delete scan.anchor;
  scan.links.push({ from: anchor.from, to: scan.tokens.length, url: anchor.url });
}

function attribute(tag: string, name: string): string | undefined {
  const found = new RegExp(
    `\\s${name}\\s{0,4}=\\s{0,4}(?:"([^"]{0,900})"|'([^']{0,900})')`,
    'u',
  ).exec(tag);
  return found?.[1] ?? found?.[2];
}

/** A badge of shields.io says in its address what it shows; any other image says nothing. */
function addImage(scan: Scan, alt: string, src: string, line: number): void {
  const path = /img\.shields\.io\/(?:static\/v1\/)?badge\/([^?#]{1,300})/u.exec(src)?.[1];
  if (path === undefined) return;
  const parts = unescaped(path).replaceAll('--', '\u2010').split('-');
  const shown = parts.length > 2 ? [parts[0], parts.slice(1, -1).join(' ')] : [alt, parts[0]];
  const text = shown
    .map((part) => (part ?? '').replaceAll('\u2010', '-').replaceAll('_', ' '))
    .join(' : ');
  const links: readonly Link[] =
    scan.anchor === undefined ? [] : [{ from: 0, to: 1, url: scan.anchor.url }];
  scan.badges.push({ tokens: tokensOf(text, line), links });
}

function unescaped(path: string): string {
  return path.replaceAll(/%([2-7][0-9a-f])/giu, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
