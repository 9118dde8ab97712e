import { day } from '@weighbridge/core';
import {
  changesIn,
  type ChainWeighing,
  type Comparison,
  type Course,
  type Duties,
} from '@weighbridge/weigh';
import { describe, expect, it } from 'vitest';
import { SAMPLE_TICKET } from '../testing/sample-ticket.ts';
import { flawsOf } from '../testing/lines.ts';
import { verdict } from '../testing/verdicts.ts';
import { viewOf } from '../view.ts';
import { changesTable } from './changes-table.ts';
import { comparisonTable } from './compare-table.ts';
import { coursesSvg } from './courses-svg.ts';
import { dutiesMarkdown } from './duties-markdown.ts';
import { dutiesTable } from './duties-table.ts';

const DUTIES: Duties = {
  schema: 'weighbridge.duties/1',
  subject: SAMPLE_TICKET.subject,
  as_of: day('2026-11-21'),
  known_at: day('2026-11-21'),
  places: ['EU'],
  packs: SAMPLE_TICKET.packs.slice(0, 1),
  vocabulary: {},
  parties: [
    { role: 'publisher', sum: SAMPLE_TICKET.sum },
    { role: 'deployer', sum: SAMPLE_TICKET.sum },
  ],
  duties: [
    {
      pack: 'eu-ai-act',
      rule: 'art-1',
      asks: 'law',
      who: 'provider',
      must: 'Publish a <summary> of training content',
      cite: ['AIA Art 53(1)(d)'],
      mark: 'V',
      lifecycle: 'in_force',
      enforcement: 'normal',
      evidence: ['evidence.training_summary'],
      bearers: [
        {
          party: 0,
          status: 'unknown',
          through_base: ['model.base_compute'],
          settled_by: ['model.training_tokens'],
        },
      ],
    },
  ],
  nobody: [
    {
      pack: 'eu-ai-act',
      rule: 'art-2',
      must: 'Keep technical documentation',
      cite: ['AIA Art 53(1)(a)'],
      mark: 'V',
      why: 'exempt',
      by: ['AIA Art 53(2)'],
    },
    {
      pack: 'eu-ai-act',
      rule: 'art-3',
      must: 'Notify',
      cite: ['AIA Art 52(1)'],
      mark: 'V',
      why: 'no',
      by: [],
    },
  ],
  unread: ['plan.runs_model'],
};

const WEIGHING: ChainWeighing = {
  duties: DUTIES,
  tickets: DUTIES.parties.map((_, party) => ({
    ...SAMPLE_TICKET,
    packs: DUTIES.packs,
    verdicts: [
      verdict('eu-ai-act', 'art-1', {
        status: party === 0 ? 'unknown' : 'no',
        must: DUTIES.duties[0]?.must ?? '',
      }),
    ],
  })),
};

const COURSE: Course = {
  party: 0,
  pack: 'eu-ai-act',
  rule: 'art-1',
  must: 'Publish a <summary> of training content',
  cite: ['AIA Art 53(1)(d)'],
  steps: [
    { status: 'no', enforcement: 'normal' },
    { from: day('2027-08-02'), status: 'applies', enforcement: 'stayed' },
  ],
};

describe('the table of a chain', () => {
  const text = dutiesTable(WEIGHING, viewOf({}));

  it('has a section for each party, also for one on whom nothing bears', () => {
    expect(text).toContain('  PUBLISHER\n');
    expect(text).toContain('  DEPLOYER\n\n  nothing bears\n');
  });

  it('says what nobody bears, by which exception, and how many more there are', () => {
    expect(text).toContain('Art 53(1)(a), by Art 53(2)');
    expect(text).toContain('1 duty whose condition holds for nobody here');
    expect(dutiesTable(WEIGHING, viewOf({ all: true }))).toContain('Notify');
  });

  it('says which duties rest on the base model, and what of the chain’s file nobody read', () => {
    expect(text).toContain('through the base model: 1 duty rests on base compute');
    expect(text).toContain('not read by any duty: plan.runs_model');
  });

  it.each([40, 60, 80, 120])('keeps to %d columns', (width) => {
    expect(flawsOf(dutiesTable(WEIGHING, viewOf({ width })), width)).toEqual([]);
    expect(flawsOf(dutiesTable(WEIGHING, viewOf({ width, ascii: true })), width)).toEqual([]);
  });
});

describe('the days of a chain', () => {
  const { steps: _steps, ...course } = COURSE;
  const change = {
    ...course,
    day: day('2027-08-02'),
    before: { status: 'no', enforcement: 'normal' as const },
    after: { status: 'applies', enforcement: 'stayed' as const },
  };

  it('say what changes for whom, and how it is enforced', () => {
    const text = changesTable(DUTIES, [change, { ...change, party: 1 }], viewOf({}));
    expect(text).toContain('2027-08-02');
    expect(text).toContain('publisher, deployer: applies with enforcement stayed, was no');
    expect(text.match(/2027-08-02/g)).toHaveLength(1);
  });

  it('say so when there are none', () => {
    expect(changesTable(DUTIES, [], viewOf({}))).toContain('nothing changes on any day');
  });

  it.each([40, 80, 120])('keep to %d columns', (width) => {
    expect(flawsOf(changesTable(DUTIES, [change], viewOf({ width })), width)).toEqual([]);
  });

  it('are drawn as a picture that holds no script, no link and no markup of a duty’s', () => {
    const svg = coursesSvg(DUTIES, [COURSE]);
    expect(svg).toContain('&lt;summary&gt;');
    expect(svg).not.toMatch(/<script|href|<summary>/);
    expect(svg).toContain('applies, enforcement stayed, from 2027-08-02');
    expect(svg).toContain('class="held"');
    expect(svg.startsWith('<svg xmlns="http://www.w3.org/2000/svg" role="img"')).toBe(true);
    expect(svg.endsWith('</svg>\n')).toBe(true);
  });

  it('show what is unknown from the first day on which it could be due', () => {
    const step = { status: 'unknown', enforcement: 'normal' as const };
    const svg = coursesSvg(DUTIES, [
      { ...COURSE, steps: [{ ...step, notBefore: day('2027-10-01') }] },
    ]);
    expect(svg).toContain('unknown from 2027-10-01');
    expect(svg).toMatch(/class="u" [^>]*>2027-10-01</);
  });

  it('leave out of the picture what never bears', () => {
    const never: Course = { ...COURSE, steps: [{ status: 'no', enforcement: 'normal' }] };
    expect(coursesSvg(DUTIES, [never])).not.toContain('Publish');
  });

  it('stand on their pictures in the order of time', () => {
    const svg = coursesSvg({ ...DUTIES, as_of: day('2027-12-01') }, [
      { ...COURSE, steps: [{ from: day('2027-01-01'), status: 'unknown', enforcement: 'normal' }] },
    ]);
    const bar = Number(/class="unk" x="([\d.]+)" y="(?!.*<\/svg>)/.exec(svg)?.[1]);
    const needle = Number(/class="needle" x1="([\d.]+)"/.exec(svg)?.[1]);
    expect(bar).toBeLessThan(needle);
  });
});

describe('a chain in Markdown', () => {
  it('has a table for each party, in which text makes no markup', () => {
    const text = dutiesMarkdown(DUTIES);
    expect(text).toContain('## publisher');
    expect(text).toMatch(/Publish a (?:\\<|&lt;)summary/);
    expect(text).toContain('training tokens');
    expect(text).toContain('1 more whose condition holds for nobody here.');
  });

  it('lists the days on which something changes in place of the parties, where they are asked for', () => {
    const changes = changesIn([COURSE]);
    const text = dutiesMarkdown(DUTIES, changes);
    expect(text).toContain('| day | party | changes to | duty | citation |');
    expect(text.match(/^\| 20\d\d-/gm)).toHaveLength(changes.length);
    expect(text).not.toContain('## publisher');
  });
});

describe('places side by side', () => {
  const comparison: Comparison = {
    schema: 'weighbridge.duties-comparison/1',
    places: ['EU', 'US-CA'],
    sides: [DUTIES, DUTIES],
    rows: [
      { subject: 'evidence.training_summary', sides: [DUTIES.duties, DUTIES.duties] },
      { subject: 'art-1', sides: [DUTIES.duties, []] },
    ],
  };

  it('have a column each: shared evidence first, then what only one of them asks', () => {
    const text = comparisonTable(comparison, viewOf({}));
    expect(text).toContain('one piece of evidence: training summary');
    const [shared = '', alone = ''] = text.split('one piece of evidence')[1]?.split('\n\n') ?? [];
    expect(shared.match(/Publish a <summary>/g)).toHaveLength(2);
    expect(alone.match(/Publish a <summary>/g)).toHaveLength(1);
  });

  it.each([40, 80, 120])('keep to %d columns', (width) => {
    expect(flawsOf(comparisonTable(comparison, viewOf({ width })), width)).toEqual([]);
    const ascii = comparisonTable(comparison, viewOf({ width, ascii: true }));
    expect(flawsOf(ascii, width)).toEqual([]);
  });

  it('keep to 40 columns when four stand side by side', () => {
    const four = {
      ...comparison,
      places: ['EU', 'US-CA', 'KR', 'CN'],
      sides: [...comparison.sides, ...comparison.sides],
      rows: comparison.rows.map((row) => ({ ...row, sides: [...row.sides, ...row.sides] })),
    };
    expect(flawsOf(comparisonTable(four, viewOf({ width: 40 })), 40)).toEqual([]);
  });
});
