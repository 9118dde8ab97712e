import { describe, expect, it } from 'vitest';
import { BEFORE, dutyWhen, packFaults, tellingOf, type Told } from './testing/marked.ts';

const FAULTS: readonly (readonly [claim: string, condition: string, told: readonly Told[]])[] = [
  [
    'and beside a number',
    'model.signed && ⟦model.compute⟧',
    [
      [
        'WB-T02',
        '`&&` needs a condition, not a number in FLOP',
        'compare it first, as in `model.x > params.y`, `fact == "member"` or `"member" in set`',
      ],
    ],
  ],
  [
    'or beside a set',
    '⟦model.outputs⟧ || model.signed',
    [
      [
        'WB-T02',
        '`||` needs a condition, not the set `model.outputs`',
        'compare it first, as in `model.x > params.y`, `fact == "member"` or `"member" in set`',
      ],
    ],
  ],
  [
    'not before a code',
    '!⟦use.sector⟧',
    [
      [
        'WB-T02',
        '`!` needs a condition, not the code `use.sector`',
        'compare it first, as in `model.x > params.y`, `fact == "member"` or `"member" in set`',
      ],
    ],
  ],
  [
    'a number as test of a choice',
    '⟦model.compute⟧ ? model.signed : model.open',
    [
      [
        'WB-T02',
        '`?:` needs a condition, not a number in FLOP',
        'compare it first, as in `model.x > params.y`, `fact == "member"` or `"member" in set`',
      ],
    ],
  ],
  [
    'a text as a branch of a choice',
    'model.signed ? ⟦"a"⟧ : model.open',
    [
      [
        'WB-T02',
        '`?:` gives a condition, number or date, not the text `a`',
        'compare inside the branches instead',
      ],
    ],
  ],
  [
    'a set as the other branch of a choice',
    'model.signed ? model.open : ⟦model.outputs⟧',
    [
      [
        'WB-T02',
        '`?:` gives a condition, number or date, not the set `model.outputs`',
        'compare inside the branches instead',
      ],
    ],
  ],
  [
    'branches of two kinds',
    'model.signed ? ⟦model.open⟧ : ⟦model.compute⟧',
    [
      [
        'WB-T03',
        '`?:` stands between a condition and a number in FLOP',
        'use two conditions, two dates, or two numbers of one unit',
      ],
    ],
  ],
  [
    'a number alone',
    '⟦model.compute⟧',
    [
      [
        'WB-T01',
        'a condition is expected here, not a number in FLOP',
        'compare it, as in `model.x > params.y`, `fact == "member"` or `"member" in set`',
      ],
    ],
  ],
  [
    'a date alone',
    '⟦model.placed⟧',
    [
      [
        'WB-T01',
        'a condition is expected here, not a date',
        'compare it, as in `model.x > params.y`, `fact == "member"` or `"member" in set`',
      ],
    ],
  ],
  [
    'a code alone',
    '⟦model.licence⟧',
    [
      [
        'WB-T01',
        'a condition is expected here, not the code `model.licence`',
        'compare it, as in `model.x > params.y`, `fact == "member"` or `"member" in set`',
      ],
    ],
  ],
  [
    'a set alone',
    '⟦model.outputs⟧',
    [
      [
        'WB-T01',
        'a condition is expected here, not the set `model.outputs`',
        'compare it, as in `model.x > params.y`, `fact == "member"` or `"member" in set`',
      ],
    ],
  ],
  [
    'a text alone',
    '⟦"text"⟧',
    [
      [
        'WB-T01',
        'a condition is expected here, not the text `text`',
        'compare it, as in `model.x > params.y`, `fact == "member"` or `"member" in set`',
      ],
    ],
  ],
  [
    'a list alone',
    '⟦["text"]⟧',
    [
      [
        'WB-T01',
        'a condition is expected here, not a list',
        'compare it, as in `model.x > params.y`, `fact == "member"` or `"member" in set`',
      ],
    ],
  ],
  [
    'a number against a date',
    '⟦model.compute⟧ > ⟦model.placed⟧',
    [
      [
        'WB-T03',
        '`>` stands between a number in FLOP and a date',
        'use two conditions, two dates, or two numbers of one unit',
      ],
    ],
  ],
  [
    'a condition against a number',
    '⟦model.signed⟧ > ⟦model.compute⟧',
    [
      [
        'WB-T03',
        '`>` stands between a condition and a number in FLOP',
        'use two conditions, two dates, or two numbers of one unit',
      ],
    ],
  ],
  [
    'order between conditions',
    '⟦model.signed > model.open⟧',
    [
      [
        'WB-T03',
        '`>` compares numbers or dates, not conditions',
        'use `&&`, `||`, `!` or `==` between conditions',
      ],
    ],
  ],
  [
    'order between a number and a text',
    'model.compute > ⟦"big"⟧',
    [
      [
        'WB-T03',
        '`>` needs numbers or dates, not the text `big`',
        'make it a parameter; texts are compared with `==` only',
      ],
    ],
  ],
  [
    'order on a set',
    '⟦model.outputs⟧ > params.line',
    [
      [
        'WB-T03',
        '`>` needs numbers or dates, not the set `model.outputs`',
        'name a number or a date',
      ],
    ],
  ],
  [
    'order on an enum',
    '⟦use.sector⟧ > "general"',
    [
      [
        'WB-T06',
        'the members of `use.sector` have no order',
        'write `fact == "member"` or `fact in ["A", "B"]`',
      ],
    ],
  ],
  [
    'order on a code, to the right',
    'params.line < ⟦model.licence⟧',
    [
      [
        'WB-T06',
        'the members of `model.licence` have no order',
        'write `fact == "member"` or `fact in ["A", "B"]`',
      ],
    ],
  ],
  [
    'a code in a set',
    '⟦model.licence in model.outputs⟧',
    [
      [
        'WB-T03',
        '`in` stands between the code `model.licence` and the set `model.outputs`',
        'write `fact in ["A", "B"]` for a code, `"m" in set` for a set, `overlaps(set, ["a", "b"])` for several members',
      ],
    ],
  ],
  [
    'a text in a code',
    '⟦"mit" in model.licence⟧',
    [
      [
        'WB-T03',
        '`in` stands between the text `mit` and the code `model.licence`',
        'write `fact in ["A", "B"]` for a code, `"m" in set` for a set, `overlaps(set, ["a", "b"])` for several members',
      ],
    ],
  ],
  [
    'a set in a list',
    '⟦model.outputs in ["text"]⟧',
    [
      [
        'WB-T03',
        '`in` stands between the set `model.outputs` and a list',
        'write `fact in ["A", "B"]` for a code, `"m" in set` for a set, `overlaps(set, ["a", "b"])` for several members',
      ],
    ],
  ],
  [
    'a code equal to a code',
    '⟦model.licence == model.family⟧',
    [
      [
        'WB-T03',
        '`==` stands between the code `model.licence` and the code `model.family`',
        'write `fact == "member"` for a code, `"member" in set` for a set',
      ],
    ],
  ],
  [
    'a set equal to a text',
    '⟦model.outputs == "text"⟧',
    [
      [
        'WB-T03',
        '`==` stands between the set `model.outputs` and the text `text`',
        'write `fact == "member"` for a code, `"member" in set` for a set',
      ],
    ],
  ],
  [
    'a text equal to a text',
    '⟦"a" == "a"⟧',
    [
      [
        'WB-T03',
        '`==` stands between the text `a` and the text `a`',
        'write `fact == "member"` for a code, `"member" in set` for a set',
      ],
    ],
  ],
  [
    'a condition equal to a number',
    '⟦model.signed⟧ == ⟦model.compute⟧',
    [
      [
        'WB-T03',
        '`==` stands between a condition and a number in FLOP',
        'use two conditions, two dates, or two numbers of one unit',
      ],
    ],
  ],
  [
    'a condition equal to a text',
    '⟦model.signed == "yes"⟧',
    [
      [
        'WB-T03',
        '`==` stands between a condition and the text `yes`',
        'write `fact == "member"` for a code, `"member" in set` for a set',
      ],
    ],
  ],
  [
    'overlap of a code',
    '⟦overlaps(model.licence, ["mit"])⟧',
    [
      [
        'WB-T03',
        '`overlaps` takes a set and a list of members',
        'write `overlaps(set, ["a", "b"])` or `overlaps(set, lists.name)`',
      ],
    ],
  ],
  [
    'overlap with a text',
    '⟦overlaps(model.outputs, "text")⟧',
    [
      [
        'WB-T03',
        '`overlaps` takes a set and a list of members',
        'write `overlaps(set, ["a", "b"])` or `overlaps(set, lists.name)`',
      ],
    ],
  ],
  [
    'nonempty of a number',
    '⟦nonempty(model.compute)⟧',
    [['WB-T03', '`nonempty` takes one set', 'write `nonempty(set)` with a fact of type set']],
  ],
  [
    'a condition in a list',
    'model.licence in [⟦model.signed⟧]',
    [
      [
        'WB-T03',
        'a list holds texts, not a condition',
        'write members in quotes, as in `["a", "b"]`',
      ],
    ],
  ],
  [
    'max of conditions',
    '⟦max(model.signed, model.open)⟧',
    [
      [
        'WB-T03',
        '`max` compares numbers or dates, not conditions',
        'use `&&`, `||`, `!` or `==` between conditions',
      ],
    ],
  ],
  [
    'max of a code',
    'max(⟦model.licence⟧, model.compute) > params.line',
    [
      [
        'WB-T06',
        'the members of `model.licence` have no order',
        'write `fact == "member"` or `fact in ["A", "B"]`',
      ],
    ],
  ],
  [
    'a sum of conditions',
    '⟦model.signed + model.open⟧',
    [['WB-T03', '`+` joins numbers, not conditions', 'use `&&`, `||` or `!` between conditions']],
  ],
  [
    'a sum with a set',
    '⟦model.outputs⟧ + model.compute > params.line',
    [
      [
        'WB-T03',
        '`+` needs numbers or dates, not the set `model.outputs`',
        'name a number or a date',
      ],
    ],
  ],
  [
    'a product with a date',
    '⟦model.placed⟧ * params.half > params.start',
    [
      [
        'WB-T03',
        '`*` multiplies numbers, not a date',
        'multiply a number by a parameter of unit 1',
      ],
    ],
  ],
  [
    'a product with a condition',
    'params.half * ⟦model.signed⟧ > params.line',
    [
      [
        'WB-T03',
        '`*` multiplies numbers, not a condition',
        'multiply a number by a parameter of unit 1',
      ],
    ],
  ],
  [
    'a product with as_of',
    'model.compute * ⟦params.as_of⟧ > params.line',
    [
      [
        'WB-T03',
        '`*` multiplies numbers, not a date',
        'multiply a number by a parameter of unit 1',
      ],
    ],
  ],
];

// The brackets show what is underlined; they are taken out before the text is read.
describe('a condition of the wrong type', () => {
  it.each(FAULTS)('%s is told where it stands, with what would mend it', (_, condition, told) => {
    const text = dutyWhen(condition);
    expect(tellingOf(text, BEFORE['terms'] ?? '', packFaults)).toEqual({ text, told });
  });
});
