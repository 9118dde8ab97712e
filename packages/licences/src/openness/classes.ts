import { all, any, type Truth } from '@weighbridge/core';
import { counts, type Standing } from './standings.ts';
import { CLASSES, requiredFor, type OpennessClass, type OpennessTable } from './table.ts';

/** One thing that a class asks for: a component, or another in its place. */
export interface Requirement {
  readonly component: string;
  /** Another component that was taken instead, or could be. */
  readonly instead?: string;
  readonly truth: Truth;
}

/** Whether a release reaches a class, and what keeps it. */
export interface ClassVerdict {
  readonly class: OpennessClass;
  readonly truth: Truth;
  /** Requirements, those that are met, and those of which it is not known: the published figure. */
  readonly of: number;
  readonly met: number;
  readonly unknown: number;
  /** Requirements that are not met, or not known to be. */
  readonly lacks: readonly Requirement[];
}

/** The classes from III to I. */
export function classVerdicts(
  standings: readonly Standing[],
  table: OpennessTable,
): readonly ClassVerdict[] {
  const truths = new Map(standings.map((one) => [one.component, counts(one)]));
  return CLASSES.map((level) => {
    const asked = requiredFor(level, table.components).map(({ id }) =>
      requirement(id, truths, table),
    );
    const are = (truth: Truth): number => asked.filter((one) => one.truth === truth).length;
    return {
      class: level,
      truth: all(asked.map(({ truth }) => truth)),
      of: asked.length,
      met: are('yes'),
      unknown: are('unknown'),
      lacks: asked.filter(({ truth }) => truth !== 'yes'),
    };
  });
}

function requirement(
  component: string,
  truths: ReadonlyMap<string, Truth>,
  { components }: OpennessTable,
): Requirement {
  const instead = components.find((one) => one.stands_for === component)?.id;
  const own = truths.get(component) ?? 'unknown';
  if (instead === undefined) return { component, truth: own };
  return { component, instead, truth: any([own, truths.get(instead) ?? 'unknown']) };
}

/** The class that is reached for certain, and the one that may be; 0 is none. */
export interface ReachedClass {
  readonly least: OpennessClass | 0;
  readonly most: OpennessClass | 0;
}

/** The best class that is certain, and the best that is not excluded. */
export function reachedClass(verdicts: readonly ClassVerdict[]): ReachedClass {
  const last = (is: (truth: Truth) => boolean): OpennessClass | 0 =>
    verdicts.findLast(({ truth }) => is(truth))?.class ?? 0;
  return { least: last((truth) => truth === 'yes'), most: last((truth) => truth !== 'no') };
}
