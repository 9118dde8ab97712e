import { describe, expect, it } from 'vitest';
import { BEFORE, dutyWhen, packFaults, tellingOf, type Told } from './testing/marked.ts';

const FAULTS: readonly (readonly [claim: string, condition: string, told: readonly Told[]])[] = [
  [
    'a fact that is not declared',
    '⟦model.compte⟧ > params.line',
    [['WB-N01', 'there is no fact `model.compte`', 'write `model.compute`, or declare the fact']],
  ],
  [
    'a fact unlike all others',
    '⟦zebra.stripes⟧',
    [['WB-N01', 'there is no fact `zebra.stripes`', 'declare the fact, or correct the name']],
  ],
  [
    'a bare word',
    '⟦signed⟧',
    [['WB-N01', 'there is no fact `signed`', 'declare the fact, or correct the name']],
  ],
  [
    'a parameter that is not declared',
    'model.compute > ⟦params.lime⟧',
    [
      [
        'WB-N01',
        'there is no parameter `params.lime`',
        'write `params.line`, or declare the parameter',
      ],
    ],
  ],
  [
    'a parameter where none is near',
    'model.compute > ⟦params.qqqqqqqq⟧',
    [
      [
        'WB-N01',
        'there is no parameter `params.qqqqqqqq`',
        'declare the parameter, or correct the name',
      ],
    ],
  ],
  [
    'a term that is not declared',
    '⟦terms.bigg⟧',
    [['WB-N01', 'there is no term `terms.bigg`', 'write `terms.big`, or declare the term']],
  ],
  [
    'a term where none is near',
    '⟦terms.qqqqqqqq⟧',
    [['WB-N01', 'there is no term `terms.qqqqqqqq`', 'declare the term, or correct the name']],
  ],
  [
    'a list that is not declared',
    'model.licence in ⟦lists.fre⟧',
    [['WB-N01', 'there is no list `lists.fre`', 'write `lists.free`, or declare the list']],
  ],
  [
    'a list where none is near',
    'model.licence in ⟦lists.qqqqqqqq⟧',
    [['WB-N01', 'there is no list `lists.qqqqqqqq`', 'declare the list, or correct the name']],
  ],
  [
    'every fault of one expression at once',
    '⟦model.compte⟧ > ⟦params.lime⟧ && ⟦terms.bigg⟧',
    [
      ['WB-N01', 'there is no fact `model.compte`', 'write `model.compute`, or declare the fact'],
      [
        'WB-N01',
        'there is no parameter `params.lime`',
        'write `params.line`, or declare the parameter',
      ],
      ['WB-N01', 'there is no term `terms.bigg`', 'write `terms.big`, or declare the term'],
    ],
  ],
  [
    'names of JavaScript objects are no facts',
    '⟦model.constructor⟧',
    [['WB-N01', 'there is no fact `model.constructor`', 'declare the fact, or correct the name']],
  ],
  [
    'a property of an object is no fact',
    '⟦toString⟧',
    [['WB-N01', 'there is no fact `toString`', 'declare the fact, or correct the name']],
  ],
  [
    'an expression that breaks off',
    'model.signed &&⟦⟧',
    [
      [
        'WB-S01',
        'the expression does not parse: unexpected token: the end',
        'complete it; inside `{ }` an expression that holds `,` needs quotes',
      ],
    ],
  ],
  [
    'one ampersand',
    'model.signed ⟦&⟧ model.open',
    [
      [
        'WB-S01',
        'the expression does not parse: unexpected character: &',
        'write `&&`, `||`, `!`, `==` for and, or, not, equal, texts in quotes, names as `namespace.name`',
      ],
    ],
  ],
  [
    'a single equals sign',
    'use.sector ⟦=⟧ "health"',
    [
      [
        'WB-S01',
        'the expression does not parse: unexpected character: =',
        'write `&&`, `||`, `!`, `==` for and, or, not, equal, texts in quotes, names as `namespace.name`',
      ],
    ],
  ],
  [
    'a text without its end',
    'use.sector == ⟦"health⟧',
    [
      [
        'WB-S01',
        'the expression does not parse: unterminated string',
        'write `&&`, `||`, `!`, `==` for and, or, not, equal, texts in quotes, names as `namespace.name`',
      ],
    ],
  ],
  [
    'a parenthesis without its end',
    '(model.signed⟦⟧',
    [
      [
        'WB-S01',
        'the expression does not parse: expected `)`, got the end',
        'complete it; inside `{ }` an expression that holds `,` needs quotes',
      ],
    ],
  ],
  [
    'a reserved word',
    '⟦package⟧',
    [
      [
        'WB-S01',
        'the expression does not parse: reserved identifier: package',
        'write `&&`, `||`, `!`, `==` for and, or, not, equal, texts in quotes, names as `namespace.name`',
      ],
    ],
  ],
  [
    'a second line at fault',
    `model.signed
&& ⟦model.compte⟧ > params.line`,
    [['WB-N01', 'there is no fact `model.compte`', 'write `model.compute`, or declare the fact']],
  ],
];

// The brackets show what is underlined; they are taken out before the text is read.
describe('a condition whose names or signs are wrong', () => {
  it.each(FAULTS)('%s is told where it stands, with what would mend it', (_, condition, told) => {
    const text = dutyWhen(condition);
    expect(tellingOf(text, BEFORE['terms'] ?? '', packFaults)).toEqual({ text, told });
  });
});
