// Mutants that survive without a test being missing: what they change cannot be seen from outside, or only
// in time taken. Each has its reason. `npm run mutate` names those that have outlived their place.
import { type Accepted } from './score.ts';

/** The accepted survivors, by file. */
export const ACCEPTED: readonly Accepted[] = [];
