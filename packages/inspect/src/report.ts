import type { Claim, Fault, Finding, Interval, Severity } from '@weighbridge/core';
import type { ComponentLicence, Lineage } from './dossier.ts';

/** A claim with the numbers it stands for once rounding is allowed for. */
export interface StatedClaim extends Claim {
  readonly covers?: Interval;
}

/** What one reader gathers from a file. */
export interface Report {
  readonly claims: readonly StatedClaim[];
  readonly findings: readonly Finding[];
  readonly faults: readonly Fault[];
  readonly components: readonly ComponentLicence[];
  readonly lineage: readonly Lineage[];
  /** Codes of findings that could not be looked for: whether they hold is unknown. */
  readonly unlooked: readonly string[];
}

/** A report with nothing in it but the parts given. */
export function reportOf(parts: Partial<Report>): Report {
  return {
    claims: [],
    findings: [],
    faults: [],
    components: [],
    lineage: [],
    unlooked: [],
    ...parts,
  };
}

/** Several reports as one, in their order. */
export function joined(reports: readonly Report[]): Report {
  return {
    claims: reports.flatMap((report) => report.claims),
    findings: reports.flatMap((report) => report.findings),
    faults: reports.flatMap((report) => report.faults),
    components: reports.flatMap((report) => report.components),
    lineage: reports.flatMap((report) => report.lineage),
    unlooked: reports.flatMap((report) => report.unlooked),
  };
}

/** What is the same in every finding of one code. */
export interface FindingKind {
  readonly code: string;
  readonly severity: Severity;
  readonly would: string;
  readonly do: string;
  readonly facts?: readonly string[];
}

/** A finding of one kind at its places. */
export function findingAt(kind: FindingKind, says: string, places: Finding['places']): Finding {
  const { code, severity, would, facts } = kind;
  return {
    code,
    severity,
    places,
    says,
    would,
    do: kind.do,
    ...(facts === undefined ? {} : { facts }),
  };
}
