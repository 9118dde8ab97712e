import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { everyPart } from '../mutants/testing/every-part.ts';
import { lackingSteps } from './propose-tests.ts';

const KEPT = new URL('testing/every-lack.txt', import.meta.url);

it('what the tests of a pack do not show, and the tests proposed, are those looked through; KEEP=1 keeps them anew', () => {
  const lacks = lackingSteps(everyPart()).flatMap((step) => step.look() ?? []);
  const lines = lacks.flatMap(({ of, at, says, tests }) => [
    `${of} ${at.line}:${at.column} ${says}\n`,
    ...tests.map((test) => `  ${JSON.stringify(test).replaceAll('"', '')}\n`),
  ]);
  if (process.env['KEEP'] !== undefined) writeFileSync(KEPT, lines.join(''));
  expect(lines.join('')).toBe(readFileSync(KEPT, 'utf8'));
});
