import { NEVER, day, dayNumber, parseDay, type Day } from '@weighbridge/core';
import type { Duty, Expr, Pack, Rule, Term } from '@weighbridge/rules';

/** How one engine writes the parts of a condition; `T` is a condition or a number of that engine. */
export interface Writer<T> {
  readonly constant: (value: boolean) => T;
  readonly fact: (name: string) => T;
  readonly number: (value: number, unit: string) => T;
  readonly not: (a: T) => T;
  readonly both: (a: T, b: T) => T;
  readonly either: (a: T, b: T) => T;
  readonly choice: (condition: T, a: T, b: T) => T;
  readonly compare: (op: '>' | '>=' | '<' | '<=', a: T, b: T) => T;
  readonly times: (a: T, b: T) => T;
  readonly equals: (fact: string, member: string) => T;
  readonly contains: (fact: string, member: string) => T;
  readonly nonempty: (fact: string) => T;
}

/** The condition of a duty with its exceptions, all terms written out, in another engine's words. */
export function writeDuty<T>(
  pack: Pack,
  duty: Duty,
  on: { readonly asOf: Day; readonly writer: Writer<T> },
): T {
  const terms = new Map(pack.terms.map((term) => [term.name, term]));
  // A duty not yet in force is asked about as on its first day.
  const asOf = duty.from !== undefined && duty.from > on.asOf ? day(duty.from) : on.asOf;
  return ruleOf(duty, { pack, terms, ...on, asOf });
}

interface Context<T> {
  readonly pack: Pack;
  readonly terms: ReadonlyMap<string, Term>;
  readonly asOf: Day;
  readonly writer: Writer<T>;
}

function ruleOf<T>(rule: Rule, context: Context<T>): T {
  const { writer } = context;
  const base =
    rule.base.kind === 'is'
      ? write(rule.base.expr, context)
      : rule.base.of.map((part) => ruleOf(part, context)).reduce(writer.either);
  return rule.unless.reduce(
    (value, exception) => writer.both(value, writer.not(ruleOf(exception, context))),
    base,
  );
}

function write<T>(expr: Expr, context: Context<T>): T {
  const { writer } = context;
  const part = (inner: Expr): T => write(inner, context);
  switch (expr.op) {
    case 'true':
    case 'false':
      return writer.constant(expr.op === 'true');
    case 'fact':
      return writer.fact(expr.fact);
    case 'param':
      return paramOf(expr.param, context);
    case 'term':
      return termOf(expr.term, context);
    case 'not':
      return writer.not(part(expr.of));
    case 'and':
      return writer.both(part(expr.of[0]), part(expr.of[1]));
    case 'or':
      return writer.either(part(expr.of[0]), part(expr.of[1]));
    case 'if':
      return writer.choice(part(expr.of[0]), part(expr.of[1]), part(expr.of[2]));
    case '>':
    case '>=':
    case '<':
    case '<=':
      return writer.compare(expr.op, part(expr.of[0]), part(expr.of[1]));
    case '*':
      return writer.times(part(expr.of[0]), part(expr.of[1]));
    case 'is':
      return writer.equals(expr.fact, expr.member);
    case 'one-of':
      return expr.members.map((member) => writer.equals(expr.fact, member)).reduce(writer.either);
    case 'has':
      return writer.contains(expr.fact, expr.member);
    case 'overlaps':
      return expr.members.map((member) => writer.contains(expr.fact, member)).reduce(writer.either);
    case 'nonempty':
      return writer.nonempty(expr.fact);
    case 'min':
    case 'max': {
      const [a, b] = [part(expr.of[0]), part(expr.of[1])];
      return writer.choice(writer.compare(expr.op === 'min' ? '<=' : '>=', a, b), a, b);
    }
    case '+':
    case '-':
    case 'chosen':
      throw new Error(`a duty's condition with ${expr.op} is not compared`);
  }
}

function termOf<T>(name: string, context: Context<T>): T {
  const term = context.terms.get(name);
  if (term === undefined || term.kind === 'choice') throw new Error(`no condition ${name}`);
  return term.kind === 'rule' ? ruleOf(term.rule, context) : write(term.value, context);
}

function paramOf<T>(name: string, context: Context<T>): T {
  const param = context.pack.params.find((candidate) => candidate.name === name);
  const value = param?.values.findLast(({ from }) => from <= context.asOf)?.value;
  const number = typeof value === 'string' ? dayNumberOf(value) : value;
  if (number === undefined) throw new Error(`no value of ${name}`);
  return context.writer.number(number, param?.unit ?? '1');
}

function dayNumberOf(text: string): number | undefined {
  const parsed = text === 'never' ? NEVER : parseDay(text);
  return parsed === undefined ? undefined : dayNumber(parsed);
}
