import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { isRecord, type Vocabulary } from '@weighbridge/core';
import { vocabulary } from './index.ts';
import { nodesIn } from './testing/comparisons.ts';
import { lawNames } from './testing/law-names.ts';
import { shippedPacks, shippedVocabulary } from './testing/shipped.ts';

/** Facts that reading a folder supplies; the dossier shows them to whoever asks for it. */
const READ_FROM_THE_FOLDER = [
  'actor.name',
  'card.present',
  'findings.codes',
  'licence.declared',
  'model.active_parameters',
  'model.architecture',
  'model.base_models_named',
  'model.context_length',
  'model.datasets_named',
  'model.file_formats',
  'model.name',
  'model.outputs',
  'model.parameters',
  'model.tensor_types',
  'model.training_tokens',
  'release.signature_present',
];

/** Facts that the weighing supplies between its two passes. */
const SUPPLIED_BY_WEIGHING = ['weighed.unknown_duties', 'weighed.unmet_duties'];

const declared: Vocabulary = vocabulary;
const facts = Object.entries(declared.facts);
const packs = shippedPacks();

describe('the vocabulary', () => {
  it('is, as a constant, what its YAML says', () => {
    const { facts: renames, members, completes, reversed, terms } = lawNames();
    const tables = { renames, members, completes, reversed, terms };
    const elsewhere = Object.entries(tables).map(
      ([name, table]) => [name, Object.fromEntries<unknown>(table)] as const,
    );
    expect(declared).toEqual({ ...shippedVocabulary(), ...Object.fromEntries(elsewhere) });
  });

  it.each(facts)(
    '%s is read by a rule, goes into a formula or is shown from the folder',
    (name) => {
      const read = packs.flatMap((pack) => Object.keys(pack.facts));
      expect([...read, ...READ_FROM_THE_FOLDER]).toContain(name);
    },
  );

  it.each(facts)('%s has somebody or something that supplies it', (name, entry) => {
    const suppliers = [...READ_FROM_THE_FOLDER, ...SUPPLIED_BY_WEIGHING];
    expect(entry.ask !== undefined || suppliers.includes(name)).toBe(true);
  });

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
