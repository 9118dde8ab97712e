import { describe, expect, it } from 'vitest';
import { BEFORE, packFaults, tellingOf, type Told } from './testing/marked.ts';

const AFTER_HEAD: readonly (readonly [claim: string, text: string, told: readonly Told[]])[] = [
  [
    'a duty without cite',
    `duties:
  - ⟦{id: d, who: us, must: Do, when: model.signed}⟧
`,
    [['WB-X01', 'a duty has no `cite`', 'add `cite` with the place in a declared source']],
  ],
  [
    'a duty with an empty cite',
    `duties:
  - ⟦{id: d, who: us, must: Do, cite: "", when: model.signed}⟧
`,
    [['WB-X01', 'a duty has no `cite`', 'add `cite` with the place in a declared source']],
  ],
  [
    'a duty with a cite of semicolons only',
    `duties:
  - ⟦{id: d, who: us, must: Do, cite: " ; ", when: model.signed}⟧
`,
    [['WB-X01', 'a duty has no `cite`', 'add `cite` with the place in a declared source']],
  ],
  [
    'a source that is not declared',
    `duties:
  - {id: d, who: us, must: Do, cite: ⟦ACTS 5(1); ACT 2⟧, when: model.signed}
`,
    [
      [
        'WB-X01',
        '`ACTS 5(1)` cites `ACTS`, which is no declared source',
        'write `ACT`, or declare `ACTS` under `sources`',
      ],
    ],
  ],
  [
    'a source unlike all others',
    `duties:
  - {id: d, who: us, must: Do, cite: ⟦recital 103⟧, when: model.signed}
`,
    [
      [
        'WB-X01',
        '`recital 103` cites `recital`, which is no declared source',
        'declare `recital` under `sources`, or begin with the key of a source',
      ],
    ],
  ],
  [
    'the code of a finding without its source',
    `duties:
  - {id: d, who: us, must: Do, cite: ⟦supply.unsigned⟧, when: model.signed}
`,
    [
      [
        'WB-X01',
        '`supply.unsigned` cites `supply`, which is no declared source',
        'declare `supply` under `sources`, or begin with the key of a source',
      ],
    ],
  ],
  [
    'a key that only begins like a source',
    `duties:
  - {id: d, who: us, must: Do, cite: ⟦ACT2 5⟧, when: model.signed}
`,
    [
      [
        'WB-X01',
        '`ACT2 5` cites `ACT2`, which is no declared source',
        'write `ACT`, or declare `ACT2` under `sources`',
      ],
    ],
  ],
  [
    'an exception without cite',
    `duties:
  - {id: d, who: us, must: Do, cite: ACT 1, when: model.signed, unless: [⟦{id: e, is: model.open}⟧]}
`,
    [['WB-X01', 'an exception has no `cite`', 'add `cite` with the place in a declared source']],
  ],
  [
    'an alternative without cite',
    `terms:
  t: {cite: ACT 1, any: [⟦{id: a, is: model.open}⟧]}
`,
    [['WB-X01', 'an alternative has no `cite`', 'add `cite` with the place in a declared source']],
  ],
  [
    'a term without cite',
    `terms:
  t: ⟦{is: model.open}⟧
`,
    [['WB-X01', 'a term has no `cite`', 'add `cite` with the place in a declared source']],
  ],
  [
    'a value term without cite',
    `terms:
  t: ⟦{value: model.compute}⟧
`,
    [['WB-X01', 'a term has no `cite`', 'add `cite` with the place in a declared source']],
  ],
  [
    'a duty that is a text',
    `duties: [⟦d⟧]
`,
    [
      [
        'WB-S03',
        'a duty is a map of keys and values',
        'write it as keys and values: `id`, `who`, `must`, `cite`, `mark`, `lifecycle`, `enforcement`, `note`, `from`, `until`, `when`, `any`, `unless`, `due`, `met`',
      ],
    ],
  ],
  [
    'a duty whose words are null',
    `duties:
  - {id: d, who: ⟦~⟧, must: ⟦null⟧, cite: ACT 1, when: model.signed}
  - {id: e, who: "null", must: Do, cite: ACT 1, when: model.signed}
`,
    [
      ['WB-S03', 'a text is expected here', 'write a text in one line, or with `>-`'],
      ['WB-S03', 'a text is expected here', 'write a text in one line, or with `>-`'],
    ],
  ],
  [
    'a key that every object has',
    `duties:
  - {id: d, who: us, must: Do, ⟦constructor⟧: no, cite: ACT 1, when: model.signed}
`,
    [
      [
        'WB-S02',
        'a duty has no key `constructor`',
        'use one of `id`, `who`, `must`, `cite`, `mark`, `lifecycle`, `enforcement`, `note`, `from`, `until`, `when`, `any`, `unless`, `due`, `met`',
      ],
    ],
  ],
  [
    'duties that are a map',
    `duties: ⟦{d: 1}⟧
`,
    [['WB-S03', 'a list is expected here', 'write `- ` before each part, or `[a, b]`']],
  ],
  [
    'a duty with nothing',
    `duties:
  - ⟦⟦⟦⟦⟦{}⟧⟧⟧⟧⟧
`,
    [
      ['WB-S03', 'a duty needs `id`', 'add `id`'],
      ['WB-S03', 'a duty needs `who`', 'add `who`'],
      ['WB-S03', 'a duty needs `must`', 'add `must`'],
      ['WB-S03', 'a duty needs `when`', 'add `when`'],
      ['WB-X01', 'a duty has no `cite`', 'add `cite` with the place in a declared source'],
    ],
  ],
  [
    'a duty whose id has a capital',
    `duties:
  - {id: ⟦D⟧, who: us, must: Do, cite: ACT 1, when: model.signed}
`,
    [
      [
        'WB-N04',
        '`D` is not an id',
        'use small letters, digits and `-`, beginning with a letter or digit',
      ],
    ],
  ],
  [
    'a duty whose id begins with a hyphen',
    `duties:
  - {id: ⟦-d⟧, who: us, must: Do, cite: ACT 1, when: model.signed}
`,
    [
      [
        'WB-N04',
        '`-d` is not an id',
        'use small letters, digits and `-`, beginning with a letter or digit',
      ],
    ],
  ],
  [
    'two duties of one id',
    `duties:
  - {id: d, who: us, must: Do, cite: ACT 1, when: model.signed}
  - {id: ⟦d⟧, who: us, must: Do, cite: ACT 1, when: model.open}
`,
    [['WB-N02', '`d` is used twice', 'rename or delete one of the two']],
  ],
  [
    'a duty named like a term',
    `terms:
  d: {cite: ACT 1, is: model.open}
duties:
  - {id: ⟦d⟧, who: us, must: Do, cite: ACT 1, when: model.signed}
`,
    [['WB-N02', '`d` is used twice', 'rename or delete one of the two']],
  ],
  [
    'a key of a duty mistyped',
    `duties:
  - {id: d, who: us, must: Do, cite: ACT 1, ⟦whn⟧: model.signed, when: model.signed}
`,
    [['WB-S02', 'a duty has no key `whn`', 'write `who`']],
  ],
  [
    'is where when is meant',
    `duties:
  - {id: d, who: us, must: Do, cite: ACT 1, ⟦is⟧: model.signed}
`,
    [['WB-S02', 'a duty has no key `is`', 'write `when`']],
  ],
  [
    'a mark that is none',
    `duties:
  - {id: d, who: us, must: Do, cite: ACT 1, when: model.signed, mark: ⟦v2⟧}
`,
    [['WB-S03', '`v2` is not one of `V`, `V2`, `K`, `I`', 'write `V2`']],
  ],
  [
    'a lifecycle that is none',
    `duties:
  - {id: d, who: us, must: Do, cite: ACT 1, when: model.signed, lifecycle: ⟦in-force⟧}
`,
    [
      [
        'WB-S03',
        '`in-force` is not one of `in_force`, `voluntary`, `pending_bill`',
        'write `in_force`',
      ],
    ],
  ],
  [
    'an enforcement that is none, in a list',
    `duties:
  - {id: d, who: us, must: Do, cite: ACT 1, when: model.signed, enforcement: [{value: ⟦stay⟧, from: 2025-01-01}]}
`,
    [
      [
        'WB-S03',
        '`stay` is not one of `normal`, `grace`, `stayed`, `none_in_statute`',
        'write `normal` or another of them',
      ],
    ],
  ],
  [
    'a dated word that ends before it begins',
    `duties:
  - {id: d, who: us, must: Do, cite: ACT 1, when: model.signed, enforcement: {value: grace, from: 2025-01-02, until: ⟦2025-01-01⟧}}
`,
    [
      [
        'WB-D01',
        '`until` 2025-01-01 is not after `from` 2025-01-02',
        'correct one of the days; `until` is the first day on which it no longer holds',
      ],
    ],
  ],
  [
    'a dated word without word',
    `duties:
  - {id: d, who: us, must: Do, cite: ACT 1, when: model.signed, enforcement: ⟦{from: 2025-01-02}⟧}
`,
    [['WB-S03', 'a dated word needs `value`', 'add `value`']],
  ],
  [
    'a dated word with an unknown key',
    `duties:
  - {id: d, who: us, must: Do, cite: ACT 1, when: model.signed, enforcement: {value: stayed, ⟦bye⟧: a court}}
`,
    [['WB-S02', 'a dated word has no key `bye`', 'write `by`']],
  ],
  [
    'a duty that ends before it begins',
    `duties:
  - {id: d, who: us, must: Do, cite: ACT 1, when: model.signed, from: 2025-01-02, until: ⟦2025-01-01⟧}
`,
    [
      [
        'WB-D01',
        '`until` 2025-01-01 is not after `from` 2025-01-02',
        'correct one of the days; `until` is the first day on which it no longer holds',
      ],
    ],
  ],
  [
    'a day that is none',
    `duties:
  - {id: d, who: us, must: Do, cite: ACT 1, when: model.signed, from: ⟦2025-02-29⟧}
`,
    [['WB-S03', '`2025-02-29` is not a day', 'write a day of the calendar as YYYY-MM-DD']],
  ],
  [
    'due that is no date',
    `duties:
  - {id: d, who: us, must: Do, cite: ACT 1, when: model.signed, due: ⟦model.compute⟧}
`,
    [['WB-T01', 'a date is expected here, not a number in FLOP', 'write a date']],
  ],
  [
    'due that is a condition',
    `duties:
  - {id: d, who: us, must: Do, cite: ACT 1, when: model.signed, due: ⟦model.signed⟧}
`,
    [['WB-T01', 'a date is expected here, not a condition', 'write a date']],
  ],
  [
    'met that is no condition',
    `duties:
  - {id: d, who: us, must: Do, cite: ACT 1, when: model.signed, met: ⟦model.placed⟧}
`,
    [
      [
        'WB-T01',
        'a condition is expected here, not a date',
        'compare it, as in `model.x > params.y`, `fact == "member"` or `"member" in set`',
      ],
    ],
  ],
  [
    'a note that is a list',
    `duties:
  - {id: d, who: us, must: Do, cite: ACT 1, when: model.signed, note: ⟦[a]⟧}
`,
    [['WB-S03', 'a text is expected here', 'write a text in one line, or with `>-`']],
  ],
  [
    'when and any at once',
    `duties:
  - {id: d, who: us, must: Do, cite: ACT 1, when: model.signed, any: ⟦[{id: a, cite: ACT 1, is: model.open}]⟧}
`,
    [['WB-S03', 'a duty has both `when` and `any`', 'keep one of the two']],
  ],
  [
    'choose in an exception',
    `duties:
  - {id: d, who: us, must: Do, cite: ACT 1, when: model.signed, unless: [{id: e, cite: ACT 1, is: model.open, ⟦choose⟧: []}]}
`,
    [
      [
        'WB-S02',
        'an exception has no key `choose`',
        'use one of `id`, `cite`, `is`, `any`, `unless`',
      ],
    ],
  ],
  [
    'a lifecycle that ends with nothing after it',
    `duties:
  - {id: d, who: us, must: Do, cite: ACT 1, when: model.signed, lifecycle: [⟦{value: pending_bill, until: 2026-01-01}⟧, {value: in_force, from: 2026-01-02}]}
  - {id: e, who: us, must: Do, cite: ACT 1, when: model.signed, lifecycle: [voluntary, {value: in_force, from: 2025-01-01, until: 2026-01-01}]}
`,
    [
      [
        'WB-D02',
        'nothing is said of the time from 2026-01-01 on',
        'add what holds from that day, or leave out `until`',
      ],
    ],
  ],
  [
    'two words from one day',
    `duties:
  - {id: d, who: us, must: Do, cite: ACT 1, when: model.signed, lifecycle: [in_force, ⟦voluntary⟧]}
  - {id: e, who: us, must: Do, cite: ACT 1, when: model.signed, enforcement: [normal, {value: grace, from: 2025-01-02}, ⟦{value: normal, from: 2025-01-02}⟧]}
`,
    [
      ['WB-D02', '`in_force` is said of the same first day', 'give each word its own `from`'],
      ['WB-D02', '`grace` is said of the same first day', 'give each word its own `from`'],
    ],
  ],
  [
    'enforcement stayed by nobody',
    `duties:
  - {id: d, who: us, must: Do, cite: ACT 1, when: model.signed, enforcement: ⟦stayed⟧}
`,
    [
      [
        'WB-S03',
        '`stayed` does not say who stayed the rule',
        'write `{value: stayed, by: court}`, or name the agency',
      ],
    ],
  ],
  [
    'enforcement stayed from a day, by nobody',
    `duties:
  - {id: d, who: us, must: Do, cite: ACT 1, when: model.signed, enforcement: [normal, ⟦{value: stayed, from: 2026-01-01}⟧]}
`,
    [
      [
        'WB-S03',
        '`stayed` does not say who stayed the rule',
        'write `{value: stayed, by: court}`, or name the agency',
      ],
    ],
  ],
  [
    'a condition that is a list',
    `duties:
  - {id: d, who: us, must: Do, cite: ACT 1, when: ⟦[model.signed]⟧}
`,
    [
      [
        'WB-S03',
        'an expression is expected here',
        'write a condition such as `model.signed && terms.large`; quote it where it begins with `"`, `!` or `[`',
      ],
    ],
  ],
  [
    'a condition that is empty',
    `duties:
  - {id: d, who: us, must: Do, cite: ACT 1, when: ⟦}⟧
`,
    [
      [
        'WB-S03',
        'an expression is expected here',
        'write a condition such as `model.signed && terms.large`; quote it where it begins with `"`, `!` or `[`',
      ],
    ],
  ],
  [
    'a condition that is a number for YAML',
    `duties:
  - {id: d, who: us, must: Do, cite: ACT 1, when: ⟦5⟧}
`,
    [
      [
        'WB-U02',
        '`5` is a number written in a rule',
        'make it a parameter: a name with unit, value, `from` and `cite` under `params`',
      ],
    ],
  ],
  [
    'any without alternatives',
    `duties:
  - {id: d, who: us, must: Do, cite: ACT 1, any: ⟦[]⟧}
`,
    [['WB-S03', '`any` needs at least one alternative', 'add `{id, cite, is}`']],
  ],
  [
    'any that is a text',
    `duties:
  - {id: d, who: us, must: Do, cite: ACT 1, any: ⟦model.signed⟧}
`,
    [['WB-S03', 'a list is expected here', 'write `- ` before each part, or `[a, b]`']],
  ],
  [
    'any with a faulty alternative only',
    `duties:
  - {id: d, who: us, must: Do, cite: ACT 1, any: [{id: a, cite: ACT 1, is: ⟦model.sigend⟧}]}
`,
    [['WB-N01', 'there is no fact `model.sigend`', 'write `model.signed`, or declare the fact']],
  ],
  [
    'an exception without id',
    `duties:
  - {id: d, who: us, must: Do, cite: ACT 1, when: model.signed, unless: [⟦{cite: ACT 1, is: model.open}⟧]}
`,
    [['WB-S03', 'an exception needs `id`', 'add `id`']],
  ],
  [
    'an exception whose id has an underscore',
    `duties:
  - {id: d, who: us, must: Do, cite: ACT 1, when: model.signed, unless: [{id: ⟦a_b⟧, cite: ACT 1, is: model.open}]}
`,
    [
      [
        'WB-N04',
        '`a_b` is not an id',
        'use small letters, digits and `-`, beginning with a letter or digit',
      ],
    ],
  ],
  [
    'two exceptions of one id',
    `duties:
  - {id: d, who: us, must: Do, cite: ACT 1, when: model.signed, unless: [{id: e, cite: ACT 1, is: model.open}, {id: ⟦e⟧, cite: ACT 1, is: model.signed}]}
`,
    [['WB-N02', '`e` is used twice', 'rename or delete one of the two']],
  ],
  [
    'an exception that is a text',
    `duties:
  - {id: d, who: us, must: Do, cite: ACT 1, when: model.signed, unless: [⟦model.open⟧]}
`,
    [
      [
        'WB-S03',
        'an exception is a map of keys and values',
        'write it as keys and values: `id`, `cite`, `is`, `any`, `unless`',
      ],
    ],
  ],
  [
    'unless that is a map',
    `duties:
  - {id: d, who: us, must: Do, cite: ACT 1, when: model.signed, unless: ⟦{id: e, cite: ACT 1, is: model.open}⟧}
`,
    [['WB-S03', 'a list is expected here', 'write `- ` before each part, or `[a, b]`']],
  ],
  [
    'an exception with when',
    `duties:
  - {id: d, who: us, must: Do, cite: ACT 1, when: model.signed, unless: [{id: e, cite: ACT 1, ⟦when⟧: model.open}]}
`,
    [['WB-S02', 'an exception has no key `when`', 'write `is`']],
  ],
  [
    'a fault five exceptions deep',
    `duties:
  - {id: d, who: us, must: Do, cite: ACT 1, when: model.signed, unless: [{id: e, cite: ACT 1, is: model.open, unless: [{id: f, cite: ACT 1, is: model.open, unless: [{id: g, cite: ACT 1, is: ⟦model.opne⟧}]}]}]}
`,
    [['WB-N01', 'there is no fact `model.opne`', 'write `model.open`, or declare the fact']],
  ],
  [
    'an exception with two keys mistyped: each is the nearest that is not there',
    `duties:
  - {id: d, who: us, must: Do, cite: ACT 1, when: model.signed, unless: [{⟦ix⟧: e, cite: ACT 1, ⟦ip⟧: model.open}]}
  - {id: f, who: us, must: Do, cite: ACT 1, when: model.signed, unless: [{id: e, cite: ACT 1, ⟦ip⟧: model.open}]}
`,
    [
      ['WB-S02', 'an exception has no key `ix`', 'write `id`'],
      ['WB-S02', 'an exception has no key `ip`', 'write `is`'],
      ['WB-S02', 'an exception has no key `ip`', 'write `is`'],
    ],
  ],
  [
    'a text of spaces',
    `duties:
  - {id: d, who: ⟦" "⟧, must: Do, cite: ACT 1, when: model.signed}
  - {id: f, who: us, must: Do, cite: ACT 1, when: ⟦" "⟧}
`,
    [
      ['WB-S03', 'a text is expected here', 'write a text in one line, or with `>-`'],
      [
        'WB-S03',
        'an expression is expected here',
        'write a condition such as `model.signed && terms.large`; quote it where it begins with `"`, `!` or `[`',
      ],
    ],
  ],
  [
    'a duty and its part on one line, told as they stand',
    `duties:
  - ⟦{id: d, who: us, must: Do, cite: [⟦[5]⟧], when: model.signed}⟧
`,
    [
      ['WB-X01', 'a duty has no `cite`', 'add `cite` with the place in a declared source'],
      ['WB-S03', 'a text is expected here', 'write a text in one line, or with `>-`'],
    ],
  ],
  [
    'a citation that is a map',
    `duties:
  - ⟦{id: d, who: us, must: Do, cite: ⟦{a: 1}⟧, when: model.signed}⟧
`,
    [
      ['WB-X01', 'a duty has no `cite`', 'add `cite` with the place in a declared source'],
      ['WB-S03', 'a text is expected here', 'write a text in one line, or with `>-`'],
    ],
  ],
];

// The brackets show what is underlined; they are taken out before the text is read.
describe('citations, duties and exceptions', () => {
  it.each(AFTER_HEAD)('%s is told where it stands, with what would mend it', (_, text, told) => {
    expect(tellingOf(text, BEFORE['head'] ?? '', packFaults)).toEqual({ text, told });
  });
});
