// How long `weighbridge --help` takes beside a Node that does nothing.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { interleaved, report, type Report, type Size } from './measure.ts';

const COMMAND = fileURLToPath(new URL('../packages/cli/dist/bin/weighbridge.js', import.meta.url));

/** A person does not notice less; the published command promises it. */
const MAX_START_MS = 300;

const ROUNDS: { readonly [size in Size]: number } = { full: 31, smoke: 3 };

/** One line. `bar` is in milliseconds and holds when our median is not above it. */
export async function bench(size: Size): Promise<readonly Report[]> {
  if (!existsSync(COMMAND)) throw new Error('the command is not built; run `npm run build` first');
  const durations = await interleaved<number>({
    rounds: ROUNDS[size],
    ours: () => ended([COMMAND, '--help']),
    reference: () => ended(['-e', '0']),
    same: (ours, reference) => {
      if (ours === 0) throw new Error('`weighbridge --help` printed nothing');
      if (reference !== 0) throw new Error('a Node that does nothing printed something');
    },
  });
  const reference = { name: 'node -e 0', version: process.versions.node };
  const holds = (oursMs: number): boolean => oursMs <= MAX_START_MS;
  return [report({ bench: 'start', unit: 'ms', reference, bar: MAX_START_MS, holds }, durations)];
}

/** Runs to the end; how many bytes it printed. Throws when it does not end with 0. */
function ended(args: readonly string[]): number {
  return execFileSync(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] }).length;
}
