import { eachExpr, termExpressions, termNamed } from './evaluate/reads.ts';
import { levelsOf, levelsOfTerm, MAX_LEVELS } from './levels.ts';
import { TOO_NESTED } from './read/nesting.ts';
import { MAX_TERM_DEPTH } from './read/terms.ts';
import { allExpressions } from './read/uses.ts';
import type { Expr, Pack } from './tree.ts';

/** What is wrong with how the terms of a compiled pack use each other. */
export interface TermFlaw {
  readonly code: 'WB-N01' | 'WB-S04';
  readonly detail: string;
}

/**
 * Terms that do not stand in a compiled pack before what uses them, and those that lie too deep in
 * each other. Where there are none, none runs in a circle and every walk over the pack ends.
 */
export function termFlaws(pack: Pack): readonly TermFlaw[] {
  const seen: Seen = { depths: new Map(), levels: new Map() };
  const flaws: TermFlaw[] = [];
  for (const term of pack.terms) {
    const used = termExpressions(term);
    const depth = 1 + depthOf(used, seen);
    flaws.push(...flawsOf(used, seen));
    if (depth > MAX_TERM_DEPTH)
      flaws.push({
        code: 'WB-S04',
        detail: `terms use each other more than ${MAX_TERM_DEPTH} deep`,
      });
    if (flaws.length > 0) return flaws;
    seen.depths.set(term.name, depth);
    seen.levels.set(term.name, levelsOfTerm(term, seen.levels));
  }
  return flawsOf(allExpressions({ ...pack, terms: [] }), seen);
}

interface Seen {
  readonly depths: Map<string, number>;
  readonly levels: Map<string, number>;
}

function depthOf(exprs: readonly Expr[], { depths }: Seen): number {
  return Math.max(0, ...termsIn(exprs).map((name) => depths.get(name) ?? 0));
}

function flawsOf(exprs: readonly Expr[], { depths, levels }: Seen): readonly TermFlaw[] {
  const missing = termsIn(exprs).filter((name) => !depths.has(name));
  const isTooDeep = exprs.some((expr) => levelsOf(expr, levels) > MAX_LEVELS);
  return [
    ...missing.map((name) => ({
      code: 'WB-N01' as const,
      detail: `\`terms.${name}\` is used, but does not stand in the pack`,
    })),
    ...(isTooDeep ? [{ code: 'WB-S04' as const, detail: TOO_NESTED.detail }] : []),
  ];
}

function termsIn(exprs: readonly Expr[]): readonly string[] {
  const names = new Set<string>();
  for (const root of exprs) {
    eachExpr(root, (part) => {
      const name = termNamed(part);
      if (name !== undefined) names.add(name);
    });
  }
  return [...names];
}
