import { sha256OfJson, type Json } from '@weighbridge/core';
import type { Ticket } from '@weighbridge/weigh';
import { cleanText } from './clean.ts';
import { anchorOf, sarifLocation } from './sarif-place.ts';
import { reportsOf, type Report } from './sarif-results.ts';

/** A ticket and where its model lies for the reader of the log. */
export interface SarifTarget {
  readonly ticket: Ticket;
  /** Path of the model's folder from the root of the repository, with `/`; absent for the root. */
  readonly base?: string;
}

/** What a ticket cannot know about the place where SARIF is read. */
export interface SarifOptions {
  /** A page about a code or `pack/rule`, where there is one. */
  readonly helpUri?: (ruleId: string) => string | undefined;
}

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';

/**
 * Tickets as one SARIF 2.1.0 log for code-scanning services, a run for each: findings, faults,
 * duties that are unknown or not met, and a refusal (contracts, section 9). Files that were not
 * read are notifications.
 *
 * URIs are relative and hold no path of a machine. The fingerprint is the SHA-256 of the canonical
 * JSON of rule, path and fact, so a line that moves stays the same result. Ends with a line end.
 *
 * @example
 * JSON.parse(ticketSarif([])).version; // '2.1.0'
 */
export function ticketSarif(targets: readonly SarifTarget[], options: SarifOptions = {}): string {
  const log: Json = {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: targets.map((target) => run(target, options)),
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function run({ ticket, base = '' }: SarifTarget, options: SarifOptions): Json {
  const reports = reportsOf(ticket);
  const rules = [...new Map(reports.map((report) => [report.ruleId, report])).values()];
  const { number, as_of: asOf, known_at: knownAt } = ticket;
  return {
    tool: { driver: driver(ticket, rules, options) },
    automationDetails: { id: `weighbridge/${cleanText(ticket.subject.name)}/` },
    columnKind: 'unicodeCodePoints',
    originalUriBaseIds: {
      ROOT: { description: { text: 'root of the repository or of the model' } },
    },
    invocations: [{ executionSuccessful: true, toolExecutionNotifications: unread(ticket, base) }],
    results: reports.map((report) => result(ticket, { report, rules, base })),
    properties: { ticket: number, asOf, knownAt, notice: 'Information, not legal advice.' },
  };
}

function driver(ticket: Ticket, rules: readonly Report[], options: SarifOptions): Json {
  return {
    name: 'Weighbridge',
    version: ticket.tool,
    rules: rules.map((rule) => ({
      id: rule.ruleId,
      shortDescription: { text: cleanText(rule.about) },
      help: { text: cleanText(rule.help) },
      helpUri: options.helpUri?.(rule.ruleId),
      defaultConfiguration: { level: rule.level },
    })),
  };
}

interface ResultOf {
  readonly report: Report;
  readonly rules: readonly Report[];
  readonly base: string;
}

function result(ticket: Ticket, { report, rules, base }: ResultOf): Json {
  const at = { anchor: anchorOf(ticket), base };
  const [first, ...others] = report.places;
  const related = others.map((place) => sarifLocation(place, at));
  return {
    ruleId: report.ruleId,
    ruleIndex: rules.findIndex((rule) => rule.ruleId === report.ruleId),
    level: report.level,
    message: { text: cleanText(report.says) },
    locations: [sarifLocation(first, at)],
    relatedLocations: related.length === 0 ? undefined : related,
    partialFingerprints: { 'weighbridge/v1': fingerprint(report) },
  };
}

function fingerprint(report: Report): string {
  const path = report.places[0].file.toWellFormed();
  return sha256OfJson({ ruleId: report.ruleId, path, fact: report.fact });
}

function unread(ticket: Ticket, base: string): Json {
  const at = { anchor: anchorOf(ticket), base };
  return ticket.unread.map((file) => ({
    level: 'warning',
    message: { text: cleanText(`not read: ${file.reason}`) },
    locations: [sarifLocation({ file: file.path }, at)],
  }));
}
