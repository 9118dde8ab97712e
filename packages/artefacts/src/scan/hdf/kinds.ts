import type { Kind } from '../kinds.ts';

/** Reading the weights opens another file, by a path that is in this one. */
export const EXTERNAL: Kind = {
  code: 'hdf.external-link',
  severity: 'high',
  would: 'reading the weights opens another file, by a path that is in this one',
  do: 'do not load the file; have the weights written into one file',
};
/** The file is cut off or damaged; readers differ in what they make of it. */
export const BROKEN: Kind = {
  code: 'hdf.broken',
  severity: 'medium',
  would: 'the file is cut off or damaged; readers differ in what they make of it',
  do: 'fetch the file again and compare its size and digest with the source',
};
