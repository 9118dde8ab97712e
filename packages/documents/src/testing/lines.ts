import { stripVTControlCharacters } from 'node:util';
import { cells } from '../cells.ts';

/** What a report may never have: lines beyond the width or with space at their end, two empty lines. */
export function flawsOf(text: string, width: number): readonly string[] {
  const lines = stripVTControlCharacters(text).split('\n');
  return [
    ...lines.filter((line) => cells(line) > width).map((line) => `too long: ${line}`),
    ...lines.filter((line) => line !== line.trimEnd()).map((line) => `space at the end: ${line}`),
    ...(text.includes('\n\n\n') ? ['two empty lines'] : []),
    ...(text.endsWith('\n') ? [] : ['no line end at the end']),
  ];
}
