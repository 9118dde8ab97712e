import { parseDay, sha256, type Sha256 } from '@weighbridge/core';
import { packFromJson } from './compile-pack.ts';
import type { PackFault } from './read/pack-fault.ts';
import type { Pack } from './tree.ts';

/** What is known about a compiled pack that somebody wants to install. */
export interface Parcel {
  readonly bytes: Uint8Array;
  /** For faults. */
  readonly path: string;
  /** The digest that it is said to have. */
  readonly expected?: Sha256;
  /** The digest of a version that is there already under `NAME@VERSION`. */
  readonly digestOf: (pack: string) => string | undefined;
}

/** A pack that may be installed, or why not. */
export type Unpacked =
  | { readonly kind: 'pack'; readonly pack: Pack; readonly text: string; readonly digest: Sha256 }
  | { readonly kind: 'refused'; readonly faults: readonly PackFault[] };

/**
 * Checks a compiled pack before it is installed: its digest if one is given, its shape and names, and
 * that no other content is there under its name and version.
 *
 * Faults: those of `packFromJson`; `WB-K01` (another digest), `WB-K02` (other content is there),
 * `WB-K03` (bytes that are not UTF-8).
 *
 * @example
 * unpackedPack({ bytes: new TextEncoder().encode('{}'), path: 'a.json', digestOf: () => undefined }).kind; // 'refused'
 */
export function unpackedPack(parcel: Parcel): Unpacked {
  const digest = sha256(parcel.bytes);
  if (parcel.expected !== undefined && parcel.expected !== digest)
    return refused(parcel, {
      code: 'WB-K01',
      detail: `its SHA-256 is ${digest}, not ${parcel.expected}`,
      remedy: 'fetch the file again, and compare the digest with that of whoever published it',
    });
  const text = textOf(parcel.bytes);
  if (text === undefined)
    return refused(parcel, {
      code: 'WB-K03',
      detail: 'it holds bytes that are not UTF-8',
      remedy: 'fetch the file again',
    });
  const { pack, faults } = packFromJson(text, parcel.path);
  if (pack === undefined) return { kind: 'refused', faults };
  return unlessTaken(parcel, { kind: 'pack', pack, text, digest });
}

/** What may become the name of a file: no part of a path, and nothing that cannot be seen. */
const NAME_AND_VERSION = /^[a-z0-9][a-z0-9-]{0,119}@[^@\s/\\\p{C}]{1,80}$/u;

/** A version of the law: the day on which it was known, and which of that day. */
const LAW_VERSION = /^(\d{4}-\d{2}-\d{2})\.\d{1,9}$/;

function unlessTaken(parcel: Parcel, unpacked: Extract<Unpacked, { kind: 'pack' }>): Unpacked {
  const { pack, digest } = unpacked;
  const name = `${pack.pack}@${pack.version}`;
  const there = parcel.digestOf(name);
  if (!NAME_AND_VERSION.test(name))
    return refused(parcel, {
      code: 'WB-N04',
      detail: `\`${name}\` is no name and version of a pack`,
      remedy:
        'use small letters, digits and `-` in the name, and no `@`, `/` or space in the version',
    });
  if (pack.asks === 'law' && !isLawVersion(pack.version))
    return refused(parcel, {
      code: 'WB-N04',
      detail: `\`${pack.version}\` is no version of a pack of law`,
      remedy: 'write its day and which of that day it is, such as `2027-01-15.1`',
    });
  if (there === undefined || there === digest) return unpacked;
  return refused(parcel, {
    code: 'WB-K02',
    detail: `${name} is there already with other content`,
    remedy: 'ask whoever published it for a version of its own',
  });
}

// Which version is known on a day, and which is the newest, is told by its day.
function isLawVersion(version: string): boolean {
  const [, day = ''] = LAW_VERSION.exec(version) ?? [];
  return parseDay(day) !== undefined;
}

function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return undefined;
  }
}

function refused(parcel: Parcel, said: Pick<PackFault, 'code' | 'detail' | 'remedy'>): Unpacked {
  return { kind: 'refused', faults: [{ ...said, at: { file: parcel.path, pointer: '' } }] };
}
