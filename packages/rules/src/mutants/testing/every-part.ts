import { trialPack } from '../../evaluate/testing/trial-pack.ts';
import type { TestRun } from '../../run-tests/run-tests.ts';

const TEXT = `
params:
  line: {unit: FLOP, values: [{value: 100, from: 2024-08-01, until: 2026-01-01, cite: ACT 1}, {value: 200, from: 2026-01-01, cite: ACT 1}]}
  share: {unit: '1', values: [{value: 0.5, from: 2024-08-01, cite: ACT 1}]}
  start: {unit: date, values: [{value: 2025-08-02, from: 2024-08-01, cite: ACT 1}]}
  week: {unit: day, values: [{value: 7, from: 2024-08-01, cite: ACT 1}]}
lists:
  free: [mit, apache-2.0]
  dated:
    - {code: mit, cite: ACT 1}
    - {code: llama, from: 2026-03-01, until: 2026-09-01, cite: ACT 2}
terms:
  large: {cite: ACT 1, is: model.own > params.line}
  spared: {cite: ACT 1, is: model.open, unless: [{id: sold, is: model.paid, cite: ACT 2}]}
  much: {type: number, unit: FLOP, cite: ACT 1, value: 'max(model.own, model.base * params.share)'}
  due: {type: date, cite: ACT 1, value: 'model.open ? model.placed + params.week : params.start'}
  kind:
    cite: ACT 9
    choose:
      - {value: open, is: model.open, unless: [{id: sold, is: model.paid, cite: ACT 3}]}
      - {value: general, is: model.gpai && !model.open}
    otherwise: closed
duties:
  - {id: sized, who: us, must: Do it, cite: ACT 1, from: 2025-01-01, until: 2027-01-01, when: terms.large && !terms.spared, unless: [{id: narrow, is: model.narrow, cite: ACT 2}]}
  - {id: dated, who: us, must: Do it, cite: ACT 1, when: model.gpai, due: terms.due, met: model.shown}
  - {id: worded, who: us, must: Do it, cite: ACT 1, when: 'terms.kind in ["open", "general"] || model.licence in lists.dated'}
  - {id: closed, who: us, must: Do it, cite: ACT 1, when: 'terms.kind == "closed"'}
  - id: several
    who: us
    must: Do it
    cite: ACT 1
    any:
      - {id: health, is: 'use.sector in ["health", "employment"]', cite: ACT 1}
      - {id: pictures, is: 'overlaps(model.outputs, ["image", "code"])', cite: ACT 1, unless: [{id: licensed, is: model.licence in lists.free, cite: ACT 2}]}
  - {id: compared, who: us, must: Do it, cite: ACT 1, when: 'terms.much >= params.line || model.base < params.line || model.own <= params.line'}
  - {id: chosen, who: us, must: Do it, cite: ACT 1, when: '(model.open ? model.paid : model.shown) && nonempty(model.limits)'}
information:
  - {id: told, says: A fine, cite: ACT 99, from: 2026-08-02, when: '"text" in model.outputs'}
decisions:
  intake:
    worst_of: [deny, review, allow]
    when_unknown: review
    rules:
      - {id: waived, then: deny, cite: ACT 1, when: 'use.sector == "health"', unless: [{id: waiver, is: use.waiver >= params.as_of, cite: ACT 2}]}
cases:
  big: {facts: {model.own: 500, model.open: false, model.paid: false}}
tests:
  - {name: a large one is sized, like: big, facts: {model.narrow: false}, expect: {sized: applies, large: 'yes'}}
  - {name: a narrow one is not, like: big, facts: {model.narrow: true}, expect: {sized: 'exempt:narrow'}}
  - {name: a small one is not, facts: {model.own: 150}, expect: {sized: 'no'}}
  - {name: the old line was lower, as_of: 2025-06-01, like: big, facts: {model.own: 150}, expect: {sized: applies}}
  - {name: an open one is due a week later, facts: {model.gpai: true, model.open: true, model.placed: 2026-11-18}, expect: {dated: 'scheduled:2026-11-25'}}
  - {name: an open one is open, facts: {model.open: true, model.paid: false}, expect: {kind: open, worded: applies, closed: 'no'}}
  - {name: an employer is asked, facts: {use.sector: employment}, expect: {several: applies}}
  - {name: pictures under a free licence are not, facts: {use.sector: general, model.outputs: {has: [image]}, model.licence: mit}, expect: {several: 'no'}}
  - {name: text is told, facts: {model.outputs: [text]}, expect: {told: applies}}
  - {name: health is denied, facts: {use.sector: health, use.waiver: 2026-11-20}, expect: {waived: applies, intake: deny}}
  - {name: a waiver of today lifts it, proposed: true, because: row 1, facts: {use.sector: health, use.waiver: 2026-11-21}, expect: {waived: 'exempt:waiver'}}
`;

/** A pack with every part that can be changed, and tests that notice some of the changes. */
export function everyPart(): TestRun {
  return trialPack(TEXT);
}
