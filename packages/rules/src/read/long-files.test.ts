import { describe, expect, it } from 'vitest';
import { faultList } from './pack-fault.ts';
import { readText, testFileFaults } from './testing/marked.ts';
import { readYaml } from './yaml-text.ts';

const HEAD = 'pack: demo\nversion: 2026-01-02.1\nsources: {ACT: {title: The act}}\n';

describe('a long file with more faults than anybody mends', () => {
  it('is not checked to its end', () => {
    const terms = Array.from(
      { length: 10_000 },
      (_, i) => `  t${i}: {cite: ACT 1, is: terms.x${i}}\n`,
    );
    expect(readText(`${HEAD}terms:\n${terms.join('')}`).faults).toHaveLength(201);
  });

  it('is not checked to its end when it holds tests', () => {
    const tests = Array.from(
      { length: 10_000 },
      (_, i) => `  - {name: t${i}, facts: {x${i}: 1}}\n`,
    );
    expect(testFileFaults(`tests:\n${tests.join('')}`)).toHaveLength(201);
  });

  it('is read in time proportional to its length though all stands on one line', () => {
    const rules = `[${'a,'.repeat(130_000)}]`;
    expect(readText(`pack: h\nduties: ${rules}\n`).faults).toHaveLength(201);
  });
});

describe('a file of many parts', () => {
  const read = (items: number) => {
    const { faults, report } = faultList();
    const nodes = readYaml({ path: 'a.yaml', text: `a: [${'b,'.repeat(items)}]\n` }, report);
    return { nodes, faults };
  };

  it('is read up to its limit', () => {
    expect(read(130_000).faults).toEqual([]);
  });

  it('has its parts counted before anything is built of them', () => {
    const before = process.memoryUsage().heapUsed;
    expect(read(450_000).nodes).toEqual([]);
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(100 * 1024 * 1024);
  });
});
