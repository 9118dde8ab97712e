import { joined } from './build-archives.ts';

/** A length-delimited field of a protobuf message. */
export function field(number: number, content: Uint8Array | string): Uint8Array {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return joined([varint(number * 8 + 2), varint(bytes.length), bytes]);
}

/** A varint field of a protobuf message. */
export function numberField(number: number, value: number): Uint8Array {
  return joined([varint(number * 8), varint(value)]);
}

/** A protobuf message of fields. */
export function message(...fields: readonly Uint8Array[]): Uint8Array {
  return joined(fields);
}

function varint(value: number): Uint8Array {
  const bytes: number[] = [];
  let left = value;
  while (left >= 0x80) {
    bytes.push((left % 128) + 128);
    left = Math.floor(left / 128);
  }
  return Uint8Array.from([...bytes, left]);
}

/** Little-endian numbers, each of so many bytes. */
export function numbers(...list: readonly (readonly [width: number, value: number])[]): Uint8Array {
  return joined(
    list.map(([width, value]) =>
      Uint8Array.from({ length: width }, (_, at) => Math.floor(value / 256 ** at) % 256),
    ),
  );
}

/** A TensorFlow Lite model whose one operator has this custom name. */
export function buildTfLite(name: string): Uint8Array {
  const text = new TextEncoder().encode(name);
  return joined([
    numbers([4, 20]),
    new TextEncoder().encode('TFL3'),
    // The vtable of the model: two fields, of which the second stands 4 bytes into the table.
    numbers([2, 8], [2, 8], [2, 0], [2, 4], [4, 0]),
    // At 20 the model: its vtable lies 12 bytes before it, its operators 4 bytes after the field.
    numbers([4, 12], [4, 4]),
    // At 28 the vector of one table, which begins 12 bytes after its place; then that table's vtable.
    numbers([4, 1], [4, 12], [2, 8], [2, 8], [2, 0], [2, 4]),
    // At 44 the operator; its name begins 4 bytes after the field.
    numbers([4, 8], [4, 4], [4, text.length]),
    text,
    numbers([4, 0]),
  ]);
}

/** An HDF5 file of the new form whose root group has one link message of these bytes. */
export function buildHdf(messageType: number, body: Uint8Array): Uint8Array {
  const superblock = joined([
    Uint8Array.from([0x89, 0x48, 0x44, 0x46, 0x0d, 0x0a, 0x1a, 0x0a, 2, 8, 8, 0]),
    numbers([8, 0], [8, 0], [8, 1000], [8, 48], [4, 0]),
  ]);
  const messages = joined([numbers([1, messageType], [2, body.length], [1, 0]), body]);
  const header = joined([
    new TextEncoder().encode('OHDR'),
    numbers([1, 2], [1, 1], [2, messages.length]),
    messages,
    numbers([4, 0]),
  ]);
  return joined([superblock, header, new Uint8Array(64)]);
}

/** A link to an object of another file. */
export function externalLink(name: string, file: string, path: string): Uint8Array {
  const target = new TextEncoder().encode(`\0${file}\0${path}\0`);
  const bytes = new TextEncoder().encode(name);
  return joined([
    Uint8Array.from([1, 8, 64, bytes.length]),
    bytes,
    numbers([2, target.length]),
    target,
  ]);
}
