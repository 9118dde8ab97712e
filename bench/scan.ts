// The scan of folders of many formats against a plain read and SHA-256 of the same bytes on as many threads.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { writeGguf, writeSafetensors } from '@weighbridge/artefacts';
import { scanTarget, takeInventory } from '@weighbridge/inspect';
import { buildNpy, buildTar, buildZip } from '../packages/artefacts/src/testing/build-archives.ts';
import { field, message, numberField } from '../packages/artefacts/src/testing/build-formats.ts';
import { latin1Bytes } from '../packages/artefacts/src/testing/build-pickle.ts';
import { noise, randomOf } from '../packages/artefacts/src/testing/mutate.ts';
import { assertSame, plainlyHashed, THREADS } from './hash.ts';
import { interleaved, report, type Report, type Size } from './measure.ts';

const MIB = 1024 * 1024;

/** A scan takes at most 1.3 times as long as the reference. */
const BAR = 0.77;

/** Each folder has one file of each of eight formats that hold tensors, and texts beside them. */
const PLANS: {
  readonly [size in Size]: { readonly folders: number; readonly fileBytes: number; rounds: number };
} = {
  full: { folders: 16, fileBytes: 16 * MIB, rounds: 7 },
  smoke: { folders: 2, fileBytes: MIB / 4, rounds: 3 },
};

/** One line: all folders as one target. */
export async function bench(size: Size): Promise<readonly Report[]> {
  const root = mkdtempSync(join(tmpdir(), 'weighbridge-bench-'));
  try {
    const paths = fill(root, PLANS[size]);
    await assertDigests(root, paths);
    const durations = await interleaved<number>({
      rounds: PLANS[size].rounds,
      ours: () => scanned(root),
      reference: async () => (await plainlyHashed(paths)).length,
      same: (ours, reference) => {
        if (ours !== reference) throw new Error(`${ours} files against ${reference}`);
      },
    });
    const reference = {
      name: `read and SHA-256 on ${THREADS} threads`,
      version: process.versions.openssl,
    };
    return [report({ bench: 'scan', unit: 'ms', reference, bar: BAR }, durations)];
  } finally {
    rmSync(root, { recursive: true });
  }
}

async function assertDigests(root: string, paths: readonly string[]): Promise<void> {
  const { files } = await takeInventory(root, { threads: THREADS });
  const ours = files.map(({ sha256 }) => sha256 ?? 'none');
  assertSame(ours, await plainlyHashed(paths));
}

async function scanned(root: string): Promise<number> {
  const { files, findings, uninspected } = await scanTarget(root, { threads: THREADS });
  const [first] = [...findings.map(({ says }) => says), ...uninspected.map(({ reason }) => reason)];
  if (first !== undefined) throw new Error(`the generated files are harmless, but: ${first}`);
  return files;
}

/** Writes the folders and gives the paths of all files in order. */
function fill(root: string, { folders, fileBytes }: (typeof PLANS)[Size]): readonly string[] {
  const tensor = noise(fileBytes, randomOf(1));
  const paths = Array.from({ length: folders }, (_, number) => {
    tensor.set([number, 255 - number], 64);
    return Object.entries(formats(tensor)).map(([name, content]) => {
      const path = join(root, String(number).padStart(2, '0'), name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, content);
      return path;
    });
  });
  return paths.flat().toSorted((left, right) => (left < right ? -1 : 1));
}

/** The same tensor in each format. */
function formats(tensor: Uint8Array): Readonly<Record<string, Uint8Array | string>> {
  const { length } = tensor;
  const floats = { type: 'F32', shape: [length / 4], bytes: tensor } as const;
  const npy = buildNpy(`{'descr': '|u1', 'fortran_order': False, 'shape': (${length},), }`, tensor);
  const safetensors = writeSafetensors([{ name: 'weight', ...floats }]);
  return {
    'model.safetensors': safetensors,
    'model.gguf': writeGguf({
      metadata: { 'general.architecture': { type: 'string', value: 'llama' } },
      tensors: [{ name: 'weight', ...floats }],
    }),
    'model.pt': buildZip([
      { name: 'archive/data.pkl', bytes: latin1Bytes('\u0080\u0002}q\u0000.') },
      { name: 'archive/data/0', bytes: tensor },
      { name: 'archive/version', bytes: latin1Bytes('3\n') },
    ]),
    'array.npy': npy,
    'arrays.npz': buildZip([{ name: 'weight.npy', bytes: npy }]),
    'model.onnx': message(
      numberField(1, 8),
      field(7, message(field(5, message(field(8, 'weight'), field(9, tensor))))),
    ),
    'model.pkl': Buffer.concat([
      latin1Bytes('\u0080\u0004B'),
      Uint8Array.from([0, 8, 16, 24], (shift) => (length >>> shift) & 255),
      tensor,
      latin1Bytes('.'),
    ]),
    'model.tar': buildTar([{ name: 'model.safetensors', bytes: safetensors }]),
    'config.json': '{"model_type": "llama", "vocab_size": 32000}',
    'README.md': '---\nlicense: mit\n---\n# A model\n',
  };
}
