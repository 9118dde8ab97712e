import type { Kind } from '../kinds.ts';

/** The array holds Python objects: reading it unpickles them, which may run anything. */
export const OBJECTS: Kind = {
  code: 'npy.objects',
  severity: 'medium',
  would: 'the array holds Python objects: reading it unpickles them, which may run anything',
  do: 'have the array written with a numeric type, and keep `allow_pickle` off',
};

/** Readers evaluate or refuse a header that is not a plain description of an array. */
export const HEADER: Kind = {
  code: 'npy.header',
  severity: 'medium',
  would: 'readers evaluate or refuse a header that is not a plain description of an array',
  do: 'fetch the file again and compare its size and digest with the source',
};

/** The array that the header describes is not what the file holds. */
export const SIZE: Kind = {
  code: 'npy.size',
  severity: 'medium',
  would: 'the array that the header describes is not what the file holds',
  do: 'fetch the file again and compare its size and digest with the source',
};
