import { sha256, type SetValue, type VocabularyEntry } from '@weighbridge/core';
import { membersNamed } from '../evaluate/compile.ts';
import { eachExpr } from '../evaluate/reads.ts';
import type { Tri } from '../evaluate/tri.ts';
import { allExpressions } from '../read/uses.ts';
import type { Pack } from '../tree.ts';
import type { ColumnKind } from './visitor.ts';

/** One column of a table of cases. */
export interface Column {
  readonly name: string;
  readonly kind: ColumnKind;
}

/** The columns of one fact: one, both ends, or one per member of a set and one for all others. */
export type FactColumns =
  | { readonly kind: 'value'; readonly column: Column }
  | { readonly kind: 'ends'; readonly lo: Column; readonly hi: Column }
  | {
      readonly kind: 'members';
      readonly of: ReadonlyMap<string, Column>;
      readonly other: Column;
    };

/** How cases lie in a table (rule model, section 9); without the column that names the case. */
export interface Layout {
  readonly facts: ReadonlyMap<string, FactColumns>;
}

/**
 * How the cases of some packs lie in one table: every fact that one of them knows.
 *
 * A bool, enum or code is a column; a number or date is `x_lo` and `x_hi`; a set is one boolean per
 * member, `x__text`, and `x__other` for all others. A set that takes its members from a list, or any
 * code, has columns for the members that rules name. All columns may be NULL, which is unknown.
 *
 * @example
 * const pack = { schema: 'weighbridge.pack/1', pack: 'p', title: 'P', version: '1', status_date: '2026-11-21', asks: 'policy', places: [], uses: [], sources: [], lists: {}, params: [], terms: [], duties: [], decisions: [],
 *   facts: { 'model.size': { type: 'number', means: 'size' } } };
 * layoutOf([pack]).facts.get('model.size').lo.name; // 'model.size_lo'
 */
export function layoutOf(packs: readonly Pack[]): Layout {
  const entries = new Map(packs.flatMap((pack) => Object.entries(pack.facts)));
  const named = membersByFact(packs);
  const taken = new Set<string>();
  const facts = new Map<string, FactColumns>();
  for (const [fact, entry] of [...entries].toSorted(byName)) {
    const members = new Set([...(entry.values ?? []), ...(named.get(fact) ?? [])]);
    facts.set(fact, columnsOf(fact, { entry, members, taken }));
  }
  return { facts };
}

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}

/** The members that rules name, by fact. */
function membersByFact(packs: readonly Pack[]): ReadonlyMap<string, ReadonlySet<string>> {
  const named = new Map<string, Set<string>>();
  for (const pack of packs) {
    const lists = listsEver(pack);
    for (const root of allExpressions(pack))
      eachExpr(root, (part) => {
        if (part.op !== 'has' && part.op !== 'overlaps') return;
        const members = named.get(part.fact) ?? new Set();
        for (const member of membersNamed(part, { lists })) members.add(member);
        named.set(part.fact, members);
      });
  }
  return named;
}

/** Every code that stands in a list on some day. */
function listsEver({ lists, datedLists = {} }: Pack): Pack['lists'] {
  const dated = Object.entries(datedLists).map(
    ([name, entries]) => [name, entries.map(({ code }) => code)] as const,
  );
  return { ...lists, ...Object.fromEntries(dated) };
}

function columnsOf(
  fact: string,
  of: { entry: VocabularyEntry; members: ReadonlySet<string>; taken: Set<string> },
): FactColumns {
  const { entry, members, taken } = of;
  const column = (name: string, kind: ColumnKind): Column => ({
    name: columnName(name, taken),
    kind,
  });
  switch (entry.type) {
    case 'bool':
      return { kind: 'value', column: column(fact, 'bool') };
    case 'enum':
    case 'code':
      return { kind: 'value', column: column(fact, 'text') };
    case 'number':
    case 'date':
      return {
        kind: 'ends',
        lo: column(`${fact}_lo`, entry.type),
        hi: column(`${fact}_hi`, entry.type),
      };
    case 'set':
      return {
        kind: 'members',
        of: new Map(
          [...members].toSorted().map((member) => [member, column(`${fact}__${member}`, 'bool')]),
        ),
        other: column(`${fact}__other`, 'bool'),
      };
  }
}

/** The columns of a layout, in order. */
export function columnsIn({ facts }: Layout): readonly Column[] {
  return [...facts.values()].flatMap((columns) => {
    switch (columns.kind) {
      case 'value':
        return [columns.column];
      case 'ends':
        return [columns.lo, columns.hi];
      case 'members':
        return [...columns.of.values(), columns.other];
    }
  });
}

/** PostgreSQL cuts names after 63 bytes without a word. */
const MAX_NAME_BYTES = 60;
const DIGEST_CHARACTERS = 12;

/**
 * A name that no other column has in any database: what is long, not plain ASCII or differs from
 * another only by case ends in a digest of itself.
 */
export function columnName(text: string, taken: Set<string>): string {
  const plain = text.length <= MAX_NAME_BYTES && /^[\x20-\x7e]+$/.test(text);
  let name = plain ? text : digested(text, 1);
  for (let turn = 1; taken.has(name.toLowerCase()); turn++) name = digested(text, turn);
  taken.add(name.toLowerCase());
  return name;
}

function digested(text: string, turn: number): string {
  const start = text.replace(/[^\x20-\x7e]/g, '_').slice(0, MAX_NAME_BYTES - DIGEST_CHARACTERS - 1);
  return `${start}_${sha256(`${text}\0${turn}`).slice(0, DIGEST_CHARACTERS)}`;
}

/** Whether a set has a member without a column of its own. */
export function othersIn(value: SetValue, of: ReadonlyMap<string, unknown>): Tri {
  if (value.has.some((member) => !of.has(member))) return 1;
  return value.complete === true ? -1 : 0;
}
