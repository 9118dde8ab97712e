import { existsSync, readFileSync } from 'node:fs';
import { day } from '@weighbridge/core';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WhyNode } from './explanation.ts';
import { needleLines } from './needle.ts';
import { flawsOf } from './testing/lines.ts';
import { SAMPLE_WHY, WHY_TICKET, node } from './testing/sample-why.ts';
import { viewOf } from './view.ts';
import { whyTable } from './why-table.ts';

const PAGE = new URL('../../../../shared/design/pages/terminal.md', import.meta.url);

function ruler(value: { lo?: number; hi?: number }, threshold: number): string {
  return (
    needleLines(viewOf({ ascii: true }), { value, threshold }, 0)[1]
      ?.map((span) => span.text)
      .join('') ?? ''
  );
}

describe('the tree of a verdict', () => {
  it.skipIf(!existsSync(PAGE))(
    'is drawn as on the terminal page down to its exceptions (needs ../shared)',
    () => {
      const page = readFileSync(PAGE, 'utf8');
      const from = page.indexOf('  ◐ unknown    Publish', page.indexOf('### check --why'));
      const expected = page.slice(from, page.indexOf('  ○ exceptions', from));
      expect(whyTable(SAMPLE_WHY, WHY_TICKET, viewOf({})).slice(0, expected.length)).toBe(expected);
    },
  );

  it.each([50, 80, 120])('is kept as a picture at %i columns', async (width) => {
    await expect(whyTable(SAMPLE_WHY, WHY_TICKET, viewOf({ width }))).toMatchFileSnapshot(
      `./snapshots/why-${width}.txt`,
    );
  });

  it('is kept as a picture in ASCII with everything unfolded', async () => {
    const text = whyTable(SAMPLE_WHY, WHY_TICKET, viewOf({ ascii: true, all: true }));
    await expect(text).toMatchFileSnapshot('./snapshots/why-ascii.txt');
  });

  it('never passes the width, whatever the width', () => {
    fc.assert(
      fc.property(fc.integer({ min: 40, max: 120 }), fc.boolean(), (width, ascii) => {
        const text = whyTable(SAMPLE_WHY, WHY_TICKET, viewOf({ width, ascii, all: true }));
        expect(flawsOf(text, width)).toEqual([]);
      }),
    );
  });

  it('reads a condition in words: facts without namespace, parameters by value, members without quotes', () => {
    const tree = node('"provider" in actor.roles && !use.military', { value: 'no' });
    expect(whyTable({ ...SAMPLE_WHY, tree }, WHY_TICKET, viewOf({}))).toContain(
      'roles has provider and not military',
    );
  });

  it('unfolds an exception that holds, and what bears only as one line', () => {
    const fact = (name: string, value: boolean): WhyNode =>
      node(name, {
        value: value ? 'yes' : 'no',
        decides: true,
        facts: [{ fact: name, value, assumed: false }],
      });
    const open = node('', {
      kind: 'term',
      id: 'open',
      decides: true,
      parts: [fact('release.a', true), fact('release.b', true)],
    });
    const exempt = node('', {
      kind: 'exception',
      id: 'oss',
      value: 'yes',
      decides: true,
      parts: [open, fact('release.c', true)],
    });
    const due = node('', { kind: 'due', value: day('2026-09-01') });
    const tree = node('', {
      kind: 'rule',
      value: 'no',
      decides: true,
      parts: [fact('actor.a', true), fact('actor.b', true), exempt, due],
    });
    const lines = whyTable({ ...SAMPLE_WHY, tree }, WHY_TICKET, viewOf({})).split('\n');
    expect(lines.slice(2, 10).map((line) => line.replace(/(\S) {3,}.*$/u, '$1'))).toEqual([
      '  ● bears on: provider',
      '  ● unless: oss',
      '    ● open',
      '      ● a',
      '      ● b',
      '    ● c',
      '    due',
      '',
    ]);
  });
});

describe('the needle', () => {
  it('stands at the threshold, with the interval hatched around it', () => {
    expect(ruler({ lo: 8.4e22, hi: 6.3e23 }, 1e23)).toBe(
      '|---------+--------#^#######--+---------+---------|',
    );
  });

  it('shows by an arrow that an interval goes on beyond the scale', () => {
    expect(ruler({}, 1e23)).toBe(`<${'#'.repeat(19)}^${'#'.repeat(29)}>`);
  });

  it('is left out where three decades have no room', () => {
    expect(needleLines(viewOf({ width: 40 }), { value: {}, threshold: 1e23 }, 12)).toEqual([]);
  });
});
