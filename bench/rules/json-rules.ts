import type { Day } from '@weighbridge/core';
import { isRecord } from '@weighbridge/core';
import type { Pack } from '@weighbridge/rules';
import { Engine, type Almanac, type TopLevelCondition } from 'json-rules-engine';
import type { Peer } from '../rules.ts';
import { writeDuty, type Writer } from './conditions.ts';

/** A condition in the engine's JSON, or a number as it is written and as it is computed. */
interface Part {
  readonly condition?:
    | TopLevelCondition
    | { readonly fact: string; readonly operator: string; readonly value: unknown };
  readonly number?: (almanac: Almanac) => Promise<number>;
  readonly fixed?: number;
  readonly fact?: string;
}

const OPERATORS = {
  '>': 'greaterThan',
  '>=': 'greaterThanInclusive',
  '<': 'lessThan',
  '<=': 'lessThanInclusive',
} as const;

function writerFor(engine: Engine): Writer<Part> {
  let computed = 0;
  const named = (part: Part): string => {
    if (part.fact !== undefined) return part.fact;
    const id = `computed-${(computed += 1)}`;
    engine.addFact(id, (_params, almanac) => valueOf(part, almanac));
    return id;
  };
  return {
    constant: (value) => ({ condition: value ? { all: [] } : { any: [] } }),
    fact: (fact) => ({ fact }),
    number: (value) => ({ fixed: value }),
    not: (a) => ({ condition: { not: conditionOf(a) } }),
    both: (a, b) => ({ condition: { all: [conditionOf(a), conditionOf(b)] } }),
    either: (a, b) => ({ condition: { any: [conditionOf(a), conditionOf(b)] } }),
    choice: (test, a, b) => choiceOf({ test, a, b }),
    compare: (op, a, b) => ({
      condition: { fact: named(a), operator: OPERATORS[op], value: b.fixed ?? { fact: named(b) } },
    }),
    times: (a, b) => ({
      number: async (almanac) => (await valueOf(a, almanac)) * (await valueOf(b, almanac)),
    }),
    equals: (fact, member) => ({ condition: { fact, operator: 'equal', value: member } }),
    contains: (fact, member) => ({ condition: { fact, operator: 'contains', value: member } }),
    nonempty: (fact) => ({ condition: { fact, operator: 'nonempty', value: true } }),
  };
}

function choiceOf({
  test,
  a,
  b,
}: {
  readonly test: Part;
  readonly a: Part;
  readonly b: Part;
}): Part {
  if (a.condition !== undefined) {
    const [yes, no] = [conditionOf(test), { not: conditionOf(test) }];
    return { condition: { any: [{ all: [yes, conditionOf(a)] }, { all: [no, conditionOf(b)] }] } };
  }
  const fact = test.fact;
  if (fact === undefined) throw new Error('a number chosen by more than one fact is not compared');
  return {
    number: async (almanac) => valueOf((await almanac.factValue(fact)) === true ? a : b, almanac),
  };
}

async function valueOf(part: Part, almanac: Almanac): Promise<number> {
  if (part.fixed !== undefined) return part.fixed;
  if (part.number !== undefined) return part.number(almanac);
  return Number(await almanac.factValue(part.fact ?? ''));
}

// A fact that stands alone is a bool.
function conditionOf(part: Part): Exclude<Part['condition'], undefined> {
  return part.condition ?? { fact: part.fact ?? '', operator: 'equal', value: true };
}

/** json-rules-engine with one rule a duty; the events of a run are the duties that bear. */
export async function jsonRulesPeer(pack: Pack, asOf: Day): Promise<Peer> {
  const engine = new Engine([], { allowUndefinedFacts: false });
  engine.addOperator(
    'nonempty',
    (members: unknown) => Array.isArray(members) && members.length > 0,
  );
  const writer = writerFor(engine);
  for (const duty of pack.duties) {
    const condition = conditionOf(writeDuty(pack, duty, { asOf, writer }));
    engine.addRule({
      conditions: isTop(condition) ? condition : { all: [condition] },
      event: { type: duty.id },
    });
  }
  return {
    name: 'json-rules-engine',
    package: 'json-rules-engine',
    bears: async ({ flat }) => (await engine.run(flat)).events.map(({ type }) => type),
  };
}

function isTop(condition: Exclude<Part['condition'], undefined>): condition is TopLevelCondition {
  return isRecord(condition) && ('all' in condition || 'any' in condition || 'not' in condition);
}
