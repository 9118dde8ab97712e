import type { Kind } from '../kinds.ts';

/** The loader reads a file outside the folder of the model as if it were weights. */
export const ESCAPES: Kind = {
  code: 'onnx.escapes',
  severity: 'high',
  would: 'the loader reads a file outside the folder of the model as if it were weights',
  do: 'do not load the model',
};
/** The place of a tensor leads beyond the file that holds it. */
export const BOUNDS: Kind = {
  code: 'onnx.bounds',
  severity: 'medium',
  would: 'the place of a tensor leads beyond the file that holds it',
  do: 'fetch the model and the files beside it again',
};
/** Running the model calls a function of Python that it names. */
export const PYTHON: Kind = {
  code: 'onnx.python-operator',
  severity: 'high',
  would: 'running the model calls a function of Python that it names',
  do: 'do not run the model with the library of extensions',
};
/** An operator comes from a native library that is not in the file. */
export const DOMAIN: Kind = {
  code: 'onnx.private-domain',
  severity: 'medium',
  would: 'an operator comes from a native library that is not in the file',
  do: 'have the model exported with official operators, or read the library',
};
/** Readers refuse the model, or differ in what they make of it. */
export const BROKEN: Kind = {
  code: 'onnx.broken',
  severity: 'medium',
  would: 'readers refuse the model, or differ in what they make of it',
  do: 'fetch the file again and compare its digest with the source',
};
