import type { Fault } from '@weighbridge/core';
import { lineText, positionOf, spanOf, type Spot } from './source-text.ts';

/** Where the carets go under the line of a fault; columns count from 1. */
export interface CaretMark {
  readonly column: number;
  readonly length: number;
  readonly label?: string;
}

/** A fault in a pack, vocabulary or test file, with the line it stands on and what to underline there. */
export interface PackFault extends Fault {
  /** The text of the line. */
  readonly source?: string;
  readonly marks?: readonly CaretMark[];
}

/** What is said about a place. */
export interface Said {
  readonly code: string;
  readonly detail: string;
  readonly remedy: string;
  /** More than one thing to underline, each with a word; the first stands where the fault is. */
  readonly marks?: readonly { readonly spot: Spot; readonly label: string }[];
}

/** Takes a fault down; reading goes on, so that all faults are told at once. */
export type Report = (spot: Spot, said: Said) => void;

/** Faults of one pack that are told; beyond them the files are something else than a pack. */
const MAX_FAULTS = 200;

/** Ends the reading of files with more faults than anybody mends one by one. */
export class TooManyFaults extends Error {}

/** A list that takes 200 faults; the next one is told as the last, and ends the reading. */
export function boundedFaultList(): {
  readonly faults: PackFault[];
  readonly report: Report;
} {
  const { faults, report } = faultList();
  const bounded: Report = (spot, said) => {
    if (faults.length < MAX_FAULTS) return report(spot, said);
    report(spot, {
      code: 'WB-S04',
      detail: `this is the fault after ${MAX_FAULTS} others; no more were looked for`,
      remedy: 'mend those above first',
    });
    throw new TooManyFaults();
  };
  return { faults, report: bounded };
}

/**
 * A list of faults and the function that adds to it. What is said of a place is taken down once: a
 * part with an anchor is read wherever an alias brings it in.
 */
export function faultList(): { readonly faults: PackFault[]; readonly report: Report } {
  const faults: PackFault[] = [];
  const told = new Set<string>();
  const report: Report = (spot, said) => {
    const key = JSON.stringify([spot.source.path, spot.from, said.code, said.detail]);
    if (!told.has(key)) faults.push(packFault(spot, said));
    told.add(key);
  };
  return { faults, report };
}

/** A fault with line, column, the line's text and its carets. */
export function packFault(spot: Spot, said: Said): PackFault {
  const { line, column } = positionOf(spot.source, spot.from);
  return {
    code: said.code,
    at: { file: spot.source.path, line, column },
    detail: said.detail,
    remedy: said.remedy,
    source: lineText(spot.source, line),
    marks: marksOf(spot, said, line),
  };
}

function marksOf(spot: Spot, said: Said, line: number): readonly CaretMark[] {
  const wanted = said.marks ?? [];
  const marks = wanted
    .filter((mark) => positionOf(mark.spot.source, mark.spot.from).line === line)
    .map((mark) => ({ ...caretOf(mark.spot), label: mark.label }));
  return marks.length > 0 ? marks : [caretOf(spot)];
}

function caretOf(spot: Spot): CaretMark {
  const { column, length } = spanOf(spot);
  return { column, length };
}

/** Faults in the order of their places: by path, line and column. */
export function inFileOrder(faults: readonly PackFault[]): readonly PackFault[] {
  return faults.toSorted((a, b) => {
    if (a.at.file !== b.at.file) return a.at.file < b.at.file ? -1 : 1;
    const [first, second] = [lineAndColumn(a), lineAndColumn(b)];
    return first.line - second.line || first.column - second.column;
  });
}

function lineAndColumn({ at }: PackFault): { readonly line: number; readonly column: number } {
  return 'line' in at ? { line: at.line, column: at.column ?? 0 } : { line: 0, column: 0 };
}
