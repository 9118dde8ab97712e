import type { ByteSource } from '@weighbridge/core';

/** Bytes to be scanned: a file, or what was found inside one. */
export interface Content {
  readonly source: ByteSource;
  /** The name under which a loader would take it; of a member of an archive, the member's. */
  readonly name: string;
  /** Members on the way to it, from the file inwards; none for the file itself. */
  readonly within: readonly string[];
  /** Where it begins in the file, when its bytes lie there as they are. */
  readonly startByte?: number;
  /** Data that nothing was seen to load: only what would do harm is reported of it. */
  readonly asData?: boolean;
}

/** The part of a source from `start` on, read through it. */
export function partOf(source: ByteSource, start: number, sizeBytes: number): ByteSource {
  return {
    name: source.name,
    sizeBytes,
    read: (offset, length) => source.read(start + offset, length),
  };
}

/** The last part of a path. */
export function baseName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}

/** The ending of a name in lower case, with its dot; empty where there is none. */
export function endingOf(name: string): string {
  const base = baseName(name).toLowerCase();
  const dot = base.lastIndexOf('.');
  return dot <= 0 ? '' : base.slice(dot);
}
