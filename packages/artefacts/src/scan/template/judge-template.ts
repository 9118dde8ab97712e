import type { At } from '@weighbridge/core';
import { quoted } from '../../faults.ts';
import type { Content } from '../content.ts';
import { note, skip, type Ledger } from '../ledger.ts';
import { ADDRESS, BROKEN, ENDLESS, HIDDEN_TURN, INCLUDES, REACHES } from './kinds.ts';
import { tokensOf, type Token, type Word } from './tokens.ts';

/** Longer templates are cut; the longest known has 60,000 characters. */
const MAX_CHARACTERS = 2_000_000;

/** Reads a chat template as Jinja's lexer would and judges what its expressions do. Renders nothing. */
export function judgeTemplate(
  ledger: Ledger,
  content: Content,
  template: string,
  where: (character: number) => At,
): void {
  if (template.length > MAX_CHARACTERS)
    skip(ledger, content, `of a template ${MAX_CHARACTERS} characters were read`);
  const { tokens, broken } = tokensOf(template.slice(0, MAX_CHARACTERS));
  if (broken !== undefined)
    note(ledger, content, BROKEN, {
      says: 'a part of the template is not closed',
      at: where(broken),
      key: 'broken',
    });
  for (const token of tokens) {
    if (token.kind === 'text') continue;
    const { words } = token;
    words.forEach((word, index) => {
      const says = reachOf(words, index);
      if (says !== undefined)
        note(ledger, content, REACHES, {
          says: `the template ${says}`,
          at: where(word.at),
          key: 'reaches',
        });
    });
    judgeWork(ledger, content, words, where);
  }
  judgeTurns(ledger, content, tokens, where);
}

const DUNDER = /^_{1,2}\w+_{1,2}$|^__/;
/** A piece of such a name, as it is put together from several. */
const PIECE = /^__[a-z]|[a-z]__$/i;
/** Objects that Jinja gives every template, and what leads from them to their module. */
const HELPERS = new Set([
  'lipsum',
  'cycler',
  'joiner',
  'self',
  'url_for',
  'get_flashed_messages',
  'request',
]);
const CALLABLES = new Set([
  'getattr',
  'eval',
  'exec',
  'compile',
  'open',
  'globals',
  'vars',
  'dir',
  'chr',
  'input',
  'import',
]);
const REACHED = new Set([
  'popen',
  'system',
  'check_output',
  'subprocess',
  'environ',
  'mro',
  'func_globals',
  'gi_frame',
  'cr_frame',
  'f_globals',
  'f_builtins',
  'gi_code',
  'tb_frame',
  'im_func',
  'format_map',
]);

// What a word of an expression reaches for, in words; nothing for the ordinary.
function reachOf(words: readonly Word[], index: number): string | undefined {
  const word = words[index];
  if (word === undefined) return undefined;
  const [before, after] = [words[index - 1], words[index + 1]];
  if (word.kind === 'string') return stringReach(words, index);
  if (word.kind !== 'name') return undefined;
  const { text } = word;
  if (text.startsWith('__') || text.endsWith('__')) return `names ${quoted(text)}`;
  const isMember = before?.text === '.';
  if (isMember && REACHED.has(text) && after?.text !== '=') return `reaches for ${quoted(text)}`;
  if (isMember && text.startsWith('_')) return `reaches for ${quoted(text)}`;
  if (
    !isMember &&
    HELPERS.has(text) &&
    (after?.text === '[' || (after?.text === '.' && text !== 'self'))
  )
    return helperReach(words, index);
  if (!isMember && CALLABLES.has(text) && after?.text === '(') return `calls ${quoted(text)}`;
  if (before?.text === '|' && text === 'attr') return attrReach(words, index);
  return undefined;
}

// What stands before the bracket of a subscript; before that of a list stands a sign.
function isSubscript(before: Word | undefined): boolean {
  if (before === undefined) return false;
  if (before.kind === 'operator') return before.text === ']' || before.text === ')';
  return !/^(?:in|not|if|and|or|is|set|else|elif|for)$/.test(before.text);
}

function stringReach(words: readonly Word[], index: number): string | undefined {
  const [before, word, after] = [words[index - 1], words[index], words[index + 1]];
  const text = word?.text ?? '';
  if (text.length > 60 || /\s/.test(text)) return undefined;
  if (DUNDER.test(text) && text.startsWith('__')) return `names ${quoted(text)} in a text`;
  const isPart = [before?.text, after?.text].some(
    (sign) => sign === '+' || sign === '~' || sign === '[' || sign === ']',
  );
  if (before?.text === '[' && ['|', '%', '*', '.', '['].includes(after?.text ?? '') && index > 1)
    return isSubscript(words[index - 2]) ? 'looks a name up that it works out' : undefined;
  return isPart && PIECE.test(text) ? `puts a name together from ${quoted(text)}` : undefined;
}

// `loop.cycle` and `joiner()` are ordinary; `cycler.next` too.
function helperReach(words: readonly Word[], index: number): string | undefined {
  const member = words[index + 2];
  if (words[index]?.text === 'cycler' && member?.text === 'next') return undefined;
  return `reaches into the helper ${quoted(words[index]?.text ?? '')}`;
}

// `attr('name')` with a plain name is a member; anything worked out is a way around the sandbox.
function attrReach(words: readonly Word[], index: number): string | undefined {
  const [open, name, close] = words.slice(index + 1, index + 4);
  const isPlain =
    open?.text === '(' && name?.kind === 'string' && close?.text === ')' && !DUNDER.test(name.text);
  return isPlain ? undefined : 'fetches an attribute by a name that it works out';
}

/** No conversation has more turns or words. */
const MAX_COUNT = 1_000_000;

function judgeWork(
  ledger: Ledger,
  content: Content,
  words: readonly Word[],
  where: (character: number) => At,
): void {
  const first = words.find(({ text }) => text !== '-' && text !== '+');
  if (first?.kind === 'name' && ['include', 'import', 'from', 'extends'].includes(first.text))
    note(ledger, content, INCLUDES, {
      says: `the template has the statement ${quoted(first.text)}`,
      at: where(first.at),
    });
  words.forEach((word, index) => {
    const isLarge = word.kind === 'number' && Number(word.text.replaceAll('_', '')) > MAX_COUNT;
    const isPower = word.text === '**';
    const counts = words
      .slice(Math.max(0, index - 6), index)
      .some(({ text }) => text === 'range' || text === '*');
    if ((isLarge && counts) || (isPower && words.some(({ text }) => text === 'range')))
      note(ledger, content, ENDLESS, {
        says: `the template counts to ${quoted(word.text)}`,
        at: where(word.at),
        key: 'endless',
      });
  });
}

/** Words that are for the model and against its user. */
const CONCEALS =
  /\b(?:(?:do not|don't|never|without) (?:\w+ ){0,3}(?:reveal|mention|disclose|tell|show|say|report)\w*|ignore (?:all |any )?(?:previous|prior|earlier|other) (?:instructions|messages)|(?:keep|is) (?:this |it )?(?:a )?secret|hidden instruction)/i;
const ADDRESSES =
  /\bhttps?:\/\/(?!(?:json-schema\.org|www\.w3\.org|example\.(?:com|org))\b)[\w.-]{3,}/i;
const ACTS =
  /\b(?:fetch|download|visit|include|load|import|send|post|call|open|recommend|run|execute|redirect|append|insert)\b/i;

// Follows the conditions around each text that is emitted.
function judgeTurns(
  ledger: Ledger,
  content: Content,
  tokens: readonly Token[],
  where: (character: number) => At,
): void {
  const conditions: (readonly Word[])[] = [];
  const said = new Set<string>();
  for (const token of tokens) {
    if (token.kind === 'statement') {
      remember(said, token.words);
      follow(conditions, token.words);
    }
    for (const { text, at } of emitted(token)) {
      const says = turnWords(text, conditions, said);
      if (says !== undefined)
        note(ledger, content, HIDDEN_TURN, { says, at: where(at), key: 'turn' });
      else if (ADDRESSES.test(text))
        note(ledger, content, ADDRESS, {
          says: `the template emits ${quoted(ADDRESSES.exec(text)?.[0] ?? '')}`,
          at: where(at),
        });
    }
  }
}

// `{% set last = messages[-1]['content'] %}`: the name stands for what a person wrote.
function remember(said: Set<string>, words: readonly Word[]): void {
  const at = words.findIndex(({ text }) => text === 'set');
  const [name, sign] = [words[at + 1], words[at + 2]];
  if (at === -1 || name?.kind !== 'name' || sign?.text !== '=') return;
  if (speaksOfContent(words.slice(at + 3), said)) said.add(name.text);
}

function speaksOfContent(words: readonly Word[], said: ReadonlySet<string>): boolean {
  return words.some(({ text }) => text === 'content' || said.has(text));
}

function follow(conditions: (readonly Word[])[], words: readonly Word[]): void {
  const first = words.find(({ text }) => text !== '-' && text !== '+');
  if (first?.text === 'if' || first?.text === 'for') conditions.push(words);
  else if (first?.text === 'elif' || first?.text === 'else') {
    conditions.pop();
    conditions.push(words);
  } else if (first?.text === 'endif' || first?.text === 'endfor') conditions.pop();
}

function emitted(token: Token): readonly { readonly text: string; readonly at: number }[] {
  if (token.kind === 'text') return [token];
  return token.words.filter((word) => word.kind === 'string');
}

function turnWords(
  text: string,
  conditions: readonly (readonly Word[])[],
  said: ReadonlySet<string>,
): string | undefined {
  const words = text.match(/[A-Za-z]{2,}/g)?.length ?? 0;
  if (words < 4) return undefined;
  if (CONCEALS.test(text))
    return 'the template emits an instruction that is to be kept from the user';
  if (ADDRESSES.test(text) && ACTS.test(text))
    return 'the template emits an instruction with an address';
  const trigger = conditions
    .map((words) => triggerIn(words, said))
    .find((found) => found !== undefined);
  return trigger === undefined
    ? undefined
    : `the template emits an instruction when a message contains ${quoted(trigger)}`;
}

// `'invoice' in message['content']`: a word of people, not a mark of the format.
function triggerIn(words: readonly Word[], said: ReadonlySet<string>): string | undefined {
  if (isDate(words)) return 'a date';
  if (!speaksOfContent(words, said)) return undefined;
  const found = words.find(
    (word, index) =>
      word.kind === 'string' &&
      /^[\p{L}\d][\p{L}\d ,.'-]{2,}$/u.test(word.text) &&
      (words[index + 1]?.text === 'in' || isTested(words, index, said)),
  );
  return found?.text;
}

// `{% if strftime_now('%Y') > '2026' %}`: a day on which it begins to speak.
function isDate(words: readonly Word[]): boolean {
  const texts = words.map(({ text }) => text);
  return (
    texts.includes('strftime_now') &&
    ['==', '>=', '<=', '<', '>'].some((sign) => texts.includes(sign))
  );
}

// `content.startswith('word')` and the like; `message['content'] == 'word'` too.
function isTested(words: readonly Word[], index: number, said: ReadonlySet<string>): boolean {
  const [method, sign] = [words[index - 2]?.text ?? '', words[index - 1]?.text];
  if (
    sign === '(' &&
    ['startswith', 'endswith', 'find', 'count', 'search', 'match'].includes(method)
  )
    return true;
  const before = words.slice(Math.max(0, index - 6), index).map(({ text }) => text);
  return sign === '==' && before.some((text) => text === 'content' || said.has(text));
}
