import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completeFor, releaseOf } from '../testing/release-of.ts';
import { referenceReading } from './reference.ts';
import { table } from '../testing/table.ts';

const read = (
  components: Parameters<typeof releaseOf>[0],
  licences: Parameters<typeof releaseOf>[1] = {},
): ReturnType<typeof referenceReading> => referenceReading(releaseOf(components, licences), table);

describe('the reading of the reference tool', () => {
  it.each([3, 2, 1] as const)(
    'reaches class %i with all that it requires under open licences',
    (level) => {
      expect(read(completeFor(level)).class).toBe(level);
    },
  );

  it.each(Object.keys(completeFor(3)))('is unclassified without %s', (id) => {
    const { [id]: _, ...others } = completeFor(3);
    expect(read(others).class).toBe(0);
  });

  it('takes the licence of a component, else that of its type, else that of the distribution', () => {
    const licences = { code: 'MIT', distribution: 'LicenseRef-closed' };
    const { classes } = read(
      { architecture: undefined, 'model-card': undefined, 'data-card': 'CC-BY-4.0' },
      licences,
    );
    expect(classes[0]?.filed).toMatchObject({
      included: ['architecture', 'data-card'],
      invalid: ['model-card'],
    });
  });

  it('lets `unlicensed` and an empty word stand against a licence of the distribution', () => {
    const { classes } = read(
      { architecture: 'unlicensed', 'model-card': '' },
      { distribution: 'MIT' },
    );
    expect(classes[0]?.filed.unlicensed).toEqual(['architecture', 'model-card']);
  });

  it('knows a licence by its identifier alone, letter by letter', () => {
    const { classes } = read({ architecture: 'apache-2.0', 'model-card': 'MIT License' });
    expect(classes[0]?.filed.invalid).toEqual(['architecture', 'model-card']);
  });

  it('puts a research paper in the place of the technical report, whatever its licence', () => {
    const { 'technical-report': _, ...others } = completeFor(3);
    expect(read({ ...others, 'research-paper': 'MIT' }).class).toBe(3);
    expect(read({ ...others, 'research-paper': 'closed' }).classes[0]?.filed).toMatchObject({
      missing: [],
      invalid: ['research-paper'],
    });
  });

  it('asks for no technical report in class I where the paper is open', () => {
    const { 'technical-report': _, ...others } = completeFor(1);
    expect(read(others).class).toBe(1);
  });

  it('counts an optional component only where its licence is not open', () => {
    const { classes } = read({ 'sample-outputs': 'MIT', libraries: 'closed', metadata: '' });
    expect(classes[2]?.filed).toMatchObject({
      included: [],
      invalid: ['libraries'],
      unlicensed: ['metadata'],
    });
  });

  it('shows no progress in a class before the one below is complete', () => {
    const { 'model-card': _, ...others } = completeFor(2);
    expect(read(others).classes.map(({ progress }) => Math.round(progress))).toEqual([83, 0, 0]);
  });

  it('tells which open licences are meant for other content', () => {
    expect(read({ 'parameters-final': 'Apache-2.0', architecture: 'Apache-2.0' }).unfit).toEqual([
      'parameters-final',
    ]);
  });

  it('takes the last mention of a component, and none that is written otherwise', () => {
    const release = releaseOf({ architecture: 'closed' });
    const [mention] = release.components;
    if (mention === undefined) throw new Error('the release has one component');
    const again = { ...release, components: [mention, { ...mention, licence: 'MIT' }] };
    expect(referenceReading(again, table).classes[0]?.filed.included).toEqual(['architecture']);
    const otherwise = { ...release, components: [{ ...mention, written: 'model Architecture' }] };
    expect(referenceReading(otherwise, table).classes[0]?.filed.invalid).toEqual([]);
  });
});

/** The same by plain counting: the lists of one class, straight from the words of the README of the tool. */
function plainLists(
  components: Parameters<typeof releaseOf>[0],
  level: number,
): { readonly [filing: string]: readonly string[] } {
  const open = (id: string): boolean =>
    table.licences.some((one) => one.id === components[id] && one.by.length > 0);
  const state = (id: string): string => {
    if (!Object.hasOwn(components, id)) return 'missing';
    const licence = components[id] ?? '';
    return licence === '' || licence === 'unlicensed'
      ? 'unlicensed'
      : open(id)
        ? 'included'
        : 'invalid';
  };
  const lists: { [filing: string]: string[] } = {
    missing: [],
    invalid: [],
    unlicensed: [],
    included: [],
  };
  for (const { id, required, class: own } of table.components) {
    if (own < level) continue;
    const filed = state(id);
    if (required || filed === 'invalid' || filed === 'unlicensed') lists[filed]?.push(id);
  }
  const paper = state('research-paper');
  if (paper === 'missing' || open('technical-report')) return lists;
  lists['missing'] = (lists['missing'] ?? []).filter((id) => id !== 'technical-report');
  if (level > 1) lists[paper]?.push('research-paper');
  return lists;
}

describe('any release', () => {
  const licence = fc.constantFrom(
    'MIT',
    'CC-BY-4.0',
    'Zed',
    'apache-2.0',
    'unlicensed',
    '',
    undefined,
  );
  const ids = fc.constantFrom(...table.components.map(({ id }) => id));

  it('is filed as plain counting files it', () => {
    fc.assert(
      fc.property(fc.dictionary(ids, licence, { maxKeys: 17 }), (components) => {
        for (const { class: level, filed } of read(components).classes) {
          const plain = plainLists(components, level);
          for (const [filing, list] of Object.entries(filed))
            expect([level, filing, list.toSorted()]).toEqual([
              level,
              filing,
              plain[filing]?.toSorted(),
            ]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is of the best class whose list of included components is long enough', () => {
    fc.assert(
      fc.property(fc.dictionary(ids, licence, { maxKeys: 17 }), (components) => {
        const { class: reached, classes } = read(components);
        const complete = classes.filter(({ progress }) => progress === 100);
        expect(reached).toBe(complete.at(-1)?.class ?? 0);
        for (const { progress } of classes) {
          expect(progress).toBeGreaterThanOrEqual(0);
          expect(progress).toBeLessThanOrEqual(100);
        }
      }),
      { numRuns: 100 },
    );
  });
});
