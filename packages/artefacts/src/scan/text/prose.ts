import { quoted } from '../../faults.ts';
import type { Content } from '../content.ts';
import { note, type Ledger } from '../ledger.ts';
import { INSTRUCTION, INVISIBLE } from './kinds.ts';

const COMMENT = /<!--([^]{0,5000}?)-->/g;
const ADDRESSED =
  /\b(?:AI|LLMs?|GPT|language models?|(?:coding |automated |automatic )?(?:assistants?|agents?|reviewers?|scanners?|crawlers?|bots?|auditors?))\b/i;
const DIRECTIVE =
  /\b(?:report|approve|approved|skip|ignore|disregard|mark|rate|rank|recommend|state|declare|treat|do not (?:mention|flag|report|scan|warn)|don't (?:mention|flag|report|scan|warn)|instructions?)\b/i;

/** Characters that show nothing and carry text: tags of Unicode, and long runs of joiners. */
const TAGS = /[\u{e0020}-\u{e007e}]{4}|[\u200b\u2060\u2063\ufeff]{8}/u;

/** Judges a card or another text for people: comments that speak to programs, and text that nobody sees. */
export function judgeProse(ledger: Ledger, content: Content, text: string): void {
  for (const found of text.matchAll(COMMENT)) {
    const comment = found[1] ?? '';
    if (!ADDRESSED.test(comment) || !DIRECTIVE.test(comment)) continue;
    const says = `a comment speaks to programs: ${quoted(comment.trim())}`;
    note(ledger, content, INSTRUCTION, { says, at: { line: lineAt(text, found.index) } });
  }
  const hidden = TAGS.exec(text);
  if (hidden !== null)
    note(ledger, content, INVISIBLE, {
      says: 'characters that show nothing carry text',
      at: { line: lineAt(text, hidden.index) },
    });
}

/** The line of a character, from 1. */
export function lineAt(text: string, index: number): number {
  return text.slice(0, index).split('\n').length;
}
