import { isRecord } from './value.ts';

/** What JSON can hold; `undefined` members are left out when written. */
export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [name: string]: Json | undefined };

/**
 * The canonical text of a JSON value after RFC 8785 (JCS): members sorted by UTF-16 code units,
 * numbers as ECMAScript writes them, no white space. Same value, same bytes, on any machine.
 *
 * Throws on NaN, infinities and lone surrogates: they have no JSON form (RFC 8785, 3.2.2).
 * Members that are `undefined` are left out. Cost: linear, plus the sort of each object's names.
 *
 * @example
 * canonicalJson({ b: 1e21, a: [true] }); // '{"a":[true],"b":1e+21}'
 */
export function canonicalJson(value: Json): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return canonicalNumber(value);
  if (typeof value === 'string') return canonicalString(value);
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`;
  return canonicalObject(value);
}

function canonicalNumber(value: number): string {
  if (!Number.isFinite(value)) throw new Error(`${value} has no JSON form`);
  return JSON.stringify(value);
}

function canonicalString(value: string): string {
  if (!value.isWellFormed()) throw new Error('a lone surrogate has no JSON form');
  return JSON.stringify(value);
}

function canonicalObject(value: { readonly [name: string]: Json | undefined }): string {
  const members: string[] = [];
  for (const name of Object.keys(value).sort()) {
    const member = value[name];
    if (member !== undefined) members.push(`${canonicalString(name)}:${canonicalJson(member)}`);
  }
  return `{${members.join(',')}}`;
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

/**
 * A value of ours as JSON. Ours are made of records, lists, texts, numbers and truth values only;
 * anything else is a mistake of ours and throws. Members that are `undefined` are left out.
 *
 * @example
 * toJson({ a: undefined, b: [1] }); // { b: [1] }
 */
export function toJson(part: unknown): Json {
  if (
    part === null ||
    typeof part === 'boolean' ||
    typeof part === 'number' ||
    typeof part === 'string'
  )
    return part;
  if (Array.isArray(part)) return part.map(toJson);
  if (!isRecord(part)) throw new Error(`a ${typeof part} has no JSON form`);
  const members: [string, Json][] = [];
  for (const [name, member] of Object.entries(part)) {
    if (member !== undefined) members.push([name, toJson(member)]);
  }
  return Object.fromEntries(members);
}
