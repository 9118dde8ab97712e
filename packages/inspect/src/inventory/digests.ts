import { sha256, sha256OfJson, type Sha256 } from '@weighbridge/core';
import type { FileEntry, Revision } from '../dossier.ts';
import { byCodePoint } from './names.ts';

/** Where OMS puts its signature unless told otherwise. */
const SIGNATURE_PATH = 'model.sig';

/** An entry whose bytes were read to the end. */
export type HashedEntry = Pick<FileEntry, 'path' | 'sizeBytes' | 'kind'> & {
  readonly sha256: Sha256;
};

/** Whether a file is the model's signature, by place and content: another file under that name is covered like any. */
function isSignature(entry: Pick<FileEntry, 'path' | 'kind'>): boolean {
  return entry.path === SIGNATURE_PATH && entry.kind === 'signature';
}

/**
 * The SHA-256 of canonical JSON `[{path, sizeBytes, sha256}]` in the order of code points of `path`.
 */
export function filesDigest(entries: readonly Omit<HashedEntry, 'kind'>[]): Sha256 {
  return sha256OfJson(
    [...entries]
      .sort((left, right) => byCodePoint(left.path, right.path))
      .map((entry) => ({ path: entry.path, sizeBytes: entry.sizeBytes, sha256: entry.sha256 })),
  );
}

/**
 * The digest that an OMS signature has as its subject: SHA-256 over the raw digests of all files, in the
 * order of code points of their paths. The paths are not in it.
 */
export function omsRootDigest(entries: readonly Pick<HashedEntry, 'path' | 'sha256'>[]): Sha256 {
  const raw = [...entries]
    .sort((left, right) => byCodePoint(left.path, right.path))
    .map((entry) => Buffer.from(entry.sha256, 'hex'));
  return sha256(Buffer.concat(raw));
}

/**
 * The three digests over files that were all read to the end (contracts, section 3).
 *
 * `weights` is absent without weights, all are absent without a file to cover, and `omsRoot` is absent
 * where links lie in the tree: OMS refuses to sign those.
 */
export function revisionOf(
  entries: readonly HashedEntry[],
  links: 'no links' | 'has links',
): Revision {
  const covered = entries.filter((entry) => !isSignature(entry));
  if (covered.length === 0) return {};
  const weights = covered.filter(({ kind }) => kind === 'weights');
  return {
    files: filesDigest(covered),
    ...(weights.length > 0 && { weights: filesDigest(weights) }),
    ...(links === 'no links' && { omsRoot: omsRootDigest(covered) }),
  };
}
