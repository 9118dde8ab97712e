import type { Vocabulary } from '@weighbridge/core';
import type { PackFault } from '../pack-fault.ts';
import type { Pack } from '../../tree.ts';
import { readPack, type PackReading } from '../pack.ts';
import { readTests } from '../test-file.ts';
import { readVocabulary } from '../vocabulary.ts';

/** Facts of every type, for the tests of the reader. */
export const VOCABULARY: Vocabulary = {
  name: 'models',
  version: 1,
  facts: {
    'model.compute': { type: 'number', unit: 'FLOP', min: 0, means: 'training compute' },
    'model.tokens': { type: 'number', unit: 'token', min: 0, means: 'training tokens' },
    'model.ratio': { type: 'number', means: 'a number without a unit' },
    'model.signed': { type: 'bool', means: 'the files are signed' },
    'model.open': {
      type: 'bool',
      means: 'weights are open',
      assume: { value: false, because: 'it has to be shown' },
    },
    'model.placed': { type: 'date', means: 'first placed on the market' },
    'model.outputs': { type: 'set', values: ['text', 'code', 'image'], means: 'what comes out' },
    'model.tags': { type: 'set', means: 'any codes' },
    'model.licence': { type: 'code', list: 'licences', means: 'the licence' },
    'model.family': { type: 'code', means: 'any code' },
    'use.sector': { type: 'enum', values: ['general', 'health'], means: 'the sector' },
  },
  lists: { licences: ['mit', 'apache-2.0', 'NONE'] },
};

const HEAD = `pack: demo
title: A pack of tests
version: 2026-11-20.1
status_date: 2026-11-20
asks: law
sources:
  ACT: {title: The act}
  GUIDE: {title: A guide, binding: false}
`;

const PARAMS = `params:
  line: {unit: FLOP, values: [{value: 1.0e+25, from: 2025-08-02, cite: ACT 1}]}
  half: {unit: "1", values: [{value: 0.5, from: 2025-08-02, cite: ACT 1}]}
  minus: {unit: "1", values: [{value: -0.5, from: 2025-08-02, cite: ACT 1}]}
  budget: {unit: USD, values: [{value: 500, from: 2025-08-02, cite: ACT 1}]}
  start: {unit: date, values: [{value: 2025-08-02, from: 2025-08-02, cite: ACT 1}]}
  wait: {unit: day, values: [{value: 14, from: 2025-08-02, cite: ACT 1}]}
lists:
  free: [mit, apache-2.0]
terms:
  big: {cite: ACT 1, is: model.compute > params.line}
  due: {cite: ACT 1, value: 'max(model.placed, params.start)'}
  total: {cite: ACT 1, value: model.compute + model.compute}
`;

const RULES = `duties:
  - {id: d, who: us, must: Do, cite: ACT 1, when: model.signed, unless: [{id: e, cite: ACT 1, is: model.open}]}
decisions:
  go: {worst_of: [DENY, ALLOW], when_unknown: DENY, rules: [{id: r, then: DENY, cite: ACT 1, when: model.open}]}
terms:
  big: {cite: ACT 1, is: model.open}
  total: {cite: ACT 1, value: model.compute}
`;

/** What stands before the text of a test. */
export const BEFORE: { readonly [start: string]: string } = {
  nothing: '',
  head: HEAD,
  terms: HEAD + PARAMS,
  rules: HEAD + RULES,
  facts: 'vocabulary: models\nversion: 1\nlists:\n  licences: [mit, apache-2.0]\nfacts:\n',
};

/** Reads a pack of one file. */
export function readText(text: string): PackReading {
  return readPack([{ path: 'demo.yaml', text }], { vocabulary: VOCABULARY });
}

/** A duty whose condition is this text, written as a block. */
export function dutyWhen(expression: string): string {
  const lines = expression.split('\n').map((line) => `      ${line}`);
  return `duties:\n  - id: d\n    who: us\n    must: Do\n    cite: ACT 1\n    when: |-\n${lines.join('\n')}\n`;
}

/** A pack whose one duty has this condition. */
export function readCondition(expression: string): PackReading {
  return readText(HEAD + PARAMS + dutyWhen(expression));
}

/** Text without the brackets \`⟦ ⟧\` that show what is underlined. */
export function unmarked(text: string): string {
  return text.replaceAll(/[⟦⟧]/g, '');
}

/** The text with brackets around all that some faults underline. */
export function withMarks(text: string, faults: readonly PackFault[]): string {
  const lines = text.split('\n');
  const inserts = faults.flatMap((fault) => {
    const line = 'line' in fault.at ? fault.at.line : 1;
    return (fault.marks ?? []).flatMap((mark) => [
      { line, column: mark.column, sign: '⟦' },
      { line, column: mark.column + mark.length, sign: '⟧' },
    ]);
  });
  const fromTheEnd = inserts.toSorted(
    (a, b) => b.line - a.line || b.column - a.column || (a.sign === '⟧' ? 1 : -1),
  );
  for (const { line, column, sign } of fromTheEnd) {
    const old = lines[line - 1] ?? '';
    lines[line - 1] = `${old.slice(0, column - 1)}${sign}${old.slice(column - 1)}`;
  }
  return lines.join('\n');
}

/** A fault as its code, what was found and what to do. */
export type Told = readonly [code: string, detail: string, remedy: string];

/** What a text gives: itself with brackets around what is underlined, and what is said. */
export interface Telling {
  readonly text: string;
  readonly told: readonly Told[];
}

/** Reads a text as a pack, and tells its faults. */
export function packFaults(text: string): readonly PackFault[] {
  return readText(text).faults;
}

/** Reads a text as a vocabulary, and tells its faults. */
export function vocabularyFaults(text: string): readonly PackFault[] {
  return readVocabulary([{ path: 'facts.yaml', text }]).faults;
}

/** Two packs that share a term, for files of tests. */
export function twoPacks(): readonly Pack[] {
  const { pack } = readText(HEAD + RULES);
  if (pack === undefined) throw new Error('the pack of the tests is faulty');
  const duties = pack.duties.map((duty) => ({ ...duty, id: 'other-rule' }));
  return [pack, { ...pack, pack: 'other', duties, decisions: [] }];
}

/** Reads a text as a file of tests for {@link twoPacks}, and tells its faults. */
export function testFileFaults(text: string): readonly PackFault[] {
  return readTests({ path: 't.yaml', text }, { packs: twoPacks(), vocabulary: VOCABULARY }).faults;
}

/** What the reading of a text tells; `before` stands before it in the file. */
export function tellingOf(
  text: string,
  before: string,
  faultsOf: (whole: string) => readonly PackFault[],
): Telling {
  const whole = before + unmarked(text);
  const faults = faultsOf(whole);
  return { text: withMarks(whole, faults).slice(before.length), told: faults.map(toldOf) };
}

/** The fault as code, detail and remedy. */
function toldOf(fault: PackFault): Told {
  return [fault.code, fault.detail, fault.remedy];
}
