import type { Day, SetValue, Value } from '@weighbridge/core';
import type { Program } from '../evaluate/program.ts';
import { regions } from '../explain/representatives.ts';
import { daysAround } from './turning-days.ts';

/** A fact, or one member of a set, with every answer that has to be tried. */
export interface Choice {
  readonly fact: string;
  readonly answers: readonly ((known: Value | undefined) => Value)[];
}

/** What can be said of every fact that programs read, region by region (rule model, section 11). */
export function choicesOf(programs: readonly Program[], asOf: Day): readonly Choice[] {
  const found = programs.map(regions);
  const facts = new Set(found.flatMap((one) => Object.keys(one)));
  return [...facts].flatMap((fact) => {
    const values = found.flatMap((one) => one[fact] ?? []);
    const types = new Set(programs.flatMap(({ pack }) => pack.facts[fact]?.type ?? []));
    // One answer cannot be of two types: what turns on such a fact stays undecided.
    if (types.size > 1) return [];
    if (types.has('set')) return memberChoices(fact, values);
    const all = types.has('date') ? [...values, ...daysAround(asOf)].toSorted(earlier) : values;
    return [{ fact, answers: [...new Set(all)].map((value) => () => value) }];
  });
}

function earlier(a: Value, b: Value): number {
  return a < b ? -1 : 1;
}

function memberChoices(fact: string, values: readonly Value[]): readonly Choice[] {
  const members = values.flatMap((value) =>
    typeof value === 'object' && 'has' in value ? value.has : [],
  );
  const each = [...new Set(members)].map((member) => ({
    fact,
    answers: [
      (known: Value | undefined) => withMember(known, { has: [member], not: [] }),
      (known: Value | undefined) => withMember(known, { has: [], not: [member] }),
    ],
  }));
  return [...each, { fact, answers: [(known) => ({ has: membersIn(known).has, complete: true })] }];
}

interface Members {
  readonly has: readonly string[];
  readonly not: readonly string[];
}

function withMember(known: Value | undefined, more: Members): Value {
  const { has: had, not: lacked = [], complete } = membersIn(known);
  const has = [...had.filter((member) => !more.not.includes(member)), ...more.has];
  if (complete === true) return { has, complete };
  return { has, not: [...lacked.filter((member) => !more.has.includes(member)), ...more.not] };
}

function membersIn(known: Value | undefined): SetValue {
  return typeof known === 'object' && 'has' in known ? known : { has: [], not: [] };
}
