import { existsSync, globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { fromBytes, type ByteSource, type Reading } from '@weighbridge/core';
import { describe, expect, it } from 'vitest';
import { readGgufHeader } from './gguf/read-header.ts';
import { writeGguf } from './gguf/write.ts';
import { readSafetensorsHeader } from './safetensors/read-header.ts';
import { writeSafetensors } from './safetensors/write.ts';
import { complaintsOf } from './testing/every-reader.ts';
import { mutated, noise, randomOf } from './testing/mutate.ts';
import { ggufSample, safetensorsSample } from './testing/samples.ts';

const corpus = fileURLToPath(new URL('../../../../shared/data/artefacts/', import.meta.url));
const hasCorpus = existsSync(corpus);

/** Files of a size that hundreds of rounds can bear. */
const MAX_SEED_BYTES = 24 * 1024;

/** Bounded for every day; `scripts/fuzz.ts` goes on by the clock. */
const ROUNDS = 2000;

function seeds(): readonly Uint8Array[] {
  const own = [
    safetensorsSample(),
    ggufSample('little'),
    ggufSample('big'),
    writeSafetensors([]),
    writeGguf({ metadata: {}, tensors: [] }),
  ];
  if (!hasCorpus) return own;
  const real = globSync('**/*.{gguf,safetensors}', { cwd: corpus }).toSorted();
  return own.concat(
    real
      .map((path) => new Uint8Array(readFileSync(corpus + path)))
      .filter(({ length }) => length <= MAX_SEED_BYTES),
  );
}

describe('whatever a file holds', () => {
  it('cut at any byte, safetensors is truncated by a number of bytes', async () => {
    expect(await soundCuts(safetensorsSample(), readSafetensorsHeader)).toEqual([]);
  });

  it.each(['little', 'big'] as const)(
    'cut at any byte, GGUF (%s-endian) is truncated by a number of bytes',
    async (byteOrder) => {
      expect(await soundCuts(ggufSample(byteOrder), readGgufHeader)).toEqual([]);
    },
  );

  it('noise makes no reader throw or hang', async () => {
    const random = randomOf(1);
    const complaints: unknown[] = [];
    for (let round = 0; round < 500; round += 1)
      complaints.push(...(await complaintsOf(noise(random(200), random))));
    expect(complaints).toEqual([]);
  });

  it(`damaged files${hasCorpus ? ', those of ../shared among them,' : ' (more of them need ../shared)'} make no reader throw or hang`, async () => {
    const files = seeds();
    const complaints: unknown[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const seed = files[round % files.length] ?? new Uint8Array();
      const found = await complaintsOf(mutated(seed, randomOf(round)));
      complaints.push(...found.map((complaint) => `round ${round}: ${complaint}`));
    }
    expect(complaints).toEqual([]);
  });
});

/** The cuts of a sound file that are not told as cut, and the whole file when it has faults. */
async function soundCuts(
  whole: Uint8Array,
  read: (source: ByteSource) => Promise<Reading<unknown>>,
): Promise<readonly number[]> {
  const sound: number[] = [];
  for (let cut = 0; cut <= whole.length; cut += 1) {
    const { faults } = await read(fromBytes('m', whole.subarray(0, cut)));
    const isTold = faults.some(
      ({ code, need = 0, have = 0 }) => code.endsWith('.truncated') && need > have,
    );
    if (isTold === (cut === whole.length)) sound.push(cut);
  }
  return sound;
}
