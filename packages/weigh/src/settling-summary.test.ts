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
  const roles: Settling = { settles: 'some', facts: ['actor.roles'], answers: [] };
  const outputs: Settling = { settles: 'some', facts: ['model.outputs'], answers: [] };
  const ticket = ticketOf({
    verdicts: [
      unknown('c', roles, outputs),
      unknown('a', TOKENS, roles),
      verdictOf({ rule: 'x', settled_by: [roles] }),
      unknown('b', TOKENS),
      unknown('d'),
    ],
    facts: {
      'model.training_tokens': { value: { lo: 2e12, hi: 15e12 }, evidence: [] },
      'model.training_compute': {
        value: { lo: 9.6e22, hi: 7.2e23 },
        evidence: [{ kind: 'derived', formula: '6 * n * d', from: ['model.training_tokens'] }],
      },
    },
  });
  const [first, second, third, ...others] = settlingSummary(ticket);

  it('groups unknown verdicts by the facts asked for, the one that settles most first', () => {
    expect(first?.facts).toEqual(['model.training_tokens']);
    expect(first?.verdicts).toEqual([
      { pack: 'eu-ai-act', rule: 'a' },
      { pack: 'eu-ai-act', rule: 'b' },
    ]);
    expect(others).toEqual([]);
  });

  it('counts a verdict once where an answer is sure, else at every fact that may settle it', () => {
    expect(second).toMatchObject({
      facts: ['actor.roles'],
      verdicts: [{ pack: 'eu-ai-act', rule: 'c' }],
    });
    expect(third).toMatchObject({
      facts: ['model.outputs'],
      verdicts: [{ pack: 'eu-ai-act', rule: 'c' }],
    });
  });

  it('counts what each answer gives', () => {
    expect(first?.answers).toEqual([
      { if: { 'model.training_tokens': { hi: 2.08e12 } }, statuses: { no: 2 } },
      { if: { 'model.training_tokens': { lo: 2.09e12 } }, statuses: { applies: 2 } },
    ]);
  });

  it('shows what is known of the facts asked for and of those made of them', () => {
    expect(first?.known).toEqual({
      'model.training_compute': { lo: 9.6e22, hi: 7.2e23 },
      'model.training_tokens': { lo: 2e12, hi: 15e12 },
    });
  });

  it('names the open condition once, with the threshold and where it is cited', () => {
    expect(first?.open).toEqual([
      { says: OPEN.says, facts: OPEN.facts, params: OPEN.params, cite: OPEN.cite },
    ]);
  });

  it('is empty when nothing is unknown', () => {
    expect(settlingSummary(ticketOf())).toEqual([]);
  });
});

describe('the conditions shown with a question', () => {
  const roles: Because = {
    ...OPEN,
    says: '"provider" in actor.roles',
    facts: ['actor.roles'],
    params: [],
  };
  const verdict = (asked: string): Verdict =>
    verdictOf({
      status: 'unknown',
      because: [OPEN, roles],
      settled_by: [{ settles: 'every', facts: [asked], answers: [] }],
    });
  const shown = (asked: string) =>
    settlingSummary(ticketOf({ verdicts: [verdict(asked)] }))[0]?.open.map(({ says }) => says);

  it('are those that read the fact asked for', () => {
    expect(shown('actor.roles')).toEqual([roles.says]);
    expect(shown('model.training_compute')).toEqual([OPEN.says]);
  });

  it('are those with a threshold where nothing tells which it is', () => {
    expect(shown('model.training_tokens')).toEqual([OPEN.says]);
  });

  it('are all of them where none has a threshold either', () => {
    const ticket = ticketOf({
      verdicts: [{ ...verdict('x.y'), because: [roles, { ...roles, says: 'b' }] }],
    });
    expect(settlingSummary(ticket)[0]?.open).toHaveLength(2);
  });
});

describe('equal groups', () => {
  it('stand in the order of their facts', () => {
    const may = (fact: string): Settling => ({ settles: 'some', facts: [fact], answers: [] });
    const ticket = ticketOf({ verdicts: [unknown('a', may('z')), unknown('b', may('b'))] });
    expect(settlingSummary(ticket).map(({ facts }) => facts)).toEqual([['b'], ['z']]);
  });
});
