import { visitorOf, type DialectName, type Visitor, type Words } from './visitor.ts';

const standard: Omit<Words, 'name' | 'types' | 'nothing'> = {
  identifier: (name) => `"${name.replaceAll('"', '""')}"`,
  text: (value) => `'${withoutNul(value).replaceAll("'", "''")}'`,
  number: (value) => `CAST(${numeral(value)} AS DOUBLE)`,
  date: (value) => `DATE '${value}'`,
  plusDays: (end, days) => `${end} + ${days}`,
  tableEnd: '',
  fence: '',
};

function visitorWith(words: Omit<Words, 'nothing'>): Visitor {
  return visitorOf({ ...words, nothing: (kind) => `CAST(NULL AS ${words.types[kind]})` });
}

const plainDuckdb = visitorWith({
  ...standard,
  name: 'duckdb',
  types: { bool: 'BOOLEAN', number: 'DOUBLE', date: 'DATE', text: 'VARCHAR' },
});

// COALESCE picks row by row; a comparison that knows NULL takes all rows at once.
const ASSUMED: ReadonlyMap<string, string> = new Map([
  ['TRUE', 'IS DISTINCT FROM FALSE'],
  ['FALSE', 'IS NOT DISTINCT FROM TRUE'],
]);

const duckdb: Visitor = {
  ...plainDuckdb,
  assumed(column, value) {
    const comparison = ASSUMED.get(value);
    return comparison === undefined
      ? plainDuckdb.assumed(column, value)
      : `${column} ${comparison}`;
  },
};

const postgres = visitorWith({
  ...standard,
  name: 'postgres',
  types: { bool: 'BOOLEAN', number: 'DOUBLE PRECISION', date: 'DATE', text: 'TEXT' },
  // A plain `1e25` is NUMERIC, which is compared otherwise.
  number: (value) => `CAST(${numeral(value)} AS DOUBLE PRECISION)`,
  // The planner would copy a term into each of its uses, and those into theirs.
  fence: ' OFFSET 0',
});

const clickhouse = visitorWith({
  ...standard,
  name: 'clickhouse',
  types: {
    bool: 'Nullable(Bool)',
    number: 'Nullable(Float64)',
    // `Date` ends in 2149.
    date: 'Nullable(Date32)',
    text: 'Nullable(String)',
  },
  identifier: (name) => `"${name.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`,
  text: (value) => `'${withoutNul(value).replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`,
  number: (value) => `CAST(${numeral(value)} AS Float64)`,
  date: (value) => `CAST('${value}' AS Date32)`,
  tableEnd: ' ENGINE = MergeTree ORDER BY tuple()',
  plusDays: (end, days) => `addDays(${end}, ${days})`,
});

const trino = visitorWith({
  ...standard,
  name: 'trino',
  types: { bool: 'BOOLEAN', number: 'DOUBLE', date: 'DATE', text: 'VARCHAR' },
  plusDays: (end, days) => `date_add('day', ${days}, ${end})`,
});

/** The visitor of each database. */
export const VISITORS: { readonly [name in DialectName]: Visitor } = {
  duckdb,
  postgres,
  clickhouse,
  trino,
};

// DuckDB and Trino take a fraction without exponent for a decimal, and round it twice on its way to a double.
function numeral(value: number): string {
  return Number.isSafeInteger(value) ? String(value) : value.toExponential();
}

// No database holds it in a text, and some end the statement there.
function withoutNul(value: string): string {
  return value.replaceAll('\0', '\uFFFD');
}
