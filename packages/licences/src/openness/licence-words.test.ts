import { describe, expect, it } from 'vitest';
import { records } from '../testing/records.ts';
import { table } from '../testing/table.ts';
import { isFitFor, isOpen, licenceWords } from './licence-words.ts';

const read = licenceWords(table, records);

function told(words: string): string {
  const said = read(words);
  return said.kind === 'licence'
    ? [isOpen(said.joined), said.clause ?? 'plain'].join(' ')
    : said.kind;
}

describe('the words where a licence stands', () => {
  it.each([
    ['Apache-2.0', 'yes plain'],
    ['apache-2.0', 'yes spelling'],
    [' MIT ', 'yes spelling'],
    ['Apache License, Version 2.0', 'yes name'],
    ['MIT license', 'yes name'],
    ['CC BY-SA 4.0', 'yes name'],
    ['PDDL-1.0', 'yes listed'],
    ['CC-BY-SA-3.0-DE', 'yes port'],
    ['OpenMDW-1.1', 'unknown version'],
    ['CC-BY-NC-4.0', 'no plain'],
    ['Sendmail-8.23', 'no plain'],
    ['C-UDA-1.0', 'no plain'],
    ['Llama 3.1 Community License Agreement', 'no plain'],
  ])('%s: open %s', (words, expected) => {
    expect(told(words)).toBe(expected);
  });

  it.each([
    ['MIT OR Apache-2.0', 'yes expression'],
    ['MIT or CC-BY-NC-4.0', 'yes expression'],
    ['MIT AND CC-BY-NC-4.0', 'no plain'],
    ['(MIT OR CC-BY-NC-4.0) AND Apache-2.0', 'yes expression'],
    ['GPL-2.0-only WITH Classpath-exception-2.0', 'yes expression'],
    ['MIT OR OpenMDW-1.1', 'yes expression'],
    ['MIT AND OpenMDW-1.1', 'unknown plain'],
    ['MIT/Apache-2.0', 'yes expression'],
    ['MIT / CC-BY-NC-4.0', 'unknown plain'],
    ['MIT OR Nothing-1.0', 'unread'],
    ['MIT OR', 'unread'],
    ['(MIT OR Apache-2.0', 'unread'],
  ])('%s as an expression: open %s', (words, expected) => {
    expect(told(words)).toBe(expected);
  });

  it.each([
    ['', 'none'],
    ['unlicensed', 'none'],
    ['Undisclosed', 'none'],
    ['N/A', 'none'],
    ['Component not included.', 'absent'],
    ['Component Component not included', 'absent'],
    ['Creative Commons, Non-Commercial', 'closed'],
    ['commercial use restrictions; Apache 2.0', 'closed'],
    ['arXiv.org perpetual, non-exclusive license 1.0', 'closed'],
    ['BSD', 'unread'],
    ['Apache 2.0, and others', 'unread'],
  ])('%j is %s', (words, expected) => {
    expect(told(words)).toBe(expected);
  });

  it('that several licences share stand for what these agree on', () => {
    const said = read('gemma');
    expect(said).toMatchObject({ kind: 'licence', joined: { licence: { open: 'no' } } });
    expect(JSON.stringify(said)).toContain('gemma-terms-2024-04-01 or gemma-terms-2025-03-24');
  });

  it('tell for which content a licence is meant', () => {
    const said = read('CDLA-Permissive-2.0');
    if (said.kind !== 'licence') throw new Error('the licence is known');
    expect(isFitFor(said.joined, 'data')).toBe('yes');
    expect(isFitFor(said.joined, 'code')).toBe('no');
  });

  it('are read in a moment however hostile they are', () => {
    const started = performance.now();
    for (const piece of ['(', 'MIT OR ', 'a.', '- ', 'not ', '（'])
      expect(told(piece.repeat(2_000 / piece.length))).toMatch(/^(?:unread|none|closed)$/);
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});

describe('the tables that ship', () => {
  it('hold each licence once', () => {
    const ids = [...table.licences.map(({ id }) => id), ...table.not_open, ...table.unsettled];
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });

  it('call by approval what the records of terms call by approval', () => {
    const osi = new Map(table.licences.map(({ id, by }) => [id, by.includes('osi')]));
    const differing = records.filter(
      ({ identifiers: { spdx }, osi_approved }) =>
        spdx !== null && osi.has(spdx) && osi.get(spdx) !== osi_approved,
    );
    expect(differing.map(({ id }) => id)).toEqual([]);
  });
});
