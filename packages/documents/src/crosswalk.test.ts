import { describe, expect, it } from 'vitest';
import type { CrosswalkRow, ServedRule } from '@weighbridge/weigh';
import { crosswalkMarkdown } from './crosswalk-markdown.ts';
import { crosswalkTable } from './crosswalk-table.ts';
import { flawsOf } from './testing/lines.ts';
import { viewOf } from './view.ts';

const RULE: ServedRule = {
  rule: 'us-ny-raise-incident',
  pack: 'us-ny',
  places: ['US', 'US-NY'],
  must: 'Report a critical safety incident within 72 hours',
  cite: ['RAISE 1421'],
  mark: 'V',
  standing: 'later',
  from: '2027-01-01',
  enforcement: 'normal',
  evidence: ['evidence.us_incident_log'],
};
const KOREA: ServedRule = {
  ...RULE,
  rule: 'kr-aiba-32-safety',
  pack: 'kr',
  places: ['KR'],
  standing: 'binding',
  enforcement: 'grace',
  mark: 'V2',
};
const CONTROL: ServedRule = {
  ...RULE,
  rule: 'hp-4',
  pack: 'hiroshima',
  places: [],
  must: 'Share information and report incidents',
  standing: 'voluntary',
};
const ROW: CrosswalkRow = {
  id: 'e8',
  item: 'Log of incidents',
  serves: [RULE, KOREA],
  feeds: [CONTROL],
  also: [{ place: 'JP', says: 'voluntary' }],
  parameters: [
    { items: ['e8'], parameter: 'clock', build_to: '24 hours', driver: 'New York | Illinois' },
  ],
  apart: [{ rules: ['a', 'b'], why: 'Two clocks' }],
};

describe('the crosswalk as a table', () => {
  it('says in short where the evidence serves a duty, from when, and which controls it feeds', () => {
    const text = crosswalkTable([ROW], viewOf({}));
    expect(text).toContain('E8  Log of incidents');
    expect(text).toContain('2 duties, 1 control');
    expect(text).toContain('New York: from 2027-01-01');
    expect(text).toContain('South Korea: binds, grace');
    expect(text).toContain('Japan: voluntary');
    expect(text).toContain('hp-4');
    expect(text).not.toContain('RAISE 1421');
  });

  it('says in full each rule with its citation, what to build to and what stays apart', () => {
    const text = crosswalkTable([ROW], viewOf({ all: true }));
    expect(text).toContain('RAISE 1421');
    expect(text).toContain('shown by evidence.us_incident_log');
    expect(text).toContain('clock: 24 hours (New York | Illinois)');
    expect(text).toContain('a and b. Two clocks');
    expect(text).toContain('hp-4 (hiroshima)');
  });

  it('passes no width, however long the name of a piece of evidence', () => {
    const long = { ...ROW, item: 'Evaluations of capability, adversarial ones too, and many more' };
    const widths = [40, 60, 80];
    expect(
      widths.flatMap((width) => flawsOf(crosswalkTable([long], viewOf({ width })), width)),
    ).toEqual([]);
  });

  it('never says that a duty is met', () => {
    expect(crosswalkTable([ROW], viewOf({ all: true }))).toContain(
      'whether a duty is met is for each duty to say',
    );
  });

  it.each([40, 60, 80, 120])('keeps to a width of %i cells', (width) => {
    for (const all of [false, true]) {
      const view = viewOf({ width, all });
      expect(flawsOf(crosswalkTable([ROW], view), width)).toEqual([]);
    }
  });

  it('names a row made from the rules alone by its fact, once', () => {
    const text = crosswalkTable([{ ...ROW, id: 'evidence.x', item: 'evidence.x' }], viewOf({}));
    expect(text.match(/evidence\.x/g)).toHaveLength(1);
  });

  it('says nothing of nothing', () => {
    expect(crosswalkTable([], viewOf({}))).toBe('  nothing\n');
  });
});

describe('the crosswalk as Markdown', () => {
  const text = crosswalkMarkdown([ROW]);

  it('has a section for each piece of evidence with a table of its duties', () => {
    expect(text).toContain('## E8 Log of incidents');
    expect(text).toContain('| `us-ny-raise-incident` | New York | from 2027-01-01 |');
    expect(text).toContain('Feeds `hp-4` (hiroshima).');
    expect(text).toContain('- Japan: voluntary');
  });

  it('shows a bar in a text as a bar', () => {
    expect(text).toContain(String.raw`New York \| Illinois`);
  });
});
