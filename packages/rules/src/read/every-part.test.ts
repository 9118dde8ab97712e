import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { compilePack } from '../compile-pack.ts';
import { trialPack } from '../evaluate/testing/trial-pack.ts';
import { everyKey } from './testing/every-key.ts';

const KEPT = new URL('testing/every-part.txt', import.meta.url);

it('every part of a pack is read with all that is written of it, as was looked through; KEEP=1 keeps it anew', () => {
  const read = `${JSON.stringify(JSON.parse(compilePack(everyKey())), undefined, 1)}\n`;
  if (process.env['KEEP'] !== undefined) writeFileSync(KEPT, read);
  expect(read).toBe(readFileSync(KEPT, 'utf8'));
});

it('a pack that is read holds nothing that JSON leaves out, so that it is what is compiled of it', () => {
  const small = trialPack(
    'terms: {k: {cite: ACT 9, choose: [{value: a, cite: ACT 1, is: model.open}]}}\n',
  ).pack;
  for (const pack of [everyKey(), small])
    expect(pack).toStrictEqual(JSON.parse(JSON.stringify(pack)));
  expect(small.terms[0]).toMatchObject({ cite: ['ACT 9'], choose: [{ cite: ['ACT 1'] }] });
});
