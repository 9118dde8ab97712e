import type { Kind } from '../kinds.ts';

/** A class of the host application runs as a part of the model. */
export const CUSTOM: Kind = {
  code: 'coreml.custom',
  severity: 'medium',
  would: 'a class of the host application runs as a part of the model',
  do: 'have the model converted without custom layers, or read the class',
};
/** Readers refuse the model, or differ in what they make of it. */
export const BROKEN: Kind = {
  code: 'coreml.broken',
  severity: 'medium',
  would: 'readers refuse the model, or differ in what they make of it',
  do: 'fetch the file again and compare its digest with the source',
};
