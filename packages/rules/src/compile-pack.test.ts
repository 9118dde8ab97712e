import { canonicalJson, sha256, type Json } from '@weighbridge/core';
import { describe, expect, it } from 'vitest';
import { compilePack, packFromJson, packOfDigest } from './compile-pack.ts';
import { packSchema } from './compile-schema.ts';
import { readPack } from './read/pack.ts';
import { BEFORE, VOCABULARY, readCondition, readText } from './read/testing/marked.ts';
import type { Pack } from './tree.ts';

const EVERYTHING = `${BEFORE['terms'] ?? ''}  mixed:
    cite: ACT 1
    any:
      - {id: a, cite: ACT 2, is: '!(terms.total * params.half - model.compute >= params.line) || model.placed + params.wait <= params.as_of'}
      - {cite: ACT 2, is: 'model.signed ? use.sector == "health" : model.licence in lists.free', unless: [{id: n, cite: ACT 3, is: 'min(model.compute, params.line) < params.line'}]}
duties:
  - id: d
    who: us
    must: Do
    cite: ACT 1; GUIDE 2
    from: 2025-08-02
    until: 2099-01-01
    note: why
    lifecycle: [{value: voluntary, until: 2026-01-01, by: the act}, {value: in_force, from: 2026-01-01}]
    when: terms.mixed && overlaps(model.outputs, ["text"]) && nonempty(model.tags) && true
    unless: [{id: e, cite: ACT 4, is: '"code" in model.outputs || model.open'}]
    due: terms.due
    met: false
decisions:
  go:
    worst_of: [DENY, ALLOW]
    when_unknown: DENY
    rules: [{id: r, then: DENY, says: so, cite: ACT 5, when: terms.big}]
`;

function pack(): Pack {
  const read = readText(EVERYTHING);
  if (read.pack === undefined) throw new Error(JSON.stringify(read.faults));
  return read.pack;
}

/** The compiled pack with one change. */
function changed(change: (raw: Record<string, never>) => void): string {
  const raw: Record<string, never> = JSON.parse(compilePack(pack()));
  change(raw);
  return JSON.stringify(raw);
}

describe('a compiled pack', () => {
  it('is read back as the same pack', () => {
    const { pack: again, faults } = packFromJson(compilePack(pack()), 'kept.json');
    expect(faults).toEqual([]);
    expect(again).toEqual(pack());
  });

  it('is read back to the same bytes', () => {
    const text = compilePack(pack());
    const again = packFromJson(text, 'kept.json').pack;
    expect(again === undefined ? '' : compilePack(again)).toBe(text);
  });

  it('is read back by its digest alone, and is nothing under another', () => {
    const text = compilePack(pack());
    expect(packOfDigest(text, sha256(text))).toEqual(pack());
    expect(packOfDigest(text, sha256('another'))).toBeUndefined();
    for (const none of ['{"schema": "another"}', 'null', '{'])
      expect(packOfDigest(none, sha256(none))).toBeUndefined();
  });

  it('is refused as a whole where it is no object, or an object of nothing', () => {
    for (const text of ['5', 'null', '{"schema": null}']) {
      const [fault] = packFromJson(text, 'sent.json').faults;
      expect(fault?.code).toBe('WB-S03');
    }
  });

  it('is canonical JSON', () => {
    const text = compilePack(pack());
    expect(canonicalJson(JSON.parse(text))).toBe(text);
  });

  it('is the same wherever the files lie and whatever stands after its rules', () => {
    const elsewhere = readPack(
      [
        {
          path: '/home/someone/packs/demo.yaml',
          text: `${EVERYTHING}cases: {a: {facts: {}}}\ntests: [{name: t, expect: {d: no}}]\n`,
        },
      ],
      { vocabulary: VOCABULARY },
    );
    expect(elsewhere.pack === undefined ? '' : compilePack(elsewhere.pack)).toBe(
      compilePack(pack()),
    );
  });

  it('carries the vocabulary entries it reads, with their assumptions', () => {
    const compiled: { facts: Record<string, unknown> } = JSON.parse(compilePack(pack()));
    expect(compiled.facts['model.open']).toEqual({
      type: 'bool',
      means: 'weights are open',
      assume: { value: false, because: 'it has to be shown' },
    });
    expect(compiled.facts['model.ratio']).toBeUndefined();
  });

  it('keeps assumed values of every type', () => {
    const values = [
      true,
      5,
      'mit',
      { has: ['a'], not: ['b'] },
      { has: [], complete: true },
      { lo: 1 },
      { lo: 1, hi: 2 },
      { lo: '2025-01-01' },
      { hi: '2025-01-01' },
    ];
    for (const value of values) {
      const raw: { facts: Record<string, unknown> } = JSON.parse(compilePack(pack()));
      raw.facts['model.open'] = { type: 'bool', means: 'm', assume: { value, because: 'b' } };
      const text = JSON.stringify(raw);
      const read = packFromJson(text, 'k').pack;
      expect(read?.facts['model.open']?.assume?.value).toEqual(value);
    }
  });
});

describe('a compiled pack that was changed', () => {
  const told = (text: string): readonly unknown[] =>
    packFromJson(text, 'kept.json').faults.map(({ code, at, detail }) => [
      code,
      'pointer' in at ? at.pointer : '',
      detail,
    ]);

  it('is told when it is no JSON', () => {
    expect(packFromJson('{', 'kept.json')).toEqual({
      faults: [
        {
          code: 'WB-S01',
          at: { file: 'kept.json', pointer: '' },
          detail: 'this is not JSON',
          remedy: 'compile the pack again from its text',
        },
      ],
    });
  });

  it('is told with the place of what is wrong', () => {
    expect(told(changed((raw) => Object.assign(raw, { duties: [5] })))).toEqual([
      ['WB-S03', '/duties/0', 'invalid input: expected object, received number'],
    ]);
    expect(told(changed((raw) => Object.assign(raw, { schema: 'weighbridge.pack/2' })))).toEqual([
      ['WB-S03', '/schema', 'invalid input: expected "weighbridge.pack/1"'],
    ]);
    expect(told(changed((raw) => Object.assign(raw, { status_date: '2025-02-30' })))).toMatchObject(
      [['WB-S03', '/status_date', 'invalid ISO date']],
    );
  });

  it('writes places as JSON pointers', () => {
    const text = changed((raw) => Object.assign(raw['facts'] ?? {}, { 'a/b~c': 5 }));
    expect(told(text)).toMatchObject([['WB-S03', '/facts/a~1b~0c', expect.any(String)]]);
  });

  it('is refused with a key that is not known', () => {
    expect(told(changed((raw) => Object.assign(raw, { extra: 1 })))).toEqual([
      ['WB-S03', '', 'unrecognized key: "extra"'],
    ]);
  });

  it('is refused with an operator that is not known', () => {
    const text = compilePack(pack()).replace('"op":"nonempty"', '"op":"empty"');
    expect(told(text)).toEqual([
      ['WB-S03', '/duties/0/base/expr/of/0/of/1/op', expect.stringContaining('discriminator')],
    ]);
  });

  it('is refused with a day that is none in an assumption', () => {
    const text = changed((raw) =>
      Object.assign(raw['facts'] ?? {}, {
        'a.b': { type: 'date', means: 'm', assume: { value: { lo: '2300-01-01' }, because: 'b' } },
      }),
    );
    expect(told(text)).toHaveLength(1);
  });

  it('is refused when a name in it stands for nothing', () => {
    expect(told(changed((raw) => Object.assign(raw, { facts: {} })))[0]).toEqual([
      'WB-N01',
      '',
      '`model.compute` is used, but does not stand in the pack',
    ]);
    expect(told(changed((raw) => Object.assign(raw, { params: [] })))).toContainEqual([
      'WB-N01',
      '',
      '`params.half` is used, but does not stand in the pack',
    ]);
    expect(told(changed((raw) => Object.assign(raw, { params: [] }))).join()).not.toContain(
      'as_of',
    );
    expect(told(changed((raw) => Object.assign(raw, { lists: {} })))).toEqual([
      ['WB-N01', '', '`lists.free` is used, but does not stand in the pack'],
    ]);
    expect(told(changed((raw) => Object.assign(raw, { terms: [] })))).toContainEqual([
      'WB-N01',
      '',
      '`terms.mixed` is used, but does not stand in the pack',
    ]);
  });

  it('is refused when a term stands before one it uses, so that none can run in a circle', () => {
    const text = changed((raw) =>
      Object.assign(raw, { terms: [...(raw['terms'] ?? [])].toReversed() }),
    );
    expect(told(text)).toEqual([
      ['WB-N01', '', '`terms.total` is used, but does not stand in the pack'],
    ]);
  });

  it('is refused when its terms use each other more than 100 deep', () => {
    const chain = (length: number): string => {
      const at = { line: 1, column: 1, length: 1 };
      const terms = Array.from({ length }, (_, i) => ({
        kind: 'rule',
        name: `t${i}`,
        rule: {
          cite: [],
          base: {
            kind: 'is',
            expr: i === 0 ? { op: 'true', at } : { op: 'term', term: `t${i - 1}`, at },
          },
          unless: [],
          at,
        },
      }));
      return changed((raw) => Object.assign(raw, { terms, duties: [], decisions: [] }));
    };
    expect(told(chain(100))).toEqual([]);
    expect(told(chain(101))).toEqual([['WB-S04', '', 'terms use each other more than 100 deep']]);
  });

  it('is refused when it is nested too deep to be a pack', () => {
    const nested = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`;
    expect(told(nested(1051))).toEqual([
      ['WB-S04', '', 'lists and objects are nested more than 1050 deep'],
    ]);
    expect(told(nested(1050))).toEqual([
      ['WB-S03', '', 'invalid input: expected object, received array'],
    ]);
    expect(told(nested(200_000))).toHaveLength(1);
  });

  it.each(['not', 'and'])('is read or refused, never too deep, when it nests `%s`', (op) => {
    const at = { line: 1, column: 1, length: 1 };
    const leaf: Json = { op: 'true', at };
    for (const depth of [490, 510, 1000, 1030, 1200]) {
      let expr = leaf;
      for (let i = 0; i < depth; i++)
        expr = op === 'not' ? { op, of: expr, at } : { op, of: [expr, leaf], at };
      const rule = { cite: [], base: { kind: 'is', expr }, unless: [], at };
      const text = changed((raw) =>
        Object.assign(raw, {
          terms: [{ kind: 'rule', name: 't', rule }],
          duties: [],
          decisions: [],
        }),
      );
      const { faults } = packFromJson(text, 'sent.json');
      expect(faults.map(({ code }) => code)).toEqual(depth > 500 ? ['WB-S04'] : []);
    }
  });

  it('is refused with a day that is none, or after the last that every engine holds', () => {
    for (const day of ['2300-02-28', '2026-02-30', '9999-01-01'])
      expect(told(changed((raw) => Object.assign(raw, { status_date: day })))).toEqual([
        ['WB-S03', '/status_date', expect.stringMatching(/ISO date|not a day of the calendar/)],
      ]);
  });
});

describe('the deepest expression that is read', () => {
  it('is compiled and read back', () => {
    for (const condition of [
      `${'!'.repeat(498)}model.signed`,
      Array.from({ length: 499 }, () => 'true').join('&&'),
      Array.from({ length: 8 }, () => 'model.signed').join(' == '),
    ]) {
      const read = readCondition(condition).pack;
      const again = read === undefined ? undefined : packFromJson(compilePack(read), 'k').pack;
      expect(again).toEqual(read);
      expect(again).toBeDefined();
    }
  });
});

describe('the schema of a compiled pack', () => {
  it('takes what a compiled pack holds, and nothing less', () => {
    const raw: Record<string, unknown> = JSON.parse(compilePack(pack()));
    expect(packSchema.safeParse(raw).success).toBe(true);
    const needless = Object.keys(raw).filter((key) => {
      const { [key]: _, ...rest } = raw;
      return packSchema.safeParse(rest).success;
    });
    expect(needless).toEqual([]);
  });
});
