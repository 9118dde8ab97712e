import type { ScalarNode } from './node.ts';
import type { Spot } from './source-text.ts';

/**
 * For each character of a scalar's value the offset in the file that it was written at, and one
 * more for the end; nothing when the two cannot be laid side by side.
 *
 * White space maps as runs, because folding and indentation change it; escapes of quoted text
 * map to where the escape begins.
 */
export function scalarMap(node: ScalarNode): readonly number[] | undefined {
  const walk: Walk = {
    text: node.spot.source.text,
    at: contentStart(node),
    style: node.style,
  };
  const map: number[] = [];
  const value = node.text;
  for (let index = 0; index < value.length;) {
    const taken = isSpace(value[index])
      ? takeSpace(walk, value, index)
      : takeCharacter(walk, value, index);
    if (taken === undefined) return undefined;
    map.push(...taken);
    index += taken.length;
  }
  map.push(Math.min(walk.at, node.spot.to));
  return map;
}

/** The place in the file of characters `from` to `to` of a scalar; the scalar's start where no map is. */
export function spotInScalar(
  node: ScalarNode,
  map: readonly number[] | undefined,
  range: { readonly from: number; readonly to: number },
): Spot {
  const { source } = node.spot;
  const from = map?.[range.from];
  if (from === undefined) return { source, from: node.spot.from, to: node.spot.from };
  const last = map?.[range.to - 1] ?? from;
  return { source, from, to: Math.max(last, from) + 1 };
}

interface Walk {
  readonly text: string;
  readonly style: ScalarNode['style'];
  at: number;
}

function contentStart(node: ScalarNode): number {
  const { source, from } = node.spot;
  if (node.style === 'plain') return from;
  if (node.style !== 'block') return from + 1;
  // YAML 1.2.2, 8.1.1: the header ends with its line.
  return source.text.indexOf('\n', from) + 1;
}

function takeSpace(walk: Walk, value: string, index: number): readonly number[] {
  let length = 0;
  while (isSpace(value[index + length])) length++;
  const start = walk.at;
  skipSpace(walk);
  // White space that is not written as such is an escape, or the end of a file without a line end.
  return walk.at === start ? takeEscape(walk, value, index) : Array.from({ length }, () => start);
}

function takeCharacter(walk: Walk, value: string, index: number): readonly number[] | undefined {
  skipUnwritten(walk);
  if (walk.style === 'double' && walk.text[walk.at] === '\\') return takeEscape(walk, value, index);
  if (walk.text[walk.at] !== value[index]) return undefined;
  const doubled = walk.style === 'single' && value[index] === "'";
  const taken = [walk.at];
  walk.at += doubled ? 2 : 1;
  return taken;
}

// Indentation of a block's first line, and `\` at a line's end in double quotes, leave no trace in the value.
function skipUnwritten(walk: Walk): void {
  skipSpace(walk);
  while (walk.style === 'double' && /^\\\r?\n/.test(walk.text.slice(walk.at, walk.at + 3))) {
    walk.at++;
    skipSpace(walk);
  }
}

function skipSpace(walk: Walk): void {
  while (isSpace(walk.text[walk.at])) walk.at++;
}

const ESCAPE_LENGTHS: { readonly [letter: string]: number } = { x: 4, u: 6, U: 10 };

function takeEscape(walk: Walk, value: string, index: number): readonly number[] {
  const start = walk.at;
  walk.at += ESCAPE_LENGTHS[walk.text.charAt(start + 1)] ?? 2;
  const units = (value.codePointAt(index) ?? 0) > 0xffff ? 2 : 1;
  return Array.from({ length: units }, () => start);
}

function isSpace(character: string | undefined): boolean {
  return character === ' ' || character === '\n' || character === '\t' || character === '\r';
}
