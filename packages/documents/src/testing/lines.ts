import { stripVTControlCharacters } from 'node:util';
import { expect } from 'vitest';
import { cells } from '../cells.ts';

/** What every report holds to: no line beyond the width, no two empty lines, one line end at the end. */
export function expectDrawn(text: string, width: number): void {
  const lines = stripVTControlCharacters(text).split('\n');
  expect(lines.filter((line) => cells(line) > width)).toEqual([]);
  expect(text.includes('\n\n\n')).toBe(false);
  expect(text.endsWith('\n')).toBe(true);
  expect(
    lines.filter((line) => line !== line.trimEnd() && !/ (?:ALLOW|REVIEW|DENY|WAIT) $/u.test(line)),
  ).toEqual([]);
}
