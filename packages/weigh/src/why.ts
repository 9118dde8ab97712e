import { nearest, type Fault } from '@weighbridge/core';
import { explain, isNameOf, prepare, type Explanation, type Pack } from '@weighbridge/rules';
import { packDigest } from './make-ticket.ts';
import type { Ticket, Verdict } from './ticket.ts';
import { valuesOf } from './values.ts';

/** The full reason for one verdict, or why there is none. */
export type Why =
  | {
      readonly kind: 'why';
      readonly verdict: Verdict;
      readonly pack: Pack;
      readonly explanation: Explanation;
    }
  | { readonly kind: 'faulty'; readonly fault: Fault };

/** Rules of which an ambiguous ending is said to mean one. */
const MAX_NAMED = 6;

/**
 * The reason for one verdict of a ticket as the tree of its rule, evaluated again on the ticket's
 * facts. `rule` is an id, `pack/id`, or a unique ending of an id such as `53-1-d`; `file` is the name
 * that a fault gives to the ticket.
 *
 * Faults: `why.rule`, `why.pack`.
 *
 * @example
 * const on = day('2026-11-21');
 * const dossier = { schema: 'weighbridge.dossier/1', name: 'alder-7b', revision: {}, files: [], notCovered: [], facts: {}, findings: [], faults: [], components: [], lineage: [] };
 * const asked = { roles: [], use: {}, places: [], as_of: on, known_at: on, strict: false };
 * const ticket = weigh({ dossier, case: asked, packs: [], tool: '0.1.0' });
 * whyOf(ticket, 'art-53-1-d', { packs: [], file: 'ticket.json' }).fault.code; // 'why.rule'
 */
export function whyOf(
  ticket: Ticket,
  rule: string,
  at: { readonly packs: readonly Pack[]; readonly file: string },
): Why {
  const found = verdictsNamed(ticket.verdicts, rule);
  const [verdict] = found;
  if (verdict === undefined || found.length > 1)
    return { kind: 'faulty', fault: noRule(ticket, { rule, found, file: at.file }) };
  const line = ticket.packs.find(({ name }) => name === verdict.pack);
  const pack = at.packs.find(
    (pack) =>
      pack.pack === line?.name && pack.version === line.version && packDigest(pack) === line.sha256,
  );
  if (pack === undefined) return { kind: 'faulty', fault: noPack(verdict, line?.version, at.file) };
  const options = { asOf: ticket.as_of, strict: ticket.case.strict };
  return {
    kind: 'why',
    verdict,
    pack,
    explanation: explain(prepare(pack), verdict.rule, valuesOf(ticket.facts), options),
  };
}

// The whole id counts before an ending of words, an ending of words before one of letters.
function verdictsNamed(verdicts: readonly Verdict[], rule: string): readonly Verdict[] {
  const asked = rule.trim().toLowerCase();
  if (asked === '') return [];
  const readings: readonly ((verdict: Verdict) => boolean)[] = [
    (verdict) => isNameOf(asked, verdict),
    (verdict) => verdict.rule.endsWith(`-${asked}`),
    (verdict) => verdict.rule.endsWith(asked),
    (verdict) => verdict.rule === asked.slice(asked.indexOf('/') + 1),
  ];
  return (
    readings.map((isNamed) => verdicts.filter(isNamed)).find((found) => found.length > 0) ?? []
  );
}

function noRule(
  ticket: Ticket,
  asked: { readonly rule: string; readonly found: readonly Verdict[]; readonly file: string },
): Fault {
  const { rule, found, file } = asked;
  const quoted = `\`${rule.slice(0, 60).toWellFormed()}\``;
  const at = { file, pointer: '/verdicts' };
  if (found.length > 0) {
    const names = namesOf(found).slice(0, MAX_NAMED).join(', ');
    const more = found.length > MAX_NAMED ? `, … (${found.length} in all)` : '';
    return {
      code: 'why.rule',
      at,
      detail: `${found.length} rules end in ${quoted}`,
      remedy: `give one of ${names}${more}`,
    };
  }
  const near = nearest(
    rule.trim().toLowerCase(),
    ticket.verdicts.map((verdict) => verdict.rule),
  );
  const remedy =
    near === undefined
      ? 'give the id of a rule as the ticket lists it'
      : `give ${near}, if that is meant`;
  return { code: 'why.rule', at, detail: `no rule of this ticket is or ends in ${quoted}`, remedy };
}

// Two laws may count their articles alike; then the pack tells them apart.
function namesOf(verdicts: readonly Verdict[]): readonly string[] {
  const ids = verdicts.map(({ rule }) => rule);
  return verdicts.map(({ pack, rule }, place) =>
    ids.every((id, other) => id !== rule || other === place) ? rule : `${pack}/${rule}`,
  );
}

function noPack(verdict: Verdict, version: string | undefined, file: string): Fault {
  const name = version === undefined ? verdict.pack : `${verdict.pack}@${version}`;
  return {
    code: 'why.pack',
    at: { file, pointer: '/packs' },
    detail: `rule \`${verdict.rule}\` stands in ${name}, which is not at hand with the digest that the ticket names`,
    remedy: `use a version of the tool that keeps ${name}, or give its folder`,
  };
}
