import { trialPack } from '../../evaluate/testing/trial-pack.ts';
import type { Pack } from '../../tree.ts';

const TEXT = `
params:
  line: {unit: FLOP, values: [{value: 100, from: 2024-08-01, until: 2026-01-01, cite: ACT 1, kind: presumption}, {value: 200, from: 2026-01-01, cite: 'ACT 1; ACT 2'}]}
  start: {unit: date, values: [{value: never, from: 2024-08-01, cite: ACT 1, kind: indicative}]}
lists:
  plain: [mit, llama]
  dated:
    - mit
    - {code: llama, from: 2026-03-01, until: 2026-09-01, cite: [ACT 2, ACT 3]}
    - {code: llama, from: 2026-09-01, cite: ACT 2}
    - {code: apache-2.0, until: 2026-09-01, cite: ACT 2}
terms:
  kind:
    choose:
      - {value: open, cite: ACT 1, any: [{id: a, is: model.open, cite: ACT 1}, {is: model.paid, cite: ACT 2}], unless: [{id: sold, is: model.paid, cite: ACT 3}]}
      - {value: general, cite: ACT 2, is: model.gpai && !model.open}
    otherwise: closed
  size: {cite: ACT 1, type: number, unit: FLOP, value: model.own}
  day: {cite: ACT 1, type: date, value: model.placed}
  rule: {cite: ACT 1, is: model.open}
duties:
  - id: whole
    who: us
    must: Do it
    cite: ACT 1
    mark: V2
    lifecycle: [{value: pending_bill, until: 2026-01-01}, {value: in_force, from: 2026-01-01, by: a law}]
    enforcement: [{value: stayed, from: 2026-02-01, until: 2026-03-01, by: a court}, normal]
    note: as told
    from: 2025-01-01
    until: 2027-01-01
    when: terms.kind == "open" && model.licence in lists.dated && terms.size > params.line
    unless: [{id: narrow, is: terms.rule, cite: ACT 2}]
    due: max(terms.day, params.start)
    met: terms.rule
  - {id: bare, who: us, must: Do it, cite: ACT 1, lifecycle: voluntary, enforcement: grace, when: model.licence in lists.plain}
information:
  - {id: told, says: A fine, cite: ACT 99, mark: I, lifecycle: voluntary, enforcement: {value: stayed, by: a court}, from: 2026-08-02, until: 2027-08-02, any: [{id: a, is: model.open, cite: ACT 1}], unless: [{id: b, is: model.paid, cite: ACT 1}]}
  - {id: always, says: A note, cite: ACT 99}
decisions:
  intake:
    worst_of: [deny, review, allow]
    when_unknown: review
    rules:
      - {id: no, then: deny, says: Not here, cite: ACT 1, any: [{id: a, is: model.open, cite: ACT 1}]}
      - {id: maybe, then: review, cite: ACT 1, when: model.paid}
`;

/** A pack in which every key of every part is written. */
export function everyKey(): Pack {
  return trialPack(TEXT).pack;
}
