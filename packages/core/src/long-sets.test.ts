import { expect, it } from 'vitest';
import { decodeValue } from './decode-value.ts';

it('a long set is read in time proportional to its length', () => {
  const codes = (of: string): readonly string[] =>
    Array.from({ length: 100_000 }, (_, place) => `${of}${place}`);
  const started = performance.now();
  const decoded = decodeValue(
    { type: 'set', means: 'any codes' },
    { has: codes('in'), not: codes('out') },
    {},
  );
  expect(decoded.kind).toBe('value');
  expect(performance.now() - started).toBeLessThan(5000);
});
