import { isRecord } from '@weighbridge/core';
import { quoted } from '../../faults.ts';
import type { Content } from '../content.ts';
import { note, type Ledger } from '../ledger.ts';
import { judgePython, NOTEBOOK_CELL } from '../python/judge-python.ts';
import { SHELL } from './kinds.ts';

/** A download handed to an interpreter. */
export const PIPED: RegExp =
  /\b(?:curl|wget|fetch)\b[^|\n]{0,500}\|\s*(?:sudo\s+)?(?:(?:ba|z|da)?sh|python\d?|perl|ruby|node)\b|\b(?:ba|z)?sh\s+<\(\s*(?:curl|wget)\b|\b(?:ba|z)?sh\s+-c\s+"?\$\((?:curl|wget)/;

/** Judges the code cells of a notebook: shell lines, and Python by its tokens. */
export function judgeNotebook(ledger: Ledger, content: Content, notebook: unknown): void {
  const cells: unknown = isRecord(notebook) ? notebook['cells'] : undefined;
  const listed: readonly unknown[] = Array.isArray(cells) ? cells : [];
  listed.forEach((cell, index) => {
    if (!isRecord(cell) || cell['cell_type'] !== 'code') return;
    const source = sourceOf(cell['source']);
    const piped = PIPED.exec(source)?.[0];
    if (piped !== undefined)
      note(ledger, content, SHELL, {
        says: `a cell runs ${quoted(piped)}`,
        at: { pointer: `/cells/${index}` },
      });
    const python = source.replaceAll(/^\s*[!%].*$/gm, '');
    judgePython(ledger, { ...content, name: NOTEBOOK_CELL }, python);
  });
}

function sourceOf(source: unknown): string {
  if (typeof source === 'string') return source;
  const lines: readonly unknown[] = Array.isArray(source) ? source : [];
  return lines.map(String).join('');
}
