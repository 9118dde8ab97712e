import type { Kind } from '../kinds.ts';

/** Readers that go by the name and readers that go by the content do different things. */
export const MISMATCH: Kind = {
  code: 'naming.mismatch',
  severity: 'medium',
  would: 'readers that go by the name and readers that go by the content do different things',
  do: 'find out which of the two the file is meant to be before anything loads it',
};

/** The file is a program for this or another machine, under the name of a model. */
export const PROGRAM: Kind = {
  code: 'naming.program',
  severity: 'high',
  would: 'the file is a program for this or another machine, under the name of a model',
  do: 'do not make the file executable or hand it to a loader; delete it',
};

/** The file is a program or a library; what it does cannot be read here. */
export const NATIVE: Kind = {
  code: 'naming.native-code',
  severity: 'medium',
  would: 'the file is a program or a library; what it does cannot be read here',
  do: 'build it from source that you have read, or do without it',
};

/** A pointer of Git LFS stands where the content belongs; nothing of the content was seen. */
export const POINTER: Kind = {
  code: 'naming.pointer',
  severity: 'medium',
  would: 'a pointer of Git LFS stands where the content belongs; nothing of the content was seen',
  do: 'fetch the content with `git lfs pull` and scan again',
};

/** The file is too short for what it is called: cut off, or never what it claims to be. */
export const TOO_SHORT: Kind = {
  code: 'naming.too-short',
  severity: 'medium',
  would: 'the file is too short for what it is called: cut off, or never what it claims to be',
  do: 'fetch the file again and compare its size and digest with the source',
};

/** The model is machine code for an accelerator; what it does cannot be read here. */
export const COMPILED: Kind = {
  code: 'naming.compiled',
  severity: 'medium',
  would: 'the model is machine code for an accelerator; what it does cannot be read here',
  do: 'compile it yourself from a model that can be read',
};
