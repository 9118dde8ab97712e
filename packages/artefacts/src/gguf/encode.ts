import { GGUF_TYPE_NUMBERS, type GgufNumberType, type GgufType } from './value.ts';

/** A value of the metadata as it is written. */
export type GgufInput =
  | { readonly type: GgufNumberType; readonly value: number }
  | { readonly type: 'u64' | 'i64'; readonly value: bigint }
  | { readonly type: 'bool'; readonly value: boolean }
  | { readonly type: 'string'; readonly value: string }
  | { readonly type: 'array'; readonly of: GgufType; readonly values: readonly GgufInput[] };

/** A tensor info as it stands in a file, with nothing checked. */
export interface GgufInfo {
  readonly name: string;
  readonly shape: readonly (number | bigint)[];
  readonly type: number;
  readonly offset: number | bigint;
}

/** The bytes of a header, field after field. */
export class GgufEncoder {
  readonly #littleEndian: boolean;
  readonly #chunks: Uint8Array[] = [];
  length = 0;

  constructor(byteOrder: 'little' | 'big') {
    this.#littleEndian = byteOrder === 'little';
  }

  raw(bytes: Uint8Array): this {
    this.#chunks.push(bytes);
    this.length += bytes.length;
    return this;
  }

  u32(value: number): this {
    return this.number('u32', value);
  }

  u64(value: number | bigint): this {
    return this.#field(8, (view) => view.setBigUint64(0, BigInt(value), this.#littleEndian));
  }

  number(type: GgufNumberType, value: number): this {
    const [width, set] = SETTERS[type];
    return this.#field(width, (view) => set(view, value, this.#littleEndian));
  }

  text(value: string): this {
    const bytes = new TextEncoder().encode(value);
    return this.u64(bytes.length).raw(bytes);
  }

  /** A key, the number of its type, and its value. */
  entry(key: string, input: GgufInput): this {
    return this.text(key).u32(GGUF_TYPE_NUMBERS[input.type]).value(input);
  }

  value(input: GgufInput): this {
    switch (input.type) {
      case 'u64':
        return this.u64(input.value);
      case 'i64':
        return this.#field(8, (view) => view.setBigInt64(0, input.value, this.#littleEndian));
      case 'bool':
        return this.number('u8', input.value ? 1 : 0);
      case 'string':
        return this.text(input.value);
      case 'array':
        this.u32(GGUF_TYPE_NUMBERS[input.of]).u64(input.values.length);
        for (const member of input.values) this.value(member);
        return this;
      case 'u8':
      case 'i8':
      case 'u16':
      case 'i16':
      case 'u32':
      case 'i32':
      case 'f32':
      case 'f64':
        return this.number(input.type, input.value);
    }
  }

  info(info: GgufInfo): this {
    this.text(info.name).u32(info.shape.length);
    for (const dimension of info.shape) this.u64(dimension);
    return this.u32(info.type).u64(info.offset);
  }

  /** Zeros up to a multiple of the alignment. */
  pad(alignment: number): this {
    return this.raw(new Uint8Array((alignment - (this.length % alignment)) % alignment));
  }

  bytes(): Uint8Array {
    const whole = new Uint8Array(this.length);
    let at = 0;
    for (const chunk of this.#chunks) {
      whole.set(chunk, at);
      at += chunk.length;
    }
    return whole;
  }

  #field(width: number, set: (view: DataView) => void): this {
    const bytes = new Uint8Array(width);
    set(new DataView(bytes.buffer));
    return this.raw(bytes);
  }
}

type Setter = readonly [
  width: number,
  set: (view: DataView, value: number, littleEndian: boolean) => void,
];

const SETTERS: Readonly<Record<GgufNumberType, Setter>> = {
  u8: [1, (view, value) => view.setUint8(0, value)],
  i8: [1, (view, value) => view.setInt8(0, value)],
  u16: [2, (view, value, littleEndian) => view.setUint16(0, value, littleEndian)],
  i16: [2, (view, value, littleEndian) => view.setInt16(0, value, littleEndian)],
  u32: [4, (view, value, littleEndian) => view.setUint32(0, value, littleEndian)],
  i32: [4, (view, value, littleEndian) => view.setInt32(0, value, littleEndian)],
  f32: [4, (view, value, littleEndian) => view.setFloat32(0, value, littleEndian)],
  f64: [8, (view, value, littleEndian) => view.setFloat64(0, value, littleEndian)],
};
