import { day, type Fault, type Finding, type Place } from '@weighbridge/core';
import type { Settling, Ticket, Verdict } from '@weighbridge/weigh';
import * as fc from 'fast-check';
import { SAMPLE_TICKET } from './sample-ticket.ts';
import { verdict } from './verdicts.ts';

/** Text as it may stand in a stranger's file: other scripts, control characters, endless words. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.lorem({ maxCount: 12 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({
    unit: fc.constantFrom('模', '型', 'e\u0301', 'a', ' ', '\u001b[31m', '\u202e', '|', '`'),
    maxLength: 80,
  }),
  fc.constantFrom('x'.repeat(300), '', ' ', '\n\n', 'a/b/c/'.repeat(30), '👩‍👩‍👧‍👦'.repeat(20)),
);

const anyStatus = fc.constantFrom(
  'no',
  'exempt:some-id',
  'ended',
  'applies',
  'dormant',
  'scheduled',
  'unknown',
);
const anyMark = fc.constantFrom<Verdict['mark'][]>('V', 'V2', 'K', 'I');
const anyAsks = fc.constantFrom<Verdict['asks'][]>('law', 'licence', 'policy', 'practice');
const anyMet = fc.constantFrom<NonNullable<Verdict['met']>[]>('met', 'not met', 'open');
const anyEnforcement = fc.constantFrom<Verdict['enforcement'][]>(
  'normal',
  'grace',
  'stayed',
  'none_in_statute',
);
const anyFactName = fc.constantFrom(
  'model.training_tokens',
  'model.training_compute',
  'evidence.notice_file',
  'use.some_other',
);
const anyDue = fc.constantFrom<NonNullable<Verdict['due']>[]>(
  day('2027-08-02'),
  { lo: day('2027-01-01') },
  {},
);

const anyPlace: fc.Arbitrary<Place> = fc.oneof(
  fc.record({ file: anyText, byte: fc.nat() }),
  fc.record({ file: anyText, line: fc.nat(), column: fc.nat() }),
  fc.record({ file: anyText, pointer: anyText }),
  fc.constant({ file: '.' }),
);

const anyFinding: fc.Arbitrary<Finding> = fc.record({
  code: fc.constantFrom('supply.unsigned', 'card.claims'),
  severity: fc.constantFrom<Finding['severity'][]>('high', 'medium', 'low', 'note'),
  places: fc.tuple(anyPlace, anyPlace),
  says: anyText,
  would: anyText,
  do: anyText,
});

export const anyFault: fc.Arbitrary<Fault> = fc.record({
  code: fc.constantFrom('gguf.truncated', 'WB-U01'),
  at: anyPlace,
  detail: anyText,
  remedy: anyText,
});

const anySettling: fc.Arbitrary<Settling> = fc.record({
  settles: fc.constantFrom<Settling['settles'][]>('every', 'some'),
  facts: fc.uniqueArray(anyFactName, { minLength: 1, maxLength: 3 }),
  answers: fc.array(
    fc.record({
      if: fc.dictionary(anyFactName, fc.constantFrom({ hi: 2e12 }, { lo: 2e12 }, true, 'text')),
      status: anyStatus,
    }),
    { maxLength: 3 },
  ),
});

const anyVerdict: fc.Arbitrary<Verdict> = fc
  .record(
    {
      rule: fc.stringMatching(/^[a-z][a-z0-9-]{0,40}$/u),
      asks: anyAsks,
      must: anyText,
      cite: fc.array(anyText, { maxLength: 3 }),
      mark: anyMark,
      enforcement: anyEnforcement,
      status: anyStatus,
      met: anyMet,
      due: anyDue,
      facts: fc.uniqueArray(anyFactName),
      settled_by: fc.array(anySettling, { maxLength: 2 }),
      assumed: fc.array(fc.record({ fact: anyFactName, value: fc.boolean(), because: anyText }), {
        maxLength: 2,
      }),
    },
    { requiredKeys: ['rule', 'asks', 'must', 'cite', 'status', 'settled_by', 'facts'] },
  )
  .map((changes) => verdict(`pack-${changes.asks}`, changes.rule, changes));

const PACKS: Ticket['packs'] = (['law', 'licence', 'policy', 'practice'] as const).map((asks) => ({
  name: `pack-${asks}`,
  title: `Pack of ${asks}`,
  version: '2026-11-20.1',
  sha256: SAMPLE_TICKET.dossier,
  status_date: day('2026-11-20'),
  asks,
}));

/** Tickets of any content that the ticket's type allows, hostile text included. */
export const anyTicket: fc.Arbitrary<Ticket> = fc
  .record({
    name: anyText,
    actor: anyText,
    roles: fc.array(anyText, { maxLength: 3 }),
    verdicts: fc.array(anyVerdict, { maxLength: 8 }),
    findings: fc.array(anyFinding, { maxLength: 4 }),
    faults: fc.array(anyFault, { maxLength: 2 }),
    unread: fc.array(fc.record({ path: anyText, reason: anyText }), { maxLength: 3 }),
    outcome: fc.option(fc.constantFrom('allow', 'review', 'deny', 'wait'), { nil: undefined }),
  })
  .map(({ name, actor, roles, outcome, ...rest }) => {
    const { decision: _, ...undecided } = SAMPLE_TICKET;
    return {
      ...undecided,
      ...rest,
      subject: { ...SAMPLE_TICKET.subject, name },
      case: { ...SAMPLE_TICKET.case, actor, roles },
      packs: PACKS,
      ...(outcome === undefined
        ? {}
        : {
            decision: { pack: 'pack-policy', id: 'intake', outcome, by: ['some-rule'], open: [] },
          }),
    };
  });
