import {
  decodeValue,
  meaningsOf,
  nearest,
  parseDay,
  stated,
  type Day,
  type Decoded,
  type Evidence,
  type Meaning,
  type VocabularyEntry,
} from '@weighbridge/core';
import { roundQuantity, withSlack } from '../card/quantity.ts';
import type { StatedClaim } from '../report.ts';
import {
  entryOf,
  plainOf,
  textOf,
  type Spot,
  type TextEntry,
  type TextMap,
  type TextNode,
} from '../text/tree.ts';
import { describeFault, type DeclarationContext } from './fault.ts';

/** Keys of a leaf that says more than its value. */
const LEAF_KEYS: readonly string[] = ['value', 'by', 'on', 'evidence', 'source'];
/** Longest text of `source` or `evidence` that is kept. */
const MAX_SOURCE = 300;
/** Counts people round in speech; others are exact as written. */
const ROUNDED_UNIT = 'parameter';

/**
 * Reads facts nested by namespace; a dotted key is taken as the nesting it means, and a name from
 * elsewhere as the vocabulary says. One claim for each fact, whatever its names.
 */
export function readFacts(
  entries: readonly TextEntry[],
  context: DeclarationContext,
): readonly StatedClaim[] {
  const leaves = entries.flatMap((entry) => leavesUnder(entry.key, entry, context));
  // Members and ends are put on top of what is said of the whole set.
  const isLater = ({ meaning }: Leaf): boolean => meaning.kind !== 'fact';
  const ordered = [...leaves.filter((leaf) => !isLater(leaf)), ...leaves.filter(isLater)];
  return ordered.reduce<readonly StatedClaim[]>(
    (claims, leaf) => withLeaf(claims, leaf, context),
    [],
  );
}

type FactMeaning = Exclude<Meaning, { readonly kind: 'term' }>;

/** One key that says something about a fact. */
interface Leaf {
  readonly name: string;
  readonly entry: TextEntry;
  readonly meaning: FactMeaning;
}

function leavesUnder(name: string, entry: TextEntry, context: DeclarationContext): readonly Leaf[] {
  const { facts } = context.vocabulary;
  const all = meaningsOf(name, context.vocabulary);
  const meanings = all.filter((meaning) => meaning.kind !== 'term');
  if (meanings.length > 0) return meanings.map((meaning) => ({ name, entry, meaning }));
  if (all.length > 0) return derivedCondition(name, entry, context);
  const { value } = entry;
  const isNamespace = Object.keys(facts).some((one) => one.startsWith(`${name}.`));
  if (!isNamespace) return unknownKey(name, entry, context);
  if (value.kind === 'map')
    return value.entries.flatMap((below) => leavesUnder(`${name}.${below.key}`, below, context));
  if (isEmpty(value)) return [];
  describeFault(context, {
    code: 'declaration.unfit',
    at: value.at,
    detail: `\`${name}\` holds facts but is given a value`,
    remedy: `write the facts of \`${name}\` below it, one per line`,
  });
  return [];
}

// What a law concludes is not declared: a case file may state it, a folder may not.
function derivedCondition(
  name: string,
  entry: TextEntry,
  context: DeclarationContext,
): readonly Leaf[] {
  describeFault(context, {
    code: 'declaration.unfit',
    at: entry.at,
    detail: `\`${name}\` is what a law concludes from facts`,
    remedy: 'declare the facts; a file of tests may state the condition itself',
  });
  return [];
}

function withLeaf(
  claims: readonly StatedClaim[],
  { name, entry, meaning }: Leaf,
  context: DeclarationContext,
): readonly StatedClaim[] {
  const known = context.vocabulary.facts[meaning.fact];
  const before = claims.findLast(({ fact }) => fact === meaning.fact);
  const [claim] =
    known === undefined ? [] : leafClaims({ name, meaning, known, before }, entry, context);
  if (claim === undefined) return claims;
  // A set put together from several names is one claim.
  const isAdded = meaning.kind === 'member' || meaning.kind === 'complete';
  return [...(isAdded ? claims.filter((one) => one !== before) : claims), claim];
}

function isEmpty(node: TextNode): boolean {
  return node.kind === 'scalar' && node.value === null;
}

function unknownKey(name: string, entry: TextEntry, context: DeclarationContext): readonly Leaf[] {
  const near = nearest(name, knownNames(context));
  const remedy =
    near === undefined ? 'take a fact of the vocabulary, or remove the line' : `write \`${near}\``;
  const detail = `no fact is called \`${name.slice(0, 100)}\`${near === undefined ? '' : `; the nearest is \`${near}\``}`;
  describeFault(context, { code: 'declaration.unknown-key', at: entry.at, detail, remedy });
  return [];
}

function knownNames({ vocabulary }: DeclarationContext): readonly string[] {
  const facts = Object.keys(vocabulary.facts);
  const { renames, members, completes, reversed } = vocabulary;
  const others = [renames, members, completes, reversed].flatMap((table) =>
    Object.keys(table ?? {}),
  );
  const namespaces = facts.map((fact) => fact.slice(0, fact.lastIndexOf('.')));
  return [...facts, ...new Set(namespaces), 'waivers', 'policy', '$schema', ...others];
}

/** What a key means, how its fact is declared, and what was said of the fact before. */
interface Told {
  readonly name: string;
  readonly meaning: FactMeaning;
  readonly known: VocabularyEntry;
  readonly before: StatedClaim | undefined;
}

function leafClaims(
  told: Told,
  entry: TextEntry,
  context: DeclarationContext,
): readonly StatedClaim[] {
  const { name, known } = told;
  const said = leafOf(entry.value, context);
  // A key with nothing behind it is a question not answered yet.
  if (said === undefined || isEmpty(said.value)) return [];
  const decoded = decodedLeaf(told, plainOf(said.value), context);
  if (decoded.kind === 'unfit') {
    describeFault(context, {
      code: 'declaration.unfit',
      at: said.value.at,
      detail: `\`${name}\`: ${decoded.detail}`,
      remedy: decoded.remedy,
    });
    return [];
  }
  if (said.on !== undefined && context.knownAt !== undefined && said.on > context.knownAt)
    return [];
  const evidence = evidenceOf(said, { file: context.file, line: entry.at.line });
  const rounded =
    typeof decoded.value === 'number' && known.unit === ROUNDED_UNIT ? decoded.value : undefined;
  const covers = rounded === undefined ? {} : { covers: withSlack(roundQuantity(rounded).covers) };
  return [{ fact: told.meaning.fact, value: decoded.value, evidence, ...covers }];
}

function decodedLeaf(
  { name, meaning, known, before }: Told,
  raw: unknown,
  { vocabulary }: DeclarationContext,
): Decoded {
  const value = stated(meaning, raw, { name, vocabulary, known: before?.value });
  // Only a yes or no says something by such a name.
  if (value === undefined) return decodeValue({ type: 'bool', means: name }, raw, {});
  return decodeValue(known, value, vocabulary.lists);
}

interface Said {
  readonly value: TextNode;
  readonly on?: Day;
  readonly source?: string;
}

function leafOf(node: TextNode, context: DeclarationContext): Said | undefined {
  if (node.kind !== 'map' || entryOf(node, 'value') === undefined)
    return node.kind === 'map' ? plainLeaf(node, context) : { value: node };
  checkLeafKeys(node, context);
  const value = entryOf(node, 'value')?.value;
  const on = dayOf(node, context);
  const source = [textOf(entryOf(node, 'source')?.value), textOf(entryOf(node, 'evidence')?.value)]
    .filter((text) => text !== undefined)
    .join('; ');
  if (value === undefined || on === 'broken') return undefined;
  return {
    value,
    ...(on === undefined ? {} : { on }),
    ...(source === '' ? {} : { source: source.slice(0, MAX_SOURCE) }),
  };
}

// `{lo, hi}` and `{has, not, complete}` are values themselves.
function plainLeaf(node: TextMap, context: DeclarationContext): Said | undefined {
  const forms = ['lo', 'hi', 'has', 'not', 'complete'];
  const stranger = node.entries.find((entry) => !forms.includes(entry.key));
  if (stranger === undefined) return { value: node };
  leafKeyFault(stranger.key, stranger.at, context);
  return undefined;
}

function checkLeafKeys(node: TextMap, context: DeclarationContext): void {
  for (const entry of node.entries) {
    if (!LEAF_KEYS.includes(entry.key)) leafKeyFault(entry.key, entry.at, context);
  }
}

function leafKeyFault(key: string, at: Spot, context: DeclarationContext): void {
  const near = nearest(key, LEAF_KEYS);
  const detail = `\`${key.slice(0, 100)}\` is no part of a statement${near === undefined ? '' : `; the nearest is \`${near}\``}`;
  describeFault(context, {
    code: 'declaration.unknown-key',
    at,
    detail,
    remedy: `use ${LEAF_KEYS.join(', ')}`,
  });
}

function dayOf(node: TextMap, context: DeclarationContext): Day | 'broken' | undefined {
  const on = entryOf(node, 'on');
  if (on === undefined || isEmpty(on.value)) return undefined;
  const day = parseDay(textOf(on.value) ?? '');
  if (day !== undefined) return day;
  describeFault(context, {
    code: 'declaration.unfit',
    at: on.value.at,
    detail: '`on` is no day',
    remedy: 'write the day as YYYY-MM-DD',
  });
  return 'broken';
}

function evidenceOf(said: Said, place: { readonly file: string; readonly line: number }): Evidence {
  const { on, source } = said;
  return {
    kind: 'declared',
    ...place,
    ...(on === undefined ? {} : { on }),
    ...(source === undefined ? {} : { source }),
  };
}
