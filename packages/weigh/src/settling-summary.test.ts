import { describe, expect, it } from 'vitest';
import { settlingSummary } from './settling-summary.ts';
import { ticketOf, verdictOf } from './testing/samples.ts';
import type { Because, Settling, Verdict } from './ticket.ts';

const OPEN: Because = {
  kind: 'condition',
  says: 'model.training_compute > params.gpai_compute',
  truth: 'unknown',
  cite: ['GL 2.1'],
  facts: ['model.training_compute'],
  params: [
    { param: 'gpai_compute', value: 1e23, unit: 'FLOP', cite: ['GL 2.1'], kind: 'indicative' },
  ],
};

const TOKENS: Settling = {
  settles: 'every',
  facts: ['model.training_tokens'],
  answers: [
    { if: { 'model.training_tokens': { hi: 2.08e12 } }, status: 'no' },
    { if: { 'model.training_tokens': { lo: 2.09e12 } }, status: 'applies' },
  ],
};

function unknown(rule: string, ...settled_by: readonly Settling[]): Verdict {
  return verdictOf({
    rule,
    status: 'unknown',
    because: [OPEN, { ...OPEN, says: 'settled', truth: 'yes' }],
    settled_by,
  });
}

describe('what would settle a ticket', () => {
  const some: Settling = { settles: 'some', facts: ['actor.roles'], answers: [] };
  const ticket = ticketOf({
    verdicts: [
      unknown('c', some),
      unknown('a', TOKENS, some),
      verdictOf({ rule: 'x', settled_by: [some] }),
      unknown('b', TOKENS),
      unknown('d'),
    ],
    facts: {
      'model.training_tokens': { value: { lo: 2e12, hi: 15e12 }, evidence: [] },
      'model.training_compute': { value: { lo: 9.6e22, hi: 7.2e23 }, evidence: [] },
    },
  });
  const [first, second, ...others] = settlingSummary(ticket);

  it('groups unknown verdicts by the facts asked for, the one that settles most first', () => {
    expect(first?.facts).toEqual(['model.training_tokens']);
    expect(first?.verdicts).toEqual([
      { pack: 'eu-ai-act', rule: 'a' },
      { pack: 'eu-ai-act', rule: 'b' },
    ]);
    expect(second?.verdicts).toEqual([{ pack: 'eu-ai-act', rule: 'c' }]);
    expect(others).toEqual([]);
  });

  it('counts what each answer gives', () => {
    expect(first?.answers).toEqual([
      { if: { 'model.training_tokens': { hi: 2.08e12 } }, statuses: { no: 2 } },
      { if: { 'model.training_tokens': { lo: 2.09e12 } }, statuses: { applies: 2 } },
    ]);
  });

  it('shows what is known of the facts asked for and of those in the open condition', () => {
    expect(first?.known).toEqual({
      'model.training_compute': { lo: 9.6e22, hi: 7.2e23 },
      'model.training_tokens': { lo: 2e12, hi: 15e12 },
    });
  });

  it('names each open condition once, with the threshold and where it is cited', () => {
    expect(first?.open).toEqual([
      { says: OPEN.says, facts: OPEN.facts, params: OPEN.params, cite: OPEN.cite },
    ]);
  });

  it('of equal groups names the first by fact first', () => {
    const equal = ticketOf({
      verdicts: [unknown('a', { ...some, facts: ['z'] }), unknown('b', { ...some, facts: ['b'] })],
    });
    expect(settlingSummary(equal).map(({ facts }) => facts)).toEqual([['b'], ['z']]);
  });

  it('is empty when nothing is unknown', () => {
    expect(settlingSummary(ticketOf())).toEqual([]);
  });
});
