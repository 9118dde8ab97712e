import { nearest, type Code } from '@weighbridge/core';
import { CODES } from '../codes.generated.ts';
import { VERBS } from '../commands.ts';
import type { Shell } from '../shell.ts';
import { WrongCall, type Outcome } from '../trouble.ts';

/** `weighbridge help CODE`: what a code means and what to do about it; `help gguf` lists a family of codes. */
export function helpCode(word: string, shell: Shell): Outcome {
  const asked = word.toLowerCase();
  const code = CODES.find((entry) => entry.code.toLowerCase() === asked);
  const family = CODES.filter((entry) => entry.code.toLowerCase().startsWith(asked));
  if (code === undefined && family.length === 0) throw unknownWord(word);
  shell.out(code === undefined ? listOf(family) : pageOf(code));
  return { exit: 0 };
}

function unknownWord(word: string): WrongCall {
  const near = nearest(word, [
    ...CODES.map((entry) => entry.code),
    ...VERBS.map(({ name }) => name),
  ]);
  return new WrongCall(`no code or command ${word}`, {
    remedy: `weighbridge help ${near ?? 'gguf'}`,
    more: 'weighbridge --help',
  });
}

function pageOf({ code, kind, severity, means, remedy, since }: Code): string {
  const weight = severity === undefined ? kind : `${kind}, ${severity}`;
  return `\n  ${code}   ${weight}, since ${since}\n\n${wrapped(means)}${wrapped(`do: ${remedy}`)}`;
}

function listOf(family: readonly Code[]): string {
  const width = Math.max(...family.map(({ code }) => code.length));
  const room = COLUMNS - width - 5;
  const lines = family.flatMap(({ code, means }) =>
    rowsOf(means, room).map(
      (row, number) => `  ${(number === 0 ? code : '').padEnd(width)}   ${row}\n`,
    ),
  );
  return `\n${lines.join('')}`;
}

const COLUMNS = 80;

function wrapped(text: string): string {
  return rowsOf(text, COLUMNS - 2)
    .map((row) => `  ${row}\n`)
    .join('');
}

function rowsOf(text: string, room: number): readonly string[] {
  const rows: string[] = [];
  let row = '';
  for (const word of text.split(' ')) {
    if (row !== '' && row.length + 1 + word.length > room) {
      rows.push(row);
      row = word;
    } else row = row === '' ? word : `${row} ${word}`;
  }
  return [...rows, row];
}
