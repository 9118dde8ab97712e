import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dossierMarkdown } from './dossier-markdown.ts';
import { dossierTable } from './dossier-table.ts';
import { anyFault, anyText } from './testing/any-ticket.ts';
import { flawsOf } from './testing/lines.ts';
import { SAMPLE_DOSSIER } from './testing/sample-dossier.ts';
import { viewOf } from './view.ts';

describe('a dossier as a table', () => {
  it.each([50, 80, 120])('is kept as a picture at %i columns', async (width) => {
    await expect(dossierTable(SAMPLE_DOSSIER, viewOf({ width }))).toMatchFileSnapshot(
      `./snapshots/dossier-${width}.txt`,
    );
  });

  it('names both places when a claim contradicts what was read, with digits enough to see it', () => {
    const text = dossierTable(SAMPLE_DOSSIER, viewOf({ width: 120 }));
    expect(text).toContain('8,030,261,248 parameters');
    expect(text).toContain('against 8,030,000,000 parameters, declared, README.md:12');
  });

  it('puts files that were not read first, with the reason', () => {
    const text = dossierTable(SAMPLE_DOSSIER, viewOf({}));
    expect(text.indexOf('weights.bin.lz4')).toBeLessThan(text.indexOf('README.md'));
    expect(text).toContain('lz4 is not supported here');
  });

  it('shortens a long path in its middle and keeps the end of its name', () => {
    expect(dossierTable(SAMPLE_DOSSIER, viewOf({}))).toMatch(/….*safetensors /u);
  });

  it('never passes the width with paths, facts and faults of any text', () => {
    const anyFact = fc.record({ value: anyText, evidence: fc.constant([]) });
    fc.assert(
      fc.property(
        fc.array(anyText),
        fc.array(anyFault),
        fc.dictionary(fc.stringMatching(/^[a-z]{1,9}\.[a-z_]{1,40}$/u), anyFact),
        fc.integer({ min: 40, max: 120 }),
        (paths, faults, facts, width) => {
          const files = paths.map(
            (path) => ({ path, sizeBytes: 1, kind: 'other', format: '', read: true }) as const,
          );
          const text = dossierTable(
            { ...SAMPLE_DOSSIER, files, faults, facts, notCovered: paths },
            viewOf({ width }),
          );
          expect(flawsOf(text, width)).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('a dossier as Markdown', () => {
  it('is kept as a picture', async () => {
    await expect(dossierMarkdown(SAMPLE_DOSSIER)).toMatchFileSnapshot(
      './snapshots/dossier-markdown.txt',
    );
  });
});
