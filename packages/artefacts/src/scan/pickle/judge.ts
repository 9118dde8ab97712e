import { quoted } from '../../faults.ts';
import { note, type Ledger } from '../ledger.ts';
import type { Content } from '../content.ts';
import type { Kind } from '../kinds.ts';
import { applied } from './applied.ts';
import {
  CHANGES,
  BROKEN,
  EXTENSION,
  HIDDEN_NAME,
  PERSISTENT,
  REACHES,
  UNLISTED_CALL,
  UNLISTED_NAME,
} from './kinds.ts';
import { reachOf, type Reach } from './known/dangerous.ts';
import { isHarmless, modernModule } from './known/harmless.ts';
import { isStandardLibrary } from './known/standard-library.ts';
import type { Watcher } from './machine.ts';
import { itemsIn, textIn, valueWords, type Value } from './values.ts';

type Named = Extract<Value, { kind: 'global' }>;

/** What looking a name up comes to. */
type Meaning =
  | { readonly kind: 'harmless' }
  | { readonly kind: 'reaches'; readonly reach: Reach }
  /** On no list; `function` where it can only be there to be called. */
  | { readonly kind: 'unlisted'; readonly what: 'function' | 'class' };

/** What is known of a name: by exact pair harmless, else by what it reaches, else on no list. */
function meaningOf(module: string, name: string): Meaning {
  if (isHarmless(module, name)) return { kind: 'harmless' };
  const reach = reachIn(modernModule(module), name);
  if (reach !== undefined) return { kind: 'reaches', reach };
  const last = name.slice(name.lastIndexOf('.') + 1).replace(/^_+/, '');
  const isClass = /^[A-Z]/.test(last) && !isStandardLibrary(module);
  return { kind: 'unlisted', what: isClass || module === '__main__' ? 'class' : 'function' };
}

// Of a name with dots, each part may be a module that the first one imported: `pathlib`, `os.system`.
function reachIn(module: string, name: string): Reach | undefined {
  const direct = reachOf(module, name);
  if (!name.includes('.')) return direct;
  const parts = name.split('.').slice(0, 12);
  const inner = parts
    .slice(1)
    .map((part, index) => reachOf(modernModule(parts[index] ?? ''), part))
    .find((reach) => reach !== undefined);
  return inner ?? direct ?? (parts.some((part) => part.startsWith('__')) ? 'resolver' : undefined);
}

/** Bytes that a pickle hands to a loader, to be looked into afterwards. */
export interface Handed {
  readonly value: Value;
  readonly at: number;
}

/** What a pickle was seen to do, before it is written down. */
export interface Judge {
  readonly watch: Watcher;
  readonly handed: readonly Handed[];
  /** Names of TorchScript's own types are compiled, not imported. */
  readonly failures: { count: number };
  /** Writes the findings about names: once each, with the call where there was one. */
  readonly close: () => void;
}

interface Use {
  readonly at: number;
  readonly kind: Kind;
  readonly words: string;
  readonly isCall: boolean;
}

/** Judges what a pickle does while the machine runs over it. */
export function judgeOf(
  ledger: Ledger,
  content: Content,
  context: { readonly torchScript: boolean },
): Judge {
  const uses = new Map<string, Use>();
  const handed: Handed[] = [];
  const failures = { count: 0 };
  const see = (name: string, use: Use): void => {
    const before = uses.get(name);
    if (before === undefined || (use.isCall && !before.isCall)) uses.set(name, use);
  };
  const named = (found: Named, at: number): void => {
    const kind = kindOfName(found, context.torchScript);
    const words = `loading this file imports ${quoted(wordsOf(found))}`;
    if (kind !== undefined) see(wordsOf(found), { at, kind, words, isCall: false });
  };
  const found = (kind: Kind, says: string, at: number): void => {
    note(ledger, content, kind, { says, at: { byte: at } });
  };
  const watch: Watcher = {
    named,
    namedUnknown: (at) => found(HIDDEN_NAME, 'a name to be imported is worked out on loading', at),
    called: ({ by, given }, at) => {
      const callee = calleeOf(by);
      const kind =
        callee === undefined ? undefined : kindOfCall(callee, given, context.torchScript);
      const words = `loading this file calls ${quoted(`${wordsOf(callee)}${argumentWords(given)}`)}`;
      if (kind !== undefined) see(wordsOf(callee), { at, kind, words, isCall: true });
      const result = applied(by, given);
      if (result.kind === 'global' && by.kind === 'global') named(result, at);
      if (kind === REACHES.loader && given[0] !== undefined) handed.push({ value: given[0], at });
    },
    changed: (target, at) => {
      if (target.kind === 'global')
        found(CHANGES, `loading this file changes ${quoted(wordsOf(target))}`, at);
    },
    persistent: (id, at) => {
      if (!isStorage(id))
        found(PERSISTENT, `an object is kept elsewhere under ${quoted(valueWords(id))}`, at);
    },
    extension: (code, at) =>
      found(EXTENSION, `extension code ${code} stands in place of a name`, at),
    failed: (why, at) => {
      failures.count += 1;
      if (failures.count === 1) found(BROKEN, `the pickle breaks off: ${why}`, at);
    },
  };
  const close = (): void => {
    for (const [name, { kind, words, at }] of uses)
      note(ledger, content, kind, { says: words, at: { byte: at }, key: name });
  };
  return { watch, handed, failures, close };
}

function kindOfName(found: Named, torchScript: boolean): Kind | undefined {
  if (torchScript && found.module.startsWith('__torch__')) return undefined;
  if (found.name === '') return undefined;
  // Whether an attribute is harmless is told when it is taken.
  if (isGetattr(found)) return undefined;
  const meaning = meaningOf(found.module, found.name);
  switch (meaning.kind) {
    case 'harmless':
      return undefined;
    case 'reaches':
      return REACHES[meaning.reach];
    case 'unlisted':
      return UNLISTED_NAME;
  }
}

function kindOfCall(
  callee: Named,
  given: readonly Value[],
  torchScript: boolean,
): Kind | undefined {
  if (isGetattr(callee)) return isPlainAttribute(given) ? undefined : REACHES.resolver;
  if (callee.module === '_codecs' && callee.name === 'encode' && !isTextEncoding(given[1]))
    return REACHES.resolver;
  const kind = kindOfName(callee, torchScript);
  if (kind !== UNLISTED_NAME) return kind;
  const meaning = meaningOf(callee.module, callee.name);
  return meaning.kind === 'unlisted' && meaning.what === 'function' ? UNLISTED_CALL : kind;
}

function isGetattr({ module, name }: Named): boolean {
  return modernModule(module) === 'builtins' && name === 'getattr';
}

// An attribute of something named is judged by its own name; any other could be anything.
function isPlainAttribute([owner, name]: readonly Value[]): boolean {
  return owner?.kind === 'global' && textIn(name) !== undefined;
}

function isTextEncoding(encoding: Value | undefined): boolean {
  const text = textIn(encoding);
  return text === undefined
    ? encoding === undefined
    : /^(?:latin-?1|utf-?8|ascii|iso-?8859-?1)$/i.test(text);
}

/** Follows a call that was put off to what it will call. */
function calleeOf(by: Value): Named | undefined {
  let callee = by;
  for (let depth = 0; depth < 16 && callee.kind === 'made'; depth += 1) {
    const first = isPartial(callee.by) ? callee.given[0] : undefined;
    if (first === undefined) return { kind: 'global', module: 'an object', name: 'its call' };
    callee = first;
  }
  return callee.kind === 'global' ? callee : undefined;
}

function isPartial(value: Value): boolean {
  return (
    value.kind === 'global' &&
    modernModule(value.module) === 'functools' &&
    value.name === 'partial'
  );
}

// `('storage', type, key, location, length)` of tensors, a number of the old tar form, or a module's source.
function isStorage(id: Value): boolean {
  if (id.kind === 'constant' && /^\d{1,20}$/.test(String(id.value))) return true;
  const first = textIn(itemsIn(id)[0]);
  return first === 'storage' || first === 'module';
}

function wordsOf(value: Named | undefined): string {
  return value === undefined
    ? 'something unknown'
    : `${value.module}${value.name === '' ? '' : `.${value.name}`}`;
}

function argumentWords(given: readonly Value[]): string {
  return valueWords({ kind: 'several', of: 'tuple', items: [...given], more: 0 });
}
