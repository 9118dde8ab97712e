const LETTER = /[\p{L}\p{N}\p{M}]/u;
const WIDE = /[\p{Script=Han}]/u;

const UNKNOWN = 0;
const SIGN = 1;
const PART = 2;
const WHOLE = 3;

/** What each UTF-16 unit is, worked out when it is first met. */
const kinds = new Uint8Array(0x10000);
const folds = new Uint16Array(0x10000);

/** Whether a unit is part of a word that is written with spaces around it. */
export function isPart(unit: number): boolean {
  return kindOf(unit) === PART;
}

/** Whether a unit is a word by itself, as in Chinese. */
export function isWhole(unit: number): boolean {
  return kindOf(unit) === WHOLE;
}

/** The first half of a character beyond the Basic Multilingual Plane that is a word by itself. */
export function isWideHalf(unit: number): boolean {
  return unit >= 0xd840 && unit <= 0xd88f;
}

/** A unit in lower case. */
export function folded(unit: number): number {
  const known = folds[unit] ?? 0;
  if (known !== 0) return known;
  const fold = String.fromCharCode(unit).toLowerCase().charCodeAt(0);
  folds[unit] = fold;
  return fold;
}

export function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}

export function isLineEnd(unit: number): boolean {
  return unit === 10 || unit === 13 || unit === 0x2028 || unit === 0x2029;
}

function kindOf(unit: number): number {
  const known = kinds[unit] ?? UNKNOWN;
  if (known !== UNKNOWN) return known;
  const character = String.fromCharCode(unit);
  const kind = WIDE.test(character) ? WHOLE : LETTER.test(character) ? PART : SIGN;
  kinds[unit] = kind;
  return kind;
}
