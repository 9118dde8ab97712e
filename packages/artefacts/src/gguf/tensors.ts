import { quoted } from '../faults.ts';
import { MAX_EXACT, MAX_TENSORS, elementsOf, type TensorEntry } from '../tensor.ts';
import type { GgufReader } from './reader.ts';
import { GGML_TYPES } from './types.ts';

/** ggml itself has 4; we accept 8 so that a newer file is reported, not refused. */
const MAX_DIMENSIONS = 8;

/** What ggml has today; more is a fault that does not stop the reading. */
const GGML_DIMENSIONS = 4;

/** A name of no bytes, no dimensions, type and offset. */
const LEAST_TENSOR_BYTES = 8 + 4 + 4 + 8;

/** How many tensors the header claims. */
export function readTensorCount(reader: GgufReader): Promise<number> {
  return reader.count({
    what: 'tensors',
    most: MAX_TENSORS,
    bytesEach: LEAST_TENSOR_BYTES,
  });
}

/** Reads the tensor infos; `at` still counts from the start of the data. */
export async function readTensors(
  reader: GgufReader,
  count: number,
): Promise<readonly TensorEntry[]> {
  const tensors: TensorEntry[] = [];
  const names = new Set<string>();
  for (let index = 0; index < count; index += 1) {
    const tensor = await readTensor(reader);
    if (names.has(tensor.name))
      reader.note(
        'duplicate',
        tensor.declaredAt,
        `two tensors have the name ${quoted(tensor.name)}`,
      );
    names.add(tensor.name);
    tensors.push(tensor);
  }
  return tensors;
}

async function readTensor(reader: GgufReader): Promise<TensorEntry> {
  const declaredAt = reader.cursor.position;
  const name = await reader.name('name of a tensor');
  const { shape, elements } = await readShape(reader, name);
  const typeAt = reader.cursor.position;
  const number = await reader.cursor.u32({ what: 'type of a tensor' });
  const offsetAt = reader.cursor.position;
  const offset = await reader.cursor.u64({ what: 'offset of a tensor' });
  if (offset > MAX_EXACT)
    throw reader.stop(
      'overflow',
      offsetAt,
      `the offset of tensor ${quoted(name)} is ${offset}, beyond any file`,
    );
  const { type, sizeBytes } = sized(reader, { name, shape, elements, number, typeAt });
  const tensor = { name, type, shape, elements, at: Number(offset), declaredAt };
  return sizeBytes === undefined ? tensor : { ...tensor, sizeBytes };
}

async function readShape(
  reader: GgufReader,
  name: string,
): Promise<{ readonly shape: readonly number[]; readonly elements: number }> {
  const at = reader.cursor.position;
  const count = await reader.cursor.u32({ what: 'number of dimensions' });
  const detail = `tensor ${quoted(name)} has ${count} dimensions; ggml has ${GGML_DIMENSIONS}`;
  if (count > MAX_DIMENSIONS) throw reader.stop('dimensions', at, detail);
  if (count > GGML_DIMENSIONS) reader.note('dimensions', at, detail);
  const shape: bigint[] = [];
  for (let index = 0; index < count; index += 1)
    shape.push(await reader.cursor.u64({ what: 'a dimension' }));
  const elements = elementsOf(shape);
  if (elements === undefined) {
    throw reader.stop(
      'overflow',
      at,
      `tensor ${quoted(name)} of shape [${shape.join(', ')}] has more elements than can be counted exactly`,
    );
  }
  return { shape: shape.map(Number), elements };
}

interface Typed {
  readonly name: string;
  readonly shape: readonly number[];
  readonly elements: number;
  readonly number: number;
  readonly typeAt: number;
}

function sized(
  reader: GgufReader,
  found: Typed,
): { readonly type: string; readonly sizeBytes: number | undefined } {
  const type = GGML_TYPES.get(found.number);
  if (type === undefined) {
    reader.note(
      'unknown-type',
      found.typeAt,
      `tensor ${quoted(found.name)} has the type ${found.number}, which ggml does not have or no longer has`,
    );
    return { type: `type-${found.number}`, sizeBytes: undefined };
  }
  const row = found.shape[0] ?? 1;
  if (row % type.blockElements !== 0) {
    const detail = `a row of tensor ${quoted(found.name)} has ${row} elements, no multiple of the ${type.blockElements} in a block of ${type.name}`;
    reader.note('block', found.typeAt, detail);
    return { type: type.name, sizeBytes: undefined };
  }
  const sizeBytes = (found.elements / type.blockElements) * type.blockBytes;
  if (!Number.isSafeInteger(sizeBytes))
    throw reader.stop(
      'overflow',
      found.typeAt,
      `tensor ${quoted(found.name)} would take ${sizeBytes} bytes, beyond any file`,
    );
  return { type: type.name, sizeBytes };
}
