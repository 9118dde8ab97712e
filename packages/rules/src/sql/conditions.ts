import { ruleOfValue, valuesOf } from '../evaluate/choice.ts';
import { isCondition, isMembership, membersNamed, type MemberExpr } from '../evaluate/compile.ts';
import type { Choice, Expr, Rule } from '../tree.ts';
import { column, compound, operand, partName, plain, type Part } from './draft.ts';
import { rangeOf, type Range } from './ranges.ts';
import { membersOf, termIn, unchecked, valueOf, type Scope } from './scope.ts';

/** SQL of a condition; NULL while it is unknown. */
export function conditionOf(expr: Expr, scope: Scope): Part {
  const { visitor } = scope.draft;
  switch (expr.op) {
    case 'true':
      return plain('TRUE');
    case 'false':
      return plain('FALSE');
    case 'fact':
      return valueOf(expr.fact, scope);
    case 'term':
      return termCondition(expr.term, scope);
    case 'chosen':
      return chosen(expr, scope);
    case 'not':
      return joined([conditionOf(expr.of, scope)], ([of = '']) => visitor.not(of), scope);
    case 'and':
      return joined(chain('and', expr, scope), visitor.and, scope);
    case 'or':
      return joined(chain('or', expr, scope), visitor.or, scope);
    case 'if':
      return eitherOf(expr.of, scope);
    case '>':
      return compared(visitor.above, expr.of, scope);
    case '<':
      return compared(visitor.above, [expr.of[1], expr.of[0]], scope);
    case '>=':
      return compared(visitor.atLeast, expr.of, scope);
    case '<=':
      return compared(visitor.atLeast, [expr.of[1], expr.of[0]], scope);
    default:
      if (isMembership(expr)) return membership(expr, scope);
      throw new Error(`\`${expr.op}\` is no condition; the tree was not checked`);
  }
}

/** SQL of a rule: its base and none of its exceptions (rule model, section 4). */
export function ruleOf(rule: Rule, scope: Scope): Part {
  const base = baseOf(rule, scope);
  if (rule.unless.length === 0) return base;
  const exceptions = rule.unless.map((exception) => ruleOf(exception, scope));
  return joined(
    [base, ...exceptions],
    ([holds = '', ...lifting]) => scope.draft.visitor.unless(holds, lifting),
    scope,
  );
}

/** SQL of what triggers a rule, without its exceptions. */
export function baseOf(rule: Rule, scope: Scope): Part {
  if (rule.base.kind === 'is') return conditionOf(rule.base.expr, scope);
  const parts = rule.base.of.map((alternative) => ruleOf(alternative, scope));
  return anyOf(parts, scope);
}

/** The or of some conditions. */
function anyOf(parts: readonly Part[], scope: Scope): Part {
  const [only = plain('FALSE'), second] = parts;
  return second === undefined ? only : joined(parts, scope.draft.visitor.or, scope);
}

function joined(
  parts: readonly Part[],
  write: (operands: readonly string[]) => string,
  scope: Scope,
): Part {
  const operands = parts.map((part) => operand(part, scope.draft));
  return compound(write(operands.map(({ sql }) => sql)), operands);
}

/** The operands of `a && b && c`, which the tree holds as `(a && b) && c`. */
function chain(op: 'and' | 'or', expr: Expr, scope: Scope): readonly Part[] {
  if (expr.op !== op) return [conditionOf(expr, scope)];
  return expr.of.flatMap((part) => chain(op, part, scope));
}

function eitherOf(of: readonly [Expr, Expr, Expr], scope: Scope): Part {
  // Each is read twice.
  const parts = of.map((part) =>
    column(partName(scope.draft), conditionOf(part, scope), scope.draft),
  );
  const [c = '', a = '', b = ''] = parts.map(({ sql }) => sql);
  return compound(scope.draft.visitor.either(c, a, b), parts);
}

function compared(
  write: (a: { lo: string; hi: string }, b: { lo: string; hi: string }) => string,
  of: readonly [Expr, Expr],
  scope: Scope,
): Part {
  const [a, b] = [endsOf(rangeOf(of[0], scope), scope), endsOf(rangeOf(of[1], scope), scope)];
  const sql = write({ lo: a.lo.sql, hi: a.hi.sql }, { lo: b.lo.sql, hi: b.hi.sql });
  return compound(sql, [a.lo, a.hi, b.lo, b.hi]);
}

function endsOf(range: Range, scope: Scope): Range {
  return { lo: operand(range.lo, scope.draft), hi: operand(range.hi, scope.draft) };
}

function termCondition(name: string, scope: Scope): Part {
  const known = scope.conditions.get(name);
  if (known !== undefined) return known;
  const term = termIn(name, scope);
  if (term.kind === 'choice' || !isCondition(term)) throw unchecked(`terms.${name}`);
  const part = term.kind === 'value' ? conditionOf(term.value, scope) : ruleOf(term.rule, scope);
  const made = column(`terms.${name}`, part, scope.draft);
  scope.conditions.set(name, made);
  return made;
}

/** One of some values of a choice: each value has a boolean of its own. */
function chosen({ term, members }: Extract<Expr, { readonly op: 'chosen' }>, scope: Scope): Part {
  const choice = termIn(term, scope);
  if (choice.kind !== 'choice') throw unchecked(`terms.${term}`);
  const values = valuesOf(choice).filter((value) => members.includes(value));
  return anyOf(
    values.map((value) => valueCondition(choice, value, scope)),
    scope,
  );
}

function valueCondition(choice: Choice, value: string, scope: Scope): Part {
  const key = JSON.stringify([choice.name, value]);
  const known = scope.chosen.get(key);
  if (known !== undefined) return known;
  const name = `terms.${choice.name}__${value}`;
  const made = column(name, ruleOf(ruleOfValue(choice, value), scope), scope.draft);
  scope.chosen.set(key, made);
  return made;
}

function membership(expr: MemberExpr, scope: Scope): Part {
  if (expr.op === 'nonempty') {
    const { of, other } = membersOf(expr.fact, scope);
    return anyOf([...of.values(), other], scope);
  }
  const members = [...membersNamed(expr, scope)];
  if (expr.op === 'is' || expr.op === 'one-of') {
    const fact = valueOf(expr.fact, scope);
    return compound(scope.draft.visitor.isOneOf(fact.sql, members), [fact]);
  }
  const { of } = membersOf(expr.fact, scope);
  return anyOf(
    members.map((member) => of.get(member) ?? plain('FALSE')),
    scope,
  );
}
