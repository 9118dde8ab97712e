import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { compilePack } from '../compile-pack.ts';
import { everyKey } from './testing/every-key.ts';

const KEPT = new URL('testing/every-part.txt', import.meta.url);

it('every part of a pack is read with all that is written of it, as was looked through; KEEP=1 keeps it anew', () => {
  const read = `${JSON.stringify(JSON.parse(compilePack(everyKey())), undefined, 1)}\n`;
  if (process.env['KEEP'] !== undefined) writeFileSync(KEPT, read);
  expect(read).toBe(readFileSync(KEPT, 'utf8'));
});
