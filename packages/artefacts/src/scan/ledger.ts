import type { At, ByteSource, Fault, Finding } from '@weighbridge/core';
import { quoted } from '../faults.ts';
import type { Content } from './content.ts';
import type { Kind } from './kinds.ts';
import { LIMITS, type Limits } from './limits.ts';

/** A part of a file that was not read to its end, and why. */
export interface Uninspected {
  readonly file: string;
  /** Members on the way to it; none when it is the file itself. */
  readonly within: readonly string[];
  readonly reason: string;
}

/** Another file that this one makes a loader import, open or run. */
export interface Reference {
  readonly from: string;
  /** Path from the folder of `from`. */
  readonly to: string;
  readonly how: 'imports' | 'opens';
}

/** What a scan has found and spent so far. Readers write into it; it is never read back by them. */
export interface Ledger {
  readonly limits: Limits;
  readonly findings: Finding[];
  readonly uninspected: Uninspected[];
  readonly references: Reference[];
  /** Faults of readers of headers. */
  readonly faults: Fault[];
  /** Opens a file beside the one that is scanned. */
  readonly neighbour: (path: string) => Promise<ByteSource | undefined>;
  readonly spent: { members: number; unpackedBytes: number; opcodes: number };
  readonly seen: Set<string>;
}

/** An empty ledger. */
export function openLedger(
  limits: Partial<Limits> = {},
  neighbour: Ledger['neighbour'] = () => Promise.resolve(undefined),
): Ledger {
  return {
    limits: { ...LIMITS, ...limits },
    findings: [],
    uninspected: [],
    references: [],
    faults: [],
    neighbour,
    spent: { members: 0, unpackedBytes: 0, opcodes: 0 },
    seen: new Set(),
  };
}

/** One observation of a kind: what was seen, where, and what makes it the same as another. */
export interface Observation {
  readonly says: string;
  readonly at?: At;
  /** Observations of one kind with the same key in one content are one finding; `says` unless told otherwise. */
  readonly key?: string;
}

/** Adds a finding, once for each key; members are named in words, because a place is a file of the target. */
export function note(ledger: Ledger, content: Content, kind: Kind, seen: Observation): void {
  if (content.asData === true && kind.severity !== 'high') return;
  const key = [kind.code, content.within.join('\0'), seen.key ?? seen.says].join('\0');
  if (ledger.seen.has(key)) return;
  ledger.seen.add(key);
  if (ledger.findings.length >= ledger.limits.findings) {
    skip(ledger, content, `more than ${ledger.limits.findings} findings; the rest is not listed`);
    return;
  }
  const { code, severity, would } = kind;
  const where = withinWords(content, seen.at);
  ledger.findings.push({
    code,
    severity,
    places: [placeOf(content, seen.at)],
    says: where === '' ? seen.says : `${seen.says} (${where})`,
    would,
    do: kind.do,
  });
}

function placeOf(content: Content, at: At | undefined): Finding['places'][0] {
  const file = content.source.name;
  if (content.within.length === 0) return at === undefined ? { file } : { file, ...at };
  if (content.startByte === undefined) return { file };
  const inner = at !== undefined && 'byte' in at ? at.byte : 0;
  return { file, byte: content.startByte + inner };
}

function withinWords(content: Content, at: At | undefined): string {
  if (content.within.length === 0) return '';
  const members = content.within.map((member) => quoted(member)).join(' in ');
  if (at === undefined) return `in ${members}`;
  if ('byte' in at) return `in ${members} at byte ${at.byte}`;
  return 'line' in at ? `in ${members} at line ${at.line}` : `in ${members} at ${at.pointer}`;
}

/** Says that a content, or the rest of it, was not inspected. */
export function skip(ledger: Ledger, content: Content, reason: string): void {
  if (content.asData === true) return;
  const file = content.source.name;
  const last = ledger.uninspected.at(-1);
  if (last?.reason === reason && last.within.join('\0') === content.within.join('\0')) return;
  ledger.uninspected.push({ file, within: content.within, reason });
}

/** Says that a loader of this content takes another file too. */
export function refer(
  ledger: Ledger,
  content: Content,
  to: string,
  how: Reference['how'] = 'imports',
): void {
  ledger.references.push({ from: content.source.name, to, how });
}
