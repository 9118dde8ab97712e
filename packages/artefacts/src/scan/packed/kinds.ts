import type { Kind } from '../kinds.ts';

/** Unpacking fails here; what stands before this place has been handed on by then. */
export const BROKEN: Kind = {
  code: 'packed.broken',
  severity: 'medium',
  would: 'unpacking fails here; what stands before this place has been handed on by then',
  do: 'fetch the file again and compare its size and digest with the source',
};

/** A few bytes unpack to very many: whoever unpacks it runs out of memory or disk. */
export const RATIO: Kind = {
  code: 'packed.ratio',
  severity: 'medium',
  would: 'a few bytes unpack to very many: whoever unpacks it runs out of memory or disk',
  do: 'unpack it only with a limit on the bytes that come out',
};
