import type { Expr, Pack, ParamValue, Rule } from '@weighbridge/rules';

/** Every expression that stands in a rule, its exceptions and alternatives, and in the terms they use. */
export function expressionsIn(pack: Pack, rule: Rule): readonly Expr[] {
  const own = [...baseOf(rule), ...rule.unless].flatMap((part) =>
    'op' in part ? nodesIn(pack, part) : expressionsIn(pack, part),
  );
  return own;
}

function baseOf(rule: Rule): readonly (Expr | Rule)[] {
  return rule.base.kind === 'is' ? [rule.base.expr] : rule.base.of;
}

/** An expression, its parts and those of the terms it uses. */
export function nodesIn(pack: Pack, expr: Expr): readonly Expr[] {
  if (expr.op === 'term' || expr.op === 'chosen') return [expr, ...termNodes(pack, expr.term)];
  if (!('of' in expr)) return [expr];
  const parts: readonly Expr[] = 'op' in expr.of ? [expr.of] : expr.of;
  return [expr, ...parts.flatMap((part) => nodesIn(pack, part))];
}

function termNodes(pack: Pack, name: string): readonly Expr[] {
  const term = pack.terms.find((one) => one.name === name);
  if (term === undefined) return [];
  if (term.kind === 'choice') return term.choose.flatMap((one) => expressionsIn(pack, one));
  return term.kind === 'value' ? nodesIn(pack, term.value) : expressionsIn(pack, term.rule);
}

const ORDERS = new Set(['<', '<=', '>', '>=']);

/** The operators of order among expressions, sorted, each once. */
export function ordersAmong(nodes: readonly Expr[]): readonly string[] {
  return [...new Set(nodes.map((node) => node.op).filter((op) => ORDERS.has(op)))].toSorted();
}

/**
 * The values that parameters among the expressions have on the day whose law the pack tells, as text,
 * sorted, each once.
 */
export function paramValues(pack: Pack, nodes: readonly Expr[], unit: string): readonly string[] {
  const names = new Set(nodes.flatMap((node) => (node.op === 'param' ? [node.param] : [])));
  const values = pack.params
    .filter((param) => names.has(param.name) && param.unit === unit)
    .flatMap((param) => param.values.filter((value) => isCurrent(value, pack)))
    .map(({ value }) => String(value));
  return [...new Set(values)].toSorted();
}

function isCurrent({ until }: ParamValue, { status_date }: Pack): boolean {
  return until === undefined || status_date === undefined || until > status_date;
}
