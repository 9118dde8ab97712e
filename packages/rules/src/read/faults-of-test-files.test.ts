import { describe, expect, it } from 'vitest';
import { BEFORE, testFileFaults, tellingOf, type Told } from './testing/marked.ts';

const BARE: readonly (readonly [claim: string, text: string, told: readonly Told[]])[] = [
  [
    'a document that is a list',
    `⟦- a⟧
`,
    [
      [
        'WB-S03',
        'a document of tests is a map of keys and values',
        'write it as keys and values: `pack`, `cases`, `tests`',
      ],
    ],
  ],
  [
    'a document without tests',
    `⟦pack: demo⟧
`,
    [['WB-S03', 'a document of tests needs `tests`', 'add `tests`']],
  ],
  [
    'a pack that is none',
    `pack: ⟦demoo⟧
tests: []
`,
    [['WB-N01', 'there is no pack `demoo`', 'write `demo`']],
  ],
  [
    'a pack unlike all',
    `pack: ⟦zebra⟧
tests: []
`,
    [['WB-N01', 'there is no pack `zebra`', 'name a pack that `weighbridge rules list` shows']],
  ],
  [
    'a pack that is a list',
    `pack: ⟦[demo]⟧
tests: []
`,
    [['WB-S03', 'a text is expected here', 'write a text in one line, or with `>-`']],
  ],
  [
    'an unknown key',
    `pack: demo
⟦test⟧: []
`,
    [['WB-S02', 'a document of tests has no key `test`', 'write `tests`']],
  ],
  [
    'an unknown rule',
    `pack: demo
tests:
  - {name: a, expect: {⟦eu-aia/dd⟧: no}}
`,
    [['WB-N01', 'there is no rule, decision or term `dd`', 'write `d`']],
  ],
  [
    'a rule behind the name of another pack',
    `pack: demo
tests:
  - {name: a, expect: {demo/d: no}}
  - {name: b, expect: {⟦nowhere/d⟧: no}}
  - {name: c, expect: {⟦other/d⟧: no}}
`,
    [
      ['WB-N01', 'no pack that this is about is called `nowhere`', 'write `demo/d`, or `d` alone'],
      ['WB-N01', 'no pack that this is about is called `other`', 'write `demo/d`, or `d` alone'],
    ],
  ],
  [
    'a rule of the other pack',
    `pack: demo
tests:
  - {name: a, expect: {⟦other-rule⟧: no}}
`,
    [
      [
        'WB-N01',
        'there is no rule, decision or term `other-rule`',
        'name a duty, a decision, one of its rules, or a term',
      ],
    ],
  ],
  [
    'a term in both packs',
    `tests:
  - {name: a, expect: {⟦big⟧: yes}}
`,
    [
      [
        'WB-N02',
        '`big` is in more than one pack',
        'say which with `pack`, or with the name of the pack and `/` before it',
      ],
    ],
  ],
  [
    'a fault in the second document',
    `pack: demo
tests: []
---
pack: demo
tests:
  - {name: a, facts: {⟦model.opne⟧: true}, expect: {d: no}}
`,
    [['WB-N01', 'there is no fact `model.opne`', 'write `model.open`']],
  ],
  [
    'a fault in a part that several tests bring in, once',
    `pack: demo
tests:
  - {name: a, facts: &id001 {⟦model.opne⟧: true}, expect: {d: no}}
  - {name: b, facts: *id001, expect: {d: no}}
  - {name: c, facts: {<<: *id001}, expect: {d: no}}
`,
    [['WB-N01', 'there is no fact `model.opne`', 'write `model.open`']],
  ],
  [
    'a file that is not YAML',
    `tests: [
⟦⟧`,
    [
      [
        'WB-S01',
        'this is not YAML: flow sequence in block collection must be sufficiently indented and end with a ]',
        'correct the YAML; a text that holds `: `, ` #`, `{`, `[`, `"` or begins with `!` needs quotes',
      ],
    ],
  ],
];

// The brackets show what is underlined; they are taken out before the text is read.
describe('a file of tests', () => {
  it.each(BARE)('%s is told where it stands, with what would mend it', (_, text, told) => {
    expect(tellingOf(text, BEFORE['nothing'] ?? '', testFileFaults)).toEqual({ text, told });
  });
});
