import type { Fault } from '@weighbridge/core';

/** A call that cannot be carried out as it stands: exit 2, with the nearest right one. */
export class WrongCall extends Error {
  readonly remedy: string;
  readonly more: string | undefined;

  constructor(detail: string, next: { readonly remedy: string; readonly more?: string }) {
    super(detail);
    this.name = 'WrongCall';
    this.remedy = next.remedy;
    this.more = next.more;
  }
}

/** How a call ends that met faults: as a wrong call or configuration (2), or undecided (3). */
export interface FaultyEnd {
  readonly exit: 2 | 3;
  /** For the exit line. */
  readonly reason: 'wrong call' | 'configuration' | 'could not decide';
}

/** Faults in what was handed in stop the call: they are printed, then the exit line. */
export class Faulty extends Error {
  readonly faults: readonly Fault[];
  readonly end: FaultyEnd;

  constructor(faults: readonly Fault[], reason: FaultyEnd['reason'] = 'configuration') {
    super(faults[0]?.detail ?? 'faulty');
    this.name = 'Faulty';
    this.faults = faults;
    this.end = { exit: reason === 'could not decide' ? 3 : 2, reason };
  }
}

/** How a subcommand ended: its exit code and the one-line reason for stderr. */
export interface Outcome {
  readonly exit: number;
  readonly reason?: string;
  /** A call that works when pasted: the last line of talk. */
  readonly next?: string;
}

/** Several outcomes make one: the first of the exit codes 2, 1, 3, 0 that occurs (contracts, section 7). */
export function worst(outcomes: readonly Outcome[]): Outcome {
  for (const exit of [2, 1, 3]) {
    const found = outcomes.find((outcome) => outcome.exit === exit);
    if (found !== undefined) return found;
  }
  return outcomes[0] ?? { exit: 0 };
}
