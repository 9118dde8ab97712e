import { describe, expect, it } from 'vitest';
import { BEFORE, packFaults, tellingOf, type Told } from './testing/marked.ts';

const OPEN = '{value: open, is: model.open}';
const words = (count: number): string =>
  Array.from({ length: count }, (_, i) => `{value: w${i + 1}, is: model.open}`).join(', ');

const WRONG: readonly (readonly [claim: string, text: string, told: readonly Told[]])[] = [
  [
    'an alternative without a citation where the choice has none',
    'terms:\n  t: {choose: [⟦{value: a, is: model.open}⟧], otherwise: b}\n',
    [
      [
        'WB-X01',
        'an alternative of a choice has no `cite`',
        'add `cite` with the place in a declared source',
      ],
    ],
  ],
  [
    'an alternative without a value',
    'terms:\n  t: {cite: ACT 1, choose: [⟦{is: model.open}⟧], otherwise: b}\n',
    [['WB-S03', 'an alternative of a choice needs `value`', 'add `value`']],
  ],
  [
    'an alternative whose value is called an id',
    'terms:\n  t: {cite: ACT 1, choose: [{⟦id⟧: a, is: model.open}], otherwise: b}\n',
    [['WB-S02', 'an alternative of a choice has no key `id`', 'write `value`']],
  ],
  [
    'a choice without alternatives',
    'terms:\n  t: {cite: ACT 1, choose: ⟦[]⟧}\n',
    [['WB-S03', '`choose` needs at least one alternative', 'add `{value, cite, is}`']],
  ],
  [
    'a choice that is a condition as well',
    `terms:\n  t: {cite: ACT 1, choose: [${OPEN}], otherwise: b, ⟦is⟧: model.open}\n`,
    [
      [
        'WB-S02',
        '`is` does not go with the rest of this term',
        'delete it, or write it within an alternative of `choose`',
      ],
    ],
  ],
  [
    'otherwise without choose',
    'terms:\n  t: {cite: ACT 1, is: model.open, ⟦otherwise⟧: b}\n',
    [
      [
        'WB-S02',
        '`otherwise` does not go with the rest of this term',
        'delete it, or write `choose`',
      ],
    ],
  ],
  [
    'a word that no alternative gives',
    `terms:\n  t: {cite: ACT 1, choose: [${OPEN}], otherwise: closed}\n  u: {cite: ACT 1, is: 'terms.t == ⟦"closd"⟧'}\n`,
    [
      [
        'WB-T04',
        '`closd` is not a member of `terms.t`',
        'write `closed`, or add an alternative for it',
      ],
    ],
  ],
  [
    'an order of choices',
    `terms:\n  t: {cite: ACT 1, choose: [${OPEN}], otherwise: closed}\n  u: {cite: ACT 1, is: '⟦terms.t⟧ > model.compute'}\n`,
    [
      [
        'WB-T06',
        'the members of `terms.t` have no order',
        'write `fact == "member"` or `fact in ["A", "B"]`',
      ],
    ],
  ],
  [
    'a choice as a condition',
    `terms:\n  t: {cite: ACT 1, choose: [${OPEN}], otherwise: closed}\n  u: {cite: ACT 1, is: ⟦terms.t⟧}\n`,
    [
      [
        'WB-T01',
        'a condition is expected here, not the choice `terms.t`',
        'compare it, as in `model.x > params.y`, `fact == "member"` or `"member" in set`',
      ],
    ],
  ],
  [
    'a choice that leads back to itself',
    `terms:\n  t: {cite: ACT 1, choose: [{value: a, is: '⟦terms.t⟧ == "b"'}], otherwise: b}\n`,
    [
      [
        'WB-N03',
        'terms refer to each other in a circle: t → t',
        'take one of these references out',
      ],
    ],
  ],
  [
    'a code of a list that ends before it begins',
    'lists:\n  l: [{code: mit, from: 2026-01-02, until: ⟦2026-01-01⟧, cite: ACT 1}]\n',
    [
      [
        'WB-D01',
        '`until` 2026-01-01 is not after `from` 2026-01-02',
        'correct one of the days; `until` is the first day on which it no longer holds',
      ],
    ],
  ],
  [
    'a code twice on one day',
    'lists:\n  l: [{code: mit, until: 2026-01-02, cite: ACT 1}, ⟦{code: mit, from: 2026-01-01, cite: ACT 1}⟧]\n',
    [
      [
        'WB-N02',
        '`mit` stands in the list already on 2026-01-01',
        'end the other entry with `until`, or delete one of the two',
      ],
    ],
  ],
  [
    'a dated code without citation',
    'lists:\n  l: [⟦{code: mit, from: 2026-01-01}⟧]\n',
    [
      [
        'WB-X01',
        'a code of a list has no `cite`',
        'add `cite` with the place in a declared source',
      ],
    ],
  ],
  [
    'a code of a dated list that the fact does not know',
    `lists:\n  l: [{code: mitt, from: 2026-01-01, cite: ACT 1}]\nterms:\n  t: {cite: ACT 1, is: model.licence in ⟦lists.l⟧}\n`,
    [
      [
        'WB-T04',
        '`mitt` is not a member of `model.licence`',
        'write `mit`, or declare the member in the vocabulary',
      ],
    ],
  ],
  [
    'information that says nothing',
    'information:\n  - ⟦{id: fine, cite: ACT 1}⟧\n',
    [['WB-S03', 'a piece of information needs `says`', 'add `says`']],
  ],
  [
    'information without a source',
    'information:\n  - ⟦{id: fine, says: A fine}⟧\n',
    [
      [
        'WB-X01',
        'a piece of information has no `cite`',
        'add `cite` with the place in a declared source',
      ],
    ],
  ],
  [
    'information of the id of a duty',
    'duties:\n  - {id: d, who: us, must: Do, cite: ACT 1, when: model.open}\ninformation:\n  - {id: ⟦d⟧, says: A fine, cite: ACT 1}\n',
    [['WB-N02', '`d` is used twice', 'rename or delete one of the two']],
  ],
  [
    'what belongs into an alternative',
    `terms:
  t: {choose: [{value: open, cite: ACT 1, is: model.open}], ⟦is⟧: model.open, ⟦any⟧: [], ⟦unless⟧: [], ⟦type⟧: date, ⟦unit⟧: FLOP, ⟦value⟧: model.compute}
`,
    ['is', 'any', 'unless', 'type', 'unit', 'value'].map((key) => [
      'WB-S02',
      `\`${key}\` does not go with the rest of this term`,
      'delete it, or write it within an alternative of `choose`',
    ]),
  ],
  [
    'a choice in order with a word',
    `terms:\n  t: {cite: ACT 1, choose: [${OPEN}], otherwise: closed}\n  u: {cite: ACT 1, is: '⟦terms.t⟧ > "open"'}\n`,
    [
      [
        'WB-T06',
        'the members of `terms.t` have no order',
        'write `fact == "member"` or `fact in ["A", "B"]`',
      ],
    ],
  ],
  [
    'a choice in a list, and beside a condition',
    `lists: {few: [mit]}\nterms:\n  t: {cite: ACT 1, choose: [${OPEN}], otherwise: closed}\n  u: {cite: ACT 1, is: '⟦terms.t in lists.few⟧'}\n  v: {cite: ACT 1, is: '⟦terms.t in "x"⟧'}\n  w: {cite: ACT 1, is: '⟦terms.t == model.open⟧'}\n`,
    [
      [
        'WB-T03',
        '`in` stands between the choice `terms.t` and a list',
        'write `fact in ["A", "B"]` for a code, `"m" in set` for a set, `overlaps(set, ["a", "b"])` for several members',
      ],
      [
        'WB-T03',
        '`in` stands between the choice `terms.t` and the text `x`',
        'write `fact in ["A", "B"]` for a code, `"m" in set` for a set, `overlaps(set, ["a", "b"])` for several members',
      ],
      [
        'WB-T03',
        '`==` stands between the choice `terms.t` and a condition',
        'write `fact == "member"` for a code, `"member" in set` for a set',
      ],
    ],
  ],
  [
    'a word unlike all of many: eight are named, and how many there are',
    `terms:\n  eight: {cite: ACT 1, choose: [${words(8)}]}\n  nine: {cite: ACT 1, choose: [${words(9)}]}\n  u: {cite: ACT 1, is: 'terms.eight == ⟦"zebra"⟧ || terms.nine == ⟦"zebra"⟧'}\n`,
    [
      [
        'WB-T04',
        '`zebra` is not a member of `terms.eight`',
        'use one of: w1, w2, w3, w4, w5, w6, w7, w8',
      ],
      [
        'WB-T04',
        '`zebra` is not a member of `terms.nine`',
        'use one of: w1, w2, w3, w4, w5, w6, w7, w8, … (9 in all)',
      ],
    ],
  ],
];

// The brackets show what is underlined; they are taken out before the text is read.
describe('choices, dated lists and information', () => {
  it.each(WRONG)('%s is told where it stands, with what would mend it', (_, text, told) => {
    expect(tellingOf(text, BEFORE['head'] ?? '', packFaults)).toEqual({ text, told });
  });
});
