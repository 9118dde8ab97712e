import { joinSafetensors } from '../safetensors/write.ts';

/** A file as it stands in a test: the header's text, and how it is broken. */
export interface SafetensorsDraft {
  /** The JSON, padded with spaces to a multiple of 8. */
  readonly header: string;
  /** Bytes of data, all zero. */
  readonly data?: number;
  /** What the first 8 bytes claim, where it is not the header's length. */
  readonly claimedLength?: bigint;
  /** Only the first so many bytes. */
  readonly cutAt?: number;
}

/** A file with exactly this header; nothing is checked. */
export function buildSafetensors(draft: SafetensorsDraft): Uint8Array {
  const file = joinSafetensors(draft.header, new Uint8Array(draft.data ?? 0));
  if (draft.claimedLength !== undefined)
    new DataView(file.buffer).setBigUint64(0, draft.claimedLength, true);
  return file.subarray(0, draft.cutAt ?? file.length);
}
