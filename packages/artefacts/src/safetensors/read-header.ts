import {
  Cursor,
  reading,
  truncated,
  type ByteSource,
  type Fault,
  type Reading,
} from '@weighbridge/core';
import { report } from '../faults.ts';
import { JsonScanner } from '../json-scanner.ts';
import { checkLayout } from '../layout.ts';
import { parametersOf, type TensorEntry } from '../tensor.ts';
import { readEntries, type MetadataText } from './entries.ts';

/** What the header of a safetensors file says, after it was checked against the file's size. */
export interface SafetensorsHeader {
  readonly format: 'safetensors';
  /** Offset of the data: the 8 bytes of length and the header. */
  readonly dataAt: number;
  /** In the order of the header. */
  readonly tensors: readonly TensorEntry[];
  /** Sum of the elements of all tensors. */
  readonly parameterCount: number;
  /** The free texts under `__metadata__`, such as `format: pt`. */
  readonly metadata: ReadonlyMap<string, MetadataText>;
}

/** The reference implementation refuses longer headers too. */
const MAX_HEADER_BYTES = 100_000_000;

const LENGTH_BYTES = 8;
const OPEN_BRACE = 0x7b;
const SPACE = 0x20;

/**
 * Reads the header of a safetensors file and holds it against the file's size. No tensor's bytes are read.
 *
 * Budget: the header itself (at most 100 MB), 250,000 tensor entries and 16 MiB of metadata texts,
 * whatever the size of the file.
 *
 * @example
 * const bytes = writeSafetensors([{ name: 'w', type: 'F32', shape: [2], bytes: new Uint8Array(8) }]);
 * const read = await readSafetensorsHeader(fromBytes('model.safetensors', bytes));
 * read.kind === 'read' && read.value.parameterCount; // 2
 */
export function readSafetensorsHeader(source: ByteSource): Promise<Reading<SafetensorsHeader>> {
  return reading((faults) => read(source, faults));
}

async function read(source: ByteSource, faults: Fault[]): Promise<SafetensorsHeader> {
  const bytes = await headerBytes(source);
  const origin = { file: source.name, format: 'safetensors', base: LENGTH_BYTES };
  const scanner = new JsonScanner(bytes, origin, faults);
  if (bytes[0] !== OPEN_BRACE) {
    throw scanner.fault(
      'header',
      LENGTH_BYTES,
      `the header begins with byte ${bytes[0] ?? 'none'}, not with \`{\``,
    );
  }
  const { tensors, metadata } = readEntries(scanner, {
    faults,
    dataAt: LENGTH_BYTES + bytes.length,
  });
  checkPadding(bytes, scanner, faults);
  const dataAt = LENGTH_BYTES + bytes.length;
  checkCover(source, { tensors, dataAt }, faults);
  return {
    format: 'safetensors',
    dataAt,
    tensors,
    parameterCount: countOf(tensors, scanner),
    metadata,
  };
}

async function headerBytes(source: ByteSource): Promise<Uint8Array> {
  const cursor = new Cursor(source, { format: 'safetensors', littleEndian: true });
  const length = await cursor.u64({ what: 'header length' });
  if (length > BigInt(MAX_HEADER_BYTES)) {
    const detail = `the header claims ${length} bytes; at most ${MAX_HEADER_BYTES} are read`;
    throw cursor.fault(
      'limit',
      { byte: 0 },
      detail,
      'check that the file is safetensors at all; no sound header is so long',
    );
  }
  const wanted = Number(length);
  if (wanted > cursor.remaining) {
    throw truncated({
      name: source.name,
      format: 'safetensors',
      offset: LENGTH_BYTES,
      length: wanted,
      sizeBytes: source.sizeBytes,
      what: 'the header',
    });
  }
  return cursor.bytes({ what: 'the header', length: wanted, maxBytes: MAX_HEADER_BYTES });
}

// After the JSON only spaces may follow; anything else could be hidden there.
function checkPadding(bytes: Uint8Array, scanner: JsonScanner, faults: Fault[]): void {
  for (let index = scanner.at - LENGTH_BYTES; index < bytes.length; index += 1) {
    if (bytes[index] === SPACE) continue;
    const detail = `byte ${bytes[index]} follows the header's JSON; only spaces may`;
    report(faults, scanner.describe('padding', LENGTH_BYTES + index, detail));
    return;
  }
}

function checkCover(
  source: ByteSource,
  found: { readonly tensors: readonly TensorEntry[]; readonly dataAt: number },
  faults: Fault[],
): void {
  const { dataAt } = found;
  const section = {
    format: 'safetensors',
    file: source.name,
    sizeBytes: source.sizeBytes,
    headerEnd: dataAt,
    dataAt,
    alignment: 1,
  };
  const spans = found.tensors.map(({ name, at, sizeBytes = 0 }) => ({
    name,
    begin: at - dataAt,
    end: at - dataAt + sizeBytes,
  }));
  checkLayout(section, spans, faults);
}

function countOf(tensors: readonly TensorEntry[], scanner: JsonScanner): number {
  const count = parametersOf(tensors);
  if (count === undefined)
    throw scanner.fault(
      'overflow',
      LENGTH_BYTES,
      'the tensors have more elements together than can be counted exactly',
    );
  return count;
}
