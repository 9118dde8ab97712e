import { describe, expect, it } from 'vitest';
import { prepare } from '../evaluate/program.ts';
import { trialPack } from '../evaluate/testing/trial-pack.ts';
import { regions } from './representatives.ts';

const pack = () =>
  trialPack(`
params:
  line: {unit: FLOP, values: [{value: 10, from: 2025-01-01, until: 2026-01-01, cite: ACT 1}, {value: 0, from: 2026-01-01, cite: ACT 1}]}
  third: {unit: '1', values: [{value: 0.25, from: 2025-01-01, cite: ACT 1}]}
  start: {unit: date, values: [{value: 2025-08-02, from: 2024-08-01, cite: ACT 4}]}
  wake: {unit: date, values: [{value: 2027-08-02, from: 2024-08-01, cite: ACT 4}]}
terms:
  due: {type: date, cite: ACT 1, value: 'model.placed < params.start ? params.wake : use.waiver'}
  ratio: {is: model.tokens > model.tokens, cite: ACT 1}
duties:
  - id: it
    who: provider
    must: Do it
    mark: V
    cite: ACT 1
    from: 2025-08-02
    when: max(model.own, model.base * params.third) > params.line && model.licence in ["mit", "NONE"] && "text" in model.outputs
    unless: [{id: health, is: 'use.sector == "health" || use.sector == "general" || use.sector == "employment"', cite: ACT 2}]
    due: terms.due
    met: model.shown
`).pack;
const found = () => regions(prepare(pack()));

describe('the representatives of a fact', () => {
  it('are both truths of a bool, also one that only evidence reads', () => {
    expect(found()['model.shown']).toEqual([false, true]);
  });

  it('lie below, at and above each value that a number meets on any day, never below its `min`', () => {
    expect(found()['model.own']).toEqual([0, 5e-324, 9.999999999999998, 10, 10.000000000000002]);
  });

  it('leave out the factor that a number is multiplied by', () => {
    expect(found()['model.base']).toEqual(found()['model.own']);
  });

  it('lie the day before, on and after each day that a date meets, in choices and due dates too', () => {
    expect(found()['model.placed']).toEqual(['2025-08-01', '2025-08-02', '2025-08-03']);
    expect(found()['use.waiver']).toEqual(['2027-08-01', '2027-08-02', '2027-08-03']);
  });

  it('are one where a number meets no value', () => {
    expect(found()['model.tokens']).toEqual([0]);
  });

  it('are the members that are named and one other, if there is another', () => {
    expect(found()['model.licence']).toEqual(['mit', 'NONE', 'apache-2.0']);
    expect(found()['use.sector']).toEqual(['health', 'general', 'employment']);
  });

  it('are, of a set, none, each member that is named, and one other', () => {
    expect(found()['model.outputs']).toEqual([
      { has: [], complete: true },
      { has: ['text'], complete: true },
      { has: ['code'], complete: true },
    ]);
  });

  it('are given for no fact that the rules do not read', () => {
    expect(Object.keys(found()).sort()).toEqual([
      'model.base',
      'model.licence',
      'model.outputs',
      'model.own',
      'model.placed',
      'model.shown',
      'model.tokens',
      'use.sector',
      'use.waiver',
    ]);
  });
});
