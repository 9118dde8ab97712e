// Shapes that a text has beside its words. Each function gets the place where a shape may begin and gives the
// place behind it, or -1. All look at a bounded number of characters.

const TAGS =
  /<\/?(?:a|abbr|address|article|aside|b|big|blockquote|body|br|center|cite|code|col|dd|dfn|div|dl|dt|em|figure|font|footer|form|h[1-6]|head|header|hr|html|i|img|input|ins|kbd|label|legend|li|link|main|meta|nav|ol|p|pre|q|s|samp|section|script|small|span|strike|strong|style|sub|summary|sup|table|tbody|td|tfoot|th|thead|title|tr|tt|u|ul|var|wbr)(?:\s[^<>]{0,1000})?\/?>/iy;
const HIDDEN = /<(script|style)\b/iy;
const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8}\d?);/iy;
const LINK = /\]\([^\s()]{0,500}(?:\s+"[^"\n]{0,200}")?\)/y;
const URL = /(?:https?:\/\/|www\.)(?:(?!&(?:quot|[lg]t|nbsp|#))[^\s<>"'`)\]}，。；、]){1,500}/iy;
const BARE_URL =
  /(?:[a-z\d-]{1,40}\.){1,4}(?:com|org|net|edu|gov|io|ai|dev|co|eu|de|fr|uk|cn|jp|info)\b(?:\/(?:(?!&(?:quot|[lg]t|nbsp|#))[^\s<>"'`)\]}，。；、]){0,300})?/iy;
const SLOTS = [/<[^<>\n]{1,80}>/y, /\[[^[\]\n]{1,80}\]/y, /\{{1,3}[^{}\n]{1,80}\}{1,3}/y];
const POSTAL =
  /\d{1,5}\s+[A-Z]\w{2,20}\s+(?:Street|St\b|Place|Avenue|Ave\b|Road|Rd\b|Boulevard)[^.;<>]{0,80}?(?:[A-Z]{2}\s+\d{5}(?:-\d{4})?(?:,?\s+USA)?|USA)/y;
const FIELD =
  /\b(?:years?|yyyy|y{2,4}|name|owners?|holders?|authors?|organi[sz]ations?|dates?|fullname|company|description|program|project|e-?mail|insert|url|your|signature|xxxx)\b/i;
const ITEM =
  /\(?(?:\d{1,2}(?:\.\d{1,2}){0,3}|[a-z]|[ivx]{1,5}|[一二三四五六七八九十]{1,3})[.)、]{1,2}(?!\w)/iuy;
const HEADING = /\d{1,2}(?:\.\d{1,2}){1,3}(?=\s+["'“*_]{0,3}\p{Lu})/uy;
const PAGE =
  /(?:page[ \t]+)?\d{1,3}(?:[ \t]*(?:of|\/)[ \t]*\d{1,3})?(?=[ \t\W]{0,10}(?:[\r\n]|$(?![\s\S])))/iy;
const LETTER = /[a-z][.)](?=\s+\S)/iy;
const BRACED = /\((?:\d{1,2}|[a-z]|[ivx]{1,5}|[一二三四五六七八九十]{1,3})\)(?=\s)/iuy;
const CLAIM = /(?:(?:copyrights?|copr\.?|©|\(c\))[ \t]*)+(?=[([<{]?\d{4}\b|[<[{]|by\b|\p{Lu})/iuy;
const NOT_CLAIM =
  /\s*(?:and|acts?|claims?|disclaimers?|grants?|holders?|infringements?|interests?|laws?|licen[sc]es?|licen[sc]ors?|notices?|owners?|ownership|protect\w*|rights?|statements?|treaty)\b/iy;
const RESERVED = /all rights reserved/iy;
const NAME_PART =
  /^(?:[^\p{Ll}]|\S*[@\d:]|(?:and|by|the|of|for|to|contributors|authors?|its|all|rights|reserved|year|name|holders?|owner|present|inc|llc|de|der|la|van|von)[.,;]?$)/u;

function endAt(shape: RegExp, text: string, at: number): number {
  shape.lastIndex = at;
  return shape.test(text) ? shape.lastIndex : -1;
}

/** An HTML tag. */
export function tagEnd(text: string, at: number): number {
  return endAt(TAGS, text, at);
}

/** The name of a script or a style that begins here. */
export function hiddenAt(text: string, at: number): string | undefined {
  HIDDEN.lastIndex = at;
  return HIDDEN.exec(text)?.[1]?.toLowerCase();
}

/** An HTML entity. */
export function entityEnd(text: string, at: number): number {
  return endAt(ENTITY, text, at);
}

/** The target of a Markdown link, from the bracket that ends its words. */
export function linkEnd(text: string, at: number): number {
  return endAt(LINK, text, at);
}

/** A web address, with or without its scheme, and without the punctuation that follows it. */
export function urlEnd(text: string, at: number): number {
  const full = endAt(URL, text, at);
  let end = full === -1 ? endAt(BARE_URL, text, at) : full;
  while (end > at && '.,;:/!?*_'.includes(text.charAt(end - 1))) end -= 1;
  return end;
}

/** A field to fill in: `<year>`, `[name of copyright owner]`, `{{ organization }}`. */
export function slotEnd(text: string, at: number): number {
  for (const shape of SLOTS) {
    const end = endAt(shape, text, at);
    if (end !== -1 && FIELD.test(text.slice(at, end))) return end;
  }
  return -1;
}

/** A postal address with its street. */
export function postalEnd(text: string, at: number): number {
  return endAt(POSTAL, text, at);
}

/** The number or letter of a list with its sign, where an item may begin: `1.`, `iv)`, `2.3.`, `三、`. */
export function itemEnd(text: string, at: number): number {
  return endAt(ITEM, text, at);
}

/** The number of a section without a sign: `2.3 Term`. */
export function headingEnd(text: string, at: number): number {
  return endAt(HEADING, text, at);
}

/** The number of a page, alone on its line: `7`, `Page 7 of 12`. */
export function pageEnd(text: string, at: number): number {
  return endAt(PAGE, text, at);
}

/** A single letter with its sign, which is a marker wherever a line begins with it: `a.`, `c)`. */
export function letterEnd(text: string, at: number): number {
  return endAt(LETTER, text, at);
}

/** The number or letter of a list in brackets, with space around: `(a)`. */
export function bracedEnd(text: string, at: number): number {
  return /\s/.test(text.charAt(at - 1)) ? endAt(BRACED, text, at) : -1;
}

/** The number or letter itself within a marker. */
export function markerWord(text: string, at: number, end: number): readonly [number, number] {
  const [from, to] = [text.charAt(at) === '(' ? at + 1 : at, /[.)、]*$/.exec(text.slice(at, end))];
  return [from, at + (to?.index ?? 0)];
}

/** The claim to a copyright at the beginning of a line: sign, years, names. */
export function claimEnd(text: string, at: number): number {
  const reserved = endAt(RESERVED, text, at);
  if (reserved !== -1) return reserved;
  const end = endAt(CLAIM, text, at);
  return end === -1 || endAt(NOT_CLAIM, text, end) !== -1 ? -1 : namesEnd(text, end);
}

/** Names go on as long as words are capitals, figures or small connecting words, at most to the end of the line. */
function namesEnd(text: string, from: number): number {
  const lineEnd = /[\r\n]|$/.exec(text.slice(from, from + 300))?.index ?? 0;
  let end = from;
  for (const { 0: part, index } of text.slice(from, from + lineEnd).matchAll(/\S+/gu)) {
    if (!NAME_PART.test(part)) break;
    end = from + index + part.length;
  }
  return end;
}
