import { fromBytes, type Fault, type Reading } from '@weighbridge/core';
import { readGgufHeader } from '../gguf/read-header.ts';
import { MAX_FAULTS } from '../faults.ts';
import { readSafetensorsHeader } from '../safetensors/read-header.ts';
import { readShardIndex } from '../safetensors/shard-index.ts';
import { SNIFF_BYTES, sniffFormat } from '../sniff/sniff-format.ts';

/** No header of the sizes used here takes longer, by a factor of a hundred. */
const MAX_MS = 5_000;

/**
 * Gives bytes to every reader; what is wrong with the outcomes, or nothing. Readers must neither throw
 * nor hang, and each fault must have a place inside the file, few enough to be listed.
 */
export async function complaintsOf(bytes: Uint8Array): Promise<readonly string[]> {
  const started = performance.now();
  const source = fromBytes('hostile', bytes);
  sniffFormat(bytes.subarray(0, SNIFF_BYTES), bytes.length);
  const readings: readonly Reading<unknown>[] = [
    await readSafetensorsHeader(source),
    await readGgufHeader(source),
    await readShardIndex(source),
  ];
  const complaints = readings.flatMap(({ faults }) => complaintsAbout(faults, bytes.length));
  const took = performance.now() - started;
  return took > MAX_MS ? [...complaints, `took ${took} ms`] : complaints;
}

function complaintsAbout(faults: readonly Fault[], sizeBytes: number): readonly string[] {
  const tooMany = faults.length > MAX_FAULTS + 2 ? [`${faults.length} faults`] : [];
  return tooMany.concat(faults.flatMap((fault) => complaintsAboutOne(fault, sizeBytes)));
}

function complaintsAboutOne(
  { code, at, detail, need, have }: Fault,
  sizeBytes: number,
): readonly string[] {
  const complaints: string[] = [];
  if (!('byte' in at) || at.byte < 0 || at.byte > sizeBytes)
    complaints.push(`${code}: no place in the file: ${JSON.stringify(at)}`);
  if (code.endsWith('.truncated') && !(need !== undefined && have !== undefined && need > have))
    complaints.push(`${code}: need ${need}, have ${have}`);
  if (detail.length > 1000 || /\p{Cc}/u.test(detail))
    complaints.push(`${code}: detail cannot be printed`);
  return complaints;
}
