import { parse, Parser, type CST } from 'yaml';
import { quoted } from '../../faults.ts';
import { callableOf } from '../callable.ts';
import { baseName, endingOf, type Content } from '../content.ts';
import { note, skip, type Ledger } from '../ledger.ts';
import { isHarmless } from '../pickle/known/harmless.ts';
import { judgeSettings } from '../settings/judge-settings.ts';
import { lineAt } from '../text/prose.ts';
import { sourceIn } from '../text/requirements.ts';
import { SOURCE } from '../text/kinds.ts';
import { BOMB, FOREIGN, TAG } from './kinds.ts';

/** Longer YAML is generated data; its tags are read, its values are not. */
const MAX_CHARACTERS = 2 * 1024 * 1024;

/** Values that aliases may stand for before a file is a bomb: far above any configuration. */
const MAX_VALUES = 100_000;

/** Judges YAML by its tags and aliases as tokens, then as a tree of settings. Builds no tagged object. */
export function judgeYaml(ledger: Ledger, content: Content, text: string, firstLine = 1): void {
  if (text.length > MAX_CHARACTERS)
    return skip(ledger, content, `YAML of more than ${MAX_CHARACTERS} characters was not read`);
  const line = (offset: number): number => lineAt(text, offset) + firstLine - 1;
  const seen = walkTokens(text);
  for (const { source, offset } of seen.tags) judgeTag(ledger, content, source, line(offset));
  if (seen.values > MAX_VALUES && seen.aliases > 0)
    return note(ledger, content, BOMB, {
      says: `aliases make ${seen.values === Infinity ? 'endless' : seen.values} values of ${text.length} characters`,
      at: { line: firstLine },
    });
  if (isEnvironment(content.name)) judgeEnvironment(ledger, content, text, firstLine);
  const value = parsed(text);
  if (value !== undefined)
    judgeSettings(ledger, content, value, (pointer) => ({
      line: lineOfKey(text, pointer) + firstLine - 1,
    }));
}

interface Seen {
  readonly tags: readonly { readonly source: string; readonly offset: number }[];
  readonly aliases: number;
  readonly values: number;
}

// Tokens come in reading order, so that an alias always refers to what has been counted already.
function walkTokens(text: string): Seen {
  const tags: { source: string; offset: number }[] = [];
  const sizes = new Map<string, number>();
  let aliases = 0;
  let values = 0;
  const visit = (token: CST.Token | null | undefined, depth: number, name?: string): number => {
    if (token === null || token === undefined || depth > 100) return 0;
    let size = 1;
    if (token.type === 'alias') {
      aliases += 1;
      return sizes.get(token.source.slice(1)) ?? 1;
    }
    if (token.type === 'document')
      size += visitItem({ start: token.start, value: token.value }, depth);
    if ('items' in token && Array.isArray(token.items))
      for (const item of token.items) size = Math.min(Infinity, size + visitItem(item, depth));
    if (name !== undefined) sizes.set(name, size);
    return size;
  };
  const visitItem = (item: Item, depth: number): number => {
    const before = anchorIn(item.start, tags);
    const after = anchorIn(item.sep, tags);
    return (
      visit(item.key, depth + 1, before) +
      visit(item.value, depth + 1, after ?? (item.sep === undefined ? before : undefined))
    );
  };
  for (const token of new Parser().parse(text)) values += visit(token, 0);
  return { tags, aliases, values };
}

interface Item {
  readonly start?: readonly CST.SourceToken[] | undefined;
  readonly key?: CST.Token | null | undefined;
  readonly sep?: readonly CST.SourceToken[] | undefined;
  readonly value?: CST.Token | undefined;
}

function anchorIn(
  tokens: readonly CST.SourceToken[] | undefined,
  tags: { source: string; offset: number }[],
): string | undefined {
  for (const { type, source, offset } of tokens ?? [])
    if (type === 'tag') tags.push({ source, offset });
  return tokens?.find(({ type }) => type === 'anchor')?.source.slice(1);
}

/** Tags of Python for plain values. */
const PLAIN = /(?:^|[/:])(?:tuple|str|unicode|int|long|float|complex|list|dict|none|bool|bytes)$/;
/** Tags of toolkits that name a class or a function. */
const TOOLKIT = /^!(?:new|name|apply|module):([\w.]{1,300})$/;

function judgeTag(ledger: Ledger, content: Content, source: string, line: number): void {
  const tag = decodeURIComponent(source.replaceAll(/%(?![0-9a-fA-F]{2})/g, '%25'));
  const at = { line };
  if (/python\//.test(tag)) return judgePythonTag(ledger, content, tag, at);
  if (/ruby\/|java\.|javax\.|^!!?(?:com|org|sun)\./.test(tag))
    return note(ledger, content, TAG, {
      says: `the tag ${quoted(tag)} builds an object of another language`,
      at,
    });
  const named = TOOLKIT.exec(tag)?.[1];
  if (named === undefined) return;
  const { kind } = callableOf(named);
  if (kind === 'reaches')
    note(ledger, content, TAG, { says: `the tag ${quoted(tag)} calls what it names`, at });
  if (kind === 'foreign')
    note(ledger, content, FOREIGN, { says: `the tag ${quoted(tag)} builds what it names`, at });
}

// `!!python/object:argparse.Namespace` is what frameworks write of their settings.
function judgePythonTag(
  ledger: Ledger,
  content: Content,
  tag: string,
  at: { readonly line: number },
): void {
  const named = /\/(?:object(?:\/(?:apply|new))?|name|module):([\w.]{1,300})/.exec(tag)?.[1];
  if (named === undefined && PLAIN.test(tag)) return;
  const dot = named?.lastIndexOf('.') ?? -1;
  if (named !== undefined && isHarmless(named.slice(0, Math.max(0, dot)), named.slice(dot + 1)))
    return;
  const { kind } = callableOf(named ?? '');
  const isClass = named !== undefined && kind !== 'reaches' && /^[A-Z]/.test(named.slice(dot + 1));
  note(ledger, content, isClass ? FOREIGN : TAG, {
    says: `the tag ${quoted(tag)} builds an object of Python`,
    at,
  });
}

function isEnvironment(name: string): boolean {
  return (
    /^(?:conda|environment|env)[\w.-]*\.ya?ml$/i.test(baseName(name)) || endingOf(name) === '.conda'
  );
}

function judgeEnvironment(ledger: Ledger, content: Content, text: string, firstLine: number): void {
  text.split('\n').forEach((line, index) => {
    const source = sourceIn(line);
    if (source !== undefined)
      note(ledger, content, SOURCE, {
        says: `${quoted(source)} is installed from a source that moves`,
        at: { line: index + firstLine },
      });
  });
}

function parsed(text: string): unknown {
  try {
    return parse(text, {
      maxAliasCount: 10_000,
      logLevel: 'silent',
      strict: false,
      uniqueKeys: false,
    });
  } catch (error) {
    if (error instanceof Error) return undefined;
    throw error;
  }
}

function lineOfKey(text: string, pointer: string): number {
  const key = pointer.slice(pointer.lastIndexOf('/') + 1);
  const at = key === '' || /^\d+$/.test(key) ? -1 : text.indexOf(`${key}:`);
  return at === -1 ? 1 : lineAt(text, at);
}
