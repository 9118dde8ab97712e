import { day, type Day, type Value } from '@weighbridge/core';
import { prepare } from '../../evaluate/program.ts';
import { date, duty, entries, number, pack, quantity } from '../../evaluate/testing/trees.ts';
import type { Expr, Pack } from '../../tree.ts';
import { spaceOf, type FactSpace } from '../fact-space.ts';
import { trialOf, type Trial } from '../trial.ts';

export const TODAY: Day = day('2026-11-21');
type Case = { readonly [fact: string]: Value };

/** The trial of a duty with this condition over a few facts of each type. */
export function trialFor(
  when: Expr,
  values: Case = {},
  parts: Partial<Pack> & { due?: Expr } = {},
): Trial {
  const { due, ...more } = parts;
  const of = pack({
    facts: {
      ...entries('b.a', 'n.a', 'n.b', 'd.a', 'd.b', 'e.a', 's.a'),
      'n.c': { ...quantity, derive: 'n.a * n.b' },
      'n.z': { type: 'number', means: 'any number' },
      'c.a': { type: 'code', means: 'any code' },
      's.b': { type: 'set', means: 'any codes' },
    },
    params: [
      number('ten', 10),
      number('twenty', 20),
      number('half', 0.5),
      number('week', 7),
      date('start', day('2026-03-01')),
    ],
    duties: [duty(when, due === undefined ? {} : { due })],
    ...more,
  });
  const trial = trialOf(prepare(of), 'duty', { values, options: { asOf: TODAY, strict: false } });
  if (trial === undefined) throw new Error('no rule');
  return trial;
}

/** What is known of a fact in a trial. */
export function spaceIn(trial: Trial, name: string, known?: Value): FactSpace {
  const entry = trial.program.pack.facts[name];
  if (entry === undefined) throw new Error('no fact');
  return spaceOf(name, entry, known ?? trial.claims[name]);
}
