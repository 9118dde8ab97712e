import { describe, expect, it } from 'vitest';
import { BEFORE, dutyWhen, packFaults, tellingOf, type Told } from './testing/marked.ts';

const FAULTS: readonly (readonly [claim: string, condition: string, told: readonly Told[]])[] = [
  [
    'a call in the middle of a name',
    '⟦nonempty(model.outputs).x⟧',
    [
      [
        'WB-T05',
        'only names can be followed by a dot',
        'write a name such as `model.training_compute`',
      ],
    ],
  ],
  [
    'a member of no code',
    'model.licence == ⟦"mitt"⟧',
    [
      [
        'WB-T04',
        '`mitt` is not a member of `model.licence`',
        'write `mit`, or declare the member in the vocabulary',
      ],
    ],
  ],
  [
    'a member of no enum, none near',
    'use.sector == ⟦"agriculture"⟧',
    [['WB-T04', '`agriculture` is not a member of `use.sector`', 'use one of: general, health']],
  ],
  [
    'a member of no set',
    '⟦"audio"⟧ in model.outputs',
    [['WB-T04', '`audio` is not a member of `model.outputs`', 'use one of: text, code, image']],
  ],
  [
    'members of a list that are none',
    'model.licence in ["mit", ⟦"apache-2"⟧, ⟦"zzz"⟧]',
    [
      [
        'WB-T04',
        '`apache-2` is not a member of `model.licence`',
        'write `apache-2.0`, or declare the member in the vocabulary',
      ],
      ['WB-T04', '`zzz` is not a member of `model.licence`', 'use one of: mit, apache-2.0, NONE'],
    ],
  ],
  [
    'members of an overlap that are none',
    'overlaps(model.outputs, ["text", ⟦"kode"⟧])',
    [
      [
        'WB-T04',
        '`kode` is not a member of `model.outputs`',
        'write `code`, or declare the member in the vocabulary',
      ],
    ],
  ],
  [
    'a named list whose members are none',
    'use.sector in ⟦⟦lists.free⟧⟧',
    [
      ['WB-T04', '`mit` is not a member of `use.sector`', 'use one of: general, health'],
      ['WB-T04', '`apache-2.0` is not a member of `use.sector`', 'use one of: general, health'],
    ],
  ],
  [
    'a number equal to a number',
    '⟦model.compute == params.line⟧',
    [
      [
        'WB-T05',
        '`==` does not compare a number in FLOP with a number in FLOP',
        'write `a >= b && a <= b`, or compare with `>` or `>=` as the law does',
      ],
    ],
  ],
  [
    'a date unequal to a date',
    '⟦model.placed != params.start⟧',
    [
      [
        'WB-T05',
        '`==` does not compare a date with a date',
        'write `a >= b && a <= b`, or compare with `>` or `>=` as the law does',
      ],
    ],
  ],
  [
    'overlap of one',
    '⟦overlaps(model.outputs)⟧',
    [
      [
        'WB-T05',
        '`overlaps` takes a set and a list of members',
        'write `overlaps(set, ["a", "b"])` or `overlaps(set, lists.name)`',
      ],
    ],
  ],
  [
    'overlap of three',
    '⟦overlaps(model.outputs, ["text"], ["code"])⟧',
    [
      [
        'WB-T05',
        '`overlaps` takes a set and a list of members',
        'write `overlaps(set, ["a", "b"])` or `overlaps(set, lists.name)`',
      ],
    ],
  ],
  [
    'nonempty of nothing',
    '⟦nonempty()⟧',
    [['WB-T05', '`nonempty` takes one set', 'write `nonempty(set)` with a fact of type set']],
  ],
  [
    'nonempty of two',
    '⟦nonempty(model.outputs, model.tags)⟧',
    [['WB-T05', '`nonempty` takes one set', 'write `nonempty(set)` with a fact of type set']],
  ],
  [
    'minus before a name',
    '⟦-model.compute⟧ < params.line',
    [
      [
        'WB-T05',
        'a minus sign before what is no number is not in the language',
        'use only `&&`, `||`, `!`, `?:`, comparisons, `in`, `+`, `-`, `*`, `min`, `max`, `overlaps` and `nonempty`',
      ],
    ],
  ],
  [
    'minus before a truth and a text',
    '⟦-true⟧ && model.licence == ⟦-"mit"⟧',
    ['', ''].map(() => [
      'WB-T05',
      'a minus sign before what is no number is not in the language',
      'use only `&&`, `||`, `!`, `?:`, comparisons, `in`, `+`, `-`, `*`, `min`, `max`, `overlaps` and `nonempty`',
    ]),
  ],
  [
    'a quotient',
    '⟦model.compute / params.half⟧ > params.line',
    [
      [
        'WB-T05',
        '`/` is not in the language',
        'use only `&&`, `||`, `!`, `?:`, comparisons, `in`, `+`, `-`, `*`, `min`, `max`, `overlaps` and `nonempty`',
      ],
    ],
  ],
  [
    'a remainder',
    '⟦model.compute % params.half⟧ > params.line',
    [
      [
        'WB-T05',
        '`%` is not in the language',
        'use only `&&`, `||`, `!`, `?:`, comparisons, `in`, `+`, `-`, `*`, `min`, `max`, `overlaps` and `nonempty`',
      ],
    ],
  ],
  [
    'indexing',
    '⟦model.outputs[0]⟧',
    [
      [
        'WB-T05',
        'indexing is not in the language',
        'use only `&&`, `||`, `!`, `?:`, comparisons, `in`, `+`, `-`, `*`, `min`, `max`, `overlaps` and `nonempty`',
      ],
    ],
  ],
  [
    'a method',
    '⟦model.family.startsWith("a")⟧',
    [
      [
        'WB-T05',
        '`.startsWith()` is not in the language',
        'use only `&&`, `||`, `!`, `?:`, comparisons, `in`, `+`, `-`, `*`, `min`, `max`, `overlaps` and `nonempty`',
      ],
    ],
  ],
  [
    'a test whether a fact is known',
    '⟦has(model.compute)⟧',
    [
      [
        'WB-T05',
        '`has()` is not in the language',
        'use only `&&`, `||`, `!`, `?:`, comparisons, `in`, `+`, `-`, `*`, `min`, `max`, `overlaps` and `nonempty`',
      ],
    ],
  ],
  [
    'a comprehension',
    '⟦model.outputs.exists(x, x)⟧',
    [
      [
        'WB-T05',
        '`.exists()` is not in the language',
        'use only `&&`, `||`, `!`, `?:`, comparisons, `in`, `+`, `-`, `*`, `min`, `max`, `overlaps` and `nonempty`',
      ],
    ],
  ],
  [
    'a map',
    '⟦{"a": model.signed}⟧',
    [
      [
        'WB-T05',
        '`{}` is not in the language',
        'use only `&&`, `||`, `!`, `?:`, comparisons, `in`, `+`, `-`, `*`, `min`, `max`, `overlaps` and `nonempty`',
      ],
    ],
  ],
  [
    'null',
    'model.signed == ⟦null⟧',
    [
      [
        'WB-T05',
        '`null` is not in the language',
        'use only `&&`, `||`, `!`, `?:`, comparisons, `in`, `+`, `-`, `*`, `min`, `max`, `overlaps` and `nonempty`',
      ],
    ],
  ],
  [
    'bytes',
    'model.licence == ⟦b"mit"⟧',
    [
      [
        'WB-T05',
        'a literal of bytes is not in the language',
        'use only `&&`, `||`, `!`, `?:`, comparisons, `in`, `+`, `-`, `*`, `min`, `max`, `overlaps` and `nonempty`',
      ],
    ],
  ],
  [
    'a function of CEL',
    '⟦size(model.outputs)⟧ > params.line',
    [
      [
        'WB-T05',
        '`size()` is not in the language',
        'use only `&&`, `||`, `!`, `?:`, comparisons, `in`, `+`, `-`, `*`, `min`, `max`, `overlaps` and `nonempty`',
      ],
    ],
  ],
  [
    'min of one',
    '⟦min(model.compute)⟧ > params.line',
    [['WB-T05', '`min` takes two values, not 1', 'write `min(a, b)`']],
  ],
  [
    'max of three',
    '⟦max(model.compute, model.compute, model.compute)⟧ > params.line',
    [['WB-T05', '`max` takes two values, not 3', 'write `max(a, b)`']],
  ],
  [
    'a date plus a fact',
    '⟦model.placed + model.tokens⟧ > params.start',
    [
      [
        'WB-T05',
        '`+` between a date and a number in token is not in the language',
        'write `date + params.x` with a parameter whose unit is `day`',
      ],
    ],
  ],
  [
    'a date minus days',
    '⟦model.placed - params.wait⟧ > params.start',
    [
      [
        'WB-T05',
        '`-` between a date and a number in day is not in the language',
        'write `date + params.x` with a parameter whose unit is `day`',
      ],
    ],
  ],
  [
    'days plus a date',
    '⟦params.wait + model.placed⟧ > params.start',
    [
      [
        'WB-T05',
        '`+` between a number in day and a date is not in the language',
        'write `date + params.x` with a parameter whose unit is `day`',
      ],
    ],
  ],
  [
    'a date plus a date',
    '⟦model.placed + params.start⟧ > params.start',
    [
      [
        'WB-T05',
        '`+` between a date and a date is not in the language',
        'write `date + params.x` with a parameter whose unit is `day`',
      ],
    ],
  ],
  [
    'functions of nothing',
    '⟦nonempty()⟧ && ⟦overlaps()⟧',
    [
      ['WB-T05', '`nonempty` takes one set', 'write `nonempty(set)` with a fact of type set'],
      [
        'WB-T05',
        '`overlaps` takes a set and a list of members',
        'write `overlaps(set, ["a", "b"])` or `overlaps(set, lists.name)`',
      ],
    ],
  ],
  [
    'names of nothing, once each, wherever they stand,',
    'nonempty(⟦model.opne⟧) || overlaps(⟦model.opne⟧, ["text"]) || ⟦model.opne⟧ in ["text"] || "text" in ⟦model.opne⟧ || (model.open ? ⟦model.opne⟧ : model.open) || (model.open ? model.open : ⟦model.opne⟧)',
    [
      ['WB-N01', 'there is no fact `model.opne`', 'write `model.open`, or declare the fact'],
      ['WB-N01', 'there is no fact `model.opne`', 'write `model.open`, or declare the fact'],
      ['WB-N01', 'there is no fact `model.opne`', 'write `model.open`, or declare the fact'],
      ['WB-N01', 'there is no fact `model.opne`', 'write `model.open`, or declare the fact'],
      ['WB-N01', 'there is no fact `model.opne`', 'write `model.open`, or declare the fact'],
      ['WB-N01', 'there is no fact `model.opne`', 'write `model.open`, or declare the fact'],
    ],
  ],
  [
    'a text times a parameter',
    '⟦"a"⟧ * params.half > params.half',
    [
      [
        'WB-T03',
        '`*` needs numbers or dates, not the text `a`',
        'make it a parameter; texts are compared with `==` only',
      ],
    ],
  ],
  [
    'signs that the language does not have',
    'model.licence[⟦?⟧0] == "mit"',
    [
      [
        'WB-S01',
        'the expression does not parse: unexpected token: `question`',
        'write `&&`, `||`, `!`, `==` for and, or, not, equal, texts in quotes, names as `namespace.name`',
      ],
    ],
  ],
];

// The brackets show what is underlined; they are taken out before the text is read.
describe('a condition with members or functions that do not exist', () => {
  it.each(FAULTS)('%s is told where it stands, with what would mend it', (_, condition, told) => {
    const text = dutyWhen(condition);
    expect(tellingOf(text, BEFORE['terms'] ?? '', packFaults)).toEqual({ text, told });
  });
});
