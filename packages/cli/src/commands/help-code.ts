import { nearest, type Code } from '@weighbridge/core';
import { CODES } from '../codes.generated.ts';
import type { Shell } from '../shell.ts';
import { WrongCall, type Outcome } from '../trouble.ts';

/** `weighbridge help CODE`: what a code means and what to do about it. */
export function helpCode(word: string, shell: Shell): Outcome {
  const code = CODES.find((entry) => entry.code.toLowerCase() === word.toLowerCase());
  if (code === undefined) {
    const near = nearest(
      word,
      CODES.map((entry) => entry.code),
    );
    throw new WrongCall(`no code or command ${word}`, {
      remedy: near === undefined ? 'weighbridge --help' : `weighbridge help ${near}`,
      more: 'docs/codes.md',
    });
  }
  shell.out(pageOf(code));
  return { exit: 0 };
}

function pageOf({ code, kind, severity, means, remedy, since }: Code): string {
  const weight = severity === undefined ? kind : `${kind}, ${severity}`;
  return `\n  ${code}   ${weight}, since ${since}\n\n  ${means}\n  do: ${remedy}\n`;
}
