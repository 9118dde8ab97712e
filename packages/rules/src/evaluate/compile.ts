import type { Expr, Rule, Term } from '../tree.ts';
import { hasAny, hasMember, isOneOf, overlapsAny } from './atoms.ts';
import type { Frame } from './frame.ts';
import { compileRange, type RangeReader } from './ranges.ts';
import type { Scope } from './scope.ts';
import { negated, type Tri } from './tri.ts';

/** A compiled condition. Total: no frame makes it fail. */
export type TruthReader = (frame: Frame) => Tri;

/** Compiles a boolean expression; every part of it is noted in the scope, for explanations. */
export function compileTruth(expr: Expr, scope: Scope): TruthReader {
  const known = scope.truths.get(expr);
  if (known !== undefined) return known;
  const reader = truthReader(expr, scope);
  scope.truths.set(expr, reader);
  return reader;
}

function truthReader(expr: Expr, scope: Scope): TruthReader {
  switch (expr.op) {
    case 'true':
      return () => 1;
    case 'false':
      return () => -1;
    case 'fact':
      return boolReader(scope.slotOf(expr.fact));
    case 'term':
      return termReader(scope.termSlot(expr.term));
    case 'chosen':
      return chosenReader(expr, scope);
    case 'not':
      return notReader(compileTruth(expr.of, scope));
    case 'and':
      return andReader(compileTruth(expr.of[0], scope), compileTruth(expr.of[1], scope));
    case 'or':
      return orReader(compileTruth(expr.of[0], scope), compileTruth(expr.of[1], scope));
    case 'if':
      return ifReader(
        compileTruth(expr.of[0], scope),
        compileTruth(expr.of[1], scope),
        compileTruth(expr.of[2], scope),
      );
    case '>':
      return aboveReader(compileRange(expr.of[0], scope), compileRange(expr.of[1], scope));
    case '<':
      return aboveReader(compileRange(expr.of[1], scope), compileRange(expr.of[0], scope));
    case '>=':
      return atLeastReader(compileRange(expr.of[0], scope), compileRange(expr.of[1], scope));
    case '<=':
      return atLeastReader(compileRange(expr.of[1], scope), compileRange(expr.of[0], scope));
    case 'is':
    case 'one-of':
    case 'has':
    case 'overlaps':
    case 'nonempty':
      return memberReader(expr, scope);
    default:
      throw new Error(`\`${expr.op}\` is no condition; the tree was not checked`);
  }
}

function memberReader(expr: MemberExpr, scope: Scope): TruthReader {
  const slot = scope.slotOf(expr.fact);
  switch (expr.op) {
    case 'is':
    case 'one-of': {
      const members = membersOn(expr, scope);
      return (frame) => isOneOf(frame.facts.raw[slot], members(frame));
    }
    case 'has':
      return ({ facts }) => hasMember(facts.raw[slot], expr.member);
    case 'overlaps': {
      const members = membersOn(expr, scope);
      return (frame) => overlapsAny(frame.facts.raw[slot], members(frame));
    }
    case 'nonempty':
      return ({ facts }) => hasAny(facts.raw[slot]);
  }
}

/** Expressions that ask about the members of an enum, code or set. */
export type MemberExpr = Extract<
  Expr,
  { readonly op: 'is' | 'one-of' | 'has' | 'overlaps' | 'nonempty' }
>;

/** Whether an expression asks about members. */
export function isMembership(expr: Expr): expr is MemberExpr {
  return ['is', 'one-of', 'has', 'overlaps', 'nonempty'].includes(expr.op);
}

// A list with days is cut to the frame's day; every other names the same members always.
function membersOn(expr: MemberExpr, scope: Scope): (frame: Frame) => ReadonlySet<string> {
  const list = 'list' in expr ? expr.list : undefined;
  if (list === undefined || !Object.hasOwn(scope.datedLists, list)) {
    const members = membersNamed(expr, scope);
    return () => members;
  }
  return ({ params }) => params.lists.get(list) ?? NO_MEMBERS;
}

const NO_MEMBERS: ReadonlySet<string> = new Set();

/** The members that a membership names, those of its list included. */
export function membersNamed(
  expr: MemberExpr,
  scope: { lists: Scope['lists'] },
): ReadonlySet<string> {
  if (expr.op === 'nonempty') return new Set();
  if (expr.op === 'is' || expr.op === 'has') return new Set([expr.member]);
  return new Set([
    ...expr.members,
    ...(expr.list === undefined ? [] : (scope.lists[expr.list] ?? [])),
  ]);
}

function boolReader(slot: number): TruthReader {
  return ({ facts }) => facts.truth[slot] ?? 0;
}

/** What a term or value of a choice comes to, asked for once for each case. */
export function termReader(term: {
  readonly slot: number;
  readonly read: () => TruthReader;
}): TruthReader {
  const { slot } = term;
  return (frame) => {
    const known = frame.termTruth[slot];
    if (known !== undefined) return known;
    const truth = term.read()(frame);
    frame.termTruth[slot] = truth;
    return truth;
  };
}

function chosenReader(
  { term, members }: Extract<Expr, { readonly op: 'chosen' }>,
  scope: Scope,
): TruthReader {
  const { values } = scope.termSlot(term);
  const readers = members.flatMap((member) => {
    const value = values.get(member);
    return value === undefined ? [] : [termReader(value)];
  });
  return (frame) => anyOf(readers, frame);
}

function notReader(of: TruthReader): TruthReader {
  return (frame) => negated(of(frame));
}

function andReader(a: TruthReader, b: TruthReader): TruthReader {
  return (frame) => {
    const first = a(frame);
    if (first === -1) return -1;
    const second = b(frame);
    return second < first ? second : first;
  };
}

function orReader(a: TruthReader, b: TruthReader): TruthReader {
  return (frame) => {
    const first = a(frame);
    if (first === 1) return 1;
    const second = b(frame);
    return second > first ? second : first;
  };
}

// `(c && a) || (!c && b) || (a && b)`: agreement of the branches settles it.
function ifReader(condition: TruthReader, a: TruthReader, b: TruthReader): TruthReader {
  return (frame) => {
    const chosen = condition(frame);
    if (chosen === 1) return a(frame);
    if (chosen === -1) return b(frame);
    const yes = a(frame);
    return yes === b(frame) ? yes : 0;
  };
}

function aboveReader(a: RangeReader, b: RangeReader): TruthReader {
  return (frame) => {
    if (a.lo(frame) > b.hi(frame)) return 1;
    return a.hi(frame) <= b.lo(frame) ? -1 : 0;
  };
}

function atLeastReader(a: RangeReader, b: RangeReader): TruthReader {
  return (frame) => {
    if (a.lo(frame) >= b.hi(frame)) return 1;
    return a.hi(frame) < b.lo(frame) ? -1 : 0;
  };
}

/** Compiles a rule: its base and none of its exceptions (rule model, section 4). */
export function compileRule(rule: Rule, scope: Scope): TruthReader {
  const known = scope.rules.get(rule);
  if (known !== undefined) return known;
  const base = compileBase(rule, scope);
  const exceptions = rule.unless.map((exception) => compileRule(exception, scope));
  const reader = exceptions.length === 0 ? base : unlessReader(base, exceptions);
  scope.rules.set(rule, reader);
  return reader;
}

/** Compiles what triggers a rule, without its exceptions. */
export function compileBase(rule: Rule, scope: Scope): TruthReader {
  if (rule.base.kind === 'is') return compileTruth(rule.base.expr, scope);
  const alternatives = rule.base.of.map((alternative) => compileRule(alternative, scope));
  return (frame) => anyOf(alternatives, frame);
}

function unlessReader(base: TruthReader, exceptions: readonly TruthReader[]): TruthReader {
  return (frame) => {
    const holds = base(frame);
    if (holds === -1) return -1;
    const lifted = negated(anyOf(exceptions, frame));
    return lifted < holds ? lifted : holds;
  };
}

/** The Kleene or of some conditions. */
function anyOf(readers: readonly TruthReader[], frame: Frame): Tri {
  let result: Tri = -1;
  for (const read of readers) {
    const truth = read(frame);
    if (truth === 1) return 1;
    if (truth === 0) result = 0;
  }
  return result;
}

/** Whether a term answers yes or no rather than with a number or date. */
export function isCondition(term: Term): boolean {
  return term.kind === 'rule' || (term.kind === 'value' && term.type.kind === 'bool');
}
