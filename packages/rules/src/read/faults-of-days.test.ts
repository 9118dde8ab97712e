import { describe, expect, it } from 'vitest';
import { BEFORE, packFaults, tellingOf, type Told } from './testing/marked.ts';

const AFTER_HEAD: readonly (readonly [claim: string, text: string, told: readonly Told[]])[] = [
  [
    'a rule in force before its parameter',
    `params:
  ⟦p⟧: {unit: FLOP, values: [{value: 1, from: 2025-01-02, cite: ACT 1}]}
duties:
  - {id: d, who: us, must: Do, cite: ACT 1, when: model.compute > params.p, from: 2025-01-01}
`,
    [
      [
        'WB-D02',
        '`params.p` has no value on 2025-01-01, when `d` uses it',
        'add a value that holds on 2025-01-01, or correct `from` or `until`',
      ],
    ],
  ],
  [
    'a rule in force after its parameter',
    `params:
  ⟦p⟧: {unit: FLOP, values: [{value: 1, from: 2025-01-01, until: 2026-01-01, cite: ACT 1}]}
duties:
  - {id: d, who: us, must: Do, cite: ACT 1, when: model.compute > params.p, from: 2025-01-01}
`,
    [
      [
        'WB-D02',
        '`params.p` has no value on 2026-01-01, when `d` uses it',
        'add a value that holds on 2026-01-01, or correct `from` or `until`',
      ],
    ],
  ],
  [
    'a rule that ends a day after its parameter',
    `params:
  ⟦p⟧: {unit: FLOP, values: [{value: 1, from: 2025-01-01, until: 2026-01-01, cite: ACT 1}]}
duties:
  - {id: d, who: us, must: Do, cite: ACT 1, when: model.compute > params.p, from: 2025-01-01, until: 2026-01-02}
`,
    [
      [
        'WB-D02',
        '`params.p` has no value on 2026-01-01, when `d` uses it',
        'add a value that holds on 2026-01-01, or correct `from` or `until`',
      ],
    ],
  ],
  [
    'a gap between two values',
    `params:
  ⟦p⟧: {unit: FLOP, values: [{value: 1, from: 2025-01-01, until: 2026-01-01, cite: ACT 1}, {value: 1, from: 2026-01-02, cite: ACT 1}]}
duties:
  - {id: d, who: us, must: Do, cite: ACT 1, when: model.compute > params.p, from: 2025-01-01}
`,
    [
      [
        'WB-D02',
        '`params.p` has no value on 2026-01-01, when `d` uses it',
        'add a value that holds on 2026-01-01, or correct `from` or `until`',
      ],
    ],
  ],
  [
    'a gap that a term brings in',
    `params:
  ⟦p⟧: {unit: FLOP, values: [{value: 1, from: 2025-01-02, cite: ACT 1}]}
terms:
  t: {cite: ACT 1, is: model.compute > params.p}
duties:
  - {id: d, who: us, must: Do, cite: ACT 1, when: terms.t, from: 2025-01-01}
`,
    [
      [
        'WB-D02',
        '`params.p` has no value on 2025-01-01, when `d` uses it',
        'add a value that holds on 2025-01-01, or correct `from` or `until`',
      ],
    ],
  ],
  [
    'a gap that the due date brings in',
    `params:
  ⟦p⟧: {unit: date, values: [{value: 2025-01-01, from: 2025-01-02, cite: ACT 1}]}
duties:
  - {id: d, who: us, must: Do, cite: ACT 1, when: model.signed, from: 2025-01-01, due: params.p}
`,
    [
      [
        'WB-D02',
        '`params.p` has no value on 2025-01-01, when `d` uses it',
        'add a value that holds on 2025-01-01, or correct `from` or `until`',
      ],
    ],
  ],
  [
    'a gap that the evidence brings in',
    `params:
  ⟦p⟧: {unit: date, values: [{value: 2025-01-01, from: 2025-01-02, cite: ACT 1}]}
duties:
  - {id: d, who: us, must: Do, cite: ACT 1, when: model.signed, from: 2025-01-01, met: model.placed > params.p}
`,
    [
      [
        'WB-D02',
        '`params.p` has no value on 2025-01-01, when `d` uses it',
        'add a value that holds on 2025-01-01, or correct `from` or `until`',
      ],
    ],
  ],
  [
    'a gap that an exception brings in',
    `params:
  ⟦p⟧: {unit: date, values: [{value: 2025-01-01, from: 2025-01-02, cite: ACT 1}]}
duties:
  - {id: d, who: us, must: Do, cite: ACT 1, when: model.signed, from: 2025-01-01, unless: [{id: e, cite: ACT 1, is: model.placed > params.p}]}
`,
    [
      [
        'WB-D02',
        '`params.p` has no value on 2025-01-01, when `d` uses it',
        'add a value that holds on 2025-01-01, or correct `from` or `until`',
      ],
    ],
  ],
  [
    'a parameter that ends, in a rule without days',
    `params:
  ⟦p⟧: {unit: FLOP, values: [{value: 1, from: 2025-01-01, until: 2026-01-01, cite: ACT 1}]}
duties:
  - {id: d, who: us, must: Do, cite: ACT 1, when: model.compute > params.p}
`,
    [
      [
        'WB-D02',
        '`params.p` has no value on 2026-01-01, when `d` uses it',
        'add a value that holds on 2026-01-01, or correct `from` or `until`',
      ],
    ],
  ],
  [
    'a gap in a term that no duty uses',
    `params:
  ⟦p⟧: {unit: FLOP, values: [{value: 1, from: 2025-01-01, until: 2026-01-01, cite: ACT 1}]}
terms:
  t: {cite: ACT 1, is: model.compute > params.p}
`,
    [
      [
        'WB-D02',
        '`params.p` has no value on 2026-01-01, when a term or decision uses it',
        'add a value that holds on 2026-01-01, or correct `from` or `until`',
      ],
    ],
  ],
  [
    'a gap in a decision',
    `params:
  ⟦p⟧: {unit: FLOP, values: [{value: 1, from: 2025-01-01, until: 2026-01-01, cite: ACT 1}]}
decisions:
  go: {worst_of: [DENY, ALLOW], when_unknown: DENY, rules: [{id: r, then: DENY, cite: ACT 1, when: model.compute > params.p}]}
`,
    [
      [
        'WB-D02',
        '`params.p` has no value on 2026-01-01, when a term or decision uses it',
        'add a value that holds on 2026-01-01, or correct `from` or `until`',
      ],
    ],
  ],
  [
    'a gap that two rules fall into, once',
    `params:
  ⟦p⟧: {unit: FLOP, values: [{value: 1, from: 2025-01-01, until: 2026-01-01, cite: ACT 1}]}
duties:
  - {id: d, who: us, must: Do, cite: ACT 1, when: model.compute > params.p}
  - {id: e, who: us, must: Do, cite: ACT 1, when: model.compute > params.p}
`,
    [
      [
        'WB-D02',
        '`params.p` has no value on 2026-01-01, when `d` uses it',
        'add a value that holds on 2026-01-01, or correct `from` or `until`',
      ],
    ],
  ],
  [
    'no gap after the rule, nor before it,',
    `params:
  p: {unit: FLOP, values: [{value: 1, from: 2024-01-01, until: 2024-06-01, cite: ACT 1}, {value: 2, from: 2025-01-01, until: 2025-06-01, cite: ACT 1}, {value: 3, from: 2026-01-01, cite: ACT 1}]}
duties:
  - {id: d, who: us, must: Do, cite: ACT 1, when: model.compute > params.p, from: 2025-02-01, until: 2025-06-01}
`,
    [],
  ],
];

const BARE: readonly (readonly [claim: string, text: string, told: readonly Told[]])[] = [
  [
    'a rule in force before its source',
    `pack: demo
version: 2026-01-01.1
sources: {ACT: {title: The act, from: 2025-06-01}, OLD: {title: Old}}
duties:
  - {id: ⟦d⟧, who: us, must: Do, cite: ACT 1, when: model.signed, from: 2025-05-31}
`,
    [
      [
        'WB-D03',
        '`d` is in force from 2025-05-31, but `ACT` only from 2025-06-01',
        'set `from: 2025-06-01` or later',
      ],
    ],
  ],
  [
    'a rule without days under a dated source',
    `pack: demo
version: 2026-01-01.1
sources: {ACT: {title: The act, from: 2025-06-01}, OLD: {title: Old}}
duties:
  - {id: ⟦d⟧, who: us, must: Do, cite: ACT 1, when: model.signed}
`,
    [
      [
        'WB-D03',
        '`d` is in force from the beginning, but `ACT` only from 2025-06-01',
        'set `from: 2025-06-01` or later',
      ],
    ],
  ],
  [
    'a rule before the second of its sources',
    `pack: demo
version: 2026-01-01.1
sources: {ACT: {title: The act, from: 2025-06-01}, OLD: {title: Old}}
duties:
  - {id: ⟦d⟧, who: us, must: Do, cite: OLD 3; ACT 1, when: model.signed, from: 2025-05-31}
`,
    [
      [
        'WB-D03',
        '`d` is in force from 2025-05-31, but `ACT` only from 2025-06-01',
        'set `from: 2025-06-01` or later',
      ],
    ],
  ],
  [
    'a rule before the one of two sources that it cites as a whole',
    `pack: demo
version: 2026-01-01.1
sources: {ACT: {title: The act, from: 2025-06-01}, ACTS: {title: Acts, from: 2024-06-01}}
duties:
  - {id: d, who: us, must: Do, cite: ACTS 1, when: model.signed, from: 2025-05-31}
  - {id: ⟦e⟧, who: us, must: Do, cite: ACT, when: model.signed, from: 2025-05-31}
`,
    [
      [
        'WB-D03',
        '`e` is in force from 2025-05-31, but `ACT` only from 2025-06-01',
        'set `from: 2025-06-01` or later',
      ],
    ],
  ],
];

// The brackets show what is underlined; they are taken out before the text is read.
describe('days of rules, parameters and sources', () => {
  it.each(AFTER_HEAD)('%s is told where it stands, with what would mend it', (_, text, told) => {
    expect(tellingOf(text, BEFORE['head'] ?? '', packFaults)).toEqual({ text, told });
  });
  it.each(BARE)('%s is told where it stands, with what would mend it', (_, text, told) => {
    expect(tellingOf(text, BEFORE['nothing'] ?? '', packFaults)).toEqual({ text, told });
  });
});
