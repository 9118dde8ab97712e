import type { Information } from '../tree.ts';
import { datedColumns, period, type DutyReading } from './duties.ts';
import { fieldsOf, listOf, required, textOf, type Fields } from './fields.ts';
import type { Node } from './node.ts';
import { placeOf, readBody, readId, requiredCite, type RuleBody } from './rule-parts.ts';
import { spanOf } from './source-text.ts';

const INFORMATION_SHAPE = {
  what: 'a piece of information',
  keys: [
    'id',
    'says',
    'cite',
    'mark',
    'lifecycle',
    'enforcement',
    'from',
    'until',
    'when',
    'any',
    'unless',
  ],
  meant: { is: 'when', to: 'until', conf: 'mark', must: 'says', note: 'says' },
};

/** What the sources of a pack say without asking anything of anyone. Faults as of duties. */
export function readInformation(
  nodes: readonly Node[],
  reading: DutyReading,
): readonly Information[] {
  const { report } = reading.scope;
  return nodes
    .flatMap((node) => listOf(node, report))
    .flatMap((node) => readPiece(node, reading) ?? []);
}

function readPiece(node: Node, reading: DutyReading): Information | undefined {
  const { report } = reading.scope;
  const fields = fieldsOf(node, INFORMATION_SHAPE, report);
  if (fields === undefined) return undefined;
  const id = readId(fields, true, reading.ids);
  const says = textOf(required(fields, 'says'), report);
  const columns = { ...datedColumns(fields, reading), ...period(fields, report) };
  const body = readCondition(fields, reading);
  if (id !== undefined)
    reading.dutySpots.set(id, fields.entries.get('id')?.value.spot ?? fields.spot);
  if (id === undefined || says === undefined || body === undefined) return undefined;
  return { id, says, ...columns, ...body, at: placeOf(fields) };
}

// Without a condition it holds for every case.
function readCondition(fields: Fields, reading: DutyReading): RuleBody | undefined {
  const isConditional = ['when', 'any', 'unless'].some((key) => fields.entries.has(key));
  if (isConditional) return readBody(fields, 'when', reading);
  const { cite } = requiredCite(fields, reading);
  const always = { op: 'true', at: spanOf(fields.spot) } as const;
  return { cite, base: { kind: 'is', expr: always }, unless: [] };
}
