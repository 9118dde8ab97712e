import type { InterviewQuestion } from '@weighbridge/weigh';
import { describe, expect, it } from 'vitest';
import { flawsOf } from '../testing/lines.ts';
import { viewOf } from '../view.ts';
import {
  formWords,
  questionText,
  questionsTable,
  settledText,
  whyAskedText,
} from './interview-text.ts';

const LISTS = { places: ['DE', 'EU', 'US'] };
const TOKENS: InterviewQuestion = {
  fact: 'model.training_tokens',
  entry: {
    type: 'number',
    unit: 'token',
    min: 0,
    means: 'tokens that the model was trained on',
    ask: 'How many tokens was the model trained on, all stages and all epochs counted together?',
  },
  known: { lo: 2e12, hi: 15e12 },
  rules: [{ pack: 'eu-ai-act', rule: 'art-53-1-d' }],
  settles: 4,
};

describe('a question', () => {
  it('says what it settles, what is known so far, and how to answer', () => {
    const text = questionText(TOKENS, { number: 3, lists: LISTS }, viewOf({}));
    expect(text).toMatch(/^ {2}3 {3}How many tokens .* {2,}settles up to 4\n/);
    expect(text).toContain('so far: 2e12 … 15e12 tokens');
    expect(text).toContain('a number of tokens; an interval is fine:');
  });

  it.each([
    [{ type: 'bool', means: 'x' }, 'y or n'],
    [{ type: 'enum', values: ['a', 'b'], means: 'x' }, 'one of a, b'],
    [{ type: 'set', list: 'places', means: 'x' }, 'any of DE, EU, US; none'],
    [{ type: 'code', means: 'x' }, 'a word'],
    [{ type: 'date', means: 'x' }, 'a month 2026-07'],
    [{ type: 'number', unit: '1', means: 'x' }, 'a number; an interval'],
  ] as const)('of %j is answered by %s', (entry, words) => {
    expect(formWords(entry, LISTS)).toContain(words);
  });

  it('names some of a long list, and how many there are', () => {
    const values = Array.from({ length: 300 }, (_, place) => `m${place}`);
    expect(formWords({ type: 'enum', values, means: 'x' }, LISTS)).toMatch(/m39 … \(300\)$/);
  });

  it('tells why it is asked: the meaning and the rules that are open', () => {
    const rules = [{ rule: 'art-53-1-d', must: 'Publish a summary', cite: ['AIA Art 53(1)(d)'] }];
    const text = whyAskedText(TOKENS, rules, viewOf({}));
    expect(text).toContain('1 rule is open because of it');
    expect(text).toMatch(/◐ Publish a summary +Art 53\(1\)\(d\)/);
  });

  it('tells what an answer settled', () => {
    const settled = [
      { pack: 'p', rule: 'r', must: 'Publish a summary', cite: ['AIA Art 53(1)(d)'], status: 'no' },
    ];
    expect(settledText(settled, viewOf({}))).toMatch(/○ no +Publish a summary +Art 53\(1\)\(d\)/);
    expect(settledText([], viewOf({}))).toContain('settles none by itself');
  });

  it.each([40, 80, 120])('keeps to %d columns, alone and in a list', (width) => {
    for (const ascii of [false, true]) {
      const view = viewOf({ width, ascii });
      expect(flawsOf(questionText(TOKENS, { number: 12, lists: LISTS }, view), width)).toEqual([]);
      const list = questionsTable('alder-7b', [TOKENS], { unknown: 4, lists: LISTS }, view);
      expect(flawsOf(list, width)).toEqual([]);
    }
  });
});
