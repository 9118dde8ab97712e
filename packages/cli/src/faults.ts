import type { Fault } from '@weighbridge/core';
import { faultText } from '@weighbridge/documents';
import { viewOf, type Shell } from './shell.ts';

const MOST_FAULTS = 20;

/** Prints faults on stderr in the order of the file, at most 20, then how many more there are. */
export function faultList(faults: readonly Fault[], shell: Shell): void {
  const view = viewOf(shell, shell.stderr, {});
  for (const fault of faults.slice(0, MOST_FAULTS)) shell.talk(faultText(fault, view));
  if (faults.length > MOST_FAULTS)
    shell.talk(`${faults.length - MOST_FAULTS} more faults are not shown\n`);
}
