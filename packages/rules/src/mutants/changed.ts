import type { Span } from '../tree.ts';

/** A copy with one change: where in the source, and what was changed, for people. */
export interface Changed<T> {
  readonly value: T;
  readonly at: Span;
  readonly change: string;
}

/** The same changes in what holds the part. */
export function within<P, W>(
  changes: readonly Changed<P>[],
  whole: (part: P) => W,
): readonly Changed<W>[] {
  return changes.map(({ value, at, change }) => ({ value: whole(value), at, change }));
}

/** The changes of each part of a list, each as the whole list. */
export function withinEach<P>(
  parts: readonly P[],
  changesOf: (part: P) => readonly Changed<P>[],
): readonly Changed<readonly P[]>[] {
  return parts.flatMap((part, place) => within(changesOf(part), (one) => parts.with(place, one)));
}

/** A list without each of its parts in turn. */
export function without<P>(
  parts: readonly P[],
  told: (part: P) => { readonly at: Span; readonly change: string },
): readonly Changed<readonly P[]>[] {
  return parts.map((part, place) => ({ value: parts.toSpliced(place, 1), ...told(part) }));
}
