import { readFileSync } from 'node:fs';
import { isRecord } from '@weighbridge/core';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { records } from '../testing/records.ts';
import { termsBook } from '../terms/book.ts';
import { judgeStack } from './stack.ts';
import { stackSchema } from '../testing/stack-schema.ts';

const CASES = new URL('../../../packs/licences/stack-cases.yaml', import.meta.url);

const caseSchema = z.object({
  id: z.string(),
  title: z.string(),
  ...stackSchema.shape,
  expected: z.object({
    verdict: z.string(),
    rules: z.array(z.string()),
    limb: z.string().optional(),
  }),
  because: z.string(),
});

const file: unknown = parse(readFileSync(CASES, 'utf8'));
const cases = z.array(caseSchema).parse(isRecord(file) ? file['cases'] : []);
const book = termsBook(records);

describe('a chain with a plan', () => {
  it.each(cases.map((one) => [`${one.title}: ${one.because}`, one] as const))('%s', (_, one) => {
    const judged = judgeStack(one, book);
    const told = [...judged.blocking, ...judged.unclear].map(({ says }) => says);
    expect([judged.verdict, told]).toEqual([one.expected.verdict, told]);
    expect(judged.rules).toEqual(expect.arrayContaining(one.expected.rules));
    const beside = judged.rules.filter((rule) => !one.expected.rules.includes(rule));
    expect(beside.length).toBeLessThanOrEqual(2);
    if (one.expected.limb !== undefined)
      expect(judged.eu_exemption_licence_limb?.verdict).toBe(one.expected.limb);
  });

  it('has at least forty cases with a reason each', () => {
    expect(cases.length).toBeGreaterThanOrEqual(40);
    expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
  });
});
