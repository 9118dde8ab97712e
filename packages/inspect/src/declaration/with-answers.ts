import { canonicalJson, valueJson, type Day, type Value } from '@weighbridge/core';
import { isMap, isNode, isScalar, parseDocument, type Pair, type YAMLMap } from 'yaml';

/** What a person states about one fact. */
export interface StatedAnswer {
  readonly fact: string;
  readonly value: Value;
  readonly on: Day;
  /** Who says so; stays in the folder. */
  readonly by?: string;
  /** File, link or note that shows it. */
  readonly evidence?: string;
}

/**
 * The text of a `weighbridge.yaml` with statements added: each under its namespace, or in place of
 * what was said of that fact before. Nothing else of the text is touched, comments and order stay.
 *
 * Takes a text that reads without faults, or an empty one. Cost: one parse for each statement.
 *
 * @example
 * withAnswers('model:\n  name: alder\n', [{ fact: 'model.training_tokens', value: 2e12, on: day('2026-11-21') }]);
 * // 'model:\n  name: alder\n  training_tokens: {value: 2.0e+12, on: 2026-11-21}\n'
 */
export function withAnswers(text: string, statements: readonly StatedAnswer[]): string {
  return statements.reduce(withAnswer, text);
}

function withAnswer(text: string, statement: StatedAnswer): string {
  const { contents } = parseDocument(text);
  const cut = statement.fact.lastIndexOf('.');
  const [space, key] = [statement.fact.slice(0, cut), statement.fact.slice(cut + 1)];
  const root = isMap(contents) ? contents : undefined;
  const flat = root && pairOf(root, statement.fact);
  const pair = root && pairOf(root, space);
  const inner = isMap(pair?.value) ? pair.value : undefined;
  const said = flat ?? (inner && pairOf(inner, key));
  const leaf = leafText(statement);
  if (said !== undefined) return replaced(text, said, leaf);
  if (inner !== undefined && inner.flow !== true) return addedTo(text, inner, `${key}: ${leaf}`);
  if (pair !== undefined && inner === undefined) return addedUnder(text, pair, `  ${key}: ${leaf}`);
  if (pair !== undefined) return `${ended(text)}${statement.fact}: ${leaf}\n`;
  const gap = text.trim() === '' ? '' : '\n';
  return `${ended(text)}${gap}${space}:\n  ${key}: ${leaf}\n`;
}

function pairOf(map: YAMLMap, key: string): Pair | undefined {
  return map.items.find((pair) => isScalar(pair.key) && pair.key.value === key);
}

/** What was said of a fact before gives way. */
function replaced(text: string, { key, value }: Pair, leaf: string): string {
  const range = isNode(value) && value.range ? value.range : undefined;
  const from = range?.[0] ?? endOf(key) + 1;
  // A block ends where the next line begins; the line end is not the block's to give up.
  const to = from + text.slice(from, range?.[1] ?? from).trimEnd().length;
  const isEmpty = to <= from;
  return `${text.slice(0, from)}${isEmpty ? ' ' : ''}${leaf}${text.slice(isEmpty ? from : to)}`;
}

function endOf(node: unknown): number {
  return isNode(node) ? (node.range?.[1] ?? 0) : 0;
}

/** A line more after the last of a block, as far in as the others. */
function addedTo(text: string, map: YAMLMap, line: string): string {
  const [first] = map.items;
  const start = isNode(first?.key) ? (first.key.range?.[0] ?? 0) : 0;
  const indent = ' '.repeat(start - (text.lastIndexOf('\n', start - 1) + 1));
  const last = map.items.at(-1);
  const value = isNode(last?.value) ? last.value : undefined;
  const end = Math.max(endOf(last?.key), value?.range?.[1] ?? 0);
  return inserted(text, end, `${indent}${line}`);
}

/** The first line of a block of which only the name stands there. */
function addedUnder(text: string, { key }: Pair, line: string): string {
  return inserted(text, endOf(key), line);
}

/** A line of its own after the line in which a place lies. */
function inserted(text: string, place: number, line: string): string {
  const isLineStart = place > 0 && text[place - 1] === '\n';
  const next = isLineStart ? place : text.indexOf('\n', place) + 1;
  if (next === 0 && !isLineStart) return `${text}\n${line}\n`;
  return `${text.slice(0, next)}${line}\n${text.slice(next)}`;
}

function ended(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\n`;
}

function leafText({ value, on, by, evidence }: StatedAnswer): string {
  const parts = [
    `value: ${valueText(value)}`,
    ...(by === undefined ? [] : [`by: ${JSON.stringify(by)}`]),
    `on: ${on}`,
    ...(evidence === undefined ? [] : [`evidence: ${JSON.stringify(evidence)}`]),
  ];
  return `{${parts.join(', ')}}`;
}

/** A value as a person would write it; JSON where nothing shorter is safe, which YAML reads too. */
function valueText(value: Value): string {
  if (typeof value === 'number') return numberText(value);
  if (typeof value === 'string') return isPlain(value) ? value : JSON.stringify(value);
  if (typeof value === 'object' && !('has' in value)) {
    const { lo, hi } = value;
    return `${lo === undefined ? '' : endText(lo)}..${hi === undefined ? '' : endText(hi)}`;
  }
  return canonicalJson(valueJson(value)).replaceAll('":', '": ').replaceAll(',"', ', "');
}

function endText(end: number | string): string {
  return typeof end === 'number' ? numberText(end) : end;
}

/** From here on digits are counted rather than read. */
const LARGE = 1e6;

/** With a point before the exponent, which older YAML readers ask for. */
function numberText(value: number): string {
  if (Math.abs(value) < LARGE) return String(value);
  const [digits = '', exponent = ''] = value.toExponential().split('e');
  return `${digits.includes('.') ? digits : `${digits}.0`}e${exponent}`;
}

/** Words that YAML would read as something else. */
const NOT_WORDS: ReadonlySet<string> = new Set(['true', 'false', 'null', 'yes', 'no', 'on', 'off']);

function isPlain(text: string): boolean {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return true;
  return /^[A-Za-z][\w.-]*$/.test(text) && !NOT_WORDS.has(text.toLowerCase());
}
