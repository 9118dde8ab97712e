/** What the first bytes of a file show, and why. */
export interface Sniffed {
  readonly format: string;
  readonly why: string;
}

/** Tells safetensors, GGUF and text from their first bytes. */
export function sniffFormat(bytes: Uint8Array, sizeBytes: number): Sniffed {
  if (sizeBytes === 0) return { format: 'empty', why: 'no bytes' };
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 16)).toString(
    'latin1',
  );
  if (latin.startsWith('GGUF')) return { format: 'gguf', why: 'magic `GGUF`' };
  if (latin.startsWith('\u0080')) return { format: 'pickle', why: 'pickle protocol' };
  if (latin.startsWith('PK\u0003\u0004')) return { format: 'zip', why: 'zip magic' };
  if (latin[8] === '{' && latin.slice(4, 8) === '\0\0\0\0')
    return { format: 'safetensors', why: 'header length' };
  if (bytes.includes(0)) return { format: 'unknown', why: 'no known magic' };
  return { format: /^\s*[{[]/.test(latin) ? 'json' : 'text', why: 'text' };
}
