import { isRecord } from '@weighbridge/core';
import { quoted } from '../../faults.ts';
import type { Content } from '../content.ts';
import { note, type Ledger } from '../ledger.ts';
import type { Where } from './judge-settings.ts';
import { ADDRESS, REGEX, TOKEN } from './kinds.ts';
import { nodesOf } from './walk.ts';

/** Judges a `tokenizer.json`: added tokens against the vocabulary, and regular expressions. */
export function judgeTokenizer(
  ledger: Ledger,
  content: Content,
  root: unknown,
  where: Where,
): void {
  if (!isRecord(root)) return;
  if (Array.isArray(root['added_tokens'])) judgeAdded(ledger, content, root, where);
  for (const part of ['normalizer', 'pre_tokenizer', 'decoder', 'post_processor'])
    for (const { key, value, pointer } of nodesOf(root[part])) {
      if (key === 'Regex' && typeof value === 'string' && isEndless(value))
        note(ledger, content, REGEX, {
          says: `the pattern ${quoted(value)} repeats what repeats itself`,
          at: where(`/${part}${pointer}`),
        });
    }
}

function judgeAdded(
  ledger: Ledger,
  content: Content,
  root: Readonly<Record<string, unknown>>,
  where: Where,
): void {
  const words = wordsById(root['model']);
  const added: readonly unknown[] = Array.isArray(root['added_tokens']) ? root['added_tokens'] : [];
  added.forEach((token, index) => {
    if (!isRecord(token)) return;
    const { id, content: text } = token;
    if (typeof text !== 'string' || typeof id !== 'number') return;
    const at = where(`/added_tokens/${index}`);
    const before = words.get(id);
    if (before !== undefined && before !== text)
      note(ledger, content, TOKEN, {
        says: `the added token ${quoted(text)} has the number ${id} of ${quoted(before)}`,
        at,
      });
    if (/^[a-z]+:\/\/|www\./i.test(text))
      note(ledger, content, ADDRESS, {
        says: `the token ${id} is the address ${quoted(text)}`,
        at,
      });
  });
}

function wordsById(model: unknown): ReadonlyMap<number, string> {
  const vocab = isRecord(model) ? model['vocab'] : undefined;
  if (!isRecord(vocab)) return new Map();
  return new Map(
    Object.entries(vocab).flatMap(([word, id]) =>
      typeof id === 'number' ? [[id, word] as const] : [],
    ),
  );
}

/** No pattern of a tokenizer is longer. */
const MAX_PATTERN = 10_000;

/**
 * Whether a group that can match one text in several ways is itself repeated without end: `(a+)+`,
 * `(a|a)*`, `(.*)*`. A repetition inside that begins with what cannot stand before it is ordinary.
 */
export function isEndless(pattern: string): boolean {
  if (pattern.length > MAX_PATTERN) return true;
  const groups: { repeats: number; parts: number }[] = [];
  for (let at = 0; at < pattern.length; at += 1) {
    const character = pattern[at] ?? '';
    const open = groups.at(-1);
    if (character === '(') {
      groups.push({ repeats: 0, parts: 0 });
      at += GROUP.exec(pattern.slice(at, at + 12))?.[0].length ?? 0;
    } else if (character === ')') {
      const group = groups.pop();
      const isRepeated = repeatsAt(pattern, at + 1);
      if (group !== undefined && isRepeated && group.repeats > 0 && group.parts <= group.repeats)
        return true;
      const outer = groups.at(-1);
      if (outer !== undefined) {
        outer.parts += 1;
        if (isRepeated) outer.repeats += 1;
      }
    } else if (open !== undefined && repeatsAt(pattern, at)) open.repeats += 1;
    else if (open !== undefined && !'?|+*{'.includes(character)) open.parts += 1;
    at = tokenEnd(pattern, at);
  }
  return false;
}

/** What stands behind the bracket of a group that is not plain. */
const GROUP = /(?<=^\()\?(?:[:=!>]|<[=!]|[a-z-]{1,6}:|<\w{1,4}>)/;

// The last character of a class, an escape or a count that begins here.
function tokenEnd(pattern: string, at: number): number {
  const character = pattern[at];
  if (character === '[') return classEnd(pattern, at);
  if (character === '{') return Math.max(at, pattern.indexOf('}', at));
  if (character !== '\\') return at;
  const isNamed = /^[pP]\{/.test(pattern.slice(at + 1, at + 3));
  return isNamed ? Math.max(at + 1, pattern.indexOf('}', at)) : at + 1;
}

function repeatsAt(pattern: string, at: number): boolean {
  const sign = pattern[at];
  if (sign === '*' || sign === '+') return pattern[at + 1] !== '+';
  return /^\{\d*,(?:\d{2,})?\}/.test(pattern.slice(at, at + 12));
}

function classEnd(pattern: string, from: number): number {
  let at = from + 1;
  if (pattern[at] === '^') at += 1;
  if (pattern[at] === ']') at += 1;
  while (at < pattern.length && pattern[at] !== ']') at += pattern[at] === '\\' ? 2 : 1;
  return at;
}
