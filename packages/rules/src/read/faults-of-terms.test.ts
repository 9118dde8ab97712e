import { describe, expect, it } from 'vitest';
import { BEFORE, packFaults, tellingOf, type Told } from './testing/marked.ts';

const AFTER_HEAD: readonly (readonly [claim: string, text: string, told: readonly Told[]])[] = [
  [
    'a term that is a text',
    `terms:
  t: ⟦model.open⟧
`,
    [
      [
        'WB-S03',
        'a term is a map of keys and values',
        'write it as keys and values: `cite`, `is`, `any`, `unless`, `type`, `unit`, `value`, `choose`, `otherwise`',
      ],
    ],
  ],
  [
    'terms that are a list',
    `terms: ⟦[t]⟧
`,
    [['WB-S03', 'names with their values are expected here', 'write `name: value`, one a line']],
  ],
  [
    'a term with a hyphen',
    `terms:
  ⟦a-term⟧: {cite: ACT 1, is: model.open}
`,
    [
      [
        'WB-N04',
        '`a-term` is not a name',
        'use small letters, digits and `_`, beginning with a letter, and no word such as `in` or `package`',
      ],
    ],
  ],
  [
    'a term without condition',
    `terms:
  t: ⟦{cite: ACT 1}⟧
`,
    [['WB-S03', 'a term needs `is`', 'add `is`']],
  ],
  [
    'a term with type but a condition',
    `terms:
  t: {cite: ACT 1, ⟦type⟧: date, ⟦unit⟧: FLOP, is: model.open}
`,
    [
      ['WB-S02', '`type` does not go with the rest of this term', 'delete it, or write `value`'],
      ['WB-S02', '`unit` does not go with the rest of this term', 'delete it, or write `value`'],
    ],
  ],
  [
    'a term with value and is',
    `terms:
  t: {cite: ACT 1, value: model.compute, ⟦is⟧: model.open, ⟦any⟧: [], ⟦unless⟧: []}
`,
    [
      [
        'WB-S02',
        '`is` does not go with the rest of this term',
        'delete it, or write `is` or `any` instead of `value`',
      ],
      [
        'WB-S02',
        '`any` does not go with the rest of this term',
        'delete it, or write `is` or `any` instead of `value`',
      ],
      [
        'WB-S02',
        '`unless` does not go with the rest of this term',
        'delete it, or write `is` or `any` instead of `value`',
      ],
    ],
  ],
  [
    'a term declared a date that is a number',
    `terms:
  t: {cite: ACT 1, type: date, value: ⟦model.compute⟧}
`,
    [
      [
        'WB-T01',
        'the term is declared a date, but this is a number in FLOP',
        'correct `type`, or the expression',
      ],
    ],
  ],
  [
    'a term declared a number that is a date',
    `terms:
  t: {cite: ACT 1, type: number, value: ⟦model.placed⟧}
`,
    [
      [
        'WB-T01',
        'the term is declared a number, but this is a date',
        'correct `type`, or the expression',
      ],
    ],
  ],
  [
    'a term declared in another unit',
    `terms:
  t: {cite: ACT 1, type: number, unit: USD, value: ⟦model.compute⟧}
`,
    [
      [
        'WB-U01',
        'the term is declared in USD, but this is a number in FLOP',
        'correct `unit`, or the expression',
      ],
    ],
  ],
  [
    'a date declared in a unit',
    `terms:
  t: {cite: ACT 1, unit: USD, value: ⟦model.placed⟧}
`,
    [
      [
        'WB-U01',
        'the term is declared in USD, but this is a date',
        'correct `unit`, or the expression',
      ],
    ],
  ],
  [
    'a term of an unknown type',
    `terms:
  t: {cite: ACT 1, type: ⟦dat⟧, value: model.placed}
`,
    [['WB-S03', '`dat` is not one of `number`, `date`', 'write `date`']],
  ],
  [
    'a value term that is a condition',
    `terms:
  t: {cite: ACT 1, value: ⟦model.open⟧}
`,
    [
      [
        'WB-T01',
        'a number or a date is expected here, not a condition',
        'write a number or a date',
      ],
    ],
  ],
  [
    'a term that uses itself',
    `terms:
  t: {cite: ACT 1, is: ⟦terms.t⟧}
`,
    [
      [
        'WB-N03',
        'terms refer to each other in a circle: t → t',
        'take one of these references out',
      ],
    ],
  ],
  [
    'terms in a circle',
    `terms:
  a: {cite: ACT 1, is: terms.b && model.open}
  b: {cite: ACT 1, is: terms.c}
  c: {cite: ACT 1, is: ⟦terms.a⟧}
`,
    [
      [
        'WB-N03',
        'terms refer to each other in a circle: a → b → c → a',
        'take one of these references out',
      ],
    ],
  ],
  [
    'a term whose fault is told once',
    `terms:
  t: {cite: ACT 1, is: ⟦model.opne⟧}
duties:
  - {id: d, who: us, must: Do, cite: ACT 1, when: terms.t && !terms.t}
`,
    [['WB-N01', 'there is no fact `model.opne`', 'write `model.open`, or declare the fact']],
  ],
  [
    'a faulty date term is still a date where it is used',
    `terms:
  t: {cite: ACT 1, type: date, value: ⟦model.plcaed⟧}
duties:
  - {id: d, who: us, must: Do, cite: ACT 1, when: model.signed, due: terms.t, met: ⟦terms.t⟧}
`,
    [
      ['WB-N01', 'there is no fact `model.plcaed`', 'write `model.placed`, or declare the fact'],
      [
        'WB-T01',
        'a condition is expected here, not a date',
        'compare it, as in `model.x > params.y`, `fact == "member"` or `"member" in set`',
      ],
    ],
  ],
  [
    'a faulty number term is still a number where it is used',
    `terms:
  t: {cite: ACT 1, type: number, unit: FLOP, value: ⟦model.compte⟧}
duties:
  - {id: d, who: us, must: Do, cite: ACT 1, when: model.signed, due: ⟦terms.t⟧}
`,
    [
      ['WB-N01', 'there is no fact `model.compte`', 'write `model.compute`, or declare the fact'],
      ['WB-T01', 'a date is expected here, not a number in FLOP', 'write a date'],
    ],
  ],
  [
    'a faulty term without type is nothing where it is used',
    `terms:
  t: {cite: ACT 1, value: ⟦model.compte⟧}
duties:
  - {id: d, who: us, must: Do, cite: ACT 1, when: model.signed, due: terms.t, met: terms.t}
`,
    [['WB-N01', 'there is no fact `model.compte`', 'write `model.compute`, or declare the fact']],
  ],
  [
    'a term that is no map is nothing where it is used',
    `terms:
  t: ⟦5⟧
duties:
  - {id: d, who: us, must: Do, cite: ACT 1, when: model.signed, due: terms.t}
`,
    [
      [
        'WB-S03',
        'a term is a map of keys and values',
        'write it as keys and values: `cite`, `is`, `any`, `unless`, `type`, `unit`, `value`, `choose`, `otherwise`',
      ],
    ],
  ],
  [
    'a circle of terms, also where a third leads into it',
    `terms:
  a: {cite: ACT 1, is: terms.b}
  b: {cite: ACT 1, is: ⟦terms.b⟧}
`,
    [
      [
        'WB-N03',
        'terms refer to each other in a circle: b → b',
        'take one of these references out',
      ],
    ],
  ],
  [
    'a value with a fault in it, once, though its unit or type is not known where it is used',
    `params:
  p: {unit: FLOP, values: [{value: 1, from: 2025-01-01, cite: ACT 1}]}
terms:
  t: {cite: ACT 1, type: number, value: ⟦model.opne⟧}
  u: {cite: ACT 1, unit: FLOP, value: ⟦model.opne⟧}
  v: {cite: ACT 1, is: terms.t > params.p && model.placed > terms.u}
`,
    [
      ['WB-N01', 'there is no fact `model.opne`', 'write `model.open`, or declare the fact'],
      ['WB-N01', 'there is no fact `model.opne`', 'write `model.open`, or declare the fact'],
    ],
  ],
];

// The brackets show what is underlined; they are taken out before the text is read.
describe('terms', () => {
  it.each(AFTER_HEAD)('%s is told where it stands, with what would mend it', (_, text, told) => {
    expect(tellingOf(text, BEFORE['head'] ?? '', packFaults)).toEqual({ text, told });
  });
});
