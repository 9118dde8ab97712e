/** What came out of a compressed stream: all of it, or what there was before a limit or a fault. */
export interface Unpacked {
  readonly bytes: Uint8Array;
  readonly ended: 'whole' | 'limit' | 'broken';
}

/** Parts one after the other. */
export function joinedBytes(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
