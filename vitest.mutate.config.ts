import { defineConfig } from 'vitest/config';
import base from './vitest.config.ts';

/** The tests of the mutated packages alone: the score is theirs, not that of the whole suite. */
const names = (process.env['MUTATE'] ?? 'core,rules').split(',');

export default defineConfig({
  ...base,
  test: { ...base.test, include: names.map((name) => `packages/${name}/src/**/*.test.ts`) },
});
