import type { Severity } from '@weighbridge/core';

/** What is the same in every finding of one code. */
export interface Kind {
  readonly code: string;
  readonly severity: Severity;
  /** What it would do or mean. */
  readonly would: string;
  /** What to do about it; begins with a verb. */
  readonly do: string;
}
