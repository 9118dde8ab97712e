/** The bounds of one inventory; beyond one of them stands a fault, never silence. */
export interface Limits {
  readonly files: number;
  readonly depth: number;
}

/** A release of a model has tens of files, a sharded one some hundreds; a hundred thousand are a data set or an attack. */
const MAX_FILES = 100_000;

/** Deeper than any model tree known; each level costs one directory held open in the walk's stack of names. */
const MAX_DEPTH = 64;

/** The limits that hold unless a caller sets lower ones. */
export const LIMITS: Limits = { files: MAX_FILES, depth: MAX_DEPTH };
