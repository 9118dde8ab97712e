import { day } from '@weighbridge/core';
import { describe, expect, it } from 'vitest';
import { githubAnnotations } from './github-annotations.ts';
import { SAMPLE_TICKET } from './testing/sample-ticket.ts';
import { verdict } from './testing/verdicts.ts';

function annotations(changes: Parameters<typeof verdict>[2]): string {
  return githubAnnotations(
    { ...SAMPLE_TICKET, facts: {}, verdicts: [verdict('p', 'a', { cite: ['Art 1'], ...changes })] },
    'models/m',
  );
}

describe('annotations for GitHub', () => {
  it('are errors for what is not met', () => {
    expect(annotations({ status: 'applies', met: 'not met' })).toBe(
      '::error file=models/m/weighbridge.yaml,line=1,title=p/a::Applies and is not met: Do what the article says (Art 1)\n',
    );
  });

  it('are warnings for what is unknown', () => {
    expect(annotations({ status: 'unknown' }).startsWith('::warning ')).toBe(true);
  });

  it('are notices for what bears within 90 days, and nothing for what bears later', () => {
    expect(
      annotations({ status: 'scheduled', due: day('2027-02-18') }).startsWith('::notice '),
    ).toBe(true);
    expect(annotations({ status: 'scheduled', due: day('2027-02-19') })).toBe('');
  });

  it('let no text of a model begin a command of its own', () => {
    expect(annotations({ status: 'unknown', must: 'a\n::error::b%0A' })).toContain(
      'a ::error::b%250A',
    );
    expect(annotations({ status: 'unknown', must: 'a\n::error::b' }).split('\n')).toHaveLength(2);
  });
});
