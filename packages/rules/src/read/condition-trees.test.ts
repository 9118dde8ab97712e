import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printExpr } from '../print-expr.ts';
import type { Expr } from '../tree.ts';
import { readCondition } from './testing/marked.ts';

/** A tree without the places, which differ between two ways of writing. */
function bare(expr: Expr): unknown {
  return JSON.parse(
    JSON.stringify(expr, (key, value: unknown) => (key === 'at' ? undefined : value)),
  );
}

function treeOf(condition: string): Expr {
  const { pack, faults } = readCondition(condition);
  const base = pack?.duties[0]?.base;
  if (base?.kind !== 'is') throw new Error(`${condition}: ${JSON.stringify(faults)}`);
  return base.expr;
}

const fact = (name: string): unknown => ({ op: 'fact', fact: name });
const param = (name: string): unknown => ({ op: 'param', param: name });
const [signed, open] = [fact('model.signed'), fact('model.open')];

const TREES: readonly (readonly [condition: string, tree: unknown])[] = [
  ['model.signed', signed],
  ['(model.signed)', signed],
  ['true', { op: 'true' }],
  ['false', { op: 'false' }],
  ['!model.signed', { op: 'not', of: signed }],
  ['model.signed && model.open', { op: 'and', of: [signed, open] }],
  ['model.signed || model.open', { op: 'or', of: [signed, open] }],
  [
    'model.signed && model.open || terms.big',
    {
      op: 'or',
      of: [
        { op: 'and', of: [signed, open] },
        { op: 'term', term: 'big' },
      ],
    },
  ],
  [
    'model.signed && (model.open || terms.big)',
    { op: 'and', of: [signed, { op: 'or', of: [open, { op: 'term', term: 'big' }] }] },
  ],
  [
    'terms.big ? model.signed : model.open',
    { op: 'if', of: [{ op: 'term', term: 'big' }, signed, open] },
  ],
  ['model.compute > params.line', { op: '>', of: [fact('model.compute'), param('line')] }],
  ['model.compute >= params.line', { op: '>=', of: [fact('model.compute'), param('line')] }],
  ['model.compute < params.line', { op: '<', of: [fact('model.compute'), param('line')] }],
  ['model.compute <= params.line', { op: '<=', of: [fact('model.compute'), param('line')] }],
  ['model.ratio > params.half', { op: '>', of: [fact('model.ratio'), param('half')] }],
  ['model.placed > params.as_of', { op: '>', of: [fact('model.placed'), param('as_of')] }],
  ['terms.due >= params.start', { op: '>=', of: [{ op: 'term', term: 'due' }, param('start')] }],
  [
    'model.compute + terms.total > params.line',
    {
      op: '>',
      of: [{ op: '+', of: [fact('model.compute'), { op: 'term', term: 'total' }] }, param('line')],
    },
  ],
  [
    'model.compute - params.line > params.line',
    { op: '>', of: [{ op: '-', of: [fact('model.compute'), param('line')] }, param('line')] },
  ],
  [
    'model.compute * params.half > params.line',
    { op: '>', of: [{ op: '*', of: [fact('model.compute'), param('half')] }, param('line')] },
  ],
  [
    'params.half * model.compute > params.line',
    { op: '>', of: [{ op: '*', of: [fact('model.compute'), param('half')] }, param('line')] },
  ],
  [
    'params.minus * params.half > params.minus',
    { op: '>', of: [{ op: '*', of: [param('minus'), param('half')] }, param('minus')] },
  ],
  [
    '(model.signed ? model.compute : params.line) > params.line',
    {
      op: '>',
      of: [{ op: 'if', of: [signed, fact('model.compute'), param('line')] }, param('line')],
    },
  ],
  [
    '(model.signed ? model.placed : params.start) > params.start',
    {
      op: '>',
      of: [{ op: 'if', of: [signed, fact('model.placed'), param('start')] }, param('start')],
    },
  ],
  [
    'min(model.compute, params.line) > params.line',
    { op: '>', of: [{ op: 'min', of: [fact('model.compute'), param('line')] }, param('line')] },
  ],
  [
    'max(model.placed, params.start) > params.start',
    { op: '>', of: [{ op: 'max', of: [fact('model.placed'), param('start')] }, param('start')] },
  ],
  [
    'model.placed + params.wait < params.as_of',
    { op: '<', of: [{ op: '+', of: [fact('model.placed'), param('wait')] }, param('as_of')] },
  ],
  ['use.sector == "health"', { op: 'is', fact: 'use.sector', member: 'health' }],
  ['"health" == use.sector', { op: 'is', fact: 'use.sector', member: 'health' }],
  ['use.sector != "health"', { op: 'not', of: { op: 'is', fact: 'use.sector', member: 'health' } }],
  ['model.licence == "NONE"', { op: 'is', fact: 'model.licence', member: 'NONE' }],
  [
    'model.family == "anything \\" goes"',
    { op: 'is', fact: 'model.family', member: 'anything " goes' },
  ],
  [
    'use.sector in ["health", "general"]',
    { op: 'one-of', fact: 'use.sector', members: ['health', 'general'] },
  ],
  ['use.sector in []', { op: 'one-of', fact: 'use.sector', members: [] }],
  [
    'model.licence in lists.free',
    { op: 'one-of', fact: 'model.licence', members: ['mit', 'apache-2.0'], list: 'free' },
  ],
  [
    'model.licence in lists.licences',
    {
      op: 'one-of',
      fact: 'model.licence',
      members: ['mit', 'apache-2.0', 'NONE'],
      list: 'licences',
    },
  ],
  ['"text" in model.outputs', { op: 'has', fact: 'model.outputs', member: 'text' }],
  ['"any code" in model.tags', { op: 'has', fact: 'model.tags', member: 'any code' }],
  [
    'overlaps(model.outputs, ["text", "code"])',
    { op: 'overlaps', fact: 'model.outputs', members: ['text', 'code'] },
  ],
  [
    'overlaps(model.tags, lists.free)',
    { op: 'overlaps', fact: 'model.tags', members: ['mit', 'apache-2.0'], list: 'free' },
  ],
  ['nonempty(model.outputs)', { op: 'nonempty', fact: 'model.outputs' }],
];

describe('a sound condition', () => {
  it.each(TREES)('%s is read as its tree', (condition, tree) => {
    expect(bare(treeOf(condition))).toEqual(tree);
  });

  it('says equality of conditions with and, or, not', () => {
    const both = { op: 'and', of: [signed, open] };
    const neither = {
      op: 'and',
      of: [
        { op: 'not', of: signed },
        { op: 'not', of: open },
      ],
    };
    expect(bare(treeOf('model.signed == model.open'))).toEqual({ op: 'or', of: [both, neither] });
    expect(bare(treeOf('model.signed != model.open'))).toEqual({
      op: 'not',
      of: { op: 'or', of: [both, neither] },
    });
  });

  it('says equality with true or false plainly', () => {
    expect(bare(treeOf('model.signed == true'))).toEqual(signed);
    expect(bare(treeOf('true == model.signed'))).toEqual(signed);
    expect(bare(treeOf('model.signed == false'))).toEqual({ op: 'not', of: signed });
    expect(bare(treeOf('false == model.signed'))).toEqual({ op: 'not', of: signed });
    expect(bare(treeOf('model.signed != false'))).toEqual({
      op: 'not',
      of: { op: 'not', of: signed },
    });
  });

  it('places each part in the file', () => {
    expect(treeOf('model.signed &&\n!model.open')).toMatchObject({
      op: 'and',
      at: { line: 28, column: 7, length: 15 },
      of: [
        { at: { line: 28, column: 7, length: 12 } },
        {
          op: 'not',
          at: { line: 29, column: 7, length: 11 },
          of: { at: { line: 29, column: 8, length: 10 } },
        },
      ],
    });
  });

  it('places what equality unfolds into where its operands stand', () => {
    const at = { line: 28, column: 7, length: 26 };
    expect(treeOf('model.signed == model.open')).toMatchObject({
      at,
      of: [
        { at },
        { at, of: [{ at: { column: 7, length: 12 } }, { at: { column: 23, length: 10 } }] },
      ],
    });
  });
});

describe('the size of a condition', () => {
  const told = (condition: string): readonly string[] =>
    readCondition(condition).faults.map(({ code, detail }) => `${code} ${detail}`);

  it('is at most 4000 characters', () => {
    const padded = (length: number): string => `true${' '.repeat(length - 11)}&&\ntrue`;
    expect(told(padded(4000))).toEqual([]);
    expect(told(padded(4001))).toEqual([
      'WB-S04 the expression has 4001 characters; at most 4000 are read',
    ]);
    expect(told(`${'!'.repeat(3988)}model.signed`)).toEqual([
      'WB-S04 the expression has too many parts',
    ]);
  });

  it('is at most 1000 parts', () => {
    expect(told(Array.from({ length: 400 }, () => 'true').join('&&'))).toEqual([]);
    expect(told(Array.from({ length: 600 }, () => 'true').join('&&'))).toEqual([
      'WB-S04 the expression has too many parts',
    ]);
  });

  it('does not explode by equality of equalities', () => {
    const equal = (count: number): string =>
      Array.from({ length: count }, () => 'model.signed').join(' == ');
    expect(told(equal(8))).toEqual([]);
    expect(told(equal(60))).toEqual(['WB-S04 the expression has too many parts']);
  });

  it('does not explode by equalities of which both sides are long', () => {
    const equal = (deep: number): string =>
      deep === 0 ? 'model.signed' : `(${equal(deep - 1)} == ${equal(deep - 1)})`;
    expect(told(equal(3))).toEqual([]);
    const { faults } = readCondition(equal(5));
    expect(faults[0]?.detail).toBe('the expression has too many parts');
  });

  it('is told with what would mend it where it is too long', () => {
    const equal = Array.from({ length: 60 }, () => 'model.signed').join(' == ');
    for (const long of [`true${' '.repeat(4000)}`, '!'.repeat(3000), equal])
      expect(readCondition(`${long}${long === equal ? '' : 'true'}`).faults).toMatchObject([
        { code: 'WB-S04', remedy: 'split it into `terms`' },
      ]);
  });

  it('is at most 100 parentheses deep', () => {
    expect(told(`${'('.repeat(99)}true${')'.repeat(99)}`)).toEqual([]);
    expect(told(`${'('.repeat(101)}true${')'.repeat(101)}`)).toEqual([
      'WB-S04 the expression has too many parts',
    ]);
  });

  it('is refused ten thousand deep, in whatever way it is deep', () => {
    const deep = [
      `${'('.repeat(10_000)}true${')'.repeat(10_000)}`,
      `${'!'.repeat(10_000)}true`,
      `${'!'.repeat(3_000)}true`,
      `${'true ? '.repeat(600)}true${' : true'.repeat(600)}`.slice(0, 3_990),
      'min('.repeat(900),
    ];
    expect(deep.map((text) => told(text).length)).toEqual([1, 1, 1, 1, 1]);
    expect(told(deep[0] ?? '')[0]).toMatch(/^WB-S04/u);
  });
});

describe('printing a condition', () => {
  const TEXTS = [
    ...TREES.map(([condition]) => condition).filter(
      (text) => !/^\(model.signed\)$|^"health" ==|!=|^params.half \*/.test(text),
    ),
    '!(model.signed && model.open)',
    '!(use.sector == "health")',
    '!!model.signed',
    'model.signed && (model.open && terms.big)',
    'model.signed && model.open && terms.big',
    '(model.signed || model.open) && terms.big',
    '(model.signed ? model.open : terms.big) ? model.signed : model.open',
    'model.signed ? model.open : terms.big ? model.signed : model.open',
    'model.signed ? model.open ? terms.big : model.signed : model.open',
    'model.signed || model.open ? model.signed : model.open',
    '(model.signed ? model.open : terms.big) && model.open',
    'model.compute - (model.compute - params.line) > params.line',
    'model.compute - model.compute - params.line > params.line',
    '(model.compute + params.line) * params.half > params.line',
    'model.compute * params.half + params.line > params.line',
    'model.compute * params.half * params.half > params.line',
    'min(model.compute + params.line, max(params.line, model.compute)) > params.line',
  ];

  it.each(TEXTS)('%s gives the text back, with no parentheses that are not needed', (text) => {
    expect(printExpr(treeOf(text))).toBe(text);
  });

  const at = { line: 1, column: 1, length: 1 };
  const numbers: fc.Arbitrary<Expr> = fc.letrec<{ number: Expr }>((tie) => ({
    number: fc.oneof(
      { maxDepth: 3 },
      fc.constantFrom<Expr>(
        { op: 'fact', fact: 'model.compute', at },
        { op: 'param', param: 'line', at },
        { op: 'term', term: 'total', at },
      ),
      fc
        .tuple(
          fc.constantFrom('+' as const, '-' as const, 'min' as const, 'max' as const),
          tie('number'),
          tie('number'),
        )
        .map(([op, a, b]): Expr => ({ op, of: [a, b], at })),
      tie('number').map((of): Expr => ({
        op: '*',
        of: [of, { op: 'param', param: 'half', at }],
        at,
      })),
    ),
  })).number;
  const conditions: fc.Arbitrary<Expr> = fc.letrec<{ condition: Expr }>((tie) => ({
    condition: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom<Expr>(
        { op: 'fact', fact: 'model.signed', at },
        { op: 'term', term: 'big', at },
        { op: 'true', at },
        { op: 'nonempty', fact: 'model.tags', at },
      ),
      fc.string({ maxLength: 6 }).map((member): Expr => ({
        op: 'has',
        fact: 'model.tags',
        member: member.replaceAll(/\d{4}-\d\d-\d\d/g, ''),
        at,
      })),
      fc
        .subarray(['mit', 'NONE'])
        .map((members): Expr => ({ op: 'one-of', fact: 'model.licence', members, at })),
      tie('condition').map((of): Expr => ({ op: 'not', of, at })),
      fc
        .tuple(fc.constantFrom('and' as const, 'or' as const), tie('condition'), tie('condition'))
        .map(([op, a, b]): Expr => ({ op, of: [a, b], at })),
      fc
        .tuple(tie('condition'), tie('condition'), tie('condition'))
        .map((of): Expr => ({ op: 'if', of, at })),
      fc
        .tuple(
          fc.constantFrom('>' as const, '>=' as const, '<' as const, '<=' as const),
          numbers,
          numbers,
        )
        .map(([op, a, b]): Expr => ({ op, of: [a, b], at })),
    ),
  })).condition;

  it('gives a text that reads as the same tree', () => {
    fc.assert(
      fc.property(conditions, (tree) => {
        expect(bare(treeOf(printExpr(tree)))).toEqual(bare(tree));
      }),
      { numRuns: 300 },
    );
  });
});
