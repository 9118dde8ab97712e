import { describe, expect, it } from 'vitest';
import { columnName, columnsIn, layoutOf, othersIn } from './layout.ts';
import { constructs, packOf } from './testing/constructs.ts';

const INFORMATION = (when: string): string =>
  `information: [{id: a, says: x, cite: ACT 1, when: '${when}'}]`;

describe('the columns of cases', () => {
  it('are one for a bool or a word, two for a number or day, and one per member of a set', () => {
    const when = 'b.a && e.a == "one" && n.a > n.b && d.a > d.b && nonempty(s.a)';
    const columns = columnsIn(layoutOf([packOf(INFORMATION(when))]));
    expect(columns.map(({ name, kind }) => `${name} ${kind}`)).toEqual([
      'b.a bool',
      'd.a_lo date',
      'd.a_hi date',
      'd.b_lo date',
      'd.b_hi date',
      'e.a text',
      'n.a_lo number',
      'n.a_hi number',
      'n.b_lo number',
      'n.b_hi number',
      's.a__x bool',
      's.a__y bool',
      's.a__other bool',
    ]);
  });

  it('stand in the order of their names, whatever that of the pack is', () => {
    const { facts } = packOf(INFORMATION('b.a && b.b && n.a > n.b'));
    const turned = Object.fromEntries(Object.entries(facts).toReversed());
    const pack = { ...packOf(INFORMATION('b.a && b.b && n.a > n.b')), facts: turned };
    const columns = [...layoutOf([pack]).facts.keys()];
    expect(columns).toEqual(columns.toSorted());
  });

  it('of a set of any codes are those that rules name, in lists of any day too', () => {
    const names = columnsIn(layoutOf([constructs()])).map(({ name }) => name);
    expect(names.filter((name) => name.startsWith('s.listed'))).toEqual([
      's.listed__one',
      's.listed__three',
      's.listed__two',
      's.listed__other',
    ]);
    expect(names.filter((name) => name.startsWith('s.any'))).toEqual([
      's.any__free',
      expect.stringMatching(/^s\.any___[0-9a-f_]{13}$/),
      's.any__other',
    ]);
  });

  it('of several packs are those of all their facts', () => {
    const packs = [packOf(INFORMATION('b.b && "p" in s.any')), packOf(INFORMATION('"q" in s.any'))];
    const names = columnsIn(layoutOf(packs)).map(({ name }) => name);
    expect(names).toEqual(['b.b', 's.any__p', 's.any__q', 's.any__other']);
    expect(columnsIn(layoutOf([]))).toEqual([]);
  });
});

describe('a name of a column', () => {
  it('is the text itself where every database takes it', () => {
    expect(columnName('model.open', new Set())).toBe('model.open');
    expect(columnName('x'.repeat(60), new Set())).toBe('x'.repeat(60));
    expect(columnName(' ~', new Set())).toBe(' ~');
  });

  it('ends in a digest of the text where that is long or not plain ASCII', () => {
    const long = columnName('x'.repeat(61), new Set());
    expect(long).toMatch(/^x{47}_[0-9a-f]{12}$/);
    expect(columnName(`${'x'.repeat(60)}y`, new Set())).not.toBe(long);
    expect(columnName('h\u00e9\u00ef', new Set())).toMatch(/^h___[0-9a-f]{12}$/);
    expect(columnName('a\n', new Set())).toMatch(/^a__[0-9a-f]{12}$/);
    expect(columnName('\u00e9a', new Set())).toMatch(/^_a_[0-9a-f]{12}$/);
    expect(columnName('', new Set())).toMatch(/^_[0-9a-f]{12}$/);
  });

  it('is never given twice, in whatever case', () => {
    const taken = new Set<string>();
    const texts = ['Open', 'open', 'OPEN', 'open', 'x'.repeat(70), 'x'.repeat(70)];
    const names = texts.map((text) => columnName(text, taken));
    expect(names[0]).toBe('Open');
    expect(names[1]).toMatch(/^open_[0-9a-f]{12}$/);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(6);
  });
});

describe('the others of a set', () => {
  const named = new Map([['x', 1]]);

  it('are there when a member has no column, and out only when the set is complete', () => {
    expect(othersIn({ has: ['x', 'y'] }, named)).toBe(1);
    expect(othersIn({ has: ['x'], complete: true }, named)).toBe(-1);
    expect(othersIn({ has: ['y'], complete: true }, named)).toBe(1);
    expect(othersIn({ has: ['x'] }, named)).toBe(0);
  });
});
