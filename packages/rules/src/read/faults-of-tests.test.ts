import { describe, expect, it } from 'vitest';
import { BEFORE, packFaults, tellingOf, type Told } from './testing/marked.ts';

const AFTER_RULES: readonly (readonly [claim: string, text: string, told: readonly Told[]])[] = [
  [
    'a case with an unknown fact',
    `cases:
  a: {facts: {⟦model.opne⟧: true, ⟦zebra⟧: 1}}
`,
    [
      ['WB-N01', 'there is no fact `model.opne`', 'write `model.open`'],
      ['WB-N01', 'there is no fact `zebra`', 'declare the fact, or correct the name'],
    ],
  ],
  [
    'a case whose fact does not fit',
    `cases:
  a: {facts: {model.open: ⟦5⟧, model.outputs: ⟦{has: [audio]}⟧, use.sector: ⟦heath⟧}}
`,
    [
      ['WB-R01', '`5` is not true or false', 'write true or false'],
      ['WB-R01', '`audio` is not one of text, code, image', 'write one of text, code, image'],
      ['WB-R01', '`heath` is not one of general, health', 'write `health`'],
    ],
  ],
  [
    'a case like none',
    `cases:
  open-model: {facts: {}}
  a: {like: ⟦open-modl⟧}
  b: {like: ⟦zebra⟧}
`,
    [
      ['WB-N01', 'there is no case `open-modl`', 'write `open-model`'],
      ['WB-N01', 'there is no case `zebra`', 'add it under `cases`'],
    ],
  ],
  [
    'cases in a circle',
    `cases:
  ⟦a⟧: {like: b}
  b: {like: a}
  c: {like: a}
`,
    [['WB-N03', 'cases refer to each other in a circle: a → b → a', 'take one `like` out']],
  ],
  [
    'a case with an unknown key',
    `cases:
  a: {⟦fact⟧: {}}
`,
    [['WB-S02', 'a case has no key `fact`', 'write `facts`']],
  ],
  [
    'a case that is a text',
    `cases:
  a: ⟦5⟧
`,
    [
      [
        'WB-S03',
        'a case is a map of keys and values',
        'write it as keys and values: `like`, `facts`',
      ],
    ],
  ],
  [
    'facts that are a list',
    `cases:
  a: {facts: ⟦[1]⟧}
`,
    [['WB-S03', 'names with their values are expected here', 'write `name: value`, one a line']],
  ],
  [
    'a test of an unknown rule',
    `tests:
  - {name: a, expect: {⟦dd⟧: no}}
`,
    [['WB-N01', 'there is no rule, decision or term `dd`', 'write `d`']],
  ],
  [
    'a test of a rule unlike all',
    `tests:
  - {name: a, expect: {⟦zebra⟧: no}}
`,
    [
      [
        'WB-N01',
        'there is no rule, decision or term `zebra`',
        'name a duty, a decision, one of its rules, or a term',
      ],
    ],
  ],
  [
    'a test of an unknown term',
    `tests:
  - {name: a, expect: {⟦bigg⟧: no}}
`,
    [['WB-N01', 'there is no rule, decision or term `bigg`', 'write `big`']],
  ],
  [
    'a test of an unknown rule of a decision',
    `tests:
  - {name: a, expect: {⟦rr⟧: no}}
`,
    [['WB-N01', 'there is no rule, decision or term `rr`', 'write `r`']],
  ],
  [
    'a status that is none',
    `tests:
  - {name: a, expect: {d: ⟦aplies⟧}}
`,
    [['WB-S03', '`aplies` is no answer that can come out here', 'write `applies`']],
  ],
  [
    'a status unlike all',
    `tests:
  - {name: a, expect: {d: ⟦whatever⟧}}
`,
    [
      [
        'WB-S03',
        '`whatever` is no answer that can come out here',
        'write one of `no`, `ended`, `applies`, `dormant`, `scheduled`, `unknown`, `exempt:e`',
      ],
    ],
  ],
  [
    'an exemption that is none',
    `tests:
  - {name: a, expect: {d: ⟦"exempt:f"⟧}}
`,
    [['WB-S03', '`exempt:f` is no answer that can come out here', 'write `exempt:e`']],
  ],
  [
    'scheduled on no day',
    `tests:
  - {name: a, expect: {d: ⟦"scheduled:2025-02-30"⟧}}
`,
    [
      [
        'WB-S03',
        '`scheduled:2025-02-30` is no answer that can come out here',
        'write one of `no`, `ended`, `applies`, `dormant`, `scheduled`, `unknown`, `exempt:e`',
      ],
    ],
  ],
  [
    'an outcome that is none',
    `tests:
  - {name: a, expect: {go: ⟦REVIEW⟧}}
`,
    [['WB-S03', '`REVIEW` is no answer that can come out here', 'write one of `DENY`, `ALLOW`']],
  ],
  [
    'a truth that is none',
    `tests:
  - {name: a, expect: {big: ⟦maybe⟧}}
`,
    [
      [
        'WB-S03',
        '`maybe` is no answer that can come out here',
        'write one of `yes`, `no`, `unknown`',
      ],
    ],
  ],
  [
    'scheduled for a term',
    `tests:
  - {name: a, expect: {big: ⟦"scheduled:2025-02-03"⟧}}
`,
    [
      [
        'WB-S03',
        '`scheduled:2025-02-03` is no answer that can come out here',
        'write one of `yes`, `no`, `unknown`',
      ],
    ],
  ],
  [
    'yes for a duty',
    `tests:
  - {name: a, expect: {d: ⟦true⟧}}
`,
    [
      [
        'WB-S03',
        '`yes` is no answer that can come out here',
        'write one of `no`, `ended`, `applies`, `dormant`, `scheduled`, `unknown`, `exempt:e`',
      ],
    ],
  ],
  [
    'an expectation with an unknown key',
    `tests:
  - {name: a, expect: {d: {⟦statuss⟧: no}}}
`,
    [['WB-S02', 'what is expected of a duty has no key `statuss`', 'write `status`']],
  ],
  [
    'an expectation with wrong words',
    `tests:
  - {name: a, expect: {d: {status: ⟦nope⟧, due: ⟦2025-02-30⟧, met: ⟦unmet⟧, settled_by: ⟦⟦[model.opne, zebra]⟧⟧}}}
`,
    [
      [
        'WB-S03',
        '`nope` is no answer that can come out here',
        'write one of `no`, `ended`, `applies`, `dormant`, `scheduled`, `unknown`, `exempt:e`',
      ],
      ['WB-S03', '`2025-02-30` is not a day', 'write a day as YYYY-MM-DD, or `never`'],
      [
        'WB-S03',
        '`unmet` is not one of `met`, `not met`, `open`',
        'write `met` or another of them',
      ],
      ['WB-N01', 'there is no fact `model.opne`', 'write `model.open`'],
      ['WB-N01', 'there is no fact `zebra`', 'name facts of the vocabulary'],
    ],
  ],
  [
    'an expectation that is a list',
    `tests:
  - {name: a, expect: {d: ⟦[no]⟧}}
`,
    [
      [
        'WB-S03',
        'what is expected of a duty is a map of keys and values',
        'write it as keys and values: `status`, `due`, `met`, `settled_by`',
      ],
    ],
  ],
  [
    'an empty expectation',
    `tests:
  - {name: a, expect: {d: ⟦""⟧}}
`,
    [['WB-S03', 'a text is expected here', 'write a text in one line, or with `>-`']],
  ],
  [
    'a test that expects nothing',
    `tests:
  - {name: a, expect: ⟦{}⟧}
  - {name: b, expect: {d: ⟦{}⟧}}
`,
    [
      [
        'WB-S03',
        'nothing is expected here',
        'name a duty, a decision, one of its rules, or a term',
      ],
      ['WB-S03', 'nothing is expected here', 'write `status`, `due`, `met`, `settled_by`'],
    ],
  ],
  [
    'an expectation that nothing can meet or miss',
    `tests:
  - {name: a, expect: {big: {⟦met⟧: met}, go: {⟦settled_by⟧: [model.open]}, r: {⟦due⟧: never}}}
`,
    [
      ['WB-S02', 'what is expected of a term has no key `met`', 'use one of `status`'],
      ['WB-S02', 'what is expected of a decision has no key `settled_by`', 'use one of `status`'],
      [
        'WB-S02',
        "what is expected of a decision's rule has no key `due`",
        'use one of `status`, `settled_by`',
      ],
    ],
  ],
  [
    'two different expectations of one rule',
    `tests:
  - {name: a, expect: {d: no, ⟦demo/d⟧: applies, big: no, ⟦terms.big⟧: yes, go: ALLOW, demo/go: ALLOW}}
`,
    [
      [
        'WB-N02',
        '`demo/d` means `d`, of which something else is expected already',
        'keep one of the two',
      ],
      [
        'WB-N02',
        '`terms.big` means `big`, of which something else is expected already',
        'keep one of the two',
      ],
    ],
  ],
  [
    'a test without name and expect',
    `tests:
  - ⟦⟦{}⟧⟧
`,
    [
      ['WB-S03', 'a test needs `name`', 'add `name`'],
      ['WB-S03', 'a test needs `expect`', 'add `expect`'],
    ],
  ],
  [
    'a test that is a text',
    `tests: [⟦a⟧]
`,
    [
      [
        'WB-S03',
        'a test is a map of keys and values',
        'write it as keys and values: `name`, `as_of`, `strict`, `like`, `because`, `proposed`, `facts`, `expect`',
      ],
    ],
  ],
  [
    'a test like none',
    `cases: {a: {facts: {}}}
tests:
  - {name: t, like: ⟦b⟧, expect: {d: no}}
`,
    [['WB-N01', 'there is no case `b`', 'write `a`']],
  ],
  [
    'a test with an unknown key',
    `tests:
  - {name: a, ⟦expects⟧: {}, expect: {d: no}}
`,
    [['WB-S02', 'a test has no key `expects`', 'write `expect`']],
  ],
  [
    'a test on no day',
    `tests:
  - {name: a, as_of: ⟦2025⟧, expect: {d: no}}
`,
    [['WB-S03', '`2025` is not a day', 'write a day of the calendar as YYYY-MM-DD']],
  ],
  [
    'a test whose strict is a word',
    `tests:
  - {name: a, strict: ⟦yes⟧, expect: {d: no}}
`,
    [['WB-S03', '`true` or `false` is expected here', 'write `true` or `false`']],
  ],
  [
    'a test with an unknown fact',
    `tests:
  - {name: a, facts: {⟦model.opne⟧: true}, expect: {d: no}}
`,
    [['WB-N01', 'there is no fact `model.opne`', 'write `model.open`']],
  ],
  [
    'a test of unknown information',
    `information: [{id: told, says: A fine, cite: ACT 1}]
tests:
  - {name: a, expect: {⟦tolld⟧: no}}
`,
    [['WB-N01', 'there is no rule, decision or term `tolld`', 'write `told`']],
  ],
  [
    'a value that no choice gives',
    `  kind: {choose: [{value: open, cite: ACT 1, is: model.open}], otherwise: closed}
tests:
  - {name: a, expect: {kind: ⟦opened⟧}}
  - {name: b, expect: {kind: ⟦whatever⟧}}
  - {name: c, expect: {kind: unknown}}
`,
    [
      ['WB-S03', '`opened` is no answer that can come out here', 'write `open`'],
      [
        'WB-S03',
        '`whatever` is no answer that can come out here',
        'write one of `open`, `closed`, `unknown`',
      ],
    ],
  ],
];

// The brackets show what is underlined; they are taken out before the text is read.
describe('cases and tests', () => {
  it.each(AFTER_RULES)('%s is told where it stands, with what would mend it', (_, text, told) => {
    expect(tellingOf(text, BEFORE['rules'] ?? '', packFaults)).toEqual({ text, told });
  });
});
