import { day, type Value } from '@weighbridge/core';
import { vocabulary } from '@weighbridge/packs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDeclaration } from './declaration.ts';
import { withAnswers, type StatedAnswer } from './with-answers.ts';

const ON = day('2026-11-21');

function stated(
  text: string,
  fact: string,
  value: Value,
  more: Partial<StatedAnswer> = {},
): string {
  return withAnswers(text, [{ fact, value, on: ON, ...more }]);
}

function readBack(text: string): Readonly<Record<string, unknown>> {
  const { claims, faults } = readDeclaration('weighbridge.yaml', text, { vocabulary });
  expect(faults).toEqual([]);
  return Object.fromEntries(claims.map(({ fact, value }) => [fact, value]));
}

describe('statements in weighbridge.yaml', () => {
  it('begin a file where there is none', () => {
    expect(
      stated('', 'model.training_tokens', 2e12, { by: 'A. Person', evidence: 'run.json' }),
    ).toBe(
      'model:\n  training_tokens: {value: 2.0e+12, by: "A. Person", on: 2026-11-21, evidence: "run.json"}\n',
    );
  });

  it('stand behind the last fact of their namespace, as far in as the others', () => {
    const text = '# mine\nmodel:\n    name: alder # said\n\nrelease:\n    weights_public: true\n';
    expect(stated(text, 'model.training_tokens', { lo: 2e12, hi: 3e12 })).toBe(
      '# mine\nmodel:\n    name: alder # said\n    training_tokens: {value: 2.0e+12..3.0e+12, on: 2026-11-21}\n\nrelease:\n    weights_public: true\n',
    );
  });

  it('take the place of what was said of the fact before', () => {
    const text =
      'model:\n  training_tokens: {value: 2e12, on: 2026-01-01} # guess\n  name: alder\n';
    expect(stated(text, 'model.training_tokens', 3e12)).toBe(
      'model:\n  training_tokens: {value: 3.0e+12, on: 2026-11-21} # guess\n  name: alder\n',
    );
  });

  it.each([
    ['a block', 'model:\n  outputs:\n    has: [text]\n    complete: true\n  name: alder\n'],
    [
      'a list of lines',
      'model:\n  outputs:\n    - text\n    - code\n\n# kept\nrelease:\n  weights_public: true\n',
    ],
    ['a statement in lines', 'model:\n  outputs:\n    value: [text]\n    on: 2026-01-01'],
    ['a text in quotes over two lines', 'model:\n  name: "al\n    der"\n  outputs: [text]\n'],
  ])('take the place of %s and leave the lines behind it', (_what, text) => {
    const after = stated(text, 'model.outputs', { has: ['speech'], complete: true });
    const before = readBack(text);
    expect(readBack(after)).toEqual({
      ...before,
      'model.outputs': { has: ['speech'], complete: true },
    });
    if (text.includes('# kept')) expect(after).toContain('\n\n# kept\nrelease:\n');
  });

  it.each([
    ['a name with nothing behind it', 'model:\n  training_tokens:\nrelease:\n'],
    ['a namespace with nothing in it', 'model:\nrelease:\n  weights_public: true\n'],
    ['a namespace in one line', 'model: {name: alder}\n'],
    ['a dotted name', 'model.training_tokens: 5\n'],
    ['no line end at the end', 'model:\n  name: alder'],
    ['another namespace', 'release:\n  weights_public: true\n'],
    ['only comments', '# nothing yet\n'],
    ['a block below', 'model:\n  outputs:\n    has: [text]\n    complete: true\nrelease:\n'],
  ])('are read back from a file with %s', (_what, text) => {
    const before = readBack(text);
    const after = readBack(stated(text, 'model.training_tokens', 2e12));
    expect(after).toEqual({ ...before, 'model.training_tokens': 2e12 });
  });

  it('are read back whatever the value is', () => {
    const number = fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }).map((x) => x + 0);
    const members = fc.uniqueArray(fc.constantFrom('text', 'code', 'speech'));
    fc.assert(
      fc.property(number, members, fc.boolean(), fc.string(), (tokens, has, open, words) => {
        const text = withAnswers('model:\n  name: alder\n', [
          { fact: 'model.training_tokens', value: tokens, on: ON, by: words, evidence: words },
          { fact: 'model.outputs', value: { has, complete: true }, on: ON },
          { fact: 'release.weights_public', value: open, on: ON },
          { fact: 'model.first_placed_eu', value: ON, on: ON },
        ]);
        const read = readBack(text);
        expect(read['model.training_tokens']).toBe(tokens);
        expect(read['model.outputs']).toEqual({ has: has.toSorted(), complete: true });
        expect(read['release.weights_public']).toBe(open);
        expect(read['model.first_placed_eu']).toBe(ON);
      }),
    );
  });
});
