import { isRecord, type Json } from '@weighbridge/core';

/** The JSON pointer (RFC 6901) to a place inside a value. */
export function pointerTo(path: readonly PropertyKey[]): string {
  return path
    .map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join('');
}

/** The first place where two values differ, with what stands there; absent members are `undefined`. */
export interface Difference {
  readonly pointer: string;
  readonly stored: Json | undefined;
  readonly replayed: Json | undefined;
}

/**
 * The first difference between two JSON values, members in sorted order, lists from the front.
 * Nothing when both have the same canonical form. Cost: one pass.
 */
export function firstDifference(
  stored: Json | undefined,
  replayed: Json | undefined,
): Difference | undefined {
  return differenceAt([], stored, replayed);
}

function differenceAt(
  path: readonly string[],
  stored: Json | undefined,
  replayed: Json | undefined,
): Difference | undefined {
  if (stored === replayed) return undefined;
  const names = stepsOf(stored, replayed);
  if (names === undefined) return { pointer: pointerTo(path), stored, replayed };
  for (const name of names) {
    const found = differenceAt([...path, name], memberOf(stored, name), memberOf(replayed, name));
    if (found !== undefined) return found;
  }
  return undefined;
}

// The steps into two values of the same shape; nothing when they cannot be compared part by part.
function stepsOf(a: Json | undefined, b: Json | undefined): readonly string[] | undefined {
  if (Array.isArray(a) && Array.isArray(b))
    return Array.from({ length: Math.max(a.length, b.length) }, (_, index) => String(index));
  if (isRecord(a) && isRecord(b))
    return [...new Set([...Object.keys(a), ...Object.keys(b)])].sort();
  return undefined;
}

function memberOf(value: Json | undefined, name: string): Json | undefined {
  if (isList(value)) return value[Number(name)];
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

function isObject(value: Json | undefined): value is { readonly [name: string]: Json | undefined } {
  return isRecord(value);
}
