import { expect, it } from 'vitest';
import { overlayReport } from './overlay-report.ts';

const VIEW = { width: 100, colour: false, ascii: false, all: false };

it('an overlay is told case by case, with how many answers turned and became unknown', () => {
  const change = { as_of: '2026-11-21', rule: 'art-53-1-a', before: 'no' } as const;
  const text = overlayReport(
    [
      {
        overlay: 'lower',
        on: 'eu-ai-act@1',
        cases: 3,
        casesChanged: 2,
        changes: [
          { ...change, case: 'a small model', after: 'applies', kind: 'changed' },
          { ...change, case: 'a range', after: 'unknown', kind: 'became unknown' },
          { ...change, case: 'a range', rule: 'art-55', after: 'unknown', kind: 'became unknown' },
        ],
      },
    ],
    VIEW,
  );
  expect(text).toContain('lower on eu-ai-act@1');
  expect(text).toContain('  a small model (2026-11-21)\n    art-53-1-a: no → applies\n');
  expect(text.match(/a range/gu)).toHaveLength(1);
  expect(text).toContain(
    '2 of 3 cases changed; 3 answers turned, 2 became unknown, 0 no longer are',
  );
});
