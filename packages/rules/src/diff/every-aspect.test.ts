import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { everyKey } from '../read/testing/every-key.ts';
import { constructs } from '../sql/testing/constructs.ts';
import { aspectsOf } from './aspects.ts';

const KEPT = new URL('testing/every-aspect.txt', import.meta.url);

it('all that can differ in a pack is told in the words looked through; KEEP=1 keeps them anew', () => {
  const lines = [everyKey(), constructs()].flatMap((pack) =>
    [...aspectsOf(pack)].flatMap(([part, aspects]) => [
      `${part}\n`,
      ...[...aspects].map(([name, words]) => `  ${name}: ${words}\n`),
    ]),
  );
  if (process.env['KEEP'] !== undefined) writeFileSync(KEPT, lines.join(''));
  expect(lines.join('')).toBe(readFileSync(KEPT, 'utf8'));
});
