import { readTests, runTests } from '@weighbridge/rules';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { vocabulary } from './index.ts';
import { hasLawFile, lawCards, lawViews, type LawView } from './testing/law-file.ts';
import { shippedPacks } from './testing/shipped.ts';

/** Derived there, but no condition, number or date of a pack here. */
const NO_TERM: ReadonlySet<string> = new Set(['modifier_threshold_flop']);

interface Claim {
  readonly name: string;
  readonly asOf: string;
  readonly facts: object;
  readonly expect: readonly (readonly [rule: string, answer: unknown])[];
}

function claimOf(view: LawView, place: number): Claim {
  const derived = Object.entries(view.derived).filter(([name]) => !NO_TERM.has(name));
  const expected = [...(view.skipsRules ? [] : Object.entries(view.expect)), ...derived];
  const { asOf, facts } = view;
  return { name: `${view.case}, view ${place}: ${view.actor}`, asOf, facts, expect: expected };
}

/** A case of the law file as somebody outside would write it down, in the names of that file. */
function written({ name, asOf, facts, expect: expected }: Claim): string {
  const answers = expected.map(([rule, answer]) => [rule, wordOf(answer)] as const);
  return stringify({ tests: [{ name, as_of: asOf, facts, expect: Object.fromEntries(answers) }] });
}

function wordOf(answer: unknown): string {
  if (typeof answer === 'boolean') return answer ? 'yes' : 'no';
  return String(answer);
}

describe.skipIf(!hasLawFile)(
  'the worked cases of the law file, in its own names (needs ../shared)',
  () => {
    const packs = shippedPacks();
    const wrong = (claim: Claim): readonly string[] => {
      const file = { path: 'case.yaml', text: written(claim) };
      const { documents, faults } = readTests(file, { packs, vocabulary });
      const failed = documents.flatMap(({ pack: name, cases, tests }) =>
        packs
          .filter(({ pack }) => pack === name)
          .flatMap((pack) => runTests({ pack, cases, tests }))
          .flatMap(({ expectations }) => expectations.filter(({ right }) => !right)),
      );
      return [
        ...faults.map(({ detail }) => detail),
        ...failed.map(({ rule, expected, got }) => `${rule}: ${expected}, but ${got}`),
      ];
    };
    const views = (hasLawFile ? lawViews() : []).map(claimOf);
    const cards = (hasLawFile ? lawCards() : []).map(
      ({ case: id, about, asOf, facts, expect: expected }, place): Claim => ({
        name: `${id}, card ${place}: ${about}`,
        asOf,
        facts,
        expect: Object.entries(expected),
      }),
    );
    const claims = [...views, ...cards].filter((claim) => claim.expect.length > 0);

    it.each(claims.map((claim) => [claim.name, claim] as const))('%s', (_, claim) => {
      expect(wrong(claim)).toEqual([]);
    });
  },
);
