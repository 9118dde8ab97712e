import { day, sha256, type Facts } from '@weighbridge/core';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  FACTS,
  LAW,
  POLICY,
  SAID,
  asked,
  dossierOf,
  duty,
  fact,
  has,
  packOf,
} from './testing/samples.ts';
import { AS_PROVIDER, PACKS, declaring, verdict, weighed } from './testing/weighing.ts';
import type { Case } from './ticket.ts';

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

  it.each(['voluntary', 'pending_bill'] as const)(
    'are not told of an open duty that does not bind: %s',
    (lifecycle) => {
      const law = packOf({
        duties: [duty('open', fact('evidence.summary'), { lifecycle: [{ value: lifecycle }] })],
      });
      const ticket = weighed({ dossier: dossierOf({ facts: {} }), packs: [law, POLICY] });
      expect(verdict(ticket, 'open')).toMatchObject({ status: 'unknown', lifecycle });
      expect(ticket.facts['weighed.unknown_duties']?.value).toBe(0);
    },
  );

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

describe('a verdict', () => {
  it('names the facts that its evidence would be read from', () => {
    expect(verdict(weighed(), 'art-53-1-d')?.met_facts).toEqual(['evidence.summary']);
    expect(verdict(weighed(), 'art-53-1-c')?.met_facts).toBeUndefined();
  });

  it('that is exempt cites the exception', () => {
    const at = { line: 1, column: 1, length: 1 };
    const exempt = duty(
      'relieved',
      { op: 'true', at },
      {
        unless: [
          {
            id: 'oss-exempt',
            cite: ['AIA 53(2)'],
            base: { kind: 'is', expr: fact('evidence.summary') },
            unless: [],
            at,
          },
        ],
      },
    );
    const facts: Facts = { ...FACTS, 'evidence.summary': { value: true, evidence: [SAID] } };
    const ticket = weighed({
      dossier: dossierOf({ facts }),
      packs: [packOf({ duties: [exempt] })],
    });
    expect(verdict(ticket, 'relieved')).toMatchObject({
      status: 'exempt:oss-exempt',
      exempt_by: ['AIA 53(2)'],
    });
    expect(ticket.sum.exempt).toBe(1);
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
