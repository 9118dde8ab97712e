import type { Kind } from '../kinds.ts';

/** An offset leads beyond the file; readers that trust it read other memory. */
export const BOUNDS: Kind = {
  code: 'flatbuffer.bounds',
  severity: 'medium',
  would: 'an offset leads beyond the file; readers that trust it read other memory',
  do: 'fetch the file again and compare its size and digest with the source',
};
