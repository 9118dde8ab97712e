import { fromBytes, type Fault, type Finding, type Reading } from '@weighbridge/core';
import { readGgufHeader } from '../gguf/read-header.ts';
import { MAX_FAULTS } from '../faults.ts';
import { readSafetensorsHeader } from '../safetensors/read-header.ts';
import { readShardIndex } from '../safetensors/shard-index.ts';
import { scanFile } from '../scan/scan-file.ts';
import { SNIFF_BYTES, sniffFormat } from '../sniff/sniff-format.ts';

/** No header of the sizes used here takes longer, by a factor of a hundred. */
const MAX_MS = 5_000;

/**
 * Gives bytes to every reader; what is wrong with the outcomes, or nothing. Readers must neither throw
 * nor hang, and each fault must have a place inside the file, few enough to be listed.
 */
export async function complaintsOf(
  bytes: Uint8Array,
  name = 'hostile',
): Promise<readonly string[]> {
  const started = performance.now();
  const source = fromBytes('hostile', bytes);
  sniffFormat(bytes.subarray(0, SNIFF_BYTES), bytes.length);
  const readings: readonly Reading<unknown>[] = [
    await readSafetensorsHeader(source),
    await readGgufHeader(source),
    await readShardIndex(source),
  ];
  const scan = await scanFile(fromBytes(name, bytes), { limits: SMALL });
  const complaints = [
    ...readings.flatMap(({ faults }) => complaintsAbout(faults, bytes.length)),
    ...scan.findings.flatMap((finding) => complaintsAboutFinding(finding, bytes.length)),
  ];
  const took = performance.now() - started;
  return took > MAX_MS ? [...complaints, `took ${took} ms`] : complaints;
}

/** Hostile files of this size must not need more. */
const SMALL = { memberBytes: 4 * 1024 * 1024, unpackedBytes: 16 * 1024 * 1024, opcodes: 1_000_000 };

function complaintsAboutFinding(
  { code, places, says }: Finding,
  sizeBytes: number,
): readonly string[] {
  const [place] = places;
  const complaints: string[] = [];
  if ('byte' in place && !(place.byte >= 0 && place.byte <= sizeBytes))
    complaints.push(`${code}: no place in the file: ${JSON.stringify(place)}`);
  if (says.length > 1000 || /\p{Cc}/u.test(says)) complaints.push(`${code}: cannot be printed`);
  return complaints;
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
