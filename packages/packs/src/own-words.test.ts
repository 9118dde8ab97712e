import { describe, expect, it } from 'vitest';
import { readTests, runTests } from '@weighbridge/rules';
import { vocabulary } from './index.ts';
import { hasLawFile, lawCards, lawRules, lawViews, type LawView } from './testing/law-file.ts';
import { shippedPacks } from './testing/shipped.ts';

// What somebody who has only the law file would write, read as `rules test --with FILE` reads it.
describe.skipIf(!hasLawFile)(
  'a file of tests in the words of the law file (needs ../shared)',
  () => {
    const views = hasLawFile ? lawViews().filter((view) => !view.skipsRules) : [];
    const ids = hasLawFile ? lawRules().map(({ id }) => id) : [];

    it.each(views)('holds for $case ($actor)', (view) => {
      const wanted = Object.fromEntries(ids.map((id) => [id, view.expect[id] ?? 'no']));
      const expected = { ...wanted, ...derivedOf(view) };
      expect(differencesOf({ as_of: view.asOf, facts: view.facts, expect: expected })).toEqual([]);
    });

    it.each(hasLawFile ? lawCards() : [])('holds for the card of $case about $about', (card) => {
      const { asOf, facts, expect: expected } = card;
      expect(differencesOf({ as_of: asOf, facts, expect: expected })).toEqual([]);
    });
  },
);

// Amounts and days of derived facts are compared in the worked cases; here only what is yes or no.
function derivedOf({ derived }: LawView): Readonly<Record<string, string>> {
  const words = new Map<unknown, string>([
    [true, 'yes'],
    [false, 'no'],
    ['unknown', 'unknown'],
  ]);
  return Object.fromEntries(
    Object.entries(derived).flatMap(([name, value]) => {
      const word = words.get(value);
      return word === undefined ? [] : [[name, word] as const];
    }),
  );
}

interface Written {
  readonly as_of: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly expect: Readonly<Record<string, unknown>>;
}

function differencesOf(written: Written): readonly unknown[] {
  const text = JSON.stringify({ tests: [{ name: 'case', ...written }] });
  const packs = shippedPacks().filter(isUnion);
  const { documents, faults } = readTests({ path: 'cases.yaml', text }, { packs, vocabulary });
  const wrong = documents
    .flatMap(({ pack: name, cases, tests }) => {
      const pack = packs.find((one) => one.pack === name);
      return pack === undefined ? [] : runTests({ pack, cases, tests });
    })
    .flatMap(({ expectations }) => expectations.filter(({ right }) => !right));
  return [...faults, ...wrong.map(({ rule, expected, got }) => ({ rule, expected, got }))];
}

function isUnion({ pack }: { readonly pack: string }): boolean {
  return pack.startsWith('eu-');
}
