import { type Cursor, type Fault, type FaultError } from '@weighbridge/core';
import { report } from '../faults.ts';

/** Texts kept of one file: keys, values and names together. Sound files need less than 2 MiB. */
const MAX_KEPT_BYTES = 32 * 1024 * 1024;

/** Array members passed one by one; the largest tokenizers have 500,000 merges. */
const MAX_WALKED = 4_000_000;

/** The format's own limit on keys. */
const MAX_NAME_BYTES = 65_535;

/** What the parts of the reader share: the place in the file, the faults so far, and what was spent of the budget. */
export class GgufReader {
  readonly cursor: Cursor;
  readonly faults: Fault[];
  #keptBytes = 0;
  #walked = 0;

  constructor(cursor: Cursor, faults: Fault[]) {
    this.cursor = cursor;
    this.faults = faults;
  }

  /** A key or a tensor's name; one that is not UTF-8 stops the reading. */
  async name(what: string): Promise<string> {
    const length = await this.cursor.u64({ what: `length of ${what}` });
    this.keep(length < BigInt(MAX_NAME_BYTES) ? Number(length) : 0);
    return this.cursor.string({ what, length, maxBytes: MAX_NAME_BYTES });
  }

  /** Counts text that is kept. */
  keep(bytes: number): void {
    this.#keptBytes += bytes;
    if (this.#keptBytes > MAX_KEPT_BYTES)
      throw this.tooMuch(`the header has more than ${MAX_KEPT_BYTES} bytes of texts`);
  }

  /** Counts members of arrays that are passed one by one. */
  walk(members: number): void {
    this.#walked += members;
    if (this.#walked > MAX_WALKED)
      throw this.tooMuch(
        `the metadata's arrays have more than ${MAX_WALKED} members of varying length`,
      );
  }

  /** A count from the file, held against its limit and against what remains before anything is read. */
  async count(field: {
    readonly what: string;
    readonly most: number;
    readonly bytesEach: number;
  }): Promise<number> {
    const at = this.cursor.position;
    const count = await this.cursor.u64({ what: `the number of ${field.what}` });
    if (count > BigInt(field.most)) {
      throw this.cursor.fault(
        'limit',
        { byte: at },
        `the file claims ${count} ${field.what}; at most ${field.most} are read`,
        ORIGIN,
      );
    }
    const need = Number(count) * field.bytesEach;
    if (need > this.cursor.remaining)
      this.cursor.skip(
        need,
        `a list of ${count} ${field.what} (at least ${field.bytesEach} bytes each)`,
      );
    return Number(count);
  }

  tooMuch(detail: string): FaultError {
    return this.cursor.fault('limit', { byte: this.cursor.position }, detail, ORIGIN);
  }

  /** A fault that does not stop the reading. */
  note(word: string, byte: number, detail: string): void {
    report(this.faults, this.cursor.describe(word, { byte }, detail, REWRITE));
  }

  /** A fault that does. */
  stop(word: string, byte: number, detail: string): FaultError {
    return this.cursor.fault(word, { byte }, detail, REWRITE);
  }
}

const ORIGIN = 'check where the file comes from; no sound file needs so much here';
const REWRITE = 'convert the model again with a current tool, or fetch the file again';
