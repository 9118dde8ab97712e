import { day } from '@weighbridge/core';
import { describe, expect, it } from 'vitest';
import type { Crosswalk } from '@weighbridge/packs';
import { crosswalkSchema } from './crosswalk-schema.ts';
import { crosswalkOf, rowsAbout } from './crosswalk.ts';
import { duty, fact, has, packOf } from './testing/samples.ts';

const ON = day('2026-11-21');
const LOG = fact('evidence.summary');
const EU = packOf({
  duties: [
    duty('art-55-1-c', fact('use.personal_data'), { met: LOG }),
    duty('art-99', fact('use.personal_data'), { met: fact('release.signature_present') }),
  ],
});
const NY = packOf({
  pack: 'us-ny',
  places: ['US-NY'],
  duties: [duty('ny-incident', fact('use.personal_data'), { met: LOG, from: '2027-01-01' })],
});
const OLD = packOf({
  pack: 'us-federal',
  places: ['US'],
  duties: [duty('eo', fact('use.personal_data'), { from: '2023-10-30', until: '2025-01-20' })],
});
const CODE = packOf({
  pack: 'hiroshima',
  asks: 'practice',
  places: [],
  duties: [
    duty('hp-4', fact('use.personal_data'), {
      asks: 'practice',
      lifecycle: [{ value: 'voluntary' }],
    }),
    duty('hp-9', fact('use.personal_data'), {
      asks: 'practice',
      lifecycle: [{ value: 'voluntary' }],
      met: fact('release.signature_present'),
    }),
  ],
});
const PACKS = [EU, NY, OLD, CODE];
const DATA: Crosswalk = {
  items: [
    {
      id: 'e8',
      item: 'Log of incidents',
      serves: ['art-55-1-c', 'ny-incident', 'eo', 'not-at-hand'],
      feeds: ['hp-4'],
      also: [{ place: 'JP', says: 'voluntary' }],
    },
    { id: 'e1', item: 'Card', serves: ['art-55-1-c'], feeds: [] },
  ],
  parameters: [{ items: ['e8'], parameter: 'clock', build_to: '24 hours', driver: 'New York' }],
  apart: [{ items: ['e1'], rules: ['art-55-1-c'], why: 'two outputs' }],
};
const rows = crosswalkOf(DATA, PACKS, ON);

describe('the crosswalk', () => {
  it('says of each rule that a piece of evidence serves whether it binds on the day', () => {
    const standings = rows[0]?.serves.map(({ rule, standing, from }) => [rule, standing, from]);
    expect(standings).toEqual([
      ['art-55-1-c', 'binding', undefined],
      ['ny-incident', 'later', '2027-01-01'],
      ['eo', 'ended', '2023-10-30'],
    ]);
    expect(rows[0]?.feeds.map(({ rule, standing }) => [rule, standing])).toEqual([
      ['hp-4', 'voluntary'],
    ]);
  });

  it('says that a first day is open which somebody has to read in the law', () => {
    const facts = {
      'reading.start': { type: 'date', means: 'first day' },
      'use.personal_data': { type: 'bool', means: 'personal data' },
    } as const;
    const due = fact('reading.start');
    const late = packOf({ facts, duties: [duty('eo', fact('use.personal_data'), { due })] });
    const [row] = crosswalkOf(DATA, [late], ON);
    expect(row?.serves.map(({ standing }) => standing)).toEqual(['open']);
  });

  it('has the shape that is published', () => {
    const report = { schema: 'weighbridge.crosswalk/1', as_of: ON, rows };
    expect(crosswalkSchema.safeParse(report).success).toBe(true);
    expect(crosswalkSchema.safeParse({ ...report, met: true }).success).toBe(false);
  });

  it('has a rule bind from its first day on', () => {
    const [row] = crosswalkOf(DATA, PACKS, day('2027-01-01'));
    expect(row?.serves[1]).toMatchObject({ rule: 'ny-incident', standing: 'binding' });
  });

  it('says what to build to and what stays apart with the evidence that it is about', () => {
    expect(rows.map(({ parameters, apart }) => [parameters.length, apart.length])).toEqual([
      [1, 0],
      [0, 1],
    ]);
    expect(rows.map(({ also }) => also.length)).toEqual([1, 0]);
  });
});

describe('what is asked about', () => {
  const about = (wanted: string) => rowsAbout(wanted, rows, PACKS, ON).map(({ id }) => id);

  it('is a piece of evidence by its id, in any case', () => {
    expect(about('e1')).toEqual(['e1']);
    expect(about('E8')).toEqual(['e8']);
  });

  it('is a rule, with every piece of evidence that serves it', () => {
    expect(about('art-55-1-c')).toEqual(['e8', 'e1']);
    expect(about('eu-aia/art-55-1-c')).toEqual(['e8', 'e1']);
    expect(about('hp-4')).toEqual(['e8']);
  });

  it('is a fact that shows a duty done', () => {
    expect(about('evidence.summary')).toEqual(['e8', 'e1']);
  });

  it('is answered from the rules alone where the crosswalk does not name it', () => {
    const [row, ...rest] = rowsAbout('art-99', rows, PACKS, ON);
    expect(rest).toEqual([]);
    expect(row).toMatchObject({ id: 'release.signature_present' });
    expect(row?.serves.map(({ rule }) => rule)).toEqual(['art-99']);
    expect(row?.feeds.map(({ rule }) => rule)).toEqual(['hp-9']);
    expect(rowsAbout('release.signature_present', rows, PACKS, ON)).toEqual([row]);
  });

  it('is a member of a set, which shows one control and not its neighbours', () => {
    const set = (member: string) =>
      duty(`c-${member}`, fact('use.personal_data'), { met: has('use.annex3', member) });
    const list = packOf({ duties: [set('A3-4a'), set('A3-4b')] });
    const shown = (wanted: string) =>
      rowsAbout(wanted, [], [list], ON).flatMap(({ serves }) => serves.map(({ rule }) => rule));
    expect(shown('use.annex3: A3-4a')).toEqual(['c-A3-4a']);
    expect(shown('use.annex3')).toEqual(['c-A3-4a', 'c-A3-4b']);
  });

  it('is nothing where neither the crosswalk nor a rule knows it', () => {
    expect(about('art-1000')).toEqual([]);
  });
});
