import { day, parseSha256, sha256, type Sha256 } from '@weighbridge/core';
import type { Ticket, Verdict } from '@weighbridge/weigh';
import { DOCUMENT_DATA, doNotBear, exemptDuty, openDuty, practice, verdict } from './verdicts.ts';

const CASE_DIGEST = '3771f4b5ac6ac8e97500329ad0302854618e8a0ccc501982700403b628854324';

/** A digest that is known to be one. */
export function digest(text: string): Sha256 {
  return parseSha256(text) ?? sha256(text);
}

const VERDICTS: readonly Verdict[] = [
  openDuty('art-53-1-d', 'Publish a summary of training content', 'Art 53(1)(d)'),
  openDuty('art-53-1-c', 'Have a copyright policy and apply it', 'Art 53(1)(c)'),
  openDuty('art-53-4', 'Show by code, standard or other means', 'Art 53(4)'),
  openDuty('art-53-3', 'Cooperate with the authorities', 'Art 53(3)'),
  exemptDuty('art-53-1-a', 'Technical documentation', ['Art 53(1)(a)', 'Art 53(2)']),
  exemptDuty('art-53-1-b', 'Information for downstream', ['Art 53(1)(b)', 'Art 53(2)']),
  exemptDuty('art-54-1', 'Representative in the Union', ['Art 54(1)', 'Art 54(6)']),
  ...doNotBear('eu-ai-act', 'law', 60),
  DOCUMENT_DATA,
  ...doNotBear('us-ca', 'law', 23),
  verdict('licences', 'mit-notice', {
    asks: 'licence',
    must: 'Keep the MIT notice with tokenizer.json',
    cite: ['MIT, paragraph 2'],
    status: 'applies',
    met: 'not met',
    met_facts: ['evidence.notice_file'],
    facts: ['evidence.notice_file'],
  }),
  ...doNotBear('licences', 'licence', 3),
  verdict('example-lab-release', 'rel-02', {
    asks: 'policy',
    must: 'A person looks at unknown duties',
    cite: ['REL-02'],
    status: 'applies',
    // oxlint-disable-next-line unicorn/no-thenable -- a verdict says so which outcome its rule asks for
    then: 'review',
  }),
  ...doNotBear('example-lab-release', 'policy', 5),
  practice('supply-unsigned', 'Sign the files', { met: 'not met', cite: ['supply.unsigned'] }),
  practice('card-no-datasets', 'Name data sets in the card', {
    met: 'not met',
    cite: ['card.no-datasets'],
  }),
  practice('card-two-values', 'Say once how much was trained', {
    met: 'not met',
    cite: ['card.two-values'],
  }),
  ...[1, 2, 3, 4, 5].map((index) =>
    practice(`good-${index}`, `Good habit ${index}`, { met: 'met' }),
  ),
];

function pack(
  name: string,
  title: string,
  asks: Verdict['asks'],
  version = '2026-11-20.1',
): Ticket['packs'][number] {
  return { name, title, version, asks, sha256: digest(name), status_date: day('2026-11-20') };
}

/** The ticket of `alder-7b` that the terminal page draws; the model and its maker are invented. */
export const SAMPLE_TICKET: Ticket = {
  schema: 'weighbridge.ticket/1',
  number: '6xrz-9ddc',
  subject: {
    name: 'alder-7b',
    revision: { files: digest('files'), weights: digest('weights'), omsRoot: digest('oms') },
    files: { read: 12, unread: 0, bytes: 14_000_000_000 },
  },
  case: {
    digest: digest(CASE_DIGEST),
    declared: digest('declared'),
    actor: 'Example Lab',
    roles: ['provider'],
    use: {},
    places: ['EU', 'US', 'US-CA'],
    strict: false,
  },
  as_of: day('2026-11-20'),
  known_at: day('2026-11-20'),
  dossier: digest('dossier'),
  packs: [
    pack('eu-ai-act', 'EU AI Act', 'law'),
    pack('us-ca', 'California', 'law'),
    pack('licences', 'parts you did not write', 'licence'),
    pack('practice', 'Good practice', 'practice'),
    pack('example-lab-release', 'Example Lab release policy', 'policy', '4'),
  ],
  facts: {
    'release.weights_public': {
      value: true,
      evidence: [{ kind: 'declared', file: 'weighbridge.yaml', line: 9 }],
    },
    'model.training_tokens': {
      value: { lo: 2e12, hi: 15e12 },
      evidence: [
        { kind: 'declared', file: 'README.md', line: 48 },
        { kind: 'declared', file: 'README.md', line: 131 },
      ],
      conflicts: [
        { value: 2e12, evidence: { kind: 'declared', file: 'README.md', line: 48 } },
        { value: 15e12, evidence: { kind: 'declared', file: 'README.md', line: 131 } },
      ],
    },
    'model.training_compute': {
      value: { lo: 8.4e22, hi: 6.3e23 },
      evidence: [
        {
          kind: 'derived',
          formula: '6 * model.active_parameters * model.training_tokens',
          from: ['model.active_parameters', 'model.training_tokens'],
        },
      ],
    },
    'evidence.notice_file': {
      value: false,
      evidence: [{ kind: 'read', file: '.', at: { pointer: '' }, sha256: digest('files') }],
    },
  },
  vocabulary: {
    'model.training_tokens': {
      means: 'tokens trained on, counted once per epoch',
      type: 'number',
      unit: 'token',
    },
    'model.training_compute': {
      means: 'compute that contributed to parameter updates',
      type: 'number',
      unit: 'FLOP',
    },
    'evidence.training_data_page': {
      means: 'documentation of training data is published',
      type: 'bool',
      where: 'outside',
    },
    'evidence.notice_file': {
      means: 'a notice file stands in the folder',
      type: 'bool',
      where: 'folder',
    },
  },
  verdicts: VERDICTS,
  findings: [
    {
      code: 'supply.unsigned',
      severity: 'low',
      places: [{ file: '.' }],
      says: 'no signature stands in the folder',
      would: 'nobody can tell whether these are the files that were released',
      do: 'sign the release',
    },
  ],
  faults: [],
  unread: [],
  decision: {
    pack: 'example-lab-release',
    id: 'release',
    outcome: 'review',
    by: ['rel-02'],
    open: [],
  },
  sum: {
    weighed: 109,
    no: 91,
    exempt: 3,
    ended: 0,
    applies: 11,
    scheduled: 0,
    dormant: 0,
    unknown: 4,
  },
  tool: '0.1.0',
};
