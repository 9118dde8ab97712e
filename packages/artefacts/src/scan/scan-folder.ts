import type { ByteSource, Fault, Finding } from '@weighbridge/core';
import type { Uninspected } from './ledger.ts';
import type { Limits } from './limits.ts';
import { scanFile, type Scan } from './scan-file.ts';
import { quoted } from '../faults.ts';
import { IMPORTED } from './python/kinds.ts';
import { joinPaths } from './paths.ts';

/** Files of a model, and how to read one. */
export interface Folder {
  /** Paths from the folder's root, with `/`. */
  readonly paths: readonly string[];
  /** Calls `use` with an open file and closes it; nothing where there is none. */
  readonly open: <T>(
    path: string,
    use: (source: ByteSource) => Promise<T>,
  ) => Promise<T | undefined>;
  /** The name under which a loader would take a file, where it is not its own. */
  readonly nameOf?: (path: string) => string;
  readonly limits?: Partial<Limits>;
  /** Called before each file. */
  readonly onFile?: (path: string) => void;
}

/** What a scan of a folder gives: of each file, and of files that refer to each other. */
export interface FolderScan {
  readonly findings: readonly Finding[];
  readonly uninspected: readonly Uninspected[];
  readonly faults: readonly Fault[];
}

/**
 * Scans the files of a folder one after the other, then what they make a loader do with each other: a
 * configuration that has code imported.
 *
 * @example
 * const folder = { paths: ['a.pkl'], open: async (path, use) => use(fromBytes(path, new Uint8Array([0x4e, 0x2e]))) };
 * (await scanFolder(folder)).findings; // []
 */
export async function scanFolder(folder: Folder): Promise<FolderScan> {
  const scans: Scan[] = [];
  for (const path of folder.paths) {
    folder.onFile?.(path);
    const scan = await folder.open(path, (source) => scanOne(folder, path, source));
    if (scan !== undefined) scans.push(scan);
  }
  const imports = importedFiles(folder, scans);
  const loaded = new Set(imports.map(({ places }) => places[0].file));
  return {
    findings: [
      ...scans.flatMap((scan) => scan.findings).map((one) => asLoaded(one, loaded)),
      ...imports,
    ],
    uninspected: scans.flatMap((scan) => scan.uninspected),
    faults: scans.flatMap((scan) => scan.faults),
  };
}

function scanOne(folder: Folder, path: string, source: ByteSource): Promise<Scan> {
  const beside = path.slice(0, path.lastIndexOf('/') + 1);
  return scanFile(source, {
    name: folder.nameOf?.(path) ?? path,
    neighbour: (name) =>
      folder.open(joinPaths(beside, name), (neighbour) => Promise.resolve(neighbour)),
    ...(folder.limits === undefined ? {} : { limits: folder.limits }),
  });
}

// What is imported is executed, whatever it says.
function importedFiles(folder: Folder, scans: readonly Scan[]): readonly Finding[] {
  const paths = new Set(folder.paths);
  const seen = new Set<string>();
  return scans
    .flatMap((scan) => scan.references)
    .flatMap(({ from, to, how }) => {
      const path = joinPaths(from.slice(0, from.lastIndexOf('/') + 1), to);
      if (how !== 'imports' || !paths.has(path) || seen.has(path)) return [];
      seen.add(path);
      return [imported(path, from)];
    });
}

function imported(path: string, from: string): Finding {
  return {
    ...IMPORTED,
    places: [{ file: path }, { file: from }],
    says: `${quoted(from)} makes a loader import this file`,
  };
}

// What a script would do weighs in full where a loader imports it.
function asLoaded(finding: Finding, loaded: ReadonlySet<string>): Finding {
  const runs = finding.code.startsWith('python.') && loaded.has(finding.places[0].file);
  return runs && finding.code !== 'python.run-by-convention'
    ? { ...finding, severity: 'high' }
    : finding;
}
