// Which constructs of the language stood in the rules that were asked about, and how often.
import type { Expr, Pack, Rule } from '@weighbridge/rules';
import { isCondition, membersNamed } from '../../packages/rules/src/evaluate/compile.ts';
import { listsOn } from '../../packages/rules/src/evaluate/cut.ts';
import { isDate } from '../../packages/rules/src/evaluate/is-date.ts';
import { prepare } from '../../packages/rules/src/evaluate/program.ts';
import { eachPart, factOf, statusExpressions } from '../../packages/rules/src/evaluate/reads.ts';
import type { Question } from './answers.ts';

/** Constructs of the rule model, section 2, as they stand in a checked tree. */
const CONSTRUCTS = [
  ['a && b', 'a || b', '!a', 'true', 'false', 'terms.x', 'params.x', 'params.as_of'],
  ['c ? a : b of conditions', 'c ? a : b of numbers', 'c ? a : b of dates'],
  ['>', '>=', '<', '<=', 'min', 'max'].flatMap((op) => [`${op} of numbers`, `${op} of dates`]),
  ['code == member', 'code != member', 'code in [..]', 'code in lists.x', 'choice == value'],
  ['member in set', 'overlaps(set, [..])', 'overlaps(set, lists.x)', 'nonempty(set)'],
  ['a + b', 'a - b', 'a * params.x', 'date + params.x'],
].flat();

/** Rows of the rule model, section 9. */
const ROWS = [
  'bool, enum, code: one column',
  'number, date: two ends',
  'set: a boolean per member',
  'set: a boolean for all others',
  'min',
  'assume, assumed',
  'assume, strict',
  'x in [..], one by one',
  'x in [..], large',
  'unless',
  'status',
];

/** All that has to occur. Rows of section 9 that say how a construct is written go by the construct. */
export const EXPECTED: readonly string[] = [...CONSTRUCTS, ...ROWS];

/** How many answers rested on each construct. */
export type Coverage = Map<string, number>;

/** Counts, for each rule of a pack, every construct that its status rests on, once per case. */
export function cover(
  coverage: Coverage,
  pack: Pack,
  of: { readonly question: Question; readonly cases: number },
): void {
  const program = prepare(pack);
  for (const [id, { rule }] of program.places) {
    const names = new Set(['status', ...(hasUnless(rule.rule) ? ['unless'] : [])]);
    eachPart(statusExpressions(program, id), program.scope, (part) => {
      for (const name of namesOf(part, pack, of.question)) names.add(name);
    });
    for (const name of names) coverage.set(name, (coverage.get(name) ?? 0) + of.cases);
  }
}

function hasUnless({ unless, base }: Rule): boolean {
  return unless.length > 0 || (base.kind === 'any' && base.of.some(hasUnless));
}

function namesOf(part: Expr, pack: Pack, question: Question): readonly string[] {
  return [...constructsIn(part, pack), ...columnsIn(part, pack, question)];
}

function constructsIn(part: Expr, pack: Pack): readonly string[] {
  switch (part.op) {
    case 'and':
      return ['a && b'];
    case 'or':
      return ['a || b'];
    case 'not':
      return ['!a', ...(part.of.op === 'is' ? ['code != member'] : [])];
    case 'true':
    case 'false':
      return [part.op];
    case 'term':
      return ['terms.x'];
    case 'chosen':
      return ['choice == value'];
    case 'param':
      return [part.param === 'as_of' ? 'params.as_of' : 'params.x'];
    case 'if':
      return [`c ? a : b of ${kindOf(part.of[1], pack)}`];
    case 'is':
      return ['code == member'];
    case 'one-of':
      return [part.list === undefined ? 'code in [..]' : 'code in lists.x'];
    case 'has':
      return ['member in set'];
    case 'overlaps':
      return [part.list === undefined ? 'overlaps(set, [..])' : 'overlaps(set, lists.x)'];
    case 'nonempty':
      return ['nonempty(set)'];
    case '+':
      return [isDate(part, pack) ? 'date + params.x' : 'a + b'];
    case '-':
      return ['a - b'];
    case '*':
      return ['a * params.x'];
    case 'fact':
      return [];
    case '<':
    case '<=':
    case '>':
    case '>=':
    case 'min':
    case 'max':
      return [`${part.op} of ${kindOf(part.of[0], pack)}`];
  }
}

function kindOf(expr: Expr, pack: Pack): 'conditions' | 'dates' | 'numbers' {
  if (isDate(expr, pack)) return 'dates';
  return isNumber(expr, pack) ? 'numbers' : 'conditions';
}

const NUMBERS: ReadonlySet<Expr['op']> = new Set(['param', '+', '-', '*', 'min', 'max']);

function isNumber(expr: Expr, pack: Pack): boolean {
  if (expr.op === 'fact') return pack.facts[expr.fact]?.type === 'number';
  if (expr.op === 'if') return isNumber(expr.of[1], pack);
  if (expr.op !== 'term') return NUMBERS.has(expr.op);
  const term = pack.terms.find(({ name }) => name === expr.term);
  return term?.kind === 'value' && !isCondition(term);
}

function columnsIn(part: Expr, pack: Pack, { asOf, strict }: Question): readonly string[] {
  const entry = pack.facts[factOf(part) ?? ''];
  if (entry === undefined) return [];
  const names: string[] = [COLUMNS[entry.type]];
  if (entry.assume !== undefined) names.push(`assume, ${strict ? 'strict' : 'assumed'}`);
  if (entry.type === 'number' && entry.min !== undefined) names.push('min');
  if (part.op === 'nonempty') names.push('set: a boolean for all others');
  if (part.op === 'one-of' || part.op === 'is') {
    const members = membersNamed(part, { lists: listsOn(pack, asOf) });
    names.push(`x in [..], ${members.size > 4 ? 'large' : 'one by one'}`);
  }
  return names;
}

const COLUMNS = {
  bool: 'bool, enum, code: one column',
  enum: 'bool, enum, code: one column',
  code: 'bool, enum, code: one column',
  number: 'number, date: two ends',
  date: 'number, date: two ends',
  set: 'set: a boolean per member',
} as const;
