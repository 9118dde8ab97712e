import { factsIn } from '../evaluate/reads.ts';
import type { AssumedFact } from './shapes.ts';
import { standingWith, type Trial } from './trial.ts';

/**
 * The assumptions without which the status would differ: each that makes a difference alone; if
 * none does but all together do, all of them.
 */
export function assumedBy(trial: Trial, status: string): readonly AssumedFact[] {
  if (trial.options.strict) return [];
  const used = usedIn(trial);
  const alone = used.filter(({ fact }) => statusWithout(trial, new Set([fact])) !== status);
  if (alone.length > 0 || used.length < 2) return alone;
  return statusWithout(trial, new Set(used.map(({ fact }) => fact))) === status ? [] : used;
}

function usedIn(trial: Trial): readonly AssumedFact[] {
  const { pack, scope } = trial.program;
  return [...factsIn(trial.roots, scope)].sort().flatMap((fact) => {
    const assume = pack.facts[fact]?.assume;
    if (assume === undefined || trial.claims[fact] !== undefined) return [];
    return [{ fact, value: assume.value, because: assume.because }];
  });
}

// Strict for these facts only: the other assumptions stand as if they were recorded.
function statusWithout(trial: Trial, left: ReadonlySet<string>): string {
  const kept = usedIn(trial).filter(({ fact }) => !left.has(fact));
  const values = {
    ...trial.claims,
    ...Object.fromEntries(kept.map(({ fact, value }) => [fact, value])),
  };
  return standingWith({ ...trial, options: { ...trial.options, strict: true } }, values).status;
}
