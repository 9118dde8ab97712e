// `npm run mutate [-- NAME… | PATH…] [--workers N] [--sample N] [--write]`: the mutation score of `core` and `rules`, or of
// the packages or files named; with `--sample 10` of one mutant in ten, for a first look. Ends with 1 under the floor, or when an accepted survivor has outlived its place.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type MutantResult, type PartialStrykerOptions } from '@stryker-mutator/api/core';
import { Stryker } from '@stryker-mutator/core';
import { format, resolveConfig } from 'prettier';
import { ACCEPTED } from './accepted.ts';
import { line, page, table } from './pages.ts';
import {
  FLOOR,
  isInSample,
  judged,
  merged,
  outlived,
  packageOf,
  scoreOf,
  survivorsOf,
  tallied,
  total,
  type Survivor,
  type Tally,
} from './score.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    workers: { type: 'string', default: '2' },
    sample: { type: 'string', default: '1' },
    write: { type: 'boolean' },
  },
});
const sample = Number(values.sample);
if (!Number.isInteger(sample) || sample < 1)
  throw new Error(`--sample ${values.sample}: write a whole number from 1, one mutant in so many`);
const targets = positionals.length === 0 ? ['core', 'rules'] : positionals;

const mutants = (await mutate())
  .filter((mutant) => isInSample(mutant, sample))
  .map((mutant) => ({ ...mutant, fileName: relative('.', mutant.fileName) }));
await report();

/** A whole package by its name, or what a path names; tests and what helps them are no sources. */
function sources(target: string): readonly string[] {
  const path = target.includes('/') ? target : `packages/${target}/src/**/*.ts`;
  return [path, '!**/*.test.ts', '!**/testing/**', '!**/index.ts'];
}

function inPackage(target: string): string {
  return target.includes('/') ? packageOf(target) : target;
}

function mutate(): Promise<readonly MutantResult[]> {
  const names = Object.keys(Object.groupBy(targets, inPackage));
  const options: PartialStrykerOptions = {
    testRunner: 'in-one-process',
    plugins: [fileURLToPath(new URL('runner.ts', import.meta.url))],
    testRunnerNodeArgs: ['--conditions=@weighbridge/source'],
    mutate: targets.flatMap(sources),
    // Tests of long inputs are claims about time; each would be met by thousands of mutants.
    testFiles: names.map((name) => `packages/${name}/src/**/!(long-*).test.ts`),
    ignorePatterns: ['**', '!package.json', ...names.map((name) => `!packages/${name}/src/**`)],
    coverageAnalysis: 'perTest',
    ignoreStatic: true,
    concurrency: Number(values.workers),
    // Endless loops end by hits; the clock, for all else, is as slow as the first run was.
    timeoutMS: 10_000,
    timeoutFactor: 5,
    reporters: ['progress-append-only'],
    warnings: false,
    allowConsoleColors: false,
    tempDirName: '.stryker-tmp',
  };
  // Stryker itself knows of no samples.
  return new Stryker({ ...options, sample }).runMutationTest();
}

async function report(): Promise<void> {
  const files = tallied(mutants, (file) => file);
  const packages = tallied(mutants, packageOf);
  const survivors = judged(
    survivorsOf(mutants, (file) => readFileSync(file, 'utf8')),
    ACCEPTED,
  );
  const gone = outlived(
    ACCEPTED,
    survivors,
    (file) => sample === 1 && files.some(({ name }) => name === file),
  );
  for (const survivor of survivors) console.log(line(survivor));
  for (const one of gone) console.log(`accepted, but killed or gone: ${one}`);
  console.log(`\n${table(files)}\n\n${table(packages)}`);
  if (values.write) for (const { name } of packages) await keep(name, files, survivors);
  const low = packages.some((tally) => scoreOf(tally) < FLOOR);
  process.exitCode = low || gone.length > 0 ? 1 : 0;
}

/** Keeps what was measured of a package, file by file, and writes its page. */
async function keep(
  name: string,
  files: readonly Tally[],
  survivors: readonly Survivor[],
): Promise<void> {
  if (sample !== 1) throw new Error('a sample is not kept; leave --sample out');
  const record = `scripts/mutate/last-${name}.json`;
  const kept = merged(
    existsSync(record) ? JSON.parse(readFileSync(record, 'utf8')) : { files: [], survivors: [] },
    {
      files: files.filter((tally) => packageOf(tally.name) === name),
      survivors: survivors.filter(({ file }) => packageOf(file) === name).map(withoutReason),
    },
    existsSync,
  );
  await written(record, JSON.stringify(kept));
  const tally = total(name, kept.files);
  await written(
    `docs/mutation-${name}.md`,
    page({ tally, files: kept.files, survivors: judged(kept.survivors, ACCEPTED) }),
  );
}

function withoutReason({ file, line, on, mutator, change }: Survivor): Survivor {
  return { file, line, on, mutator, change };
}

async function written(path: string, text: string): Promise<void> {
  writeFileSync(path, await format(text, { ...(await resolveConfig(path)), filepath: path }));
}
