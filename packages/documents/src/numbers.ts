import {
  NEVER,
  type DateValue,
  type Day,
  type Evidence,
  type NumberValue,
  type Place,
  type SetValue,
  type Value,
} from '@weighbridge/core';
import { cleanPath } from './clean.ts';

/** Below this a number is written with all its digits. */
const LONG = 1e6;
/** From here exponents are no longer multiples of three: nobody says "sextillion". */
const ASTRONOMIC = 1e18;

/**
 * A number as people read it: in full with commas below a million, then three digits with an
 * exponent that is a multiple of three, from 1e18 on with one digit before the point.
 *
 * @example
 * formatNumber(12.9e9); // '12.9e9'
 * formatNumber(8.4e22); // '8.4e22'
 * formatNumber(2113); // '2,113'
 */
export function formatNumber(value: number): string {
  if (!Number.isFinite(value)) return value > 0 ? 'no upper end' : 'no lower end';
  if (Math.abs(value) < LONG)
    return inFull(Number.isInteger(value) ? value : Number(value.toPrecision(4)));
  const [mantissa = '0', exponent = '0'] = value.toExponential(2).split('e');
  const power = Number(exponent);
  const shift = Math.abs(value) < ASTRONOMIC ? power % 3 : 0;
  return `${Number((Number(mantissa) * 10 ** shift).toPrecision(3))}e${power - shift}`;
}

function inFull(value: number): string {
  const [whole = '0', part] = String(value).split('.');
  const grouped = whole.includes('e') ? whole : whole.replace(/\B(?=(\d{3})+$)/gu, ',');
  return part === undefined ? grouped : `${grouped}.${part}`;
}

/** All digits of a number, for two that differ behind the third digit. */
export function exactNumber(value: number): string {
  return Number.isInteger(value) && Math.abs(value) < ASTRONOMIC
    ? inFull(value)
    : String(value).replace('e+', 'e');
}

const PLURAL: { readonly [unit: string]: string } = {
  token: 'tokens',
  parameter: 'parameters',
  person: 'persons',
  byte: 'bytes',
  day: 'days',
  month: 'months',
  user: 'users',
  file: 'files',
  verdict: 'verdicts',
  hour: 'hours',
};

/**
 * The unit as it follows a number; a number without a unit has none.
 *
 * @example
 * unitWords('token', 2); // 'tokens'
 */
export function unitWords(unit: string | undefined, count: number): string {
  if (unit === undefined || unit === '1') return '';
  return count === 1 ? unit : (PLURAL[unit] ?? unit);
}

/**
 * A number or interval with its unit.
 *
 * @example
 * formatQuantity({ lo: 8.4e22, hi: 6.3e23 }, 'FLOP'); // '8.4e22 … 6.3e23 FLOP'
 * formatQuantity({ hi: 2.38e12 }, 'token'); // '≤ 2.38e12 tokens'
 */
export function formatQuantity(value: NumberValue, unit?: string): string {
  const words = unitWords(unit, value === 1 ? 1 : 2);
  return `${numberWords(value)}${words === '' ? '' : ` ${words}`}`;
}

function numberWords(value: NumberValue): string {
  if (typeof value === 'number') return formatNumber(value);
  if (value.lo === undefined) return value.hi === undefined ? 'any' : `≤ ${formatNumber(value.hi)}`;
  if (value.hi === undefined) return `≥ ${formatNumber(value.lo)}`;
  return `${formatNumber(value.lo)} … ${formatNumber(value.hi)}`;
}

/**
 * Bytes in decimal units: whole below a thousand and for kB and MB from ten on, else one place.
 *
 * @example
 * formatBytes(26e9); // '26.0 GB'
 * formatBytes(41_200); // '41 kB'
 */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} ${unitWords('byte', bytes)}`;
  const units = ['kB', 'MB', 'GB', 'TB', 'PB'];
  let step = 0;
  let size = bytes / 1000;
  while (size >= 999.5 && step < units.length - 1) [size, step] = [size / 1000, step + 1];
  const places = step >= 2 || size < 9.95 ? 1 : 0;
  return `${size.toFixed(places)} ${units[step] ?? 'PB'}`;
}

/**
 * A day or an interval of days, both ends included.
 *
 * @example
 * formatDate({ lo: day('2025-07-01') }); // 'from 2025-07-01'
 */
export function formatDate(value: DateValue): string {
  if (typeof value === 'string') return dayWords(value);
  if (value.lo === undefined)
    return value.hi === undefined ? 'any day' : `until ${dayWords(value.hi)}`;
  if (value.hi === undefined) return `from ${dayWords(value.lo)}`;
  return `${dayWords(value.lo)} … ${dayWords(value.hi)}`;
}

function dayWords(value: Day): string {
  return value === NEVER ? 'never' : value;
}

/**
 * Any value of a fact in words.
 *
 * @example
 * formatValue(false); // 'no'
 * formatValue({ has: ['text'], not: ['image'] }); // 'text; not image'
 */
export function formatValue(value: Value, unit?: string): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return formatQuantity(value, unit);
  if (typeof value === 'string') return value === NEVER ? 'never' : value;
  if ('has' in value) return setWords(value);
  return isNumberRange(value) ? formatQuantity(value, unit) : formatDate(value);
}

function setWords(value: SetValue): string {
  const out = value.not ?? [];
  const has = value.has.join(', ');
  if (has === '' && out.length === 0) return value.complete === true ? 'none' : 'nothing known';
  const rest = out.length === 0 ? '' : `${has === '' ? '' : '; '}not ${out.join(', not ')}`;
  return `${has}${rest}${value.complete === true ? ' only' : ''}`;
}

type Range = Exclude<Value, boolean | number | string | SetValue>;

function isNumberRange(value: Range): value is Exclude<NumberValue, number> {
  return typeof (value.lo ?? value.hi) !== 'string';
}

/**
 * Where in a file something stands, in the form that editors jump to.
 *
 * @example
 * formatPlace({ file: 'README.md', line: 48 }); // 'README.md:48'
 * formatPlace({ file: 'a.bin', byte: 2113 }); // 'a.bin, byte 2,113'
 */
export function formatPlace(place: Place): string {
  const file = place.file === '.' ? 'the folder' : cleanPath(place.file);
  if ('byte' in place) return `${file}, byte ${inFull(place.byte)}`;
  if ('line' in place)
    return `${file}:${place.line}${place.column === undefined ? '' : `:${place.column}`}`;
  if ('pointer' in place && place.pointer !== '') return `${file}, ${place.pointer}`;
  return file;
}

/**
 * Where a fact comes from, without its kind; a formula for a derived one.
 *
 * @example
 * formatEvidence({ kind: 'declared', file: 'README.md', line: 6 }); // 'README.md:6'
 */
export function formatEvidence(evidence: Evidence): string {
  switch (evidence.kind) {
    case 'read':
      return formatPlace({ file: evidence.file, ...evidence.at });
    case 'attested':
      return `${evidence.signature}, ${evidence.identity}`;
    case 'declared':
      return evidence.file === 'command line'
        ? evidence.file
        : formatPlace({ file: evidence.file, line: evidence.line });
    case 'derived':
      return evidence.formula;
  }
}

/**
 * A fact's name in words: without its namespace.
 *
 * @example
 * factWords('model.training_compute'); // 'training compute'
 */
export function factWords(fact: string): string {
  return fact
    .slice(fact.indexOf('.') + 1)
    .replaceAll('_', ' ')
    .replaceAll('.', ' ');
}

/**
 * A count with its noun.
 *
 * @example
 * counted(1, 'duty', 'duties'); // '1 duty'
 */
export function counted(count: number, one: string, many: string): string {
  return `${inFull(count)} ${count === 1 ? one : many}`;
}
