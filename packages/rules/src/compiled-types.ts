import { parseDay } from '@weighbridge/core';
import type { Alternative, Expr, Pack, Param, Rule, Term } from './tree.ts';

/** What is wrong with the types in a compiled pack: the reader of YAML refuses it, whoever wrote the JSON may not have. */
export interface TypeFlaw {
  readonly code: 'WB-T01' | 'WB-N02' | 'WB-R01';
  readonly detail: string;
}

type Kind = 'bool' | 'number' | 'date';

/** Every place where an expression of a compiled pack is not of the type that its place needs; none can then fail at run time. */
export function typeFlaws(pack: Pack): readonly TypeFlaw[] {
  const named = { params: byName(pack.params), terms: byName(pack.terms), pack };
  const { duties, information = [], decisions } = pack;
  const rules = [...duties, ...information, ...decisions.flatMap(({ rules: of }) => of)];
  const wrong = [
    ...pack.terms.filter((term) => !isTermSound(term, named)).map(({ name }) => `terms.${name}`),
    ...rules.filter((rule) => !isRuleSound(rule, named)).map(({ id }) => id),
    ...duties
      .filter(({ due }) => due !== undefined && kindOf(due, named) !== 'date')
      .map(({ id }) => `${id}, due`),
    ...duties
      .filter(({ met }) => met !== undefined && kindOf(met, named) !== 'bool')
      .map(({ id }) => `${id}, met`),
  ];
  return [
    ...wrong.map((part) => ({
      code: 'WB-T01' as const,
      detail: `${part} is not of the type that its place needs`,
    })),
    ...pack.params
      .filter((param) => !isParamSound(param))
      .map(({ name }) => ({
        code: 'WB-R01' as const,
        detail: `a value of params.${name} does not fit its unit`,
      })),
    ...twice([
      ...pack.terms.map(({ name }) => `terms.${name}`),
      ...pack.params.map(({ name }) => `params.${name}`),
      ...rules.map(({ id }) => id),
    ]),
  ];
}

interface Named {
  readonly pack: Pack;
  readonly params: ReadonlyMap<string, Param>;
  readonly terms: ReadonlyMap<string, Term>;
}

function byName<T extends { readonly name: string }>(parts: readonly T[]): ReadonlyMap<string, T> {
  return new Map(parts.map((part) => [part.name, part]));
}

function twice(names: readonly string[]): readonly TypeFlaw[] {
  const counts = Map.groupBy(names, (name) => name);
  const again = [...counts].flatMap(([name, { length }]) => (length > 1 ? [name] : []));
  return again.map((name) => ({
    code: 'WB-N02',
    detail: `\`${name}\` stands in the pack twice`,
  }));
}

function isParamSound({ unit, values }: Param): boolean {
  return values.every(({ value }) =>
    unit === 'date'
      ? typeof value === 'string' && parseDay(value) !== undefined
      : typeof value === 'number',
  );
}

function isTermSound(term: Term, named: Named): boolean {
  switch (term.kind) {
    case 'rule':
      return isRuleSound(term.rule, named);
    case 'value':
      return kindOf(term.value, named) === term.type.kind;
    case 'choice':
      return term.choose.every((one: Alternative) => isRuleSound(one, named));
  }
}

function isRuleSound({ base, unless }: Rule, named: Named): boolean {
  const holds =
    base.kind === 'is'
      ? kindOf(base.expr, named) === 'bool'
      : base.of.every((one) => isRuleSound(one, named));
  return holds && unless.every((one) => isRuleSound(one, named));
}

/** The kind of an expression; nothing when its parts do not fit together. */
function kindOf(expr: Expr, named: Named): Kind | undefined {
  switch (expr.op) {
    case 'true':
    case 'false':
      return 'bool';
    case 'fact':
    case 'param':
    case 'term':
    case 'chosen':
      return kindOfName(expr, named);
    case 'is':
    case 'one-of':
      return factIs(expr.fact, ['enum', 'code'], named);
    case 'has':
    case 'overlaps':
    case 'nonempty':
      return factIs(expr.fact, ['set'], named);
    case 'not':
      return kindOf(expr.of, named) === 'bool' ? 'bool' : undefined;
    case 'if':
      return kindOf(expr.of[0], named) === 'bool' ? sameKind(expr.of.slice(1), named) : undefined;
    case 'and':
    case 'or':
      return sameKind(expr.of, named) === 'bool' ? 'bool' : undefined;
    case '>':
    case '>=':
    case '<':
    case '<=':
      return ordered(sameKind(expr.of, named)) === undefined ? undefined : 'bool';
    case 'min':
    case 'max':
      return ordered(sameKind(expr.of, named));
    case '+':
    case '-':
    case '*':
      return sumKind(expr.op, expr.of, named);
  }
}

function kindOfName(
  expr: Extract<Expr, { readonly op: 'fact' | 'param' | 'term' | 'chosen' }>,
  { pack, params, terms }: Named,
): Kind | undefined {
  switch (expr.op) {
    case 'fact': {
      const type = pack.facts[expr.fact]?.type;
      return type === 'bool' || type === 'number' || type === 'date' ? type : undefined;
    }
    case 'param': {
      const isDay = expr.param === 'as_of' || params.get(expr.param)?.unit === 'date';
      return isDay ? 'date' : 'number';
    }
    case 'term': {
      const term = terms.get(expr.term);
      if (term?.kind === 'rule') return 'bool';
      const kind = term?.kind === 'value' ? term.type.kind : undefined;
      return kind === 'code' ? undefined : kind;
    }
    case 'chosen':
      return terms.get(expr.term)?.kind === 'choice' ? 'bool' : undefined;
  }
}

function factIs(fact: string, types: readonly string[], { pack }: Named): Kind | undefined {
  return types.includes(pack.facts[fact]?.type ?? '') ? 'bool' : undefined;
}

function sameKind(parts: readonly Expr[], named: Named): Kind | undefined {
  const [first, ...others] = parts.map((part) => kindOf(part, named));
  return others.every((kind) => kind === first) ? first : undefined;
}

function ordered(kind: Kind | undefined): 'number' | 'date' | undefined {
  return kind === 'bool' ? undefined : kind;
}

// Days may be added to a date; nothing else.
function sumKind(op: '+' | '-' | '*', of: readonly [Expr, Expr], named: Named): Kind | undefined {
  const [first, second] = [kindOf(of[0], named), kindOf(of[1], named)];
  if (second !== 'number') return undefined;
  return first === 'number' || (first === 'date' && op === '+') ? first : undefined;
}
