import { all, any, type Facts, type Truth } from '@weighbridge/core';
import { statedTruth, type Standing } from './standings.ts';
import type { ClassVerdict } from './classes.ts';
import type { OpennessClass, OpennessTable, Rung } from './table.ts';

/** Where a release stands on the ladder of openness. */
export interface LadderVerdict {
  /** Each rung from the lowest, and whether the release stands on it or above. */
  readonly rungs: readonly { readonly id: Rung; readonly truth: Truth }[];
  /** The highest rung that is certain, and the highest that is not excluded. */
  readonly least: Rung;
  readonly most: Rung;
  /** The first rung that is not certain; absent at the top. */
  readonly next?: Rung;
  /** Facts that would settle the next rung. */
  readonly settledBy: readonly string[];
}

/** What the ladder is told from. */
export interface OnLadder {
  readonly standings: readonly Standing[];
  readonly classes: readonly ClassVerdict[];
  readonly osaid: Truth;
  readonly facts: Facts;
}

/** The position by the rules of the pack `mof`; whoever holds the weights got them at least on request. */
export function ladderVerdict(release: OnLadder, { ladder }: OpennessTable): LadderVerdict {
  const own = ownRungs(release);
  const rungs = ladder.map(({ id }, index) => ({
    id,
    truth: any(ladder.slice(index).map((above) => own[above.id])),
  }));
  const last = (is: (truth: Truth) => boolean): Rung =>
    rungs.findLast(({ truth }) => is(truth))?.id ?? 'closed';
  const next = rungs.find(({ truth }) => truth !== 'yes');
  return {
    rungs,
    least: last((truth) => truth === 'yes'),
    most: last((truth) => truth !== 'no'),
    ...(next !== undefined && { next: next.id }),
    settledBy: next?.truth === 'unknown' ? SETTLING[next.id] : [],
  };
}

/** What each rung asks by itself. */
function ownRungs({ standings, classes, osaid, facts }: OnLadder): {
  readonly [Id in Rung]: Truth;
} {
  const reaches = (level: OpennessClass): Truth =>
    classes.find((one) => one.class === level)?.truth ?? 'unknown';
  const weights = standings.find(({ component }) => component === 'parameters-final');
  const isPublic = statedTruth(facts, 'release.weights_public');
  const onRequest = statedTruth(facts, 'release.weights_gated');
  return {
    closed: 'yes',
    api: statedTruth(facts, 'release.hosted_access'),
    gated_weights: any([onRequest, weights?.included === 'yes' ? 'yes' : 'unknown']),
    open_weights_restricted: isPublic,
    open_weights_open: all([isPublic, weights?.open ?? 'unknown']),
    mof_iii: reaches(3),
    osaid_or_mof_ii: any([reaches(2), osaid]),
    mof_i: reaches(1),
  };
}

const SETTLING: { readonly [Id in Rung]: readonly string[] } = {
  closed: [],
  api: ['release.hosted_access'],
  gated_weights: ['release.weights_gated'],
  open_weights_restricted: ['release.weights_public'],
  open_weights_open: ['release.weights_public', 'mof.licensed_open'],
  mof_iii: ['mof.included', 'mof.licensed_open'],
  osaid_or_mof_ii: ['mof.included', 'mof.licensed_open'],
  mof_i: ['mof.included', 'mof.licensed_open'],
};
