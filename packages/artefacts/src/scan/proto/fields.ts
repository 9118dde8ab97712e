import type { ByteSource } from '@weighbridge/core';

/** One field of a protobuf message. Of a length-delimited one, where its bytes lie. */
export interface Field {
  readonly number: number;
  readonly wire: number;
  /** Of a varint its value, as far as it is exact. */
  readonly value: number;
  readonly at: number;
  readonly length: number;
}

/** Thrown where bytes are no protobuf message. */
export class NoMessage extends Error {}

const WINDOW_BYTES = 64 * 1024;

/** A part of a source, with one window over it. */
export class Message {
  readonly source: ByteSource;
  readonly start: number;
  readonly end: number;
  #window = new Uint8Array(0);
  #windowAt = 0;

  constructor(source: ByteSource, start = 0, end: number = source.sizeBytes) {
    this.source = source;
    this.start = start;
    this.end = end;
  }

  /** The fields one after the other; the bytes of length-delimited ones are passed over. */
  async *fields(): AsyncGenerator<Field> {
    let at = this.start;
    while (at < this.end) {
      if (!this.#has(at, 20)) await this.#hold(at);
      const tag = this.#varint(at);
      const [number, wire] = [Math.floor(tag.value / 8), tag.value % 8];
      if (number === 0) throw new NoMessage();
      const field = this.#field({ number, wire, at: at + tag.length });
      yield field;
      at = field.at + field.length;
    }
  }

  /** A message within this one. */
  inside({ at, length }: Field): Message {
    return new Message(this.source, at, at + length);
  }

  /** The text of a field, cut where it is longer than `maxBytes`. */
  async text({ at, length }: Field, maxBytes = 4096): Promise<string> {
    const bytes = await this.source.read(at, Math.min(length, maxBytes));
    return new TextDecoder('utf-8').decode(bytes);
  }

  #field({ number, wire, at }: { number: number; wire: number; at: number }): Field {
    if (wire === 0) {
      const { value, length } = this.#varint(at);
      return { number, wire, value, at, length };
    }
    if (wire === 1 || wire === 5)
      return this.#checked({ number, wire, value: 0, at, length: wire === 1 ? 8 : 4 });
    if (wire !== 2) throw new NoMessage();
    const size = this.#varint(at);
    return this.#checked({ number, wire, value: 0, at: at + size.length, length: size.value });
  }

  #checked(field: Field): Field {
    if (field.at + field.length > this.end) throw new NoMessage();
    return field;
  }

  #has(at: number, length: number): boolean {
    return (
      at >= this.#windowAt &&
      Math.min(at + length, this.end) <= this.#windowAt + this.#window.length
    );
  }

  async #hold(at: number): Promise<void> {
    this.#window = new Uint8Array(
      await this.source.read(at, Math.min(WINDOW_BYTES, this.end - at)),
    );
    this.#windowAt = at;
  }

  #varint(at: number): { readonly value: number; readonly length: number } {
    let value = 0;
    for (let index = 0; index < 10; index += 1) {
      const byte = this.#window[at - this.#windowAt + index];
      if (byte === undefined) throw new NoMessage();
      value += (byte & 0x7f) * 128 ** index;
      if (byte < 0x80) return { value, length: index + 1 };
    }
    throw new NoMessage();
  }
}

/** Calls `use` for every field of one number in a message. */
export async function each(
  message: Message,
  number: number,
  use: (field: Field) => Promise<void>,
): Promise<void> {
  for await (const field of message.fields())
    if (field.number === number && field.wire === 2) await use(field);
}

/** The texts of some fields of a small message, by number; the last of each counts. */
export async function textsOf(
  message: Message,
  numbers: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  const texts = new Map<number, string>();
  for await (const field of message.fields())
    if (field.wire === 2 && numbers.includes(field.number))
      texts.set(field.number, await message.text(field));
  return texts;
}
