import {
  Composer,
  Parser,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Alias,
  type CST,
  type Document,
  type Scalar,
} from 'yaml';
import { MAX_ALIASED_PARTS, anchorsOf, withMerged, type Anchors } from './aliases.ts';
import type { Entry, Node, ScalarStyle } from './node.ts';
import type { Report } from './pack-fault.ts';
import { MAX_DEPTH, TOO_DEEP, tooMuch } from './yaml-bounds.ts';
import { sourceText, type PackFile, type SourceText, type Spot } from './source-text.ts';

/** Faults of one file told at most; beyond it the file is something else than a pack. */
const MAX_YAML_FAULTS = 50;

/**
 * The documents of a YAML file as nodes with places, by YAML 1.2 core rules: dates stay text,
 * `no` is text. Aliases and merge keys are followed within bounds, as tools write them.
 *
 * Faults: `WB-S01` (not YAML, alias of nothing), `WB-S04` (limit), `WB-N02` (key used twice).
 */
export function readYaml(file: PackFile, report: Report): readonly Node[] {
  const source = sourceText(file);
  const excess = tooMuch(file.text);
  if (excess !== undefined) {
    report(startOf(source), { code: 'WB-S04', ...excess });
    return [];
  }
  const tokens = [...new Parser().parse(file.text)];
  if (depthExceeds(tokens, MAX_DEPTH)) {
    report(startOf(source), { code: 'WB-S04', ...TOO_DEEP });
    return [];
  }
  const documents = [...new Composer(YAML_OPTIONS).compose(tokens, false, file.text.length)];
  return documents.flatMap((document) =>
    nodesOfDocument(document, { source, report, anchors: anchorsOf(), depth: 0 }),
  );
}

const YAML_OPTIONS = {
  version: '1.2',
  schema: 'core',
  strict: true,
  // Compared by us, in linear time and with a place for each.
  uniqueKeys: false,
  stringKeys: true,
  merge: false,
  prettyErrors: false,
  logLevel: 'silent',
} as const;

interface Composing {
  readonly source: SourceText;
  readonly report: Report;
  readonly anchors: Anchors;
  /** Lists and maps around. */
  readonly depth: number;
}

/** Ends the reading of a document whose aliases bring in too much. */
class TooMuchAliased extends Error {}

function nodesOfDocument(document: Document.Parsed, composing: Composing): readonly Node[] {
  const troubles = [...document.errors, ...document.warnings].slice(0, MAX_YAML_FAULTS);
  for (const trouble of troubles) {
    const [from, to] = trouble.pos;
    composing.report(spotOf(composing.source, from, to), {
      code: 'WB-S01',
      detail: `this is not YAML: ${trouble.code === 'NON_STRING_KEY' ? 'a key has to be a text' : lowerFirst(trouble.message)}`,
      remedy:
        'correct the YAML; a text that holds `: `, ` #`, `{`, `[`, `"` or begins with `!` needs quotes',
    });
  }
  return troubles.length > 0 || document.contents === null
    ? []
    : withinBounds(document.contents, composing);
}

function withinBounds(contents: unknown, composing: Composing): readonly Node[] {
  try {
    return [nodeOf(contents, composing)];
  } catch (error) {
    if (!(error instanceof TooMuchAliased)) throw error;
    return [];
  }
}

function nodeOf(raw: unknown, composing: Composing): Node {
  if (isAlias(raw)) return aliasedNode(raw, composing);
  const node = plainNodeOf(raw, composing);
  const anchor = isSeq(raw) || isMap(raw) || isScalar(raw) ? raw.anchor : undefined;
  if (anchor !== undefined) composing.anchors.name(anchor, node);
  return node;
}

function plainNodeOf(raw: unknown, composing: Composing): Node {
  const spot = spotOfRaw(raw, composing.source);
  const inner = { ...composing, depth: composing.depth + 1 };
  if (isSeq(raw)) return { kind: 'list', of: raw.items.map((part) => nodeOf(part, inner)), spot };
  if (isMap(raw)) return { kind: 'map', entries: entriesOf(raw.items, inner), spot };
  if (isScalar(raw)) return scalarOf(raw, { ...composing, spot });
  return nothingAt(spot);
}

function nothingAt(spot: Spot): Node {
  return { kind: 'scalar', value: null, text: '', style: 'plain', spot };
}

function aliasedNode(raw: Alias, { source, report, anchors, depth }: Composing): Node {
  const spot = spotOfRaw(raw, source);
  const node = anchors.follow(raw.source, depth);
  if (node === 'too much') {
    report(spot, { code: 'WB-S04', ...TOO_MUCH_ALIASED });
    throw new TooMuchAliased();
  }
  if (node !== 'nothing') return node;
  report(spot, {
    code: 'WB-S01',
    detail: `\`*${raw.source}\` is an alias of nothing: there is no \`&${raw.source}\` before it`,
    remedy: 'write the part out, or put the anchor before the part that is meant',
  });
  // Some text, so that the alias is one fault and not two.
  return { kind: 'scalar', value: '*', text: '*', style: 'plain', spot };
}

const TOO_MUCH_ALIASED = {
  detail: `aliases bring in more than ${MAX_ALIASED_PARTS} parts, or nest more than ${MAX_DEPTH} deep`,
  remedy: 'write out what is meant, or give it a name under `cases` or `terms`',
};

function scalarOf(raw: Scalar, place: Composing & { readonly spot: Spot }): Node {
  const text = raw.source ?? '';
  if (!text.isWellFormed()) {
    // JSON, and so a compiled pack, has no form for half a character.
    const remedy = 'write the character itself, or both halves';
    place.report(place.spot, { code: 'WB-S01', detail: 'the text holds half a character', remedy });
  }
  return {
    kind: 'scalar',
    value: scalarValue(raw.value),
    text,
    style: styleOf(raw.type),
    spot: place.spot,
  };
}

function entriesOf(
  pairs: readonly { readonly key: unknown; readonly value: unknown }[],
  composing: Composing,
): readonly Entry[] {
  const entries = new Map<string, Entry>();
  for (const pair of pairs) {
    if (!isScalar(pair.key)) continue;
    const key = String(pair.key.value);
    const keySpot = spotOfRaw(pair.key, composing.source);
    nodeOf(pair.key, composing);
    const value = pair.value === null ? nothingAt(keySpot) : nodeOf(pair.value, composing);
    if (entries.has(key)) reportTwice(key, keySpot, composing.report);
    else entries.set(key, { key, keySpot, value });
  }
  return withMerged(entries);
}

/** Says that a name is used twice. */
export function reportTwice(name: string, spot: Spot, report: Report): void {
  report(spot, {
    code: 'WB-N02',
    detail: `\`${name}\` is used twice`,
    remedy: 'rename or delete one of the two',
  });
}

function scalarValue(value: unknown): string | number | boolean | null {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value;
  return null;
}

function styleOf(type: unknown): ScalarStyle {
  if (type === 'QUOTE_SINGLE') return 'single';
  if (type === 'QUOTE_DOUBLE') return 'double';
  return type === 'BLOCK_FOLDED' || type === 'BLOCK_LITERAL' ? 'block' : 'plain';
}

function spotOfRaw(raw: unknown, source: SourceText): Spot {
  const range = isSeq(raw) || isMap(raw) || isScalar(raw) || isAlias(raw) ? raw.range : undefined;
  return spotOf(source, range?.[0] ?? 0, range?.[1] ?? 0);
}

function spotOf(source: SourceText, from: number, to: number): Spot {
  const end = source.text.length;
  const held = Math.min(Math.max(from, 0), end);
  return { source, from: held, to: Math.min(Math.max(to, held), end) };
}

function startOf(source: SourceText): Spot {
  return { source, from: 0, to: 0 };
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

// Walked without recursion: the composer recurses, so depth is bounded before it runs.
function depthExceeds(roots: readonly CST.Token[], max: number): boolean {
  let level = roots;
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > max) return true;
    level = level.flatMap(childrenOf);
  }
  return false;
}

function childrenOf(token: CST.Token): readonly CST.Token[] {
  if (token.type === 'document') return given([token.value]);
  if (!('items' in token)) return [];
  return token.items.flatMap(({ key, value }: CST.CollectionItem) => given([key, value]));
}

function given(tokens: readonly (CST.Token | null | undefined)[]): readonly CST.Token[] {
  return tokens.flatMap((token) => token ?? []);
}
