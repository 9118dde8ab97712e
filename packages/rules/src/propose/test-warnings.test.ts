import { describe, expect, it } from 'vitest';
import type { MutantFate } from '../mutants/mutate-pack.ts';
import { testWarnings } from './test-warnings.ts';

const at = { line: 1, column: 3, length: 4, file: 'house.yaml' };
const files = [{ path: 'house.yaml', text: '  rule\n' }];
const fate = (kind: MutantFate['fate']['kind']): MutantFate => ({
  target: 'rules.it',
  at,
  change: 'negated a.b',
  fate: { kind },
});
const fates = (killed: number, survived: number) => [
  ...Array.from({ length: killed }, () => fate('killed')),
  ...Array.from({ length: survived }, () => fate('survived')),
  fate('equivalent'),
];

describe('warnings about tests (WB-C04)', () => {
  it('name what is lacking with its place and its line', () => {
    const lack = { of: 'rules.it', at, says: 'no near miss for a.b', tests: [] };
    expect(testWarnings({ lacks: [lack], fates: [], files })).toEqual([
      {
        code: 'WB-C04',
        at: { file: 'house.yaml', line: 1, column: 3 },
        detail: 'rules.it: no near miss for a.b',
        remedy: 'complete the test that `weighbridge rules propose-tests` writes',
        source: '  rule',
        marks: [{ column: 3, length: 4 }],
      },
    ]);
  });

  it('name unnoticed changes once more than one in twenty is', () => {
    expect(testWarnings({ lacks: [], fates: fates(19, 1), files })).toEqual([]);
    expect(testWarnings({ lacks: [], fates: fates(18, 2), files })).toHaveLength(2);
    expect(testWarnings({ lacks: [], fates: fates(19, 2), files })).toHaveLength(2);
    expect(testWarnings({ lacks: [], fates: fates(38, 2), files })).toEqual([]);
  });

  it('do not count a change that no case can tell, neither as noticed nor as unnoticed', () => {
    const equivalent = Array.from({ length: 100 }, () => fate('equivalent'));
    const warnings = testWarnings({
      lacks: [],
      fates: [...equivalent, fate('killed'), fate('survived')],
      files,
    });
    expect(warnings).toEqual([
      {
        code: 'WB-C04',
        at: { file: 'house.yaml', line: 1, column: 3 },
        detail: 'rules.it: no test notices this change: negated a.b',
        remedy: 'add the case that `weighbridge rules mutate` shows',
        source: '  rule',
        marks: [{ column: 3, length: 4 }],
      },
    ]);
  });
});
