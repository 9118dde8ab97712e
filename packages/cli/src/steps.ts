import { setImmediate } from 'node:timers/promises';
import type { Call } from './commands.ts';
import { isOn } from './options.ts';
import { startSteps, type Steps } from './progress.ts';
import type { Shell } from './shell.ts';

/** Takes every step of long work; what is done is told, and between two the person can stop the command. */
export async function taken<T>(
  steps: Iterable<T>,
  of: Omit<Steps, 'done'>,
  { call, shell }: { readonly call: Call; readonly shell: Shell },
): Promise<readonly T[]> {
  const nowMs = (): number => performance.now();
  const progress = startSteps(shell, { quiet: isOn(call, 'quiet'), nowMs });
  const results: T[] = [];
  try {
    for (const result of steps) {
      results.push(result);
      progress.update({ ...of, done: results.length });
      await setImmediate();
      shell.signal.throwIfAborted();
    }
  } finally {
    progress.end();
  }
  return results;
}
