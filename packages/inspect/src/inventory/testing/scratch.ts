import {
  chmodSync,
  closeSync,
  ftruncateSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A temporary folder for one test file; any user may look into it. */
export interface Scratch {
  readonly path: string;
  /** Makes a folder with these files and gives its path; content by path. */
  folder(name: string, files: { readonly [path: string]: string | Uint8Array }): string;
  /** Makes a file of zeros that takes no room on disk. */
  sparse(path: string, sizeBytes: number): void;
  remove(): void;
}

/** Makes the folder. */
export function scratch(): Scratch {
  const path = mkdtempSync(join(tmpdir(), 'weighbridge-'));
  chmodSync(path, 0o755);
  return {
    path,
    folder: (name, files) => folderWith(join(path, name), files),
    sparse: makeSparse,
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}

function folderWith(root: string, files: { readonly [path: string]: string | Uint8Array }): string {
  mkdirSync(root, { recursive: true });
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  return root;
}

function makeSparse(path: string, sizeBytes: number): void {
  const fd = openSync(path, 'w');
  try {
    ftruncateSync(fd, sizeBytes);
  } finally {
    closeSync(fd);
  }
}
