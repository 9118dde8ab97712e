import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { currentPacks, keptFolder } from '@weighbridge/packs';
import { packFromJson, type Pack } from '@weighbridge/rules';

const LAW = new URL('../docs/law/', import.meta.url);
const page = (name: string): string => readFileSync(new URL(name, LAW), 'utf8');
const packs = currentPacks.map(({ name, version }): [string, Pack] => {
  const file = `${name}@${version}.json`;
  const { pack } = packFromJson(readFileSync(new URL(file, keptFolder), 'utf8'), file);
  if (pack === undefined) throw new Error(file);
  return [name, pack];
});

describe('the pages of the law', () => {
  it('are one for each pack, and the list leads to each', () => {
    const listed = [...page('README.md').matchAll(/\]\(([a-z0-9-]+\.md)\)/gu)].map(([, to]) => to);
    const names = [
      ...packs.map(([name]) => `${name}.md`),
      'changes.md',
      'errata.md',
      'mappings.md',
    ];
    expect(new Set(listed)).toEqual(new Set(names));
    expect(new Set(readdirSync(LAW))).toEqual(new Set([...names, 'README.md']));
  });

  it.each(packs)('%s has every rule with its words and its citation', (name, pack) => {
    const text = page(`${name}.md`).replaceAll('\\', '');
    for (const { id, cite, ...rule } of [...pack.duties, ...(pack.information ?? [])]) {
      expect(text).toContain(id);
      expect(text).toContain(cite.join('; '));
      const words = 'must' in rule ? rule.must : rule.says;
      expect(text).toContain(words.trim().replaceAll(/\s+/gu, ' '));
    }
  });

  it.each(packs)('%s leads to files of the pack that are there', (name) => {
    const paths = [...page(`${name}.md`).matchAll(/\]\((\.\.\/[^)]+)\)/gu)].map(([, to]) => to);
    for (const path of paths) expect(existsSync(new URL(path ?? '', LAW))).toBe(true);
  });

  it('name among the errata every rule of law that was not checked or is our inference', () => {
    const errata = page('errata.md');
    for (const [name, { asks, duties }] of packs.filter(([, pack]) => pack.asks === 'law')) {
      const doubtful = duties.filter(({ mark }) => mark === 'K' || mark === 'I');
      expect(asks).toBe('law');
      for (const { id } of doubtful) expect(errata).toContain(`(${name}.md#${id})`);
    }
  });

  it('name among the errata every part of a rule whose citation says that it is in doubt', () => {
    const errata = page('errata.md');
    const laws = packs.filter(([, pack]) => pack.asks === 'law');
    const cited = laws.flatMap(([, { terms, duties, information }]) =>
      [
        ...JSON.stringify([terms, duties, information]).matchAll(/"([^"]*\(mark [KI]\b[^"]*)"/gu),
      ].map(([, text]) => text),
    );
    const notes = laws.flatMap(([, { duties }]) => duties.map(({ note }) => note));
    const citations = cited.filter((text) => !notes.includes(text));
    expect(citations.length).toBeGreaterThan(0);
    for (const text of citations) expect(errata).toContain(text);
  });
});
