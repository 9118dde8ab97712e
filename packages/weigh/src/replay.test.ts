import { day, type Facts } from '@weighbridge/core';
import { compilePack, packFromJson, type Pack } from '@weighbridge/rules';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTicket } from './read-ticket.ts';
import { replay, replayFault, type Replay } from './replay.ts';
import { FACTS, LAW, POLICY, PRACTICE, SAID, asked, dossierOf } from './testing/samples.ts';
import { ticketText } from './ticket-json.ts';
import type { Ticket } from './ticket.ts';
import { weigh } from './weigh.ts';

const PACKS = [LAW, POLICY, PRACTICE];
const TICKET = weigh({
  dossier: dossierOf(),
  case: asked({ roles: ['provider'], places: ['EU'] }),
  packs: PACKS,
  tool: '0.1.0',
});

/** The ticket after one text in it was replaced by another. */
function edited(from: string, to: string): Ticket {
  const text = ticketText(TICKET);
  if (!text.includes(from)) throw new Error(`the ticket has no ${from}`);
  const reading = readTicket(text.replace(from, to), 't.json');
  if (reading.kind === 'faulty') throw new Error(reading.faults[0].detail);
  return reading.ticket;
}

function pointerOf(outcome: Replay): string | undefined {
  return outcome.kind === 'differs' ? outcome.pointer : undefined;
}

describe('a stored ticket', () => {
  it('replays to the same', () => {
    expect(replay(TICKET, PACKS)).toEqual({ kind: 'same' });
  });

  it('replays to the same after a way through its text and with kept packs read from theirs', () => {
    const kept = PACKS.map((pack) => packFromJson(compilePack(pack), 'kept.json').pack).filter(
      (pack): pack is Pack => pack !== undefined,
    );
    expect(kept).toHaveLength(3);
    expect(replay(edited('0.1.0', '0.1.0'), kept)).toEqual({ kind: 'same' });
  });

  it('replays to the same for any tokens, roles, days and strictness', () => {
    const question = fc.record({
      roles: fc.subarray(['host', 'provider']),
      places: fc.subarray(['EU', 'US']),
      strict: fc.boolean(),
      as_of: fc.constantFrom(day('2025-08-02'), day('2026-11-21'), day('2030-01-01')),
    });
    fc.assert(
      fc.property(
        question,
        fc.integer({ min: 1, max: 60_000 }),
        fc.boolean(),
        (changes, billions, known) => {
          const facts: Facts = known
            ? { ...FACTS, 'model.training_tokens': { value: billions * 1e9, evidence: [SAID] } }
            : {};
          const ticket = weigh({
            dossier: dossierOf({ facts }),
            case: asked(changes),
            packs: PACKS,
            tool: 'x',
          });
          expect(replay(ticket, PACKS.toReversed())).toEqual({ kind: 'same' });
        },
      ),
      { numRuns: 40 },
    );
  });

  it('does not depend on the version of the tool', () => {
    expect(replay({ ...TICKET, tool: '99.0.0' }, PACKS)).toEqual({ kind: 'same' });
  });

  it('finds its packs among others and older ones', () => {
    expect(
      replay(TICKET, [
        { ...LAW, version: '2020-01-01.1' },
        ...PACKS,
        { ...LAW, version: '2026-12-01.1' },
      ]),
    ).toEqual({ kind: 'same' });
  });
});

describe('a changed ticket differs', () => {
  it.each([
    ['"status":"unknown"', '"status":"no"', /^\/verdicts\/\d\/status$/],
    ['"outcome":"review"', '"outcome":"allow"', /^\/decision\/outcome$/],
    ['"unknown":2,', '"unknown":1,', /^\/sum\/unknown$/],
    ['"strict":false', '"strict":true', /^\/case\/digest$/],
    ['"as_of":"2026-11-21"', '"as_of":"2026-11-20"', /^\/case\/digest$/],
    ['"roles":["provider"]', '"roles":["host"]', /^\/case\/digest$/],
    [TICKET.number, '0000-0000', /^\/number$/],
    [
      '"means":"tokens seen"',
      '"means":"tokens dreamt"',
      /^\/vocabulary\/model.training_tokens\/means$/,
    ],
    ['"title":"EU AI Act"', '"title":"Another Act"', /^\/packs\/0\/title$/],
    ['"hi":7.2e+23', '"hi":7.3e+23', /^\/facts\/model.training_compute\/value\/hi$/],
  ])('%s → %s', (from, to, pointer) => {
    expect(pointerOf(replay(edited(from, to), PACKS))).toMatch(pointer);
  });

  it('where a fact was made another, at what no longer follows from it', () => {
    const outcome = replay(edited('"value":8000000000', '"value":8100000000'), PACKS);
    expect(pointerOf(outcome)).toBe('/facts/model.training_compute/value/hi');
  });

  it('where a fact was added that no verdict reads', () => {
    const facts = { ...TICKET.facts, 'model.name': { value: 'other', evidence: [] } };
    expect(replay({ ...TICKET, facts }, PACKS)).toMatchObject({
      kind: 'differs',
      pointer: '/facts/model.name',
    });
  });

  it('and the fault says where, what stood there and what came out', () => {
    const outcome = replay(edited('"outcome":"review"', '"outcome":"allow"'), PACKS);
    expect(replayFault(outcome, 'ticket.json')).toEqual({
      code: 'WB-R03',
      at: { file: 'ticket.json', pointer: '/decision/outcome' },
      detail: 'stored: allow   replayed: review',
      remedy:
        'compare who changed the ticket or the tool; the same inputs and packs must give the same verdict',
    });
    expect(replayFault({ kind: 'same' }, 't')).toBeUndefined();
    expect(replayFault({ kind: 'differs', pointer: '/x', stored: { a: 1 } }, 't')?.detail).toBe(
      'stored: {"a":1}   replayed: nothing',
    );
    expect(replayFault({ kind: 'differs', pointer: '/x', stored: 'a\u001bb' }, 't')?.detail).toBe(
      'stored: "a\\u001bb"   replayed: nothing',
    );
  });

  it('where a pack is named more than once, however often', () => {
    const [first] = TICKET.packs;
    if (first === undefined) throw new Error('the ticket names no pack');
    const repeated = Array.from({ length: 20_000 }, () => first);
    const outcome = replay({ ...TICKET, packs: [...TICKET.packs, ...repeated] }, PACKS);
    expect(pointerOf(outcome)).toBe('/packs/3');
  });

  it('and never crashes on values that do not fit their facts', () => {
    const wrong: Ticket['facts'][string] = {
      value: { has: ['x'] },
      evidence: [{ kind: 'declared', file: 'a', line: 1 }],
    };
    for (const name of Object.keys(TICKET.facts)) {
      expect(replay({ ...TICKET, facts: { ...TICKET.facts, [name]: wrong } }, PACKS).kind).toBe(
        'differs',
      );
    }
  });
});

describe('a ticket whose pack is not at hand', () => {
  it('cannot be replayed, and the pack is named', () => {
    expect(replay(TICKET, [POLICY, PRACTICE])).toEqual({
      kind: 'cannot',
      pack: 'eu-ai-act@2026-11-20.1',
      reason: 'pack not at hand',
    });
    expect(replay(TICKET, [{ ...LAW, version: '2026-11-20.2' }, POLICY, PRACTICE]).kind).toBe(
      'cannot',
    );
  });

  it('cannot be replayed by a pack of the same name and version with other content', () => {
    expect(replay(TICKET, [{ ...LAW, title: 'Other' }, POLICY, PRACTICE])).toEqual({
      kind: 'cannot',
      pack: 'eu-ai-act@2026-11-20.1',
      reason: 'the pack at hand under this name and version has other content',
    });
    expect(replay(TICKET, [{ ...LAW, title: 'Other' }, ...PACKS])).toEqual({ kind: 'same' });
  });
});
