/** A type of metadata numbers, as GGUF names them. */
export type GgufNumberType = 'u8' | 'i8' | 'u16' | 'i16' | 'u32' | 'i32' | 'f32' | 'f64';

/** Any type of metadata. */
export type GgufType = GgufNumberType | 'u64' | 'i64' | 'bool' | 'string' | 'array';

/** A value of the metadata; long ones are summed up. */
export type GgufValue =
  | { readonly kind: 'number'; readonly type: GgufNumberType; readonly value: number }
  | { readonly kind: 'integer'; readonly type: 'u64' | 'i64'; readonly value: bigint }
  | { readonly kind: 'bool'; readonly value: boolean }
  | { readonly kind: 'text'; readonly value: string }
  /** Longer than what is kept: only its length is. */
  | { readonly kind: 'long-text'; readonly sizeBytes: number }
  /** Not UTF-8; a fault says so. */
  | { readonly kind: 'undecoded'; readonly sizeBytes: number }
  /** Only the first few members are kept; `sizeBytes` is the room that all take in the file. */
  | {
      readonly kind: 'array';
      readonly of: GgufType;
      readonly count: number;
      readonly sizeBytes: number;
      readonly first: readonly GgufValue[];
    };

/** A value with the offset of its key. */
export interface GgufEntry {
  readonly value: GgufValue;
  readonly at: number;
}

/** The metadata of a file, by key, in the order of the file. */
export type GgufMetadata = ReadonlyMap<string, GgufEntry>;

/** The numbers that stand in a file for the types of metadata. */
export const GGUF_TYPE_NUMBERS: Readonly<Record<GgufType, number>> = {
  u8: 0,
  i8: 1,
  u16: 2,
  i16: 3,
  u32: 4,
  i32: 5,
  f32: 6,
  bool: 7,
  string: 8,
  array: 9,
  u64: 10,
  i64: 11,
  f64: 12,
};

/**
 * A text of the metadata; `undefined` when there is none of that key and kind.
 *
 * @example
 * textOf(new Map([['general.name', { at: 24, value: { kind: 'text', value: 'tiny' } }]]), 'general.name'); // 'tiny'
 */
export function textOf(metadata: GgufMetadata, key: string): string | undefined {
  const value = metadata.get(key)?.value;
  return value?.kind === 'text' ? value.value : undefined;
}

/**
 * A number of the metadata, of whatever width; `undefined` when there is none or it is not exact.
 *
 * @example
 * numberOf(new Map([['llama.block_count', { at: 24, value: { kind: 'integer', type: 'u64', value: 8n } }]]), 'llama.block_count'); // 8
 */
export function numberOf(metadata: GgufMetadata, key: string): number | undefined {
  const value = metadata.get(key)?.value;
  if (value?.kind === 'number') return value.value;
  if (value?.kind !== 'integer') return undefined;
  const number = Number(value.value);
  return Number.isSafeInteger(number) ? number : undefined;
}
