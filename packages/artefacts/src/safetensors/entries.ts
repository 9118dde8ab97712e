import type { Fault } from '@weighbridge/core';
import { quoted, report } from '../faults.ts';
import type { JsonScanner } from '../json-scanner.ts';
import { MAX_EXACT, MAX_TENSORS, elementsOf, type TensorEntry } from '../tensor.ts';
import { SAFETENSORS_BITS } from './types.ts';

/** A free text of a header, with the offset of its key. */
export interface MetadataText {
  readonly text: string;
  readonly at: number;
}

/** What the header's JSON holds. */
export interface Entries {
  readonly tensors: readonly TensorEntry[];
  readonly metadata: ReadonlyMap<string, MetadataText>;
}

/** Training tools write tag counts of a megabyte; sixteen are kept before we ask what this is. */
const MAX_METADATA_CHARACTERS = 16 * 1024 * 1024;

/** The reference sets no limit; ggml has 4, arrays of NumPy at most 64. */
const MAX_DIMENSIONS = 64;

interface Place {
  readonly faults: Fault[];
  readonly dataAt: number;
}

interface RawEntry {
  dtype?: string;
  shape?: readonly bigint[];
  offsets?: readonly bigint[];
}

type WholeEntry = Required<RawEntry>;

interface Named {
  readonly name: string;
  readonly at: number;
}

/** Reads the header's one object: tensor entries and `__metadata__`. */
export function readEntries(scanner: JsonScanner, place: Place): Entries {
  const tensors: TensorEntry[] = [];
  const metadata = new Map<string, MetadataText>();
  scanner.members('the header', (name, at) => {
    if (name === '__metadata__') readMetadata(scanner, metadata, place.faults);
    else tensors.push(readTensor(scanner, { name, at }, place));
    if (tensors.length > MAX_TENSORS)
      throw scanner.fault('limit', at, `more than ${MAX_TENSORS} tensors`);
  });
  return { tensors, metadata };
}

function readMetadata(
  scanner: JsonScanner,
  metadata: Map<string, MetadataText>,
  faults: Fault[],
): void {
  let kept = 0;
  scanner.members('`__metadata__`', (key, at) => {
    if (scanner.peek() !== 'string') {
      report(
        faults,
        scanner.describe(
          'metadata',
          at,
          `the value of ${quoted(key)} in \`__metadata__\` is not a text`,
        ),
      );
      scanner.pass();
      return;
    }
    const text = scanner.string(key);
    kept += key.length + text.length;
    if (kept > MAX_METADATA_CHARACTERS)
      throw scanner.fault(
        'limit',
        at,
        `\`__metadata__\` has more than ${MAX_METADATA_CHARACTERS} characters`,
      );
    if (!metadata.has(key)) metadata.set(key, { text, at });
  });
}

function readTensor(scanner: JsonScanner, named: Named, place: Place): TensorEntry {
  const entry = wholeEntry(scanner, named, readFields(scanner, named, place.faults));
  const { begin, end } = offsetsOf(scanner, named, entry.offsets);
  const elements = elementsOf(entry.shape);
  if (elements === undefined)
    throw scanner.fault(
      'overflow',
      named.at,
      `${shown(named, entry)} has more elements than can be counted exactly`,
    );
  checkSize(scanner, { named, entry, elements, sizeBytes: end - begin }, place.faults);
  const shape = entry.shape.map(Number);
  return {
    name: named.name,
    type: entry.dtype,
    shape,
    elements,
    at: place.dataAt + begin,
    sizeBytes: end - begin,
    declaredAt: named.at,
  };
}

function readFields(scanner: JsonScanner, named: Named, faults: Fault[]): RawEntry {
  const entry: RawEntry = {};
  scanner.members(`the entry of tensor ${quoted(named.name)}`, (key, at) => {
    if (key === 'dtype') entry.dtype = scanner.string('`dtype`');
    else if (key === 'shape') entry.shape = wholes(scanner, '`shape`');
    else if (key === 'data_offsets') entry.offsets = wholes(scanner, '`data_offsets`');
    else {
      report(
        faults,
        scanner.describe(
          'entry',
          at,
          `the entry of tensor ${quoted(named.name)} has the key ${quoted(key)}, which the format does not know`,
        ),
      );
      scanner.pass();
    }
  });
  return entry;
}

function wholes(scanner: JsonScanner, what: string): readonly bigint[] {
  const numbers: bigint[] = [];
  const at = scanner.at;
  scanner.elements(what, () => {
    numbers.push(scanner.whole(`a number of ${what}`));
    if (numbers.length > MAX_DIMENSIONS)
      throw scanner.fault('limit', at, `${what} has more than ${MAX_DIMENSIONS} numbers`);
  });
  return numbers;
}

function wholeEntry(scanner: JsonScanner, named: Named, entry: RawEntry): WholeEntry {
  const { dtype, shape, offsets } = entry;
  if (dtype === undefined) throw missing(scanner, named, 'dtype');
  if (shape === undefined) throw missing(scanner, named, 'shape');
  if (offsets === undefined) throw missing(scanner, named, 'data_offsets');
  return { dtype, shape, offsets };
}

function missing(scanner: JsonScanner, named: Named, field: string): Error {
  return scanner.fault(
    'entry',
    named.at,
    `the entry of tensor ${quoted(named.name)} has no \`${field}\``,
  );
}

function offsetsOf(
  scanner: JsonScanner,
  named: Named,
  offsets: readonly bigint[],
): { readonly begin: number; readonly end: number } {
  const [begin, end] = offsets;
  const shownOffsets = `\`data_offsets\` of tensor ${quoted(named.name)}`;
  if (begin === undefined || end === undefined || offsets.length !== 2) {
    throw scanner.fault('entry', named.at, `${shownOffsets} has ${offsets.length} numbers, not 2`);
  }
  if (end < begin)
    throw scanner.fault(
      'offsets',
      named.at,
      `${shownOffsets} ends at ${end}, before it begins at ${begin}`,
    );
  if (end > MAX_EXACT)
    throw scanner.fault('overflow', named.at, `${shownOffsets} ends at ${end}, beyond any file`);
  return { begin: Number(begin), end: Number(end) };
}

function checkSize(
  scanner: JsonScanner,
  found: {
    readonly named: Named;
    readonly entry: WholeEntry;
    readonly elements: number;
    readonly sizeBytes: number;
  },
  faults: Fault[],
): void {
  const { named, entry, elements, sizeBytes } = found;
  const bitsEach = SAFETENSORS_BITS.get(entry.dtype);
  if (bitsEach === undefined) {
    report(
      faults,
      scanner.describe(
        'unknown-type',
        named.at,
        `tensor ${quoted(named.name)} has the type ${quoted(entry.dtype)}, which no reader here knows`,
      ),
    );
    return;
  }
  const bits = BigInt(elements) * BigInt(bitsEach);
  if (bits % 8n !== 0n) {
    report(
      faults,
      scanner.describe(
        'misaligned',
        named.at,
        `${shown(named, entry)} has ${bits} bits, which end inside a byte`,
      ),
    );
  } else if (bits / 8n !== BigInt(sizeBytes)) {
    const fault = scanner.describe(
      'size',
      named.at,
      `${shown(named, entry)} needs ${bits / 8n} bytes, its offsets span ${sizeBytes}`,
    );
    report(faults, { ...fault, need: Number(bits / 8n), have: sizeBytes });
  }
}

function shown(named: Named, entry: WholeEntry): string {
  return `tensor ${quoted(named.name)} of type ${quoted(entry.dtype)} and shape [${entry.shape.slice(0, 8).join(', ')}]`;
}
