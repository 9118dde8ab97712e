import { describe, expect, it } from 'vitest';
import { BEFORE, dutyWhen, packFaults, tellingOf, type Told } from './testing/marked.ts';

const FAULTS: readonly (readonly [claim: string, condition: string, told: readonly Told[]])[] = [
  [
    'a wide fault ends with its line',
    `⟦model.compute⟧
> params.budget`,
    [['WB-U01', 'compares FLOP with USD', 'use two numbers in FLOP, such as `params.line`']],
  ],
  [
    'branches of two units',
    '(model.signed ? ⟦model.compute⟧ : ⟦model.tokens⟧) > params.line',
    [['WB-U01', 'joins by `?:` FLOP with token', 'use two numbers in FLOP, such as `params.line`']],
  ],
  [
    'two units',
    '⟦model.compute⟧ > ⟦model.tokens⟧',
    [['WB-U01', 'compares FLOP with token', 'use two numbers in FLOP, such as `params.line`']],
  ],
  [
    'two units, no parameter fits',
    '⟦model.tokens⟧ <= ⟦params.line⟧',
    [['WB-U01', 'compares token with FLOP', 'use two numbers in token']],
  ],
  [
    'dollars against FLOP',
    '⟦model.compute⟧ > ⟦params.budget⟧',
    [['WB-U01', 'compares FLOP with USD', 'use two numbers in FLOP, such as `params.line`']],
  ],
  [
    'two units in a sum',
    '⟦model.compute⟧ + ⟦model.tokens⟧ > params.line',
    [['WB-U01', 'joins by `+` FLOP with token', 'use two numbers in FLOP, such as `params.line`']],
  ],
  [
    'two units in a difference',
    '⟦model.compute⟧ - ⟦model.tokens⟧ > params.line',
    [['WB-U01', 'joins by `-` FLOP with token', 'use two numbers in FLOP, such as `params.line`']],
  ],
  [
    'two units in the larger of two',
    'max(⟦model.compute⟧, ⟦params.budget⟧) > params.line',
    [['WB-U01', 'joins by `max` FLOP with USD', 'use two numbers in FLOP, such as `params.line`']],
  ],
  [
    'two units on two lines',
    `⟦model.compute⟧ >
params.budget`,
    [['WB-U01', 'compares FLOP with USD', 'use two numbers in FLOP, such as `params.line`']],
  ],
  [
    'an integer',
    'model.compute > ⟦5⟧',
    [
      [
        'WB-U02',
        '`5` is a number written in a rule',
        'make it a parameter: a name with unit, value, `from` and `cite` under `params`',
      ],
    ],
  ],
  [
    'a decimal with exponent',
    'model.compute > ⟦1.0e+25⟧',
    [
      [
        'WB-U02',
        '`1.0e+25` is a number written in a rule',
        'make it a parameter: a name with unit, value, `from` and `cite` under `params`',
      ],
    ],
  ],
  [
    'a negative number',
    'model.compute > -⟦5⟧',
    [
      [
        'WB-U02',
        '`5` is a number written in a rule',
        'make it a parameter: a name with unit, value, `from` and `cite` under `params`',
      ],
    ],
  ],
  [
    'a hexadecimal number',
    'model.compute > ⟦0xff⟧',
    [
      [
        'WB-U02',
        '`0xff` is a number written in a rule',
        'make it a parameter: a name with unit, value, `from` and `cite` under `params`',
      ],
    ],
  ],
  [
    'an unsigned number',
    'model.compute > ⟦5u⟧',
    [
      [
        'WB-U02',
        '`5u` is a number written in a rule',
        'make it a parameter: a name with unit, value, `from` and `cite` under `params`',
      ],
    ],
  ],
  [
    'a day without quotes',
    'model.placed > ⟦2025-08-02⟧',
    [
      [
        'WB-U02',
        '`2025-08-02` is a date written in a rule',
        'make it a parameter: a name with unit, value, `from` and `cite` under `params`',
      ],
    ],
  ],
  [
    'a day in quotes',
    'model.placed > ⟦"2025-08-02"⟧',
    [
      [
        'WB-U02',
        '`"2025-08-02"` is a date written in a rule',
        'make it a parameter: a name with unit, value, `from` and `cite` under `params`',
      ],
    ],
  ],
  [
    'a number in a sum',
    'model.compute + ⟦1⟧ > params.line',
    [
      [
        'WB-U02',
        '`1` is a number written in a rule',
        'make it a parameter: a name with unit, value, `from` and `cite` under `params`',
      ],
    ],
  ],
  [
    'a number in a list',
    'model.licence in [⟦1⟧]',
    [
      [
        'WB-U02',
        '`1` is a number written in a rule',
        'make it a parameter: a name with unit, value, `from` and `cite` under `params`',
      ],
    ],
  ],
  [
    'a date plus a parameter that counts no days',
    'model.placed + ⟦params.budget⟧ > params.start',
    [
      [
        'WB-U01',
        'adds USD to a date',
        'write `date + params.x` with a parameter whose unit is `day`',
      ],
    ],
  ],
  [
    'a product of facts',
    '⟦model.compute * model.tokens⟧ > params.line',
    [
      [
        'WB-U03',
        'neither side is a parameter of unit 1 whose values are not negative',
        'multiply by a parameter with `unit: 1`',
      ],
    ],
  ],
  [
    'a product with a parameter that has a unit',
    '⟦model.compute * params.budget⟧ > params.line',
    [
      [
        'WB-U03',
        'neither side is a parameter of unit 1 whose values are not negative',
        'multiply by a parameter with `unit: 1`',
      ],
    ],
  ],
  [
    'a product with a negative parameter',
    '⟦model.compute * params.minus⟧ > params.line',
    [
      [
        'WB-U03',
        'neither side is a parameter of unit 1 whose values are not negative',
        'multiply by a parameter with `unit: 1`',
      ],
    ],
  ],
];

// The brackets show what is underlined; they are taken out before the text is read.
describe('a condition with numbers or units that do not fit', () => {
  it.each(FAULTS)('%s is told where it stands, with what would mend it', (_, condition, told) => {
    const text = dutyWhen(condition);
    expect(tellingOf(text, BEFORE['terms'] ?? '', packFaults)).toEqual({ text, told });
  });
});
