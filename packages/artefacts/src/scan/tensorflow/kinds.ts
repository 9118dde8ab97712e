import type { Kind } from '../kinds.ts';

/** Running the graph calls back into Python. */
export const PYTHON: Kind = {
  code: 'tensorflow.python-operator',
  severity: 'high',
  would: 'running the graph calls back into Python',
  do: 'do not run the graph; have it exported without such operators',
};
/** Running the graph reads, writes or loads files outside the model, or talks to other machines. */
export const FILES: Kind = {
  code: 'tensorflow.file-operator',
  severity: 'high',
  would:
    'running the graph reads, writes or loads files outside the model, or talks to other machines',
  do: 'do not run the graph; have it exported without such operators',
};
/** An operator comes from native code that the host must bring. */
export const CUSTOM: Kind = {
  code: 'tensorflow.custom-operator',
  severity: 'medium',
  would: 'an operator comes from native code that the host must bring',
  do: 'take a model of built-in operators, or read the code of the operator',
};
/** Readers refuse the model, or differ in what they make of it. */
export const BROKEN: Kind = {
  code: 'tensorflow.broken',
  severity: 'medium',
  would: 'readers refuse the model, or differ in what they make of it',
  do: 'fetch the file again and compare its digest with the source',
};
