import { createHash } from 'node:crypto';
import { canonicalJson, type Json } from './canonical-json.ts';

/** A SHA-256 digest as 64 lower-case hexadecimal digits (FIPS 180-4). */
export type Sha256 = string & { readonly sha256: unique symbol };

const HEX_64 = /^[0-9a-f]{64}$/;
const CROCKFORD = '0123456789abcdefghjkmnpqrstvwxyz';
const NUMBER_BITS = 40n;

/**
 * The digest as written, or nothing when it is not 64 lower-case hexadecimal digits.
 *
 * @example
 * parseSha256('abc'); // undefined
 */
export function parseSha256(text: string): Sha256 | undefined {
  return isSha256(text) ? text : undefined;
}

/**
 * The SHA-256 of bytes, or of a string's UTF-8 form. Cost: one pass.
 *
 * @example
 * sha256('').slice(0, 8); // 'e3b0c442'
 */
export function sha256(content: Uint8Array | string): Sha256 {
  const digest = createHash('sha256').update(content).digest('hex');
  if (!isSha256(digest)) throw new Error(`\`${digest}\` is not a SHA-256`);
  return digest;
}

/**
 * The SHA-256 of a value's canonical JSON: same value, same digest, on any machine.
 *
 * @example
 * sha256OfJson({ b: 1, a: 2 }) === sha256OfJson({ a: 2, b: 1 }); // true
 */
export function sha256OfJson(value: Json): Sha256 {
  return sha256(canonicalJson(value));
}

/**
 * A ticket's number: the first 40 bits of the case digest in Crockford's base 32, lower case,
 * in two groups of four (contracts, section 4).
 *
 * @example
 * ticketNumber(sha256('')); // 'werc-8gmr'
 */
export function ticketNumber(digest: Sha256): string {
  let bits = BigInt(`0x${digest.slice(0, 10)}`);
  let text = '';
  for (let left = NUMBER_BITS; left > 0n; left -= 5n) {
    text = CROCKFORD.charAt(Number(bits & 31n)) + text;
    bits >>= 5n;
  }
  return `${text.slice(0, 4)}-${text.slice(4)}`;
}

function isSha256(text: string): text is Sha256 {
  return HEX_64.test(text);
}
