import type { DateValue, Day } from '@weighbridge/core';
import { isCondition } from '../evaluate/compile.ts';
import { loadedPlan, type EvaluateOptions } from '../evaluate/evaluate.ts';
import type { Frame } from '../evaluate/frame.ts';
import type { Values } from '../evaluate/load.ts';
import { openFacts } from '../evaluate/open-facts.ts';
import { planFor, type Plan, type Program } from '../evaluate/program.ts';
import {
  dueWords,
  dutyStanding,
  metBy,
  ruleStatus,
  type Met,
  type Standing,
} from '../evaluate/status.ts';
import { termAnswers, type TermAnswer } from '../evaluate/term-answers.ts';
import type { Expr, Rule, Term } from '../tree.ts';
import type { Subject } from './reach.ts';

/** What a subject answers; one that is settled stays so whatever else is said. */
export interface Answer {
  readonly settled: boolean;
  readonly text: string;
  /** The facts for which it is still open; no other can settle it. */
  readonly open: () => ReadonlySet<string>;
}

/** A case and the day that is asked about; with the law's assumptions only where they are asked for. */
export interface Given {
  readonly values: Values;
  readonly asOf: Day;
  readonly assumed?: boolean;
  /** Terms that are stated, whatever the facts say of them. */
  readonly terms?: EvaluateOptions['terms'] | undefined;
}

/** What a program answers for a subject: the value of a term, the status of a rule with the day from which it is due. */
export function answerOf(program: Program, subject: Subject, given: Given): Answer {
  const open = (): ReadonlySet<string> => openFor(program, subject, given);
  const name = nameOf(subject);
  if (subject.startsWith('terms.')) {
    const answer = termAnswers(program, given.values, optionsOf(given))[name];
    return { ...termOf(program, name, answer), open };
  }
  const standing = standingOf(program, name, given);
  if (standing === undefined) return { settled: false, text: 'unknown', open };
  const due = dueWords(standing, program.words);
  return {
    settled: standing.status !== 'unknown' && typeof due !== 'object',
    text: withDay(standing.status, due),
    open,
  };
}

/** The status of a rule with what its evidence says, open while a fact could still show or deny it. */
export function evidenceOf(program: Program, subject: Subject, given: Given): Answer {
  const { text, open } = answerOf(program, subject, given);
  const duty = program.places.get(nameOf(subject))?.duty;
  const met = duty?.duty.met;
  if (duty?.met === undefined || met === undefined || !isAsked(text))
    return { settled: true, text, open };
  const { frame } = placedIn(program, nameOf(subject), planFor(program, given.asOf));
  const [status = ''] = text.split(':');
  const shown = metBy(duty, status, frame);
  return {
    settled: duty.met(frame) !== 0,
    text: withEvidence(text, shown),
    open: () => openIn(program, subject, { given, rule: conditionOf(met) }),
  };
}

/** Whether an answer says that a rule asks for something, now or later. */
export function isAsked(answer: string): boolean {
  return ['applies', 'scheduled', 'dormant'].some((word) => answer.startsWith(word));
}

/** A status with the first day on which it is due, as another day is another answer. */
export function withDay(status: string, due: DateValue | undefined): string {
  const first = typeof due === 'object' ? due.lo : due;
  return status === 'scheduled' && first !== undefined ? `scheduled:${first}` : status;
}

/** An answer with what its evidence says, where that says anything. */
export function withEvidence(answer: string, met: Met | undefined): string {
  return met === undefined || met === 'open' ? answer : `${answer}, ${met}`;
}

function standingOf(program: Program, name: string, given: Given): Standing | undefined {
  const found = program.places.get(name);
  if (found === undefined) return undefined;
  const plan = loadedPlan(program, given.values, optionsOf(given));
  const { frame } = placedIn(program, name, plan);
  if (found.duty !== undefined) return dutyStanding(found.duty, frame, plan.today);
  const status = ruleStatus(found.rule, frame);
  return { status, trigger: 0, dueLo: -Infinity, dueHi: Infinity };
}

function optionsOf({ asOf, assumed, terms }: Given): EvaluateOptions {
  return { asOf, strict: assumed !== true, ...(terms === undefined ? {} : { terms }) };
}

/** The frame in which a rule is answered: its own while it is not yet in force. */
function placedIn(program: Program, name: string, plan: Plan): { readonly frame: Frame } {
  return plan.rows[program.places.get(name)?.place ?? -1] ?? plan;
}

function nameOf(subject: Subject): string {
  return subject.slice(subject.indexOf('.') + 1);
}

/** The facts for which a subject is still open; no other can settle it. */
export function openFor(program: Program, subject: Subject, given: Given): ReadonlySet<string> {
  return openIn(program, subject, { given, ...partsOf(program, subject) });
}

function openIn(
  program: Program,
  subject: Subject,
  { given, rule, value }: { readonly given: Given; readonly rule: Rule; readonly value?: Expr },
): ReadonlySet<string> {
  const plan = loadedPlan(program, given.values, { asOf: given.asOf, strict: true });
  const { frame } = placedIn(program, nameOf(subject), plan);
  return new Set(openFacts({ program, frame, isClaimed: () => true }, rule, value));
}

/** The condition of a subject, and the value beside it: a due date, or a term that is no condition. */
export function partsOf(
  program: Program,
  subject: Subject,
): { readonly rule: Rule; readonly value?: Expr } {
  const name = nameOf(subject);
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
  if (isCondition(term)) return { rule: conditionOf(value) };
  return { rule: conditionOf({ op: 'true', at }), value };
}

function conditionOf(expr: Expr): Rule {
  return { cite: [], base: { kind: 'is', expr }, unless: [], at: expr.at };
}

function termOf(
  program: Program,
  name: string,
  answer: TermAnswer | undefined,
): Omit<Answer, 'open'> {
  const slot = program.scope.termSlot(name);
  const isWord = isCondition(slot.term) || slot.term.kind === 'choice';
  const isSettled = isWord ? answer !== 'unknown' : typeof answer !== 'object';
  return { settled: isSettled && answer !== undefined, text: toText(answer) };
}

function toText(answer: TermAnswer | undefined): string {
  return typeof answer === 'object' || answer === undefined ? 'unknown' : String(answer);
}
