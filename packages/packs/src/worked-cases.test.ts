import { describe, expect, it } from 'vitest';
import { day } from '@weighbridge/core';
import { evaluate, prepare, termAnswers } from '@weighbridge/rules';
import { hasLawFile, lawViews, type LawView } from './testing/law-file.ts';
import { lawNames, valuesOf } from './testing/law-names.ts';
import { shippedPack, shippedVocabulary } from './testing/shipped.ts';

describe.skipIf(!hasLawFile)('the worked cases of the law file (needs ../shared)', () => {
  const vocabulary = shippedVocabulary();
  const pack = shippedPack('eu-ai-act');
  const program = prepare(pack);
  const names = lawNames();
  const views = hasLawFile ? lawViews() : [];
  const claims = views.map((view, place) => ({ view, title: `${view.case}, view ${place}` }));

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
      return term === undefined ? [] : [[term, truthWord(value)] as const];
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

function truthWord(value: unknown): unknown {
  if (value === true) return 'yes';
  return value === false ? 'no' : value;
}
