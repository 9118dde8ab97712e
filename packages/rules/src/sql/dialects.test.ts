import { day } from '@weighbridge/core';
import { describe, expect, it } from 'vitest';
import { VISITORS } from './dialects.ts';
import type { DialectName, Visitor } from './visitor.ts';

const NAMES: readonly DialectName[] = ['duckdb', 'postgres', 'clickhouse', 'trino'];

function inEach(write: (visitor: Visitor) => string): Record<string, string> {
  return Object.fromEntries(NAMES.map((name) => [name, write(VISITORS[name])]));
}

describe('the words of each database', () => {
  it('are called by its own name', () => {
    expect(inEach(({ name }) => name)).toEqual(
      Object.fromEntries(NAMES.map((name) => [name, name])),
    );
  });

  it('close a name that has quotes or backslashes in it', () => {
    const standard = String.raw`"a""b""""c\d\"`;
    expect(inEach(({ identifier }) => identifier(String.raw`a"b""c\d` + '\\'))).toEqual({
      duckdb: standard,
      postgres: standard,
      clickhouse: String.raw`"a\"b\"\"c\\d\\"`,
      trino: standard,
    });
  });

  it('close a text that has quotes or backslashes in it, and hold no NUL', () => {
    const standard = String.raw`'a''b''''c\d` + "\\\uFFFDe\uFFFD'";
    expect(inEach(({ text }) => text(String.raw`a'b''c\d` + '\\\0e\0'))).toEqual({
      duckdb: standard,
      postgres: standard,
      clickhouse: String.raw`'a\'b\'\'c\\d` + "\\\\\uFFFDe\uFFFD'",
      trino: standard,
    });
  });

  it('never write a fraction as a decimal, which some round twice on its way to a double', () => {
    for (const value of [0.9733556420418227, 0, -0.5, 700_000_000, 1e-7])
      for (const text of Object.values(inEach(({ number }) => number(value)))) {
        expect(text).toMatch(/^CAST\(-?(\d+|\d(\.\d+)?e[+-]\d+) AS /);
        expect(Number(/-?\d[^ ]*/.exec(text)?.[0])).toBe(value);
      }
  });

  it('make every number a double', () => {
    expect(inEach(({ number }) => number(1e25))).toEqual({
      duckdb: 'CAST(1e+25 AS DOUBLE)',
      postgres: 'CAST(1e+25 AS DOUBLE PRECISION)',
      clickhouse: 'CAST(1e+25 AS Float64)',
      trino: 'CAST(1e+25 AS DOUBLE)',
    });
  });

  it('add days to a day, up to the last that every engine holds', () => {
    const held = (start: string, last: string, never: string, sum: string): string =>
      `CASE WHEN ${start} > ${last} THEN ${never} ELSE ${sum} END`;
    const [start, last, never] = ["DATE '2026-01-02'", "DATE '2299-12-24'", "DATE '2299-12-31'"];
    const standard = held(start, last, never, `${start} + 7`);
    expect(inEach(({ date, later }) => later(date(day('2026-01-02')), 7))).toEqual({
      duckdb: standard,
      postgres: standard,
      clickhouse: held(
        "CAST('2026-01-02' AS Date32)",
        "CAST('2299-12-24' AS Date32)",
        "CAST('2299-12-31' AS Date32)",
        "addDays(CAST('2026-01-02' AS Date32), 7)",
      ),
      trino: held(start, last, never, `date_add('day', 7, ${start})`),
    });
  });

  it('say of each type that nothing is known', () => {
    const kinds = ['bool', 'number', 'date', 'text'] as const;
    const nothing = (...types: readonly string[]): string =>
      types.map((type) => `CAST(NULL AS ${type})`).join(' ');
    expect(inEach((visitor) => kinds.map((kind) => visitor.nothing(kind)).join(' '))).toEqual({
      duckdb: nothing('BOOLEAN', 'DOUBLE', 'DATE', 'VARCHAR'),
      postgres: nothing('BOOLEAN', 'DOUBLE PRECISION', 'DATE', 'TEXT'),
      clickhouse: nothing(
        'Nullable(Bool)',
        'Nullable(Float64)',
        'Nullable(Date32)',
        'Nullable(String)',
      ),
      trino: nothing('BOOLEAN', 'DOUBLE', 'DATE', 'VARCHAR'),
    });
  });

  it('end a table and fence a SELECT where the database asks for it', () => {
    expect(inEach(({ tableEnd, fence }) => `${tableEnd}|${fence}`)).toEqual({
      duckdb: '|',
      postgres: '| OFFSET 0',
      clickhouse: ' ENGINE = MergeTree ORDER BY tuple()|',
      trino: '|',
    });
  });
});
