import { factOf } from '../evaluate/reads.ts';
import type { AssumedFact } from './shapes.ts';
import { standingWith, type Trial } from './trial.ts';

/**
 * The assumptions without which the status would differ: each that makes a difference alone; if
 * none does but all together do, all of them.
 */
export function assumedBy(trial: Trial, status: string): readonly AssumedFact[] {
  const used = usedIn(trial);
  const alone = used.filter((one) => statusWithout(trial, [one]) !== status);
  if (alone.length > 0) return alone;
  return statusWithout(trial, used) === status ? [] : used;
}

function usedIn(trial: Trial): readonly AssumedFact[] {
  const { pack } = trial.program;
  const read = new Set(trial.parts.flatMap((part) => factOf(part) ?? []));
  return [...read].sort().flatMap((fact) => {
    const assume = pack.facts[fact]?.assume;
    if (assume === undefined || trial.claims[fact] !== undefined) return [];
    return [{ fact, value: assume.value, because: assume.because }];
  });
}

function statusWithout(trial: Trial, left: readonly AssumedFact[]): string {
  return standingWith(trial, Object.fromEntries(left.map(({ fact }) => [fact, undefined]))).status;
}
