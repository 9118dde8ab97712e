import { type Fault, type Json, toJson } from '@weighbridge/core';
import type { Pack } from '@weighbridge/rules';
import { entriesOf, makeTicket, packDigest } from './make-ticket.ts';
import { firstDifference } from './pointer.ts';
import type { Ticket } from './ticket.ts';
import { withoutDerived } from './weighed-facts.ts';

/** What a ticket made again came to. */
export type Replay =
  | { readonly kind: 'same' }
  | {
      readonly kind: 'differs';
      /** JSON pointer of the first difference, members in sorted order. */
      readonly pointer: string;
      /** What stands there in each; absent where nothing does. */
      readonly stored?: Json;
      readonly replayed?: Json;
    }
  | {
      readonly kind: 'cannot';
      /** `name@version` of a pack that is not at hand. */
      readonly pack: string;
      readonly reason: string;
    };

/**
 * Evaluates a stored ticket again, from nothing but its own facts and the packs that it names, and
 * compares all but the member `tool`. Packs count only if their digest is the one in the ticket;
 * hand in every version at hand.
 *
 * @example
 * const on = day('2026-11-21');
 * const dossier = { schema: 'weighbridge.dossier/1', name: 'alder-7b', revision: {}, files: [], notCovered: [], facts: {}, findings: [], faults: [], components: [], lineage: [] };
 * const asked = { roles: [], use: {}, places: [], as_of: on, known_at: on, strict: false };
 * replay(weigh({ dossier, case: asked, packs: [], tool: '0.1.0' }), []); // { kind: 'same' }
 */
export function replay(ticket: Ticket, packs: readonly Pack[]): Replay {
  const found: Pack[] = [];
  const looked = new Set<string>();
  for (const line of ticket.packs) {
    // An edited ticket may name a pack many times; it is weighed once, and the comparison says so.
    const key = `${line.name}@${line.version} ${line.sha256}`;
    if (looked.has(key)) continue;
    looked.add(key);
    const named = packs.filter(
      ({ pack, version }) => pack === line.name && version === line.version,
    );
    const same = named.find((pack) => packDigest(pack) === line.sha256);
    if (same === undefined) return cannot(line, named.length > 0);
    found.push(same);
  }
  const difference = firstDifference(comparable(ticket), comparable(madeAgain(ticket, found)));
  return difference === undefined ? { kind: 'same' } : differs(difference);
}

/**
 * A replay that differs as the fault `WB-R03`, for a report; nothing for any other. `file` is the
 * name of the ticket's file.
 *
 * @example
 * replayFault({ kind: 'differs', pointer: '/sum/no', stored: 1, replayed: 2 }, 'ticket.json').detail; // 'stored: 1   replayed: 2'
 */
export function replayFault(outcome: Replay, file: string): Fault | undefined {
  if (outcome.kind !== 'differs') return undefined;
  return {
    code: 'WB-R03',
    at: { file, pointer: outcome.pointer },
    detail: `stored: ${shown(outcome.stored)}   replayed: ${shown(outcome.replayed)}`,
    remedy:
      'compare who changed the ticket or the tool; the same inputs and packs must give the same verdict',
  };
}

function cannot(line: Ticket['packs'][number], named: boolean): Replay {
  const reason = named
    ? 'the pack at hand under this name and version has other content'
    : 'pack not at hand';
  return { kind: 'cannot', pack: `${line.name}@${line.version}`, reason };
}

function differs(difference: {
  readonly pointer: string;
  readonly stored: Json | undefined;
  readonly replayed: Json | undefined;
}): Replay {
  const { pointer, stored, replayed } = difference;
  return {
    kind: 'differs',
    pointer,
    ...(stored === undefined ? {} : { stored }),
    ...(replayed === undefined ? {} : { replayed }),
  };
}

function madeAgain(ticket: Ticket, packs: readonly Pack[]): Ticket {
  const { subject, dossier, findings, faults, unread, tool, as_of, known_at } = ticket;
  const { declared, actor, roles, use, places, strict } = ticket.case;
  return makeTicket({
    subject,
    case: { roles, use, places, as_of, known_at, strict },
    declared,
    ...(actor === undefined ? {} : { actor }),
    dossier,
    packs,
    facts: withoutDerived(ticket.facts, entriesOf(packs)),
    findings,
    faults,
    unread,
    tool,
  });
}

function comparable(ticket: Ticket): Json {
  const { tool: _tool, ...compared } = ticket;
  return toJson(compared);
}

const MAX_SHOWN = 120;

function shown(part: Json | undefined): string {
  if (part === undefined) return 'nothing';
  if (typeof part === 'string')
    return isPlain(part) ? part : JSON.stringify(part.slice(0, MAX_SHOWN));
  return JSON.stringify(part).slice(0, MAX_SHOWN);
}

function isPlain(text: string): boolean {
  return text.length <= MAX_SHOWN && /^[\x20-\x7e]+$/.test(text);
}
