import { describe, expect, it } from 'vitest';
import { BEFORE, packFaults, tellingOf, type Told } from './testing/marked.ts';

const AFTER_HEAD: readonly (readonly [claim: string, text: string, told: readonly Told[]])[] = [
  [
    'a parameter without unit',
    `params:
  p: ⟦{values: [{value: 1, from: 2025-01-01, cite: ACT 1}]}⟧
`,
    [['WB-S03', 'a parameter needs `unit`', 'add `unit`']],
  ],
  [
    'a parameter without values',
    `params:
  p: ⟦{unit: FLOP}⟧
`,
    [['WB-S03', 'a parameter needs `values`', 'add `values`']],
  ],
  [
    'a parameter with an empty list of values',
    `params:
  p: {unit: FLOP, values: ⟦[]⟧}
`,
    [['WB-S03', 'a parameter needs at least one value', 'add `{value, from, cite}`']],
  ],
  [
    'a parameter that is a number',
    `params:
  p: ⟦5⟧
`,
    [
      [
        'WB-S03',
        'a parameter is a map of keys and values',
        'write it as keys and values: `unit`, `values`',
      ],
    ],
  ],
  [
    'values that are no list',
    `params:
  p: {unit: FLOP, values: ⟦5⟧}
`,
    [['WB-S03', 'a list is expected here', 'write `- ` before each part, or `[a, b]`']],
  ],
  [
    'a value that is a number',
    `params:
  p: {unit: FLOP, values: [⟦5⟧]}
`,
    [
      [
        'WB-S03',
        'a value of a parameter is a map of keys and values',
        'write it as keys and values: `value`, `from`, `until`, `cite`, `kind`',
      ],
    ],
  ],
  [
    'a value without number',
    `params:
  p: {unit: FLOP, values: [⟦{from: 2025-01-01, cite: ACT 1}⟧]}
`,
    [['WB-S03', 'a value of a parameter needs `value`', 'add `value`']],
  ],
  [
    'a value that is a text',
    `params:
  p: {unit: FLOP, values: [{value: ⟦"1e25"⟧, from: 2025-01-01, cite: ACT 1}]}
`,
    [
      [
        'WB-R01',
        '`1e25` is not a finite number',
        'write a number without quotes, such as `1.0e+25`',
      ],
    ],
  ],
  [
    'a value that is a list',
    `params:
  p: {unit: FLOP, values: [{value: ⟦[1]⟧, from: 2025-01-01, cite: ACT 1}]}
`,
    [['WB-R01', 'a number is expected here', 'write a number without quotes, such as `1.0e+25`']],
  ],
  [
    'a value that is infinite',
    `params:
  p: {unit: FLOP, values: [{value: ⟦.inf⟧, from: 2025-01-01, cite: ACT 1}]}
`,
    [
      [
        'WB-R01',
        '`.inf` is not a finite number',
        'write a number without quotes, such as `1.0e+25`',
      ],
    ],
  ],
  [
    'a value that is no number',
    `params:
  p: {unit: FLOP, values: [{value: ⟦.nan⟧, from: 2025-01-01, cite: ACT 1}]}
`,
    [
      [
        'WB-R01',
        '`.nan` is not a finite number',
        'write a number without quotes, such as `1.0e+25`',
      ],
    ],
  ],
  [
    'a date value that is no day',
    `params:
  p: {unit: date, values: [{value: ⟦2025-13-01⟧, from: 2025-01-01, cite: ACT 1}]}
`,
    [['WB-S03', '`2025-13-01` is not a day', 'write a day of the calendar as YYYY-MM-DD']],
  ],
  [
    'a value without from',
    `params:
  p: {unit: FLOP, values: [⟦{value: 1, cite: ACT 1}⟧]}
`,
    [['WB-S03', 'a value of a parameter needs `from`', 'add `from`']],
  ],
  [
    'a value without cite',
    `params:
  p: {unit: FLOP, values: [⟦{value: 1, from: 2025-01-01}⟧]}
`,
    [
      [
        'WB-X01',
        'a value of a parameter has no `cite`',
        'add `cite` with the place in a declared source',
      ],
    ],
  ],
  [
    'a value that ends before it begins',
    `params:
  p: {unit: FLOP, values: [{value: 1, from: 2025-01-02, until: ⟦2025-01-01⟧, cite: ACT 1}]}
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
    'a value that ends on the day it begins',
    `params:
  p: {unit: FLOP, values: [{value: 1, from: 2025-01-02, until: ⟦2025-01-02⟧, cite: ACT 1}]}
`,
    [
      [
        'WB-D01',
        '`until` 2025-01-02 is not after `from` 2025-01-02',
        'correct one of the days; `until` is the first day on which it no longer holds',
      ],
    ],
  ],
  [
    'a value of a guide without kind',
    `params:
  p: {unit: FLOP, values: [⟦{value: 1, from: 2025-01-01, cite: GUIDE 2}⟧]}
`,
    [
      [
        'WB-X02',
        'the value rests on `GUIDE`, which does not bind, and has no `kind`',
        'add `kind`, such as `indicative` or `presumption`',
      ],
    ],
  ],
  [
    'two values from one day',
    `params:
  p:
    unit: FLOP
    values:
      - {value: 1, from: 2025-01-01, cite: ACT 1}
      - ⟦{value: 2, from: 2025-01-01, cite: ACT 2}⟧
`,
    [
      [
        'WB-D02',
        'the parameter has two values on 2025-01-01',
        'give each value its own `from`; a value ends where the next begins',
      ],
    ],
  ],
  [
    'a value that overlaps the next',
    `params:
  p:
    unit: FLOP
    values:
      - ⟦{value: 2, from: 2026-01-01, cite: ACT 2}⟧
      - {value: 1, from: 2025-01-01, until: 2026-01-02, cite: ACT 1}
`,
    [
      [
        'WB-D02',
        'the parameter has two values on 2026-01-01',
        'give each value its own `from`; a value ends where the next begins',
      ],
    ],
  ],
  [
    'a key of a value mistyped',
    `params:
  p: {unit: FLOP, values: [{value: 1, from: 2025-01-01, ⟦cites⟧: ACT 1, cite: ACT 1}]}
`,
    [['WB-S02', 'a value of a parameter has no key `cites`', 'write `cite`']],
  ],
  [
    'a parameter named as_of',
    `params:
  ⟦as_of⟧: {unit: date, values: [{value: 2025-01-01, from: 2025-01-01, cite: ACT 1}]}
`,
    [['WB-N02', '`params.as_of` always exists', 'choose another name']],
  ],
  [
    'a parameter with a capital',
    `params:
  ⟦Line⟧: {unit: FLOP, values: [{value: 1, from: 2025-01-01, cite: ACT 1}]}
`,
    [
      [
        'WB-N04',
        '`Line` is not a name',
        'use small letters, digits and `_`, beginning with a letter, and no word such as `in` or `package`',
      ],
    ],
  ],
  [
    'a parameter with a reserved word',
    `params:
  ⟦package⟧: {unit: FLOP, values: [{value: 1, from: 2025-01-01, cite: ACT 1}]}
`,
    [
      [
        'WB-N04',
        '`package` has `package`, a reserved word of CEL',
        'use small letters, digits and `_`, beginning with a letter, and no word such as `in` or `package`',
      ],
    ],
  ],
  [
    'a parameter with too long a name',
    `params:
  ⟦ppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppp⟧: {unit: FLOP, values: [{value: 1, from: 2025-01-01, cite: ACT 1}]}
`,
    [
      [
        'WB-N04',
        '`ppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppp` is not a name',
        'use small letters, digits and `_`, beginning with a letter, and no word such as `in` or `package`',
      ],
    ],
  ],
  [
    'a faulty parameter is told once, not where it is used',
    `params:
  p: ⟦{unit: FLOP}⟧
duties:
  - {id: d, who: us, must: Do, cite: ACT 1, when: model.compute > params.p}
`,
    [['WB-S03', 'a parameter needs `values`', 'add `values`']],
  ],
  [
    'a list with a member twice',
    `lists:
  few: [mit, ⟦mit⟧]
`,
    [['WB-N02', '`mit` is used twice', 'rename or delete one of the two']],
  ],
  [
    'a list that is a text',
    `lists:
  few: ⟦mit⟧
`,
    [['WB-S03', 'a list is expected here', 'write `- ` before each part, or `[a, b]`']],
  ],
  [
    'a list with a hyphen in its name',
    `lists:
  ⟦a-few⟧: [mit]
`,
    [
      [
        'WB-N04',
        '`a-few` is not a name',
        'use small letters, digits and `_`, beginning with a letter, and no word such as `in` or `package`',
      ],
    ],
  ],
  [
    'a list with a member that is a list',
    `lists:
  few: [⟦[mit]⟧]
`,
    [['WB-S03', 'a text is expected here', 'write a text in one line, or with `>-`']],
  ],
  [
    'a list of codes with days under no name',
    `lists:
  ⟦a-few⟧: [{code: mit, cite: ACT 1}]
`,
    [
      [
        'WB-N04',
        '`a-few` is not a name',
        'use small letters, digits and `_`, beginning with a letter, and no word such as `in` or `package`',
      ],
    ],
  ],
  [
    'a code that holds always and until a day',
    `lists:
  few: [mit, ⟦{code: mit, until: 2026-01-01, cite: ACT 1}⟧]
`,
    [
      [
        'WB-N02',
        '`mit` stands in the list already',
        'end the other entry with `until`, or delete one of the two',
      ],
    ],
  ],
  [
    'a factor that is negative on some days',
    `params:
  p: {unit: "1", values: [{value: 1, from: 2025-01-01, cite: ACT 1}, {value: -1, from: 2026-01-01, cite: ACT 1}]}
terms:
  t: {cite: ACT 1, is: ⟦model.compute * params.p⟧ > model.compute}
`,
    [
      [
        'WB-U03',
        'neither side is a parameter of unit 1 whose values are not negative',
        'multiply by a parameter with `unit: 1`',
      ],
    ],
  ],
  [
    'a list with several members that are lists',
    `lists:
  few: [⟦[mit]⟧, ⟦[mit]⟧]
`,
    [
      ['WB-S03', 'a text is expected here', 'write a text in one line, or with `>-`'],
      ['WB-S03', 'a text is expected here', 'write a text in one line, or with `>-`'],
    ],
  ],
];

// The brackets show what is underlined; they are taken out before the text is read.
describe('parameters and lists', () => {
  it.each(AFTER_HEAD)('%s is told where it stands, with what would mend it', (_, text, told) => {
    expect(tellingOf(text, BEFORE['head'] ?? '', packFaults)).toEqual({ text, told });
  });
});
