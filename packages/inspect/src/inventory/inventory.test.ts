import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sha256 } from '@weighbridge/core';
import { afterAll, describe, expect, it } from 'vitest';
import { takeInventory } from './inventory.ts';

const scratch = mkdtempSync(join(tmpdir(), 'weighbridge-inventory-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** A folder with these files; content by path. */
function folder(name: string, files: { readonly [path: string]: string | Uint8Array }): string {
  const root = join(scratch, name);
  mkdirSync(root, { recursive: true });
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  return root;
}

describe('takeInventory', () => {
  it('lists every file with size, digest, kind and format', async () => {
    const root = folder('plain', { 'config.json': '{}', 'README.md': '# A model\n' });
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

  it('lists a link with its reason, reports it and does not follow it', async () => {
    const root = folder('link', { 'a.txt': 'a\n' });
    symlinkSync('a.txt', join(root, 'b.txt'));
    const { files, findings, notCovered, revision } = await takeInventory(root);
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
    expect(Object.keys(revision)).toEqual(['files']);
  });
});
