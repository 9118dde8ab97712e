import type { MutantResult } from '@stryker-mutator/api/core';
import { describe, expect, it } from 'vitest';
import { line, page, table } from '../scripts/mutate/pages.ts';
import {
  isInSample,
  judged,
  merged,
  outlived,
  packageOf,
  scoreOf,
  survivorsOf,
  tallied,
  total,
} from '../scripts/mutate/score.ts';

const SOURCE = 'function f(a) {\n  return a > 1 ||\n    a === 0;\n}\n';

function mutant(status: MutantResult['status'], more: Partial<MutantResult> = {}): MutantResult {
  return {
    id: '1',
    fileName: 'packages/core/src/f.ts',
    mutatorName: 'EqualityOperator',
    replacement: 'a >= 1',
    location: { start: { line: 2, column: 10 }, end: { line: 2, column: 15 } },
    status,
    ...more,
  };
}

const textOf = (): string => SOURCE;

describe('the mutation score', () => {
  it('counts what tests notice or never end with, against what they do not notice or reach', () => {
    const [tally] = tallied(
      (['Killed', 'Timeout', 'Survived', 'NoCoverage', 'Ignored', 'CompileError'] as const).map(
        (status) => mutant(status),
      ),
      packageOf,
    );
    expect(tally).toEqual({ name: 'core', killed: 2, survived: 2, leftOut: 1 });
    expect(tally && scoreOf(tally)).toBe(0.5);
  });

  it('is whole where there is nothing to notice', () => {
    expect(scoreOf({ name: 'f', killed: 0, survived: 0, leftOut: 3 })).toBe(1);
  });

  it('is told by name, in order', () => {
    const mutants = [mutant('Killed', { fileName: 'packages/rules/src/g.ts' }), mutant('Survived')];
    expect(tallied(mutants, packageOf).map(({ name }) => name)).toEqual(['core', 'rules']);
    expect(table(tallied(mutants, packageOf))).toBe(
      'core     0.0 %      0 killed     1 survived     0 left out\n' +
        'rules  100.0 %      1 killed     0 survived     0 left out',
    );
  });
});

describe('what is kept of the runs', () => {
  const of = (name: string, killed: number) => ({ name, killed, survived: 1, leftOut: 0 });
  const [survivor] = survivorsOf([mutant('Survived')], textOf);
  const kept = {
    files: [of('packages/core/src/f.ts', 1), of('packages/core/src/old.ts', 5)],
    survivors: survivor === undefined ? [] : [survivor],
  };

  it('is of each file what its last run said, and nothing of files that are gone', () => {
    const run = { files: [of('packages/core/src/g.ts', 3)], survivors: [] };
    const now = merged(kept, run, (file) => !file.endsWith('old.ts'));
    expect(now.files.map(({ name, killed }) => [name, killed])).toEqual([
      ['packages/core/src/f.ts', 1],
      ['packages/core/src/g.ts', 3],
    ]);
    expect(now.survivors).toEqual(kept.survivors);
    const again = merged(
      now,
      { files: [of('packages/core/src/f.ts', 2)], survivors: [] },
      () => true,
    );
    expect(again.survivors).toEqual([]);
    expect(total('core', again.files)).toEqual({
      name: 'core',
      killed: 5,
      survived: 2,
      leftOut: 0,
    });
  });
});

it('a sample has every so many mutants', () => {
  const ids = ['0', '5', '9', '10', '100'].filter((id) => isInSample({ id }, 10));
  expect(ids).toEqual(['0', '10', '100']);
  expect(isInSample({ id: '7' }, 1)).toBe(true);
});

describe('a survivor', () => {
  it('is told by its line and what was changed, however many lines that spans', () => {
    const long = mutant('NoCoverage', {
      replacement: 'true',
      location: { start: { line: 2, column: 10 }, end: { line: 3, column: 12 } },
    });
    expect(survivorsOf([long, mutant('Survived'), mutant('Killed')], textOf)).toEqual([
      {
        file: 'packages/core/src/f.ts',
        line: 2,
        on: 'return a > 1 ||',
        mutator: 'EqualityOperator',
        change: 'a > 1 || a === 0 → true',
      },
      expect.objectContaining({ change: 'a > 1 → a >= 1' }),
    ]);
  });

  const accepted = [
    {
      file: 'packages/core/src/f.ts',
      on: 'return a > 1 ||',
      changes: ['a > 1 → a >= 1', 'a > 1 → false'],
      because: 'One is no less than one.',
    },
  ];

  it('is accepted for the reason given for its line and change, wherever the line now stands', () => {
    const [one] = judged(survivorsOf([mutant('Survived')], textOf), accepted);
    expect(one?.because).toBe('One is no less than one.');
    expect(one && line(one)).toBe(
      'packages/core/src/f.ts:2  EqualityOperator  a > 1 → a >= 1  (One is no less than one.)',
    );
    const [other] = judged(
      survivorsOf([mutant('Survived')], () => 'x\nreturn b > 1\n'),
      accepted,
    );
    expect(other?.because).toBeUndefined();
  });

  it('that is accepted, but noticed or gone, is named', () => {
    const survivors = survivorsOf([mutant('Survived')], textOf);
    expect(outlived(accepted, survivors, () => true)).toEqual([
      'packages/core/src/f.ts: `return a > 1 ||`: a > 1 → false',
    ]);
    expect(outlived(accepted, survivors, () => false)).toEqual([]);
  });

  it('counts as survived on the page although it is accepted', () => {
    const [tally] = tallied([mutant('Survived'), mutant('Killed')], packageOf);
    const survivors = judged(survivorsOf([mutant('Survived')], textOf), accepted);
    const text = tally && page({ tally, files: [], survivors });
    expect(text).toContain('| all files | 50.0 % | 1 | 1 | 0 |');
    expect(text).toContain('- `return a > 1 ||`: `a > 1 → a >= 1`. One is no less than one.');
  });
});
