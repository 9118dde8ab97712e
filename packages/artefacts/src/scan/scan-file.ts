import { FaultError, type ByteSource, type Fault, type Finding } from '@weighbridge/core';
import type { Content } from './content.ts';
import { openLedger, type Reference, type Uninspected } from './ledger.ts';
import type { Limits } from './limits.ts';
import { scanContent } from './scan-content.ts';

/** How a file is scanned. */
export interface ScanOptions {
  /** The name under which a loader would take the file; the source's own unless told otherwise. */
  readonly name?: string;
  /** Opens a file beside this one, by its path from the same folder; nothing where there is none. */
  readonly neighbour?: (path: string) => Promise<ByteSource | undefined>;
  readonly limits?: Partial<Limits>;
}

/** What a scan of one file gives. */
export interface Scan {
  readonly findings: readonly Finding[];
  /** What was not read to its end, each with the reason; nothing is known about it. */
  readonly uninspected: readonly Uninspected[];
  /** Other files that this one makes a loader import or open. */
  readonly references: readonly Reference[];
  /** Trouble in reading the bytes at all. */
  readonly faults: readonly Fault[];
}

/**
 * Reads a file for what it would do to whoever loads it. Tells the format by content, goes into archives,
 * streams and bytes that are loaded in turn, and executes nothing. Work and memory are bounded by limits;
 * what lies beyond them is in `uninspected`.
 *
 * @example
 * const bytes = new TextEncoder().encode("cposix\nsystem\n(S'echo'\ntR.");
 * const { findings } = await scanFile(fromBytes('model.bin', bytes));
 * findings[0].code; // 'pickle.runs-process'
 */
export async function scanFile(source: ByteSource, options: ScanOptions = {}): Promise<Scan> {
  const ledger = openLedger(options.limits, options.neighbour);
  const content: Content = { source, name: options.name ?? source.name, within: [] };
  try {
    await scanContent(ledger, content);
  } catch (error) {
    if (!(error instanceof FaultError)) throw error;
    ledger.faults.push(error.fault);
  }
  const { findings, uninspected, references, faults } = ledger;
  return { findings, uninspected, references, faults };
}
