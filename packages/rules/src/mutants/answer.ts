import type { Day } from '@weighbridge/core';
import { isCondition } from '../evaluate/compile.ts';
import { evaluate, loadedPlan, type EvaluateOptions } from '../evaluate/evaluate.ts';
import type { Values } from '../evaluate/load.ts';
import { openFacts } from '../evaluate/open-facts.ts';
import type { Program } from '../evaluate/program.ts';
import { termAnswers, type TermAnswer } from '../evaluate/term-answers.ts';
import type { Expr, Rule, Term } from '../tree.ts';
import type { Subject } from './reach.ts';

/** What a subject answers; one that is settled stays so whatever else is said. */
export interface Answer {
  readonly settled: boolean;
  readonly text: string;
}

/** A case and the day that is asked about; with the law's assumptions only where they are asked for. */
export interface Given {
  readonly values: Values;
  readonly asOf: Day;
  readonly assumed?: boolean;
  /** Terms that are stated, whatever the facts say of them. */
  readonly terms?: EvaluateOptions['terms'] | undefined;
}

/** What a program answers for a subject. */
export function answerOf(program: Program, subject: Subject, given: Given): Answer {
  const { asOf, assumed, terms } = given;
  const options = { asOf, strict: assumed !== true, ...(terms === undefined ? {} : { terms }) };
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
export function openFor(program: Program, subject: Subject, given: Given): ReadonlySet<string> {
  const name = subject.slice(subject.indexOf('.') + 1);
  const plan = loadedPlan(program, given.values, { asOf: given.asOf, strict: true });
  const row = plan.rows[program.places.get(name)?.place ?? -1];
  const of = { program, frame: row?.frame ?? plan.frame, isClaimed: () => true };
  const { rule, value } = partsOf(program, subject);
  return new Set(openFacts(of, rule, value));
}

/** The condition of a subject, and the value beside it: a due date, or a term that is no condition. */
export function partsOf(
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
  const ruled = (base: Rule['base']): Rule => ({ cite: [], base, unless: [], at });
  if (term.kind === 'choice') return { rule: ruled({ kind: 'any', of: term.choose }) };
  const { value } = term;
  if (isCondition(term)) return { rule: ruled({ kind: 'is', expr: value }) };
  return { rule: ruled({ kind: 'is', expr: { op: 'true', at } }), value };
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
