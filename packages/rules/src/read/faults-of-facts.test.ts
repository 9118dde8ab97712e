import { describe, expect, it } from 'vitest';
import { BEFORE, vocabularyFaults, tellingOf, type Told } from './testing/marked.ts';

const BARE: readonly (readonly [claim: string, text: string, told: readonly Told[]])[] = [
  [
    'an empty file',
    '⟦⟧',
    [
      [
        'WB-S03',
        'a vocabulary is expected here, but there is nothing',
        'name a folder or file that holds YAML',
      ],
    ],
  ],
  [
    'a comment only',
    `⟦#⟧ nothing
`,
    [
      [
        'WB-S03',
        'a vocabulary is expected here, but there is nothing',
        'name a folder or file that holds YAML',
      ],
    ],
  ],
  [
    'no name',
    `⟦version: 1⟧
facts: {}
`,
    [['WB-S03', 'a vocabulary needs `vocabulary`', 'add `vocabulary`']],
  ],
  [
    'no version',
    `⟦vocabulary: models⟧
`,
    [['WB-S03', 'a vocabulary needs `version`', 'add `version`']],
  ],
  [
    'a version that is a text',
    `vocabulary: models
version: ⟦one⟧
`,
    [['WB-S03', 'a number is expected here', 'write a number without quotes']],
  ],
  [
    'a version that is infinite',
    `vocabulary: models
version: ⟦.inf⟧
`,
    [['WB-S03', 'a number is expected here', 'write a number without quotes']],
  ],
  [
    'a name with a hyphen',
    `vocabulary: ⟦my-models⟧
version: 1
`,
    [
      [
        'WB-N04',
        '`my-models` is not a name',
        'use small letters, digits and `_`, beginning with a letter, and no word such as `in` or `package`',
      ],
    ],
  ],
  [
    'an unknown key',
    `vocabulary: models
version: 1
⟦fact⟧: {}
`,
    [['WB-S02', 'a vocabulary has no key `fact`', 'write `facts`']],
  ],
  [
    'a name twice',
    `vocabulary: models
version: 1
⟦vocabulary⟧: models
`,
    [['WB-N02', '`vocabulary` is used twice', 'rename or delete one of the two']],
  ],
];

const AMONG_FACTS: readonly (readonly [claim: string, text: string, told: readonly Told[]])[] = [
  [
    'a fact without type',
    `  model.x: ⟦{means: x}⟧
`,
    [['WB-S03', 'a fact needs `type`', 'add `type`']],
  ],
  [
    'a fact without meaning',
    `  model.x: ⟦{type: bool}⟧
`,
    [['WB-S03', 'a fact needs `means`', 'add `means`']],
  ],
  [
    'a fact that is a text',
    `  model.x: ⟦bool⟧
`,
    [
      [
        'WB-S03',
        'a fact is a map of keys and values',
        'write it as keys and values: `type`, `unit`, `min`, `values`, `list`, `means`, `assume`, `derive`, `where`, `ask`',
      ],
    ],
  ],
  [
    'a type that is none',
    `  model.x: {type: ⟦boolean⟧, means: x}
`,
    [
      [
        'WB-S03',
        '`boolean` is not one of `bool`, `number`, `date`, `enum`, `code`, `set`',
        'write `bool` or another of them',
      ],
    ],
  ],
  [
    'a type unlike all',
    `  model.x: {type: ⟦tensor⟧, means: x}
`,
    [
      [
        'WB-S03',
        '`tensor` is not one of `bool`, `number`, `date`, `enum`, `code`, `set`',
        'write `bool` or another of them',
      ],
    ],
  ],
  [
    'an unknown key of a fact',
    `  model.x: {type: bool, ⟦mean⟧: x}
`,
    [['WB-S02', 'a fact has no key `mean`', 'write `means`']],
  ],
  [
    'a name without name space',
    `  ⟦signed⟧: {type: bool, means: x}
`,
    [
      [
        'WB-N04',
        '`signed` has no name space, as in `model.name`',
        'use small letters, digits and `_`, beginning with a letter, and no word such as `in` or `package`',
      ],
    ],
  ],
  [
    'a name with a capital',
    `  ⟦model.Signed⟧: {type: bool, means: x}
`,
    [
      [
        'WB-N04',
        '`model.Signed` is not a name',
        'use small letters, digits and `_`, beginning with a letter, and no word such as `in` or `package`',
      ],
    ],
  ],
  [
    'a name that ends with a dot',
    `  ⟦model.⟧: {type: bool, means: x}
`,
    [
      [
        'WB-N04',
        '`model.` is not a name',
        'use small letters, digits and `_`, beginning with a letter, and no word such as `in` or `package`',
      ],
    ],
  ],
  [
    'a name with a reserved word',
    `  ⟦model.in⟧: {type: bool, means: x}
`,
    [
      [
        'WB-N04',
        '`model.in` has `in`, a reserved word of CEL',
        'use small letters, digits and `_`, beginning with a letter, and no word such as `in` or `package`',
      ],
    ],
  ],
  [
    'a fact among the parameters',
    `  ⟦params.x⟧: {type: bool, means: x}
`,
    [['WB-N02', '`params` belongs to the language', 'choose another name space, such as `model`']],
  ],
  [
    'a fact among the terms',
    `  ⟦terms.x⟧: {type: bool, means: x}
`,
    [['WB-N02', '`terms` belongs to the language', 'choose another name space, such as `model`']],
  ],
  [
    'a fact among the lists',
    `  ⟦lists.x⟧: {type: bool, means: x}
`,
    [['WB-N02', '`lists` belongs to the language', 'choose another name space, such as `model`']],
  ],
  [
    'a fact twice',
    `  model.x: {type: bool, means: x}
  ⟦model.x⟧: {type: bool, means: y}
`,
    [['WB-N02', '`model.x` is used twice', 'rename or delete one of the two']],
  ],
  [
    'a number without unit',
    `  model.x: ⟦{type: number, means: x}⟧
`,
    [['WB-S03', 'a fact needs `unit`', 'add `unit`']],
  ],
  [
    'a min that is a text',
    `  model.x: {type: number, unit: FLOP, min: ⟦"0"⟧, means: x}
`,
    [['WB-S03', 'a number is expected here', 'write a number without quotes']],
  ],
  [
    'a unit on a condition',
    `  model.x: {type: bool, ⟦unit⟧: FLOP, means: x}
`,
    [
      [
        'WB-S02',
        'a fact of type `bool` has no `unit`',
        'delete it, or change the type to `number`',
      ],
    ],
  ],
  [
    'a min on a date',
    `  model.x: {type: date, ⟦min⟧: 0, means: x}
`,
    [['WB-S02', 'a fact of type `date` has no `min`', 'delete it, or change the type to `number`']],
  ],
  [
    'a formula on a set',
    `  model.x: {type: set, ⟦derive⟧: ⟦model.a⟧, means: x}
`,
    [
      [
        'WB-S02',
        'a fact of type `set` has no `derive`',
        'delete it, or change the type to `number`',
      ],
      ['WB-N01', 'there is no fact `model.a`', 'write `model.x`'],
    ],
  ],
  [
    'values on a code',
    `  model.x: {type: code, ⟦values⟧: [a], means: x}
`,
    [
      [
        'WB-S02',
        'a fact of type `code` has no `values`',
        'delete it, or change the type to `enum` or `set`',
      ],
    ],
  ],
  [
    'a list on a condition',
    `  model.x: {type: bool, ⟦list⟧: licences, means: x}
`,
    [
      [
        'WB-S02',
        'a fact of type `bool` has no `list`',
        'delete it, or change the type to `code` or `set` or `enum`',
      ],
    ],
  ],
  [
    'an enum without values',
    `  model.x: ⟦{type: enum, means: x}⟧
`,
    [['WB-S03', 'a fact needs `values`', 'add `values`']],
  ],
  [
    'values with a member twice',
    `  model.x: {type: enum, values: [a, b, ⟦a⟧], means: x}
`,
    [['WB-N02', '`a` is used twice', 'rename or delete one of the two']],
  ],
  [
    'values that are a text',
    `  model.x: {type: enum, values: ⟦a⟧, means: x}
`,
    [['WB-S03', 'a list is expected here', 'write `- ` before each part, or `[a, b]`']],
  ],
  [
    'a list that is not declared',
    `  model.x: {type: code, list: ⟦licence⟧, means: x}
`,
    [['WB-N01', 'there is no list `licence`', 'write `licences`, or declare the list']],
  ],
  [
    'a list unlike all',
    `  model.x: {type: code, list: ⟦zebra⟧, means: x}
`,
    [['WB-N01', 'there is no list `zebra`', 'declare `zebra` under `lists`']],
  ],
  [
    'a place that is none',
    `  model.x: {type: bool, where: ⟦folders⟧, means: x}
`,
    [['WB-S03', '`folders` is not one of `folder`, `outside`', 'write `folder`']],
  ],
  [
    'an assumption without reason',
    `  model.x: {type: bool, assume: ⟦{value: false}⟧, means: x}
`,
    [
      [
        'WB-X03',
        '`assume` has no `because`',
        'add `because` with the reason why the other side has to prove it',
      ],
    ],
  ],
  [
    'an assumption without value',
    `  model.x: {type: bool, assume: ⟦{because: y}⟧, means: x}
`,
    [['WB-S03', 'an assumption needs `value`', 'add `value`']],
  ],
  [
    'an assumption that does not fit',
    `  model.x: {type: bool, assume: {value: ⟦none⟧, because: y}, means: x}
`,
    [['WB-R01', '`none` is not true or false', 'write true or false']],
  ],
  [
    'an assumed code that is no member',
    `  model.x: {type: code, list: licences, assume: {value: ⟦mitt⟧, because: y}, means: x}
`,
    [['WB-R01', '`mitt` is not one of mit, apache-2.0', 'write `mit`']],
  ],
  [
    'an assumption that is a text',
    `  model.x: {type: bool, assume: ⟦no⟧, means: x}
`,
    [
      [
        'WB-S03',
        'an assumption is a map of keys and values',
        'write it as keys and values: `value`, `because`, `packs`',
      ],
    ],
  ],
  [
    'an assumption with an unknown key',
    `  model.x: {type: bool, assume: {value: false, because: y, ⟦by⟧: z}, means: x}
`,
    [['WB-S02', 'an assumption has no key `by`', 'use one of `value`, `because`, `packs`']],
  ],
  [
    'a formula that breaks off',
    `  model.x: {type: number, unit: FLOP, min: 0, means: x, derive: 6 *⟦}⟧
`,
    [
      [
        'WB-S01',
        'the formula does not parse: the formula ends too early',
        'use facts, numbers, `+`, `*`, `/`, `min`, `max`, parentheses, and `or` between estimates',
      ],
    ],
  ],
  [
    'a formula with a minus',
    `  model.x: {type: number, unit: FLOP, min: 0, means: x, derive: model.a ⟦-⟧ model.b}
  model.a: {type: number, unit: FLOP, min: 0, means: x}
  model.b: {type: number, unit: FLOP, min: 0, means: x}
`,
    [
      [
        'WB-S01',
        'the formula does not parse: `-` is not expected here',
        'use facts, numbers, `+`, `*`, `/`, `min`, `max`, parentheses, and `or` between estimates',
      ],
    ],
  ],
  [
    'a formula over an unknown fact',
    `  model.x: {type: number, unit: FLOP, min: 0, means: x, derive: 6 * ⟦model.aa⟧}
  model.ab: {type: number, unit: FLOP, min: 0, means: x}
`,
    [['WB-N01', 'there is no fact `model.aa`', 'write `model.ab`']],
  ],
  [
    'a formula over a fact unlike all',
    `  model.x: {type: number, unit: FLOP, min: 0, means: x, derive: 6 * ⟦zebra⟧}
`,
    [['WB-N01', 'there is no fact `zebra`', 'declare the fact, or correct the name']],
  ],
  [
    'a formula over a fact that may be negative',
    `  model.x: {type: number, unit: FLOP, min: 0, means: x, derive: 6 * ⟦model.a⟧}
  model.a: {type: number, unit: FLOP, means: a}
`,
    [
      [
        'WB-T03',
        '`model.a` is not a number that is never negative',
        'use facts of type `number` with `min: 0`',
      ],
    ],
  ],
  [
    'a formula over a fact whose least value is negative',
    `  model.x: {type: number, unit: FLOP, min: 0, means: x, derive: 6 * ⟦model.a⟧}
  model.a: {type: number, unit: FLOP, min: -1, means: a}
`,
    [
      [
        'WB-T03',
        '`model.a` is not a number that is never negative',
        'use facts of type `number` with `min: 0`',
      ],
    ],
  ],
  [
    'a formula over a condition',
    `  model.x: {type: number, unit: FLOP, min: 0, means: x, derive: 6 * ⟦model.a⟧}
  model.a: {type: bool, means: a}
`,
    [
      [
        'WB-T03',
        '`model.a` is not a number that is never negative',
        'use facts of type `number` with `min: 0`',
      ],
    ],
  ],
  [
    'a fact derived from itself',
    `  model.x: {type: number, unit: FLOP, min: 0, means: x, derive: ⟦2 * model.x⟧}
`,
    [['WB-N03', '`model.x` is derived from itself', 'take one of the facts out of the formula']],
  ],
  [
    'a fact that leads into facts derived from each other',
    `  model.w: {type: number, unit: FLOP, min: 0, means: x, derive: 2 * model.x}
  model.x: {type: number, unit: FLOP, min: 0, means: x, derive: ⟦model.z + model.y⟧}
  model.y: {type: number, unit: FLOP, min: 0, means: x, derive: ⟦2 * model.x⟧}
  model.z: {type: number, unit: FLOP, min: 0, means: x}
`,
    [
      ['WB-N03', '`model.x` is derived from itself', 'take one of the facts out of the formula'],
      ['WB-N03', '`model.y` is derived from itself', 'take one of the facts out of the formula'],
    ],
  ],
  [
    'facts derived from each other',
    `  model.x: {type: number, unit: FLOP, min: 0, means: x, derive: ⟦2 * model.y⟧}
  model.y: {type: number, unit: FLOP, min: 0, means: x, derive: ⟦2 * model.z⟧}
  model.z: {type: number, unit: FLOP, min: 0, means: x, derive: ⟦2 * model.x⟧}
`,
    [
      ['WB-N03', '`model.x` is derived from itself', 'take one of the facts out of the formula'],
      ['WB-N03', '`model.y` is derived from itself', 'take one of the facts out of the formula'],
      ['WB-N03', '`model.z` is derived from itself', 'take one of the facts out of the formula'],
    ],
  ],
  [
    'facts that are a list',
    `  ⟦- a⟧
`,
    [['WB-S03', 'names with their values are expected here', 'write `name: value`, one a line']],
  ],
  [
    'formulas with functions that do not exist',
    `  model.a: {type: number, unit: FLOP, min: 0, means: a}
  model.x: {type: number, unit: FLOP, min: 0, means: x, derive: avg⟦(⟧model.a)}
  model.y: {type: number, unit: FLOP, min: 0, means: y, derive: (1)⟦(⟧2)}
`,
    ['(', '('].map((sign) => [
      'WB-S01',
      `the formula does not parse: \`${sign}\` is not expected here`,
      'use facts, numbers, `+`, `*`, `/`, `min`, `max`, parentheses, and `or` between estimates',
    ]),
  ],
];

// The brackets show what is underlined; they are taken out before the text is read.
describe('a vocabulary', () => {
  it.each(BARE)('%s is told where it stands, with what would mend it', (_, text, told) => {
    expect(tellingOf(text, BEFORE['nothing'] ?? '', vocabularyFaults)).toEqual({ text, told });
  });
  it.each(AMONG_FACTS)('%s is told where it stands, with what would mend it', (_, text, told) => {
    expect(tellingOf(text, BEFORE['facts'] ?? '', vocabularyFaults)).toEqual({ text, told });
  });
});
