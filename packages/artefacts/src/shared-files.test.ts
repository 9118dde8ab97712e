import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fromBytes, type Fault } from '@weighbridge/core';
import { describe, expect, it } from 'vitest';
import { readGgufHeader } from './gguf/read-header.ts';
import { checkShards } from './safetensors/check-shards.ts';
import { readSafetensorsHeader } from './safetensors/read-header.ts';
import { readShardIndex } from './safetensors/shard-index.ts';
import { writeSafetensors } from './safetensors/write.ts';
import { SNIFF_BYTES, sniffFormat } from './sniff/sniff-format.ts';
import { valueOf } from './testing/faults-of.ts';

const corpus = fileURLToPath(new URL('../../../../shared/data/artefacts/', import.meta.url));
const isThere = existsSync(corpus);

interface Listed {
  readonly path: string;
  readonly expected: string;
  readonly mechanism: string;
}

function isListed(entry: unknown): entry is Listed {
  return (
    typeof entry === 'object' &&
    entry !== null &&
    'path' in entry &&
    'expected' in entry &&
    'mechanism' in entry
  );
}

/** Every file of every manifest, its path from the corpus. */
function listed(): readonly Listed[] {
  if (!isThere) return [];
  return globSync('*/manifest.json', { cwd: corpus }).flatMap((manifest) => {
    const parsed: unknown = JSON.parse(readFileSync(join(corpus, manifest), 'utf8'));
    const files: unknown =
      typeof parsed === 'object' && parsed !== null && 'files' in parsed ? parsed.files : [];
    const entries: readonly unknown[] = Array.isArray(files) ? files : [];
    return entries.filter(isListed).map(({ path, expected, mechanism }) => ({
      path: join(dirname(manifest), path),
      expected,
      mechanism,
    }));
  });
}

function bytesOf(path: string): Uint8Array {
  return new Uint8Array(readFileSync(join(corpus, path)));
}

async function faultsOf(path: string): Promise<readonly Fault[]> {
  const source = fromBytes(basename(path), bytesOf(path));
  const outcome = path.endsWith('.gguf')
    ? await readGgufHeader(source)
    : await readSafetensorsHeader(source);
  return outcome.faults;
}

/** Broken by their bytes; other hostile files are sound GGUF with a hostile template. */
const BROKEN_BY = /^(?:st|gguf)-(?!minimal)|^wrong-extension-safe$|^lfs-pointer$/;

describe.skipIf(!isThere)('the real files of ../shared (needs ../shared)', () => {
  const weights = listed().filter(({ path }) => /\.(?:gguf|safetensors)$/.test(path));

  it('are there', () => {
    expect(weights.length).toBeGreaterThan(50);
  });

  it('have no fault when they are benign', async () => {
    const benign = weights.filter(({ expected }) => expected === 'benign');
    const faults = await Promise.all(benign.map(({ path }) => faultsOf(path)));
    expect(faults.flat()).toEqual([]);
  });

  it('have a fault when their structure is broken', async () => {
    const broken = weights.filter(
      ({ mechanism, expected }) => expected !== 'benign' && BROKEN_BY.test(mechanism),
    );
    const faults = await Promise.all(broken.map(({ path }) => faultsOf(path)));
    expect(broken.filter((_, index) => faults[index]?.length === 0)).toEqual([]);
    expect(broken.length).toBeGreaterThan(15);
  });

  it.each(['synthetic/frameworks/embeddings.safetensors'])(
    'that the reference implementation wrote are written again to the same bytes: %s',
    async (path) => {
      const bytes = bytesOf(path);
      const header = valueOf(await readSafetensorsHeader(fromBytes(path, bytes)));
      const tensors = header.tensors.map(({ name, type, shape, at, sizeBytes = 0 }) => ({
        name,
        type,
        shape,
        bytes: bytes.subarray(at, at + sizeBytes),
      }));
      const metadata = Object.fromEntries(
        Array.from(header.metadata, ([key, { text }]) => [key, text]),
      );
      expect(Buffer.from(writeSafetensors(tensors, metadata)).equals(bytes)).toBe(true);
    },
  );

  it('that are shards agree with their index', async () => {
    const folder = 'synthetic/repos/benign_sharded/';
    const index = valueOf(
      await readShardIndex(fromBytes('i.json', bytesOf(`${folder}model.safetensors.index.json`))),
    );
    const files = await Promise.all(
      index.shards.map(async (shard) => {
        const { tensors } = valueOf(
          await readSafetensorsHeader(fromBytes(shard, bytesOf(folder + shard))),
        );
        return [shard, { file: shard, tensors }] as const;
      }),
    );
    expect(index.shards).toHaveLength(2);
    expect(checkShards(index, new Map(files))).toEqual([]);
  });

  it('that lead out of their folder are said to', async () => {
    const path = 'synthetic/repos/index_traversal/model.safetensors.index.json';
    const { faults } = await readShardIndex(fromBytes('i.json', bytesOf(path)));
    expect(faults.map(({ code }) => code)).toEqual(['shards.outside']);
  });

  it('are told by their bytes whatever their names say', () => {
    const wrong = weights.filter(
      ({ path, mechanism }) => formatOf(path) !== formatBy(path, mechanism),
    );
    expect(wrong).toEqual([]);
  });
});

function formatOf(path: string): string {
  const bytes = bytesOf(path);
  return sniffFormat(bytes.subarray(0, SNIFF_BYTES), bytes.length).format;
}

function formatBy(path: string, mechanism: string): string {
  if (mechanism === 'wrong-extension-safe') return 'pickle';
  if (mechanism === 'lfs-pointer') return 'git-lfs-pointer';
  return path.endsWith('.gguf') ? 'gguf' : 'safetensors';
}
