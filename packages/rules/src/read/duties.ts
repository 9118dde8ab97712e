import { columnOn } from '../evaluate/cut.ts';
import type { Asks, Dated, Duty, Enforcement, Lifecycle, Mark } from '../tree.ts';
import { checkExpression } from './check-expression.ts';
import {
  dayOf,
  fieldsOf,
  listOf,
  optional,
  required,
  textOf,
  wordOf,
  type Fields,
} from './fields.ts';
import type { Node } from './node.ts';
import { isUntilLater } from './params.ts';
import { placeOf, readBody, readId, type RuleReading } from './rule-parts.ts';
import type { Report } from './pack-fault.ts';
import type { Spot } from './source-text.ts';

const DUTY_SHAPE = {
  what: 'a duty',
  keys: [
    'id',
    'who',
    'must',
    'cite',
    'mark',
    'lifecycle',
    'enforcement',
    'note',
    'from',
    'until',
    'when',
    'any',
    'unless',
    'due',
    'met',
  ],
  // Words of the law files and of terms for the same thing.
  meant: { is: 'when', to: 'until', conf: 'mark', pen: 'note' },
};
const DATED_KEYS = ['value', 'from', 'until', 'by'];

const MARKS: readonly Mark[] = ['V', 'V2', 'K', 'I'];
const LIFECYCLES: readonly Lifecycle[] = ['in_force', 'voluntary', 'pending_bill'];
const ENFORCEMENTS: readonly Enforcement[] = ['normal', 'grace', 'stayed', 'none_in_statute'];

/** What a pack's duties share. */
export interface DutyReading extends RuleReading {
  readonly asks: Asks;
  /** Ids of rules and decisions so far. */
  readonly ids: Set<string>;
  /** Where each duty stands, for checks that need the whole pack. */
  readonly dutySpots: Map<string, Spot>;
}

/** The duties of a pack, without those that are faulty. */
export function readDuties(nodes: readonly Node[], reading: DutyReading): readonly Duty[] {
  const { report } = reading.scope;
  return nodes
    .flatMap((node) => listOf(node, report))
    .flatMap((node) => readDuty(node, reading) ?? []);
}

function readDuty(node: Node, reading: DutyReading): Duty | undefined {
  const { report } = reading.scope;
  const fields = fieldsOf(node, DUTY_SHAPE, report);
  if (fields === undefined) return undefined;
  const id = readId(fields, true, reading.ids);
  const who = textOf(required(fields, 'who'), report);
  const must = textOf(required(fields, 'must'), report);
  const columns = {
    ...datedColumns(fields, reading),
    ...period(fields, report),
    ...outcomes(fields, reading),
  };
  const note = textOf(optional(fields, 'note'), report);
  const body = readBody(fields, 'when', reading);
  if (id !== undefined)
    reading.dutySpots.set(id, fields.entries.get('id')?.value.spot ?? fields.spot);
  if (id === undefined || who === undefined || must === undefined || body === undefined)
    return undefined;
  return {
    id,
    who,
    must,
    asks: reading.asks,
    ...columns,
    ...(note === undefined ? {} : { note }),
    ...body,
    at: placeOf(fields),
  };
}

/** Confidence mark, lifecycle and enforcement of a duty or piece of information. */
export function datedColumns(
  fields: Fields,
  reading: DutyReading,
): Pick<Duty, 'mark' | 'lifecycle' | 'enforcement'> {
  const { report } = reading.scope;
  // What nobody marked nobody checked; a house's own policy needs no checking against a law.
  const unmarked: Mark = reading.asks === 'law' || reading.asks === 'licence' ? 'K' : 'V';
  return {
    mark: wordOf(optional(fields, 'mark'), MARKS, report) ?? unmarked,
    lifecycle: withoutEnd(readDated(optional(fields, 'lifecycle'), LIFECYCLES, report), report),
    enforcement: withoutSpots(readDated(optional(fields, 'enforcement'), ENFORCEMENTS, report)),
  };
}

/** A word with its days, and where it stands. */
interface WrittenWord<Word> {
  readonly dated: Dated<Word>;
  readonly spot?: Spot;
}

/** A word, or several with their days; the first of the words when nothing is written. Fault: `WB-D02`. */
function readDated<Word extends string>(
  node: Node | undefined,
  words: readonly Word[],
  report: Report,
): readonly WrittenWord<Word>[] {
  if (node === undefined) return words.slice(0, 1).map((value) => ({ dated: { value } }));
  const parts = node.kind === 'list' ? node.of : [node];
  const begun = new Map<string | undefined, Word>();
  return parts.flatMap((part) => {
    const dated = readDatedPart(part, words, report);
    if (dated === undefined) return [];
    const first = begun.get(dated.from);
    if (first !== undefined) reportSameDay(first, part.spot, report);
    begun.set(dated.from, dated.value);
    return [{ dated, spot: part.spot }];
  });
}

function reportSameDay(first: string, spot: Spot, report: Report): void {
  report(spot, {
    code: 'WB-D02',
    detail: `\`${first}\` is said of the same first day`,
    remedy: 'give each word its own `from`',
  });
}

function withoutSpots<Word>(written: readonly WrittenWord<Word>[]): readonly Dated<Word>[] {
  return written.map(({ dated }) => dated);
}

// A rule whose enforcement ends is enforced as any other; whether a bill came into force has to be said.
function withoutEnd<Word>(
  written: readonly WrittenWord<Word>[],
  report: Report,
): readonly Dated<Word>[] {
  const dated = withoutSpots(written);
  for (const {
    dated: { until },
    spot,
  } of written) {
    if (until === undefined || spot === undefined || columnOn(dated, until) !== undefined) continue;
    report(spot, {
      code: 'WB-D02',
      detail: `nothing is said of the time from ${until} on`,
      remedy: 'add what holds from that day, or leave out `until`',
    });
  }
  return dated;
}

function readDatedPart<Word extends string>(
  node: Node,
  words: readonly Word[],
  report: Report,
): Dated<Word> | undefined {
  if (node.kind === 'scalar') {
    const value = wordOf(node, words, report);
    if (value === 'stayed') reportNobody(node.spot, report);
    return value === undefined ? undefined : { value };
  }
  const fields = fieldsOf(node, { what: 'a dated word', keys: DATED_KEYS }, report);
  if (fields === undefined) return undefined;
  const value = wordOf(required(fields, 'value'), words, report);
  const by = textOf(optional(fields, 'by'), report);
  const days = period(fields, report);
  if (value === 'stayed' && !fields.entries.has('by') && !fields.mistyped.has('by'))
    reportNobody(fields.spot, report);
  return value === undefined ? undefined : { value, ...days, ...(by === undefined ? {} : { by }) };
}

function reportNobody(spot: Spot, report: Report): void {
  report(spot, {
    code: 'WB-S03',
    detail: '`stayed` does not say who stayed the rule',
    remedy: 'write `{value: stayed, by: court}`, or name the agency',
  });
}

/** `from` and `until`. Faults: `WB-D01`, `WB-S03`. */
export function period(
  fields: Fields,
  report: Report,
): { readonly from?: string; readonly until?: string } {
  const from = dayOf(optional(fields, 'from'), report);
  const end = optional(fields, 'until');
  const until = dayOf(end, report);
  if (end !== undefined && until !== undefined && from !== undefined)
    isUntilLater(from, { until, node: end }, report);
  return { ...(from === undefined ? {} : { from }), ...(until === undefined ? {} : { until }) };
}

function outcomes(fields: Fields, reading: DutyReading): Pick<Duty, 'due' | 'met'> {
  const dueNode = optional(fields, 'due');
  const metNode = optional(fields, 'met');
  const due = dueNode === undefined ? undefined : checkExpression(dueNode, 'date', reading.scope);
  const met = metNode === undefined ? undefined : checkExpression(metNode, 'bool', reading.scope);
  return {
    ...(due === undefined ? {} : { due: due.expr }),
    ...(met === undefined ? {} : { met: met.expr }),
  };
}
