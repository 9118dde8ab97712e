import { execFileSync } from 'node:child_process';
import { appendFileSync, chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sha256, type Fault } from '@weighbridge/core';
import { afterAll, describe, expect, it } from 'vitest';
import { filesDigest } from './digests.ts';
import { takeInventory } from './inventory.ts';
import { scratch } from './testing/scratch.ts';

const NOBODY = 65_534;
const MIB = 1024 * 1024;
const temporary = scratch();
afterAll(() => temporary.remove());

function codes(faults: readonly Fault[]): readonly string[] {
  return faults.map(({ code, at }) => `${code} ${at.file}`);
}

/** Runs as an ordinary user, for whom permissions count, when the tests run as root. */
async function withoutPrivileges<T>(run: () => Promise<T>): Promise<T> {
  if (process.geteuid?.() !== 0) return run();
  process.seteuid?.(NOBODY);
  try {
    return await run();
  } finally {
    process.seteuid?.(0);
  }
}

describe('takeInventory', () => {
  it('lists every file with size, digest, kind and format', async () => {
    const root = temporary.folder('plain', { 'config.json': '{}', 'README.md': '# A model\n' });
    const { files, faults, findings, name } = await takeInventory(root);
    expect(files).toEqual([
      {
        path: 'README.md',
        sizeBytes: 10,
        sha256: sha256('# A model\n'),
        kind: 'card',
        format: 'markdown',
        read: true,
      },
      {
        path: 'config.json',
        sizeBytes: 2,
        sha256: sha256('{}'),
        kind: 'config',
        format: 'json',
        read: true,
      },
    ]);
    expect({ faults, findings, name }).toEqual({ faults: [], findings: [], name: 'plain' });
  });

  it('takes a single file by its base name', async () => {
    const root = temporary.folder('single', { 'a/b.json': '{}', 'a/c.json': '[]' });
    const { files, name, revision } = await takeInventory(join(root, 'a/b.json'));
    expect([name, files.map(({ path }) => path)]).toEqual(['b.json', ['b.json']]);
    expect(revision.files).toBe(
      filesDigest([{ path: 'b.json', sizeBytes: 2, sha256: sha256('{}') }]),
    );
  });

  it('orders by code point of the whole path: `a.txt` before `a/b`, U+FF5A before U+10000', async () => {
    const root = temporary.folder('order', {
      'a/b': '1',
      'a.txt': '2',
      '\u{10000}': '3',
      '\uff5a': '4',
      Z: '5',
    });
    const { files } = await takeInventory(root);
    expect(files.map(({ path }) => path)).toEqual(['Z', 'a.txt', 'a/b', '\uff5a', '\u{10000}']);
  });

  it('is the same for one thread and many', async () => {
    const names = Array.from({ length: 200 }, (_, index) => `${index % 7}/f${index}.txt`);
    const root = temporary.folder('threads', Object.fromEntries(names.map((path) => [path, path])));
    const one = await takeInventory(root, { threads: 1 });
    expect(await takeInventory(root, { threads: 4 })).toEqual(one);
  });

  it('tells how far it is, up to the last byte', async () => {
    const root = temporary.folder('progress', { 'a.txt': 'aaaa', 'b.txt': 'bb' });
    const seen: number[][] = [];
    await takeInventory(root, { progress: (done, total) => seen.push([done, total]) });
    expect(seen.at(-1)).toEqual([6, 6]);
  });
});

describe('a target that cannot be weighed', () => {
  it('is a fault when it is not there', async () => {
    const { faults, revision, files } = await takeInventory(join(temporary.path, 'nowhere'));
    expect(faults.map(({ code }) => code)).toEqual(['inventory.missing']);
    expect({ revision, files }).toEqual({ revision: {}, files: [] });
  });

  it('is a fault when it lies under a file', async () => {
    const root = temporary.folder('under', { a: '' });
    expect((await takeInventory(join(root, 'a/b'))).faults[0]?.code).toBe('inventory.missing');
  });

  it('is a fault when it is an empty folder', async () => {
    const { faults, revision } = await takeInventory(temporary.folder('empty', {}));
    expect([codes(faults), revision]).toEqual([['inventory.empty .'], {}]);
  });

  it('is a fault when it is a device', async () => {
    const { faults, files } = await takeInventory('/dev/null');
    expect([codes(faults), files]).toEqual([['inventory.special-file null'], []]);
  });
});

describe('a symbolic link', () => {
  it('is listed with its reason, reported, and not followed', async () => {
    const root = temporary.folder('link', { 'a.txt': 'a\n' });
    symlinkSync('a.txt', join(root, 'b.txt'));
    const { files, findings, notCovered } = await takeInventory(root);
    expect(files[1]).toEqual({
      path: 'b.txt',
      sizeBytes: 5,
      kind: 'other',
      format: 'link',
      read: { reason: 'links are not followed' },
    });
    expect(findings.map(({ code, places }) => [code, places])).toEqual([
      ['supply.link', [{ file: 'b.txt' }]],
    ]);
    expect(notCovered).toEqual(['b.txt']);
  });

  it('leaves a tree without an OMS root, because OMS refuses to sign one', async () => {
    const root = temporary.folder('link-root', { 'a.txt': 'a\n' });
    symlinkSync('a.txt', join(root, 'b.txt'));
    expect(Object.keys((await takeInventory(root)).revision)).toEqual(['files']);
  });

  it.each([
    ['a.txt', 'to `a.txt`'],
    ['../secret', 'that leads out of the folder'],
    ['sub/../../secret', 'that leads out of the folder'],
    ['/etc/passwd', 'to an absolute path'],
  ])('to `%s` is said to lead %s, and no place of this machine is named', async (to, says) => {
    const root = temporary.folder(`link-${says.replaceAll(/\W/g, '')}-${to.length}`, {
      'a.txt': '',
    });
    symlinkSync(to, join(root, 'l'));
    const { findings } = await takeInventory(root);
    expect(findings[0]?.says).toBe(`\`l\` is a symbolic link ${says}; it was not followed`);
  });

  it('to a folder is not entered', async () => {
    const outside = temporary.folder('outside', { secret: 'x' });
    const root = temporary.folder('link-folder', { 'a.txt': '' });
    symlinkSync(outside, join(root, 'inner'));
    expect((await takeInventory(root)).files.map(({ path }) => path)).toEqual(['a.txt', 'inner']);
  });

  it('is followed when a person names it as the target', async () => {
    const root = temporary.folder('named', { 'a.txt': 'a' });
    symlinkSync(root, join(temporary.path, 'latest'));
    const { files, name } = await takeInventory(join(temporary.path, 'latest'));
    expect([name, files.map(({ path }) => path)]).toEqual(['latest', ['a.txt']]);
  });
});

describe('a special file', () => {
  it('that is a pipe is a fault, and nobody waits for its other end', async () => {
    const root = temporary.folder('pipe', { 'a.txt': '' });
    execFileSync('mkfifo', [join(root, 'p')]);
    const { faults, files, revision } = await takeInventory(root);
    expect(codes(faults)).toEqual(['inventory.special-file p']);
    expect([files[1]?.read, revision]).toEqual([{ reason: 'a pipe is not opened' }, {}]);
  });

  it('that is a socket is a fault', async () => {
    const root = temporary.folder('sock', { 'a.txt': '' });
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(join(root, 's'), resolve));
    const { faults, files } = await takeInventory(root);
    server.close();
    expect([codes(faults), files[1]?.format]).toEqual([['inventory.special-file s'], 'socket']);
  });
});

describe('a name', () => {
  it('that is not UTF-8 is a fault in its escaped form, and the model has no digest', async () => {
    const root = temporary.folder('bytes', { 'a.txt': '' });
    writeFileSync(Buffer.concat([Buffer.from(`${root}/w`), Buffer.from([0xff])]), 'x');
    const { faults, files, revision } = await takeInventory(root);
    expect([codes(faults), files.length, revision]).toEqual([
      ['inventory.name-not-utf8 w\\xff'],
      1,
      {},
    ]);
  });

  it('of a folder that is not UTF-8 is a fault too, with the folder it lies in', async () => {
    const root = temporary.folder('bytes-folder', { 'sub/a.txt': '' });
    mkdirSync(Buffer.concat([Buffer.from(`${root}/sub/`), Buffer.from([0xc3, 0x28])]));
    expect(codes((await takeInventory(root)).faults)).toEqual([
      'inventory.name-not-utf8 sub/\\xc3(',
    ]);
  });

  it('that collides with another by case is a finding at both', async () => {
    const root = temporary.folder('case', { 'Model.txt': 'a', 'model.txt': 'b' });
    const { findings } = await takeInventory(root);
    expect(findings.map(({ code, places }) => [code, places])).toEqual([
      ['supply.names-collide', [{ file: 'Model.txt' }, { file: 'model.txt' }]],
    ]);
  });

  it('that promises another format than the bytes show is a finding, and the bytes count', async () => {
    const pickle = Uint8Array.from([0x80, 0x02, 0x7d, 0x71, 0x00, 0x2e]);
    const root = temporary.folder('deceives', { 'model.safetensors': pickle });
    const { findings, files } = await takeInventory(root);
    expect([files[0]?.kind, files[0]?.format]).toEqual(['weights', 'pickle']);
    expect(findings.map(({ code }) => code)).toEqual(['supply.name-deceives']);
  });

  it('of weights over a Git LFS pointer is a finding, and the file counts as not read', async () => {
    const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${'0'.repeat(64)}\nsize 4\n`;
    const root = temporary.folder('pointer', { 'model.safetensors': pointer });
    const { findings, files } = await takeInventory(root);
    expect(findings.map(({ code }) => code)).toEqual(['supply.lfs-pointer']);
    expect(files[0]?.read).toEqual({ reason: 'a Git LFS pointer stands in its place' });
  });
});

describe('what the system does not let us read', () => {
  it('is a fault for a file, which stays in the list without a digest', async () => {
    const root = temporary.folder('locked', { 'a.txt': 'a', 'b.txt': 'b' });
    chmodSync(join(root, 'b.txt'), 0);
    const { faults, files, revision } = await withoutPrivileges(() => takeInventory(root));
    expect([codes(faults), revision]).toEqual([['inventory.unreadable b.txt'], {}]);
    expect([files[1]?.sha256, files[1]?.read]).toEqual([
      undefined,
      { reason: 'the system does not let us read it' },
    ]);
  });

  it('is a fault for a folder', async () => {
    const root = temporary.folder('locked-folder', { 'a.txt': 'a', 'in/b.txt': 'b' });
    chmodSync(join(root, 'in'), 0);
    const { faults } = await withoutPrivileges(() => takeInventory(root));
    chmodSync(join(root, 'in'), 0o755);
    expect(codes(faults)).toEqual(['inventory.unreadable in']);
  });
});

describe('what changes while it is read', () => {
  it('is a fault for a file that grows', async () => {
    const root = temporary.folder('grows', {});
    temporary.sparse(join(root, 'w.bin'), 512 * MIB);
    let grown = false;
    const { faults, files, revision } = await takeInventory(root, {
      progress: () => {
        if (!grown) appendFileSync(join(root, 'w.bin'), 'more');
        grown = true;
      },
    });
    expect([codes(faults), revision]).toEqual([['inventory.changed w.bin'], {}]);
    expect(files[0]?.read).toEqual({ reason: 'it changed while it was read' });
  });

  it('is a fault for a folder to which a file is added', async () => {
    const root = temporary.folder('added', { 'a.txt': 'a' });
    const { faults, revision } = await takeInventory(root, {
      progress: () => writeFileSync(join(root, 'late.txt'), ''),
    });
    expect([codes(faults), revision]).toEqual([['inventory.changed .'], {}]);
  });
});

describe('limits', () => {
  it('stop at too many files with a fault, and the model has no digest', async () => {
    const root = temporary.folder('many', { a: '1', b: '2', c: '3' });
    const { faults, revision } = await takeInventory(root, { limits: { files: 2 } });
    expect([codes(faults), revision]).toEqual([['inventory.too-many-files .'], {}]);
  });

  it('take exactly as many as they name', async () => {
    const root = temporary.folder('just', { a: '1', b: '2' });
    expect((await takeInventory(root, { limits: { files: 2 } })).faults).toEqual([]);
  });

  it('stop at folders that lie too deep', async () => {
    const root = temporary.folder('deep', { 'x/y/z/a': '1', 'x/b': '2' });
    const { faults, files } = await takeInventory(root, { limits: { depth: 2 } });
    expect([codes(faults), files.map(({ path }) => path)]).toEqual([
      ['inventory.too-deep x/y/z'],
      ['x/b'],
    ]);
  });
});

describe('an inventory that is stopped', () => {
  it('rejects with the reason it was given, long before the last byte', async () => {
    const root = temporary.folder('stopped', {});
    temporary.sparse(join(root, 'w.bin'), 64 * 1024 * MIB);
    const stop = new AbortController();
    const running = takeInventory(root, {
      signal: stop.signal,
      progress: () => stop.abort(new Error('enough')),
    });
    await expect(running).rejects.toThrow('enough');
  });

  it('does not start when it is stopped before', async () => {
    await expect(
      takeInventory(tmpdir(), { signal: AbortSignal.abort(new Error('never')) }),
    ).rejects.toThrow('never');
  });
});
