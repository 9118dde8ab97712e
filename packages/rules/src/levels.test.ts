import { describe, expect, it } from 'vitest';
import { levelsOf, levelsOfTerm, MAX_LEVELS } from './levels.ts';
import { BEFORE, readText } from './read/testing/marked.ts';
import { and, fact, not, term, yes } from './evaluate/testing/trees.ts';

/** Levels of each term of some text, in the order of the pack. */
function levels(text: string): Record<string, number> {
  const { pack, faults } = readText(`${BEFORE['head'] ?? ''}terms:\n${text}`);
  expect(faults).toEqual([]);
  const found = new Map<string, number>();
  for (const one of pack?.terms ?? []) found.set(one.name, levelsOfTerm(one, found));
  return Object.fromEntries(found);
}

describe('the levels of an expression', () => {
  it('are those of its deepest part, itself included', () => {
    expect(levelsOf(yes, new Map())).toBe(1);
    expect(levelsOf(and(fact('b.a'), not(not(yes))), new Map())).toBe(4);
  });

  it('count those of a term that it names', () => {
    expect(levelsOf(not(term('deep')), new Map([['deep', 7]]))).toBe(9);
    expect(levelsOf(term('unknown'), new Map())).toBe(1);
  });
});

describe('the levels of a term', () => {
  it('count its exceptions and alternatives, and the terms that it uses', () => {
    expect(
      levels(`
  plain: {cite: ACT 1, is: model.open}
  lifted: {cite: ACT 1, is: model.open, unless: [{id: e, cite: ACT 1, is: '!model.signed'}]}
  either: {cite: ACT 1, any: [{cite: ACT 1, is: model.open}, {cite: ACT 1, is: '!!model.open'}]}
  sized: {cite: ACT 1, value: model.compute + model.compute}
  sort: {choose: [{value: a, cite: ACT 1, is: model.open}, {value: b, cite: ACT 1, is: '!model.open'}]}
  over: {cite: ACT 1, is: 'terms.lifted && terms.sort == "a"'}
`),
    ).toEqual({ plain: 2, lifted: 4, either: 5, sized: 2, sort: 4, over: 7 });
  });

  it('may be five hundred', () => {
    expect(MAX_LEVELS).toBe(500);
  });
});
