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

/** The named base cases. Faults: `WB-N01`, `WB-N03`, `WB-R01`, `WB-S02`, `WB-S03`. */
export function readCases(
  nodes: readonly Node[],
  reading: Omit<FactReading, 'known'>,
): readonly BaseCase[] {
  const { report } = reading;
  const entries = nodes.flatMap((node) => entriesOf(node, report));
  const names = entries.map((entry) => entry.key);
  const read: BaseCase[] = [];
  for (const entry of entries) read.push(...readCase(entry, names, { ...reading, cases: read }));
  const told = new Set<string>();
  for (const entry of entries) {
    const circle = circleOf(entry.key, read);
    if (!circle.some((name) => told.has(name))) reportCircle(entry, circle, report);
    for (const name of circle) told.add(name);
  }
  return read;
}

interface CaseReading extends Omit<FactReading, 'known'> {
  /** The cases that are read already. */
  readonly cases: readonly BaseCase[];
}

function readCase(
  entry: Entry,
  names: readonly string[],
  reading: CaseReading,
): readonly BaseCase[] {
  const fields = fieldsOf(entry.value, CASE_SHAPE, reading.report);
  if (fields === undefined) return [];
  const like = likeOf(fields, names);
  const stated = statedIn(fields, like, reading);
  return [{ name: entry.key, ...(like === undefined ? {} : { like }), ...stated }];
}

/** The facts and terms that a case or test states, on top of the case it is like. */
function statedIn(
  fields: Fields,
  like: string | undefined,
  reading: CaseReading,
): Pick<BaseCase, 'facts' | 'terms'> {
  const known = statedBy(like, reading.cases);
  const { facts, terms } = readFacts(optional(fields, 'facts'), { ...reading, known });
  return { facts, ...(Object.keys(terms).length === 0 ? {} : { terms }) };
}

/** What a base case states, on top of the cases that it is like. */
export function statedBy(name: string | undefined, cases: readonly BaseCase[]): CaseFacts {
  const chain: BaseCase[] = [];
  let base = cases.find((candidate) => candidate.name === name);
  while (base !== undefined && !chain.includes(base)) {
    chain.unshift(base);
    const like: string | undefined = base.like;
    base = cases.find((candidate) => candidate.name === like);
  }
  return {
    facts: Object.assign({}, ...chain.map(({ facts }) => facts)),
    terms: Object.assign({}, ...chain.map(({ terms }) => terms)),
  };
}

/** The names from a case back to itself along `like`; none when it does not lead back. */
function circleOf(start: string, cases: readonly BaseCase[]): readonly string[] {
  const seen = new Set<string>();
  let name: string | undefined = start;
  while (name !== undefined && !seen.has(name)) {
    seen.add(name);
    const at: string = name;
    name = cases.find((base) => base.name === at)?.like;
  }
  return name === start ? [...seen] : [];
}

function reportCircle(entry: Entry, circle: readonly string[], report: Report): void {
  if (circle.length === 0) return;
  report(entry.keySpot, {
    code: 'WB-N03',
    detail: `cases refer to each other in a circle: ${[...circle, entry.key].join(' → ')}`,
    remedy: 'take one `like` out',
  });
}

function likeOf(fields: Fields, names: readonly string[]): string | undefined {
  const node = optional(fields, 'like');
  const like = textOf(node, fields.report);
  if (node === undefined || like === undefined || names.includes(like)) return like;
  const near = nearest(like, names);
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
  const names = reading.cases.map((base) => base.name);
  const settings = { ...dayAndMode(fields), ...reasons(fields, names) };
  const stated = statedIn(fields, settings.like, reading);
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
  names: readonly string[],
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
