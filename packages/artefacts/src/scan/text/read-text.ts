import type { Content } from '../content.ts';
import { skip, type Ledger } from '../ledger.ts';

/** The text of a content, as far as the limit goes; malformed bytes become U+FFFD. */
export async function readText(ledger: Ledger, content: Content): Promise<string> {
  const { source } = content;
  const length = Math.min(source.sizeBytes, ledger.limits.textBytes);
  if (length < source.sizeBytes)
    skip(ledger, content, `a text of more than ${length} bytes; the rest was not read`);
  const bytes = await source.read(0, length);
  const isUtf16 =
    (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const encoding = isUtf16 ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}
