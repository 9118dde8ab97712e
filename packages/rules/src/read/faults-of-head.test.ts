import { describe, expect, it } from 'vitest';
import { BEFORE, packFaults, tellingOf, type Told } from './testing/marked.ts';

const AFTER_HEAD: readonly (readonly [claim: string, text: string, told: readonly Told[]])[] = [
  [
    'two documents',
    `---
⟦pack: other⟧
`,
    [
      [
        'WB-S01',
        'the file has more than one document',
        'delete the line `---`, or make it a file of its own',
      ],
    ],
  ],
  [
    'an unknown key of a pack',
    `⟦dutys⟧: []
`,
    [
      [
        'WB-S02',
        'a pack has no key `dutys`',
        'use one of `pack`, `title`, `version`, `uses`, `status_date`, `asks`, `places`, `sources`, `params`, `lists`, `terms`, `duties`, `decisions`, `information`, `cases`, `tests`',
      ],
    ],
  ],
  [
    'an unknown key unlike all others',
    `⟦zebra⟧: []
`,
    [
      [
        'WB-S02',
        'a pack has no key `zebra`',
        'use one of `pack`, `title`, `version`, `uses`, `status_date`, `asks`, `places`, `sources`, `params`, `lists`, `terms`, `duties`, `decisions`, `information`, `cases`, `tests`',
      ],
    ],
  ],
];

const BARE: readonly (readonly [claim: string, text: string, told: readonly Told[]])[] = [
  [
    'an empty file',
    '⟦⟧',
    [
      [
        'WB-S03',
        'a pack is expected here, but there is nothing',
        'name a folder or file that holds YAML',
      ],
    ],
  ],
  [
    'a file that is a list',
    `⟦- a⟧
`,
    [['WB-S03', 'a pack is a map of keys and values', 'begin with `name: value`']],
  ],
  [
    'a file that is a text',
    `⟦hello⟧
`,
    [['WB-S03', 'a pack is a map of keys and values', 'begin with `name: value`']],
  ],
  [
    'a file that is not YAML',
    `pack: {a: 1
⟦⟧`,
    [
      [
        'WB-S01',
        'this is not YAML: flow map in block collection must be sufficiently indented and end with a }',
        'correct the YAML; a text that holds `: `, ` #`, `{`, `[`, `"` or begins with `!` needs quotes',
      ],
    ],
  ],
  [
    'a tab as indentation',
    `pack: demo
terms:
⟦	⟧a: 1
`,
    [
      [
        'WB-S01',
        'this is not YAML: tabs are not allowed as indentation',
        'correct the YAML; a text that holds `: `, ` #`, `{`, `[`, `"` or begins with `!` needs quotes',
      ],
    ],
  ],
  [
    'a tag',
    `pack: ⟦!secret⟧ demo
version: 2026-01-01.1
`,
    [
      [
        'WB-S01',
        'this is not YAML: unresolved tag: !secret',
        'correct the YAML; a text that holds `: `, ` #`, `{`, `[`, `"` or begins with `!` needs quotes',
      ],
    ],
  ],
  [
    'an alias of nothing',
    `pack: demo
version: 2026-01-01.1
title: ⟦*a⟧
`,
    [
      [
        'WB-S01',
        '`*a` is an alias of nothing: there is no `&a` before it',
        'write the part out, or put the anchor before the part that is meant',
      ],
    ],
  ],
  [
    'a key twice',
    `pack: demo
version: 2026-01-01.1
⟦pack⟧: demo
`,
    [['WB-N02', '`pack` is used twice', 'rename or delete one of the two']],
  ],
  [
    'a list as key',
    `pack: demo
version: 2026-01-01.1
⟦[⟧a]: 1
`,
    [
      [
        'WB-S01',
        'this is not YAML: a key has to be a text',
        'correct the YAML; a text that holds `: `, ` #`, `{`, `[`, `"` or begins with `!` needs quotes',
      ],
    ],
  ],
  [
    'no name of the pack',
    `⟦version: 2026-01-01.1⟧
`,
    [['WB-S03', 'a pack needs `pack`', 'add `pack`']],
  ],
  [
    'no version',
    `⟦pack: demo⟧
`,
    [['WB-S03', 'a pack needs `version`', 'add `version`']],
  ],
  [
    'a version with a space',
    `pack: demo
version: ⟦one two⟧
status_date: 2026-01-01
`,
    [
      [
        'WB-S03',
        '`one two` is not a version',
        'write `YYYY-MM-DD.N`, or any text without `@` and space',
      ],
    ],
  ],
  [
    'a version with an at sign',
    `pack: demo
version: ⟦a@b⟧
status_date: 2026-01-01
`,
    [
      [
        'WB-S03',
        '`a@b` is not a version',
        'write `YYYY-MM-DD.N`, or any text without `@` and space',
      ],
    ],
  ],
  [
    'a version of too many letters',
    `pack: demo
version: ⟦111111111111111111111111111111111111111111111111111111111111111111111111111111111⟧
status_date: 2026-01-01
`,
    [
      [
        'WB-S03',
        '`111111111111111111111111111111111111111111111111111111111111111111111111111111111` is not a version',
        'write `YYYY-MM-DD.N`, or any text without `@` and space',
      ],
    ],
  ],
  [
    'a version without a day, and no status_date',
    `⟦pack: demo⟧
version: one
`,
    [['WB-S03', 'a pack needs `status_date`', 'add `status_date`']],
  ],
  [
    'a status_date that is no day',
    `pack: demo
version: one
status_date: ⟦2026-02-30⟧
`,
    [['WB-S03', '`2026-02-30` is not a day', 'write a day of the calendar as YYYY-MM-DD']],
  ],
  [
    'a status_date that is a list',
    `pack: demo
version: one
status_date: ⟦[2026-02-03]⟧
`,
    [['WB-S03', 'a day is expected here', 'write a day of the calendar as YYYY-MM-DD']],
  ],
  [
    'a pack id with a capital',
    `pack: ⟦Demo⟧
version: 2026-01-01.1
`,
    [
      [
        'WB-N04',
        '`Demo` is not an id',
        'use small letters, digits and `-`, beginning with a letter or digit',
      ],
    ],
  ],
  [
    'who asks is none of the four',
    `pack: demo
version: 2026-01-01.1
asks: ⟦laws⟧
`,
    [['WB-S03', '`laws` is not one of `law`, `licence`, `policy`, `practice`', 'write `law`']],
  ],
  [
    'who asks is far from the four',
    `pack: demo
version: 2026-01-01.1
asks: ⟦everybody⟧
`,
    [
      [
        'WB-S03',
        '`everybody` is not one of `law`, `licence`, `policy`, `practice`',
        'write `law` or another of them',
      ],
    ],
  ],
  [
    'who asks is a list',
    `pack: demo
version: 2026-01-01.1
asks: ⟦[law]⟧
`,
    [
      [
        'WB-S03',
        'this is not one of `law`, `licence`, `policy`, `practice`',
        'write `law` or another of them',
      ],
    ],
  ],
  [
    'a place in small letters',
    `pack: demo
version: 2026-01-01.1
places: ⟦[EU, de]⟧
`,
    [['WB-S03', '`de` is not a place', 'write ISO 3166 codes such as `DE` or `US-CA`, or `EU`']],
  ],
  [
    'a place with too long a part',
    `pack: demo
version: 2026-01-01.1
places: ⟦[US-CALI]⟧
`,
    [
      [
        'WB-S03',
        '`US-CALI` is not a place',
        'write ISO 3166 codes such as `DE` or `US-CA`, or `EU`',
      ],
    ],
  ],
  [
    'another vocabulary',
    `pack: demo
version: 2026-01-01.1
uses: ⟦[models@2]⟧
`,
    [['WB-N01', 'there is no vocabulary `models@2`', 'write `models@1`']],
  ],
  [
    'a vocabulary unlike ours',
    `pack: demo
version: 2026-01-01.1
uses: ⟦[zebra]⟧
`,
    [['WB-N01', 'there is no vocabulary `zebra`', 'use `models@1`']],
  ],
  [
    'a source without title',
    `pack: demo
version: 2026-01-01.1
sources: {A: ⟦{url: "http://a"}⟧}
`,
    [['WB-S03', 'a source needs `title`', 'add `title`']],
  ],
  [
    'a source that is a text',
    `pack: demo
version: 2026-01-01.1
sources: {A: ⟦The act⟧}
`,
    [
      [
        'WB-S03',
        'a source is a map of keys and values',
        'write it as keys and values: `title`, `url`, `binding`, `from`',
      ],
    ],
  ],
  [
    'binding that is no truth',
    `pack: demo
version: 2026-01-01.1
sources: {A: {title: T, binding: ⟦no⟧}}
`,
    [['WB-S03', '`true` or `false` is expected here', 'write `true` or `false`']],
  ],
  [
    'a key of a source mistyped',
    `pack: demo
version: 2026-01-01.1
sources: {A: {title: T, ⟦form⟧: 2020-01-01}}
`,
    [['WB-S02', 'a source has no key `form`', 'write `from`']],
  ],
  [
    'sources as a list',
    `pack: demo
version: 2026-01-01.1
sources: ⟦[A]⟧
`,
    [['WB-S03', 'names with their values are expected here', 'write `name: value`, one a line']],
  ],
  [
    'a source that is no map, once, though it is cited',
    `pack: demo
version: 2026-01-01.1
sources: {ACT: ⟦5⟧}
params:
  p: {unit: FLOP, values: [{value: 1, from: 2025-01-01, cite: ACT 1}]}
`,
    [
      [
        'WB-S03',
        'a source is a map of keys and values',
        'write it as keys and values: `title`, `url`, `binding`, `from`',
      ],
    ],
  ],
  [
    'a value that rests on a source which is called as the code of a finding',
    `pack: demo
version: 2026-01-01.1
sources: {supply: {title: All findings}, supply.unsigned: {title: One of them, binding: false}}
params:
  p: {unit: FLOP, values: [⟦{value: 1, from: 2025-01-01, cite: supply.unsigned}⟧]}
`,
    [
      [
        'WB-X02',
        'the value rests on `supply.unsigned`, which does not bind, and has no `kind`',
        'add `kind`, such as `indicative` or `presumption`',
      ],
    ],
  ],
];

// The brackets show what is underlined; they are taken out before the text is read.
describe('the head of a pack, its sources and files', () => {
  it.each(AFTER_HEAD)('%s is told where it stands, with what would mend it', (_, text, told) => {
    expect(tellingOf(text, BEFORE['head'] ?? '', packFaults)).toEqual({ text, told });
  });
  it.each(BARE)('%s is told where it stands, with what would mend it', (_, text, told) => {
    expect(tellingOf(text, BEFORE['nothing'] ?? '', packFaults)).toEqual({ text, told });
  });
});
