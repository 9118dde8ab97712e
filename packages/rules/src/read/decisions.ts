import { nearest } from '@weighbridge/core';
import type { Decision, DecisionRule } from '../tree.ts';
import {
  entriesOf,
  fieldsOf,
  listOf,
  optional,
  required,
  textOf,
  textsOf,
  type Fields,
} from './fields.ts';
import { isId } from './names.ts';
import type { Entry, Node } from './node.ts';
import { placeOf, readBody, readId, type RuleReading } from './rule-parts.ts';
import { fileSpanOf } from './source-text.ts';
import { reportTwice } from './yaml-text.ts';

const DECISION_SHAPE = { what: 'a decision', keys: ['worst_of', 'when_unknown', 'rules'] };
const RULE_SHAPE = {
  what: 'a rule of a decision',
  keys: ['id', 'then', 'says', 'cite', 'when', 'any', 'unless'],
  meant: { is: 'when' },
};

/** What a pack's decisions share. */
export interface DecisionReading extends RuleReading {
  /** Ids of rules and decisions so far. */
  readonly ids: Set<string>;
}

/** The decisions of a pack, without what is faulty. Faults as of rules; `WB-N01` for outcomes. */
export function readDecisions(
  nodes: readonly Node[],
  reading: DecisionReading,
): readonly Decision[] {
  const { report } = reading.scope;
  return nodes
    .flatMap((node) => entriesOf(node, report))
    .flatMap((entry) => readDecision(entry, reading) ?? []);
}

function readDecision(entry: Entry, reading: DecisionReading): Decision | undefined {
  const { report } = reading.scope;
  const fields = fieldsOf(entry.value, DECISION_SHAPE, report);
  if (!isId(entry.key, entry.keySpot, report) || fields === undefined) return undefined;
  if (reading.ids.has(entry.key)) reportTwice(entry.key, entry.keySpot, report);
  reading.ids.add(entry.key);
  const worstOf = textsOf(required(fields, 'worst_of'), report);
  const whenUnknown = outcome(fields, 'when_unknown', worstOf);
  const nodes = listOf(required(fields, 'rules'), report);
  const rules = nodes.flatMap((node) => readRule(node, worstOf, reading) ?? []);
  if (whenUnknown === undefined) return undefined;
  return { id: entry.key, worstOf, whenUnknown, rules, at: fileSpanOf(entry.keySpot) };
}

function readRule(
  node: Node,
  worstOf: readonly string[],
  reading: DecisionReading,
): DecisionRule | undefined {
  const { report } = reading.scope;
  const fields = fieldsOf(node, RULE_SHAPE, report);
  if (fields === undefined) return undefined;
  const id = readId(fields, true, reading.ids);
  const then = outcome(fields, 'then', worstOf);
  const says = textOf(optional(fields, 'says'), report);
  const body = readBody(fields, 'when', reading);
  if (id === undefined || then === undefined || body === undefined) return undefined;
  return { id, then, ...(says === undefined ? {} : { says }), ...body, at: placeOf(fields) };
}

function outcome(fields: Fields, key: string, worstOf: readonly string[]): string | undefined {
  const node = required(fields, key);
  const text = textOf(node, fields.report);
  if (node === undefined || text === undefined || worstOf.includes(text)) return text;
  const near = nearest(text, worstOf);
  fields.report(node.spot, {
    code: 'WB-N01',
    detail: `there is no outcome \`${text}\``,
    remedy:
      near === undefined
        ? 'add it to `worst_of`, worst first'
        : `write \`${near}\`, or add it to \`worst_of\``,
  });
  return undefined;
}
