import { readFileSync } from 'node:fs';
import { sha256, type Facts } from '@weighbridge/core';
import { currentPacks, keptFolder, vocabulary } from '@weighbridge/packs';
import { packFromJson, type Pack } from '@weighbridge/rules';
import { describe, expect, it } from 'vitest';
import { caseOf } from './case.ts';
import { outcomeOf } from './outcome.ts';
import { readTicket } from './read-ticket.ts';
import { replay } from './replay.ts';
import { settlingSummary } from './settling-summary.ts';
import { ON, SAID, asked, dossierOf } from './testing/samples.ts';
import { ticketText } from './ticket-json.ts';
import type { Case, Ticket } from './ticket.ts';
import { weigh } from './weigh.ts';

function kept({ name, version }: { readonly name: string; readonly version: string }): Pack {
  const file = new URL(`${name}@${version}.json`, keptFolder);
  const { pack, faults } = packFromJson(readFileSync(file, 'utf8'), file.pathname);
  if (pack === undefined) throw new Error(faults.map(({ detail }) => detail).join('; '));
  return pack;
}

const PACKS = currentPacks.map(kept);

function provider(): Case {
  const reading = caseOf(
    { roles: ['publisher'], places: ['DE'], asOf: ON, knownAt: ON },
    vocabulary,
  );
  return reading.kind === 'case' ? reading.case : asked();
}

function weighed(facts: Facts): Ticket {
  return weigh({ dossier: dossierOf({ facts }), case: provider(), packs: PACKS, tool: '0.1.0' });
}

function statuses(ticket: Ticket, ending: string): readonly string[] {
  return ticket.verdicts.filter(({ rule }) => rule.startsWith(ending)).map(({ status }) => status);
}

const said = (value: Facts[string]['value']): Facts[string] => ({ value, evidence: [SAID] });
const SMALL: Facts = {
  'model.parameters': {
    value: 1e6,
    evidence: [{ kind: 'read', file: 'a.safetensors', at: { byte: 0 }, sha256: sha256('a') }],
  },
  'model.active_parameters': said(1e6),
  'model.training_tokens': said(1e9),
};

describe('the shipped packs', () => {
  it('weigh a model of which nothing is known without one guess', () => {
    const ticket = weighed({});
    expect(statuses(ticket, 'art-53')).not.toContain('no');
    expect(ticket.decision?.outcome.toLowerCase()).not.toBe('allow');
    expect(outcomeOf(ticket).exit).not.toBe(0);
    expect(settlingSummary(ticket).length).toBeGreaterThan(0);
  });

  it('settle a model far below the threshold by the tokens that its publisher states', () => {
    expect(new Set(statuses(weighed(SMALL), 'art-53'))).toEqual(new Set(['no']));
  });

  it('give tickets that read back and replay', () => {
    for (const facts of [{}, SMALL]) {
      const reading = readTicket(ticketText(weighed(facts)), 't.json');
      if (reading.kind === 'faulty') throw new Error(reading.faults[0].detail);
      expect(replay(reading.ticket, PACKS)).toEqual({ kind: 'same' });
    }
  });

  it('carry a word for every fact that a ticket names', () => {
    const ticket = weighed({});
    const named = ticket.verdicts.flatMap(({ facts, settled_by }) => [
      ...facts,
      ...settled_by.flatMap((settling) => settling.facts),
    ]);
    expect(named.filter((name) => ticket.vocabulary[name] === undefined)).toEqual([]);
  });

  it('are weighed within two seconds on any machine, unknowns explained', () => {
    const before = performance.now();
    weighed({});
    expect(performance.now() - before).toBeLessThan(2000);
  });
});
