import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isRecord, sha256 } from '@weighbridge/core';
import { afterAll, describe, expect, it } from 'vitest';
import { filesDigest, omsRootDigest, revisionOf, type HashedEntry } from './digests.ts';
import { takeInventory } from './inventory.ts';
import { scratch } from './testing/scratch.ts';

const OMS = fileURLToPath(new URL('../../../../../shared/data/oms/', import.meta.url));
const temporary = scratch();
afterAll(() => temporary.remove());

function entry(path: string, content: string, kind: HashedEntry['kind'] = 'other'): HashedEntry {
  return { path, sizeBytes: content.length, sha256: sha256(content), kind };
}

describe('filesDigest', () => {
  it('is the digest of canonical JSON in the order of code points, whatever order it is given', () => {
    const [one, two] = [entry('\uff5a', '1'), entry('\u{10000}', '2')];
    const text = `[{"path":"\uff5a","sha256":"${one.sha256}","sizeBytes":1},{"path":"\u{10000}","sha256":"${two.sha256}","sizeBytes":1}]`;
    expect(filesDigest([two, one])).toBe(sha256(text));
  });

  it('changes with a name, which an OMS root does not', () => {
    const [before, after] = [[entry('a', 'x')], [entry('b', 'x')]];
    expect(filesDigest(before)).not.toBe(filesDigest(after));
    expect(omsRootDigest(before)).toBe(omsRootDigest(after));
  });
});

describe('revisionOf', () => {
  it('has no weights digest where there are no weights, and a signature changes nothing', () => {
    const files = [entry('README.md', 'x', 'card')];
    const signed = [...files, entry('model.sig', '{}', 'signature')];
    expect(revisionOf(signed, 'no links')).toEqual(revisionOf(files, 'no links'));
    expect(Object.keys(revisionOf(files, 'no links'))).toEqual(['files', 'omsRoot']);
  });

  it('covers a file called `model.sig` that is no signature', () => {
    const files = [entry('a', 'x')];
    const disguised = [...files, entry('model.sig', 'import os', 'code')];
    expect(revisionOf(disguised, 'no links').files).not.toBe(revisionOf(files, 'no links').files);
  });

  it('has a weights digest that the card does not change', () => {
    const weights = entry('model.safetensors', 'w', 'weights');
    const before = revisionOf([weights, entry('README.md', 'x', 'card')], 'no links');
    const after = revisionOf([weights, entry('README.md', 'y', 'card')], 'no links');
    expect([before.weights === after.weights, before.files === after.files]).toEqual([true, false]);
  });
});

describe('what OMS leaves out', () => {
  it('is listed as not covered and changes no digest; below the top it counts like any file', async () => {
    const plain = await takeInventory(temporary.folder('plain', { a: 'x', 'sub/.gitignore': '*' }));
    const tracked = await takeInventory(
      temporary.folder('tracked', {
        a: 'x',
        'sub/.gitignore': '*',
        '.git/HEAD': 'ref',
        '.gitattributes': '*.bin filter=lfs\n',
        '.github/workflows/x.yml': 'on: push\n',
        '.gitignore': '*.tmp\n',
      }),
    );
    expect(tracked.notCovered).toEqual(['.git', '.gitattributes', '.github', '.gitignore']);
    expect([tracked.revision, tracked.files]).toEqual([plain.revision, plain.files]);
  });
});

/** The subject of the statement in a Sigstore bundle, read without any check of its signature. */
function subjectOf(bundlePath: string): unknown {
  const bundle: unknown = JSON.parse(readFileSync(bundlePath, 'utf8'));
  const envelope =
    isRecord(bundle) && isRecord(bundle['dsseEnvelope']) ? bundle['dsseEnvelope'] : {};
  const payload: unknown = JSON.parse(
    Buffer.from(String(envelope['payload']), 'base64').toString(),
  );
  const subjects = isRecord(payload) && Array.isArray(payload['subject']) ? payload['subject'] : [];
  const subject: unknown = subjects[0];
  return isRecord(subject) && isRecord(subject['digest']) ? subject['digest']['sha256'] : undefined;
}

/** Vectors over a plain folder whose files were not touched after signing. */
const INTACT = [
  'key-p256-ok',
  'key-p384-ok',
  'cert-chain-ok',
  'sort-code-points',
  'git-files-present',
  'public-key-raw-bytes',
];

describe.skipIf(!existsSync(OMS))('the OMS root of signed trees (needs ../shared)', () => {
  it.each(INTACT)('of vector %s is the subject that was signed', async (id) => {
    const { revision } = await takeInventory(join(OMS, 'vectors', id, 'model'));
    expect(revision.omsRoot).toBe(subjectOf(join(OMS, 'vectors', id, 'model.sig')));
  });

  it('of a single file is the subject that was signed', async () => {
    const { revision } = await takeInventory(join(OMS, 'vectors/single-file/model/model.gguf'));
    expect(revision.omsRoot).toBe(subjectOf(join(OMS, 'vectors/single-file/model.sig')));
  });

  it('of a tampered tree is another', async () => {
    const { revision } = await takeInventory(join(OMS, 'vectors/file-tampered/model'));
    expect(revision.omsRoot).not.toBe(subjectOf(join(OMS, 'vectors/file-tampered/model.sig')));
  });

  it('of trees signed by the reference implementation 1.0.0 is the subject that was signed, signature beside', async () => {
    const tree = join(OMS, 'model-transparency/signed/v1.0.0-certificate');
    expect((await takeInventory(tree)).revision.omsRoot).toBe(subjectOf(join(tree, 'model.sig')));
  });

  const signed = join(OMS, 'model-transparency/signed');
  const trees = existsSync(signed) ? readdirSync(signed).filter((name) => name !== 'keys') : [];

  it.each(trees)('knows the signature of %s by its content', async (name) => {
    const { files } = await takeInventory(join(signed, name));
    expect(files.find(({ path }) => path === 'model.sig')?.kind).toBe('signature');
  });
});
