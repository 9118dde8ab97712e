import type { Fault } from '@weighbridge/core';
import type { Dossier } from '@weighbridge/inspect';
import type { Outcome } from './trouble.ts';

/** What a dossier leaves open: files that were not read, and faults in those that were. */
export function undecidedBy(dossier: Dossier): readonly string[] {
  const unread = unreadPaths(dossier).size;
  const faults = otherFaults(dossier).length;
  return [
    ...(unread > 0 ? [counted(unread, 'file not read', 'files not read')] : []),
    ...(faults > 0 ? [counted(faults, 'fault', 'faults')] : []),
  ];
}

/** How a call ends that could not decide: exit 3 with the reasons, or 0 where there are none. */
export function endedBy(reasons: readonly string[]): Outcome {
  return reasons.length === 0
    ? { exit: 0 }
    : { exit: 3, reason: `could not decide (${reasons.join(', ')})` };
}

function otherFaults(dossier: Dossier): readonly Fault[] {
  const unread = unreadPaths(dossier);
  return dossier.faults.filter(({ at }) => !unread.has(at.file));
}

function unreadPaths({ files }: Dossier): ReadonlySet<string> {
  return new Set(files.filter(({ read }) => read !== true).map(({ path }) => path));
}

/** `1 fault`, `2 faults`. */
export function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
