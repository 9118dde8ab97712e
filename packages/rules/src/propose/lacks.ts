import type { Day, Value } from '@weighbridge/core';
import type { Values } from '../evaluate/load.ts';
import type { Subject } from '../mutants/reach.ts';
import type { Span } from '../tree.ts';

/** A test that the tool writes; whether the law says so too is for a person to judge. */
export interface ProposedTest {
  readonly name: string;
  readonly as_of: Day;
  readonly strict?: boolean;
  readonly like?: string;
  readonly facts: { readonly [fact: string]: Value };
  readonly expect: { readonly [rule: string]: string };
}

/** Something that the tests of a pack do not show, and tests that would; none where no search found one. */
export interface Lack {
  /** `rules.ID`, `terms.NAME` or `params.NAME`. */
  readonly of: string;
  readonly at: Span;
  readonly says: string;
  readonly tests: readonly ProposedTest[];
}

/** A possible lack, looked for when it is asked. */
export interface Step {
  readonly of: string;
  readonly look: () => Lack | undefined;
}

/** A test of one subject from nothing but what a search found; its facts are all that matters. */
export function bareTest(
  subject: Subject,
  found: { readonly asOf: Day; readonly values: Values; readonly answer: string },
): ProposedTest {
  const facts = statedIn(found.values);
  const rule = ruleNamed(subject);
  const name = `${rule} is ${found.answer} on ${found.asOf} with ${factWords(facts)}`;
  return { name, as_of: found.asOf, strict: true, facts, expect: { [rule]: found.answer } };
}

/** The facts that have a value. */
export function statedIn(values: Values): { readonly [fact: string]: Value } {
  return Object.fromEntries(
    Object.entries(values).flatMap(([fact, value]) =>
      value === undefined ? [] : [[fact, briefly(value)] as const],
    ),
  );
}

function briefly(value: Value): Value {
  if (typeof value !== 'object' || !('has' in value) || value.not?.length !== 0) return value;
  const { not: _none, ...said } = value;
  return said;
}

/** The name by which a test calls a subject. */
export function ruleNamed(subject: Subject): string {
  return subject.slice(subject.indexOf('.') + 1);
}

/** Facts with their values, for the name of a test. */
export function factWords(facts: { readonly [fact: string]: Value }): string {
  const words = Object.entries(facts).map(([fact, value]) => `${fact} ${valueWords(value)}`);
  return words.length === 0 ? 'nothing known' : words.join(', ');
}

function valueWords(value: Value): string {
  if (typeof value !== 'object') return String(value);
  if ('has' in value) {
    const not = (value.not ?? []).map((member) => `not ${member}`);
    const words = [...value.has, ...not].join(' and ');
    return words === '' ? 'none' : words;
  }
  return `${value.lo ?? ''}..${value.hi ?? ''}`;
}
