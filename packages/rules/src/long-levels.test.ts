import { day } from '@weighbridge/core';
import { describe, expect, it } from 'vitest';
import { compilePack, packFromJson } from './compile-pack.ts';
import { evaluate } from './evaluate/evaluate.ts';
import { openRules } from './evaluate/open-rules.ts';
import { prepare } from './evaluate/program.ts';
import { termAnswers } from './evaluate/term-answers.ts';
import { checkExact } from './exact/check-exact.ts';
import { explain } from './explain/explain.ts';
import { MAX_LEVELS } from './levels.ts';
import { diffPacks } from './diff/diff-pack.ts';
import { countMutants } from './mutants/mutate-pack.ts';
import { BEFORE, readText } from './read/testing/marked.ts';
import { selectOf } from './sql/select.ts';
import type { Pack } from './tree.ts';

/** A term that is so many levels deep in one way, around a condition. */
type Way = (levels: number, inner: string) => string;

const signs: Way = (levels, inner) => `is: '${'!'.repeat(levels - 2)}${inner}'`;
const chain: Way = (levels, inner) => `is: '${inner}${' && model.open'.repeat(levels - 2)}'`;
const exceptions: Way = (levels, inner) =>
  levels < 4
    ? `is: '${inner}'`
    : `is: model.open, unless: [{id: e, cite: ACT 1, ${exceptions(levels - 1, inner)}}]`;

/** Terms that each use the next, `levels` deep each, and a rule on the first. */
function text(terms: number, term: (inner: string) => string, order: 'down' | 'up'): string {
  const written = Array.from({ length: terms }, (_, i) => {
    const inner = i === terms - 1 ? 'model.signed' : `terms.t${i + 1}`;
    return `  t${i}: {cite: ACT 1, ${term(inner)}}\n`;
  });
  const body = (order === 'down' ? written : written.toReversed()).join('');
  return `${BEFORE['head'] ?? ''}terms:\n${body}duties:\n  - {id: d, who: us, must: Do, cite: ACT 1, when: terms.t0}\n`;
}

const tooDeep = {
  code: 'WB-S04',
  detail: `conditions, with the terms they use, are nested more than ${MAX_LEVELS} deep`,
  remedy: 'write them flatter',
};

const ORDERS = ['down', 'up'] as const;
const WAYS: readonly (readonly [string, Way, number, number])[] = [
  ['signs', signs, 98, 90],
  ['chains', chain, 98, 90],
  ['exceptions', exceptions, 40, 25],
];

/** A pack as deep as one may be: 19 terms, each 26 deep, on 5 more. */
function deepest(): Pack {
  const { pack, faults } = readText(text(19, (inner) => signs(26, inner), 'up'));
  if (pack === undefined) throw new Error(JSON.stringify(faults));
  return pack;
}

describe('conditions nested too deep through terms', () => {
  it.each(WAYS)(
    'are refused, be they %s, in whatever order the terms stand',
    (_, way, terms, levels) => {
      for (const order of ORDERS) {
        const { pack, faults } = readText(text(terms, (inner) => way(levels, inner), order));
        expect(pack).toBeUndefined();
        expect(faults[0]).toMatchObject(tooDeep);
        expect(new Set(faults.map(({ detail }) => detail))).toEqual(new Set([tooDeep.detail]));
      }
    },
  );

  it('are refused one level above the bound, in either order', () => {
    for (const order of ORDERS) {
      const nested = (levels: number): string => text(5, (inner) => signs(levels, inner), order);
      expect(readText(nested(99)).faults).toEqual([]);
      expect(readText(nested(101)).faults[0]).toMatchObject(tooDeep);
    }
  });

  it('are refused within one expression', () => {
    const alone = (levels: number): string => text(1, (inner) => signs(levels, inner), 'up');
    expect(readText(alone(MAX_LEVELS - 1)).faults).toEqual([]);
    expect(readText(alone(MAX_LEVELS + 2)).faults[0]).toMatchObject(tooDeep);
  });

  it('are refused in a compiled pack', () => {
    const raw: { terms: { rule: { base: { expr: unknown } } }[] } = JSON.parse(
      compilePack(deepest()),
    );
    for (const { rule } of raw.terms) {
      const at = { line: 1, column: 1, length: 1 };
      rule.base.expr = { op: 'not', at, of: { op: 'not', at, of: rule.base.expr } };
    }
    expect(packFromJson(JSON.stringify(raw), 'kept.json').faults).toMatchObject([
      { code: 'WB-S04', detail: tooDeep.detail },
    ]);
  });
});

const options = { asOf: day('2026-11-21'), strict: false };

/** All that is done with a pack. */
const WALKS: readonly (readonly [string, (pack: Pack) => unknown])[] = [
  ['evaluated', (pack) => evaluate(prepare(pack), {}, options)],
  ['explained', (pack) => explain(prepare(pack), 'd', { 'model.signed': true }, options)],
  ['explained while open', (pack) => explain(prepare(pack), 'd', {}, options)],
  ['asked for what is open', (pack) => openRules(prepare(pack), {}, options)],
  ['asked for its terms', (pack) => termAnswers(prepare(pack), {}, options)],
  ['searched exactly', (pack) => checkExact(pack, [])],
  ['changed in every part', (pack) => countMutants(pack)],
  ['compared', (pack) => diffPacks(pack, pack)],
  ['written as SQL', (pack) => selectOf(pack, { dialect: 'duckdb', ...options })],
];

describe('the deepest pack that is read', () => {
  it('is compiled and read back', () => {
    expect(packFromJson(compilePack(deepest()), 'kept.json')).toEqual({
      pack: deepest(),
      faults: [],
    });
  });

  it.each(WALKS)('is %s', (_, walk) => {
    expect(() => walk(deepest())).not.toThrow();
  });
});

/** Terms that each use the one before twice: 2^60 ways lead down. */
function doubled(): Pack {
  const terms = Array.from({ length: 60 }, (_, i) => {
    const [condition, amount] =
      i === 0
        ? ['model.signed', 'model.compute']
        : [`terms.t${i - 1} && terms.t${i - 1}`, `max(terms.v${i - 1}, terms.v${i - 1})`];
    return `  t${i}: {cite: ACT 1, is: '${condition}'}\n  v${i}: {cite: ACT 1, value: '${amount}'}\n`;
  });
  const { pack, faults } = readText(
    `${BEFORE['head'] ?? ''}params: {line: {unit: FLOP, values: [{value: 1, from: 2020-01-01, cite: ACT 1}]}}\nterms:\n${terms.join('')}duties:\n  - {id: d, who: us, must: Do, cite: ACT 1, when: 'terms.t59 && terms.v59 > params.line'}\n`,
  );
  if (pack === undefined) throw new Error(JSON.stringify(faults));
  return pack;
}

describe('a pack in which very many ways lead to one term', () => {
  it.each(WALKS)('is %s, each term once', (_, walk) => {
    expect(() => walk(doubled())).not.toThrow();
  });
});
