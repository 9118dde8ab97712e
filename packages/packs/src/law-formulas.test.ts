import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '@weighbridge/core';
import { evaluate, prepare } from '@weighbridge/rules';
import { dayNumber, lawAnswer, lawStatus } from './testing/law-evaluation.ts';
import { hasLawFile, lawRules, lawViews, type LawRule } from './testing/law-file.ts';
import { valuesOf } from './testing/law-names.ts';
import { changedCase, lawCaseOf, type StatedFacts } from './testing/law-random-case.ts';
import { shippedPack, shippedVocabulary } from './testing/shipped.ts';

/** Before it some powers had not begun; the pack knows of no earlier day of its content. */
const DAYS = [
  '2026-07-27',
  '2026-11-20',
  '2026-12-02',
  '2027-08-02',
  '2027-12-02',
  '2028-04-01',
  '2028-08-02',
  '2030-08-02',
];

describe.skipIf(!hasLawFile)('the formulas of the law file (needs ../shared)', () => {
  const vocabulary = shippedVocabulary();
  const program = prepare(shippedPack('eu-ai-act'));
  const rules = hasLawFile ? lawRules() : [];
  const views = (hasLawFile ? lawViews() : []).filter(({ skipsRules }) => !skipsRules);

  it.each(views.map((view) => ({ view, title: `${view.case} (${view.actor})` })))(
    'come out as its worked case $title says, evaluated apart from the rule language',
    ({ view }) => {
      const wanted = rules.map(({ id }) => [id, view.expect[id] ?? 'no']);
      expect(byLaw(view.facts, view.asOf)).toEqual(Object.fromEntries(wanted));
    },
  );

  it('say what the pack says, whatever facts of the worked cases are changed or unknown', () => {
    fc.assert(
      fc.property(changedCase(), fc.constantFrom(...DAYS), (facts, asOf) => {
        expect(byPack(facts, asOf)).toEqual(byLaw(facts, asOf));
      }),
      { numRuns: 2_000 },
    );
  });

  function byLaw(facts: StatedFacts, asOf: string): Statuses {
    const given = lawCaseOf(facts);
    return Object.fromEntries(
      rules.map((rule) => [rule.id, statusOf(rule, (text) => lawAnswer(text, given), asOf)]),
    );
  }

  function byPack(facts: StatedFacts, asOf: string): Statuses {
    const { duties } = evaluate(program, valuesOf({ facts }, vocabulary), {
      asOf: day(asOf),
      strict: false,
    });
    const ids = new Set(rules.map(({ id }) => id));
    const answers = duties.map(({ rule, status, due }) => {
      const low = typeof due === 'string' ? due : due?.lo;
      return [`eu-aia/${rule}`, status === 'scheduled' ? `scheduled:${low}` : status] as const;
    });
    return Object.fromEntries(answers.filter(([id]) => ids.has(id)));
  }
});

interface Statuses {
  readonly [rule: string]: unknown;
}

function statusOf(
  rule: LawRule,
  answer: (text: string) => ReturnType<typeof lawAnswer>,
  asOf: string,
): string {
  const trigger = answer(rule.when);
  const exceptions = rule.unless.map(
    (id, place) => [id, answer(rule.exceptions[place] ?? 'unknown')] as const,
  );
  return lawStatus({ trigger, exceptions, due: answer(rule.from) }, dayNumber(asOf));
}
