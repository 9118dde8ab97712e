import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { trialPack } from '../evaluate/testing/trial-pack.ts';
import { checkExact } from './check-exact.ts';

const KEPT = new URL('testing/every-finding.txt', import.meta.url);

const PARAMS = `
params:
  line: {unit: FLOP, values: [{value: 10, from: 2025-01-01, cite: ACT 1}]}
  late: {unit: FLOP, values: [{value: 20, from: 2026-01-01, cite: ACT 1}]}
  start: {unit: date, values: [{value: 2025-08-02, from: 2024-08-01, cite: ACT 1}]}
  week: {unit: day, values: [{value: 7, from: 2024-08-01, cite: ACT 1}]}
`;

const SUM = 'model.own + model.base > params.line';
const LATER = 'model.placed + params.week > use.waiver';

/** Packs whose rules hide something, each under what that is. */
const PACKS: Readonly<Record<string, string>> = {
  'two values at once, and none': `terms:
  both: {cite: ACT 1, choose: [{value: a, is: model.own <= params.line}, {value: b, is: model.own >= params.line}]}
  gap: {cite: ACT 1, choose: [{value: a, is: model.own < params.line}, {value: b, is: model.own > params.late}]}
  apart: {cite: ACT 1, choose: [{value: a, is: model.open, unless: [{id: sold, is: model.paid, cite: ACT 2}]}, {value: b, is: model.paid && model.open}], otherwise: c}
  sets: {cite: ACT 1, choose: [{value: a, is: '"text" in model.outputs'}, {value: b, is: 'overlaps(model.outputs, ["code", "image"])'}], otherwise: c}
  days: {cite: ACT 1, choose: [{value: a, is: model.placed < params.start}, {value: b, is: model.placed > params.start}]}
  sums: {cite: ACT 1, choose: [{value: a, is: '${SUM}'}, {value: b, is: '!(${SUM})'}]}
`,
  'rules that never hold, and exceptions and alternatives that never decide': `terms:
  never: {cite: ACT 1, is: model.open && !model.open}
  idle: {cite: ACT 1, is: model.open, unless: [{id: not-so, is: '!model.open', cite: ACT 2, unless: [{id: deep, is: model.paid, cite: ACT 2}]}]}
  one: {cite: ACT 1, any: [{id: so, is: model.open, cite: ACT 1}, {id: dead, is: model.paid && !model.paid, cite: ACT 1}, {is: model.own < params.line && model.own > params.late, cite: ACT 1}]}
duties:
  - {id: dead-duty, who: us, must: Do, cite: ACT 1, when: 'use.sector == "health" && use.sector == "general"'}
  - {id: live-duty, who: us, must: Do, cite: ACT 1, from: 2027-01-01, when: terms.idle, unless: [{id: over, is: '!terms.idle', cite: ACT 2}]}
information:
  - {id: dead-row, says: So, cite: ACT 1, when: terms.never}
decisions:
  go: {worst_of: [NO, YES], when_unknown: NO, rules: [{id: dead-rule, then: NO, cite: ACT 1, when: '"text" in model.outputs && !nonempty(model.outputs)'}]}
`,
  'rules that stay unknown though every answer gives the same': `terms:
  either: {cite: ACT 1, is: model.open || !model.open}
  rests: {cite: ACT 1, is: terms.either && model.paid}
  once: {cite: ACT 1, is: model.open && model.paid}
  through: {cite: ACT 1, is: model.open}
  split: {cite: ACT 1, is: 'model.gpai && terms.through || model.gpai && !terms.through'}
  lines: {cite: ACT 1, is: model.own < params.line || model.own >= params.line}
  days: {cite: ACT 1, is: model.placed < params.start || model.placed >= params.start}
  words: {cite: ACT 1, is: 'use.sector == "health" || use.sector != "health"'}
  members: {cite: ACT 1, is: '"text" in model.outputs || !("text" in model.outputs)'}
  sums: {cite: ACT 1, is: '${SUM} || !(${SUM})'}
  later: {cite: ACT 1, is: '${LATER} || !(${LATER})'}
  assumed: {cite: ACT 1, is: model.rebutted || !model.rebutted}
duties:
  - {id: duty, who: us, must: Do, cite: ACT 1, when: 'model.paid && model.open || model.paid && !model.open', unless: [{id: x, is: model.gpai, cite: ACT 2}]}
`,
};

it('all that an exact look at packs finds is what was looked through; KEEP=1 keeps it anew', () => {
  const lines = Object.entries(PACKS).flatMap(([what, text]) => {
    const { faults, warnings, unsearched } = checkExact(trialPack(PARAMS + text).pack, []);
    const told = [...faults, ...warnings].map(
      ({ code, at, detail, remedy }) => `  ${code} ${JSON.stringify(at)} ${detail}: ${remedy}\n`,
    );
    return [
      `${what}\n`,
      ...told,
      ...unsearched.map((one) => `  not sure ${JSON.stringify(one)}\n`),
    ];
  });
  if (process.env['KEEP'] !== undefined) writeFileSync(KEPT, lines.join(''));
  expect(lines.join('')).toBe(readFileSync(KEPT, 'utf8'));
});
