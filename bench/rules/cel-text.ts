import type { Day } from '@weighbridge/core';
import type { Duty, Pack } from '@weighbridge/rules';
import { writeDuty, type Writer } from './conditions.ts';

const writer: Writer<string> = {
  constant: String,
  fact: (name) => name,
  number: (value) =>
    Number.isInteger(value) && Math.abs(value) < 1e15 ? value.toFixed(1) : value.toExponential(),
  not: (a) => `!(${a})`,
  both: (a, b) => `(${a} && ${b})`,
  either: (a, b) => `(${a} || ${b})`,
  choice: (condition, a, b) => `(${condition} ? ${a} : ${b})`,
  compare: (op, a, b) => `(${a} ${op} ${b})`,
  times: (a, b) => `(${a} * ${b})`,
  equals: (fact, member) => `(${fact} == ${JSON.stringify(member)})`,
  contains: (fact, member) => `(${JSON.stringify(member)} in ${fact})`,
  nonempty: (fact) => `(size(${fact}) > 0)`,
};

/** A duty's condition in CEL, terms and parameters written out. */
export function celText(pack: Pack, duty: Duty, asOf: Day): string {
  return writeDuty(pack, duty, { asOf, writer });
}
