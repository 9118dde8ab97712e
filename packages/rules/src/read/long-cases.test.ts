import { describe, expect, it } from 'vitest';
import { BEFORE, readText } from './testing/marked.ts';

const rules = BEFORE['rules'] ?? '';

describe('cases that are like each other', () => {
  it('are read in time proportional to their number, in a chain or a circle', () => {
    const started = performance.now();
    const chain = (last: string): string =>
      Array.from(
        { length: 4_000 },
        (_, i) => `  c${i}: {like: ${i === 3_999 ? last : `c${i + 1}`}}\n`,
      ).join('');
    expect(readText(`${rules}cases:\n${chain('z')}  z: {}\n`).cases).toHaveLength(4_001);
    expect(readText(`${rules}cases:\n${chain('c0')}`).faults).toHaveLength(1);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
