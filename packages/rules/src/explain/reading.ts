import { AS_OF, valueOn } from '../evaluate/cut.ts';
import { eachExpr, eachPart, factOf } from '../evaluate/reads.ts';
import type { Expr } from '../tree.ts';
import type { FactRead, ParamRead } from './shapes.ts';
import { paramDay, type Trial } from './trial.ts';

/** The facts that expressions read, terms entered, in reading order, with what is known of them. */
export function factsRead(trial: Trial, roots: readonly Expr[]): readonly FactRead[] {
  const names = new Set<string>();
  eachPart(roots, trial.program.scope, (part) => {
    const fact = factOf(part);
    if (fact !== undefined) names.add(fact);
  });
  return [...names].map((fact) => factRead(trial, fact));
}

/** The facts that an expression reads itself, terms not entered. */
export function ownFacts(trial: Trial, expr: Expr): readonly FactRead[] {
  const names = new Set<string>();
  eachExpr(expr, (part) => {
    const fact = factOf(part);
    if (fact !== undefined) names.add(fact);
  });
  return [...names].map((fact) => factRead(trial, fact));
}

function factRead(trial: Trial, fact: string): FactRead {
  const { slotOf, assumed } = trial.program.scope.layout;
  const slot = slotOf.get(fact) ?? -1;
  const value = trial.frame.facts.raw[slot];
  if (value === undefined) return { fact, assumed: false };
  return { fact, value, assumed: trial.claims[fact] === undefined && assumed[slot] === value };
}

/** The parameters that expressions read, terms entered, with the value of the day. */
export function paramsRead(trial: Trial, roots: readonly Expr[]): readonly ParamRead[] {
  const names = new Set<string>();
  eachPart(roots, trial.program.scope, (part) => {
    if (part.op === 'param') names.add(part.param);
  });
  return [...names].flatMap((name) => paramRead(trial, name));
}

function paramRead(trial: Trial, name: string): readonly ParamRead[] {
  const on = paramDay(trial);
  if (name === AS_OF) return [{ param: name, value: on, unit: 'date', cite: [] }];
  const param = trial.program.scope.params.get(name);
  const held = param === undefined ? undefined : valueOn(param.values, on);
  if (param === undefined || held === undefined) return [];
  const read = { param: name, value: held.value, unit: param.unit, cite: held.cite };
  return [held.kind === undefined ? read : { ...read, kind: held.kind }];
}
