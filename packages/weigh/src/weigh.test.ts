import { day, sha256, type Facts } from '@weighbridge/core';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTicket } from './read-ticket.ts';
import {
  FACTS,
  LAW,
  ON,
  POLICY,
  PRACTICE,
  SAID,
  asked,
  dossierOf,
  duty,
  fact,
  has,
  packOf,
} from './testing/samples.ts';
import { ticketText } from './ticket-json.ts';
import type { Case, Ticket, Verdict } from './ticket.ts';
import { weigh, type Load } from './weigh.ts';

const PACKS = [LAW, POLICY, PRACTICE];
const AS_PROVIDER = asked({ roles: ['provider'], places: ['EU'] });

function weighed(changes: Partial<Load> = {}): Ticket {
  return weigh({
    dossier: dossierOf(),
    case: AS_PROVIDER,
    packs: PACKS,
    tool: '0.1.0',
    ...changes,
  });
}

function verdict(ticket: Ticket, rule: string): Verdict | undefined {
  return ticket.verdicts.find((one) => one.rule === rule);
}

function declaring(name: string, value: Facts[string]['value'], on?: string): Facts {
  const evidence = [
    {
      kind: 'declared' as const,
      file: 'weighbridge.yaml',
      line: 7,
      ...(on === undefined ? {} : { on: day(on) }),
    },
  ];
  return { ...FACTS, [name]: { value, evidence } };
}

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

describe('policies', () => {
  it('are asked last, and read how many duties are unknown and unmet', () => {
    const ticket = weighed();
    expect(ticket.facts['weighed.unknown_duties']?.value).toBe(2);
    expect(ticket.facts['weighed.unmet_duties']?.value).toBe(0);
    expect(ticket.decision).toEqual({
      pack: 'house',
      id: 'intake',
      outcome: 'review',
      by: ['unknown'],
      open: [],
    });
  });

  it('refuse what a duty that applies and is not met asks them to', () => {
    const facts: Facts = {
      ...declaring('model.training_tokens', 15e12),
      'evidence.summary': {
        value: false,
        evidence: [{ kind: 'read', file: '.', at: { pointer: '' }, sha256: sha256('files') }],
      },
    };
    const ticket = weighed({ dossier: dossierOf({ facts }) });
    expect(verdict(ticket, 'art-53-1-d')).toMatchObject({ status: 'applies', met: 'not met' });
    expect(ticket.facts['weighed.unmet_duties']?.value).toBe(1);
    expect(ticket.decision).toMatchObject({ outcome: 'deny', by: ['unmet'] });
    expect(verdict(ticket, 'unmet')).toMatchObject({
      status: 'applies',
      then: 'deny',
      must: 'Nothing unmet leaves the house',
      asks: 'policy',
    });
  });

  it.each(['K', 'voluntary'])(
    'do not refuse for a rule that is not sure or does not bind: %s',
    (why) => {
      const changes =
        why === 'K' ? { mark: 'K' as const } : { lifecycle: [{ value: 'voluntary' as const }] };
      const law = packOf({
        duties: [
          duty(
            'unsure',
            { op: 'true', at: { line: 1, column: 1, length: 1 } },
            { ...changes, met: fact('evidence.summary') },
          ),
        ],
      });
      const facts: Facts = { ...FACTS, 'evidence.summary': { value: false, evidence: [SAID] } };
      const ticket = weighed({ dossier: dossierOf({ facts }), packs: [law, POLICY] });
      expect(verdict(ticket, 'unsure')).toMatchObject({ status: 'applies', met: 'not met' });
      expect(ticket.decision?.outcome).toBe('allow');
    },
  );

  it('of several the heaviest decision stands on the ticket', () => {
    const at = POLICY.duties[0]?.at ?? { line: 1, column: 1, length: 1 };
    const strict = packOf({
      pack: 'a-strict-house',
      asks: 'policy',
      places: [],
      decisions: [
        {
          id: 'gate',
          worstOf: ['deny', 'allow'],
          whenUnknown: 'deny',
          at,
          rules: [
            {
              id: 'never',
              then: 'deny',
              cite: ['X'],
              unless: [],
              at,
              base: { kind: 'is', expr: { op: 'true', at } },
            },
          ],
        },
      ],
    });
    expect(weighed({ packs: [...PACKS, strict] }).decision).toMatchObject({
      pack: 'a-strict-house',
      outcome: 'deny',
    });
  });

  it('are not there when no policy was handed in', () => {
    expect(weighed({ packs: [LAW] }).decision).toBeUndefined();
  });
});

describe('places', () => {
  const california = packOf({
    pack: 'us-ca',
    places: ['US-CA'],
    duties: [duty('us-ca-report', has('actor.roles', 'provider'))],
  });
  const names = (changes: Partial<Case>) =>
    weighed({ case: asked(changes), packs: [LAW, california, POLICY] }).packs.map(
      ({ name }) => name,
    );

  it('choose whose law is asked', () => {
    expect(names({ places: ['EU'] })).toEqual(['eu-ai-act', 'house']);
    expect(names({ places: ['US', 'US-CA'] })).toEqual(['us-ca', 'house']);
    expect(names({ places: ['GB'] })).toEqual(['house']);
  });

  it('that nobody named are all that the packs answer for', () => {
    const ticket = weighed({ case: asked({ roles: ['provider'] }), packs: [LAW, california] });
    expect(ticket.case.places).toEqual(['EU', 'US', 'US-CA']);
    expect(ticket.packs.map(({ name }) => name)).toEqual(['eu-ai-act', 'us-ca']);
    expect(ticket.facts['model.available_in']).toBeUndefined();
  });
});

describe('roles and actor', () => {
  it('are taken from what was declared when the question names none', () => {
    const facts: Facts = {
      ...declaring('actor.roles', { has: ['provider'], complete: true }),
      ...declaring('actor.name', 'Example Lab'),
    };
    const both: Facts = {
      ...facts,
      'actor.roles': declaring('actor.roles', { has: ['provider'], complete: true })[
        'actor.roles'
      ] ?? { value: true, evidence: [SAID] },
    };
    const ticket = weighed({
      case: asked({ places: ['EU'] }),
      dossier: dossierOf({ facts: both }),
    });
    expect(ticket.case.roles).toEqual(['provider']);
    expect(ticket.case.actor).toBe('Example Lab');
    expect(verdict(ticket, 'art-53-1-d')?.status).toBe('unknown');
  });
});

describe('known_at', () => {
  const dossier = dossierOf({ facts: declaring('model.training_tokens', 1e9, '2026-06-01') });

  it('in the past leaves out what was declared later', () => {
    const now = weighed({ dossier });
    expect(verdict(now, 'art-53-1-d')?.status).toBe('no');
    const before = weighed({
      dossier,
      case: { ...AS_PROVIDER, known_at: day('2026-05-31') },
      packs: PACKS.map((pack) => ({ ...pack, version: '2026-01-01.1' })),
    });
    expect(verdict(before, 'art-53-1-d')?.status).toBe('unknown');
    expect(before.facts['model.training_tokens']).toBeUndefined();
    expect(before.number).not.toBe(now.number);
  });

  it('in the past takes the pack that was known then', () => {
    const older = { ...LAW, version: '2025-12-01.1', duties: LAW.duties.slice(0, 1) };
    const at = (known_at: string) =>
      weighed({ case: { ...AS_PROVIDER, known_at: day(known_at) }, packs: [LAW, older] }).packs.map(
        ({ version }) => version,
      );
    expect(at('2026-11-21')).toEqual(['2026-11-20.1']);
    expect(at('2026-01-01')).toEqual(['2025-12-01.1']);
    expect(at('2025-01-01')).toEqual([]);
  });
});

describe('strict', () => {
  const assuming = packOf({
    facts: {
      ...LAW.facts,
      'evidence.summary': {
        type: 'bool',
        means: 'x',
        assume: { value: false, because: 'the provider has to show it' },
      },
    },
    duties: [duty('burden', fact('evidence.summary'))],
  });

  it('leaves out what the vocabulary assumes; else the assumption is named', () => {
    const lenient = verdict(weighed({ packs: [assuming] }), 'burden');
    expect(lenient?.status).toBe('no');
    expect(lenient?.assumed).toEqual([
      { fact: 'evidence.summary', value: false, because: 'the provider has to show it' },
    ]);
    const strict = weighed({ packs: [assuming], case: { ...AS_PROVIDER, strict: true } });
    expect(verdict(strict, 'burden')?.status).toBe('unknown');
    expect(strict.case.strict).toBe(true);
  });

  it('an assumption is never a fact of the ticket', () => {
    expect(weighed({ packs: [assuming] }).facts['evidence.summary']).toBeUndefined();
  });
});

describe('monotony', () => {
  it('a new fact may settle a verdict of law, and never turns one around', () => {
    const tokens = fc.integer({ min: 1, max: 40 }).map((trillions) => trillions * 1e12);
    const before = weighed();
    fc.assert(
      fc.property(tokens, fc.boolean(), (value, summary) => {
        const facts: Facts = {
          ...declaring('model.training_tokens', value),
          'evidence.summary': { value: summary, evidence: [SAID] },
        };
        const inside = value >= 2e12 && value <= 15e12;
        const after = weighed({ dossier: dossierOf({ facts }) });
        for (const was of before.verdicts.filter(({ asks }) => asks === 'law')) {
          const now = verdict(after, was.rule);
          if (inside && was.status !== 'unknown') expect(now?.status).toBe(was.status);
          expect(now?.status).not.toBe('unknown');
        }
      }),
      { numRuns: 25 },
    );
  });
});

it('a day is as the case says, never the day of the call', () => {
  expect(weighed().as_of).toBe(ON);
  expect(weighed().known_at).toBe(ON);
});
