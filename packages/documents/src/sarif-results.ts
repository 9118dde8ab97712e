import type { Fault, Finding, Place, Severity } from '@weighbridge/core';
import type { Ticket, Verdict } from '@weighbridge/weigh';
import { citeWords, metWords } from './evidence-words.ts';
import { confidenceWords, shapeOf, statusKind } from './marks.ts';
import { anchorOf, statedAt } from './sarif-place.ts';
import { factWords } from './numbers.ts';
import { reasonWords } from './words.ts';

/** SARIF's words for weight. */
type Level = 'error' | 'warning' | 'note';

/** One thing to report, before it takes SARIF's form. */
export interface Report {
  /** A code, or `pack/rule`. */
  readonly ruleId: string;
  readonly level: Level;
  /** What the rule or code says in general. */
  readonly about: string;
  readonly help: string;
  /** What was seen here. */
  readonly says: string;
  readonly places: readonly [Place, ...Place[]];
  /** The fact it turns on; part of the fingerprint. */
  readonly fact: string;
}

const LEVEL: { readonly [severity in Severity]: Level } = {
  high: 'error',
  medium: 'warning',
  low: 'note',
  note: 'note',
};

/** Findings, faults, duties that are unknown or not met, and a refusal, in this order. */
export function reportsOf(ticket: Ticket): readonly Report[] {
  return [
    ...ticket.findings.map(findingReport),
    ...ticket.faults.map(faultReport),
    ...ticket.verdicts
      .filter((verdict) => isReported(ticket, verdict))
      .map((verdict) => dutyReport(ticket, verdict)),
    ...refusalReports(ticket),
  ];
}

function findingReport(finding: Finding): Report {
  return {
    ruleId: finding.code,
    level: LEVEL[finding.severity],
    about: finding.would === '' ? finding.says : finding.would,
    help: finding.do,
    says: `${finding.says}. Do: ${finding.do}`,
    places: finding.places,
    fact: finding.facts?.[0] ?? '',
  };
}

// A fault counts as medium (contracts, section 1).
function faultReport(fault: Fault): Report {
  return {
    ruleId: fault.code,
    level: LEVEL.medium,
    about: 'the file is broken here, so what depends on it is unknown',
    help: fault.remedy,
    says: `${fault.detail}. Do: ${fault.remedy}`,
    places: [fault.at],
    fact: '',
  };
}

// Rules of a decision speak through the decision; good practice that cites a finding speaks through it.
function isReported(ticket: Ticket, verdict: Verdict): boolean {
  if (verdict.then !== undefined || verdict.lifecycle === 'pending_bill') return false;
  const cited = verdict.cite.some((cite) =>
    ticket.findings.some((finding) => finding.code === cite),
  );
  if (verdict.asks === 'practice' && cited) return false;
  return statusKind(verdict.status) === 'unknown' || isNotMet(verdict);
}

function isNotMet(verdict: Verdict): boolean {
  return statusKind(verdict.status) === 'applies' && verdict.met === 'not met';
}

function dutyReport(ticket: Ticket, verdict: Verdict): Report {
  const facts = isNotMet(verdict) ? verdict.facts : (verdict.settled_by[0]?.facts ?? verdict.facts);
  const cite = `${citeWords(verdict)}${confidenceWords(verdict.mark)}`;
  return {
    ruleId: `${verdict.pack}/${verdict.rule}`,
    level: dutyLevel(verdict),
    about: `${verdict.must} (${cite})`,
    help: `weighbridge why TICKET ${verdict.rule}`,
    says: `${isNotMet(verdict) ? notMetSays(ticket, verdict) : unknownSays(verdict)} (${cite})`,
    places: [statedAt(ticket, facts) ?? { file: anchorOf(ticket), line: 1 }],
    fact: facts[0] ?? '',
  };
}

// What a rule says that was not checked never weighs as much as one that was.
function dutyLevel(verdict: Verdict): Level {
  if (verdict.asks === 'practice' || verdict.lifecycle === 'voluntary') return 'note';
  return isNotMet(verdict) && verdict.mark !== 'K' ? 'error' : 'warning';
}

function notMetSays(ticket: Ticket, verdict: Verdict): string {
  const words = metWords(ticket, verdict, 'full');
  return `Applies and is not met: ${verdict.must}${words === '' ? '' : `; ${words}`}`;
}

function unknownSays(verdict: Verdict): string {
  const [settling] = verdict.settled_by;
  const by =
    settling === undefined
      ? ''
      : `; would be settled by ${settling.facts.map(factWords).join(' and ')}`;
  return `Unknown whether this applies: ${verdict.must}${by}`;
}

function refusalReports(ticket: Ticket): readonly Report[] {
  const decision = ticket.decision;
  if (decision === undefined || shapeOf(decision.outcome) !== 'deny') return [];
  return [
    {
      ruleId: `${decision.pack}/${decision.id}`,
      level: 'error',
      about: `Decision ${decision.id} of ${decision.pack}`,
      help: `weighbridge why TICKET ${decision.by[0] ?? decision.id}`,
      says: `${decision.outcome.toUpperCase()}: ${reasonWords(ticket)}`,
      places: [{ file: anchorOf(ticket), line: 1 }],
      fact: decision.open[0] ?? '',
    },
  ];
}
