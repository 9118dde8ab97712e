import type { Pack } from '../../tree.ts';
import type { BaseCase, PackTest } from '../../tree.ts';
import { readPack } from '../../read/pack.ts';
import { readVocabulary } from '../../read/vocabulary.ts';

const VOCABULARY = `
vocabulary: trial
version: 1
facts:
  model.compute: {type: number, unit: FLOP, min: 0, means: compute, derive: 6 * model.parameters * model.tokens}
  model.parameters: {type: number, unit: parameter, min: 0, means: parameters}
  model.tokens: {type: number, unit: token, min: 0, means: tokens}
  model.own: {type: number, unit: FLOP, min: 0, means: own compute}
  model.base: {type: number, unit: FLOP, min: 0, means: base compute}
  model.gpai: {type: bool, means: general purpose}
  model.open: {type: bool, means: open}
  model.paid: {type: bool, means: paid for}
  model.shown: {type: bool, means: shown}
  model.rebutted: {type: bool, means: rebutted, assume: {value: false, because: the provider has to show it}}
  model.narrow: {type: bool, means: narrow, assume: {value: false, because: few are}}
  model.outputs: {type: set, values: [text, code, image], means: outputs}
  model.limits: {type: set, values: [field, users], means: limits}
  model.placed: {type: date, means: placed}
  model.licence: {type: code, list: licences, means: licence}
  use.sector: {type: enum, values: [general, health, employment], means: sector}
  use.waiver: {type: date, means: waived until}
lists:
  licences: [mit, apache-2.0, llama, NONE]
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
`;

/** A pack from its own text, without head and sources; throws the first fault. */
export function trialPack(text: string): {
  readonly pack: Pack;
  readonly cases: readonly BaseCase[];
  readonly tests: readonly PackTest[];
} {
  const { vocabulary, faults: unread } = readVocabulary([
    { path: 'vocabulary.yaml', text: VOCABULARY },
  ]);
  if (vocabulary === undefined) throw new Error(unread[0]?.detail);
  const { pack, cases, tests, faults } = readPack([{ path: 'trial.yaml', text: HEAD + text }], {
    vocabulary,
  });
  if (pack === undefined)
    throw new Error(`${faults[0]?.code} ${faults[0]?.detail} ${JSON.stringify(faults[0]?.at)}`);
  return { pack, cases, tests };
}
