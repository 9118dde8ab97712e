import { nearest } from '@weighbridge/core';
import type { BaseCase, Expectation, PackTest } from '../tree.ts';
import { readFacts, type CaseFacts, type FactReading } from './case-facts.ts';
import { readExpectations, type Expected, type ExpectationReading } from './expectations.ts';
import {
  dayOf,
  entriesOf,
  fieldsOf,
  listOf,
  optional,
  required,
  textOf,
  truthOf,
  type Fields,
} from './fields.ts';
import type { Entry, Node } from './node.ts';
import type { Report } from './pack-fault.ts';
import { fileSpanOf } from './source-text.ts';

const TEST_SHAPE = {
  what: 'a test',
  keys: ['name', 'as_of', 'strict', 'like', 'because', 'proposed', 'facts', 'expect'],
};
const CASE_SHAPE = { what: 'a case', keys: ['like', 'facts'] };

/** What the reading of tests shares. */
export interface TestReading extends ExpectationReading {
  readonly cases: readonly BaseCase[];
}

/** A test with its expectations, each with the number of its pack. */
export interface OpenTest {
  readonly test: Omit<PackTest, 'expect'>;
  readonly expected: readonly Expected[];
}

/** The named base cases, in the order of the file. Faults: `WB-N01`, `WB-N03`, `WB-R01`, `WB-S02`, `WB-S03`. */
export function readCases(
  nodes: readonly Node[],
  reading: Omit<FactReading, 'known'>,
): readonly BaseCase[] {
  const { report } = reading;
  const entries = nodes.flatMap((node) => entriesOf(node, report));
  const names = new Set(entries.map((entry) => entry.key));
  const written = entries.flatMap((entry) => writtenCase(entry, names, report));
  const byName = new Map(written.map((one) => [one.entry.key, one]));
  const read = new Map<string, ReadCase>();
  for (const one of written)
    for (const next of unreadCases(one, { byName, read, report }))
      read.set(next.entry.key, readCase(next, read, reading));
  return written.flatMap(({ entry }) => read.get(entry.key)?.base ?? []);
}

/** A case of which the facts are not read. */
interface WrittenCase {
  readonly entry: Entry;
  readonly fields: Fields;
  readonly like: string | undefined;
}

/** A case with all that it states, that of the case it is like included. */
interface ReadCase {
  readonly base: BaseCase;
  readonly states: CaseFacts;
}

function writtenCase(
  entry: Entry,
  names: ReadonlySet<string>,
  report: Report,
): readonly WrittenCase[] {
  const fields = fieldsOf(entry.value, CASE_SHAPE, report);
  return fields === undefined ? [] : [{ entry, fields, like: likeOf(fields, names) }];
}

/** A case and those that it is like, as far as they are not read, each before what is like it. */
function unreadCases(
  start: WrittenCase,
  of: {
    readonly byName: ReadonlyMap<string, WrittenCase>;
    readonly read: ReadonlyMap<string, ReadCase>;
    readonly report: Report;
  },
): readonly WrittenCase[] {
  const chain = new Set<WrittenCase>();
  let next: WrittenCase | undefined = start;
  while (next !== undefined && !chain.has(next) && !of.read.has(next.entry.key)) {
    chain.add(next);
    next = of.byName.get(next.like ?? '');
  }
  const cases = [...chain];
  if (next !== undefined && chain.has(next))
    reportCircle(cases.slice(cases.indexOf(next)), of.report);
  return cases.toReversed();
}

function readCase(
  { entry, fields, like }: WrittenCase,
  read: ReadonlyMap<string, ReadCase>,
  reading: Omit<FactReading, 'known'>,
): ReadCase {
  const known = read.get(like ?? '')?.states ?? NOTHING;
  const stated = statedIn(fields, known, reading);
  return {
    base: { name: entry.key, ...(like === undefined ? {} : { like }), ...stated },
    states: onTop(known, stated),
  };
}

const NOTHING: CaseFacts = { facts: {}, terms: {} };

function onTop(known: CaseFacts, { facts, terms }: Pick<BaseCase, 'facts' | 'terms'>): CaseFacts {
  return { facts: { ...known.facts, ...facts }, terms: { ...known.terms, ...terms } };
}

/** The facts and terms that a case or test states, on top of what is known. */
function statedIn(
  fields: Fields,
  known: CaseFacts,
  reading: Omit<FactReading, 'known'>,
): Pick<BaseCase, 'facts' | 'terms'> {
  const { facts, terms } = readFacts(optional(fields, 'facts'), { ...reading, known });
  return { facts, ...(Object.keys(terms).length === 0 ? {} : { terms }) };
}

/** What a base case states, on top of the cases that it is like. */
export function statedBy(name: string | undefined, cases: readonly BaseCase[]): CaseFacts {
  const byName = new Map(cases.map((one) => [one.name, one]));
  const chain = new Set<BaseCase>();
  let next = byName.get(name ?? '');
  while (next !== undefined && !chain.has(next)) {
    chain.add(next);
    next = byName.get(next.like ?? '');
  }
  const states = { facts: {}, terms: {} };
  for (const { facts, terms } of [...chain].toReversed()) {
    Object.assign(states.facts, facts);
    Object.assign(states.terms, terms);
  }
  return states;
}

function reportCircle(circle: readonly WrittenCase[], report: Report): void {
  const [first] = circle;
  if (first === undefined) return;
  const names = [...circle, first].map(({ entry }) => entry.key);
  report(first.entry.keySpot, {
    code: 'WB-N03',
    detail: `cases refer to each other in a circle: ${names.join(' → ')}`,
    remedy: 'take one `like` out',
  });
}

function likeOf(fields: Fields, names: ReadonlySet<string>): string | undefined {
  const node = optional(fields, 'like');
  const like = textOf(node, fields.report);
  if (node === undefined || like === undefined || names.has(like)) return like;
  const near = nearest(like, [...names]);
  fields.report(node.spot, {
    code: 'WB-N01',
    detail: `there is no case \`${like}\``,
    remedy: near === undefined ? 'add it under `cases`' : `write \`${near}\``,
  });
  return undefined;
}

/** The tests of a pack, all about that pack. */
export function readPackTests(nodes: readonly Node[], reading: TestReading): readonly PackTest[] {
  return readOpenTests(nodes, reading).map(({ test, expected }) => ({
    ...test,
    expect: expectOf(expected),
  }));
}

/** The tests of some documents, their expectations not yet told apart by pack. */
export function readOpenTests(nodes: readonly Node[], reading: TestReading): readonly OpenTest[] {
  return nodes
    .flatMap((node) => listOf(node, reading.report))
    .flatMap((node) => readTest(node, reading) ?? []);
}

/** Expectations by rule. */
export function expectOf(expected: readonly Expected[]): { readonly [rule: string]: Expectation } {
  return Object.fromEntries(expected.map(({ rule, expectation }) => [rule, expectation]));
}

function readTest(node: Node, reading: TestReading): OpenTest | undefined {
  const { report } = reading;
  const fields = fieldsOf(node, TEST_SHAPE, report);
  if (fields === undefined) return undefined;
  const name = textOf(required(fields, 'name'), report);
  const names = new Set(reading.cases.map((base) => base.name));
  const settings = { ...dayAndMode(fields), ...reasons(fields, names) };
  const stated = statedIn(fields, statedBy(settings.like, reading.cases), reading);
  const expected = readExpectations(required(fields, 'expect'), reading);
  return name === undefined
    ? undefined
    : { test: { name, ...settings, ...stated, at: fileSpanOf(fields.spot) }, expected };
}

function dayAndMode(fields: Fields): Pick<PackTest, 'as_of' | 'strict'> {
  const asOf = dayOf(optional(fields, 'as_of'), fields.report);
  const strict = truthOf(optional(fields, 'strict'), fields.report);
  return {
    ...(asOf === undefined ? {} : { as_of: asOf }),
    ...(strict === undefined ? {} : { strict }),
  };
}

function reasons(
  fields: Fields,
  names: ReadonlySet<string>,
): Pick<PackTest, 'like' | 'because' | 'proposed'> {
  const like = likeOf(fields, names);
  const because = textOf(optional(fields, 'because'), fields.report);
  const proposed = truthOf(optional(fields, 'proposed'), fields.report);
  return {
    ...(like === undefined ? {} : { like }),
    ...(because === undefined ? {} : { because }),
    ...(proposed === undefined ? {} : { proposed }),
  };
}
