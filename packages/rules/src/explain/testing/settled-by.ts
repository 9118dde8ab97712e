import { day, type Day, type Value } from '@weighbridge/core';
import { deriveValues } from '../../evaluate/derive.ts';
import { prepare } from '../../evaluate/program.ts';
import { trialPack } from '../../evaluate/testing/trial-pack.ts';
import { explain } from '../explain.ts';
import type { SettlingSet } from '../shapes.ts';

export const AS_OF: Day = day('2026-11-21');
type Case = { readonly [fact: string]: Value };

export const PARAMS = `
params:
  line: {unit: FLOP, values: [{value: 1.0e+23, from: 2025-08-02, cite: ACT 1}]}
  high: {unit: FLOP, values: [{value: 1.0e+25, from: 2025-08-02, cite: ACT 2}]}
  third: {unit: '1', values: [{value: 0.25, from: 2025-08-02, cite: ACT 3, kind: encoding}]}
  start: {unit: date, values: [{value: 2025-08-02, from: 2024-08-01, cite: ACT 4}]}
  legacy: {unit: date, values: [{value: 2027-08-02, from: 2024-08-01, cite: ACT 5}]}
  sleep: {unit: date, values: [{value: 2299-12-31, from: 2024-08-01, cite: ACT 6}]}
  nothing: {unit: FLOP, values: [{value: 0, from: 2024-08-01, cite: ACT 7}]}
  grace: {unit: day, values: [{value: 10, from: 2024-08-01, cite: ACT 7}]}
`;

/** What would settle a duty with this condition, for these facts. */
export function settledBy(
  when: string,
  values: Case,
  more: { rest?: string; due?: string; strict?: boolean } = {},
): readonly SettlingSet[] {
  const { pack } = trialPack(`${PARAMS}
terms:
  due: {type: date, cite: ACT 9, value: '${more.due ?? 'params.start'}'}
duties:
  - id: it
    who: provider
    must: Do it
    mark: V
    cite: ACT 1
    from: 2025-08-02
    when: '${when}'
    due: terms.due
${more.rest ?? ''}`);
  const { values: all } = deriveValues(pack.facts, values);
  return explain(prepare(pack), 'it', all, { asOf: AS_OF, strict: more.strict ?? false }).settledBy;
}
