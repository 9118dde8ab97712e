import { describe, expect, it } from 'vitest';
import { day, type Value } from '@weighbridge/core';
import { evaluate, explain, prepare, type Pack } from '@weighbridge/rules';
import {
  hasLawFile,
  lawCardFacts,
  lawCardRows,
  lawCards,
  type LawCard,
  type LawCardRow,
} from './testing/law-file.ts';
import { lawNames, valuesOf } from './testing/law-names.ts';
import { packTexts, shippedPack, shippedVocabulary } from './testing/shipped.ts';

/** A proposal that is not law; its row says not to encode it. */
const NOT_LAW = 'eu-gdpr/omnibus-pending';

/** The exclusion of another card, which is an exception there. */
const EXCEPTIONS: ReadonlyMap<string, string> = new Map([['eu-pld/foss', 'eu-pld/product']]);

describe.skipIf(!hasLawFile)('neighbouring law beside its rows (needs ../shared)', () => {
  const vocabulary = shippedVocabulary();
  const names = lawNames();
  const cards = hasLawFile ? lawCards() : [];
  const rows = (hasLawFile ? lawCardRows() : []).filter(({ id }) => id !== NOT_LAW);
  const expectations = cards.flatMap((card) =>
    Object.entries(card.expect).map(([id, expected]) => ({
      card,
      id,
      expected: String(expected).replace(/^exempt:.*\//, 'exempt:'),
      title: `${card.case}, ${card.about}: ${id}`,
    })),
  );

  it.each(rows)('$id has a rule, or is an exception of one', (row) => {
    const { pack, rule } = ruleOf(row);
    const duty = pack.duties.find(({ id }) => id === rule);
    expect(duty).toBeDefined();
    if (!EXCEPTIONS.has(row.id)) return;
    expect(duty?.unless.map(({ id }) => id)).toContain(partsOf(row.id).rule);
  });

  it.each(rows.filter(({ id }) => !EXCEPTIONS.has(id)))(
    '$id has a mark and a day of its row',
    (row) => {
      const { pack, rule } = ruleOf(row);
      const duty = pack.duties.find(({ id }) => id === rule);
      expect(row.marks).toContain(duty?.mark);
      expect(row.days).toEqual(expect.arrayContaining(duty?.from === undefined ? [] : [duty.from]));
    },
  );

  it('the proposal of a data omnibus is no rule', () => {
    const { pack, rule } = partsOf(NOT_LAW);
    expect(packTexts(pack)).not.toContain(rule);
  });

  it.each(lawCardFactsHere())('%s has a name here', (name) => {
    expect(names.facts.has(name)).toBe(true);
  });

  it.each(expectations)('$title comes out as the law file says', ({ card, id, expected }) => {
    const { pack, rule } = partsOf(id);
    const options = { asOf: day(card.asOf), strict: false, terms: termsIn(card) };
    const { duties } = evaluate(prepare(shippedPack(pack)), valuesOf(card, vocabulary), options);
    const duty = duties.find((one) => one.rule === rule);
    const low = typeof duty?.due === 'string' ? duty.due : duty?.due?.lo;
    expect(duty?.status === 'scheduled' ? `scheduled:${low}` : duty?.status).toBe(expected);
  });

  it.each(
    expectations.filter(({ card, expected }) => card.settle.length > 0 && expected === 'unknown'),
  )(
    '$title would be settled by the facts that the law file names, and no other',
    ({ card, id }) => {
      const { pack, rule } = partsOf(id);
      const options = { asOf: day(card.asOf), strict: false, terms: termsIn(card) };
      const program = prepare(shippedPack(pack));
      const { settledBy } = explain(program, rule, valuesOf(card, vocabulary), options);
      const named = new Set<string>(settledBy.flatMap(({ facts }) => facts));
      expect(named).toEqual(new Set(card.settle.map((name) => names.facts.get(name))));
    },
  );

  // What the law file derives elsewhere and a card gives directly is a term here.
  function termsIn({ facts }: LawCard): { readonly [term: string]: Value } {
    return Object.fromEntries(
      Object.entries(facts).flatMap(([name, value]) => {
        const term = names.terms.get(name);
        return term === undefined || typeof value !== 'boolean' ? [] : [[term, value]];
      }),
    );
  }
});

function lawCardFactsHere(): readonly string[] {
  return hasLawFile ? lawCardFacts() : [];
}

function ruleOf({ id }: LawCardRow): { readonly pack: Pack; readonly rule: string } {
  const { pack, rule } = partsOf(EXCEPTIONS.get(id) ?? id);
  return { pack: shippedPack(pack), rule };
}

function partsOf(id: string): { readonly pack: string; readonly rule: string } {
  const [pack = '', rule = ''] = id.split('/');
  return { pack, rule };
}
