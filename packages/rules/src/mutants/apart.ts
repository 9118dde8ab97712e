import type { Day, Value } from '@weighbridge/core';
import { isCondition } from '../evaluate/compile.ts';
import { evaluate, loadedPlan } from '../evaluate/evaluate.ts';
import type { Values } from '../evaluate/load.ts';
import { openFacts } from '../evaluate/open-facts.ts';
import { prepare, type Program } from '../evaluate/program.ts';
import { termAnswers, type TermAnswer } from '../evaluate/term-answers.ts';
import { regions } from '../explain/representatives.ts';
import type { Expr, Pack, Rule, Term } from '../tree.ts';
import { comparesBeyond, daysAround, turningDays } from './turning-days.ts';
import { slicedTo, type Reach, type Subject } from './reach.ts';

/** A case in which two packs answer otherwise; what it does not say makes no difference. */
export interface Witness {
  readonly subject: Subject;
  readonly asOf: Day;
  readonly values: Values;
  /** The answer of the first pack and that of the second. */
  readonly answers: readonly [string, string];
}

/** Whether two packs can answer a subject otherwise; `undecided` when the search was too long or not exact. */
export type Apart = Witness | 'same' | 'undecided';

/** Trials that searches may still spend. */
export interface Purse {
  left: number;
}

/**
 * Searches the regions of all facts for a case in which two packs answer a subject otherwise
 * (rule model, section 11). Facts are asked one after the other, and a branch ends as soon as both
 * answers are settled, because a settled answer never changes with a further fact.
 */
export function apart(
  packs: readonly [Pack, Pack],
  subject: Subject,
  { reach, purse }: { readonly reach: Reach; readonly purse: Purse },
): Apart {
  const programs = packs.map((pack) => prepare(slicedTo(pack, [subject], reach)));
  const [first, second] = programs;
  if (first === undefined || second === undefined) return 'undecided';
  const days = turningDays(packs.map((pack) => slicedTo(pack, [subject], reach)));
  const search: Search = { first, second, subject, purse };
  let left: Apart = 'same';
  for (const asOf of days) {
    const found = apartOn(search, asOf, choicesOf([first, second], asOf), {});
    if (typeof found === 'object') return shortest(search, found);
    if (found === 'undecided') left = found;
  }
  return comparesBeyond(first) ? 'undecided' : left;
}

/** A witness without what it says in vain. */
function shortest(search: Search, witness: Witness): Witness {
  let least = witness;
  for (const fact of Object.keys(witness.values)) {
    const { [fact]: _said, ...values } = least.values;
    const fewer = { ...witness, values };
    if (isTold(search, fewer)) least = fewer;
  }
  return least;
}

function isTold(search: Search, { values, asOf, answers }: Witness): boolean {
  const given = { values, asOf };
  const told = [search.first, search.second].map(
    (one) => answerOf(one, search.subject, given).text,
  );
  return told.every((text, place) => text === answers[place]);
}

interface Search {
  readonly first: Program;
  readonly second: Program;
  readonly subject: Subject;
  readonly purse: Purse;
}

/** A fact, or one member of a set, with every answer that has to be tried. */
interface Choice {
  readonly fact: string;
  readonly answers: readonly ((known: Value | undefined) => Value)[];
}

function apartOn(search: Search, asOf: Day, choices: readonly Choice[], values: Values): Apart {
  if ((search.purse.left -= 1) < 0) return 'undecided';
  const a = answerOf(search.first, search.subject, { values, asOf });
  const b = answerOf(search.second, search.subject, { values, asOf });
  const told = { subject: search.subject, asOf, values, answers: [a.text, b.text] } as const;
  if (a.settled && b.settled) return a.text === b.text ? 'same' : told;
  const open = openFor(a.settled ? search.second : search.first, search.subject, { values, asOf });
  const place = choices.findIndex(({ fact }) => open.has(fact));
  const choice = choices[place];
  // What is open for no fact is open for want of a parameter's value on that day.
  if (open.size === 0) return a.text === b.text ? 'same' : told;
  if (choice === undefined) return 'undecided';
  const rest = choices.toSpliced(place, 1);
  let worst: Apart = 'same';
  for (const answer of choice.answers) {
    const more = { ...values, [choice.fact]: answer(values[choice.fact]) };
    const found = apartOn(search, asOf, rest, more);
    if (typeof found === 'object') return found;
    if (found === 'undecided') worst = found;
  }
  return worst;
}

function choicesOf(programs: readonly Program[], asOf: Day): readonly Choice[] {
  const found = programs.map(regions);
  const facts = new Set(found.flatMap((one) => Object.keys(one)));
  return [...facts].flatMap((fact) => {
    const values = found.flatMap((one) => one[fact] ?? []);
    const entry = programs[0]?.pack.facts[fact];
    if (entry?.type === 'set') return memberChoices(fact, values);
    const all = entry?.type === 'date' ? [...values, ...daysAround(asOf)] : values;
    return [{ fact, answers: [...new Set(all)].map((value) => () => value) }];
  });
}

function memberChoices(fact: string, values: readonly Value[]): readonly Choice[] {
  const members = values.flatMap((value) =>
    typeof value === 'object' && 'has' in value ? value.has : [],
  );
  const each = [...new Set(members)].map((member) => ({
    fact,
    answers: [
      (known: Value | undefined) => withMember(known, { has: [member], not: [] }),
      (known: Value | undefined) => withMember(known, { has: [], not: [member] }),
    ],
  }));
  return [...each, { fact, answers: [(known) => ({ has: membersIn(known).has, complete: true })] }];
}

interface Members {
  readonly has: readonly string[];
  readonly not: readonly string[];
}

function withMember(known: Value | undefined, more: Members): Value {
  const { has, not } = membersIn(known);
  return { has: [...has, ...more.has], not: [...not, ...more.not] };
}

function membersIn(known: Value | undefined): Members {
  if (typeof known !== 'object' || !('has' in known)) return { has: [], not: [] };
  return { has: known.has, not: known.not ?? [] };
}

interface Answer {
  readonly settled: boolean;
  readonly text: string;
}

function answerOf(
  program: Program,
  subject: Subject,
  given: { readonly values: Values; readonly asOf: Day },
): Answer {
  const options = { asOf: given.asOf, strict: true };
  const name = subject.slice(subject.indexOf('.') + 1);
  if (subject.startsWith('terms.'))
    return termOf(program, name, termAnswers(program, given.values, options)[name]);
  const { duties, decisions, information } = evaluate(program, given.values, options);
  const duty = duties.find(({ rule }) => rule === name);
  const rule = decisions.flatMap(({ rules }) => rules).find(({ id }) => id === name);
  const told = information.find((one) => one.rule === name);
  const status = duty?.status ?? told?.status ?? rule?.status ?? 'unknown';
  const due = duty?.due;
  return {
    settled: status !== 'unknown' && typeof due !== 'object',
    text: status === 'scheduled' && typeof due === 'string' ? `scheduled:${due}` : status,
  };
}

/** The facts for which a subject is still open; no other can settle it. */
function openFor(
  program: Program,
  subject: Subject,
  given: { readonly values: Values; readonly asOf: Day },
): ReadonlySet<string> {
  const name = subject.slice(subject.indexOf('.') + 1);
  const plan = loadedPlan(program, given.values, { asOf: given.asOf, strict: true });
  const row = plan.rows[program.places.get(name)?.place ?? -1];
  const of = { program, frame: row?.frame ?? plan.frame, isClaimed: () => true };
  const { rule, value } = partsOf(program, subject);
  return new Set(openFacts(of, rule, value));
}

/** The condition of a subject, and the value beside it: a due date, or a term that is no condition. */
function partsOf(
  program: Program,
  subject: Subject,
): { readonly rule: Rule; readonly value?: Expr } {
  const name = subject.slice(subject.indexOf('.') + 1);
  if (subject.startsWith('terms.')) return partsOfTerm(program.scope.termSlot(name).term);
  const found = program.places.get(name);
  if (found === undefined) throw new Error(`no rule \`${name}\`; it was sliced away`);
  const due = found.duty?.duty.due;
  return { rule: found.rule.rule, ...(due === undefined ? {} : { value: due }) };
}

function partsOfTerm(term: Term): { readonly rule: Rule; readonly value?: Expr } {
  if (term.kind === 'rule') return { rule: term.rule };
  const { at } = term;
  if (term.kind === 'choice')
    return { rule: { cite: [], base: { kind: 'any', of: term.choose }, unless: [], at } };
  const { value } = term;
  if (isCondition(term))
    return { rule: { cite: [], base: { kind: 'is', expr: value }, unless: [], at } };
  const always: Expr = { op: 'true', at };
  return { rule: { cite: [], base: { kind: 'is', expr: always }, unless: [], at }, value };
}

function termOf(program: Program, name: string, answer: TermAnswer | undefined): Answer {
  const slot = program.scope.termSlot(name);
  const isWord = isCondition(slot.term) || slot.term.kind === 'choice';
  const isSettled = isWord ? answer !== 'unknown' : typeof answer !== 'object';
  return { settled: isSettled && answer !== undefined, text: toText(answer) };
}

function toText(answer: TermAnswer | undefined): string {
  return typeof answer === 'object' || answer === undefined ? 'unknown' : String(answer);
}
