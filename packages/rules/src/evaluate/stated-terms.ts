import type { Value } from '@weighbridge/core';
import { isCondition } from './compile.ts';
import { putterOf } from './load.ts';
import type { Scope, TermSlot } from './scope.ts';
import type { Tri } from './tri.ts';

/** Terms that are stated for a case, by slot: what the frame holds before anything is asked. */
export interface StatedTerms {
  readonly truths: readonly { readonly slot: number; readonly truth: Tri }[];
  readonly ranges: readonly { readonly slot: number; readonly lo: number; readonly hi: number }[];
}

const NOTHING: StatedTerms = { truths: [], ranges: [] };

/** The slots of terms that are stated; a value that does not fit its term states nothing. */
export function statedTerms(
  scope: Scope,
  terms: { readonly [term: string]: Value } | undefined,
): StatedTerms {
  if (terms === undefined) return NOTHING;
  const given = scope.terms.flatMap((slot) => {
    const value = Object.hasOwn(terms, slot.term.name) ? terms[slot.term.name] : undefined;
    return value === undefined ? [] : [{ slot, value }];
  });
  return {
    truths: given.flatMap(({ slot, value }) => truthsOf(slot, value)),
    ranges: given.flatMap(({ slot, value }) => rangesOf(slot, value)),
  };
}

function truthsOf({ slot, term, values }: TermSlot, value: Value): StatedTerms['truths'] {
  if (term.kind === 'choice') {
    if (typeof value !== 'string' || !values.has(value)) return [];
    return [...values].map(([word, own]) => ({ slot: own.slot, truth: word === value ? 1 : -1 }));
  }
  if (!isCondition(term) || typeof value !== 'boolean') return [];
  return [{ slot, truth: value ? 1 : -1 }];
}

function rangesOf({ slot, term }: TermSlot, value: Value): StatedTerms['ranges'] {
  if (term.kind !== 'value' || isCondition(term)) return [];
  const slots = { truth: [], lo: [-Infinity], hi: [Infinity], raw: [] };
  const type = term.type.kind === 'date' ? 'date' : 'number';
  putterOf({ type, means: term.name }, 0)(slots, value);
  return [{ slot, lo: slots.lo[0] ?? -Infinity, hi: slots.hi[0] ?? Infinity }];
}
