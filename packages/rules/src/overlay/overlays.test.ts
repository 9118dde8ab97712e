import { describe, expect, it } from 'vitest';
import { trialPack } from '../evaluate/testing/trial-pack.ts';
import { withMarks } from '../read/testing/marked.ts';
import { overlayEffect } from './changes.ts';
import { readOverlays } from './read-overlay.ts';

const trial = () =>
  trialPack(`
params:
  line: {unit: FLOP, values: [{value: 1.0e+25, from: 2025-08-02, cite: ACT 1}]}
  start: {unit: date, values: [{value: 2026-01-01, from: 2025-08-02, cite: ACT 1}]}
terms:
  large: {cite: ACT 2, is: model.own > params.line}
  open:
    cite: ACT 3
    any:
      - {id: free, cite: ACT 3, is: model.open, unless: [{id: paid, cite: ACT 3, is: model.paid}]}
      - {id: seen, cite: ACT 3, is: model.shown}
duties:
  - id: document
    who: us
    must: Write
    cite: ACT 4
    from: 2025-08-02
    when: terms.large
    unless: [{id: oss, cite: ACT 4, is: terms.open}]
    due: params.start
  - {id: tell, who: us, must: Tell, cite: ACT 5, from: 2025-09-01, until: 2030-01-01, when: model.gpai}
information:
  - {id: fine, says: A fine, cite: ACT 9, from: 2025-08-02}
decisions:
  go: {worst_of: [deny, allow], when_unknown: deny, rules: [{id: big, then: deny, cite: ACT 6, when: terms.large}]}
cases:
  base: {facts: {model.own: 5.0e+24, model.open: true, model.paid: false, model.gpai: true}}
tests:
  - {name: more than the line, like: base, facts: {model.own: 2.0e+25}, expect: {document: exempt:oss}}
  - {name: a range, like: base, facts: {model.own: {lo: 1.0e+24, hi: 5.0e+24}}, expect: {document: no}}
  - {name: paid for, like: base, facts: {model.own: 2.0e+25, model.shown: true}, expect: {document: exempt:oss}}
`);

function read(text: string) {
  return readOverlays({ path: 'what-if.yaml', text }, { packs: [trial().pack] });
}

function effectOf(text: string) {
  const { overlays, faults } = read(`overlay: what-if\non: trial\n${text}`);
  const [first] = overlays;
  if (first === undefined) throw new Error(faults[0]?.detail);
  const { changes } = overlayEffect({ ...trial(), pack: first.on }, first.pack);
  return changes.map((one) => `${one.case}: ${one.rule} ${one.before} → ${one.after}`);
}

describe('an overlay', () => {
  it('names the pack with its version and says in the version that it lies on it', () => {
    const { overlays } = read(
      'overlay: lower\non: trial@2026-11-21.1\nset: {params.line: 1.0e+24}\n',
    );
    expect(overlays.map((one) => [one.overlay.on, one.pack.version])).toEqual([
      ['trial@2026-11-21.1', '2026-11-21.1+lower'],
    ]);
  });

  it('sets a parameter on all of its days: what turns, and what becomes unknown', () => {
    expect(effectOf('set: {params.line: 4.0e+24}\n')).toEqual([
      'base: document no → exempt:oss',
      'base: go allow → deny',
      'base: big no → applies',
      'a range: document no → exempt:oss',
      'a range: go allow → deny',
      'a range: big no → unknown',
    ]);
    expect(effectOf('set: {params.start: never}\ndrop: [duties.document.unless.oss]\n')).toEqual([
      'more than the line: document exempt:oss → dormant',
      'paid for: document exempt:oss → dormant',
    ]);
  });

  it('leaves out a rule, an exception, an alternative and what lies below it', () => {
    expect(effectOf('drop: [duties.tell]\n')[0]).toBe('base: tell applies → left out');
    expect(effectOf('drop: [terms.open.any.free]\n')).toEqual([
      'more than the line: document exempt:oss → unknown',
    ]);
    expect(effectOf('drop: [terms.open.any.free.unless.paid]\n')).toEqual([]);
    expect(effectOf('drop: [decisions.go.rules.big]\n')).toContain(
      'more than the line: go deny → allow',
    );
    expect(effectOf('drop: [information.fine]\n')).toHaveLength(4);
  });

  it('moves the days of duties and information', () => {
    expect(effectOf('move: {duties.tell.from: 2027-01-01}\n')[0]).toBe(
      'base: tell applies → scheduled:2027-01-01',
    );
    expect(effectOf('move: {duties.tell.until: 2026-01-01}\n')[0]).toBe(
      'base: tell applies → ended',
    );
    expect(effectOf('move: {information.fine.from: 2027-01-01}\n')[0]).toBe(
      'base: fine applies → scheduled:2027-01-01',
    );
  });

  it('says what became unknown and what no longer is', () => {
    const { overlays } = read('overlay: o\non: trial\nset: {params.line: 4.0e+24}\n');
    const kinds = overlays.flatMap((one) => {
      const effect = overlayEffect({ ...trial(), pack: one.on }, one.pack);
      const back = overlayEffect({ ...trial(), pack: one.pack }, one.on);
      return [effect.changes.at(-1)?.kind, back.changes.at(-1)?.kind, effect.casesChanged];
    });
    expect(kinds).toEqual(['became unknown', 'no longer unknown', 2]);
  });

  it('that turns a known answer into another, or leaves out an unknown one, only changes it', () => {
    const kindsOf = (text: string) => {
      const [first] = read(`overlay: o\non: trial\n${text}`).overlays;
      if (first === undefined) throw new Error('the overlay is faulty');
      const { changes } = overlayEffect({ ...trial(), pack: first.on }, first.pack);
      return changes.map(({ rule, before, after, kind }) => [rule, before, after, kind]);
    };
    expect(kindsOf('set: {params.line: 4.0e+24}\n')[0]).toEqual([
      'document',
      'no',
      'exempt:oss',
      'changed',
    ]);
    const unknown = `duties:\n  - {id: odd, who: us, must: Do, cite: ACT 4, when: model.rebutted || model.shown}\ncases:\n  bare: {facts: {}}\n`;
    const { pack, cases, tests } = trialPack(unknown);
    const { changes } = overlayEffect({ pack, cases, tests }, { ...pack, duties: [] });
    expect(changes.map(({ before, after, kind }) => [before, after, kind])).toEqual([
      ['unknown', 'left out', 'changed'],
    ]);
  });

  it('counts the cases that were looked at apart from those in which an answer turned', () => {
    const [first] = read('overlay: o\non: trial\ndrop: [terms.open.any.free]\n').overlays;
    const effect = overlayEffect(trial(), first?.pack ?? trial().pack);
    expect([effect.cases, effect.casesChanged, effect.changes.length]).toEqual([4, 1, 1]);
  });

  it('that changes the first day of a range in which a duty is due changes its answer', () => {
    const { pack, cases, tests } = trialPack(`
params:
  week: {unit: day, values: [{value: 7, from: 2025-01-01, cite: ACT 1}]}
duties:
  - {id: file, who: us, must: File, cite: ACT 1, when: model.gpai, due: model.placed + params.week}
cases:
  placed: {facts: {model.gpai: true, model.placed: {lo: 2026-12-01, hi: 2026-12-09}}}
  later: {facts: {model.gpai: true, model.placed: {lo: 2026-12-01}}}
`);
    const [week] = pack.params;
    if (week === undefined) throw new Error('there is no week');
    const values = week.values.map((one) => ({ ...one, value: 9 }));
    const { changes } = overlayEffect(
      { pack, cases, tests },
      { ...pack, params: [{ ...week, values }] },
    );
    expect(changes.map(({ before, after }) => `${before} → ${after}`)).toEqual([
      'scheduled:2026-12-08 → scheduled:2026-12-10',
      'scheduled:2026-12-08 → scheduled:2026-12-10',
    ]);
  });
});

const WRONG: readonly (readonly [claim: string, text: string, told: string])[] = [
  [
    'an overlay on itself',
    'overlay: a\non: ⟦a⟧\n',
    'WB-N03 `a` is an overlay; an overlay lies on a pack, so that none leads back to itself',
  ],
  [
    'an overlay on itself, in whatever order it is written,',
    'set: {}\noverlay: a\non: ⟦a⟧\n',
    'WB-N03 `a` is an overlay; an overlay lies on a pack, so that none leads back to itself: name the pack, and write the steps of both into one overlay',
  ],
  [
    'overlays on each other',
    'overlay: a\non: ⟦b⟧\n---\noverlay: b\non: trial\n',
    'WB-N03 `b` is an overlay; an overlay lies on a pack, so that none leads back to itself',
  ],
  [
    'a pack that is not there',
    'overlay: a\non: ⟦trail⟧\n',
    'WB-N01 there is no pack `trail`: write `trial`',
  ],
  [
    'a pack like none that is there',
    'overlay: a\non: ⟦something-else⟧\n',
    'WB-N01 there is no pack `something-else`: name a pack that `weighbridge rules list` shows',
  ],
  ['a pack that is no text', 'overlay: a\non: ⟦[trial]⟧\n', 'WB-S03 a text is expected here'],
  ['a list', '⟦[overlay, on]⟧\n', 'WB-S03 an overlay is a map of keys and values'],
  ['no pack', '⟦overlay: a⟧\n', 'WB-S03 an overlay needs `on`: add `on`'],
  [
    'no name, of which the steps wait,',
    '⟦on: trial⟧\nset: {params.none: 1}\n',
    'WB-S03 an overlay needs `overlay`: add `overlay`',
  ],
  ['a name that is no text', 'overlay: ⟦[a]⟧\non: trial\n', 'WB-S03 a text is expected here'],
  ['a name that is no id', 'overlay: ⟦What If⟧\non: trial\n', 'WB-N04 `What If` is not an id'],
  [
    'a parameter set to a list',
    'overlay: a\non: trial\nset: {params.line: ⟦[1]⟧}\n',
    'WB-S03 a text is expected here',
  ],
  [
    'a parameter set to nothing',
    'overlay: a\non: trial\nset: {params.line: ⟦""⟧}\n',
    'WB-S03 a text is expected here',
  ],
  [
    'a part left out that is no path',
    'overlay: a\non: trial\ndrop: [⟦[duties]⟧]\n',
    'WB-S03 a text is expected here',
  ],
  [
    'a day that is a list',
    'overlay: a\non: trial\nmove: {duties.tell.from: ⟦[]⟧}\n',
    'WB-S03 a text is expected here',
  ],
  [
    'a misstep before days that no longer fit, which wait for it,',
    'overlay: a\non: trial\ndrop: [⟦duties.none⟧]\nmove: {duties.document.from: 2025-01-01}\n',
    'WB-N01 there is no duty `none`',
  ],
  [
    'a version that is not there',
    'overlay: a\non: ⟦trial@2026-11-21.2⟧\n',
    'WB-N01 there is no pack `trial@2026-11-21.2`: write `trial@2026-11-21.1`',
  ],
  [
    'a mistyped key',
    'overlay: a\non: trial\n⟦sett⟧: {}\n',
    'WB-S02 an overlay has no key `sett`: write `set`',
  ],
  [
    'a mistyped parameter',
    'overlay: a\non: trial\nset: {⟦params.lin⟧: 1.0e+24}\n',
    'WB-N01 there is no parameter `lin`: write `line`',
  ],
  [
    'a parameter set to a text',
    'overlay: a\non: trial\nset: {params.line: ⟦1e24 FLOP⟧}\n',
    'WB-R01 `1e24 FLOP` is not a number of FLOP: write a number of FLOP',
  ],
  [
    'a mistyped exception',
    'overlay: a\non: trial\ndrop: [⟦duties.document.unless.os⟧]\n',
    'WB-N01 there is no exception `os`: write `oss`',
  ],
  [
    'a term left out as a whole',
    'overlay: a\non: trial\ndrop: [⟦terms.open⟧]\n',
    'WB-S03 `terms.open` is read by other rules and cannot be left out',
  ],
  [
    'no alternative left',
    'overlay: a\non: trial\ndrop: [terms.open.any.free, ⟦terms.open.any.seen⟧]\n',
    'WB-S03 without `seen` no alternative is left',
  ],
  [
    'a section that has no parts',
    'overlay: a\non: trial\ndrop: [⟦params.line⟧]\n',
    'WB-N01 there is no section `params`',
  ],
  [
    'a day of the calendar that is none',
    'overlay: a\non: trial\nmove: {⟦duties.tell.from⟧: 2026-02-30}\n',
    'WB-S03 `2026-02-30` is not a day',
  ],
  [
    'an end before the beginning',
    'overlay: a\non: trial\nmove: {⟦duties.tell.until⟧: 2025-01-01}\n',
    'WB-D01 `until` 2025-01-01 is not after `from` 2025-09-01',
  ],
  [
    'a beginning before the parameters',
    'overlay: a\non: trial\nmove: {⟦duties.document.from⟧: 2025-01-01}\n',
    'WB-D02 `params.line` has no value on 2025-01-01, when `document` uses it',
  ],
];

describe('a faulty overlay', () => {
  it.each(WRONG)('%s is told where it stands', (_, text, told) => {
    const whole = text.replaceAll(/[⟦⟧]/g, '');
    const { overlays, faults } = read(whole);
    const [fault] = faults;
    expect(fault === undefined ? '' : withMarks(whole, [fault])).toBe(text);
    expect(`${fault?.code} ${fault?.detail}: ${fault?.remedy}`.slice(0, told.length)).toBe(told);
    expect(faults.map(({ at }) => at)).toEqual(faults.map(() => fault?.at));
    expect(overlays.filter((one) => one.overlay.overlay === 'a')).toEqual([]);
  });

  it('is not given; one in the same file without a fault is', () => {
    const { overlays } = read(
      'overlay: bad\non: trial\nset: {params.none: 1}\n---\noverlay: good\non: trial\n',
    );
    expect(overlays.map(({ overlay }) => overlay.overlay)).toEqual(['good']);
  });

  it('with more than 200 faults is read no further, and none of its file is given', () => {
    const steps = Array.from({ length: 300 }, (_, place) => `  - duties.none-${place}\n`).join('');
    const { overlays, faults } = read(
      `overlay: good\non: trial\n---\noverlay: bad\non: trial\ndrop:\n${steps}`,
    );
    expect(overlays).toEqual([]);
    expect(faults).toHaveLength(201);
    expect(faults.at(-1)?.detail).toContain('no more were looked for');
  });
});
