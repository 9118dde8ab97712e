import { describe, expect, it } from 'vitest';
import { BEFORE, packFaults, tellingOf, type Told } from './testing/marked.ts';

const AFTER_HEAD: readonly (readonly [claim: string, text: string, told: readonly Told[]])[] = [
  [
    'a decision with an outcome that is none',
    `decisions:
  go: {worst_of: [DENY, ALLOW], when_unknown: ⟦DENIED⟧, rules: []}
`,
    [['WB-N01', 'there is no outcome `DENIED`', 'add it to `worst_of`, worst first']],
  ],
  [
    'a rule with an outcome that is none',
    `decisions:
  go: {worst_of: [DENY, ALLOW], when_unknown: DENY, rules: [{id: r, then: ⟦REVIEW⟧, cite: ACT 1, when: model.open}]}
`,
    [['WB-N01', 'there is no outcome `REVIEW`', 'add it to `worst_of`, worst first']],
  ],
  [
    'a decision without anything',
    `decisions:
  go: ⟦⟦⟦{}⟧⟧⟧
`,
    [
      ['WB-S03', 'a decision needs `worst_of`', 'add `worst_of`'],
      ['WB-S03', 'a decision needs `when_unknown`', 'add `when_unknown`'],
      ['WB-S03', 'a decision needs `rules`', 'add `rules`'],
    ],
  ],
  [
    'a decision that is a text',
    `decisions:
  go: ⟦DENY⟧
`,
    [
      [
        'WB-S03',
        'a decision is a map of keys and values',
        'write it as keys and values: `worst_of`, `when_unknown`, `rules`',
      ],
    ],
  ],
  [
    'decisions that are a list',
    `decisions: ⟦[go]⟧
`,
    [['WB-S03', 'names with their values are expected here', 'write `name: value`, one a line']],
  ],
  [
    'a decision whose id has an underscore',
    `decisions:
  ⟦go_on⟧: {worst_of: [DENY, ALLOW], when_unknown: DENY, rules: []}
`,
    [
      [
        'WB-N04',
        '`go_on` is not an id',
        'use small letters, digits and `-`, beginning with a letter or digit',
      ],
    ],
  ],
  [
    'a decision named like a duty',
    `duties:
  - {id: d, who: us, must: Do, cite: ACT 1, when: model.signed}
decisions:
  ⟦d⟧: {worst_of: [DENY, ALLOW], when_unknown: DENY, rules: []}
`,
    [['WB-N02', '`d` is used twice', 'rename or delete one of the two']],
  ],
  [
    'a rule of a decision that is a text',
    `decisions:
  go: {worst_of: [DENY, ALLOW], when_unknown: DENY, rules: [⟦r⟧]}
`,
    [
      [
        'WB-S03',
        'a rule of a decision is a map of keys and values',
        'write it as keys and values: `id`, `then`, `says`, `cite`, `when`, `any`, `unless`',
      ],
    ],
  ],
  [
    'a rule of a decision with who',
    `decisions:
  go: {worst_of: [DENY, ALLOW], when_unknown: DENY, rules: [{id: r, ⟦who⟧: us, then: DENY, cite: ACT 1, when: model.open}]}
`,
    [
      [
        'WB-S02',
        'a rule of a decision has no key `who`',
        'use one of `id`, `then`, `says`, `cite`, `when`, `any`, `unless`',
      ],
    ],
  ],
  [
    'a rule of a decision without then and id',
    `decisions:
  go: {worst_of: [DENY, ALLOW], when_unknown: DENY, rules: [⟦⟦{cite: ACT 1, when: model.open}⟧⟧]}
`,
    [
      ['WB-S03', 'a rule of a decision needs `id`', 'add `id`'],
      ['WB-S03', 'a rule of a decision needs `then`', 'add `then`'],
    ],
  ],
  [
    'two rules of one id in two decisions',
    `decisions:
  a: {worst_of: [DENY, ALLOW], when_unknown: DENY, rules: [{id: r, then: DENY, cite: ACT 1, when: model.open}]}
  b: {worst_of: [DENY, ALLOW], when_unknown: DENY, rules: [{id: ⟦r⟧, then: DENY, cite: ACT 1, when: model.open}]}
`,
    [['WB-N02', '`r` is used twice', 'rename or delete one of the two']],
  ],
  [
    'a rule of a decision with choose',
    `decisions:
  go: {worst_of: [DENY, ALLOW], when_unknown: DENY, rules: [{id: r, then: DENY, cite: ACT 1, ⟦choose⟧: [], when: model.open}]}
`,
    [
      [
        'WB-S02',
        'a rule of a decision has no key `choose`',
        'use one of `id`, `then`, `says`, `cite`, `when`, `any`, `unless`',
      ],
    ],
  ],
  [
    'a rule for an outcome that is mistyped',
    `decisions:
  go: {worst_of: [DENY, ALLOW], when_unknown: DENY, rules: [{id: r, then: ⟦DNEY⟧, cite: ACT 1, when: model.open}]}
`,
    [['WB-N01', 'there is no outcome `DNEY`', 'write `DENY`, or add it to `worst_of`']],
  ],
];

// The brackets show what is underlined; they are taken out before the text is read.
describe('decisions', () => {
  it.each(AFTER_HEAD)('%s is told where it stands, with what would mend it', (_, text, told) => {
    expect(tellingOf(text, BEFORE['head'] ?? '', packFaults)).toEqual({ text, told });
  });
});
