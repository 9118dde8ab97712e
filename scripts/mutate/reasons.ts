// Reasons for which many survivors are accepted.
export const TYPES_ONLY: string =
  'The comparison is false without it too; it stands for the type checker.';
export const SLOWER: string = 'The other way gives the same, later.';
export const BRANCH: string = 'Of a branch only a case or an open end is looked at.';
export const FIRST_PART: string =
  'A split text has a first part; the default stands for the type checker.';
export const FIRST_LOOK: string =
  'A first look that spares work; without it the full look finds the same.';
