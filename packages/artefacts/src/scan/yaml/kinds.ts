import type { Kind } from '../kinds.ts';

/** A loader that allows the tag imports and calls what it names. */
export const TAG: Kind = {
  code: 'yaml.calls',
  severity: 'high',
  would: 'a loader that allows the tag imports and calls what it names',
  do: 'do not load the file but with a safe loader; delete the tag',
};
/** A loader that allows the tag builds a class that no list here knows. */
export const FOREIGN: Kind = {
  code: 'yaml.foreign-class',
  severity: 'medium',
  would: 'a loader that allows the tag builds a class that no list here knows',
  do: 'read the class that is named, and pin the revision that you read',
};
/** Aliases of aliases stand for more values than any memory holds. */
export const BOMB: Kind = {
  code: 'yaml.alias-bomb',
  severity: 'medium',
  would: 'aliases of aliases stand for more values than any memory holds',
  do: 'do not load the file; write the values out',
};
