import { readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020.js';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  LAW,
  POLICY,
  PRACTICE,
  SAID,
  asked,
  dossierOf,
  ticketOf,
  verdictOf,
} from './testing/samples.ts';
import { ticketSchema } from './ticket-schema.ts';
import { ticketText } from './ticket-json.ts';
import type { Ticket } from './ticket.ts';
import { weigh } from './weigh.ts';

const PUBLISHED: Record<string, unknown> = JSON.parse(
  readFileSync(new URL('../../../docs/schemas/ticket.json', import.meta.url), 'utf8'),
);
const isValid = new Ajv2020.Ajv2020({
  strict: true,
  strictTuples: false,
  allowUnionTypes: true,
}).compile(PUBLISHED);

function errorsOf(ticket: Ticket): unknown {
  const json: unknown = JSON.parse(ticketText(ticket));
  return isValid(json) ? [] : isValid.errors;
}

describe('the published schema', () => {
  it('takes every ticket that is weighed', () => {
    const question = fc.record({
      roles: fc.subarray(['host', 'provider']),
      places: fc.subarray(['EU', 'US']),
      strict: fc.boolean(),
    });
    fc.assert(
      fc.property(question, fc.integer({ min: 1, max: 60_000 }), (changes, billions) => {
        const facts = { 'model.training_compute': { value: billions * 1e20, evidence: [SAID] } };
        const ticket = weigh({
          dossier: dossierOf({ facts }),
          case: asked(changes),
          packs: [LAW, POLICY, PRACTICE],
          tool: '0.1.0',
        });
        expect(errorsOf(ticket)).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  it('takes what the decoder takes and refuses what it refuses', () => {
    const changes: readonly unknown[] = [
      {},
      { number: 'XXXX' },
      { dossier: 'abc' },
      { as_of: 'today' },
      { sum: {} },
      { more: 1 },
      { verdicts: [verdictOf({ status: 'exempt:oss-exempt' })] },
      { verdicts: [verdictOf({ status: 'exempt:' })] },
      { findings: [{ code: 'a.b', severity: 'note', places: [], says: '', would: '', do: '' }] },
      {
        findings: [
          {
            code: 'a.b',
            severity: 'note',
            places: [{ file: 'a' }, { file: 'b', byte: 3 }],
            says: '',
            would: '',
            do: '',
          },
        ],
      },
      { faults: [{ code: 'a.b', at: { file: 'a', byte: -1 }, detail: '', remedy: '' }] },
      { decision: { pack: 'p', id: 'i', outcome: 'deny', by: [], open: [] } },
    ];
    const taken = changes.map((change) => {
      const json: unknown = JSON.parse(JSON.stringify({ ...ticketOf(), ...Object(change) }));
      return [isValid(json), ticketSchema.safeParse(json).success];
    });
    for (const [published, decoded] of taken) expect(published).toBe(decoded);
    expect(taken.map(([published]) => published)).toEqual([
      true,
      false,
      false,
      false,
      false,
      false,
      true,
      false,
      false,
      true,
      false,
      true,
    ]);
  });
});
