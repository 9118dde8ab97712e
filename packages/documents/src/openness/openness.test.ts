import { opennessBy, type Openness, type Release } from '@weighbridge/licences';
import { openness as table } from '@weighbridge/packs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '../testing/any-ticket.ts';
import { flawsOf } from '../testing/lines.ts';
import { viewOf } from '../view.ts';
import { opennessMarkdown } from './openness-markdown.ts';
import { opennessTable } from './openness-table.ts';

const tell = opennessBy({ table });

function releaseOf(licences: { readonly [id: string]: string }, name = 'Tern'): Release {
  const components = Object.entries(licences).map(([id, licence], at) => ({
    id,
    licence,
    written: table.components.find((one) => one.id === id)?.name ?? id,
    place: { file: 'tern.yml', line: at + 2 },
  }));
  return { name, components, licences: {} };
}

const of = (licences: { readonly [id: string]: string }): Openness =>
  tell({ name: 'Tern', release: releaseOf(licences), facts: {} });

const required = (level: 3 | 2 | 1): { readonly [id: string]: string } =>
  Object.fromEntries(
    table.components
      .filter((one) => one.required && one.class >= level)
      .map(({ id }) => [id, 'Apache-2.0']),
  );

const tern = of({ ...required(3), 'training-code': 'Apache 2.0', datasets: 'Own terms' });

describe('openness as a table', () => {
  it.each([50, 80, 120])('reads as it is meant to at %i columns', async (width) => {
    const text = opennessTable(tern, viewOf({ width }));
    await expect(text).toMatchFileSnapshot(`../snapshots/openness-${width}.txt`);
  });

  it('says the class first, and each figure so that the marked rows add up to it', () => {
    const text = opennessTable(tern, viewOf({}));
    expect(text).toMatch(/^ {2}Tern\n\n {2}● class III {3}Open Model/);
    expect(text).toContain('Open Model: 6 of 6');
    expect(text.match(/^ {2}● open {8}/gm)).toHaveLength(7);
    expect(text).toContain('Open Tooling: 7 of 10');
  });

  it('says what a class is possible where facts are open, and which would settle it', () => {
    const folder = tell({ name: 'tern', seen: [], facts: {} });
    const text = opennessTable(folder, viewOf({}));
    expect(text).toContain('◐ unknown     no class is certain, class I is possible');
    expect(text).toContain('settled by: mof.included');
    expect(text).not.toContain('The reference tool');
  });

  it('tells each difference from the reference tool with its clause', () => {
    const text = opennessTable(tern, viewOf({ width: 120 }));
    expect(text).toContain('Training code: the tool invalid, we open');
    expect(text).toContain('(MOF, open licence)');
  });

  it.each([40, 80, 120])('keeps to %i columns, whatever names and licences are', (width) => {
    fc.assert(
      fc.property(anyText, anyText, fc.boolean(), (name, licence, ascii) => {
        const release = releaseOf({ 'model-card': licence, architecture: 'MIT' }, name);
        const text = opennessTable(tell({ name, release, facts: {} }), viewOf({ width, ascii }));
        expect(flawsOf(text, width)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

describe('openness as Markdown', () => {
  it('says the same', async () => {
    await expect(opennessMarkdown(tern)).toMatchFileSnapshot('../snapshots/openness-markdown.txt');
  });

  it('shows the text of a model as text', () => {
    const text = opennessMarkdown(of({ datasets: '<img src=x> | [a](http://b)' }));
    expect(text).not.toContain('<img');
    expect(text).not.toContain('[a](');
  });
});
