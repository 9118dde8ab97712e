import type { Facts } from '@weighbridge/core';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTicket } from './read-ticket.ts';
import { FACTS, ON, asked, dossierOf } from './testing/samples.ts';
import { PACKS, verdict, weighed } from './testing/weighing.ts';
import { ticketText } from './ticket-json.ts';
import { weigh, type Load } from './weigh.ts';

describe('a ticket', () => {
  const ticket = weighed();

  it('answers every rule, in the order law, policy, practice and in each pack’s own', () => {
    expect(ticket.verdicts.map(({ pack, rule }) => `${pack}/${rule}`)).toEqual([
      'eu-ai-act/art-53-1-d',
      'eu-ai-act/art-53-1-c',
      'house/unmet',
      'house/unknown',
      'practice/supply-unsigned',
    ]);
    expect(ticket.sum).toEqual({
      weighed: 5,
      no: 1,
      exempt: 0,
      ended: 0,
      applies: 2,
      scheduled: 0,
      dormant: 0,
      unknown: 2,
    });
  });

  it('has a number made from the question', () => {
    expect(ticket.number).toMatch(/^[0-9a-z]{4}-[0-9a-z]{4}$/);
    expect(weighed({ tool: '9.9.9' }).number).toBe(ticket.number);
  });

  it('derives compute from tokens and parameters, and says how', () => {
    expect(ticket.facts['model.training_compute']).toEqual({
      value: { lo: 6 * 8e9 * 2e12, hi: 6 * 8e9 * 15e12 },
      evidence: [
        {
          kind: 'derived',
          formula: '6 * model.active_parameters * model.training_tokens',
          from: ['model.active_parameters', 'model.training_tokens'],
        },
      ],
    });
  });

  it('holds every known fact that a verdict read, with the inputs of derived ones', () => {
    const read = ticket.verdicts.flatMap(({ facts }) => facts);
    expect(Object.keys(ticket.facts).every((name) => read.includes(name))).toBe(true);
    expect(Object.keys(ticket.facts)).toEqual([
      'actor.roles',
      'model.active_parameters',
      'model.available_in',
      'model.training_compute',
      'model.training_tokens',
      'weighed.unknown_duties',
      'weighed.unmet_duties',
    ]);
  });

  it('states what would settle it in inputs that a person can supply', () => {
    const unknown = verdict(ticket, 'art-53-1-d');
    expect(unknown?.status).toBe('unknown');
    expect(unknown?.settled_by[0]?.facts).toEqual(['model.training_tokens']);
    expect(unknown?.because.map(({ says }) => says)).toContain(
      'model.training_compute > params.gpai_compute',
    );
  });

  it('explains every fact that it names', () => {
    const named = [...ticket.verdicts.flatMap(({ facts }) => facts), ...Object.keys(ticket.facts)];
    for (const name of named) expect(ticket.vocabulary[name]?.means).toBeTruthy();
    expect(ticket.vocabulary['model.training_tokens']).toEqual({
      means: 'tokens seen',
      type: 'number',
      unit: 'token',
      ask: 'How many tokens?',
    });
  });

  it('is read back as itself', () => {
    expect(readTicket(ticketText(ticket), 't.json')).toEqual({ kind: 'ticket', ticket });
  });

  it('counts files that were not read and says why', () => {
    const { files } = dossierOf();
    const unread = {
      path: 'x.lz4',
      sizeBytes: 100,
      kind: 'other' as const,
      format: 'unknown',
      read: { reason: 'its format is not known' },
    };
    const partly = weighed({ dossier: dossierOf({ files: [...files, unread] }) });
    expect(partly.subject.files).toEqual({ read: 3, unread: 1, bytes: 117 });
    expect(partly.unread).toEqual([{ path: 'x.lz4', reason: 'its format is not known' }]);
  });

  it('keeps findings and faults of the dossier, and the facts that findings bear on', () => {
    const findings = [
      {
        code: 'facts.contradicted',
        severity: 'medium' as const,
        places: [{ file: 'README.md', line: 2 }] as const,
        says: 'x',
        would: 'y',
        do: 'z',
        facts: ['licence.declared'],
      },
    ];
    const facts: Facts = {
      ...FACTS,
      'licence.declared': {
        value: 'mit',
        evidence: [{ kind: 'declared', file: 'README.md', line: 2 }],
      },
    };
    const found = weighed({ dossier: dossierOf({ findings, facts }) });
    expect(found.findings).toEqual(findings);
    expect(found.facts['licence.declared']?.value).toBe('mit');
  });
});

describe('the same load', () => {
  const load: Load = {
    dossier: dossierOf(),
    case: asked({ roles: ['modifier', 'provider'], places: ['EU', 'US'] }),
    packs: PACKS,
    tool: '0.1.0',
  };
  const text = ticketText(weigh(load));

  function shuffledKeys<T extends object>(
    of: T,
    order: readonly number[],
  ): { readonly [name: string]: T[keyof T] } {
    const entries = Object.entries(of);
    const sorted = entries
      .map((entry, place) => ({ entry, rank: order[place % order.length] ?? 0 }))
      .sort((a, b) => a.rank - b.rank);
    return Object.fromEntries(sorted.map(({ entry }) => entry));
  }

  it('gives the same bytes whatever order its packs and facts come in', () => {
    const order = fc.array(fc.nat(), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(
        fc.shuffledSubarray(PACKS, { minLength: PACKS.length }),
        order,
        (packs, ranks) => {
          const facts = shuffledKeys(FACTS, ranks);
          expect(ticketText(weigh({ ...load, packs, dossier: dossierOf({ facts }) }))).toBe(text);
        },
      ),
    );
  });

  it('gives a ticket without clock, absolute path, host or person', () => {
    expect(text).not.toMatch(/"(?:[^"]*[ (])?\/(?:home|root|Users|tmp|work|var)\//);
    expect(text).not.toMatch(/\d{2}:\d{2}:\d{2}/);
    expect(text).not.toContain(process.env['USER'] ?? '\u0000');
  });
});

it('a day is as the case says, never the day of the call', () => {
  expect(weighed().as_of).toBe(ON);
  expect(weighed().known_at).toBe(ON);
});
