import { partOf, type Content } from '../content.ts';
import { note, type Ledger } from '../ledger.ts';
import { HEADER, OBJECTS, SIZE } from './kinds.ts';

const MAGIC_BYTES = 8;

/** NumPy itself refuses longer headers unless told that the file is trusted. */
const MAX_HEADER_BYTES = 64 * 1024;

/** Reads the header of an `.npy` array; where its type holds objects, the body is a pickle. */
export async function readNpy(
  ledger: Ledger,
  content: Content,
  pickles: (body: Content) => Promise<void>,
): Promise<void> {
  const header = await headerOf(content);
  if (header === undefined)
    return note(ledger, content, HEADER, {
      says: 'the header is cut off or longer than any',
      at: { byte: 0 },
    });
  const { text, bodyAt } = header;
  const type = /'descr'\s*:\s*(.*?),\s*'(?:fortran_order|shape)'/s.exec(text)?.[1];
  const isPlain =
    /^\s*\{[\s\w'",:<>=|()[\]{}+-.]*\}\s*$/.test(text) &&
    !/[A-Za-z_]\w*\s*\(/.test(text.replaceAll(/'[^']*'/g, ''));
  if (type === undefined || !isPlain)
    return note(ledger, content, HEADER, {
      says: 'the header is not a description of an array',
      at: { byte: MAGIC_BYTES },
    });
  const body = partOf(content.source, bodyAt, content.source.sizeBytes - bodyAt);
  if (/'[|<>=]?O\d*'/.test(type)) {
    note(ledger, content, OBJECTS, {
      says: 'the array holds Python objects, as a pickle',
      at: { byte: bodyAt },
    });
    const { startByte } = content;
    const start = content.within.length === 0 ? 0 : startByte;
    const within = [...content.within, 'array of objects'];
    await pickles({
      ...content,
      source: body,
      within,
      ...(start === undefined ? {} : { startByte: start + bodyAt }),
    });
    return;
  }
  judgeSize(ledger, content, { type, text, bodyBytes: body.sizeBytes });
}

async function headerOf(
  content: Content,
): Promise<{ readonly text: string; readonly bodyAt: number } | undefined> {
  const { source } = content;
  if (source.sizeBytes < MAGIC_BYTES + 4) return undefined;
  const bytes = await source.read(0, MAGIC_BYTES + 4);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const isShort = bytes[6] === 1;
  const length = isShort ? view.getUint16(8, true) : view.getUint32(8, true);
  const from = MAGIC_BYTES + (isShort ? 2 : 4);
  if (length > MAX_HEADER_BYTES || from + length > source.sizeBytes) return undefined;
  const text = new TextDecoder('latin1').decode(await source.read(from, length));
  return { text, bodyAt: from + length };
}

function judgeSize(
  ledger: Ledger,
  content: Content,
  {
    type,
    text,
    bodyBytes,
  }: { readonly type: string; readonly text: string; readonly bodyBytes: number },
): void {
  const simple = /^'[|<>=]?([a-zA-Z])(\d{1,9})'$/.exec(type.trim());
  const shape = /'shape'\s*:\s*\(([\d\s,L]*)\)/.exec(text)?.[1];
  if (simple === null || shape === undefined) return;
  const sizes = shape
    .split(',')
    .map((part) => part.trim().replace('L', ''))
    .filter((part) => part !== '')
    .map(Number);
  const width = Number(simple[2]) * (simple[1] === 'U' ? 4 : 1);
  const needs = sizes.reduce((product, size) => product * size, width);
  if (/^[mM]/.test(simple[1] ?? '') || needs === bodyBytes) return;
  note(ledger, content, SIZE, { says: `the header describes ${needs} bytes, ${bodyBytes} follow` });
}
