import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTicket } from './read-ticket.ts';
import { ticketText } from './ticket-json.ts';
import { ticketOf, verdictOf } from './testing/samples.ts';
import type { Ticket } from './ticket.ts';

const TICKET: Ticket = ticketOf({
  verdicts: [
    verdictOf({ status: 'scheduled', due: { lo: ticketOf().as_of }, met: 'open', note: 'a note' }),
  ],
  facts: {
    'model.training_tokens': {
      value: { lo: 2e12 },
      evidence: [{ kind: 'declared', file: 'README.md', line: 48 }],
      conflicts: [
        {
          value: { has: [], complete: true },
          evidence: { kind: 'derived', formula: 'a * b', from: ['a', 'b'] },
        },
      ],
    },
  },
  unread: [{ path: 'a.lz4', reason: 'not known' }],
});

/** The ticket's JSON with one member changed. */
function changed(change: (json: Record<string, unknown>) => void): string {
  const json: Record<string, unknown> = JSON.parse(ticketText(TICKET));
  change(json);
  return JSON.stringify(json);
}

function faultsOf(text: string) {
  const reading = readTicket(text, 't.json');
  return reading.kind === 'faulty' ? reading.faults : [];
}

describe('a ticket', () => {
  it('read from its text is the same ticket', () => {
    expect(readTicket(ticketText(TICKET), 't.json')).toEqual({ kind: 'ticket', ticket: TICKET });
  });

  it('may be printed with spaces and its members in another order', () => {
    const pretty = JSON.stringify(Object.fromEntries(Object.entries(TICKET).toReversed()), null, 2);
    expect(readTicket(pretty, 't.json')).toEqual({ kind: 'ticket', ticket: TICKET });
  });

  it('ends with one line feed', () => {
    expect(ticketText(TICKET)).toMatch(/^\{.*\}\n$/);
  });
});

describe('faults', () => {
  it('of JSON name line and column', () => {
    const long = `{\n"schema": "weighbridge.ticket/1", "number": "6xrz-9ddc",\n"subject": 01}`;
    expect(faultsOf(long)[0]).toMatchObject({
      code: 'ticket.syntax',
      at: { file: 't.json', line: 3, column: 13 },
    });
    expect(faultsOf('{"schema":\n')[0]).toMatchObject({ at: { line: 2, column: 1 } });
    expect(faultsOf('')[0]).toMatchObject({
      code: 'ticket.syntax',
      at: { line: 1 },
      detail: 'the file is empty',
    });
    expect(faultsOf(ticketText(TICKET).slice(0, 200))[0]?.code).toBe('ticket.syntax');
  });

  it('of the kind of file name what was found', () => {
    expect(faultsOf('{"schema":"weighbridge.ticket/2"}')).toEqual([
      {
        code: 'ticket.version',
        at: { file: 't.json', pointer: '/schema' },
        detail: 'schema is `weighbridge.ticket/2`, not `weighbridge.ticket/1`',
        remedy: 'give the ticket as `check --format json` wrote it',
      },
    ]);
    expect(faultsOf('[]')[0]).toMatchObject({ code: 'ticket.version', at: { pointer: '' } });
    expect(faultsOf('{"schema":"\\u001b[31m"}')[0]?.detail).toBe(
      'schema is `?[31m`, not `weighbridge.ticket/1`',
    );
  });

  it('is refused when it names a member twice: readers differ in which they believe', () => {
    const twice = '{"schema":"weighbridge.ticket/1","sum":{"no":99,"no":4}}';
    expect(faultsOf(twice)).toMatchObject([{ code: 'ticket.duplicate-key', at: { line: 1 } }]);
  });

  it('of a missing member point to it', () => {
    expect(faultsOf(changed((json) => delete json['sum']))).toMatchObject([
      { code: 'ticket.schema', at: { pointer: '/sum' } },
    ]);
  });

  it('of a member that nobody wrote point to it, with the nearest known', () => {
    expect(faultsOf(changed((json) => (json['verdict'] = [])))).toMatchObject([
      {
        code: 'ticket.schema',
        at: { pointer: '/verdict' },
        detail: 'no member `verdict` stands here; `verdicts` is known',
      },
    ]);
  });

  it.each<[string, (json: Record<string, unknown>) => void]>([
    ['/as_of', (json) => (json['as_of'] = '2026-02-30')],
    ['/dossier', (json) => (json['dossier'] = 'ABC')],
    ['/number', (json) => (json['number'] = '6xrz-9ddl')],
    [
      '/verdicts/0/status',
      (json) => (json['verdicts'] = [{ ...verdictOf(), status: 'compliant' }]),
    ],
    ['/sum/no', (json) => (json['sum'] = { ...TICKET.sum, no: -1 })],
    ['/facts/x', (json) => (json['facts'] = { x: 3 })],
  ])('of a wrong value point to %s', (pointer, change) => {
    expect(faultsOf(changed(change))).toMatchObject([{ code: 'ticket.schema', at: { pointer } }]);
  });

  it('stop at twenty', () => {
    expect(
      faultsOf(changed((json) => (json['verdicts'] = Array.from({ length: 50 }, () => ({}))))),
    ).toHaveLength(20);
  });

  it('are data for any text whatever', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(readTicket(text, 't.json').kind).toBe('faulty');
      }),
    );
  });
});
