import { SEVERITIES, type Fault, type Finding } from '@weighbridge/core';
import type { Uninspected } from '@weighbridge/artefacts';
import { takeInventory, type InventoryOptions } from './inventory/inventory.ts';
import { isFolder } from './is-folder.ts';
import { scanFiles } from './scan-files.ts';

/** What a scan of a folder or file gives. */
export interface TargetScan {
  readonly schema: 'weighbridge.scan/1';
  readonly name: string;
  readonly target: 'folder' | 'file';
  readonly files: number;
  readonly sizeBytes: number;
  /** From the heaviest on. */
  readonly findings: readonly Finding[];
  readonly faults: readonly Fault[];
  /** What was not inspected to its end: nothing is known about it. */
  readonly uninspected: readonly Uninspected[];
}

/**
 * Scans a folder or a single file for what it would do to whoever loads it: every file by its content,
 * archives and streams within each other, and what the files make a loader do with each other. Nothing of
 * it is loaded, unpickled, rendered or imported.
 *
 * @example
 * (await scanTarget('no/such/folder')).faults[0].code; // 'inventory.missing'
 */
export async function scanTarget(
  path: string,
  options: InventoryOptions = {},
): Promise<TargetScan> {
  const inventory = await takeInventory(path, options);
  const scan = await scanFiles(inventory, { signal: options.signal });
  const findings = [...inventory.findings, ...scan.findings].toSorted(
    (a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity),
  );
  return {
    schema: 'weighbridge.scan/1',
    name: inventory.name,
    target: isFolder(path) ? 'folder' : 'file',
    files: inventory.files.length,
    sizeBytes: inventory.files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
    findings,
    faults: [...inventory.faults, ...scan.faults],
    uninspected: scan.uninspected,
  };
}
