// `npm run bench -- NAME [--smoke]`: runs one bench and prints its lines as JSON; the last one counts.
import { exit, stderr, stdout } from 'node:process';
import type { Bench } from './measure.ts';

const BENCHES: ReadonlyMap<string, () => Promise<{ readonly bench: Bench }>> = new Map([
  ['bulk', () => import('./bulk.ts')],
  ['ask', () => import('./ask.ts')],
  ['hash', () => import('./hash.ts')],
  ['licences', () => import('./licences.ts')],
  ['packs', () => import('./packs.ts')],
  ['rules', () => import('./rules.ts')],
  ['scan', () => import('./scan.ts')],
  ['start', () => import('./start.ts')],
]);

async function main(args: readonly string[]): Promise<number> {
  const names = args.filter((arg) => !arg.startsWith('--'));
  const load = BENCHES.get(names[0] ?? '');
  if (load === undefined || names.length > 1) {
    stderr.write(`name one bench: ${[...BENCHES.keys()].join(', ')}; with --smoke it runs small\n`);
    return 2;
  }
  const { bench } = await load();
  for (const line of await bench(args.includes('--smoke') ? 'smoke' : 'full')) {
    stdout.write(`${JSON.stringify(line)}\n`);
  }
  return 0;
}

exit(await main(process.argv.slice(2)));
