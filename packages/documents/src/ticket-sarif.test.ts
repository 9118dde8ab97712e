import { existsSync, readFileSync } from 'node:fs';
import { isRecord } from '@weighbridge/core';
import type { Ticket } from '@weighbridge/weigh';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyTicket } from './testing/any-ticket.ts';
import { SAMPLE_TICKET } from './testing/sample-ticket.ts';
import { verdict } from './testing/verdicts.ts';
import { ticketSarif } from './ticket-sarif.ts';

const SCHEMA = new URL(
  '../../../../shared/data/schemas/sarif/sarif-schema-2.1.0.json',
  import.meta.url,
);

function results(changes: Partial<Ticket>, base = ''): readonly Record<string, unknown>[] {
  const log: unknown = JSON.parse(
    ticketSarif([{ ticket: { ...SAMPLE_TICKET, verdicts: [], findings: [], ...changes }, base }]),
  );
  const runs: unknown = isRecord(log) ? log['runs'] : [];
  const run: unknown = Array.isArray(runs) ? runs[0] : {};
  const found: unknown = isRecord(run) ? run['results'] : [];
  return Array.isArray(found) ? found.filter(isRecord) : [];
}

function levels(changes: Partial<Ticket>): readonly unknown[] {
  return results(changes).map((result) => result['level']);
}

const DUTY = { cite: ['Art 1'], met: 'not met', status: 'applies' } as const;

describe('a ticket as SARIF', () => {
  it.skipIf(!existsSync(SCHEMA))(
    'is valid by the schema of OASIS, whatever the ticket (needs ../shared)',
    () => {
      const ajv = new Ajv({ strict: false, allErrors: true });
      addFormats.default(ajv);
      // The schema is draft 04; of what it uses only its own `id` and `$schema` are unknown to ajv 8.
      const text = readFileSync(SCHEMA, 'utf8').replace(/"(?:\$schema|id)": "http[^"]*",/gu, '');
      const valid = ajv.compile(JSON.parse(text));
      const check = (ticket: Ticket): void => {
        valid(JSON.parse(ticketSarif([{ ticket }])));
        expect(valid.errors ?? []).toEqual([]);
      };
      check(SAMPLE_TICKET);
      fc.assert(fc.property(anyTicket, check), { numRuns: 40 });
    },
  );

  it('is kept as a picture', async () => {
    await expect(
      ticketSarif([{ ticket: SAMPLE_TICKET, base: 'models/alder 7b' }]),
    ).toMatchFileSnapshot('./snapshots/ticket.sarif');
  });

  it('reports a duty that is not met as an error, an unknown one as a warning', () => {
    const verdicts = [verdict('p', 'a', DUTY), verdict('p', 'b', { status: 'unknown' })];
    expect(levels({ verdicts })).toEqual(['error', 'warning']);
  });

  it('never reports a rule that was not checked as an error', () => {
    expect(levels({ verdicts: [verdict('p', 'a', { ...DUTY, mark: 'K' })] })).toEqual(['warning']);
  });

  it('does not report duties that are met, open, exempt or do not bear', () => {
    const verdicts = ['no', 'exempt:x', 'ended', 'dormant', 'scheduled'].map((status) =>
      verdict('p', status.slice(0, 2), { status }),
    );
    expect(
      levels({ verdicts: [...verdicts, verdict('p', 'z', { status: 'applies', met: 'open' })] }),
    ).toEqual([]);
  });

  it('reports a refusal, and no other decision', () => {
    const decision = { pack: 'p', id: 'intake', by: [], open: [] };
    expect(levels({ decision: { ...decision, outcome: 'deny' } })).toEqual(['error']);
    expect(levels({ decision: { ...decision, outcome: 'review' } })).toEqual([]);
  });

  it('reports a fault as a warning at its byte', () => {
    const fault = {
      code: 'gguf.truncated',
      at: { file: 'a b/x.gguf', byte: 152 },
      detail: 'short',
      remedy: 'fetch',
    };
    const [result] = results({ faults: [fault] }, 'models');
    expect(result?.['level']).toBe('warning');
    expect(result?.['locations']).toEqual([
      {
        physicalLocation: {
          artifactLocation: { uri: 'models/a%20b/x.gguf', uriBaseId: 'ROOT' },
          region: { byteOffset: 152, byteLength: 0 },
        },
      },
    ]);
  });

  it('points a duty without a file to line 1 of weighbridge.yaml', () => {
    const [result] = results({ facts: {}, verdicts: [verdict('p', 'a', DUTY)] });
    expect(JSON.stringify(result?.['locations'])).toContain(
      '{"uri":"weighbridge.yaml","uriBaseId":"ROOT"},"region":{"startLine":1}',
    );
  });

  it('points an unknown duty to where the fact that would settle it was stated', () => {
    const [result] = results({ verdicts: SAMPLE_TICKET.verdicts.slice(0, 1) });
    expect(JSON.stringify(result?.['locations'])).toContain(
      '"README.md","uriBaseId":"ROOT"},"region":{"startLine":48}',
    );
  });

  it('has a fingerprint that stays when a line moves and changes with the rule', () => {
    const finding = { code: 'a.b', severity: 'low', says: 's', would: 'w', do: 'd' } as const;
    const of = (code: string, line: number): unknown =>
      results({ findings: [{ ...finding, code, places: [{ file: 'README.md', line }] }] })[0]?.[
        'partialFingerprints'
      ];
    expect(of('a.b', 1)).toEqual(of('a.b', 9));
    expect(of('a.b', 1)).not.toEqual(of('a.c', 1));
  });

  it('holds the address of a page only where the caller knows one', () => {
    const with_ = ticketSarif([{ ticket: SAMPLE_TICKET }], {
      helpUri: (id) => `https://example.test/${id}`,
    });
    expect(with_).toContain('"helpUri": "https://example.test/eu-ai-act/art-53-1-d"');
    expect(ticketSarif([{ ticket: SAMPLE_TICKET }])).not.toContain('helpUri');
  });
});
