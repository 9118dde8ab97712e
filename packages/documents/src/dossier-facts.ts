import type { Evidence, Fact, Value } from '@weighbridge/core';
import type { Dossier } from '@weighbridge/inspect';
import { cells } from './cells.ts';
import { BLANK, ink, type Line } from './ink.ts';
import { hanging, heading, rowLines } from './layout.ts';
import { exactNumber, formatEvidence, formatValue, unitWords } from './numbers.ts';
import type { View } from './view.ts';
import { vocabularyEntry } from './vocabulary-facts.ts';

/** A fact's name gets at most so many cells; a longer one has a line of its own. */
const MOST_NAME = 30;

/** Facts with value, unit and where they come from; contradictions under the fact they belong to. */
export function factLines(view: View, dossier: Dossier): readonly Line[] {
  const names = Object.keys(dossier.facts).sort();
  const column = 4 + Math.min(MOST_NAME, Math.max(0, ...names.map((name) => cells(name))));
  return [
    ...heading(view, [ink(view, '  Facts', 'label')], [ink(view, `${names.length} known`, 'dim')]),
    ...names.flatMap((name) => {
      const fact = dossier.facts[name];
      return fact === undefined ? [] : factRow(view, { name, fact, column });
    }),
    BLANK,
  ];
}

interface FactAt {
  readonly name: string;
  readonly fact: Fact;
  readonly column: number;
}

function factRow(view: View, { name, fact, column }: FactAt): readonly Line[] {
  const shownName: Line = [ink(view, `  ${name}`)];
  const isLong = cells(name) > column - 4;
  const [first, ...others] = fact.evidence;
  const right = first === undefined ? [] : [ink(view, evidenceWords(first), 'label')];
  const text = valueIn(name, fact);
  return [
    ...(isLong ? [shownName] : []),
    ...rowLines(view, { lead: isLong ? [] : shownName, column, text, right, end: view.width }),
    ...others.flatMap((evidence) => hanging(view, column, `also ${evidenceWords(evidence)}`)),
    ...conflictsIn(name, fact).flatMap((words) => hanging(view, column, words, 'unknown')),
  ];
}

/** The kind of evidence, always by its word, and the place. */
export function evidenceWords(evidence: Evidence): string {
  return `${evidence.kind}, ${formatEvidence(evidence)}`;
}

/** The value of a fact with its unit; with all digits where a contradiction would look the same. */
export function valueIn(name: string, fact: Fact): string {
  const unit = vocabularyEntry(name)?.unit;
  return looksAlike(fact) ? exactWords(fact.value, unit) : formatValue(fact.value, unit);
}

/** Claims that the value does not follow, each with its source. */
export function conflictsIn(name: string, fact: Fact): readonly string[] {
  const unit = vocabularyEntry(name)?.unit;
  return (fact.conflicts ?? []).map((claim) => {
    const value = looksAlike(fact) ? exactWords(claim.value, unit) : formatValue(claim.value, unit);
    return `against ${value}, ${evidenceWords(claim.evidence)}`;
  });
}

function looksAlike(fact: Fact): boolean {
  const short = formatValue(fact.value);
  return (fact.conflicts ?? []).some((claim) => formatValue(claim.value) === short);
}

function exactWords(value: Value, unit: string | undefined): string {
  if (typeof value !== 'number') return formatValue(value, unit);
  return `${exactNumber(value)} ${unitWords(unit, value)}`.trim();
}
