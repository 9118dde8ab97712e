import type { Rule, Source } from '../tree.ts';
import { checkExpression } from './check-expression.ts';
import { readCite, type Cited } from './cites.ts';
import { fieldsOf, listOf, optional, required, textOf, type Fields } from './fields.ts';
import { isId } from './names.ts';
import type { Node } from './node.ts';
import type { Scope } from './scope.ts';
import { fileSpanOf, spanOf } from './source-text.ts';
import { reportTwice } from './yaml-text.ts';

/** What the reading of rules shares. */
export interface RuleReading {
  readonly scope: Scope;
  readonly sources: readonly Source[];
}

const PART_SHAPE = {
  what: 'an exception or alternative',
  keys: ['id', 'cite', 'is', 'any', 'unless'],
  meant: { when: 'is' },
};

/** Condition, exceptions and citations of a rule whose other keys were read elsewhere. */
export type RuleBody = Pick<Rule, 'cite' | 'base' | 'unless'>;

/**
 * Reads `is` (or `when`) or `any`, `unless` and `cite`. Gives nothing when the condition is faulty;
 * everything that is wrong is told.
 */
export function readBody(
  fields: Fields,
  condition: 'is' | 'when',
  reading: RuleReading,
): RuleBody | undefined {
  const base = readBase(fields, condition, reading);
  const unless = readParts(optional(fields, 'unless'), 'exception', reading);
  const { cite } = requiredCite(fields, reading);
  return base === undefined ? undefined : { cite, base, unless };
}

/** The citations, of which there has to be one. Fault: `WB-X01`. */
export function requiredCite(fields: Fields, reading: RuleReading): Cited {
  const cited = readCite(optional(fields, 'cite'), reading.sources, reading.scope.report);
  if (cited.cite.length === 0) {
    reading.scope.report(fields.spot, {
      code: 'WB-X01',
      detail: `${fields.what} has no \`cite\``,
      remedy: 'add `cite` with the place in a declared source',
    });
  }
  return cited;
}

function readBase(
  fields: Fields,
  condition: 'is' | 'when',
  reading: RuleReading,
): Rule['base'] | undefined {
  const { report } = reading.scope;
  const single = optional(fields, condition);
  const several = optional(fields, 'any');
  if (single !== undefined && several !== undefined) {
    report(several.spot, {
      code: 'WB-S03',
      detail: `${fields.what} has both \`${condition}\` and \`any\``,
      remedy: 'keep one of the two',
    });
    return undefined;
  }
  if (several !== undefined) return readAny(several, reading);
  const node = single ?? required(fields, condition);
  const typed = node === undefined ? undefined : checkExpression(node, 'bool', reading.scope);
  return typed === undefined ? undefined : { kind: 'is', expr: typed.expr };
}

function readAny(node: Node, reading: RuleReading): Rule['base'] | undefined {
  const of = readParts(node, 'alternative', reading);
  if (of.length > 0) return { kind: 'any', of };
  if (node.kind === 'list' && node.of.length === 0) {
    reading.scope.report(node.spot, {
      code: 'WB-S03',
      detail: '`any` needs at least one alternative',
      remedy: 'add `{id, cite, is}`',
    });
  }
  return undefined;
}

function readParts(
  node: Node | undefined,
  sort: 'exception' | 'alternative',
  reading: RuleReading,
): readonly Rule[] {
  const ids = new Set<string>();
  return listOf(node, reading.scope.report).flatMap(
    (part) => reading.scope.deeper(part.spot, () => readPart(part, { sort, ids, reading })) ?? [],
  );
}

interface PartReading {
  readonly sort: 'exception' | 'alternative';
  /** Ids of its siblings so far. */
  readonly ids: Set<string>;
  readonly reading: RuleReading;
}

function readPart(node: Node, { sort, ids, reading }: PartReading): Rule | undefined {
  const { report } = reading.scope;
  const fields = fieldsOf(node, { ...PART_SHAPE, what: `an ${sort}` }, report);
  if (fields === undefined) return undefined;
  const id = readId(fields, sort === 'exception', ids);
  const body = readBody(fields, 'is', reading);
  if (body === undefined) return undefined;
  return { ...(id === undefined ? {} : { id }), ...body, at: spanOf(fields.spot) };
}

/** The id of a rule or exception, told when it is missing, malformed or used by a sibling. */
export function readId(fields: Fields, isNeeded: boolean, taken: Set<string>): string | undefined {
  const node = isNeeded ? required(fields, 'id') : optional(fields, 'id');
  const id = textOf(node, fields.report);
  if (node === undefined || id === undefined || !isId(id, node.spot, fields.report))
    return undefined;
  if (taken.has(id)) reportTwice(id, node.spot, fields.report);
  taken.add(id);
  return id;
}

/** Where a rule stands, with its file. */
export function placeOf(fields: Fields): Rule['at'] {
  return fileSpanOf(fields.spot);
}
