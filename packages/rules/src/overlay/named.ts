import { nearest } from '@weighbridge/core';
import type { Stepped } from './shapes.ts';

/** A step that was taken. */
export function done<T>(of: T): Stepped<T> {
  return { kind: 'done', of };
}

/** A step that cannot be taken. */
export function misstep(code: string, detail: string, remedy: string): Stepped<never> {
  return { kind: 'misstep', said: { code, detail, remedy } };
}

/** A word of a path that names nothing there, with the nearest that does. */
export function nothingCalled(
  what: string,
  word: string,
  known: readonly string[],
): Stepped<never> {
  const near = nearest(word, known);
  const some = known.slice(0, 8).map((name) => `\`${name}\``);
  const remedy =
    near !== undefined
      ? `write \`${near}\``
      : some.length === 0
        ? 'take the line out; there is none here'
        : `use one of ${some.join(', ')}${known.length > 8 ? ' …' : ''}`;
  return misstep('WB-N01', `there is no ${what} \`${word}\``, remedy);
}

/** One part of a list that is found by its name. */
export interface Sought<T> {
  readonly what: string;
  readonly name: string;
  readonly nameOf: (part: T) => string | undefined;
}

/** The list with one part changed, or without it where the change gives nothing. */
export function changed<T>(
  parts: readonly T[],
  sought: Sought<T>,
  change: (part: T) => Stepped<T | undefined>,
): Stepped<readonly T[]> {
  const place = parts.findIndex((part) => sought.nameOf(part) === sought.name);
  const part = parts[place];
  if (part === undefined)
    return nothingCalled(
      sought.what,
      sought.name,
      parts.flatMap((one) => sought.nameOf(one) ?? []),
    );
  const after = change(part);
  if (after.kind === 'misstep') return after;
  const { of } = after;
  return done(of === undefined ? parts.toSpliced(place, 1) : parts.with(place, of));
}

/** What a step made, put into what it is part of. */
export function within<T, W>(step: Stepped<T>, put: (of: T) => W): Stepped<W> {
  return step.kind === 'done' ? done(put(step.of)) : step;
}
