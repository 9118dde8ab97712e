import { readFileSync, writeFileSync } from 'node:fs';
import { day } from '@weighbridge/core';
import { describe, expect, it } from 'vitest';
import { layoutOf } from './layout.ts';
import { selectOf, type SqlOptions } from './select.ts';
import {
  and,
  arithmetic,
  compare,
  date,
  duty,
  entries,
  fact,
  iff,
  inList,
  number,
  pack,
  param,
  term,
  valueTerm,
} from '../evaluate/testing/trees.ts';
import type { Duty, Pack, Param } from '../tree.ts';
import { constructs, packOf } from './testing/constructs.ts';

const KEPT = new URL('testing/constructs.duckdb.sql', import.meta.url);
const TODAY: SqlOptions = { dialect: 'duckdb', asOf: day('2026-11-21'), strict: false };

/** The lines of a statement that say something. */
function lines(text: string, more: Partial<SqlOptions> = {}): readonly string[] {
  const sql = selectOf(packOf(text), { ...TODAY, ...more });
  return sql.split('\n').filter((line) => !['SELECT', 'SELECT *,'].includes(line));
}

const INFORMATION = `
information:
  - {id: a, says: x, cite: ACT 1, when: b.a && b.no}
  - {id: b, says: x, cite: ACT 1, when: b.b}
`;

describe('the SQL of a pack', () => {
  it('has for every construct the text that was looked through and kept; KEEP=1 keeps it anew', () => {
    const sql = `${selectOf(constructs(), TODAY)}\n`;
    if (process.env['KEEP'] !== undefined) writeFileSync(KEPT, sql);
    expect(sql).toBe(readFileSync(KEPT, 'utf8'));
  });

  it('keeps a term apart from a value of a choice, and choices from each other, whatever they are called', () => {
    const sql = lines(`
terms:
  sort__big: {cite: ACT 1, is: b.a}
  sort: {choose: [{value: big, cite: ACT 1, is: b.b}, {value: a__b, cite: ACT 1, is: b.c}]}
  sort__a: {choose: [{value: b, cite: ACT 1, is: b.no && b.a}]}
information:
  - {id: a, says: x, cite: ACT 1, when: terms.sort__big}
  - {id: b, says: x, cite: ACT 1, when: terms.sort == "big"}
  - {id: c, says: x, cite: ACT 1, when: terms.sort__a == "b"}
  - {id: d, says: x, cite: ACT 1, when: terms.sort == "a__b"}
`).join('\n');
    const readBy = (id: string): string | undefined =>
      new RegExp(`CASE WHEN NOT (\\S+) THEN 'no'.* AS "${id}__status"`, 'u').exec(sql)?.[1];
    expect(['a', 'b', 'd'].map(readBy)).toEqual(['"b.a"', '"b.b"', '"b.c"']);
    expect(readBy('c')).toBe('"terms.sort__a__b"');
  });

  it('leaves assumptions out where it is strict', () => {
    const assumption = '"b.no" IS NOT DISTINCT FROM TRUE';
    expect(lines(INFORMATION).join('\n')).toContain(assumption);
    const strict = lines(INFORMATION, { strict: true });
    expect(strict).toContain('  "b.a" AND "b.no" AS "a__trigger",');
    expect(strict.join('\n')).not.toContain(assumption);
  });

  it('names the table and the column of the case as it is told', () => {
    expect(lines(INFORMATION, { table: 'my "cases"', key: 'row', rules: ['b'] })).toEqual([
      '  "row",',
      '  "b__status"',
      'FROM (',
      `  CASE WHEN NOT "b.b" THEN 'no' WHEN "b.b" THEN 'applies' ELSE 'unknown' END AS "b__status"`,
      'FROM "my ""cases"""',
      ') AS "step_1"',
    ]);
  });

  it('answers only the rules asked for', () => {
    const pack = constructs();
    const of = (rules: readonly string[]): string => selectOf(pack, { ...TODAY, rules });
    expect(of([])).toBe('SELECT\n  "case_id"\nFROM "cases"');
    expect(of(['from-the-start'])).not.toContain('intake');
    expect(of(['intake'])).toContain('"intake__outcome"');
    expect(of(['intake'])).not.toContain('it-is-so');
  });

  it('gives a column a name of its own where the cases have one of that name, in any case', () => {
    expect(lines(INFORMATION, { key: 'A__Trigger' }).join('\n')).toMatch(
      / AS "a__trigger_[0-9a-f]{12}"/,
    );
  });

  it('works out once what two rules say alike', () => {
    const text = INFORMATION.replace('when: b.b', 'when: b.a && b.no');
    expect(lines(text).filter((line) => line.includes('DISTINCT'))).toHaveLength(1);
    expect(lines(text)).toContain('  "a__status" AS "b__status"');
  });

  it('takes a part out into a column of its own before brackets go too deep', () => {
    const deep = (steps: number): string => `${'!(b.a && '.repeat(steps)}b.b${')'.repeat(steps)}`;
    const columns = (steps: number): readonly string[] =>
      lines(`information: [{id: a, says: x, cite: ACT 1, when: '${deep(steps)}'}]`).flatMap(
        (line) => / AS "(part_.*)"/.exec(line)?.[1] ?? [],
      );
    expect(columns(13)).toEqual([]);
    expect(columns(14)).toEqual(['part_1']);
    expect(columns(28)).toEqual(['part_2', 'part_1']);
  });

  it('may be asked over the cases of several packs', () => {
    const other = packOf(INFORMATION.replaceAll('b.b', 'b.c'));
    const pack = packOf(INFORMATION);
    const layout = layoutOf([pack, other]);
    expect(selectOf(other, { ...TODAY, layout })).toContain('"b.c"');
    expect(() => selectOf(other, { ...TODAY, layout: layoutOf([pack]) })).toThrow(
      '`b.c` is not what its use asks for; the tree was not checked',
    );
  });
});

/** The columns that a SELECT reads although it, or one above it, is where they are made. */
function readTooEarly(sql: string): readonly string[] {
  const steps = sql
    .split('FROM (')
    .slice(1)
    .map((step) => [...step.matchAll(/^ {2}(.*) AS ("[^"]+"),?$/gmu)]);
  return steps.flatMap((step, place) => {
    const made = steps.slice(0, place + 1).flatMap((upper) => upper.map(([, , name = '']) => name));
    return step.flatMap(([, expression = '']) => made.filter((name) => expression.includes(name)));
  });
}

describe('the SQL of one duty', () => {
  const NEVER = day('2299-12-31');
  const sqlOf = (one: Duty, params: readonly Param[] = [], more: Partial<Pack> = {}): string =>
    selectOf(
      pack({ facts: entries('b.a', 'd.a', 'n.a', 's.a'), params, duties: [one], ...more }),
      TODAY,
    );

  it('has the parameters of the day, or of its first day where that is to come', () => {
    const line: Param = {
      ...number('line', 7),
      values: [
        { value: 7, from: '2001-01-01', until: '2026-01-01', cite: [] },
        { value: 8, from: '2026-01-01', until: '2027-01-01', cite: [] },
        { value: 9, from: '2027-01-01', cite: [] },
      ],
    };
    const above = (from: string): RegExpExecArray | null =>
      /CAST\((\d) AS DOUBLE\) THEN TRUE/.exec(
        sqlOf(duty(compare('>', fact('n.a'), param('line')), { from }), [line]),
      );
    expect(above('2001-01-01')?.[1]).toBe('8');
    expect(above('2027-01-01')?.[1]).toBe('9');
  });

  it('is dormant until a first day that never comes, and scheduled until any other', () => {
    expect(sqlOf(duty(fact('b.a'), { from: NEVER }))).toContain("THEN 'dormant'");
    expect(sqlOf(duty(fact('b.a'), { from: '2027-01-01' }))).toContain("THEN 'scheduled'");
  });

  it('compares with a day that never comes', () => {
    const never: Param = {
      ...date('never', NEVER),
      values: [{ value: 'never', from: '2000-01-01', cite: [] }],
    };
    expect(sqlOf(duty(compare('>', param('never'), fact('d.a'))), [never])).toContain(
      `DATE '2299-12-31' > "d.a_hi"`,
    );
  });

  it('multiplies by a parameter on either side; a negative one turns the ends round', () => {
    const params = [number('half', 0.5), number('minus', -2), number('ten', 10)];
    const times = (a: string, b: string): string => {
      const of = { 'n.a': fact('n.a'), half: param('half'), minus: param('minus') };
      const [left = fact('n.a'), right = fact('n.a')] = [a, b].flatMap((name) =>
        Object.entries(of).flatMap(([key, expr]) => (key === name ? [expr] : [])),
      );
      return sqlOf(duty(compare('>', arithmetic('*', left, right), param('ten'))), params);
    };
    expect(times('half', 'n.a')).toBe(times('n.a', 'half'));
    expect(times('n.a', 'half')).toContain('("facts.n.a_lo" * CAST(5e-1 AS DOUBLE)) > ');
    expect(times('n.a', 'minus')).toContain('("n.a_hi" * CAST(-2 AS DOUBLE)) > ');
  });

  it('reads a column only above the SELECT that makes it, however deep what it is made of lies', () => {
    const params = [number('half', 0.5), number('ten', 10), date('start', day('2026-01-01'))];
    const facts = entries('b.a', 'b.b', 'd.a', 'd.b', 'n.a', 'n.b');
    const size = valueTerm(
      'size',
      { kind: 'number', unit: '1' },
      arithmetic('+', fact('n.a'), fact('n.b')),
    );
    const unheld: Param = {
      ...number('unheld', 1),
      values: [{ value: 1, from: '2099-01-01', cite: [] }],
    };
    const sums = [param('half'), param('unheld')].map((factor) =>
      arithmetic('+', arithmetic('*', term('size'), factor), fact('n.b')),
    );
    const later = iff(and(fact('b.a'), fact('b.b')), fact('d.a'), fact('d.b'));
    const duties = [
      ...sums.map((sum) => duty(compare('>', sum, param('ten')))),
      duty(compare('>', later, param('start'))),
      duty(fact('b.a'), { from: '2027-01-01', due: arithmetic('max', fact('d.a'), later) }),
    ];
    for (const one of duties)
      expect(readTooEarly(sqlOf(one, [...params, unheld], { facts, terms: [size] }))).toEqual([]);
    expect(readTooEarly(selectOf(constructs(), TODAY))).toEqual([]);
    expect(readTooEarly('SELECT FROM (\n  "a" AS "b",\n  "b" AS "c"\n)')).toEqual(['"b"']);
  });

  it('finds nothing in a list in which no code stands on the day', () => {
    const more = {
      lists: { gone: ['a'] },
      datedLists: { gone: [{ code: 'a', until: '2020-01-01', cite: [] }] },
    };
    expect(sqlOf(duty(inList('overlaps', 's.a', 'gone')), [], more)).toContain('WHEN NOT FALSE');
  });
});
