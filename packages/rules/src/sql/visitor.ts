import { NEVER, dayFromNumber, dayNumber, type Day } from '@weighbridge/core';

/** Databases whose SQL is written. */
export type DialectName = 'duckdb' | 'postgres' | 'clickhouse' | 'trino';

/** What a column holds. */
export type ColumnKind = 'bool' | 'number' | 'date' | 'text';

/** SQL of both ends of a number or date; NULL is an open end. */
export interface Ends {
  readonly lo: string;
  readonly hi: string;
}

/** The words of a database: how it writes names, values and types. */
export interface Words {
  readonly name: DialectName;
  readonly types: { readonly [kind in ColumnKind]: string };
  readonly identifier: (name: string) => string;
  readonly text: (value: string) => string;
  readonly number: (value: number) => string;
  readonly date: (value: Day) => string;
  /** A value of a kind of which nothing is known. */
  readonly nothing: (kind: ColumnKind) => string;
  /** Days added to one end of a date. */
  readonly plusDays: (end: string, days: number) => string;
  /** Stands after the columns of a new table. */
  readonly tableEnd: string;
  /** Stands after a nested SELECT, so that its columns are worked out once and not copied into each use. */
  readonly fence: string;
}

/**
 * How one database writes each construct of the language (rule model, section 9). Takes and gives
 * SQL; operands that are more than a column come in parentheses. A condition is NULL while it is
 * unknown, so nothing here falls into an ELSE on a condition or skips a NULL.
 */
export interface Visitor extends Words {
  readonly and: (parts: readonly string[]) => string;
  readonly or: (parts: readonly string[]) => string;
  readonly not: (of: string) => string;
  /** Boolean `c ? a : b`: agreement of the branches settles it. */
  readonly either: (c: string, a: string, b: string) => string;
  readonly unless: (base: string, exceptions: readonly string[]) => string;
  readonly above: (a: Ends, b: Ends) => string;
  readonly atLeast: (a: Ends, b: Ends) => string;
  readonly isOneOf: (column: string, members: readonly string[]) => string;
  /** Ordered `c ? a : b`: the hull of both while `c` is unknown. */
  readonly hull: (c: string, a: Ends, b: Ends) => Ends;
  readonly smaller: (a: Ends, b: Ends) => Ends;
  readonly larger: (a: Ends, b: Ends) => Ends;
  readonly sum: (a: Ends, b: Ends) => Ends;
  readonly difference: (a: Ends, b: Ends) => Ends;
  readonly scaled: (a: Ends, factor: number) => Ends;
  /** Days added to one end of a date; nothing comes after `never`. */
  readonly later: (end: string, days: number) => string;
  /** A low end, closed by the least value of its fact. */
  readonly floor: (lo: string, min: number) => string;
  /** A column, or what is assumed in place of nothing. */
  readonly assumed: (column: string, value: string) => string;
  /** The same where a fact has several columns: `nothing` says that none of them has anything. */
  readonly assumedWhere: (nothing: string, column: string, value: string) => string;
  readonly nothingIn: (columns: readonly string[]) => string;
}

/** The visitor of a database: the forms of section 9 in its words. */
export function visitorOf(words: Words): Visitor {
  return { ...words, ...CONDITIONS, ...INTERVALS, ...ASSUMPTIONS, ...formsIn(words) };
}

type Forms<Name extends keyof Visitor> = Pick<Visitor, Name>;

const CONDITIONS: Forms<'and' | 'or' | 'not' | 'either' | 'unless' | 'above' | 'atLeast'> = {
  and: (parts) => parts.join(' AND '),
  or: (parts) => parts.join(' OR '),
  not: (of) => `NOT ${of}`,
  either: (c, a, b) => `(${c} AND ${a}) OR (NOT ${c} AND ${b}) OR (${a} AND ${b})`,
  unless: (base, exceptions) => `${base} AND NOT (${exceptions.join(' OR ')})`,
  above: (a, b) => `CASE WHEN ${a.lo} > ${b.hi} THEN TRUE WHEN ${a.hi} <= ${b.lo} THEN FALSE END`,
  atLeast: (a, b) => `CASE WHEN ${a.lo} >= ${b.hi} THEN TRUE WHEN ${a.hi} < ${b.lo} THEN FALSE END`,
};

/** Of two ends that are closed; NULL when one is open. */
const least = (a: string, b: string): string =>
  `WHEN ${a} <= ${b} THEN ${a} WHEN ${b} < ${a} THEN ${b}`;
const most = (a: string, b: string): string =>
  `WHEN ${a} >= ${b} THEN ${a} WHEN ${b} > ${a} THEN ${b}`;

const INTERVALS: Forms<'hull' | 'smaller' | 'larger' | 'sum' | 'difference'> = {
  hull: (c, a, b) => ({
    lo: `CASE WHEN ${c} THEN ${a.lo} WHEN NOT ${c} THEN ${b.lo} ${least(a.lo, b.lo)} END`,
    hi: `CASE WHEN ${c} THEN ${a.hi} WHEN NOT ${c} THEN ${b.hi} ${most(a.hi, b.hi)} END`,
  }),
  smaller: (a, b) => ({
    lo: `CASE ${least(a.lo, b.lo)} END`,
    hi: `COALESCE(CASE ${least(a.hi, b.hi)} END, ${a.hi}, ${b.hi})`,
  }),
  larger: (a, b) => ({
    lo: `COALESCE(CASE ${most(a.lo, b.lo)} END, ${a.lo}, ${b.lo})`,
    hi: `CASE ${most(a.hi, b.hi)} END`,
  }),
  sum: (a, b) => ({ lo: `${a.lo} + ${b.lo}`, hi: `${a.hi} + ${b.hi}` }),
  difference: (a, b) => ({ lo: `${a.lo} - ${b.hi}`, hi: `${a.hi} - ${b.lo}` }),
};

const ASSUMPTIONS: Forms<'assumed' | 'assumedWhere' | 'nothingIn'> = {
  assumed: (column, value) => `COALESCE(${column}, ${value})`,
  // `nothing` is never NULL itself.
  assumedWhere: (nothing, column, value) => `CASE WHEN ${nothing} THEN ${value} ELSE ${column} END`,
  nothingIn: (columns) => columns.map((column) => `${column} IS NULL`).join(' AND '),
};

/** At most so many members are compared one by one. */
const FEW_MEMBERS = 4;

function formsIn(words: Words): Forms<'isOneOf' | 'scaled' | 'later' | 'floor'> {
  return {
    isOneOf(column, members) {
      const texts = members.map(words.text);
      if (texts.length === 0) return `CASE WHEN ${column} IS NOT NULL THEN FALSE END`;
      return texts.length <= FEW_MEMBERS
        ? texts.map((text) => `${column} = ${text}`).join(' OR ')
        : `CASE WHEN ${column} IS NOT NULL THEN ${column} IN (${texts.join(', ')}) END`;
    },
    scaled(a, factor) {
      const by = words.number(factor);
      // Nothing of a quantity is nothing, even of one without end.
      return factor === 0 ? { lo: by, hi: by } : { lo: `${a.lo} * ${by}`, hi: `${a.hi} * ${by}` };
    },
    later(end, days) {
      const last = words.date(dayFromNumber(dayNumber(NEVER) - Math.max(0, days)));
      const sum = words.plusDays(end, days);
      return `CASE WHEN ${end} > ${last} THEN ${words.date(NEVER)} ELSE ${sum} END`;
    },
    floor: (lo, min) => `COALESCE(${lo}, ${words.number(min)})`,
  };
}
