// `npm run mutate [-- core|rules]`: the mutation score of the core's tests.
const NAMES = (process.env['MUTATE'] ?? 'core,rules').split(',');

export default {
  testRunner: 'vitest',
  vitest: { configFile: 'vitest.mutate.config.ts' },
  mutate: NAMES.flatMap((name) => [
    `packages/${name}/src/**/*.ts`,
    `!packages/${name}/src/**/*.test.ts`,
    `!packages/${name}/src/**/testing/**`,
    `!packages/${name}/src/index.ts`,
  ]),
  ignorePatterns: ['packages/*/dist', 'packages/cli/kept', 'reports', 'examples', 'docs'],
  coverageAnalysis: 'perTest',
  // Mutants of constants that are read once, when a module is loaded, need a fresh process each.
  ignoreStatic: process.env['MUTATE_STATIC'] === undefined,
  concurrency: 2,
  reporters: ['clear-text', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false, skipFull: true },
  jsonReporter: { fileName: 'reports/mutation.json' },
  thresholds: { high: 95, low: 92, break: 90 },
  incremental: false,
  tempDirName: '.stryker-tmp',
};
