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

  it('make every number a double', () => {
    expect(inEach(({ number }) => number(1e25))).toEqual({
      duckdb: 'CAST(1e+25 AS DOUBLE)',
      postgres: 'CAST(1e+25 AS DOUBLE PRECISION)',
      clickhouse: 'CAST(1e+25 AS Float64)',
      trino: 'CAST(1e+25 AS DOUBLE)',
    });
  });

  it('write a day, and days after it', () => {
    expect(inEach(({ date, later }) => later(date(day('2299-12-31')), 7))).toEqual({
      duckdb: "DATE '2299-12-31' + 7",
      postgres: "DATE '2299-12-31' + 7",
      clickhouse: "addDays(CAST('2299-12-31' AS Date32), 7)",
      trino: "date_add('day', 7, DATE '2299-12-31')",
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
