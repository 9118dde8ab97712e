import { availableParallelism } from 'node:os';

/** How large a bench is run: `smoke` shows in seconds that it works, its figures mean nothing. */
export type Size = 'full' | 'smoke';

/** One bench: gives its lines in order; the last one counts. */
export type Bench = (size: Size) => Promise<readonly Report[]>;

/** One line of a bench. `ratio` above 1 means that ours is faster. */
export interface Report {
  readonly bench: string;
  readonly ours: { readonly median: number; readonly p95: number; readonly unit: string };
  readonly reference: { readonly name: string; readonly version: string; readonly median: number };
  readonly ratio: number;
  readonly bar: number;
  readonly holds: boolean;
  readonly rounds: number;
  readonly machine: { readonly cores: number; readonly node: string };
}

/** What is compared. Both sides are prepared beforehand, and give what `same` compares before any round. */
export interface Comparison<T> {
  readonly rounds: number;
  readonly ours: () => Promise<T> | T;
  readonly reference: () => Promise<T> | T;
  /** Throws when the two answers differ: a bench of different answers says nothing. */
  readonly same: (ours: T, reference: T) => void;
}

/** Durations of both sides, in milliseconds. */
export interface Durations {
  readonly ours: readonly number[];
  readonly reference: readonly number[];
}

/**
 * Times both sides in turn, so that what else happens on the machine falls on both; who goes first alternates.
 * The first call of each, which also warms it up, is not timed but compared.
 */
export async function interleaved<T>(comparison: Comparison<T>): Promise<Durations> {
  const { ours, reference } = comparison;
  comparison.same(await ours(), await reference());
  const durations: { ours: number[]; reference: number[] } = { ours: [], reference: [] };
  for (let round = 0; round < comparison.rounds; round += 1) {
    const first = round % 2 === 0 ? await durationOf(ours) : undefined;
    const second = await durationOf(reference);
    durations.ours.push(first ?? (await durationOf(ours)));
    durations.reference.push(second);
  }
  return durations;
}

async function durationOf(run: () => unknown): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

/** The value below which a share of all values lies (nearest rank). */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** The middle value; of an even number of values the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const upper = -quantile(
    values.map((value) => -value),
    0.5,
  );
  return (quantile(values, 0.5) + upper) / 2;
}

/** What a bench adds to its durations to make a line of them. */
export interface Claim {
  readonly bench: string;
  readonly unit: string;
  readonly reference: { readonly name: string; readonly version: string };
  readonly bar: number;
  /** Whether the bar holds; when absent, the ratio has to reach it. */
  readonly holds?: (oursMedian: number) => boolean;
}

/** The line of a bench from durations of both sides. */
export function report(claim: Claim, durations: Durations): Report {
  const ours = median(durations.ours);
  const reference = median(durations.reference);
  const ratio = rounded(reference / ours);
  return {
    bench: claim.bench,
    ours: { median: rounded(ours), p95: rounded(quantile(durations.ours, 0.95)), unit: claim.unit },
    reference: { ...claim.reference, median: rounded(reference) },
    ratio,
    bar: claim.bar,
    holds: claim.holds === undefined ? ratio >= claim.bar : claim.holds(ours),
    rounds: durations.ours.length,
    machine: { cores: availableParallelism(), node: process.versions.node },
  };
}

function rounded(value: number): number {
  return Number(value.toPrecision(4));
}
