import { folded, isPart, isWhole } from './characters.ts';
import { SPELLINGS } from './spelling.ts';

/** Flag of a code: the number or letter of a list. */
export const MARKER = 1;

/** Flag of a code: a word of a copyright line or of a field to fill in. */
export const SLOT = 2;

/** What an address may begin with and is the same address. */
const SCHEME = /^(?:https?:\/\/)?www\.|^https?:\/\//i;

/** Flag of a code: the address of a page. */
export const ADDRESS = 4;

const SEED = 0x811c9dc5;
const DOT = 46;

/** A code without its flags: the same number for the same word. */
export function plain(code: number): number {
  return code >>> 3;
}

/** The code of a word in any spelling: a 29-bit hash of its letters, with all flags down. */
export function codeOf(word: string): number {
  if (word.startsWith('&')) return AND;
  const hash = hashOf(word.replace(SCHEME, ''));
  return CANONICAL.get(hash) ?? hash;
}

/** Letters, figures and the dots between figures count; all else does not. */
function hashOf(word: string): number {
  let hash = SEED;
  for (let at = 0; at < word.length; at += 1) {
    const unit = word.charCodeAt(at);
    if (isPart(unit) || isWhole(unit) || unit === DOT || unit >= 0xd800) {
      hash = Math.imul(hash ^ folded(unit), 0x01000193);
    }
  }
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return ((hash ^ (hash >>> 13)) & ~(MARKER | SLOT | ADDRESS)) >>> 0;
}

const CANONICAL: ReadonlyMap<number, number> = new Map(
  SPELLINGS.map(([other, word]) => [hashOf(other), hashOf(word)]),
);

const [AND = SEED] = ['and'].map(hashOf);
