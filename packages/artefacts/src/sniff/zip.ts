import { latin1, type Sniffed } from './sniffed.ts';

const LOCAL_HEADER = 'PK\u0003\u0004';
const EMPTY_ARCHIVE = 'PK\u0005\u0006';

/** A local header up to the entry's name. */
const HEADER_BYTES = 30;

/** Tells PyTorch, Keras and NumPy archives from other zips by the entries that begin in the sample. */
export function sniffZip(sample: Uint8Array): Sniffed | undefined {
  // Every zip record begins with `PK`; most files do not, and a string of the sample is dear.
  if (sample[0] !== 0x50) return undefined;
  const text = latin1(sample);
  if (text.startsWith(EMPTY_ARCHIVE))
    return { format: 'zip', why: 'begins with the end record of an empty zip' };
  if (!text.startsWith(LOCAL_HEADER)) return undefined;
  const names = entryNames(text);
  const first = names[0] ?? '';
  const pickled = names.find((name) =>
    /^(?:[^/]{1,200}\/)?(?:data\.pkl|data\/\d{1,9})$/.test(name),
  );
  if (pickled !== undefined)
    return {
      format: 'torch-zip',
      why: 'a zip with the entries that torch.save writes, `data.pkl` or `data/0`',
    };
  if (first.endsWith('.npy'))
    return { format: 'npz', why: 'a zip whose first entry is an `.npy` array' };
  if (first === 'metadata.json' && text.includes('"keras_version"'))
    return { format: 'keras', why: 'a zip whose `metadata.json` names a `keras_version`' };
  return { format: 'zip', why: 'begins with the local header of a zip entry' };
}

function entryNames(text: string): readonly string[] {
  const names: string[] = [];
  let at = text.indexOf(LOCAL_HEADER);
  while (at !== -1) {
    const length = text.charCodeAt(at + 26) + 256 * text.charCodeAt(at + 27);
    if (Number.isInteger(length))
      names.push(text.slice(at + HEADER_BYTES, at + HEADER_BYTES + length));
    at = text.indexOf(LOCAL_HEADER, at + 4);
  }
  return names;
}
