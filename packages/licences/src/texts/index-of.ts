import { plain } from '../words/code.ts';

/** Words of a fingerprint. Shorter ones are common to all licences, longer ones lose more to each change. */
export const SPAN = 5;

/** Buckets of the index; a power of two near the number of fingerprints. */
const BUCKETS = 1 << 18;

/** Where in which text each fingerprint stands; arrays in the order of buckets. */
export interface Index {
  readonly bucketStarts: Uint32Array;
  readonly prints: Uint32Array;
  readonly texts: Uint16Array;
  readonly places: Uint32Array;
  /** One of so many fingerprints of each text is in the index. */
  readonly strides: Uint8Array;
}

/** A fingerprint is a number to this base, its digits the codes of the words, modulo 2³². */
const BASE = 0x9e3779b1;
const TOP = Math.imul(Math.imul(BASE, BASE), Math.imul(BASE, BASE));

/** Fingerprints of a text: at each place a hash of the words from there on. One pass. */
export function fingerprints(codes: Uint32Array): Uint32Array {
  const prints = new Uint32Array(Math.max(0, codes.length - SPAN + 1));
  let hash = 0;
  for (let at = 0; at < codes.length; at += 1) {
    const place = at - SPAN + 1;
    hash = (Math.imul(hash, BASE) + plain(codes[at] ?? 0)) | 0;
    if (place < 0) continue;
    prints[place] = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
    hash = (hash - Math.imul(TOP, plain(codes[place] ?? 0))) | 0;
  }
  return prints;
}

/** The bucket that a fingerprint belongs to. */
export function bucketOf(print: number): number {
  return print & (BUCKETS - 1);
}

/** An index of all texts: short ones by every fingerprint, long ones by one in eight. */
export function indexOf(texts: readonly Uint32Array[]): Index {
  const strides = Uint8Array.from(texts, ({ length }) => strideOf(length));
  const prints = texts.map(fingerprints);
  const bucketStarts = startsOf(prints, strides);
  const next = bucketStarts.slice();
  const size = bucketStarts.at(-1) ?? 0;
  const index = {
    bucketStarts,
    prints: new Uint32Array(size),
    texts: new Uint16Array(size),
    places: new Uint32Array(size),
    strides,
  };
  prints.forEach((own, text) => {
    const stride = strides[text] ?? 1;
    for (let place = 0; place < own.length; place += 1) {
      const print = own[place] ?? 0;
      if (!isChosen(print, stride)) continue;
      const at = next[bucketOf(print)] ?? 0;
      next[bucketOf(print)] = at + 1;
      index.prints[at] = print;
      index.texts[at] = text;
      index.places[at] = place;
    }
  });
  return index;
}

function strideOf(words: number): number {
  return words < 400 ? 1 : words < 1500 ? 2 : words < 5000 ? 4 : 8;
}

/** One fingerprint in `stride`, a power of two, the same ones wherever they stand. */
function isChosen(print: number, stride: number): boolean {
  return ((print >>> 20) & (stride - 1)) === 0;
}

/** Where each bucket starts, and behind the last where it ends. */
function startsOf(prints: readonly Uint32Array[], strides: Uint8Array): Uint32Array {
  const starts = new Uint32Array(BUCKETS + 1);
  prints.forEach((own, text) => {
    const stride = strides[text] ?? 1;
    for (const print of own) {
      if (isChosen(print, stride))
        starts[bucketOf(print) + 1] = (starts[bucketOf(print) + 1] ?? 0) + 1;
    }
  });
  for (let bucket = 1; bucket <= BUCKETS; bucket += 1) {
    starts[bucket] = (starts[bucket] ?? 0) + (starts[bucket - 1] ?? 0);
  }
  return starts;
}
