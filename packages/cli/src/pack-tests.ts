import {
  countMutants,
  lackingSteps,
  mutatePack,
  type Lack,
  type MutantFate,
  type Step,
} from '@weighbridge/rules';
import type { Call } from './commands.ts';
import type { SourcePack } from './packs.ts';
import type { Shell } from './shell.ts';
import { taken } from './steps.ts';

/** What became of every change of a pack under its own tests. */
export function fatesOf(
  source: SourcePack,
  call: Call,
  shell: Shell,
): Promise<readonly MutantFate[]> {
  const of = { total: countMutants(source.pack), what: `changes of ${source.pack.pack}` };
  return taken(mutatePack(source), of, { call, shell });
}

/** What the tests of a pack do not show. */
export async function lacksOf(
  source: SourcePack,
  call: Call,
  shell: Shell,
): Promise<readonly Lack[]> {
  const steps = lackingSteps(source);
  const of = { total: steps.length, what: `questions about ${source.pack.pack}` };
  const lacks = await taken(looked(steps), of, { call, shell });
  return lacks.filter((lack) => lack !== undefined);
}

function* looked(steps: readonly Step[]): Generator<Lack | undefined, void> {
  for (const step of steps) yield step.look();
}
