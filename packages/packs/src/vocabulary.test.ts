import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { isRecord, type Vocabulary } from '@weighbridge/core';
import { vocabulary } from './index.ts';
import { nodesIn } from './testing/comparisons.ts';
import { lawNames } from './testing/law-names.ts';
import { shippedPacks, shippedVocabulary } from './testing/shipped.ts';
import { suppliers } from './testing/suppliers.ts';

const declared: Vocabulary = vocabulary;
const facts = Object.entries(declared.facts);
const packs = shippedPacks();
const table = suppliers();
const readFacts = [...table.readers.values()].flat();
const readByRules = new Set(packs.flatMap((pack) => Object.keys(pack.facts)));

/** The packages that put facts in without asking, as one text, tests left out. */
const sourceOfReaders = ['inspect', 'weigh'].map(sourceOf).join('\n');

describe('the vocabulary', () => {
  it('is, as a constant, what its YAML says', () => {
    const { facts: renames, members, completes, reversed, terms } = lawNames();
    const tables = { renames, members, completes, reversed, terms };
    const elsewhere = Object.entries(tables).map(
      ([name, table]) => [name, Object.fromEntries<unknown>(table)] as const,
    );
    expect(declared).toEqual({ ...shippedVocabulary(), ...Object.fromEntries(elsewhere) });
  });

  it.each(facts)('%s is read by a rule or shown to a person', (name) => {
    expect([...readByRules, ...table.shown]).toContain(name);
  });

  it.each(table.shown)('%s, which is only shown, is read by no rule', (name) => {
    expect(Object.keys(declared.facts)).toContain(name);
    expect([...readByRules]).not.toContain(name);
  });

  it.each(facts)('%s has a reader, a formula or a question', (name, entry) => {
    const supplied = readFacts.includes(name) || entry.derive !== undefined;
    expect(supplied || entry.ask !== undefined).toBe(true);
  });

  it.each(readFacts)('%s stands in the source of what is said to supply it', (name) => {
    expect(Object.keys(declared.facts)).toContain(name);
    expect(sourceOfReaders).toMatch(new RegExp(`[.}]${name.split('.')[1]}['\`]`));
  });

  it.each(facts.filter(([, entry]) => entry.where === 'folder'))(
    '%s lies in the folder, so a reader supplies it',
    (name) => {
      expect(readFacts).toContain(name);
    },
  );

  it.each(facts.filter(([, entry]) => entry.ask !== undefined))(
    '%s is asked for in a question a person can answer, without its name',
    (name, entry) => {
      expect(entry.ask).toMatch(/\?/);
      expect(entry.ask).not.toContain(name);
    },
  );

  it.each(Object.keys(declared.lists))('the list %s is one that a fact uses', (list) => {
    expect(facts.map(([, entry]) => entry.list)).toContain(list);
  });
});

describe('the table of renames', () => {
  const names = lawNames();
  const targets = [
    ...names.facts.values(),
    ...[...names.members.values()].flat().map(({ fact }) => fact),
    ...names.completes.values(),
    ...names.reversed.values(),
  ];

  it.each([...new Set(targets)])('leads to %s, which is a fact', (fact) => {
    expect(Object.keys(declared.facts)).toContain(fact);
  });

  it.each([...names.members])('leads %s to members that their facts have', (_name, memberships) => {
    for (const { fact, member } of memberships) {
      const entry = declared.facts[fact];
      const members = entry?.values ?? declared.lists[entry?.list ?? ''];
      expect(members).toContain(member);
    }
  });

  it('leads to terms that the EU pack has', () => {
    const terms = packs.flatMap((pack) => pack.terms.map((term) => term.name));
    expect([...names.terms.values()].filter((term) => !terms.includes(term))).toEqual([]);
  });

  // Names with a namespace are those of the file on other jurisdictions.
  it('gives no two names of the EU law file to one fact', () => {
    const plain = [...names.facts].flatMap(([from, to]) => (from.includes('.') ? [] : [to]));
    expect(plain.length).toBe(new Set(plain).size);
  });
});

describe('the finding codes that rules read', () => {
  const read = packs.flatMap((pack) =>
    pack.duties.flatMap((duty) => (duty.met === undefined ? [] : nodesIn(pack, duty.met))),
  );
  const codes = read.flatMap((node) =>
    node.op === 'has' && node.fact === 'findings.codes' ? [node.member] : [],
  );

  it.each([...new Set(codes)])('%s stands in a book of codes as a finding', (code) => {
    expect(findingCodes()).toContain(code);
  });
});

function findingCodes(): readonly string[] {
  const packages = new URL('../../', import.meta.url);
  return readdirSync(packages)
    .map((name) => new URL(`${name}/src/codes.yaml`, packages))
    .filter((book) => existsSync(book))
    .flatMap((book) => entriesOf(parse(readFileSync(book, 'utf8'))))
    .filter((entry) => entry['kind'] === 'finding')
    .map((entry) => String(entry['code']));
}

function entriesOf(raw: unknown): readonly Record<string, unknown>[] {
  const list: unknown = isRecord(raw) ? Object.values(raw).find(Array.isArray) : raw;
  return Array.isArray(list) ? list.filter(isRecord) : [];
}

function sourceOf(name: string): string {
  const at = new URL(`../../${name}/src/`, import.meta.url);
  return readdirSync(at, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !/test/.test(path))
    .map((path) => readFileSync(new URL(path, at), 'utf8'))
    .join('\n');
}
