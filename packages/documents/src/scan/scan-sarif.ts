import {
  sha256OfJson,
  type Fault,
  type Finding,
  type Json,
  type Severity,
} from '@weighbridge/core';
import type { TargetScan } from '@weighbridge/inspect';
import { cleanText } from '../clean.ts';
import { sarifLocation } from '../sarif-place.ts';

/** A scan and where its target lies for the reader of the log. */
export interface ScanTarget {
  readonly scan: TargetScan;
  /** Path of the target's folder from the root of the repository, with `/`; absent for the root. */
  readonly base?: string;
}

const LEVEL: { readonly [severity in Severity]: string } = {
  high: 'error',
  medium: 'warning',
  low: 'note',
  note: 'note',
};

/**
 * Scans as one SARIF 2.1.0 log, a run for each target: findings, faults as warnings, and what was not
 * inspected as notifications. Ends with a line end.
 *
 * @example
 * JSON.parse(scanSarif([], '0.1.0')).version; // '2.1.0'
 */
export function scanSarif(targets: readonly ScanTarget[], version: string): string {
  const log: Json = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: targets.map((target) => run(target, version)),
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function run({ scan, base = '' }: ScanTarget, version: string): Json {
  const findings = [...scan.findings, ...scan.faults.map(asFinding)];
  const rules = [...new Map(findings.map((finding) => [finding.code, finding])).values()];
  return {
    tool: { driver: { name: 'Weighbridge', version, rules: rules.map(rule) } },
    automationDetails: { id: `weighbridge-scan/${cleanText(scan.name)}/` },
    columnKind: 'unicodeCodePoints',
    originalUriBaseIds: {
      ROOT: { description: { text: 'root of the repository or of the model' } },
    },
    invocations: [
      { executionSuccessful: true, toolExecutionNotifications: notInspected(scan, base) },
    ],
    results: findings.map((finding) => result(finding, { rules, base })),
  };
}

// A fault counts as medium (contracts, section 1).
function asFinding({ code, at, detail, remedy }: Fault): Finding {
  const would = 'the file is broken here, so what depends on it is unknown';
  return { code, severity: 'medium', places: [at], says: detail, would, do: remedy };
}

function rule(finding: Finding): Json {
  return {
    id: finding.code,
    shortDescription: { text: cleanText(finding.would) },
    help: { text: cleanText(finding.do) },
    defaultConfiguration: { level: LEVEL[finding.severity] },
  };
}

function result(
  finding: Finding,
  { rules, base }: { readonly rules: readonly Finding[]; readonly base: string },
): Json {
  const at = { anchor: finding.places[0].file, base };
  const [first, ...others] = finding.places;
  const related = others.map((place) => sarifLocation(place, at));
  return {
    ruleId: finding.code,
    ruleIndex: rules.findIndex(({ code }) => code === finding.code),
    level: LEVEL[finding.severity],
    message: { text: cleanText(`${finding.says}. Do: ${finding.do}`) },
    locations: [sarifLocation(first, at)],
    relatedLocations: related.length === 0 ? undefined : related,
    partialFingerprints: {
      'weighbridge/v1': sha256OfJson({
        ruleId: finding.code,
        path: first.file.toWellFormed(),
        fact: finding.says.toWellFormed(),
      }),
    },
  };
}

function notInspected(scan: TargetScan, base: string): Json {
  return scan.uninspected.map(({ file, within, reason }) => ({
    level: 'warning',
    message: { text: cleanText(`not inspected: ${[...within, reason].join(': ')}`) },
    locations: [sarifLocation({ file }, { anchor: file, base })],
  }));
}
