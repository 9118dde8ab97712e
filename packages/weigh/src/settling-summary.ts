import { canonicalJson, valueJson, type Value } from '@weighbridge/core';
import type { Because, Settling, Ticket, Verdict } from './ticket.ts';

/** One answer and what it would give: how many verdicts would get which status. */
export interface AnswerCount {
  readonly if: { readonly [fact: string]: Value };
  readonly statuses: { readonly [status: string]: number };
}

/** A condition that is open, with the parameters it is held against. */
export type OpenCondition = Pick<Because, 'says' | 'facts' | 'params' | 'cite'>;

/** What one set of facts would settle. */
export interface SettlingGroup {
  /** Facts to be stated, in inputs a person can supply. */
  readonly facts: readonly string[];
  /** `every`: whatever the answer, these verdicts are known; `some`: the answers listed settle them. */
  readonly settles: Settling['settles'];
  readonly verdicts: readonly { readonly pack: string; readonly rule: string }[];
  /** What is known today of the facts and of those read in the open conditions. */
  readonly known: { readonly [fact: string]: Value };
  readonly open: readonly OpenCondition[];
  readonly answers: readonly AnswerCount[];
}

/**
 * What would settle the unknown verdicts of a ticket: grouped by the facts that are asked for, the
 * group that settles most first, then by name. A verdict counts once where some facts settle it
 * whatever the answer; else in the group of each fact that may settle it.
 *
 * @example
 * const reading = readTicket('{', 'ticket.json');
 * reading.kind === 'ticket' ? settlingSummary(reading.ticket).length : 0; // 0
 */
export function settlingSummary(ticket: Ticket): readonly SettlingGroup[] {
  const asked = ticket.verdicts
    .filter(({ status }) => status === 'unknown')
    .flatMap((verdict) => waysOut(verdict).map((settling): Member => ({ settling, verdict })));
  const groups = Map.groupBy(
    asked,
    ({ settling }) => `${settling.settles} ${settling.facts.join(' ')}`,
  );
  return [...groups.values()]
    .map((members) => groupOf(members, ticket.facts))
    .filter((group) => group !== undefined)
    .sort(byWeight);
}

interface Member {
  readonly settling: Settling;
  readonly verdict: Verdict;
}

function waysOut(verdict: Verdict): readonly Settling[] {
  const sure = verdict.settled_by.find(({ settles }) => settles === 'every');
  return sure === undefined ? verdict.settled_by : [sure];
}

function groupOf(members: readonly Member[], facts: Ticket['facts']): SettlingGroup | undefined {
  const [first] = members;
  if (first === undefined) return undefined;
  const open = bearingOn(
    first.settling.facts,
    openConditions(members.map(({ verdict }) => verdict)),
    facts,
  );
  return {
    facts: first.settling.facts,
    settles: first.settling.settles,
    verdicts: members.map(({ verdict: { pack, rule } }) => ({ pack, rule })),
    known: knownOf(
      [...first.settling.facts, ...open.flatMap((condition) => condition.facts)],
      facts,
    ),
    open,
    answers: countedAnswers(members.flatMap(({ settling }) => settling.answers)),
  };
}

function openConditions(verdicts: readonly Verdict[]): readonly OpenCondition[] {
  const found = new Map<string, OpenCondition>();
  for (const because of verdicts.flatMap((verdict) => verdict.because)) {
    if (because.truth !== 'unknown' || found.has(because.says)) continue;
    const { says, facts, params, cite } = because;
    found.set(says, { says, facts, params, cite });
  }
  return [...found.values()];
}

// A condition bears on a question that reads its fact, or one made of it. Where what is made of it
// is not known at all, nothing tells which it is: then those held against a parameter are shown.
function bearingOn(
  asked: readonly string[],
  open: readonly OpenCondition[],
  facts: Ticket['facts'],
): readonly OpenCondition[] {
  const bears = new Set(asked);
  for (const [name, { evidence }] of Object.entries(facts)) {
    if (
      evidence.some(
        (source) => source.kind === 'derived' && source.from.some((input) => asked.includes(input)),
      )
    )
      bears.add(name);
  }
  const readings = [
    open.filter((condition) => condition.facts.some((name) => bears.has(name))),
    open.filter((condition) => condition.params.length > 0),
  ];
  return readings.find((found) => found.length > 0) ?? open;
}

function knownOf(names: readonly string[], facts: Ticket['facts']): SettlingGroup['known'] {
  const known: [string, Value][] = [];
  for (const name of [...new Set(names)].sort()) {
    const fact = facts[name];
    if (fact !== undefined) known.push([name, fact.value]);
  }
  return Object.fromEntries(known);
}

function countedAnswers(answers: Settling['answers']): readonly AnswerCount[] {
  const found = new Map<
    string,
    { readonly if: AnswerCount['if']; readonly statuses: Record<string, number> }
  >();
  for (const answer of answers) {
    const key = canonicalJson(
      Object.fromEntries(
        Object.entries(answer.if).map(([fact, value]) => [fact, valueJson(value)]),
      ),
    );
    const entry = found.get(key) ?? { if: answer.if, statuses: {} };
    entry.statuses[answer.status] = (entry.statuses[answer.status] ?? 0) + 1;
    found.set(key, entry);
  }
  return [...found.values()];
}

function byWeight(a: SettlingGroup, b: SettlingGroup): number {
  const more = b.verdicts.length - a.verdicts.length;
  if (more !== 0) return more;
  return a.facts.join(' ') < b.facts.join(' ') ? -1 : 1;
}
