import { describe, expect, it } from 'vitest';
import { NEVER, day } from '@weighbridge/core';
import { evaluate, explain, parseFormula, prepare, termAnswers } from '@weighbridge/rules';
import { hasLawFile, lawViews, type LawView } from './testing/law-file.ts';
import { lawNames, valuesOf } from './testing/law-names.ts';
import { shippedPack, shippedVocabulary } from './testing/shipped.ts';

describe.skipIf(!hasLawFile)('the worked cases of the law file (needs ../shared)', () => {
  const vocabulary = shippedVocabulary();
  const pack = shippedPack('eu-ai-act');
  const program = prepare(pack);
  const names = lawNames();
  const views = hasLawFile ? lawViews() : [];
  const claims = views.map((view) => ({ view, title: `${view.case} (${view.actor})` }));

  it.each(claims.filter(({ view }) => !view.skipsRules))(
    '$title comes out as the law file says for every rule of the pack',
    ({ view }) => {
      const { duties } = answersTo(view);
      const got = duties.map(({ rule, status, due }) => [
        rule,
        status === 'scheduled' ? `scheduled:${typeof due === 'string' ? due : due?.lo}` : status,
      ]);
      expect(Object.fromEntries(got)).toEqual(expectedOf(view));
    },
  );

  it.each(claims)('$title has the derived facts that the law file says', ({ view }) => {
    const { terms } = answersTo(view);
    const wanted = Object.entries(view.derived).flatMap(([name, value]) => {
      const term = names.terms.get(name);
      return term === undefined ? [] : [[term, answerWord(value)] as const];
    });
    const got = wanted.map(([term]) => [term, terms[term]]);
    expect(Object.fromEntries(got)).toEqual(Object.fromEntries(wanted));
  });

  it.each(claims.filter(({ view }) => view.deadlines['eu-aia/art-52-1'] !== undefined))(
    '$title has its latest day for the notification',
    ({ view }) => {
      expect(answersTo(view).terms['notification_latest']).toBe(view.deadlines['eu-aia/art-52-1']);
    },
  );

  it.each(claims.filter(({ view }) => view.settle.length > 0 && leavesUnknown(view)))(
    '$title would be settled by the facts that the law file names, and no other',
    ({ view }) => {
      const values = valuesOf(view, vocabulary);
      const options = { asOf: day(view.asOf), strict: false };
      const open = evaluate(program, values, options).duties.filter(isUnknown);
      const sets = open.flatMap(({ rule }) => explain(program, rule, values, options).settledBy);
      const wanted = view.settle.flatMap(inputsOf);
      const named = new Set<string>(sets.flatMap(({ facts }) => facts));
      expect(named).toEqual(new Set(wanted));
    },
  );

  function leavesUnknown(view: LawView): boolean {
    return pack.duties.some(({ id }) => view.expect[`eu-aia/${id}`] === 'unknown');
  }

  // What would settle a derived fact is stated in the inputs of the estimate that needs fewest.
  function inputsOf(lawName: string): readonly string[] {
    const fact = names.facts.get(lawName) ?? names.completes.get(lawName) ?? lawName;
    const derive = vocabulary.facts[fact]?.derive;
    const parsed = derive === undefined ? undefined : parseFormula(derive);
    return parsed?.kind === 'formula' ? (parsed.formula.estimates[0]?.inputs ?? []) : [fact];
  }

  function answersTo(view: LawView) {
    const values = valuesOf(view, vocabulary);
    const options = { asOf: day(view.asOf), strict: false };
    const { duties } = evaluate(program, values, options);
    return { duties, terms: termAnswers(program, values, options) };
  }

  // Rules that a view does not list come out `no` (section 15).
  function expectedOf(view: LawView): Readonly<Record<string, unknown>> {
    return Object.fromEntries(
      pack.duties.map(({ id }) => [id, view.expect[`eu-aia/${id}`] ?? 'no']),
    );
  }
});

function isUnknown({ status }: { readonly status: string }): boolean {
  return status === 'unknown';
}

function answerWord(value: unknown): unknown {
  if (value === true) return 'yes';
  if (value === 'never') return NEVER;
  return value === false ? 'no' : value;
}
