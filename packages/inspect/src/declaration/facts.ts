import {
  decodeValue,
  factName,
  nearest,
  parseDay,
  type Day,
  type Evidence,
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

/** Reads facts nested by namespace; a dotted key is taken as the nesting it means. */
export function readFacts(
  entries: readonly TextEntry[],
  context: DeclarationContext,
): readonly StatedClaim[] {
  return entries.flatMap((entry) => claimsUnder(entry.key, entry, context));
}

function claimsUnder(
  name: string,
  entry: TextEntry,
  context: DeclarationContext,
): readonly StatedClaim[] {
  const { facts } = context.vocabulary;
  const fact = factName(name, context.vocabulary);
  const known = fact === undefined ? undefined : facts[fact];
  if (fact !== undefined && known !== undefined) return leafClaims(fact, known, entry, context);
  const { value } = entry;
  const isNamespace = Object.keys(facts).some((one) => one.startsWith(`${name}.`));
  if (!isNamespace) return unknownKey(name, entry, context);
  if (value.kind === 'map')
    return value.entries.flatMap((below) => claimsUnder(`${name}.${below.key}`, below, context));
  if (isEmpty(value)) return [];
  describeFault(context, {
    code: 'declaration.unfit',
    at: value.at,
    detail: `\`${name}\` holds facts but is given a value`,
    remedy: `write the facts of \`${name}\` below it, one per line`,
  });
  return [];
}

function isEmpty(node: TextNode): boolean {
  return node.kind === 'scalar' && node.value === null;
}

function unknownKey(
  name: string,
  entry: TextEntry,
  context: DeclarationContext,
): readonly StatedClaim[] {
  const near = nearest(name, knownNames(context));
  const remedy =
    near === undefined ? 'take a fact of the vocabulary, or remove the line' : `write \`${near}\``;
  const detail = `no fact is called \`${name.slice(0, 100)}\`${near === undefined ? '' : `; the nearest is \`${near}\``}`;
  describeFault(context, { code: 'declaration.unknown-key', at: entry.at, detail, remedy });
  return [];
}

function knownNames({ vocabulary }: DeclarationContext): readonly string[] {
  const facts = Object.keys(vocabulary.facts);
  const others = Object.keys(vocabulary.renames ?? {});
  const namespaces = facts.map((fact) => fact.slice(0, fact.lastIndexOf('.')));
  return [...facts, ...new Set(namespaces), 'waivers', 'policy', '$schema', ...others];
}

function leafClaims(
  name: string,
  known: VocabularyEntry,
  entry: TextEntry,
  context: DeclarationContext,
): readonly StatedClaim[] {
  const said = leafOf(entry.value, context);
  // A key with nothing behind it is a question not answered yet.
  if (said === undefined || isEmpty(said.value)) return [];
  const decoded = decodeValue(known, plainOf(said.value), context.vocabulary.lists);
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
  return [{ fact: name, value: decoded.value, evidence, ...covers }];
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
