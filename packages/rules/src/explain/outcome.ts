import type { Line } from './bisect.ts';
import { joined, type FactSpace, type Region } from './fact-space.ts';

/** What answers come to: a known status, or one by region of the next fact. */
export type Outcome = Known | Split;

/** A status that is known; days are numbers. */
interface Known {
  readonly kind: 'known';
  readonly status: string;
  readonly dueLo: number;
  readonly dueHi: number;
}

/** One outcome for each region of a fact. */
export interface Split {
  readonly kind: 'split';
  readonly space: FactSpace;
  readonly branches: readonly Branch[];
}

/** A region and what it comes to. */
export interface Branch {
  readonly region: Region;
  readonly outcome: Outcome;
}

/** Merges neighbouring regions that come to the same. */
export function narrowed(split: Split): Split {
  const { line } = split.space;
  return {
    ...split,
    branches: split.branches.reduce<readonly Branch[]>(
      (branches, branch) => merged(branches, branch, line),
      [],
    ),
  };
}

/** Merges neighbouring regions of a whole space; a fact that makes no difference falls away. */
export function collapsed(split: Split): Outcome {
  const whole = narrowed(split);
  const outcomes = whole.branches.map(({ outcome }) => outcome);
  const same = outcomes.reduce<Outcome | undefined>((a, b) => a && bothOf(a, b), outcomes[0]);
  return same ?? whole;
}

// Of intervals only neighbours can be joined; members have no order, so any earlier sort may be.
function merged(branches: readonly Branch[], branch: Branch, line: Line): readonly Branch[] {
  const joint = branches.map((other) => together(other, branch, line));
  const place = joint.findIndex((both) => both !== undefined);
  const both = joint[place];
  return both === undefined ? [...branches, branch] : branches.with(place, both);
}

function together(a: Branch, b: Branch, line: Line): Branch | undefined {
  const outcome = bothOf(a.outcome, b.outcome);
  const region = joined(a.region, b.region, line);
  return outcome === undefined || region === undefined ? undefined : { region, outcome };
}

/** What two answers have in common: the same statuses, due within the earlier and later of both. */
function bothOf(a: Outcome, b: Outcome): Outcome | undefined {
  if (a.kind === 'known') {
    if (b.kind === 'split' || a.status !== b.status) return undefined;
    return { ...a, dueLo: Math.min(a.dueLo, b.dueLo), dueHi: Math.max(a.dueHi, b.dueHi) };
  }
  if (b.kind === 'known' || a.branches.length !== b.branches.length) return undefined;
  const branches = a.branches.flatMap((branch, place) => sameBranch(branch, b.branches[place]));
  return branches.length === a.branches.length ? { ...a, branches } : undefined;
}

function sameBranch(a: Branch, b: Branch | undefined): readonly Branch[] {
  const outcome = b === undefined ? undefined : bothOf(a.outcome, b.outcome);
  if (outcome === undefined || JSON.stringify(a.region) !== JSON.stringify(b?.region)) return [];
  return [{ region: a.region, outcome }];
}
