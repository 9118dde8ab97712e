import { sha256, type Fault, type Finding, type Severity } from '@weighbridge/core';
import { describe, expect, it } from 'vitest';
import { outcomeOf } from './outcome.ts';
import { ON, ticketOf, verdictOf } from './testing/samples.ts';
import type { Ticket, Verdict } from './ticket.ts';

function finding(severity: Severity): Finding {
  return {
    code: 'supply.unsigned',
    severity,
    places: [{ file: '.' }],
    says: 'no signature',
    would: 'x',
    do: 'sign it',
  };
}

const FAULT: Fault = {
  code: 'gguf.truncated',
  at: { file: 'a.gguf', byte: 152 },
  detail: 'short',
  remedy: 'fetch it again',
};
const UNMET: Partial<Verdict> = { status: 'applies', met: 'not met' };

function decided(outcome: string): Ticket {
  return ticketOf({
    packs: [
      {
        name: 'house',
        title: 'House',
        version: '7',
        sha256: sha256('house'),
        status_date: ON,
        asks: 'policy',
      },
    ],
    decision: { pack: 'house', id: 'intake', outcome, by: [], open: [] },
  });
}

function withVerdicts(...changes: readonly Partial<Verdict>[]): Ticket {
  return ticketOf({ verdicts: changes.map(verdictOf) });
}

describe('exit 1', () => {
  it('is for a refusal, and names the policy that refused', () => {
    expect(outcomeOf(decided('deny'))).toEqual({ exit: 1, line: 'exit 1: refused by house@7' });
    expect(outcomeOf(decided('DENY')).exit).toBe(1);
  });

  it.each<[Verdict['asks']]>([['law'], ['licence'], ['policy']])(
    'is for a duty of %s that applies and is not met',
    (asks) => {
      expect(outcomeOf(withVerdicts({ ...UNMET, asks }))).toEqual({
        exit: 1,
        line: 'exit 1: 1 duty not met',
      });
    },
  );

  it('counts duties not met, and says beside them how many are unknown', () => {
    const ticket = withVerdicts(UNMET, UNMET, { status: 'unknown', met: 'open' });
    expect(outcomeOf(ticket).line).toBe('exit 1: 2 duties not met, 1 unknown');
  });

  it('is for a finding at or above medium', () => {
    expect(outcomeOf(ticketOf({ findings: [finding('medium')] }))).toEqual({
      exit: 1,
      line: 'exit 1: findings at or above medium',
    });
    expect(outcomeOf(ticketOf({ findings: [finding('high')] })).exit).toBe(1);
    expect(outcomeOf(ticketOf({ findings: [finding('low'), finding('note')] })).exit).toBe(0);
  });

  it('follows --fail-on', () => {
    const exits = (severity: Severity) =>
      (['high', 'medium', 'low', 'note'] as const).map(
        (failOn) => outcomeOf(ticketOf({ findings: [finding(severity)] }), { failOn }).exit,
      );
    expect(exits('high')).toEqual([1, 1, 1, 1]);
    expect(exits('medium')).toEqual([0, 1, 1, 1]);
    expect(exits('low')).toEqual([0, 0, 1, 1]);
    expect(exits('note')).toEqual([0, 0, 0, 1]);
  });

  it('comes before 3: what is refused stays refused, however much is unknown', () => {
    expect(
      outcomeOf(ticketOf({ ...withVerdicts(UNMET, { status: 'unknown' }), faults: [FAULT] })).exit,
    ).toBe(1);
    expect(outcomeOf(withVerdicts(UNMET), { allowUnknown: true }).exit).toBe(1);
  });
});

describe('good practice', () => {
  const practice = withVerdicts({ ...UNMET, asks: 'practice' });

  it('not followed ends with 0, unless --fail-on practice asks for it', () => {
    expect(outcomeOf(practice).exit).toBe(0);
    expect(outcomeOf(practice, { failOn: 'low' }).exit).toBe(0);
    expect(outcomeOf(practice, { failOn: 'practice' })).toEqual({
      exit: 1,
      line: 'exit 1: 1 duty not met',
    });
  });

  it('of --fail-on adds to medium and does not replace it', () => {
    expect(
      outcomeOf(ticketOf({ findings: [finding('medium')] }), { failOn: 'practice' }).exit,
    ).toBe(1);
    expect(outcomeOf(ticketOf({ findings: [finding('low')] }), { failOn: 'practice' }).exit).toBe(
      0,
    );
  });

  it('that is unknown is no reason to stop, unless asked for', () => {
    const open = withVerdicts({ asks: 'practice', status: 'unknown' });
    expect(outcomeOf(open).exit).toBe(0);
    expect(outcomeOf(open, { failOn: 'practice' }).exit).toBe(3);
  });
});

describe('what does not bind', () => {
  it.each<[Partial<Verdict>, string]>([
    [{ lifecycle: 'voluntary' }, 'a voluntary duty'],
    [{ lifecycle: 'pending_bill' }, 'a bill'],
    [{ status: 'unknown', lifecycle: 'pending_bill' }, 'a bill that may reach the model'],
    [{ status: 'unknown', lifecycle: 'voluntary' }, 'a voluntary duty that is open'],
    [{ met: 'open' }, 'a duty whose evidence is open'],
    [{ met: 'met' }, 'a duty that is met'],
    [{ status: 'scheduled', met: 'not met' }, 'a duty that is due later'],
    [{ then: 'deny' }, 'a rule of a decision, which speaks through the decision'],
  ])('%j ends with 0: %s', (changes) => {
    expect(outcomeOf(withVerdicts({ ...UNMET, ...changes })).exit).toBe(0);
  });

  it('enforcement never changes the exit', () => {
    expect(outcomeOf(withVerdicts({ ...UNMET, enforcement: 'stayed' })).exit).toBe(1);
  });

  it('a rule marked K never causes 1 by itself, but 3', () => {
    expect(outcomeOf(withVerdicts({ ...UNMET, mark: 'K' }))).toEqual({
      exit: 3,
      line: 'exit 3: could not decide (1 duty not met by a rule that is not sure)',
    });
    expect(outcomeOf(withVerdicts({ ...UNMET, mark: 'K', lifecycle: 'voluntary' })).exit).toBe(0);
  });
});

describe('exit 3', () => {
  it('is for unknown duties', () => {
    expect(outcomeOf(withVerdicts({ status: 'unknown' }, { status: 'unknown' })).line).toBe(
      'exit 3: could not decide (2 unknown duties)',
    );
    expect(outcomeOf(withVerdicts({ status: 'unknown' })).line).toBe(
      'exit 3: could not decide (1 unknown duty)',
    );
  });

  it('is not for an open rule of a decision whose outcome is settled', () => {
    expect(outcomeOf(withVerdicts({ status: 'unknown', then: 'deny' })).exit).toBe(0);
  });

  it('is for a review, and names the policy that asks for it', () => {
    expect(outcomeOf(decided('review'))).toEqual({
      exit: 3,
      line: 'exit 3: could not decide (house@7 asks a person)',
    });
  });

  it('is for a file that was not read', () => {
    expect(outcomeOf(ticketOf({ unread: [{ path: 'a.lz4', reason: 'not known' }] })).line).toBe(
      'exit 3: could not decide (1 file not read)',
    );
  });

  it('is for a fault; one of a file not read is counted once', () => {
    expect(outcomeOf(ticketOf({ faults: [FAULT] })).line).toBe(
      'exit 3: could not decide (1 fault)',
    );
    expect(outcomeOf(ticketOf({ faults: [FAULT, FAULT] })).line).toBe(
      'exit 3: could not decide (2 faults)',
    );
    const both = ticketOf({
      faults: [FAULT],
      unread: [{ path: 'a.gguf', reason: 'it is broken' }],
    });
    expect(outcomeOf(both).line).toBe('exit 3: could not decide (1 file not read)');
  });

  it('is for a day on which no pack was known: nothing weighed is no answer', () => {
    expect(outcomeOf(ticketOf({ packs: [] })).line).toBe(
      'exit 3: could not decide (no pack was known on 2026-11-21)',
    );
  });

  it('becomes 0 by --allow-unknown', () => {
    const open = ticketOf({
      ...withVerdicts({ status: 'unknown' }),
      faults: [FAULT],
      unread: [{ path: 'b', reason: 'x' }],
    });
    expect(outcomeOf(open, { allowUnknown: true })).toEqual({ exit: 0, line: 'exit 0' });
    expect(outcomeOf(decided('review'), { allowUnknown: true }).exit).toBe(0);
  });
});

describe('exit 0', () => {
  it('is for everything else', () => {
    expect(
      outcomeOf(
        withVerdicts(
          { status: 'no' },
          { status: 'exempt:oss-exempt' },
          { status: 'applies', met: 'met' },
        ),
      ),
    ).toEqual({
      exit: 0,
      line: 'exit 0',
    });
    expect(outcomeOf(decided('allow')).exit).toBe(0);
  });
});
