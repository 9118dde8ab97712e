import type { Day, Fault, Vocabulary } from '@weighbridge/core';
import type { Spot } from '../text/tree.ts';

/** What the parts of the declaration's reader share; faults gather in it. */
export interface DeclarationContext {
  readonly file: string;
  readonly vocabulary: Vocabulary;
  readonly knownAt?: Day;
  readonly faults: Fault[];
}

/** Adds a fault of the declaration with its place. */
export function describeFault(
  context: DeclarationContext,
  fault: {
    readonly code: string;
    readonly at: Spot;
    readonly detail: string;
    readonly remedy: string;
  },
): void {
  const { code, at, detail, remedy } = fault;
  context.faults.push({
    code,
    at: { file: context.file, line: at.line, column: at.column },
    detail,
    remedy,
  });
}
