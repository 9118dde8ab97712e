import { scanFolder, type FolderScan } from '@weighbridge/artefacts';
import type { ByteSource, Finding } from '@weighbridge/core';
import type { FileEntry } from './dossier.ts';
import type { Inventory } from './inventory/inventory.ts';
import { openerOf } from './open-files.ts';

/** Scans the files of an inventory for what they would do to whoever loads them. */
export async function scanFiles(
  inventory: Inventory,
  watch: {
    readonly signal?: AbortSignal | undefined;
    readonly onFile?: (path: string) => void;
  } = {},
): Promise<FolderScan> {
  const files = new Map(
    inventory.files.filter(({ sha256 }) => sha256 !== undefined).map((file) => [file.path, file]),
  );
  const open = openerOf(inventory);
  const scan = await scanFolder({
    paths: [...files.keys()],
    open: (path, use) => opened(open, files.get(path), use),
    onFile: (path) => {
      watch.signal?.throwIfAborted();
      watch.onFile?.(path);
    },
  });
  return { ...scan, findings: withoutSaid(scan.findings, inventory.findings) };
}

async function opened<T>(
  open: ReturnType<typeof openerOf>,
  file: FileEntry | undefined,
  use: (source: ByteSource) => Promise<T>,
): Promise<T | undefined> {
  if (file === undefined) return undefined;
  const reading = await open(file, async (source) => ({
    kind: 'read',
    value: await use(source),
    faults: [],
  }));
  return reading.kind === 'read' ? reading.value : undefined;
}

/** What the inventory says of a file already, in its own words. */
const SAID: ReadonlyMap<string, string> = new Map([
  ['naming.mismatch', 'supply.name-deceives'],
  ['naming.pointer', 'supply.lfs-pointer'],
]);

function withoutSaid(findings: readonly Finding[], before: readonly Finding[]): readonly Finding[] {
  const said = new Set(before.map(({ code, places }) => `${code} ${places[0].file}`));
  return findings.filter(
    ({ code, places }) => !said.has(`${SAID.get(code) ?? ''} ${places[0].file}`),
  );
}
