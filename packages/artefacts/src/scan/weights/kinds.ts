import type { Kind } from '../kinds.ts';

/** A length leads beyond the end of the file; readers that trust it run out of memory. */
export const LENGTH: Kind = {
  code: 'lengths.beyond-end',
  severity: 'medium',
  would: 'a length leads beyond the end of the file; readers that trust it run out of memory',
  do: 'fetch the file again and compare its size and digest with the source',
};
