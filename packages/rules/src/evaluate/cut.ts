import { NEVER, type Day } from '@weighbridge/core';
import type { Dated, Lifecycle, ListEntry, Pack, Param, ParamValue } from '../tree.ts';
import type { ParamCut } from './frame.ts';
import { ordinal } from './ordinal.ts';

/** The parameter that always exists: the day that is asked about. */
export const AS_OF = 'as_of';

/** The value that holds on a day: of several the one that began last; nothing when none does. */
export function valueOn(values: readonly ParamValue[], on: string): ParamValue | undefined {
  return latest(values, on);
}

/** What a column beside a rule says on a day and by whom, or nothing when no entry covers it. */
export function columnOn<T>(entries: readonly Dated<T>[], on: string): Dated<T> | undefined {
  return latest(entries, on);
}

/** The lifecycle of a rule on a day: before its first entry what that says, since no bill is in force before it is one. */
export function lifecycleOn(entries: readonly Dated<Lifecycle>[], on: string): Lifecycle {
  const [first] = entries.toSorted((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1));
  return (columnOn(entries, on) ?? first)?.value ?? 'in_force';
}

function latest<E extends { readonly from?: string; readonly until?: string }>(
  entries: readonly E[],
  on: string,
): E | undefined {
  let best: E | undefined;
  for (const entry of entries) {
    const holds = (entry.from ?? '') <= on && (entry.until === undefined || on < entry.until);
    if (holds && (best?.from ?? '') <= (entry.from ?? '')) best = entry;
  }
  return best;
}

/** The codes that stand in a dated list on a day. */
function codesOn(entries: readonly ListEntry[], on: string): ReadonlySet<string> {
  const held = entries.filter(
    ({ from = '', until }) => from <= on && (until === undefined || on < until),
  );
  return new Set(held.map(({ code }) => code));
}

/** A pack's lists as they stand on a day. */
export function listsOn({ lists, datedLists = {} }: Pack, on: string): Pack['lists'] {
  const cut = Object.entries(datedLists).map(
    ([name, entries]) => [name, [...codesOn(entries, on)]] as const,
  );
  return { ...lists, ...Object.fromEntries(cut) };
}

/** Parameters and dated lists as they stand on a day; the last slot is `as_of` itself, 0 where nothing reads it. */
export function cutParams(
  { params, datedLists = {} }: { readonly params: readonly Param[] } & Pick<Pack, 'datedLists'>,
  on: Day,
  readsAsOf: 'reads as_of' | 'does not',
): ParamCut {
  const numbers = params.map((param) => numberOf(valueOn(param.values, on)?.value));
  const lo = numbers.map((number) => number ?? -Infinity);
  const hi = numbers.map((number) => number ?? Infinity);
  const today = readsAsOf === 'reads as_of' ? ordinal(on) : 0;
  const lists = Object.entries(datedLists).map(
    ([name, entries]) => [name, codesOn(entries, on)] as const,
  );
  return { lo: [...lo, today], hi: [...hi, today], lists: new Map(lists) };
}

/** The number that stands for a parameter's value in a comparison: itself, or that of its day. */
export function numberOf(value: number | string | undefined): number | undefined {
  if (typeof value !== 'string') return value;
  return ordinal(value === 'never' ? NEVER : value);
}

/** Whether every parameter has the same value, and every list the same codes, in both cuts. */
export function sameCut(a: ParamCut, b: ParamCut): boolean {
  return (
    a.lo.every((lo, slot) => lo === b.lo[slot]) &&
    a.hi.every((hi, slot) => hi === b.hi[slot]) &&
    [...a.lists].every(([name, codes]) => sameCodes(codes, b.lists.get(name)))
  );
}

function sameCodes(a: ReadonlySet<string>, b: ReadonlySet<string> | undefined): boolean {
  return a.size === b?.size && [...a].every((code) => b.has(code));
}
