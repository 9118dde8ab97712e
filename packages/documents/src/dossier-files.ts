import { cleanPath } from './clean.ts';
import type { Dossier, FileEntry } from '@weighbridge/inspect';
import { cells, padBefore, padTo, shortPath } from './cells.ts';
import { BLANK, ink, shown, type Line } from './ink.ts';
import { hanging, heading, rowLines } from './layout.ts';
import { markedLead, statusMark } from './marks.ts';
import { counted, formatBytes } from './numbers.ts';
import { isNarrow, sentenceColumn, type View } from './view.ts';

/** So many files that were read are listed; the rest is counted. What was not read is always listed. */
const MOST_FILES = 40;

/** The inventory: what was read or why not, kind, format, size, beginning of the digest. */
export function fileLines(view: View, dossier: Dossier): readonly Line[] {
  const unread = dossier.files.filter((file) => file.read !== true);
  const read = dossier.files.filter((file) => file.read === true);
  const listed = view.all ? read : read.slice(0, MOST_FILES);
  const left = read.length - listed.length;
  const all = [...unread, ...listed];
  const kindCells = Math.max(0, ...all.map((file) => cells(shown(view, kindWords(file)))));
  return [
    ...heading(view, [ink(view, '  Files', 'label')], [ink(view, readCounts(dossier), 'dim')]),
    ...all.flatMap((file) => fileRow(view, file, kindCells)),
    ...(left === 0
      ? []
      : hanging(view, sentenceColumn(view), `${left} more files were read; --all shows them`)),
    BLANK,
  ];
}

/** How many files were read and how many not, with their size; `unread` also when it is 0. */
export function readCounts(dossier: Dossier): string {
  const unread = dossier.files.filter((file) => file.read !== true).length;
  const bytes = dossier.files.reduce((sum, file) => sum + file.sizeBytes, 0);
  const count = counted(dossier.files.length, 'file', 'files');
  return `${count}, ${formatBytes(bytes)}: ${dossier.files.length - unread} read, ${unread} unread`;
}

/** What a file is; its format only where that says more. */
export function kindWords(file: FileEntry): string {
  return file.format === '' || file.format === file.kind
    ? file.kind
    : `${file.kind} ${file.format}`;
}

function fileRow(view: View, file: FileEntry, kindCells: number): readonly Line[] {
  const digest = file.sha256?.slice(0, 8) ?? 'unknown ';
  const size = padBefore(formatBytes(file.sizeBytes), 9);
  const right = ink(view, `${padTo(shown(view, kindWords(file)), kindCells)} ${size}  ${digest}`);
  const column = sentenceColumn(view);
  const room = isNarrow(view) ? view.width - column : view.width - column - 2 - cells(right.text);
  const path = shortPath(
    shown(view, cleanPath(file.path)),
    Math.max(16, room),
    view.ascii ? '...' : '…',
  );
  const row = rowLines(view, {
    lead: fileLead(view, file),
    column,
    text: path,
    right: [right],
    end: view.width,
  });
  return file.read === true ? row : [...row, ...hanging(view, column, file.read.reason)];
}

function fileLead(view: View, file: FileEntry): Line {
  if (file.read === true) {
    return markedLead(view, { mark: statusMark(view, 'applies'), word: 'read', style: 'plain' });
  }
  return markedLead(view, { mark: statusMark(view, 'unknown'), word: 'unread', style: 'unknown' });
}
