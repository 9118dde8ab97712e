/** Thrown where an offset leads outside the buffer. */
export class OutOfBuffer extends Error {}

/** A table of a FlatBuffers buffer that is held in memory. */
export interface Table {
  readonly view: DataView;
  readonly at: number;
}

/** The root of a buffer. */
export function rootOf(bytes: Uint8Array): Table {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  return { view, at: u32(view, 0) };
}

/** Where a field of a table stands; nothing when it has its default. */
function fieldAt({ view, at }: Table, index: number): number | undefined {
  const vtable = at - i32(view, at);
  if (4 + index * 2 + 2 > u16(view, vtable)) return undefined;
  const offset = u16(view, vtable + 4 + index * 2);
  return offset === 0 ? undefined : at + offset;
}

/** The tables of a vector field, at most `most` of them. */
export function tablesOf(table: Table, index: number, most: number): readonly Table[] {
  const field = fieldAt(table, index);
  if (field === undefined) return [];
  const { view } = table;
  const vector = field + u32(view, field);
  const count = Math.min(u32(view, vector), most);
  return Array.from({ length: count }, (_, item) => {
    const at = vector + 4 + item * 4;
    return { view, at: at + u32(view, at) };
  });
}

/** The text of a field, cut at 4096 bytes. */
export function textAt(table: Table, index: number): string | undefined {
  const field = fieldAt(table, index);
  if (field === undefined) return undefined;
  const { view } = table;
  const at = field + u32(view, field);
  const length = Math.min(u32(view, at), 4096);
  checked(view, at + 4, length);
  return new TextDecoder('utf-8').decode(
    new Uint8Array(view.buffer, view.byteOffset + at + 4, length),
  );
}

/** A 64-bit number of a field; 0 where it has its default. */
export function u64At(table: Table, index: number): number {
  const field = fieldAt(table, index);
  if (field === undefined) return 0;
  checked(table.view, field, 8);
  return Number(table.view.getBigUint64(field, true));
}

function checked(view: DataView, at: number, length: number): void {
  if (at < 0 || at + length > view.byteLength) throw new OutOfBuffer();
}

function u16(view: DataView, at: number): number {
  checked(view, at, 2);
  return view.getUint16(at, true);
}

function u32(view: DataView, at: number): number {
  checked(view, at, 4);
  return view.getUint32(at, true);
}

function i32(view: DataView, at: number): number {
  checked(view, at, 4);
  return view.getInt32(at, true);
}
