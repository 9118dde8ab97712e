// Freshly generated hostile and harmless files against the scan, by the clock: what is caught in one wrapping and
// escapes in another, what is harmless until it is wrapped. Ends with 1 if there was any.
//
//   node --conditions=@weighbridge/source scripts/generated.ts --seconds 60
import { parseArgs } from 'node:util';
import {
  complaintAbout,
  ROUNDS,
  specimen,
  SUBJECTS,
} from '../packages/artefacts/src/testing/generate/generate.ts';

async function run(seconds: number, firstSeed: number): Promise<number> {
  const end = performance.now() + seconds * 1000;
  let [done, complaints] = [0, 0];
  for (let seed = firstSeed; performance.now() < end; seed += 1) {
    for (const subject of SUBJECTS) {
      const complaint = await complaintAbout(specimen(subject, seed % ROUNDS, seed));
      done += 1;
      if (complaint === undefined) continue;
      complaints += 1;
      console.log(`seed ${seed}: ${complaint}`);
    }
  }
  console.log(`${SUBJECTS.length} subjects, ${done} files, ${complaints} complaints`);
  return complaints > 0 ? 1 : 0;
}

const { values } = parseArgs({
  options: { seconds: { type: 'string', default: '60' }, seed: { type: 'string', default: '1' } },
});
process.exitCode = await run(Number(values.seconds), Number(values.seed));
