import { type Value, type VocabularyEntry } from '@weighbridge/core';
import {
  deriveValues,
  evaluate,
  openRules,
  prepare,
  regions,
  type EvaluateOptions,
  type Program,
  type Values,
} from '@weighbridge/rules';
import { withinUnions } from '../case-facts.ts';
import { entriesOf } from '../make-ticket.ts';
import type { Verdict } from '../ticket.ts';
import type { Entries } from '../weighed-facts.ts';
import { statedValues, type Load } from '../weigh.ts';

/** An answer that was given: what is known of a fact now. */
export interface Answer {
  readonly fact: string;
  readonly value: Value;
}

/** A rule that is unknown, and the facts that could still settle it. */
interface Open {
  readonly pack: string;
  readonly rule: string;
  readonly facts: readonly string[];
}

/** How far an interview has come. Never changed; each answer gives the next. */
export interface Interview {
  readonly scales: readonly Program[];
  readonly entries: Entries;
  readonly options: EvaluateOptions;
  readonly values: Values;
  /** For each fact the answers that stand for all others. */
  readonly answers: ReadonlyMap<string, readonly Value[]>;
  /** Facts of which somebody said that they do not know, or that were answered. */
  readonly closed: ReadonlySet<string>;
  readonly open: readonly Open[];
}

/** What to ask next. */
export interface Question {
  readonly fact: string;
  readonly entry: VocabularyEntry;
  /** What is known so far: an interval, or some members of a set. */
  readonly known?: Value;
  /** Rules that are open because of this fact. */
  readonly rules: readonly { readonly pack: string; readonly rule: string }[];
  /** Most verdicts that one answer would settle. */
  readonly settles: number;
}

/**
 * Opens an interview over a load: which verdicts of law, licences and practice are unknown, and what
 * could settle each. House policies ask nothing of their own: they decide on what these come to.
 *
 * Cost: one evaluation of every pack.
 *
 * @example
 * const on = day('2026-11-21');
 * const dossier = { schema: 'weighbridge.dossier/1', name: 'alder-7b', revision: {}, files: [], notCovered: [], facts: {}, findings: [], faults: [], components: [], lineage: [] };
 * const asked = { roles: [], use: {}, places: [], as_of: on, known_at: on, strict: false };
 * nextQuestion(openInterview({ dossier, case: asked, packs: [], tool: '0.1.0' })); // undefined
 */
export function openInterview(load: Load): Interview {
  const { packs, values, strict } = statedValues(load);
  const asking = packs.filter(({ asks }) => asks !== 'policy');
  const scales = asking.map(prepare);
  return standing({
    scales,
    entries: entriesOf(asking),
    options: { asOf: load.case.as_of, strict },
    values,
    answers: answersIn(scales),
    closed: new Set(),
  });
}

/**
 * An interview with one more answer. A fact is asked once, also where the answer left it partly open.
 */
export function answered(interview: Interview, { fact, value }: Answer): Interview {
  const { entries, values, closed } = interview;
  return standing({
    ...interview,
    values: { ...values, [fact]: withinUnions(value, entries[fact]) },
    closed: new Set([...closed, fact]),
  });
}

/** An interview in which nobody knows a fact, or will look it up later. */
export function skipped(interview: Interview, fact: string): Interview {
  return { ...interview, closed: new Set([...interview.closed, fact]) };
}

function standing(of: Omit<Interview, 'open'>): Interview {
  const values = deriveValues(of.entries, of.values).values;
  const open = of.scales.flatMap((program) => openIn(program, values, of.options));
  return { ...of, open };
}

function openIn(program: Program, values: Values, options: EvaluateOptions): readonly Open[] {
  const { pack } = program.pack;
  return openRules(program, values, options).map((rule) => ({ pack, ...rule }));
}

/**
 * The question that is worth most. Nothing when no verdict is unknown, or when nobody knows what
 * would settle the rest.
 */
export function nextQuestion(interview: Interview): Question | undefined {
  return rankedQuestions(interview)[0];
}

/**
 * Every question that can still change a verdict, and no other: first the one whose answers settle
 * most verdicts and close most of what is open, on the average over the answers that matter; then by
 * name.
 *
 * Cost: one evaluation of the packs that read it for each open fact and answer.
 */
export function rankedQuestions(interview: Interview): readonly Question[] {
  const { open, entries, closed, answers } = interview;
  const facts = [...new Set(open.flatMap((rule) => rule.facts))]
    .filter((fact) => !closed.has(fact) && entries[fact] !== undefined)
    .sort();
  return facts
    .map((fact) => ({ fact, worth: worthOf(interview, fact, answers.get(fact) ?? []) }))
    .toSorted((a, b) => b.worth.mean - a.worth.mean)
    .flatMap(({ fact, worth }) => questionOf(interview, fact, worth.settles) ?? []);
}

function questionOf(interview: Interview, fact: string, settles: number): Question | undefined {
  const { open, entries, values } = interview;
  const entry = entries[fact];
  if (entry === undefined) return undefined;
  const known = values[fact];
  const rules = open
    .filter((rule) => rule.facts.includes(fact))
    .map(({ pack, rule }) => ({ pack, rule }));
  return { fact, entry, ...(known === undefined ? {} : { known }), rules, settles };
}

interface Worth {
  readonly mean: number;
  readonly settles: number;
}

function worthOf(interview: Interview, fact: string, answers: readonly Value[]): Worth {
  const touched = interview.scales.filter(({ pack }) => Object.hasOwn(pack.facts, fact));
  const names = new Set(touched.map(({ pack }) => pack.pack));
  const before = interview.open.filter(({ pack }) => names.has(pack));
  let sum = 0;
  let settles = 0;
  for (const value of answers) {
    const values = deriveValues(interview.entries, { ...interview.values, [fact]: value }).values;
    const after = touched.flatMap((program) => openIn(program, values, interview.options));
    const settled = before.length - after.length;
    settles = Math.max(settles, settled);
    sum += settled + openFactsIn(before) - openFactsIn(after);
  }
  return { mean: answers.length === 0 ? 0 : sum / answers.length, settles };
}

/** How many facts rules are open because of, each rule counted. */
function openFactsIn(open: readonly Open[]): number {
  return open.reduce((sum, { facts }) => sum + facts.length, 0);
}

/** Most answers of one fact that are tried. */
const MOST_ANSWERS = 8;

/** The answers that stand for all others, by fact, over all packs. */
function answersIn(scales: readonly Program[]): ReadonlyMap<string, readonly Value[]> {
  const answers = new Map<string, Map<string, Value>>();
  for (const program of scales) {
    for (const [fact, values] of Object.entries(regions(program))) {
      const known = answers.get(fact) ?? new Map<string, Value>();
      for (const value of values)
        if (known.size < MOST_ANSWERS) known.set(JSON.stringify(value), value);
      answers.set(fact, known);
    }
  }
  return new Map([...answers].map(([fact, values]) => [fact, [...values.values()]]));
}

/** A verdict that an answer settled. */
export type Settled = Pick<Verdict, 'pack' | 'rule' | 'must' | 'cite' | 'status'>;

/** What became known between two states of an interview, in the order of the packs. */
export function settledBetween(before: Interview, after: Interview): readonly Settled[] {
  const still = new Set(after.open.map(({ pack, rule }) => `${pack}/${rule}`));
  const settled = before.open.filter(({ pack, rule }) => !still.has(`${pack}/${rule}`));
  const values = deriveValues(after.entries, after.values).values;
  return after.scales.flatMap((program) => {
    const rules = settled.filter(({ pack }) => pack === program.pack.pack);
    if (rules.length === 0) return [];
    const answers = evaluate(program, values, after.options);
    return rules.flatMap(({ pack, rule }): readonly Settled[] => {
      const duty = program.pack.duties.find(({ id }) => id === rule);
      const status = answers.duties.find((answer) => answer.rule === rule)?.status;
      if (duty === undefined || status === undefined) return [];
      return [{ pack, rule, must: duty.must, cite: duty.cite, status }];
    });
  });
}
