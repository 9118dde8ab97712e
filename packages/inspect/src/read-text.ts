import { type ByteSource, type Fault, type Reading } from '@weighbridge/core';

/** Largest configuration, card or declaration; those known have a hundredth of it. */
export const MAX_TEXT_BYTES: number = 4 * 1024 * 1024;
/** Largest text that is only decoded; the largest tokenizers known have 35 MB. */
export const MAX_DECODED_BYTES: number = 64 * 1024 * 1024;

const UTF8 = new TextDecoder('utf-8', { fatal: true });

/**
 * A reader of a whole file as UTF-8 text of at most so many bytes.
 *
 * Faults: `text.limit`, `text.encoding`, and those of the source.
 */
export function textReader(maxBytes: number): (source: ByteSource) => Promise<Reading<string>> {
  return async (source) => {
    if (source.sizeBytes > maxBytes) {
      const detail = `the text has ${source.sizeBytes} bytes; at most ${maxBytes} are read`;
      return faulty(source, { code: 'text.limit', detail, remedy: 'shorten the file' });
    }
    const text = decoded(await source.read(0, source.sizeBytes));
    if (text === undefined) {
      return faulty(source, {
        code: 'text.encoding',
        detail: 'the text is not UTF-8',
        remedy: 'save the file as UTF-8',
      });
    }
    return { kind: 'read', value: text, faults: [] };
  };
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return UTF8.decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

function faulty(source: ByteSource, trouble: Omit<Fault, 'at'>): Reading<string> {
  return { kind: 'faulty', faults: [{ ...trouble, at: { file: source.name } }] };
}

/** Whether a text is one JSON value; its content is not kept. */
export function isJson(text: string): boolean {
  try {
    JSON.parse(text.replace(/^\uFEFF/, ''));
    return true;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}
