import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { mutatePack, type Fate } from './mutate-pack.ts';
import { everyPart } from './testing/every-part.ts';

const KEPT = new URL('testing/every-change.txt', import.meta.url);

function told(fate: Fate): string {
  if (fate.kind !== 'survived' || fate.witness === undefined) return fate.kind;
  const { subject, asOf, values, answers } = fate.witness;
  const facts = JSON.stringify(values).replaceAll('"', '');
  return `${fate.kind}: on ${asOf} with ${facts} ${subject} is ${answers.join(', then ')}`;
}

it('every change of every part of a pack, and what becomes of it, is the one looked through; KEEP=1 keeps it anew', () => {
  const lines = [...mutatePack(everyPart())].map(
    ({ target, at, change, fate }) =>
      `${target} ${at.line}:${at.column} ${change}: ${told(fate)}\n`,
  );
  if (process.env['KEEP'] !== undefined) writeFileSync(KEPT, lines.join(''));
  expect(lines.join('')).toBe(readFileSync(KEPT, 'utf8'));
});
