import type { TargetScan } from '@weighbridge/inspect';
import { byWeight, listedFaults, listedFindings, unreadLines } from '../finding-lines.ts';
import { BLANK, drawn, ink, type Line } from '../ink.ts';
import { hanging } from '../layout.ts';
import { counted, formatBytes } from '../numbers.ts';
import { severityCounts } from '../ticket-findings.ts';
import { nameLines } from '../ticket-head.ts';
import { viewOf, type View } from '../view.ts';

/** So many parts that were not inspected are named; the rest is counted. */
const MOST_UNREAD = 20;

/**
 * A scan as a table: who and how much, findings from the heaviest on, faults, and what was not inspected,
 * which is said also when it is nothing.
 */
export function scanTable(scan: TargetScan, view: View): string {
  const held = viewOf(view);
  return drawn(held, [
    ...headLines(held, scan),
    BLANK,
    ...listedFindings(held, byWeight(scan.findings)),
    ...listedFaults(held, scan.faults),
    ...uninspectedLines(held, scan),
    ...(scan.findings.length + scan.faults.length + scan.uninspected.length > 0 ? [BLANK] : []),
    ...hanging(held, 2, 'Nothing was loaded, unpickled, rendered or imported.'),
  ]);
}

function headLines(
  view: View,
  { name, files, sizeBytes, findings, uninspected }: TargetScan,
): readonly Line[] {
  const unread = `${uninspected.length} not inspected`;
  const sizes = `${counted(files, 'file', 'files')}, ${formatBytes(sizeBytes)}`;
  return [
    ...nameLines(view, name, [ink(view, sizes, 'strong')]),
    ...hanging(view, 2, `${severityCounts(findings)}; ${unread}`),
  ];
}

function uninspectedLines(view: View, { uninspected }: TargetScan): readonly Line[] {
  const listed = view.all ? uninspected : uninspected.slice(0, MOST_UNREAD);
  const left = uninspected.length - listed.length;
  return [
    ...listed.flatMap(({ file, within, reason }) =>
      unreadLines(view, { path: [file, ...within].join(', '), reason }),
    ),
    ...(left === 0 ? [] : hanging(view, 15, `${left} more; --all shows them`)),
  ];
}
