import { latin1, type Sniffed } from './sniffed.ts';

/** Control characters that text has: tab, line feed, form feed, return, and escape in coloured logs. */
const ALLOWED = new Set([0x09, 0x0a, 0x0c, 0x0d, 0x1b]);

/** UTF-8 text, and of it JSON, YAML, XML and HTML; which other text it is only a name could say. */
export function sniffText(sample: Uint8Array, sizeBytes: number): Sniffed | undefined {
  const mark = latin1(sample.subarray(0, 2));
  if (mark === '\u00ff\u00fe' || mark === '\u00fe\u00ff')
    return { format: 'text-utf16', why: 'begins with the byte order mark of UTF-16' };
  const text = textOf(sample, sizeBytes);
  if (text === undefined) return undefined;
  return (
    ofJson(text, sample.length === sizeBytes) ??
    ofMarkup(text) ??
    ofYaml(text, sample.length === sizeBytes) ?? {
      format: 'text',
      why: 'all of it that was read is UTF-8 text',
    }
  );
}

// The sample may end inside a character when the file goes on.
function textOf(sample: Uint8Array, sizeBytes: number): string | undefined {
  if (sample.some((byte) => (byte < 0x20 && !ALLOWED.has(byte)) || byte === 0x7f)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(sample, {
      stream: sample.length < sizeBytes,
    });
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

function ofJson(text: string, isWhole: boolean): Sniffed | undefined {
  if (!/^\s*(?:\{\s*["}]|\[\s*["[{\d\-tfn\]])/.test(text)) return undefined;
  if (!isWhole) return { format: 'json', why: 'begins like JSON' };
  return isJson(text)
    ? { format: 'json', why: 'is JSON from its first to its last byte' }
    : { format: 'json', why: 'begins like JSON but is not one JSON value' };
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}

function ofMarkup(text: string): Sniffed | undefined {
  const opening = text.slice(0, 256).trimStart().toLowerCase();
  if (opening.startsWith('<!doctype html') || opening.startsWith('<html'))
    return { format: 'html', why: 'begins like HTML' };
  return opening.startsWith('<?xml')
    ? { format: 'xml', why: 'begins with an XML declaration' }
    : undefined;
}

// Every line must look like YAML, so that prose with one colon does not count, nor front matter between
// two lines of `---`; a cut last line is left out.
function ofYaml(text: string, isWhole: boolean): Sniffed | undefined {
  const lines = text.split('\n');
  const whole = isWhole ? lines : lines.slice(0, -1);
  const telling = whole.filter((line) => line.trim() !== '' && !line.startsWith('#'));
  if (telling.filter((line) => line.trimEnd() === '---').length > 1) return undefined;
  const keys = telling.filter((line) => /^["']?[\w][\w .\-/]{0,100}["']?:(?:\s|$)/.test(line));
  if (keys.length === 0) return undefined;
  const others = telling.filter(
    (line) => !keys.includes(line) && !/^(?:\s|-(?:\s|$)|---|\.\.\.|[\]}])/.test(line),
  );
  return others.length === 0
    ? { format: 'yaml', why: 'every line that was read could be YAML' }
    : undefined;
}
