import { NEVER } from '@weighbridge/core';
import type { Param, ParamValue, Source } from '../tree.ts';
import { readCite } from './cites.ts';
import {
  dayOf,
  entriesOf,
  fieldsOf,
  listOf,
  optional,
  required,
  textOf,
  type Fields,
} from './fields.ts';
import { isName } from './names.ts';
import type { Entry, Node } from './node.ts';
import type { Report } from './pack-fault.ts';
import { AS_OF } from './scope.ts';
import { fileSpanOf, type Spot } from './source-text.ts';

const PARAM_SHAPE = { what: 'a parameter', keys: ['unit', 'values'] };
const VALUE_SHAPE = {
  what: 'a value of a parameter',
  keys: ['value', 'from', 'until', 'cite', 'kind'],
};

/** Parameters that are sound, and the names of those that are not. */
export interface ReadParams {
  readonly params: ReadonlyMap<string, Param>;
  readonly spots: ReadonlyMap<string, Spot>;
  readonly faulty: readonly string[];
}

/**
 * The parameters of a pack. A value ends where the next begins, unless it says `until` itself.
 * Faults: `WB-D01`, `WB-D02` (two values on a day), `WB-N02`, `WB-N04`, `WB-R01`, `WB-S02`,
 * `WB-S03`, `WB-X01`, `WB-X02`.
 */
export function readParams(
  nodes: readonly Node[],
  sources: readonly Source[],
  report: Report,
): ReadParams {
  const params = new Map<string, Param>();
  const spots = new Map<string, Spot>();
  const faulty: string[] = [];
  for (const entry of nodes.flatMap((node) => entriesOf(node, report))) {
    const param = isFree(entry, report) ? readParam(entry, sources, report) : undefined;
    spots.set(entry.key, entry.keySpot);
    if (param === undefined) faulty.push(entry.key);
    else params.set(entry.key, param);
  }
  return { params, spots, faulty };
}

function isFree(entry: Entry, report: Report): boolean {
  if (entry.key !== AS_OF) return isName(entry.key, entry.keySpot, report);
  report(entry.keySpot, {
    code: 'WB-N02',
    detail: '`params.as_of` always exists',
    remedy: 'choose another name',
  });
  return false;
}

function readParam(entry: Entry, sources: readonly Source[], report: Report): Param | undefined {
  const fields = fieldsOf(entry.value, PARAM_SHAPE, report);
  if (fields === undefined) return undefined;
  const unit = textOf(required(fields, 'unit'), report);
  const list = required(fields, 'values');
  if (unit === undefined || list === undefined) return undefined;
  if (list.kind !== 'list') return noList(list, report);
  const written = listOf(list, report).map((node) => readValue(node, unit, { sources, report }));
  const sound = written.flatMap((value) => value ?? []);
  if (sound.length < written.length) return undefined;
  if (sound.length === 0) {
    report(list.spot, {
      code: 'WB-S03',
      detail: 'a parameter needs at least one value',
      remedy: 'add `{value, from, cite}`',
    });
    return undefined;
  }
  const values = valuesInOrder(sound, report);
  return values === undefined
    ? undefined
    : { name: entry.key, unit, values, at: fileSpanOf(entry.keySpot) };
}

function noList(node: Node, report: Report): undefined {
  listOf(node, report);
  return undefined;
}

interface WrittenValue {
  readonly value: ParamValue;
  readonly spot: Spot;
}

interface Reading {
  readonly sources: readonly Source[];
  readonly report: Report;
}

function readValue(node: Node, unit: string, reading: Reading): WrittenValue | undefined {
  const { report } = reading;
  const fields = fieldsOf(node, VALUE_SHAPE, report);
  if (fields === undefined) return undefined;
  const value =
    unit === 'date'
      ? dateOf(required(fields, 'value'), report)
      : numberOf(required(fields, 'value'), report);
  const from = dayOf(required(fields, 'from'), report);
  const until = dayOf(optional(fields, 'until'), report);
  const kind = textOf(optional(fields, 'kind'), report);
  const cite = citeOfValue(fields, kind, reading);
  if (value === undefined || from === undefined) return undefined;
  if (
    until !== undefined &&
    !isUntilLater(from, { until, node: optional(fields, 'until') ?? node }, report)
  )
    return undefined;
  const ends = {
    ...(until === undefined ? {} : { until }),
    ...(kind === undefined ? {} : { kind }),
  };
  return { value: { value, from, cite, ...ends }, spot: node.spot };
}

function citeOfValue(
  fields: Fields,
  kind: string | undefined,
  reading: Reading,
): readonly string[] {
  const node = optional(fields, 'cite');
  const { cite, sources } = readCite(node, reading.sources, reading.report);
  if (node === undefined) {
    reading.report(fields.spot, {
      code: 'WB-X01',
      detail: `${fields.what} has no \`cite\``,
      remedy: 'add `cite` with the place in a declared source',
    });
  }
  const soft = sources.find((source) => !source.binding);
  if (soft !== undefined && kind === undefined) {
    reading.report(fields.spot, {
      code: 'WB-X02',
      detail: `the value rests on \`${soft.key}\`, which does not bind, and has no \`kind\``,
      remedy: 'add `kind`, such as `indicative` or `presumption`',
    });
  }
  return cite;
}

/** Whether a period ends after it begins; told if not. Fault: `WB-D01`. */
export function isUntilLater(
  from: string,
  end: { readonly until: string; readonly node: Node },
  report: Report,
): boolean {
  if (end.until > from) return true;
  report(end.node.spot, {
    code: 'WB-D01',
    detail: `\`until\` ${end.until} is not after \`from\` ${from}`,
    remedy: 'correct one of the days; `until` is the first day on which it no longer holds',
  });
  return false;
}

function dateOf(node: Node | undefined, report: Report): string | undefined {
  if (node?.kind === 'scalar' && node.text === 'never') return NEVER;
  return dayOf(node, report);
}

function numberOf(node: Node | undefined, report: Report): number | undefined {
  if (node === undefined) return undefined;
  if (node.kind === 'scalar' && typeof node.value === 'number' && Number.isFinite(node.value))
    return node.value;
  const detail =
    node.kind === 'scalar'
      ? `\`${node.text}\` is not a finite number`
      : 'a number is expected here';
  report(node.spot, {
    code: 'WB-R01',
    detail,
    remedy: 'write a number without quotes, such as `1.0e+25`',
  });
  return undefined;
}

// A change of law is a new value with a new `from`: the day before is the last of the old one.
function valuesInOrder(
  written: readonly WrittenValue[],
  report: Report,
): readonly ParamValue[] | undefined {
  const sorted = written.toSorted((a, b) => (a.value.from < b.value.from ? -1 : 1));
  let sound = true;
  const values = sorted.map(({ value }, index) => {
    const next = sorted[index + 1];
    if (next === undefined) return value;
    const until = value.until ?? next.value.from;
    if (until > next.value.from || value.from === next.value.from) {
      sound = false;
      reportTwoValues(next, report);
    }
    return { ...value, until };
  });
  return sound ? values : undefined;
}

function reportTwoValues(second: WrittenValue, report: Report): void {
  report(second.spot, {
    code: 'WB-D02',
    detail: `the parameter has two values on ${second.value.from}`,
    remedy: 'give each value its own `from`; a value ends where the next begins',
  });
}
