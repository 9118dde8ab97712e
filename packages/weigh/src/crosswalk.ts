import type { Day } from '@weighbridge/core';
import type { CommonParameter, Crosswalk, CrosswalkItem, PlaceWord } from '@weighbridge/packs';
import {
  evaluate,
  factsReadBy,
  prepare,
  type Duty,
  type DutyAnswer,
  type Expr,
  type Pack,
} from '@weighbridge/rules';
import { factsOf } from './verdicts.ts';

/** Whether a rule binds on a day, by its own dates and lifecycle; open where its first day is a question of law. */
export type Standing = 'binding' | 'open' | 'later' | 'ended' | 'voluntary' | 'bill';

/** A rule that a piece of evidence serves. It is never said to be met. */
export interface ServedRule {
  readonly rule: string;
  readonly pack: string;
  readonly places: readonly string[];
  readonly must: string;
  readonly cite: readonly string[];
  readonly mark: Duty['mark'];
  readonly standing: Standing;
  /** First day of the rule, if it has one. */
  readonly from?: string;
  readonly enforcement: Duty['enforcement'][number]['value'];
  /** Facts that show it done; of a set, `FACT: MEMBER`. */
  readonly evidence: readonly string[];
}

/** One piece of evidence against all the duties that it serves. */
export interface CrosswalkRow {
  readonly id: string;
  readonly item: string;
  readonly serves: readonly ServedRule[];
  readonly feeds: readonly ServedRule[];
  readonly also: readonly PlaceWord[];
  readonly parameters: readonly CommonParameter[];
  readonly apart: readonly { readonly rules: readonly string[]; readonly why: string }[];
}

/** The rows of a crosswalk as they stand on a day. */
export interface CrosswalkReport {
  readonly schema: 'weighbridge.crosswalk/1';
  readonly as_of: Day;
  readonly rows: readonly CrosswalkRow[];
}

/**
 * The crosswalk on a day: each piece of evidence with the rules that it serves, as the packs at hand
 * have them. A rule of a pack that is not at hand is left out.
 *
 * @example
 * crosswalkOf({ items: [], parameters: [], apart: [] }, [], day('2026-11-21')); // []
 */
export function crosswalkOf(
  data: Crosswalk,
  packs: readonly Pack[],
  asOf: Day,
): readonly CrosswalkRow[] {
  const rules = servedRules(packs, asOf);
  return data.items.map((item) => rowOf(item, data, rules));
}

/**
 * The rows about something: a piece of evidence of the crosswalk, a rule, or a fact that shows duties
 * done. For a rule or fact that the crosswalk does not name, the rules that share its facts.
 *
 * @example
 * rowsAbout('e8', [], [], day('2026-11-21')); // []
 */
export function rowsAbout(
  wanted: string,
  rows: readonly CrosswalkRow[],
  packs: readonly Pack[],
  asOf: Day,
): readonly CrosswalkRow[] {
  const name = wanted.slice(wanted.indexOf('/') + 1).toLowerCase();
  const named = rows.filter(
    (row) =>
      row.id === name ||
      [...row.serves, ...row.feeds].some(
        (served) => served.rule === name || isShownBy(served, name),
      ),
  );
  if (named.length > 0) return named;
  const rules = servedRules(packs, asOf);
  const facts = [name, ...rules.filter(({ rule }) => rule === name).flatMap((one) => one.evidence)];
  return facts.flatMap((fact) => sharedRow(fact, rules));
}

// A set alone stands for each of its members.
function isShownBy({ evidence }: ServedRule, name: string): boolean {
  return evidence.some((one) => {
    const shown = one.toLowerCase();
    return shown === name || shown.startsWith(`${name}: `);
  });
}

// What the rules say by themselves: all that one fact shows done.
function sharedRow(fact: string, rules: readonly ServedRule[]): readonly CrosswalkRow[] {
  const sharing = rules.filter((rule) => isShownBy(rule, fact.toLowerCase()));
  if (sharing.length === 0) return [];
  const isVoluntary = ({ standing }: ServedRule): boolean => standing === 'voluntary';
  return [
    {
      id: fact,
      item: fact,
      serves: sharing.filter((rule) => !isVoluntary(rule)),
      feeds: sharing.filter(isVoluntary),
      also: [],
      parameters: [],
      apart: [],
    },
  ];
}

function rowOf(
  { id, item, serves, feeds, also = [] }: CrosswalkItem,
  { parameters, apart }: Crosswalk,
  rules: readonly ServedRule[],
): CrosswalkRow {
  const named = (ids: readonly string[]): readonly ServedRule[] =>
    ids.flatMap((wanted) => rules.filter(({ rule }) => rule === wanted));
  return {
    id,
    item,
    serves: named(serves),
    feeds: named(feeds),
    also,
    parameters: parameters.filter(({ items }) => items.includes(id)),
    apart: apart
      .filter(({ items }) => items.includes(id))
      .map(({ rules: kept, why }) => ({ rules: kept, why })),
  };
}

function servedRules(packs: readonly Pack[], asOf: Day): readonly ServedRule[] {
  return packs.flatMap((pack) => {
    const program = prepare(pack);
    const answers = evaluate(program, {}, { asOf, strict: false }).duties;
    return pack.duties.flatMap((duty, place) => {
      const answer = answers[place];
      if (answer === undefined) return [];
      const isOpen = factsReadBy(program, duty.id).some((fact) => isReadDay(pack, fact));
      return [servedRule(pack, duty, { answer, asOf, isOpen })];
    });
  });
}

/** A day that somebody has to read in the law, because sources differ or none was found. */
function isReadDay({ facts }: Pack, fact: string): boolean {
  return fact.startsWith('reading.') && facts[fact]?.type === 'date';
}

interface OnDay {
  readonly answer: DutyAnswer;
  readonly asOf: Day;
  /** Whether the first day is a question of law. */
  readonly isOpen: boolean;
}

function servedRule({ pack, places }: Pack, duty: Duty, on: OnDay): ServedRule {
  const { id, must, cite, mark, from, met } = duty;
  return {
    rule: id,
    pack,
    places,
    must,
    cite,
    mark,
    standing: standingOf(duty, on),
    ...(from === undefined ? {} : { from }),
    enforcement: on.answer.enforcement,
    evidence: met === undefined ? [] : shownBy(met),
  };
}

// A member of a set shows one thing done, not all that the set is about.
function shownBy(met: Expr): readonly string[] {
  return met.op === 'has' ? [`${met.fact}: ${met.member}`] : factsOf(met);
}

function standingOf({ from, until }: Duty, { answer, asOf, isOpen }: OnDay): Standing {
  if (until !== undefined && until <= asOf) return 'ended';
  if (answer.lifecycle === 'pending_bill') return 'bill';
  if (answer.lifecycle === 'voluntary') return 'voluntary';
  if (from !== undefined && from > asOf) return 'later';
  return isOpen ? 'open' : 'binding';
}
