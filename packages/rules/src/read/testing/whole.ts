import type { PackFault } from '../pack-fault.ts';
import { readPack } from '../pack.ts';
import { VOCABULARY, packFaults, testFileFaults, vocabularyFaults } from './marked.ts';

/** A text without a fault in which every key of some parts is written, and what tells its faults. */
export interface Whole {
  readonly name: string;
  readonly text: string;
  readonly faultsOf: (text: string) => readonly PackFault[];
}

const HEAD = `pack: demo
version: 2026-11-20.1
sources: {ACT: {title: The act, from: 2026-01-01}}
`;

const partFaults: Whole['faultsOf'] = (text) => {
  const files = [
    { path: 'head.yaml', text: HEAD },
    { path: 'part.yaml', text },
  ];
  return readPack(files, { vocabulary: VOCABULARY }).faults;
};

/** Every part of packs, vocabularies and files of tests, each with what it needs and no more. */
export const WHOLES: readonly Whole[] = [
  {
    name: 'head',
    faultsOf: packFaults,
    text: `pack: demo
title: A pack of tests
version: 2026-11-20.1
status_date: 2026-11-20
asks: law
places: [DE, EU]
uses: [models@1]
sources:
  ACT: {title: The act, url: https://example.org/act, from: 2026-01-01}
  GUIDE: {title: A guide, binding: false}
terms: {big: {cite: ACT 1, is: model.open}}
`,
  },
  {
    name: 'params',
    faultsOf: partFaults,
    text: `params:
  line: {unit: FLOP, values: [{value: 1.0e+25, from: 2025-08-02, until: 2026-08-02, cite: ACT 1, kind: presumption}, {value: 1.0e+26, from: 2026-08-02, cite: ACT 1}]}
  start: {unit: date, values: [{value: 2025-08-02, from: 2025-08-02, cite: ACT 1}]}
lists:
  free: [mit, apache-2.0]
  dated: [mit, {code: apache-2.0, from: 2026-03-01, until: 2026-09-01, cite: [ACT 2, ACT 3]}]
terms:
  uses: {cite: ACT 1, is: model.compute > params.line && model.placed > params.start && model.licence in lists.free && model.licence in lists.dated}
`,
  },
  {
    name: 'terms',
    faultsOf: partFaults,
    text: `terms:
  big: {cite: ACT 1, is: model.open}
  due: {cite: ACT 1, type: date, value: model.placed}
  total: {cite: ACT 1, type: number, unit: FLOP, value: model.compute}
  kind:
    cite: ACT 1
    choose:
      - {value: open, cite: ACT 1, any: [{id: a, is: model.open, cite: ACT 1}, {is: model.signed, cite: ACT 2}], unless: [{id: sold, is: model.signed, cite: ACT 3}]}
      - {value: general, is: "!model.open"}
    otherwise: closed
  uses: {cite: ACT 1, is: terms.big && terms.due > params.as_of && terms.total > model.compute && terms.kind == "open"}
`,
  },
  {
    name: 'duties',
    faultsOf: partFaults,
    text: `duties:
  - id: whole
    who: us
    must: Do it
    cite: ACT 1
    mark: V2
    lifecycle: [{value: pending_bill, until: 2026-01-01}, {value: in_force, from: 2026-01-01, by: a law}]
    enforcement: [{value: stayed, from: 2026-02-01, until: 2026-03-01, by: a court}, normal]
    note: as told
    from: 2026-01-01
    until: 2027-01-01
    when: model.signed
    unless: [{id: narrow, is: model.open, cite: ACT 2}]
    due: model.placed
    met: model.open
information:
  - {id: told, says: A fine, cite: ACT 99, mark: I, from: 2026-08-02, until: 2027-08-02, any: [{id: a, is: model.open, cite: ACT 1}]}
  - {id: but, says: A fine, cite: ACT 99, from: 2026-08-02, when: model.open, unless: [{id: b, is: model.signed, cite: ACT 1}]}
  - {id: always, says: A note, cite: ACT 99, from: 2026-01-01}
`,
  },
  {
    name: 'decisions',
    faultsOf: partFaults,
    text: `decisions:
  intake:
    worst_of: [deny, review, allow]
    when_unknown: review
    rules:
      - {id: no, then: deny, says: Not here, cite: ACT 1, any: [{id: a, is: model.open, cite: ACT 1}]}
      - {id: maybe, then: review, cite: ACT 1, when: model.signed}
`,
  },
  {
    name: 'tests',
    faultsOf: partFaults,
    text: `terms:
  big: {cite: ACT 1, is: model.open}
  kind: {choose: [{value: open, cite: ACT 1, is: model.open}], otherwise: closed}
duties:
  - {id: d, from: 2026-01-01, who: us, must: Do, cite: ACT 1, when: model.signed, unless: [{id: e, is: model.open, cite: ACT 2}]}
cases:
  base: {facts: {model.open: true, model.compute: 1.0e+25..2.0e+25, terms.big: true}}
  more: {like: base, facts: {model.outputs: [text], model.tags: {has: [b], not: [c], complete: false}}}
tests:
  - name: one
    as_of: 2026-11-20
    strict: true
    like: more
    because: row 5
    proposed: true
    facts: {use.sector: health}
    expect:
      d: {status: exempt:e, due: 2026-01-02, met: not met, settled_by: [model.open]}
      big: true
      kind: open
`,
  },
  {
    name: 'vocabulary',
    faultsOf: vocabularyFaults,
    text: `vocabulary: models
version: 1
lists:
  licences: [mit, apache-2.0]
facts:
  model.compute: {type: number, unit: FLOP, min: 0, means: compute, derive: 6 * model.parameters * model.tokens, where: outside, ask: How much?}
  model.parameters: {type: number, unit: parameter, min: 0, means: parameters}
  model.tokens: {type: number, unit: token, min: 0, means: tokens}
  model.open: {type: bool, means: open, assume: {value: false, because: it has to be shown, packs: [demo]}}
  model.placed: {type: date, means: placed, where: folder}
  model.outputs: {type: set, values: [text, code], means: outputs, assume: {value: {has: [text]}, because: most do}}
  model.licence: {type: code, list: licences, means: licence}
  use.sector: {type: enum, values: [general, health], means: sector, assume: {value: general, because: most are}}
`,
  },
  {
    name: 'test-file',
    faultsOf: testFileFaults,
    text: `pack: demo
cases:
  base: {facts: {model.open: true, terms.big: true, terms.total: 1.0e+25}}
  more: {like: base, facts: {model.outputs: [text]}}
tests:
  - name: one
    as_of: 2026-11-20
    strict: true
    like: more
    because: row 5
    proposed: true
    facts: {use.sector: health}
    expect:
      demo/d: {status: exempt:e, due: 2026-01-02, met: not met, settled_by: [model.open]}
      go: DENY
      r: {status: applies, settled_by: [model.open]}
      big: true
`,
  },
];
