import { describe, expect, it } from 'vitest';
import { readRelease, type ReadRelease } from './release.ts';
import { table } from '../testing/table.ts';

const read = (description: unknown): ReadRelease =>
  readRelease(description, {
    components: table.components,
    placeOf: (way) => ({ file: 'tern.yml', pointer: `/${way.join('/')}` }),
  });

const codesOf = ({ faults }: ReadRelease): readonly string[] => faults.map(({ code }) => code);

describe('the description of a release', () => {
  it('gives its components with their licence and place', () => {
    const { release } = read({
      release: { name: 'Tern', components: [{ name: 'Model card', license: 'MIT' }] },
    });
    expect(release?.components).toEqual([
      {
        id: 'model-card',
        written: 'Model card',
        licence: 'MIT',
        place: { file: 'tern.yml', pointer: '/release/components/0' },
      },
    ]);
  });

  it('is read too where the release stands at the root', () => {
    expect(read({ name: 'Tern', components: [] }).release?.name).toBe('Tern');
  });

  it('keeps apart a licence that is not written and one that is written as nothing', () => {
    const { release } = read({
      components: [
        { name: 'Model card' },
        { name: 'Data card', license: null },
        { name: 'Datasets', license: '' },
        { name: 'Training code', license: false },
      ],
    });
    expect(release?.components.map(({ licence }) => licence)).toEqual([
      undefined,
      undefined,
      '',
      '',
    ]);
  });

  it('takes a licence of a type or of the distribution only in the form `name:`', () => {
    const { release } = read({
      components: [],
      license: {
        code: { name: 'MIT', path: '' },
        data: 'MIT',
        document: { name: null },
        distribution: { name: 'Apache-2.0' },
      },
    });
    expect(release?.licences).toEqual({ code: 'MIT', distribution: 'Apache-2.0' });
  });

  it('knows a component in another case, and keeps how it was written', () => {
    const { release } = read({ components: [{ name: ' model  Card' }] });
    expect(release?.components).toMatchObject([{ id: 'model-card', written: ' model  Card' }]);
  });

  it('leaves out what is no component, and says which one was near', () => {
    const reading = read({
      components: [{ name: 'Modle card' }, 'Datasets', { name: 'Model card' }],
    });
    expect(reading.release?.components).toHaveLength(1);
    expect(codesOf(reading)).toEqual(['openness.unknown-component', 'openness.unknown-component']);
    expect(reading.faults[0]?.remedy).toBe('write `Model card`');
  });

  it.each([null, [], 'text', {}, { release: { components: 'all' } }])(
    'that is none is a fault and nothing else: %j',
    (description) => {
      const reading = read(description);
      expect(reading.release).toBeUndefined();
      expect(codesOf(reading)).toEqual(['openness.not-a-release']);
    },
  );

  it('counts a licence that is no word, or a book, as none', () => {
    const reading = read({
      components: [
        { name: 'Model card', license: ['MIT'] },
        { name: 'Data card', license: 'x'.repeat(2_001) },
      ],
    });
    expect(reading.release?.components.map(({ licence }) => licence)).toEqual(['', '']);
    expect(codesOf(reading)).toEqual(['openness.not-text', 'openness.not-text']);
  });

  it('reads at most 170 components', () => {
    const reading = read({
      components: Array.from({ length: 9_000 }, () => ({ name: 'Datasets' })),
    });
    expect(reading.release?.components).toHaveLength(170);
    expect(codesOf(reading)).toEqual(['openness.limit']);
  });
});
