import { truncated, type Fault } from '@weighbridge/core';
import { quoted, report } from './faults.ts';

/** Where a tensor lies, counted from the start of the data; `end` is absent when its size is unknown. */
export interface Span {
  readonly name: string;
  readonly begin: number;
  readonly end?: number;
}

/** The part of a file that must be covered by its tensors, each byte by exactly one. */
export interface DataSection {
  readonly format: string;
  readonly file: string;
  readonly sizeBytes: number;
  /** Offset of the first byte after the header. */
  readonly headerEnd: number;
  /** Offset of the data; `headerEnd` rounded up to the alignment. */
  readonly dataAt: number;
  /** 1 where nothing lies between tensors. */
  readonly alignment: number;
}

/** Reports overlaps, gaps, tensors out of line, tensors beyond the end, and bytes that no tensor owns. */
export function checkLayout(section: DataSection, spans: readonly Span[], faults: Fault[]): void {
  const sorted = spans.toSorted(
    (a, b) => a.begin - b.begin || (a.end ?? a.begin) - (b.end ?? b.begin),
  );
  const reached = checkNeighbours(section, sorted, faults);
  checkEnds(section, sorted, faults);
  if (reached !== undefined)
    checkRest(section, spans.length === 0 ? section.headerEnd : section.dataAt + reached, faults);
}

/** The least multiple of `alignment` that is not below `offset`. */
export function aligned(offset: number, alignment: number): number {
  const over = offset % alignment;
  return over === 0 ? offset : offset + alignment - over;
}

// The end of the last tensor, or undefined when that tensor's size is unknown.
function checkNeighbours(
  section: DataSection,
  sorted: readonly Span[],
  faults: Fault[],
): number | undefined {
  let reached: number | undefined = 0;
  let before: Span | undefined;
  for (const span of sorted) {
    if (span.begin % section.alignment !== 0) report(faults, misaligned(section, span));
    if (reached !== undefined) checkStart(section, span, { before, reached, faults });
    const isFurther = span.end === undefined || reached === undefined || span.end >= reached;
    if (isFurther) before = span;
    if (isFurther) reached = span.end;
  }
  return reached;
}

interface Earlier {
  readonly before: Span | undefined;
  readonly reached: number;
}

// What begins beyond the end of the file is one fault of its own, not a gap as well.
function checkStart(
  section: DataSection,
  span: Span,
  earlier: Earlier & { readonly faults: Fault[] },
): void {
  if (span.begin < earlier.reached) {
    report(earlier.faults, overlap(section, span, earlier));
    return;
  }
  const isGap = span.begin > aligned(earlier.reached, section.alignment);
  if (isGap && section.dataAt + span.begin <= section.sizeBytes)
    report(earlier.faults, gap(section, span, earlier.reached));
}

function misaligned(section: DataSection, span: Span): Fault {
  const detail = `tensor ${quoted(span.name)} begins ${span.begin} bytes into the data, which is no multiple of ${section.alignment}`;
  return describe(section, 'misaligned', { byte: section.dataAt + span.begin, detail });
}

function overlap(section: DataSection, span: Span, earlier: Earlier): Fault {
  const owner =
    earlier.before === undefined ? 'the tensor before it' : `tensor ${quoted(earlier.before.name)}`;
  const byte = section.dataAt + span.begin;
  const detail = `tensor ${quoted(span.name)} begins at byte ${byte}, but ${owner} ends at byte ${section.dataAt + earlier.reached}`;
  return describe(section, 'overlap', { byte, detail });
}

function gap(section: DataSection, span: Span, reached: number): Fault {
  const byte = section.dataAt + reached;
  const count = span.begin - reached;
  const detail = `${count} bytes from byte ${byte} belong to no tensor; the next one is ${quoted(span.name)}`;
  return describe(section, 'gap', { byte, detail });
}

// One fault for all tensors beyond the end: they have one cause.
function checkEnds(section: DataSection, sorted: readonly Span[], faults: Fault[]): void {
  const cut = sorted.filter(
    (span) => section.dataAt + (span.end ?? span.begin) > section.sizeBytes,
  );
  const first = cut[0];
  if (first === undefined) return;
  const end = section.dataAt + (first.end ?? first.begin);
  const others = cut.length === 1 ? '' : `, and ${cut.length - 1} more end beyond it`;
  const start = Math.min(section.dataAt + first.begin, section.sizeBytes);
  const { fault } = truncated({
    name: section.file,
    format: section.format,
    offset: start,
    length: end - start,
    sizeBytes: section.sizeBytes,
  });
  const detail = `tensor ${quoted(first.name)} ends at byte ${end} but the file has ${section.sizeBytes}${others}`;
  report(faults, { ...fault, detail });
}

function checkRest(section: DataSection, end: number, faults: Fault[]): void {
  const padded = aligned(end, section.alignment);
  const over = section.sizeBytes - padded;
  if (over > 0) {
    const detail = `${over} bytes after the last tensor belong to nothing`;
    report(faults, describe(section, 'trailing', { byte: padded, detail }));
  } else if (over < 0 && section.sizeBytes > end) {
    const detail = `the padding after byte ${end} has ${section.sizeBytes - end} of ${padded - end} bytes`;
    report(faults, {
      ...describe(section, 'padding', { byte: end, detail }),
      need: padded - end,
      have: section.sizeBytes - end,
    });
  }
}

function describe(
  section: DataSection,
  word: string,
  seen: { readonly byte: number; readonly detail: string },
): Fault {
  return {
    code: `${section.format}.${word}`,
    at: { file: section.file, byte: Math.min(seen.byte, section.sizeBytes) },
    detail: seen.detail,
    remedy:
      'fetch the file again; if its digest is the published one, ask the publisher for a sound file',
  };
}
