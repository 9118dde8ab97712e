import {
  NEVER,
  all,
  any,
  dateInterval,
  dayNumber,
  day,
  difference,
  hull,
  isAbove,
  isAtLeast,
  larger,
  not,
  numberInterval,
  parseDay,
  scaled,
  smaller,
  sum,
  type Interval,
  type Truth,
} from '@weighbridge/core';
import type { Duty, Expr, Pack, Rule } from '../../tree.ts';
import type { Case } from './trees.ts';

/**
 * The rule model read aloud: no slots, no caches, no closures. Slow, and written apart from the
 * evaluator, so that the two can contradict each other.
 */
export class Naive {
  readonly #pack: Pack;
  readonly #values: Case;
  readonly #on: string;

  constructor(pack: Pack, values: Case, on: string) {
    this.#pack = pack;
    this.#values = values;
    this.#on = on;
  }

  truth(expr: Expr): Truth {
    switch (expr.op) {
      case 'true':
        return 'yes';
      case 'false':
        return 'no';
      case 'fact':
        return this.#known(this.#values[expr.fact], (value) => value === true);
      case 'term':
        return this.#term(expr.term);
      case 'chosen':
        return any(expr.members.map((member) => this.#hasValue(expr.term, member)));
      case 'not':
        return not(this.truth(expr.of));
      case 'and':
        return all(expr.of.map((part) => this.truth(part)));
      case 'or':
        return any(expr.of.map((part) => this.truth(part)));
      case 'if': {
        const [c, a, b] = expr.of.map((part) => this.truth(part));
        if (c === undefined || a === undefined || b === undefined) throw new Error('three parts');
        return any([all([c, a]), all([not(c), b]), all([a, b])]);
      }
      case '>':
      case '<':
      case '>=':
      case '<=': {
        const [left, right] = [this.interval(expr.of[0]), this.interval(expr.of[1])];
        const order = {
          '>': () => isAbove(left, right),
          '<': () => isAbove(right, left),
          '>=': () => isAtLeast(left, right),
          '<=': () => isAtLeast(right, left),
        };
        return word(order[expr.op]());
      }
      case 'is':
        return this.#known(this.#values[expr.fact], (value) => value === expr.member);
      case 'one-of':
        return this.#known(
          this.#values[expr.fact],
          (value) => typeof value === 'string' && this.#membersOf(expr).includes(value),
        );
      case 'has':
        return this.#member(expr.fact, expr.member);
      case 'overlaps':
        return any(this.#membersOf(expr).map((member) => this.#member(expr.fact, member)));
      case 'nonempty':
        return any(this.#family(expr.fact).map((member) => this.#member(expr.fact, member)));
      default:
        throw new Error(`no condition: ${expr.op}`);
    }
  }

  interval(expr: Expr): Interval {
    switch (expr.op) {
      case 'fact': {
        const value = this.#values[expr.fact];
        if (this.#pack.facts[expr.fact]?.type === 'number') {
          return numberInterval(typeof value === 'number' ? value : numberEnds(value), 0);
        }
        return dateInterval(typeof value === 'string' ? day(value) : dayEnds(value));
      }
      case 'param': {
        const value = this.#pack.params
          .find(({ name }) => name === expr.param)
          ?.values.findLast(({ from }) => from <= this.#on)?.value;
        if (value === undefined) return { lo: -Infinity, hi: Infinity };
        const number = typeof value === 'number' ? value : dayNumber(day(value));
        return { lo: number, hi: number };
      }
      case 'term': {
        const term = this.#pack.terms.find(({ name }) => name === expr.term);
        if (term?.kind !== 'value') throw new Error('no value');
        return this.interval(term.value);
      }
      case 'if': {
        const c = this.truth(expr.of[0]);
        const [a, b] = [this.interval(expr.of[1]), this.interval(expr.of[2])];
        return c === 'yes' ? a : c === 'no' ? b : hull(a, b);
      }
      case '+':
        return sum(this.interval(expr.of[0]), this.interval(expr.of[1]));
      case '-':
        return difference(this.interval(expr.of[0]), this.interval(expr.of[1]));
      case '*':
        return scaled(this.interval(expr.of[0]), this.interval(expr.of[1]).lo);
      case 'min':
        return smaller(this.interval(expr.of[0]), this.interval(expr.of[1]));
      case 'max':
        return larger(this.interval(expr.of[0]), this.interval(expr.of[1]));
      default:
        throw new Error(`no number: ${expr.op}`);
    }
  }

  rule(rule: Rule): Truth {
    return all([this.base(rule), not(any(rule.unless.map((exception) => this.rule(exception))))]);
  }

  base(rule: Rule): Truth {
    return rule.base.kind === 'is'
      ? this.truth(rule.base.expr)
      : any(rule.base.of.map((alternative) => this.rule(alternative)));
  }

  status(duty: Duty, today: string): string {
    const trigger = this.base(duty);
    if (trigger === 'no') return 'no';
    const exempting = duty.unless.find((exception) => this.rule(exception) === 'yes');
    if (exempting !== undefined) return `exempt:${exempting.id}`;
    if (duty.until !== undefined && duty.until <= today) return 'ended';
    if (this.rule(duty) !== 'yes') return 'unknown';
    const from = {
      lo: duty.from === undefined ? -Infinity : dayNumber(day(duty.from)),
      hi: -Infinity,
    };
    const due = larger(
      { lo: from.lo, hi: from.lo },
      duty.due === undefined ? { lo: -Infinity, hi: -Infinity } : this.interval(duty.due),
    );
    const now = dayNumber(day(today));
    if (due.hi <= now) return 'applies';
    if (due.lo >= dayNumber(NEVER)) return 'dormant';
    return due.lo > now ? 'scheduled' : 'unknown';
  }

  #term(name: string): Truth {
    const term = this.#pack.terms.find((candidate) => candidate.name === name);
    if (term === undefined) throw new Error('no term');
    if (term.kind === 'choice') throw new Error('no condition');
    return term.kind === 'rule' ? this.rule(term.rule) : this.truth(term.value);
  }

  #hasValue(name: string, word: string): Truth {
    const term = this.#pack.terms.find((candidate) => candidate.name === name);
    if (term?.kind !== 'choice') throw new Error('no choice');
    const own = term.choose.filter(({ value }) => value === word).map((one) => this.rule(one));
    const none = not(any(term.choose.map((one) => this.rule(one))));
    return any(term.otherwise === word ? [...own, none] : own);
  }

  // A dated list holds what stands in it on the day; every other what was written.
  #membersOf({ members, list }: { members: readonly string[]; list?: string }): readonly string[] {
    const dated = list === undefined ? undefined : this.#pack.datedLists?.[list];
    if (dated === undefined) return members;
    return dated
      .filter(({ from = '', until = '9999' }) => from <= this.#on && this.#on < until)
      .map(({ code }) => code);
  }

  #known(value: unknown, holds: (value: unknown) => boolean): Truth {
    if (value === undefined) return 'unknown';
    return holds(value) ? 'yes' : 'no';
  }

  // One boolean per declared member and one for every other.
  #family(fact: string): readonly string[] {
    const value = this.#values[fact];
    const has = typeof value === 'object' && 'has' in value ? value.has : [];
    return ['a', 'b', 'c', 'a member nobody declared', ...has];
  }

  #member(fact: string, member: string): Truth {
    const value = this.#values[fact];
    if (typeof value !== 'object' || !('has' in value)) return 'unknown';
    if (value.has.includes(member)) return 'yes';
    return value.complete === true || (value.not ?? []).includes(member) ? 'no' : 'unknown';
  }
}

function word(order: -1 | 0 | 1): Truth {
  if (order === 0) return 'unknown';
  return order === 1 ? 'yes' : 'no';
}

function numberEnds(value: Case[string] | undefined): { lo?: number; hi?: number } {
  if (typeof value !== 'object' || 'has' in value) return {};
  return {
    ...(typeof value.lo === 'number' ? { lo: value.lo } : {}),
    ...(typeof value.hi === 'number' ? { hi: value.hi } : {}),
  };
}

function dayEnds(value: Case[string] | undefined): {
  lo?: ReturnType<typeof day>;
  hi?: ReturnType<typeof day>;
} {
  if (typeof value !== 'object' || 'has' in value) return {};
  const lo = typeof value.lo === 'string' ? parseDay(value.lo) : undefined;
  const hi = typeof value.hi === 'string' ? parseDay(value.hi) : undefined;
  return { ...(lo === undefined ? {} : { lo }), ...(hi === undefined ? {} : { hi }) };
}
