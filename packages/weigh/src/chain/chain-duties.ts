import type { Day, Facts } from '@weighbridge/core';
import { sumOf } from '../sum.ts';
import type { Sum, Ticket, Verdict } from '../ticket.ts';
import { weigh, type Load } from '../weigh.ts';
import type { Chain } from './chain-file.ts';
import { CHAIN_ROLES, factsOfParty, memberOf, type Party } from './parties.ts';

/** What one party bears of a duty. */
export interface Bearing extends Pick<Verdict, 'status' | 'due' | 'met'> {
  /** Place of the party in the list of parties. */
  readonly party: number;
  /** Facts about the base model that decided: what came up through the chain. */
  readonly through_base: readonly string[];
  /** Facts that would settle it, where it is unknown. */
  readonly settled_by: readonly string[];
}

type DutyColumns =
  'pack' | 'rule' | 'asks' | 'who' | 'must' | 'cite' | 'mark' | 'lifecycle' | 'enforcement';

/** A duty of law or licence with all who bear it or may bear it. */
export interface ChainDuty extends Pick<Verdict, DutyColumns> {
  /** Facts that show it is done. */
  readonly evidence: readonly string[];
  readonly bearers: readonly Bearing[];
}

/** A duty that nobody in the chain bears: somebody is exempt, or its condition holds for none. */
export interface UnborneDuty extends Pick<Verdict, 'pack' | 'rule' | 'must' | 'cite' | 'mark'> {
  readonly why: 'exempt' | 'ended' | 'no';
  /** For `exempt`: citations of the exception. */
  readonly by: readonly string[];
}

/** One who stands in the chain, with the sum of what was weighed for it. */
export interface WeighedParty extends Party {
  readonly sum: Sum;
}

/** Who in a chain owes what for one model: the answer of `weighbridge duties`. */
export interface Duties {
  readonly schema: 'weighbridge.duties/1';
  readonly subject: Pick<Ticket['subject'], 'name' | 'revision'>;
  readonly as_of: Day;
  readonly known_at: Day;
  readonly places: readonly string[];
  readonly packs: Ticket['packs'];
  readonly vocabulary: Ticket['vocabulary'];
  readonly parties: readonly WeighedParty[];
  readonly duties: readonly ChainDuty[];
  readonly nobody: readonly UnborneDuty[];
  /** Members of the chain's file that no duty reads. */
  readonly unread: readonly string[];
}

/** The duties, and the ticket of each party they were taken from, in the order of the parties. */
export interface ChainWeighing {
  readonly duties: Duties;
  readonly tickets: readonly Ticket[];
}

/** The chain when nobody says who stands in it: somebody in each place. */
export const WHOLE_CHAIN: Chain = {
  parties: CHAIN_ROLES.map((role) => ({ role })),
  stated: {},
  territory: [],
  unread: [],
};

/**
 * Weighs one model for everybody in its chain: each party by its own place and by what is known of
 * it, so that what a publisher stated about itself is never taken for the deployer's. Only law and
 * licences; house policy and good practice bind whoever asks, not a chain.
 *
 * Cost: one weighing per party.
 *
 * @example
 * const on = day('2026-11-21');
 * const dossier = { schema: 'weighbridge.dossier/1', name: 'alder-7b', revision: {}, files: [], notCovered: [], facts: {}, findings: [], faults: [], components: [], lineage: [] };
 * const asked = { roles: [], use: {}, places: [], as_of: on, known_at: on, strict: false };
 * chainDuties({ dossier, case: asked, packs: [], tool: '0.1.0' }, WHOLE_CHAIN).duties.parties.length; // 4
 */
export function chainDuties(load: Load, chain: Chain): ChainWeighing {
  const tickets = chain.parties.map((party) => weigh(loadOf(load, party, chain.stated)));
  const [first] = tickets;
  if (first === undefined) throw new Error('a chain has at least one party');
  const rows = rowsOf(tickets);
  return {
    tickets,
    duties: {
      schema: 'weighbridge.duties/1',
      subject: { name: first.subject.name, revision: first.subject.revision },
      as_of: first.as_of,
      known_at: first.known_at,
      places: first.case.places,
      packs: first.packs,
      vocabulary: Object.assign({}, ...tickets.map(({ vocabulary }) => vocabulary)),
      parties: chain.parties.map((party, place) => ({
        ...party,
        sum: tickets[place]?.sum ?? sumOf([]),
      })),
      duties: rows.filter(isBorne).map(dutyOf),
      nobody: rows.filter((row) => !isBorne(row)).map(unborneOf),
      unread: chain.unread,
    },
  };
}

/** What is put on the scale for one party: its own facts, its own role, law and licences only. */
export function loadOf(load: Load, party: Party, stated: Facts): Load {
  const facts = factsOfParty(load.dossier.facts, party, stated);
  return {
    ...load,
    dossier: { ...load.dossier, facts },
    case: { ...load.case, roles: [memberOf(party.role)] },
    packs: load.packs.filter(({ asks }) => asks === 'law' || asks === 'licence'),
  };
}

/** One rule's verdicts, in the order of the parties. */
type Row = readonly [Verdict, ...Verdict[]];

function rowsOf(tickets: readonly Ticket[]): readonly Row[] {
  const [first, ...others] = tickets.map(({ verdicts }) => verdicts);
  return (first ?? []).map((verdict, place) => [
    verdict,
    ...others.flatMap((verdicts) => verdicts[place] ?? []),
  ]);
}

const AWAY = /^(?:no$|ended$|exempt:)/;

function bears({ status }: Verdict): boolean {
  return !AWAY.test(status);
}

function isBorne(row: Row): boolean {
  return row.some(bears);
}

function dutyOf(row: Row): ChainDuty {
  const { pack, rule, asks, who, must, cite, mark, lifecycle, enforcement, met_facts } = row[0];
  const bearers = row.flatMap((verdict, party) =>
    bears(verdict) ? [bearingOf(verdict, party)] : [],
  );
  const evidence = met_facts ?? [];
  return { pack, rule, asks, who, must, cite, mark, lifecycle, enforcement, evidence, bearers };
}

function bearingOf(verdict: Verdict, party: number): Bearing {
  return {
    party,
    status: verdict.status,
    ...(verdict.due === undefined ? {} : { due: verdict.due }),
    ...(verdict.met === undefined ? {} : { met: verdict.met }),
    through_base: throughBase(verdict),
    settled_by: [...new Set(verdict.settled_by.flatMap(({ facts }) => facts))],
  };
}

/** Facts about what a model was made from. */
const BASE = /^model\.(?:base_|lineage_)/;

/** The facts about a base model that a verdict rests on. */
function throughBase({ because }: Verdict): readonly string[] {
  const deciding = because.filter(({ truth }) => truth !== 'no').flatMap(({ facts }) => facts);
  return [...new Set(deciding.filter((fact) => BASE.test(fact)))].sort();
}

function unborneOf(row: Row): UnborneDuty {
  const { pack, rule, must, cite, mark } = row[0];
  const exempt = row.find(({ status }) => status.startsWith('exempt:'));
  const ended = row.some(({ status }) => status === 'ended');
  return {
    pack,
    rule,
    must,
    cite,
    mark,
    why: exempt !== undefined ? 'exempt' : ended ? 'ended' : 'no',
    by: exempt?.exempt_by ?? [],
  };
}
