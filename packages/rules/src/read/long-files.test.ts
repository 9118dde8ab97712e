import { describe, expect, it } from 'vitest';
import { readText } from './testing/marked.ts';

const HEAD = 'pack: demo\nversion: 2026-01-02.1\nsources: {ACT: {title: The act}}\n';

describe('a long file with more faults than anybody mends', () => {
  it('is not checked to its end', () => {
    const terms = Array.from(
      { length: 10_000 },
      (_, i) => `  t${i}: {cite: ACT 1, is: terms.x${i}}\n`,
    );
    expect(readText(`${HEAD}terms:\n${terms.join('')}`).faults).toHaveLength(201);
  });

  it('is read in time proportional to its length though all stands on one line', () => {
    const rules = `[${'a,'.repeat(130_000)}]`;
    expect(readText(`pack: h\nduties: ${rules}\n`).faults).toHaveLength(201);
  });
});
