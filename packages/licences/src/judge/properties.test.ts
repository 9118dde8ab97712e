import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { records } from '../testing/records.ts';
import { termsBook } from '../terms/book.ts';
import type { Layer, Stack } from './chain.ts';
import { judgeStack } from './stack.ts';

const book = termsBook(records);
const ids = fc.constantFrom(...book.keys());
const kind = fc.constantFrom<Layer['kind'][]>(
  'base-model',
  'fine-tune',
  'adapter',
  'merge',
  'quantisation',
  'dataset',
  'code',
  'product',
);

const layers = fc
  .array(fc.record({ kind, licence: fc.array(ids, { maxLength: 2 }), from: fc.nat() }), {
    minLength: 1,
    maxLength: 6,
  })
  .map((drawn) =>
    drawn.map(({ kind: of, licence, from }, at): Layer => {
      const below = at === 0 ? [] : [(from % at) + 1];
      return { layer: at + 1, kind: of, name: `layer ${at + 1}`, licence, from: below };
    }),
  );

const plan = fc.record({
  use: fc.constantFrom(
    'publish-weights',
    'publish-weights-and-dataset',
    'publish-weights-and-hosted-service',
    'commercial-hosted-service',
    'commercial-embedded-feature',
    'internal-coding-assistant',
    'internal-evaluation-non-production',
    'research-internal',
    'train-competing-model',
    'sell-outputs',
    'distribute-bundle',
    'distribute-binary',
    'end-user',
  ),
  territory: fc.constantFrom(['EU'], ['US'], ['world']),
});

const actor = fc.record({
  domicile: fc.constantFrom('DE', 'US'),
  type: fc.constantFrom('company', 'university'),
  monthly_active_users: fc.constantFrom(0, 1e6, 1e9),
  annual_revenue_usd: fc.constantFrom(0, 1e7, 1e11),
});

const stacks: fc.Arbitrary<Stack> = fc.record({ stack: layers, plan, actor });

describe('any chain', () => {
  it('has a verdict whose reasons are there', () => {
    fc.assert(
      fc.property(stacks, (stack) => {
        const judged = judgeStack(stack, book);
        if (judged.verdict === 'blocked' || judged.verdict === 'needs-licence')
          expect(judged.blocking.length).toBeGreaterThan(0);
        if (judged.verdict === 'unclear') expect(judged.unclear.length).toBeGreaterThan(0);
        if (judged.verdict === 'ok-with-duties') expect(judged.duties.length).toBeGreaterThan(0);
        if (judged.verdict === 'ok') expect(judged.duties).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('gets no better when one more licence applies to its first layer', () => {
    const ORDER = ['ok', 'ok-with-duties', 'unclear', 'needs-licence', 'blocked'];
    fc.assert(
      fc.property(stacks, (stack) => {
        const [first, ...rest] = stack.stack;
        if (first === undefined) return;
        const own = [first.licence ?? []].flat();
        const more = { ...first, licence: [...own, 'mit'] };
        const before = judgeStack(stack, book).verdict;
        const after = judgeStack({ ...stack, stack: [more, ...rest] }, book).verdict;
        if (own.length === 0) return;
        expect(ORDER.indexOf(after)).toBeGreaterThanOrEqual(ORDER.indexOf(before));
      }),
      { numRuns: 300 },
    );
  });

  it('says no rule that the pack of rules does not know', () => {
    fc.assert(
      fc.property(stacks, (stack) => {
        const { rules } = judgeStack(stack, book);
        expect(rules.filter((rule) => !/^C(?:0[1-9]|1\d|2[0-5])$/u.test(rule))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});
