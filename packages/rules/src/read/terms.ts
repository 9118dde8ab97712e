import type { Alternative, ExprType, Term } from '../tree.ts';
import { checkExpression, type Typed } from './check-expression.ts';
import {
  entriesOf,
  fieldsOf,
  listOf,
  optional,
  required,
  textOf,
  wordOf,
  type Fields,
} from './fields.ts';
import { isName } from './names.ts';
import { valuesOf } from '../evaluate/choice.ts';
import { levelsOfTerm, type TermLevels } from '../levels.ts';
import type { Entry, Node } from './node.ts';
import type { Report } from './pack-fault.ts';
import { readBody, requiredCite, type RuleReading } from './rule-parts.ts';
import type { TermType } from './scope.ts';
import { fileSpanOf, spanOf, type Spot } from './source-text.ts';
import { typeWords } from './operand.ts';

/** Terms that use terms that use terms; with the levels of conditions it bounds every walk over a pack. */
export const MAX_TERM_DEPTH = 100;

const TERM_SHAPE = {
  what: 'a term',
  keys: ['cite', 'is', 'any', 'unless', 'type', 'unit', 'value', 'choose', 'otherwise'],
  meant: { when: 'is' },
};
const ALTERNATIVE_SHAPE = {
  what: 'an alternative of a choice',
  keys: ['value', 'is', 'any', 'unless', 'cite'],
  meant: { when: 'is', then: 'value', id: 'value' },
};

/** The terms of a pack, each checked when it is first used, so that order in the file does not matter. */
export interface TermTable {
  readonly names: readonly string[];
  /** Levels of those that were checked. */
  readonly levels: TermLevels;
  typeOf(name: string, spot: Spot): TermType | undefined;
  /** All sound terms, each after those it uses. */
  all(): readonly Term[];
}

/** Terms in their order of checking, and what is known of each name. */
interface Checked {
  readonly types: Map<string, TermType>;
  readonly sound: Term[];
  /** Terms whose checking has begun and not ended, outermost first. */
  readonly open: Open[];
  /** How many terms deep each checked one goes, itself included. */
  readonly depths: Map<string, number>;
  readonly levels: Map<string, number>;
}

interface Open {
  readonly name: string;
  /** Depth of the deepest term it uses, as far as it was read. */
  below: number;
}

/** Collects the terms; `reading` is asked for only when the first one is checked. */
export function termTable(
  nodes: readonly Node[],
  reading: () => RuleReading,
  report: Report,
): TermTable {
  const entries = new Map(
    nodes.flatMap((node) => entriesOf(node, report)).map((entry) => [entry.key, entry]),
  );
  const checked: Checked = {
    types: new Map(),
    sound: [],
    open: [],
    depths: new Map(),
    levels: new Map(),
  };
  const typeOf = (name: string, spot: Spot): TermType | undefined => {
    const entry = entries.get(name);
    if (entry === undefined) return undefined;
    const known = checked.types.get(name);
    if (!mayUse(name, checked, { spot, report })) return 'faulty';
    const type = known ?? openTerm(entry, checked, reading());
    const user = checked.open.at(-1);
    if (user !== undefined) user.below = Math.max(user.below, checked.depths.get(name) ?? 0);
    return type;
  };
  const all = (): readonly Term[] => {
    for (const entry of entries.values()) typeOf(entry.key, entry.keySpot);
    return checked.sound;
  };
  return { names: [...entries.keys()], levels: checked.levels, typeOf, all };
}

function openTerm(entry: Entry, checked: Checked, reading: RuleReading): TermType {
  const open = { name: entry.key, below: 0 };
  checked.open.push(open);
  const type = checkTerm(entry, checked, reading);
  checked.open.pop();
  checked.types.set(entry.key, type);
  checked.depths.set(entry.key, open.below + 1);
  return type;
}

// In whatever order terms stand in the file: one that was checked before may be deep already.
function mayUse(
  name: string,
  checked: Checked,
  place: { readonly spot: Spot; readonly report: Report },
): boolean {
  const start = checked.open.findIndex((open) => open.name === name);
  if (start >= 0) {
    const circle = [...checked.open.slice(start).map((open) => open.name), name].join(' → ');
    place.report(place.spot, {
      code: 'WB-N03',
      detail: `terms refer to each other in a circle: ${circle}`,
      remedy: 'take one of these references out',
    });
    return false;
  }
  if (checked.open.length + (checked.depths.get(name) ?? 1) <= MAX_TERM_DEPTH) return true;
  place.report(place.spot, {
    code: 'WB-S04',
    detail: `terms use each other more than ${MAX_TERM_DEPTH} deep`,
    remedy: 'write the chain of terms flatter',
  });
  return false;
}

function checkTerm(entry: Entry, checked: Checked, reading: RuleReading): TermType {
  const named = isName(entry.key, entry.keySpot, reading.scope.report);
  const fields = fieldsOf(entry.value, TERM_SHAPE, reading.scope.report);
  if (fields === undefined) return 'faulty';
  const term = termOf(entry, fields, reading);
  if (term === undefined) return declaredType(fields) ?? 'faulty';
  if (named) checked.sound.push(term);
  checked.levels.set(entry.key, levelsOfTerm(term, checked.levels));
  if (term.kind === 'choice') return { kind: 'choice', values: valuesOf(term) };
  return term.kind === 'rule' ? { kind: 'bool' } : term.type;
}

function termOf(entry: Entry, fields: Fields, reading: RuleReading): Term | undefined {
  if (fields.entries.has('choose')) return choiceTerm(entry, fields, reading);
  refuseKey(fields, 'otherwise', '`choose`');
  return fields.entries.has('value')
    ? valueTerm(entry, fields, reading)
    : ruleTerm(entry, fields, reading);
}

function choiceTerm(entry: Entry, fields: Fields, reading: RuleReading): Term | undefined {
  for (const key of ['is', 'any', 'unless', 'type', 'unit', 'value'])
    refuseKey(fields, key, 'it within an alternative of `choose`');
  const { report } = reading.scope;
  const list = required(fields, 'choose');
  const written = listOf(list, report).map((node) => readAlternative(node, fields, reading));
  const choose = written.flatMap((alternative) => alternative ?? []);
  const node = optional(fields, 'otherwise');
  const otherwise = textOf(node, report);
  const cite = citeOfChoice(fields, reading, choose);
  if (list !== undefined && written.length === 0) {
    report(list.spot, {
      code: 'WB-S03',
      detail: '`choose` needs at least one alternative',
      remedy: 'add `{value, cite, is}`',
    });
  }
  const isWhole = choose.length > 0 && choose.length === written.length;
  if (!isWhole || (node !== undefined && otherwise === undefined)) return undefined;
  const rest = otherwise === undefined ? {} : { otherwise };
  return { kind: 'choice', name: entry.key, cite, choose, ...rest, at: fileSpanOf(entry.keySpot) };
}

// Each alternative has a citation of its own; one for all may stand beside them.
function citeOfChoice(
  fields: Fields,
  reading: RuleReading,
  choose: readonly Alternative[],
): readonly string[] {
  if (fields.entries.has('cite')) return requiredCite(fields, reading).cite;
  return [...new Set(choose.flatMap(({ cite }) => cite))];
}

function readAlternative(
  node: Node,
  choice: Fields,
  reading: RuleReading,
): Alternative | undefined {
  const own = fieldsOf(node, ALTERNATIVE_SHAPE, reading.scope.report);
  if (own === undefined) return undefined;
  const cite = choice.entries.get('cite');
  const inherited = cite === undefined ? [] : [['cite', cite] as const];
  const fields = { ...own, entries: new Map([...inherited, ...own.entries]) };
  const value = textOf(required(fields, 'value'), reading.scope.report);
  const body = readBody(fields, 'is', reading);
  if (value === undefined || body === undefined) return undefined;
  return { value, ...body, at: spanOf(fields.spot) };
}

// So that a term with a fault in it still can be used elsewhere, and other faults are found.
function declaredType(fields: Fields): ExprType | undefined {
  if (fields.entries.has('choose')) return undefined;
  if (!fields.entries.has('value')) return { kind: 'bool' };
  const silent = (): undefined => undefined;
  const type = wordOf(optional(fields, 'type'), ['number', 'date'], silent);
  if (type === 'date') return { kind: 'date' };
  const unit = textOf(optional(fields, 'unit'), silent);
  return type === 'number' && unit !== undefined ? { kind: 'number', unit } : undefined;
}

function ruleTerm(entry: Entry, fields: Fields, reading: RuleReading): Term | undefined {
  for (const key of ['type', 'unit']) refuseKey(fields, key, '`value`');
  const body = readBody(fields, 'is', reading);
  if (body === undefined) return undefined;
  return { kind: 'rule', name: entry.key, rule: { ...body, at: fileSpanOf(entry.keySpot) } };
}

function valueTerm(entry: Entry, fields: Fields, reading: RuleReading): Term | undefined {
  for (const key of ['is', 'any', 'unless'])
    refuseKey(fields, key, '`is` or `any` instead of `value`');
  const { cite } = requiredCite(fields, reading);
  const node = optional(fields, 'value');
  const typed = node === undefined ? undefined : checkExpression(node, 'value', reading.scope);
  if (node === undefined || typed === undefined || !isAsDeclared(fields, typed, node))
    return undefined;
  return {
    kind: 'value',
    name: entry.key,
    type: typed.type,
    cite,
    value: typed.expr,
    at: fileSpanOf(entry.keySpot),
  };
}

function refuseKey(fields: Fields, key: string, where: string): void {
  const entry = fields.entries.get(key);
  if (entry === undefined) return;
  fields.report(entry.keySpot, {
    code: 'WB-S02',
    detail: `\`${key}\` does not go with the rest of this term`,
    remedy: `delete it, or write ${where}`,
  });
}

function isAsDeclared(fields: Fields, typed: Typed, node: Node): boolean {
  const type = wordOf(optional(fields, 'type'), ['number', 'date'], fields.report);
  const unit = textOf(optional(fields, 'unit'), fields.report);
  if (type !== undefined && type !== typed.type.kind) {
    fields.report(node.spot, {
      code: 'WB-T01',
      detail: `the term is declared a ${type}, but this is ${typeWords(typed.type)}`,
      remedy: 'correct `type`, or the expression',
    });
    return false;
  }
  if (unit === undefined || (typed.type.kind === 'number' && typed.type.unit === unit)) return true;
  fields.report(node.spot, {
    code: 'WB-U01',
    detail: `the term is declared in ${unit}, but this is ${typeWords(typed.type)}`,
    remedy: 'correct `unit`, or the expression',
  });
  return false;
}
