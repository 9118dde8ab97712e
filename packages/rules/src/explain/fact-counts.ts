import { eachExpr, factOf, termExpressions, termNamed } from '../evaluate/reads.ts';
import type { Expr, Pack } from '../tree.ts';

/** How often each fact is read; twice stands for more. */
export type Counts = ReadonlyMap<string, number>;

/** How often each term of a pack reads each fact, terms entered. */
export function countsIn({ terms }: Pick<Pack, 'terms'>): ReadonlyMap<string, Counts> {
  const counts = new Map<string, Counts>();
  // Each term stands after those that it uses.
  for (const term of terms) counts.set(term.name, countedIn(termExpressions(term), counts));
  return counts;
}

/** How often expressions read each fact, terms entered. */
export function countedIn(roots: readonly Expr[], terms: ReadonlyMap<string, Counts>): Counts {
  const found = new Map<string, number>();
  const add = (fact: string, times: number): void => {
    found.set(fact, Math.min(2, (found.get(fact) ?? 0) + times));
  };
  for (const root of roots)
    eachExpr(root, (part) => {
      const fact = factOf(part);
      if (fact !== undefined) add(fact, 1);
      const below = terms.get(termNamed(part) ?? '') ?? new Map<string, number>();
      for (const [name, times] of below) add(name, times);
    });
  return found;
}
