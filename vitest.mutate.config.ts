import { defineConfig } from 'vitest/config';
import base from './vitest.config.ts';

/** The tests of the mutated packages alone: the score is theirs, not that of the whole suite. */
const names = (process.env['MUTATE'] ?? 'core,rules').split(',');
const FEW = 20;

export default defineConfig({
  ...base,
  // A mutant meets every test that reaches it: properties are tried on few values each time.
  plugins: [
    {
      name: 'few-runs',
      enforce: 'pre',
      transform: (code, id) =>
        id.endsWith('.test.ts') ? code.replaceAll(/numRuns: \d+/g, `numRuns: ${FEW}`) : undefined,
    },
  ],
  test: {
    ...base.test,
    include: (
      process.env['MUTATE_TESTS'] ??
      names.map((name) => `packages/${name}/src/**/*.test.ts`).join(',')
    ).split(','),
  },
});
