import { open, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { LicenceText } from '@weighbridge/documents';
import { MAX_TEXT_BYTES, decodeText, identifyText, type Book } from '@weighbridge/licences';
import type { Inspected } from './targets.ts';

/** So many licence files are compared word by word. */
const MAX_COMPARED = 50;

/** The licence files of a folder that were read, each compared word by word with the known texts. */
export async function licenceTextsOf(
  { inspection, path }: Inspected,
  book: () => Book,
): Promise<readonly LicenceText[]> {
  const files = inspection.dossier.files
    .filter(({ kind, read, sizeBytes }) => kind === 'licence' && read === true && sizeBytes > 0)
    .slice(0, MAX_COMPARED);
  const texts: LicenceText[] = [];
  const isFolder = (await stat(path)).isDirectory();
  for (const { path: file } of files) {
    const read = decodeText(await firstBytes(isFolder ? join(path, file) : path), file);
    if (read.kind === 'read')
      texts.push({ file, parts: identifyText(read.value.text, book()).parts });
  }
  return texts;
}

async function firstBytes(path: string): Promise<Uint8Array> {
  const handle = await open(path);
  try {
    const { buffer, bytesRead } = await handle.read({ buffer: Buffer.alloc(MAX_TEXT_BYTES) });
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
