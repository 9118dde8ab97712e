import { day, sha256, type Evidence, type Facts, type Vocabulary } from '@weighbridge/core';
import type { Dossier, FileEntry } from '@weighbridge/inspect';
import type { Decision, Duty, Expr, Pack, Rule, Span } from '@weighbridge/rules';
import type { Case, Ticket, Verdict } from '../ticket.ts';

export const ON = day('2026-11-21');
/** A person's word, without a day. */
export const SAID: Evidence = { kind: 'declared', file: 'weighbridge.yaml', line: 7 };
const AT: Span = { line: 1, column: 1, length: 1 };

export const VOCABULARY: Vocabulary = {
  name: 'models',
  version: 1,
  lists: { places: ['EU', 'US', 'US-CA', 'DE'] },
  facts: {
    'actor.roles': {
      type: 'set',
      values: ['provider', 'modifier', 'deployer', 'host'],
      means: 'what the actor does',
    },
    'actor.name': { type: 'code', means: 'name of the actor' },
    'model.available_in': {
      type: 'set',
      list: 'places',
      means: 'places where it is made available',
    },
    'model.training_tokens': {
      type: 'number',
      unit: 'token',
      min: 0,
      means: 'tokens seen',
      ask: 'How many tokens?',
    },
    'model.active_parameters': {
      type: 'number',
      unit: 'parameter',
      min: 0,
      means: 'parameters per token',
    },
    'model.training_compute': {
      type: 'number',
      unit: 'FLOP',
      min: 0,
      means: 'compute of training',
      derive: '6 * model.active_parameters * model.training_tokens',
    },
    'evidence.summary': { type: 'bool', means: 'a summary is public', where: 'folder' },
    'release.signature_present': { type: 'bool', means: 'a signature is there', where: 'folder' },
    'use.sector': {
      type: 'enum',
      values: ['general', 'health', 'employment'],
      means: 'sector of the use',
    },
    'use.annex3': { type: 'set', values: ['A3-4a', 'A3-4b'], means: 'uses of the annex' },
    'use.personal_data': { type: 'bool', means: 'personal data is used' },
    'weighed.unknown_duties': { type: 'number', unit: '1', min: 0, means: 'unknown duties' },
    'weighed.unmet_duties': { type: 'number', unit: '1', min: 0, means: 'unmet duties' },
  },
};

export const fact = (name: string): Expr => ({ op: 'fact', fact: name, at: AT });
export const above = (name: string, param: string): Expr => ({
  op: '>',
  of: [fact(name), { op: 'param', param, at: AT }],
  at: AT,
});
export const has = (name: string, member: string): Expr => ({
  op: 'has',
  fact: name,
  member,
  at: AT,
});
const and = (a: Expr, b: Expr): Expr => ({ op: 'and', of: [a, b], at: AT });

/** A rule that holds where an expression does. */
function rule(expr: Expr, changes: Partial<Rule> = {}): Rule {
  return { cite: ['AIA 53(1)(d)'], base: { kind: 'is', expr }, unless: [], at: AT, ...changes };
}

/** A duty of law, in force, sure. */
export function duty(id: string, expr: Expr, changes: Partial<Duty> = {}): Duty {
  return {
    ...rule(expr),
    id,
    who: 'provider',
    must: `do ${id}`,
    asks: 'law',
    mark: 'V',
    lifecycle: [{ value: 'in_force' }],
    enforcement: [{ value: 'normal' }],
    ...changes,
  };
}

/** A pack with nothing in it but what is given. */
export function packOf(changes: Partial<Pack>): Pack {
  return {
    schema: 'weighbridge.pack/1',
    pack: 'eu-ai-act',
    title: 'EU AI Act',
    version: '2026-11-20.1',
    status_date: '2026-11-20',
    asks: 'law',
    places: ['EU'],
    uses: ['models@1'],
    sources: [{ key: 'AIA', title: 'Regulation (EU) 2024/1689', binding: true }],
    facts: VOCABULARY.facts,
    lists: VOCABULARY.lists,
    params: [],
    terms: [],
    duties: [],
    decisions: [],
    ...changes,
  };
}

/** Two duties of providers above a threshold of compute; one is met by a summary. */
export const LAW: Pack = packOf({
  params: [
    {
      name: 'gpai_compute',
      unit: 'FLOP',
      at: AT,
      values: [{ value: 1e23, from: '2025-08-02', cite: ['GL 2.1'], kind: 'indicative' }],
    },
  ],
  duties: [
    duty(
      'art-53-1-d',
      and(has('actor.roles', 'provider'), above('model.training_compute', 'gpai_compute')),
      { met: fact('evidence.summary') },
    ),
    duty(
      'art-53-1-c',
      and(has('model.available_in', 'EU'), above('model.training_compute', 'gpai_compute')),
    ),
  ],
});

const INTAKE: Decision = {
  id: 'intake',
  worstOf: ['deny', 'review', 'allow'],
  whenUnknown: 'review',
  at: AT,
  rules: [
    {
      ...rule(above('weighed.unmet_duties', 'none'), { cite: ['REL-01'] }),
      id: 'unmet',
      then: 'deny',
      says: 'Nothing unmet leaves the house',
    },
    {
      ...rule(above('weighed.unknown_duties', 'none'), { cite: ['REL-02'] }),
      id: 'unknown',
      then: 'review',
      says: 'A person looks at unknown duties',
    },
  ],
};

/** A house that refuses what is unmet and asks a person about what is unknown. */
export const POLICY: Pack = packOf({
  pack: 'house',
  title: 'House',
  asks: 'policy',
  places: [],
  params: [
    {
      name: 'none',
      unit: '1',
      at: AT,
      values: [{ value: 0, from: '0001-01-01', cite: ['REL-01'] }],
    },
  ],
  decisions: [INTAKE],
});

/** Good practice: sign the files. */
export const PRACTICE: Pack = packOf({
  pack: 'practice',
  title: 'Good practice',
  asks: 'practice',
  places: [],
  duties: [
    duty(
      'supply-unsigned',
      { op: 'true', at: AT },
      { asks: 'practice', met: fact('release.signature_present') },
    ),
  ],
});

/** A question with nothing in it but what is given. */
export function asked(changes: Partial<Case> = {}): Case {
  return { roles: [], use: {}, places: [], as_of: ON, known_at: ON, strict: false, ...changes };
}

/** Facts of an eight-billion model whose tokens two declarations disagree on. */
export const FACTS: Facts = {
  'model.active_parameters': {
    value: 8e9,
    evidence: [
      { kind: 'read', file: 'model.safetensors', at: { byte: 8 }, sha256: sha256('weights') },
    ],
  },
  'model.training_tokens': {
    value: { lo: 2e12, hi: 15e12 },
    evidence: [{ kind: 'declared', file: 'README.md', line: 48 }],
  },
};

const FILES: readonly FileEntry[] = [
  {
    path: 'README.md',
    sizeBytes: 6,
    sha256: sha256('readme'),
    kind: 'card',
    format: 'markdown',
    read: true,
  },
  {
    path: 'model.safetensors',
    sizeBytes: 7,
    sha256: sha256('weights'),
    kind: 'weights',
    format: 'safetensors',
    read: true,
  },
  {
    path: 'weighbridge.yaml',
    sizeBytes: 4,
    sha256: sha256('yaml'),
    kind: 'declaration',
    format: 'yaml',
    read: true,
  },
];

/** A dossier of three files. */
export function dossierOf(changes: Partial<Dossier> = {}): Dossier {
  return {
    schema: 'weighbridge.dossier/1',
    name: 'alder-7b',
    revision: { files: sha256('files'), weights: sha256('weights only') },
    files: FILES,
    notCovered: [],
    facts: FACTS,
    findings: [],
    faults: [],
    components: [],
    lineage: [],
    ...changes,
  };
}

/** A verdict that does not bear on the case, but for what is given. */
export function verdictOf(changes: Partial<Verdict> = {}): Verdict {
  return {
    pack: 'eu-ai-act',
    rule: 'art-53-1-d',
    asks: 'law',
    who: 'provider',
    must: 'publish a summary',
    cite: ['AIA 53(1)(d)'],
    mark: 'V',
    lifecycle: 'in_force',
    enforcement: 'normal',
    status: 'no',
    because: [],
    assumed: [],
    settled_by: [],
    facts: [],
    ...changes,
  };
}

/** A ticket by one pack, without verdicts, but for what is given. */
export function ticketOf(changes: Partial<Ticket> = {}): Ticket {
  return {
    schema: 'weighbridge.ticket/1',
    number: '6xrz-9ddc',
    subject: { name: 'alder-7b', revision: {}, files: { read: 3, unread: 0, bytes: 17 } },
    case: {
      digest: sha256('case'),
      declared: sha256('declared'),
      roles: [],
      use: {},
      places: ['EU'],
      strict: false,
    },
    as_of: ON,
    known_at: ON,
    dossier: sha256('dossier'),
    packs: [
      {
        name: 'eu-ai-act',
        title: 'EU AI Act',
        version: '2026-11-20.1',
        sha256: sha256('pack'),
        status_date: day('2026-11-20'),
        asks: 'law',
      },
    ],
    facts: {},
    vocabulary: {},
    verdicts: [],
    findings: [],
    faults: [],
    unread: [],
    sum: {
      weighed: 0,
      no: 0,
      exempt: 0,
      ended: 0,
      applies: 0,
      scheduled: 0,
      dormant: 0,
      unknown: 0,
    },
    tool: '0.1.0',
    ...changes,
  };
}
