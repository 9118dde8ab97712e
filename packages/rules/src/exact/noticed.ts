import { valueJson, type Day } from '@weighbridge/core';
import type { Values } from '../evaluate/load.ts';
import type { CaretMark, PackFault } from '../read/pack-fault.ts';
import { lineText, sourceText, type PackFile, type SourceText } from '../read/source-text.ts';
import type { Span } from '../tree.ts';

/** What a search through the regions of a pack noticed. */
export interface Noticed {
  readonly code: string;
  readonly at: Span;
  readonly detail: string;
  readonly remedy: string;
}

/** A part of a pack whose regions were not searched to their end. */
export interface Unsearched {
  readonly what: string;
  readonly at: Span;
}

/** A case in words: its facts, and the day. */
export function caseWords({
  values,
  asOf,
}: {
  readonly values: Values;
  readonly asOf: Day;
}): string {
  const facts = Object.entries(values).flatMap(([fact, value]) =>
    value === undefined ? [] : [`${fact} ${JSON.stringify(valueJson(value))}`],
  );
  return `${facts.length === 0 ? 'nothing known' : facts.join(', ')}, on ${asOf}`;
}

/** The same with line and carets, where the file is at hand. */
export function faultsAt(
  noticed: readonly Noticed[],
  files: readonly PackFile[],
): readonly PackFault[] {
  const texts = new Map(files.map((file) => [basename(file.path), sourceText(file)]));
  return noticed.map((one) => faultAt(one, texts));
}

function faultAt(
  { code, at, detail, remedy }: Noticed,
  texts: ReadonlyMap<string, SourceText>,
): PackFault {
  // What stands at no place of its own, such as a list, is a matter of the whole pack.
  if (at.file === undefined) return { code, at: { file: '', pointer: '' }, detail, remedy };
  const text = texts.get(at.file);
  const { line, column } = at;
  const mark: CaretMark = { column, length: at.length };
  const place = { file: text?.path ?? at.file, line, column };
  const shown = text === undefined ? {} : { source: lineText(text, line), marks: [mark] };
  return { code, at: place, detail, remedy, ...shown };
}

function basename(path: string): string {
  return path.split('/').at(-1) ?? path;
}
