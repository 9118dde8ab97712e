import {
  preparsePolicySet,
  statefulIsAuthorized,
  type CedarValueJson,
} from '@cedar-policy/cedar-wasm/nodejs';
import type { Day } from '@weighbridge/core';
import type { Pack } from '@weighbridge/rules';
import type { Peer } from '../rules.ts';
import { FLOP_UNIT, type PlainCase } from './cases.ts';
import { writeDuty, type Writer } from './conditions.ts';

/** A number over a denominator: Cedar has whole numbers only, and no division. */
interface Part {
  readonly text: string;
  readonly over: number;
}

const plain = (text: string): Part => ({ text, over: 1 });
const name = (fact: string): string => `context.${fact.replace('.', '_')}`;

const writer: Writer<Part> = {
  constant: (value) => plain(String(value)),
  fact: (fact) => plain(name(fact)),
  number: numberOf,
  not: (a) => plain(`!(${a.text})`),
  both: (a, b) => plain(`(${a.text} && ${b.text})`),
  either: (a, b) => plain(`(${a.text} || ${b.text})`),
  choice: (condition, a, b) => ({
    text: `(if ${condition.text} then ${a.text} else ${b.text})`,
    over: a.over,
  }),
  compare: (op, a, b) => plain(`(${a.text} * ${b.over} ${op} ${b.text} * ${a.over})`),
  times: (a, b) => ({
    text: b.text === '1' ? a.text : `${a.text} * ${b.text}`,
    over: a.over * b.over,
  }),
  equals: (fact, member) => plain(`(${name(fact)} == ${JSON.stringify(member)})`),
  contains: (fact, member) => plain(`${name(fact)}.contains(${JSON.stringify(member)})`),
  nonempty: (fact) => plain(`!(${name(fact)}.isEmpty())`),
};

// A third is the only factor of the pack; it is written larger by one part in 10^13 (law README, 4).
function numberOf(value: number, unit: string): Part {
  if (unit === 'FLOP') return plain(String(Math.round(value / FLOP_UNIT)));
  if (unit === '1') return { text: '1', over: Math.round(1 / value) };
  return plain(String(value));
}

/** Cedar with one policy a duty; one call gives all that permit. */
export function cedarPeer(pack: Pack, asOf: Day): Peer {
  const policies = Object.fromEntries(
    pack.duties.map((duty) => [
      duty.id,
      `permit(principal, action, resource) when { ${writeDuty(pack, duty, { asOf, writer }).text} };`,
    ]),
  );
  const parsed = preparsePolicySet(pack.pack, { staticPolicies: policies });
  if (parsed.type === 'failure')
    throw new Error(parsed.errors.map(({ message }) => message).join('; '));
  const contexts = new WeakMap<PlainCase, Record<string, CedarValueJson>>();
  return {
    name: 'Cedar',
    package: '@cedar-policy/cedar-wasm',
    bears(plainCase) {
      const context = contexts.get(plainCase) ?? contextOf(pack, plainCase);
      contexts.set(plainCase, context);
      return permitted(context, pack.pack);
    },
  };
}

function permitted(context: Record<string, CedarValueJson>, set: string): readonly string[] {
  const answer = statefulIsAuthorized({
    principal: { type: 'Actor', id: 'a' },
    action: { type: 'Action', id: 'weigh' },
    resource: { type: 'Model', id: 'm' },
    context,
    preparsedPolicySetId: set,
    entities: [],
  });
  if (answer.type === 'failure')
    throw new Error(answer.errors.map(({ message }) => message).join('; '));
  const { errors, reason } = answer.response.diagnostics;
  if (errors.length > 0) throw new Error(errors.map(({ error }) => error.message).join('; '));
  return reason;
}

function contextOf(pack: Pack, { flat }: PlainCase): Record<string, CedarValueJson> {
  const own = Object.entries(flat).filter(([fact]) => pack.facts[fact] !== undefined);
  return Object.fromEntries(
    own.map(([fact, value]) => [fact.replace('.', '_'), cedarValue(value, pack.facts[fact]?.unit)]),
  );
}

// Cedar's numbers are whole and have 64 bits.
function cedarValue(value: PlainCase['flat'][string], unit: string | undefined): CedarValueJson {
  if (typeof value === 'number') return unit === 'FLOP' ? Math.round(value / FLOP_UNIT) : value;
  return typeof value === 'object' ? [...value] : value;
}
