import { day, type Value } from '@weighbridge/core';
import { expect, it } from 'vitest';
import { and, decision, decisionRule, entries, fact, pack } from '../evaluate/testing/trees.ts';
import { prepare } from '../evaluate/program.ts';
import { explain } from './explain.ts';

const COUNT = 1000;
const name = (place: number): string => `b.x${place % COUNT}`;

const policy = pack({
  facts: entries(...Array.from({ length: COUNT }, (_, place) => name(place))),
  decisions: [
    decision(
      Array.from({ length: COUNT }, (_, place) =>
        decisionRule(`r${place}`, 'deny', and(fact(name(place)), fact(name(place + 1)))),
      ),
    ),
  ],
});

it('explaining one rule of a thousand looks at the facts of that rule alone', () => {
  const program = prepare(policy);
  let looks = 0;
  const recorded: { readonly [fact: string]: Value } = { 'b.x1': true };
  const values = new Proxy(recorded, {
    get: (target, key) => {
      looks += 1;
      return typeof key === 'string' ? target[key] : undefined;
    },
  });
  const options = { asOf: day('2026-11-21'), strict: false };
  const facts = Array.from(
    { length: COUNT },
    (_, place) => explain(program, `r${place}`, values, options).settledBy[0]?.facts.length,
  );
  expect(facts.slice(0, 3)).toEqual([1, 1, 2]);
  expect(looks).toBeGreaterThan(0);
  expect(looks / COUNT).toBeLessThan(20);
});
