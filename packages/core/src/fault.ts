/** A point inside a file: a byte offset, a line (from 1) with an optional column, or a JSON pointer (RFC 6901). */
export type At =
  | { readonly byte: number }
  | { readonly line: number; readonly column?: number }
  | { readonly pointer: string };

/** A file of the target, by its path from the target's root with `/`, and where in it if that is known. */
export type Place = { readonly file: string } | ({ readonly file: string } & At);

/** Input that is broken: data, not an exception (contracts, section 9). */
export interface Fault {
  /** `format.word` for readers, `WB-…` for packs and rules; each stands in a book of codes. */
  readonly code: string;
  readonly at: Place;
  /** What was found, in lower case, with figures; input quoted in backticks. */
  readonly detail: string;
  /** Bytes needed and bytes there, where lengths are the matter. */
  readonly need?: number;
  readonly have?: number;
  /** What would mend it; begins with a verb. */
  readonly remedy: string;
}

/** Weight of a finding; `note` is information and never a reason to stop. */
export type Severity = 'high' | 'medium' | 'low' | 'note';

/** Severities from heaviest to lightest. */
export const SEVERITIES: readonly Severity[] = ['high', 'medium', 'low', 'note'];

/** An observation about a model: code, weight, places; no rule and no judgement is in it. */
export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  /** At least one; the first is the file it belongs to. */
  readonly places: readonly [Place, ...Place[]];
  /** What was seen. */
  readonly says: string;
  /** What it would do or mean. */
  readonly would: string;
  /** What to do about it; begins with a verb. */
  readonly do: string;
  /** Names of the facts it bears on. */
  readonly facts?: readonly string[];
}

/** Thrown deep inside a reader; the package's public function catches exactly this class. */
export class FaultError extends Error {
  readonly fault: Fault;

  constructor(fault: Fault) {
    super(`${fault.code}: ${fault.detail}`);
    this.name = 'FaultError';
    this.fault = fault;
  }
}

/**
 * What a reader gives: a value with the faults that did not stop it, or the faults that did.
 */
export type Reading<T> =
  | { readonly kind: 'read'; readonly value: T; readonly faults: readonly Fault[] }
  | { readonly kind: 'faulty'; readonly faults: readonly [Fault, ...Fault[]] };

/**
 * Runs a reader and turns the `FaultError` it may throw into data; any other error passes through.
 *
 * @example
 * await reading(async (faults) => 1); // { kind: 'read', value: 1, faults: [] }
 */
export async function reading<T>(read: (faults: Fault[]) => Promise<T>): Promise<Reading<T>> {
  const faults: Fault[] = [];
  try {
    return { kind: 'read', value: await read(faults), faults };
  } catch (error) {
    if (!(error instanceof FaultError)) throw error;
    return { kind: 'faulty', faults: [error.fault, ...faults] };
  }
}

/** One entry of a package's `codes.yaml`: what a code means and what to do about it. */
export interface Code {
  readonly code: string;
  readonly kind: 'fault' | 'finding';
  /** For findings: the weight it has. */
  readonly severity?: Severity;
  readonly means: string;
  readonly remedy: string;
  /** Version of the software that first raised it. */
  readonly since: string;
}
