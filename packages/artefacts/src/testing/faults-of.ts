import type { Reading } from '@weighbridge/core';

/** The faults of a reading as `code@byte`, with need and have where they are the matter. */
export function faultsOf(outcome: Reading<unknown>): readonly string[] {
  return outcome.faults.map(({ code, at, need, have }) => {
    const byte = 'byte' in at ? `@${at.byte}` : '';
    return need === undefined ? `${code}${byte}` : `${code}${byte} need ${need} have ${have}`;
  });
}

/** The value of a reading that must have succeeded. */
export function valueOf<T>(outcome: Reading<T>): T {
  if (outcome.kind === 'read') return outcome.value;
  throw new Error(`not read: ${faultsOf(outcome).join(', ')}`);
}
