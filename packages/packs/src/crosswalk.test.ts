import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { crosswalk, mappings } from './index.ts';
import { shippedPacks } from './testing/shipped.ts';

const packs = shippedPacks();
const rules = new Map(
  packs.flatMap((pack) => pack.duties.map((duty) => [duty.id, { pack, duty }] as const)),
);
const serving = crosswalk.items.flatMap(({ id, serves }) =>
  serves.map((rule) => [id, rule] as const),
);
const feeding = crosswalk.items.flatMap(({ id, feeds }) =>
  feeds.map((rule) => [id, rule] as const),
);
const LAW = new URL('../../../../shared/law/frameworks.md', import.meta.url);

describe('the crosswalk', () => {
  it.each(serving)('%s serves %s, which is a rule of law', (_, rule) => {
    expect(rules.get(rule)?.pack.asks).toBe('law');
  });

  it.each(feeding)('%s feeds %s, which binds nobody', (_, rule) => {
    const found = rules.get(rule);
    expect(found?.pack.asks).toBe('practice');
    expect(found?.duty.lifecycle).toEqual([{ value: 'voluntary' }]);
  });

  it('names each piece of evidence once, and no rule twice under one', () => {
    const ids = crosswalk.items.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
    for (const { serves, feeds } of crosswalk.items)
      expect([...serves, ...feeds]).toEqual([...new Set([...serves, ...feeds])]);
  });

  it('says what to build to, and what stays apart, of evidence and rules that there are', () => {
    const ids = crosswalk.items.map(({ id }) => id);
    for (const { items } of [...crosswalk.parameters, ...crosswalk.apart])
      expect(ids).toEqual(expect.arrayContaining([...items]));
    for (const rule of crosswalk.apart.flatMap((pair) => pair.rules))
      expect([...rules.keys()]).toContain(rule);
  });

  it.skipIf(!existsSync(LAW))('has every row of the law file (needs ../shared)', () => {
    const rows = [...readFileSync(LAW, 'utf8').matchAll(/^\| \*\*(E\d+)\*\*/gm)];
    expect(crosswalk.items.map(({ id }) => id.toUpperCase())).toEqual(rows.map(([, id]) => id));
  });
});

describe('code lists of others', () => {
  const same = mappings.flatMap(({ id, codes }) =>
    codes.flatMap((code) => (code.same === undefined ? [] : [[id, code.code, code.same] as const])),
  );

  it.each(same)('%s %s means the same as %s, which is a control', (_, __, rule) => {
    expect(rules.get(rule)?.pack.asks).toBe('practice');
  });

  it('are named once each', () => {
    const ids = mappings.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
  });
});

describe('voluntary frameworks', () => {
  const frameworks = packs.filter(({ facts }) => Object.hasOwn(facts, 'frameworks.adopted'));

  it('are named as their packs are, where somebody says which were adopted', () => {
    const declared = frameworks[0]?.facts['frameworks.adopted']?.list ?? '';
    expect(new Set(frameworks[0]?.lists[declared])).toEqual(
      new Set(frameworks.map(({ pack }) => pack)),
    );
  });

  it.each(frameworks.map((pack) => [pack.pack, pack] as const))(
    '%s never yields a duty by itself: every control is voluntary, and asks for something to show',
    (_, pack) => {
      expect(pack.asks).toBe('practice');
      for (const duty of pack.duties) {
        expect(duty.lifecycle).toEqual([{ value: 'voluntary' }]);
        expect(duty.met).toBeDefined();
      }
    },
  );
});
