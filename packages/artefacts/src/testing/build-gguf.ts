import { GgufEncoder, type GgufInfo, type GgufInput } from '../gguf/encode.ts';

/** A value of the metadata as bytes, for those that no tool would write. */
interface RawValue {
  readonly typeNumber: number;
  readonly raw: Uint8Array;
}

/** A file as it stands in a test, with whatever is broken in it. */
export interface GgufDraft {
  readonly magic?: string;
  readonly version?: number;
  readonly byteOrder?: 'little' | 'big';
  readonly entries?: readonly (readonly [key: string, value: GgufInput | RawValue])[];
  readonly infos?: readonly GgufInfo[];
  /** What the header claims, where it is not the number of entries or infos. */
  readonly keyCount?: bigint;
  readonly tensorCount?: bigint;
  /** Bytes of data after the padding, all zero. */
  readonly data?: number;
  /** Only the first so many bytes. */
  readonly cutAt?: number;
}

/** A file with exactly these fields, its data 32 bytes aligned; nothing is checked. */
export function buildGguf(draft: GgufDraft): Uint8Array {
  const { entries = [], infos = [] } = draft;
  const encoder = new GgufEncoder(draft.byteOrder ?? 'little');
  encoder.raw(new TextEncoder().encode(draft.magic ?? 'GGUF')).u32(draft.version ?? 3);
  encoder.u64(draft.tensorCount ?? infos.length).u64(draft.keyCount ?? entries.length);
  for (const [key, value] of entries) {
    if ('raw' in value) encoder.text(key).u32(value.typeNumber).raw(value.raw);
    else encoder.entry(key, value);
  }
  for (const info of infos) encoder.info(info);
  if (draft.data !== undefined) encoder.pad(32).raw(new Uint8Array(draft.data));
  return encoder.bytes().subarray(0, draft.cutAt ?? encoder.length);
}
