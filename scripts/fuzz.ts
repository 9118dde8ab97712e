// Damaged and random bytes against every reader, by the clock. Prints the seed of each complaint, so that
// `--seed N --rounds 1` shows it again. Ends with 1 if there was one.
//
//   node --conditions=@weighbridge/source scripts/fuzz.ts --seconds 60
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { complaintsOf } from '../packages/artefacts/src/testing/every-reader.ts';
import { mutated, noise, randomOf, type Random } from '../packages/artefacts/src/testing/mutate.ts';
import { ggufSample, safetensorsSample } from '../packages/artefacts/src/testing/samples.ts';

const corpus = fileURLToPath(new URL('../../shared/data/artefacts/', import.meta.url));

/** Larger files are slow to copy and their headers no different. */
const MAX_SEED_BYTES = 1024 * 1024;

/** Memory that a run may grow to, all files that it mutates included. */
const MAX_RSS_BYTES = 600 * 1024 * 1024;

interface Settings {
  readonly seconds: number;
  readonly seed: number;
  readonly rounds: number;
}

function settings(): Settings {
  const { values } = parseArgs({
    options: {
      seconds: { type: 'string', default: '60' },
      seed: { type: 'string' },
      rounds: { type: 'string' },
    },
  });
  const seed =
    values.seed === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(values.seed);
  return { seconds: Number(values.seconds), seed, rounds: Number(values.rounds ?? Infinity) };
}

/** A file to be damaged, under the name that decides how a scan takes it. */
interface Seed {
  readonly name: string;
  readonly bytes: Uint8Array;
}

function files(): readonly Seed[] {
  const own = [safetensorsSample(), ggufSample('little'), ggufSample('big'), INDEX].map(
    (bytes) => ({ name: 'hostile', bytes }),
  );
  if (!existsSync(corpus)) return own;
  const paths = globSync('*/**/*.*', { cwd: corpus, exclude: ['**/manifest.json'] }).toSorted();
  return own.concat(
    paths
      .filter(
        (path) =>
          statSync(corpus + path).isFile() && statSync(corpus + path).size <= MAX_SEED_BYTES,
      )
      .map((path) => ({
        name: basename(path),
        bytes: new Uint8Array(readFileSync(corpus + path)),
      })),
  );
}

const INDEX = new TextEncoder().encode(
  '{"metadata":{"total_size":8,"total_parameters":2},"weight_map":{"a":"1","b":"../2"}}',
);

/** One time in eight noise, otherwise a damaged file. */
function attempt(all: readonly Seed[], random: Random): Seed {
  const { name, bytes } = all[random(all.length)] ?? { name: 'hostile', bytes: INDEX };
  if (random(8) === 0) return { name, bytes: noise(random(4096), random) };
  return { name, bytes: mutated(bytes, random) };
}

async function run({ seconds, seed, rounds }: Settings): Promise<number> {
  const all = files();
  const end = performance.now() + seconds * 1000;
  let done = 0;
  let complaints = 0;
  let largest = 0;
  console.log(`first seed ${seed}, ${all.length} files, ${seconds} seconds`);
  while (done < rounds && performance.now() < end) {
    const { name, bytes } = attempt(all, randomOf(seed + done));
    const found = await complaintsOf(bytes, name).catch((error: unknown) => [String(error)]);
    for (const complaint of found) console.log(`seed ${seed + done}: ${complaint}`);
    complaints += found.length;
    if (done % 100 === 0) largest = Math.max(largest, process.memoryUsage.rss());
    done += 1;
  }
  const tooMuch = largest > MAX_RSS_BYTES;
  console.log(
    `${done} rounds, ${complaints} complaints, ${Math.round(largest / 2 ** 20)} MiB at most${tooMuch ? ', which is too much' : ''}`,
  );
  return complaints > 0 || tooMuch ? 1 : 0;
}

process.exitCode = await run(settings());
