import { describe, expect, it } from 'vitest';
import { table } from '../testing/table.ts';
import { licenceOf } from './part-licences.ts';
import { seenComponents, type SeenComponent } from './seen.ts';

const { components } = table;

const seen = (
  files: readonly (readonly [path: string, kind: string])[],
): readonly SeenComponent[] =>
  seenComponents(
    files.map(([path, kind]) => ({ path, kind })),
    components,
  );

describe('what a folder shows', () => {
  it.each([
    ['model.safetensors', 'weights', 'parameters-final'],
    ['README.md', 'card', 'model-card'],
    ['modeling_tern.py', 'code', 'architecture'],
    ['scripts/Train.py', 'code', 'training-code'],
    ['eval_results.json', 'data', 'evaluation-results'],
    ['DATA_CARD.md', 'document', 'data-card'],
    ['docs/Technical Report.pdf', 'document', 'technical-report'],
    ['trainer_state.json', 'config', 'metadata'],
  ])('%s is told as %s', (path, kind, component) => {
    expect(seen([[path, kind]]).map((one) => one.component)).toEqual([component]);
  });

  it('says what it told from the content of a file, and what from a name alone', () => {
    const found = seen([
      ['model.gguf', 'weights'],
      ['train.py', 'code'],
    ]);
    expect(found.map(({ by }) => by)).toEqual(['content', 'name']);
  });

  it('is not told from a name that only contains the word', () => {
    expect(seen([['constrain.py', 'code']])).toEqual([]);
    expect(seen([['train.py.txt', 'document']])).toEqual([]);
  });

  it('keeps checkpoints of a training apart from the final weights', () => {
    const found = seen([['checkpoint-100/model.safetensors', 'weights']]);
    expect(found.map(({ component }) => component)).toEqual(['parameters-intermediate']);
  });

  it('gives a few places of each component, not thousands', () => {
    const files = Array.from({ length: 5_000 }, (_, at) => [`w-${at}.bin`, 'weights'] as const);
    expect(seen(files)).toHaveLength(3);
  });
});

describe('the licence of a part', () => {
  const licences = [
    { component: 'weights', licence: 'gemma-1', or: ['gemma-2'] },
    { component: 'weights', licence: 'mit' },
    { component: 'code', licence: 'apache-2.0' },
  ];

  it('is all that are claimed for it, and of one name all that it may stand for', () => {
    expect(licenceOf('weights', licences)).toBe('(gemma-1 / gemma-2) AND mit');
    expect(licenceOf('code', licences)).toBe('apache-2.0');
  });

  it('is none where none is claimed', () => {
    expect(licenceOf('data', licences)).toBeUndefined();
  });
});
