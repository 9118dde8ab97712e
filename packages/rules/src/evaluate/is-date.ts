import type { Expr, Pack } from '../tree.ts';

/** Whether an ordered expression is a date rather than a number. */
export function isDate(expr: Expr, pack: Pick<Pack, 'facts' | 'params' | 'terms'>): boolean {
  switch (expr.op) {
    case 'fact':
      return pack.facts[expr.fact]?.type === 'date';
    case 'param':
      return isDateParam(expr.param, pack);
    case 'term': {
      const term = pack.terms.find(({ name }) => name === expr.term);
      return term?.kind === 'value' && term.type.kind === 'date';
    }
    case 'if':
      return isDate(expr.of[1], pack);
    case '+':
    case 'min':
    case 'max':
      return isDate(expr.of[0], pack);
    default:
      return false;
  }
}

/** Whether a parameter is a date; the day that is asked about is one. */
export function isDateParam(name: string, { params }: Pick<Pack, 'params'>): boolean {
  return name === 'as_of' || params.find((param) => param.name === name)?.unit === 'date';
}
