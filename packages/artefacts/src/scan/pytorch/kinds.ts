import type { Kind } from '../kinds.ts';

/** The archive brings its own Python source, which the importer executes. */
export const PACKAGE: Kind = {
  code: 'pytorch.package',
  severity: 'medium',
  would: 'the archive brings its own Python source, which the importer executes',
  do: 'read the source in the archive, or take the weights alone as safetensors',
};

/** Running the model reads or writes files outside it. */
export const OPERATOR: Kind = {
  code: 'pytorch.file-operator',
  severity: 'high',
  would: 'running the model reads or writes files outside it',
  do: 'do not run the model; take the same tensors as safetensors',
};

/** Readers differ in which of several `data.pkl` they load. */
export const ROOTS: Kind = {
  code: 'pytorch.two-roots',
  severity: 'medium',
  would: 'readers differ in which of several `data.pkl` they load',
  do: 'have the archive written again by `torch.save`',
};
