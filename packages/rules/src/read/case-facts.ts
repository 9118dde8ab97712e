import {
  decodeValue,
  meaningsOf,
  nearest,
  stated,
  type Meaning,
  type Value,
  type Vocabulary,
  type VocabularyEntry,
} from '@weighbridge/core';
import { valuesOf } from '../evaluate/choice.ts';
import type { Term } from '../tree.ts';
import { entriesOf } from './fields.ts';
import { plainOf, type Entry, type Node } from './node.ts';
import type { Report } from './pack-fault.ts';
import type { Rules } from './uses.ts';
import { reportUnfit } from './vocabulary.ts';

/** What a case states: facts, and conditions of the packs that hold whatever the facts say. */
export interface CaseFacts {
  readonly facts: { readonly [fact: string]: Value };
  readonly terms: { readonly [term: string]: Value };
}

/** What the facts of a case are held against. */
export interface FactReading {
  readonly vocabulary: Vocabulary;
  /** The packs that the case is about. */
  readonly rules: readonly Rules[];
  /** What the case that it is like states already. */
  readonly known: CaseFacts;
  readonly report: Report;
}

/**
 * The facts of a case under our names; names from elsewhere mean what the vocabulary says of them.
 * `terms.NAME`, and names that stand for a term, state that term for the case.
 * Faults: `WB-N01`, `WB-N02`, `WB-R01`, `WB-S03`.
 */
export function readFacts(node: Node | undefined, reading: FactReading): CaseFacts {
  const found: Found = { facts: new Map(), terms: new Map() };
  const said = entriesOf(node, reading.report).flatMap((entry) => sayingsOf(entry, reading));
  // Members and ends are put on top of what is said of the whole set.
  const later = (one: Saying): boolean => !['fact', 'term'].includes(one.meaning.kind);
  for (const saying of [...said.filter((one) => !later(one)), ...said.filter(later)])
    take(saying, found, reading);
  return { facts: Object.fromEntries(found.facts), terms: Object.fromEntries(found.terms) };
}

interface Saying {
  readonly entry: Entry;
  readonly meaning: Meaning;
}

interface Found {
  readonly facts: Map<string, Value>;
  readonly terms: Map<string, Value>;
}

function sayingsOf(entry: Entry, reading: FactReading): readonly Saying[] {
  const all = meaningsOf(entry.key, reading.vocabulary);
  const known = all.filter((one) => one.kind !== 'term' || termIn(reading, one.term) !== undefined);
  const term = entry.key.startsWith('terms.') ? entry.key.slice('terms.'.length) : entry.key;
  const isTerm = known.length === 0 && termIn(reading, term) !== undefined;
  const meanings: readonly Meaning[] = isTerm ? [{ kind: 'term', term }] : known;
  // A name that stands for a condition of another pack says nothing here, as a fact that is not read.
  if (meanings.length === 0 && all.length === 0) reportUnknown(entry, reading);
  return meanings.map((meaning) => ({ entry, meaning }));
}

function termIn({ rules }: FactReading, name: string): Term | undefined {
  const terms = rules.map((one) => one.terms.find((term) => term.name === name));
  return terms.find((term) => term !== undefined);
}

function take(saying: Saying, found: Found, reading: FactReading): void {
  const { entry, meaning } = saying;
  if (meaning.kind === 'term') return takeTerm(entry, meaning.term, { found, reading });
  const { vocabulary, report } = reading;
  const { fact } = meaning;
  const known = vocabulary.facts[fact];
  if (known === undefined) return;
  const isWhole = meaning.kind === 'fact' || meaning.kind === 'reversed';
  if (isWhole && found.facts.has(fact)) return reportTwice(entry, fact, report);
  const recorded = found.facts.get(fact) ?? reading.known.facts[fact] ?? known.assume?.value;
  const raw = stated(meaning, plainOf(entry.value), {
    name: entry.key,
    vocabulary,
    known: recorded,
  });
  const as: VocabularyEntry = raw === undefined ? { type: 'bool', means: entry.key } : known;
  const value = decode(as, raw ?? plainOf(entry.value), { node: entry.value, reading });
  if (value !== undefined) found.facts.set(fact, value);
}

function takeTerm(
  entry: Entry,
  name: string,
  { found, reading }: { readonly found: Found; readonly reading: FactReading },
): void {
  const term = termIn(reading, name);
  if (term === undefined) return;
  if (found.terms.has(name)) return reportTwice(entry, `terms.${name}`, reading.report);
  const value = decode(entryOfTerm(term), plainOf(entry.value), { node: entry.value, reading });
  if (value !== undefined) found.terms.set(name, value);
}

// What can be stated of a term, in the form in which facts are declared.
function entryOfTerm(term: Term): VocabularyEntry {
  const means = `terms.${term.name}`;
  if (term.kind === 'choice') return { type: 'enum', values: valuesOf(term), means };
  if (term.kind === 'rule' || term.type.kind === 'bool') return { type: 'bool', means };
  if (term.type.kind === 'number') return { type: 'number', unit: term.type.unit, means };
  return { type: 'date', means };
}

function decode(
  entry: VocabularyEntry,
  raw: unknown,
  { node, reading }: { readonly node: Node; readonly reading: FactReading },
): Value | undefined {
  const { lists } = reading.vocabulary;
  const decoded = decodeValue(entry, raw, lists);
  if (decoded.kind === 'value') return decoded.value;
  return reportUnfit(entry, decoded, { node, lists, report: reading.report });
}

// A fact has one name here, and may have others elsewhere.
function reportTwice(entry: Entry, name: string, report: Report): void {
  report(entry.keySpot, {
    code: 'WB-N02',
    detail: `\`${name}\` has a value already`,
    remedy: 'take one of the two out',
  });
}

function reportUnknown(entry: Entry, { vocabulary, rules, report }: FactReading): void {
  const { facts, renames, members, completes, reversed, terms } = vocabulary;
  const elsewhere = [renames, members, completes, reversed, terms].flatMap((table) =>
    Object.keys(table ?? {}),
  );
  const ofPacks = rules.flatMap((one) => one.terms.map(({ name }) => name));
  const near = nearest(entry.key, [...Object.keys(facts), ...elsewhere, ...ofPacks]);
  report(entry.keySpot, {
    code: 'WB-N01',
    detail: `there is no fact \`${entry.key}\``,
    remedy: near === undefined ? 'declare the fact, or correct the name' : `write \`${near}\``,
  });
}
