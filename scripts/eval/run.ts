// `npm run eval -- NAME PATH… [--floor KEY=N,…] [--ceiling KEY=N,…]`: runs one evaluation; the last line
// is one JSON object. Ends with 0 whatever the figures are, but with 1 where one passes a bound that was given.
import { exit, stderr, stdout } from 'node:process';
import { parseArgs } from 'node:util';
import type { Evaluation, Figures } from './evaluation.ts';

const EVALUATIONS: ReadonlyMap<string, () => Promise<{ readonly evaluation: Evaluation }>> =
  new Map<string, () => Promise<{ readonly evaluation: Evaluation }>>([
    ['artefacts', () => import('./artefacts.ts')],
    ['hub-tags', () => import('./hub-tags.ts')],
    ['licences', () => import('./licences.ts')],
    ['openness', () => import('./openness.ts')],
    ['robustness', () => import('./robustness.ts')],
    ['stacks', () => import('./stacks.ts')],
  ]);

async function main(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { floor: { type: 'string' }, ceiling: { type: 'string' } },
  });
  const [name = '', ...paths] = positionals;
  const load = EVALUATIONS.get(name);
  if (load === undefined || paths.length === 0) {
    stderr.write(`name one evaluation and its paths: ${[...EVALUATIONS.keys()].join(', ')}\n`);
    return 2;
  }
  const { evaluation } = await load();
  const figures = await evaluation(paths, (line) => stdout.write(`${line}\n`));
  stdout.write(`${JSON.stringify(figures)}\n`);
  const passed = [
    ...passedBounds(figures, values.floor, (is, bound) => is < bound),
    ...passedBounds(figures, values.ceiling, (is, bound) => is > bound),
  ];
  for (const line of passed) stderr.write(`${line}\n`);
  return passed.length === 0 ? 0 : 1;
}

/** Bounds as `filesRight=180,malicious.strong=3`. */
function passedBounds(
  figures: Figures,
  bounds: string | undefined,
  passes: (is: number, bound: number) => boolean,
): readonly string[] {
  return (bounds ?? '')
    .split(',')
    .filter((part) => part !== '')
    .flatMap((part) => {
      const [key = '', bound = ''] = part.split('=');
      const is = figureAt(figures, key);
      return is === undefined || passes(is, Number(bound)) ? [`${key} is ${is}, not ${bound}`] : [];
    });
}

function figureAt(figures: Figures, key: string): number | undefined {
  const found = key
    .split('.')
    .reduce<number | Figures | undefined>(
      (at, name) => (typeof at === 'object' ? at[name] : undefined),
      figures,
    );
  return typeof found === 'number' ? found : undefined;
}

exit(await main(process.argv.slice(2)));
