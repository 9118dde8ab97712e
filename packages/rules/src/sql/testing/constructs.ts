import { readPack } from '../../read/pack.ts';
import { readVocabulary } from '../../read/vocabulary.ts';
import type { Pack } from '../../tree.ts';

const VOCABULARY = `
vocabulary: trial
version: 1
facts:
  b.a: {type: bool, means: a}
  b.b: {type: bool, means: b}
  b.c: {type: bool, means: c}
  b.no: {type: bool, means: assumed away, assume: {value: false, because: few are}}
  b.yes: {type: bool, means: assumed, assume: {value: true, because: most are}}
  n.a: {type: number, unit: FLOP, min: 0, means: a}
  n.b: {type: number, unit: FLOP, min: 0, means: b}
  n.free: {type: number, unit: FLOP, means: without a least value}
  n.some: {type: number, unit: FLOP, means: assumed, assume: {value: 5, because: of habit}}
  n.more: {type: number, unit: FLOP, min: 1, means: assumed to be no less, assume: {value: {lo: 7}, because: of habit}}
  d.a: {type: date, means: a}
  d.b: {type: date, means: b}
  d.then: {type: date, means: assumed, assume: {value: {hi: 2025-01-31}, because: of habit}}
  e.a: {type: enum, values: [one, two, "it's", 'back\\slash', five, six], means: a}
  e.one: {type: enum, values: [one, two], means: assumed, assume: {value: one, because: of habit}}
  c.a: {type: code, list: codes, means: a}
  s.a: {type: set, values: [x, y], means: a}
  s.any: {type: set, means: any codes}
  s.listed: {type: set, list: codes, means: codes of a list}
  s.has: {type: set, values: [x, y], means: assumed, assume: {value: {has: [x], complete: true}, because: of habit}}
  s.part: {type: set, values: [x, y], means: assumed in part, assume: {value: {has: [x]}, because: of habit}}
  s.open: {type: set, list: codes, means: assumed to have others, assume: {value: {has: [z]}, because: of habit}}
lists:
  codes: [one, two, three, z]
`;

const HEAD = `
pack: trial
title: Trial
version: 2026-11-21.1
uses: [trial@1]
status_date: 2026-11-21
asks: law
sources:
  ACT: {title: The Act}
params:
  line: {unit: FLOP, values: [{value: 1.0e+23, from: 2025-08-02, until: 2027-01-01, cite: ACT 1}, {value: 2.0e+23, from: 2027-01-01, cite: ACT 1}]}
  half: {unit: '1', values: [{value: 0.5, from: 2025-08-02, cite: ACT 1}]}
  naught: {unit: '1', values: [{value: 0, from: 2025-08-02, cite: ACT 1}]}
  later: {unit: '1', values: [{value: 2, from: 2027-01-01, cite: ACT 1}]}
  later_line: {unit: FLOP, values: [{value: 3, from: 2027-01-01, cite: ACT 1}]}
  start: {unit: date, values: [{value: 2025-08-02, from: 2025-08-02, cite: ACT 1}]}
  later_start: {unit: date, values: [{value: 2027-08-02, from: 2027-01-01, cite: ACT 1}]}
  end: {unit: date, values: [{value: never, from: 2025-08-02, cite: ACT 1}]}
  week: {unit: day, values: [{value: 7, from: 2025-08-02, cite: ACT 1}]}
  later_days: {unit: day, values: [{value: 9, from: 2027-01-01, cite: ACT 1}]}
`;

/** A pack of the names above from its own text; throws the first fault. */
export function packOf(text: string): Pack {
  const { vocabulary, faults: unread } = readVocabulary([{ path: 'v.yaml', text: VOCABULARY }]);
  if (vocabulary === undefined) throw new Error(JSON.stringify(unread[0]));
  const { pack, faults } = readPack([{ path: 'p.yaml', text: HEAD + text }], { vocabulary });
  if (pack === undefined) throw new Error(JSON.stringify(faults));
  return pack;
}

/** Conditions of every construct, each under a name that says what it shows. */
const CONDITIONS: Readonly<Record<string, string>> = {
  always: 'true',
  never: 'false',
  'and-in-a-chain': 'b.a && b.b && b.c',
  'or-in-a-chain': 'b.a || b.b || b.c',
  'and-within-or': 'b.a && (b.b || !b.c) || b.c',
  'either-of-conditions': '(b.a && b.b) ? b.b : !b.c',
  'equal-bools': 'b.a == b.b',
  'assumed-bools': 'b.no || b.yes',
  above: 'n.a > n.b',
  below: 'n.a < n.free',
  'at-least': 'n.a >= params.line',
  'at-most': 'n.a <= params.line',
  sum: 'n.a + n.free > params.line',
  difference: 'n.a - n.free > params.line',
  smaller: 'min(n.a, n.free) > params.line',
  larger: 'max(n.a, n.free) > params.line',
  'either-of-numbers': '(b.a ? n.a : n.b + n.free) > params.line',
  scaled: '(n.a + n.free) * params.half > params.line',
  'scaled-to-nothing': 'n.a * params.naught > params.line',
  'scaled-by-what-is-not-known-yet': 'n.a * params.later > params.line',
  'a-line-not-known-yet': 'n.a > params.later_line',
  'assumed-numbers': 'n.some > n.more',
  days: 'd.a > d.b',
  'a-day-asked-about': 'd.a <= params.as_of',
  'a-day-of-a-parameter': 'd.a >= params.start && d.a < params.end',
  'a-day-not-known-yet': 'd.a > params.later_start',
  'days-later': 'd.a + params.week > d.b',
  'a-later-parameter': 'params.start + params.week > d.a',
  'days-later-of-two': 'min(d.a, d.b) + params.week > params.as_of',
  'days-later-of-either': '(b.a ? d.a : d.b) + params.week > params.as_of',
  'days-later-twice': 'd.a + params.week + params.week > params.as_of',
  'days-later-of-a-term': 'terms.day + params.week > params.as_of',
  'days-later-by-what-is-not-known-yet': 'd.a + params.later_days > params.as_of',
  'days-later-than-as-of': 'params.as_of + params.week > d.a',
  'assumed-days': 'd.then > params.start',
  'one-member': 'e.a == "it\'s"',
  'another-member': 'e.a != "back\\\\slash"',
  'few-members': 'e.a in ["one", "two", "it\'s", "five"]',
  'many-members': 'e.a in ["one", "two", "it\'s", "five", "six"]',
  'members-of-a-list': 'c.a in lists.own',
  'members-of-a-dated-list': 'c.a in lists.dated',
  'members-of-an-empty-list': 'c.a in lists.none_yet',
  'assumed-member': 'e.one == "two"',
  'in-a-set': '"x" in s.a',
  'in-a-set-of-any-codes': '"free" in s.any && "\u00e9" in s.any',
  overlapping: 'overlaps(s.a, ["x", "y"])',
  'overlapping-a-list': 'overlaps(s.listed, lists.own)',
  'overlapping-a-dated-list': 'overlaps(s.listed, lists.dated)',
  nonempty: 'nonempty(s.a)',
  'assumed-set': '"y" in s.has && nonempty(s.has)',
  'assumed-part-of-a-set': 'overlaps(s.part, ["x", "y"])',
  'assumed-others-of-a-set': '"one" in s.open && nonempty(s.open)',
  'a-term': 'terms.whether',
  'a-term-again': '!terms.whether && terms.plain',
  'a-term-of-a-rule': 'terms.ruled',
  'a-number-of-a-term': 'terms.much > params.line && terms.much > n.b',
  'a-chosen-word': 'terms.sort == "big"',
  'chosen-words': 'terms.sort in ["big", "small"]',
  'the-word-chosen-otherwise': 'terms.sort == "other"',
};

const RULES = `
lists:
  own: [one, three]
  dated: [{code: one, cite: ACT 1}, {code: two, from: 2026-12-01, cite: ACT 1}]
  none_yet: [{code: two, from: 2026-12-01, cite: ACT 1}]
terms:
  whether: {cite: ACT 1, is: b.a && b.b}
  plain: {cite: ACT 1, is: b.c}
  ruled: {cite: ACT 1, is: b.a, unless: [{id: but, is: b.b && b.c, cite: ACT 1, unless: [{id: back, is: b.no, cite: ACT 1}]}]}
  much: {type: number, unit: FLOP, cite: ACT 1, value: n.a + n.b}
  day: {type: date, cite: ACT 1, value: 'max(d.a, d.b)'}
  sort:
    cite: ACT 1
    choose:
      - {value: big, is: n.a > params.line, unless: [{id: open, is: b.a, cite: ACT 1}]}
      - {value: small, is: n.a <= params.line && !b.a}
    otherwise: other
duties:
  - {id: from-the-start, who: us, must: x, cite: ACT 1, when: b.a}
  - {id: due-once, who: us, must: x, cite: ACT 1, due: terms.day, met: b.b, when: b.a}
  - {id: due-later, who: us, must: x, cite: ACT 1, from: 2025-08-02, due: d.a, met: b.b && b.c, when: b.a, unless: [{id: first, is: b.b, cite: ACT 1}, {id: named, is: b.c && b.b, cite: ACT 1}]}
  - {id: not-yet, who: us, must: x, cite: ACT 1, from: 2027-06-01, when: n.a > params.line && c.a in lists.dated}
  - {id: on-its-day, who: us, must: x, cite: ACT 1, from: 2026-11-21, when: n.a > params.line}
  - {id: over, who: us, must: x, cite: ACT 1, from: 2025-08-02, until: 2026-11-21, due: d.a, when: b.a}
  - {id: nearly-over, who: us, must: x, cite: ACT 1, until: 2026-11-22, when: b.a}
  - id: alternatives
    who: us
    must: x
    cite: ACT 1
    any:
      - {id: first, is: b.a, cite: ACT 1, unless: [{id: but, is: b.b, cite: ACT 1}]}
      - {id: second, is: b.c, cite: ACT 1}
  - {id: one-alternative, who: us, must: x, cite: ACT 1, any: [{id: first, is: b.a && b.b, cite: ACT 1}]}
information:
  - {id: it-is-so, says: x, cite: ACT 1, when: b.a}
  - {id: it-will-be-so, says: x, cite: ACT 1, from: 2027-06-01}
decisions:
  intake:
    worst_of: [deny, review, look, allow]
    when_unknown: review
    rules:
      - {id: no, then: deny, cite: ACT 1, when: b.a, unless: [{id: waived, is: b.b, cite: ACT 1}]}
      - {id: also, then: deny, cite: ACT 1, when: b.c}
      - {id: perhaps, then: look, cite: ACT 1, when: n.a > params.line}
  nothing:
    worst_of: [deny, allow]
    when_unknown: allow
    rules: []
`;

/** Every construct of the language once. */
export function constructs(): Pack {
  const rows = Object.entries(CONDITIONS).map(
    ([id, when]) => `  - {id: ${id}, says: x, cite: ACT 1, when: ${JSON.stringify(when)}}\n`,
  );
  return packOf(RULES.replace('information:\n', `information:\n${rows.join('')}`));
}
