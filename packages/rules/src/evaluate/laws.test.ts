import { day, type Day, type Value } from '@weighbridge/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Pack, Rule } from '../tree.ts';
import { compilePack, packFromJson } from '../compile-pack.ts';
import { evaluate, type EvaluateOptions } from './evaluate.ts';
import { prepare } from './program.ts';
import { termAnswers } from './term-answers.ts';
import { atomicCondition, cases, condition, narrower, packs } from './testing/arbitraries.ts';
import { Naive } from './testing/naive.ts';
import {
  and,
  entries,
  iff,
  not,
  or,
  pack,
  rule,
  ruleTerm,
  valueTerm,
  type Case,
} from './testing/trees.ts';

const TODAY = day('2026-07-15');
const RUNS = { numRuns: 500 };

const statusOf = (of: Pack, values: Case, asOf: Day = TODAY) =>
  evaluate(prepare(of), values, { asOf, strict: true }).duties[0]?.status;

describe('the evaluator beside the rule model read aloud', () => {
  it('gives every duty the same status, over random packs and cases', () => {
    fc.assert(
      fc.property(packs, cases, (of, values) => {
        const [duty] = of.duties;
        if (duty === undefined) throw new Error('no duty');
        const on = duty.from !== undefined && duty.from > TODAY ? duty.from : TODAY;
        expect(statusOf(of, values)).toBe(new Naive(of, values, on).status(duty, TODAY));
      }),
      RUNS,
    );
  });

  it('gives every term the same answer', () => {
    fc.assert(
      fc.property(packs, cases, (of, values) => {
        const answers = termAnswers(prepare(of), values, { asOf: TODAY, strict: true });
        const naive = new Naive(of, values, TODAY);
        const wanted = of.terms.flatMap((term) =>
          term.kind === 'rule'
            ? [[term.name, naive.rule(term.rule)]]
            : term.kind === 'value' && term.type.kind === 'bool'
              ? [[term.name, naive.truth(term.value)]]
              : [],
        );
        expect(answers).toMatchObject(Object.fromEntries(wanted));
      }),
      RUNS,
    );
  });
});

describe('what is known stays known', () => {
  it('when facts are added, intervals narrowed and members settled', () => {
    fc.assert(
      fc.property(
        fc
          .tuple(packs, cases)
          .chain(([of, values]) =>
            fc.tuple(fc.constant(of), fc.constant(values), narrower(values)),
          ),
        ([of, values, more]) => {
          const before = statusOf(of, values);
          fc.pre(before !== 'unknown');
          const after = statusOf(of, more) ?? '';
          // An exemption may be found to be another one that stands earlier, or a trigger that was open to fail.
          if (before !== undefined && before.startsWith('exempt:'))
            expect(after === 'no' || after.startsWith('exempt:')).toBe(true);
          else if (before === 'ended')
            expect(['no', 'ended'].includes(after) || after.startsWith('exempt:')).toBe(true);
          else expect(after).toBe(before);
        },
      ),
      RUNS,
    );
  });
});

const terms = (left: ReturnType<typeof not>, right: ReturnType<typeof not>) =>
  pack({
    facts: entries('b.a', 'b.b', 'b.c', 'n.a', 'n.b', 'd.a', 'd.b', 'e.a', 's.a'),
    params: packsParams(),
    terms: [
      valueTerm('left', { kind: 'bool' }, left),
      valueTerm('right', { kind: 'bool' }, right),
      valueTerm('amount', { kind: 'number', unit: '1' }, { op: 'fact', fact: 'n.b', at: left.at }),
    ],
  });

function packsParams(): Pack['params'] {
  return fc.sample(packs, 1)[0]?.params ?? [];
}

function sameFor(left: ReturnType<typeof not>, right: ReturnType<typeof not>, values: Case): void {
  const answers = termAnswers(prepare(terms(left, right)), values, { asOf: TODAY, strict: true });
  expect(answers['left']).toBe(answers['right']);
}

describe('conditions keep the laws of Kleene', () => {
  const three = fc.tuple(atomicCondition, atomicCondition, atomicCondition);

  it.each([
    ['!(a && b) is !a || !b', (a, b) => [not(and(a, b)), or(not(a), not(b))]],
    ['!(a || b) is !a && !b', (a, b) => [not(or(a, b)), and(not(a), not(b))]],
    ['!!a is a', (a) => [not(not(a)), a]],
    ['a && b is b && a', (a, b) => [and(a, b), and(b, a)]],
    ['a || b is b || a', (a, b) => [or(a, b), or(b, a)]],
    ['a && (b && c) is (a && b) && c', (a, b, c) => [and(a, and(b, c)), and(and(a, b), c)]],
    [
      'a && (b || c) is (a && b) || (a && c)',
      (a, b, c) => [and(a, or(b, c)), or(and(a, b), and(a, c))],
    ],
    ['a && (a || b) is a', (a, b) => [and(a, or(a, b)), a]],
    [
      'c ? a : b is (c && a) || (!c && b) || (a && b)',
      (a, b, c) => [iff(c, a, b), or(or(and(c, a), and(not(c), b)), and(a, b))],
    ],
  ] satisfies [
    string,
    (
      a: ReturnType<typeof not>,
      b: ReturnType<typeof not>,
      c: ReturnType<typeof not>,
    ) => ReturnType<typeof not>[],
  ][])('%s', (_law, sides) => {
    fc.assert(
      fc.property(three, cases, ([a, b, c], values) => {
        const [left, right] = sides(a, b, c);
        if (left === undefined || right === undefined) throw new Error('two sides');
        sameFor(left, right, values);
      }),
      { numRuns: 300 },
    );
  });
});

describe('the order of exceptions', () => {
  it('does not matter for the value of a rule', () => {
    const shuffled = fc
      .array(condition, { minLength: 2, maxLength: 4 })
      .chain((exprs) =>
        fc.tuple(fc.constant(exprs), fc.shuffledSubarray(exprs, { minLength: exprs.length })),
      );
    fc.assert(
      fc.property(packs, condition, shuffled, cases, (of, base, [one, other], values) => {
        const unless = (exprs: typeof one): readonly Rule[] => exprs.map((expr) => rule(expr));
        const with_ = {
          ...of,
          terms: [
            ...of.terms,
            ruleTerm('one', rule(base, { unless: unless(one) })),
            ruleTerm('other', rule(base, { unless: unless(other) })),
          ],
        };
        const answers = termAnswers(prepare(with_), values, { asOf: TODAY, strict: true });
        expect(answers['one']).toBe(answers['other']);
      }),
      { numRuns: 500 },
    );
  });
});

describe('an answer', () => {
  const answersTo = (of: Pack, values: Case, terms: EvaluateOptions['terms'] = {}): string =>
    JSON.stringify(evaluate(prepare(of), values, { asOf: TODAY, strict: true, terms }));

  it('comes out again, byte for byte, of the compiled pack', () => {
    fc.assert(
      fc.property(packs, cases, (of, values) => {
        const kept = packFromJson(compilePack({ ...of, terms: inOrder(of.terms) }), 'kept.json');
        expect(kept.faults).toEqual([]);
        expect(kept.pack === undefined ? '' : answersTo(kept.pack, values)).toBe(
          answersTo(of, values),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('stays the same when a condition, number or date is stated as what it is', () => {
    fc.assert(
      fc.property(packs, cases, (any, values) => {
        // Before its first day a rule sees the parameters of that day, and so other terms.
        const duties = any.duties.map(({ from: _from, ...duty }) => duty);
        const of = { ...any, duties };
        const known = termAnswers(prepare(of), values, { asOf: TODAY, strict: true });
        const terms = Object.entries(known).flatMap(
          ([name, answer]): readonly (readonly [string, Value])[] => {
            if (answer === 'yes' || answer === 'no') return [[name, answer === 'yes']];
            return name === 'kind' || answer === 'unknown' ? [] : [[name, answer]];
          },
        );
        expect(answersTo(of, values, Object.fromEntries(terms))).toBe(answersTo(of, values));
      }),
      { numRuns: 300 },
    );
  });
});

/** A compiled pack holds each term after those that it uses. */
function inOrder(terms: Pack['terms']): Pack['terms'] {
  const order = ['amount', 'first', 'second', 'either', 'kind'];
  return terms.toSorted((a, b) => order.indexOf(a.name) - order.indexOf(b.name));
}
