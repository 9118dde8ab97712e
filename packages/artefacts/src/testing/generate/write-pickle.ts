import type { Random } from '../mutate.ts';
import { call, global, text, type Node } from './objects.ts';

/** How pickles are written: by which protocol, and what decides among its ways. */
export interface Style {
  readonly protocol: number;
  readonly random: Random;
}

interface Pen extends Style {
  /** Text that stands in each place of the memo; none where something else does. */
  readonly memo: Map<number, string | undefined>;
}

/** Writes an object as a pickle, in one of the ways that its protocol has. Each character is a byte. */
export function writePickle(object: Node, style: Style): string {
  const pen: Pen = { ...style, memo: new Map() };
  const body = `${kept(pen, object)}${written(pen, object)}.`;
  const { protocol } = style;
  const isFramed = protocol >= 4 && oneIn(pen, 2);
  const head = protocol >= 2 ? `\u0080${character(protocol)}` : '';
  return `${head}${isFramed ? `\u0095${little(body.length, 8)}` : ''}${body}`;
}

function oneIn({ random }: Style, count: number): boolean {
  return random(count) === 0;
}

function either(pen: Style, ...ways: readonly (() => string)[]): string {
  return ways[pen.random(ways.length)]?.() ?? '';
}

// ---------------------------------------------------------------- memo

/** Texts written, kept and taken away before they are needed, among others that never are. */
function kept(pen: Pen, object: Node): string {
  if (!oneIn(pen, 3)) return '';
  const decoys = ['json', 'collections', 'weight', 'numpy'];
  const words = [...textsIn(object).slice(0, 8), ...decoys].filter(() => oneIn(pen, 2));
  return words.map((word) => `${textWritten(pen, word)}${put(pen, word)}0`).join('');
}

function textsIn(node: Node): readonly string[] {
  if (node.kind === 'text') return [node.value];
  if (node.kind === 'global') return [node.module, node.name];
  if ('given' in node) return [node.by, ...node.given].flatMap(textsIn);
  return 'items' in node ? node.items.flatMap(textsIn) : [];
}

function put(pen: Pen, value?: string): string {
  if (pen.protocol >= 4 && oneIn(pen, 2)) {
    pen.memo.set(pen.memo.size, value);
    return '\u0094';
  }
  const place = pen.random(200);
  pen.memo.set(place, value);
  return pen.protocol === 0
    ? `p${place}\n`
    : either(
        pen,
        () => `q${character(place)}`,
        () => `r${little(place, 4)}`,
      );
}

function sometimesPut(pen: Pen, value?: string): string {
  return oneIn(pen, 3) ? put(pen, value) : '';
}

function got(pen: Pen, value: string): string | undefined {
  const place = [...pen.memo].find(([, kept]) => kept === value)?.[0];
  if (place === undefined || oneIn(pen, 4)) return undefined;
  return pen.protocol === 0
    ? `g${place}\n`
    : either(
        pen,
        () => `h${character(place)}`,
        () => `j${little(place, 4)}`,
      );
}

// ---------------------------------------------------------------- objects

function written(pen: Pen, node: Node): string {
  switch (node.kind) {
    case 'none':
      return 'N';
    case 'truth':
      return truthWritten(pen, node.value);
    case 'number':
      return numberWritten(pen, node.value);
    case 'text':
      return (
        got(pen, node.value) ?? `${textWritten(pen, node.value)}${sometimesPut(pen, node.value)}`
      );
    case 'bytes':
      return bytesWritten(pen, node.value);
    case 'global':
      return `${globalWritten(pen, node.module, node.name)}${sometimesPut(pen)}`;
    case 'call':
      return `${callWritten(pen, node.by, node.given)}${sometimesPut(pen)}`;
    case 'new':
      return newWritten(pen, node);
    case 'tuple':
      return tupleWritten(pen, node.items);
    case 'list':
      return listWritten(pen, node.items);
    case 'set':
      return setWritten(pen, node.items);
    case 'dict':
      return dictWritten(pen, node.pairs);
    case 'build':
      return `${written(pen, node.object)}${written(pen, node.state)}b`;
    case 'persistent':
      return persistentWritten(pen, node.id);
    case 'opcodes':
      return node.opcodes;
  }
}

function truthWritten({ protocol }: Pen, value: boolean): string {
  if (protocol < 2) return value ? 'I01\n' : 'I00\n';
  return value ? '\u0088' : '\u0089';
}

function numberWritten(pen: Pen, value: number): string {
  if (pen.protocol === 0)
    return either(
      pen,
      () => `I${value}\n`,
      () => `L${value}L\n`,
    );
  if (value >= 0 && value < 256) return `K${character(value)}`;
  return `J${little(value >>> 0, 4)}`;
}

function textWritten(pen: Pen, value: string): string {
  const encoded = utf8(value);
  const ways: (() => string)[] = [() => `V${unicodeEscaped(value)}\n`];
  const isAscii = encoded.length === value.length;
  if (isAscii) ways.push(() => `S${quotedText(pen, value)}\n`);
  if (pen.protocol >= 1) ways.push(() => `X${little(encoded.length, 4)}${encoded}`);
  if (pen.protocol >= 1 && isAscii) ways.push(() => `T${little(value.length, 4)}${value}`);
  if (pen.protocol >= 1 && isAscii && value.length < 256)
    ways.push(() => `U${character(value.length)}${value}`);
  if (pen.protocol >= 4) ways.push(() => `\u008d${little(encoded.length, 8)}${encoded}`);
  if (pen.protocol >= 4 && encoded.length < 256)
    ways.push(() => `\u008c${character(encoded.length)}${encoded}`);
  return either(pen, ...ways);
}

/** A quoted text of Python 2, some of its characters as escapes. */
function quotedText(pen: Pen, value: string): string {
  const hides = oneIn(pen, 3);
  const inner = value.replaceAll(/[^]/g, (one) => {
    const code = one.charCodeAt(0);
    if (one === "'" || one === '\\' || code < 32 || (hides && oneIn(pen, 2)))
      return either(
        pen,
        () => `\\x${code.toString(16).padStart(2, '0')}`,
        () => `\\${code.toString(8).padStart(3, '0')}`,
      );
    return one;
  });
  return `'${inner}'`;
}

/** Characters that would end the line or the text. */
const ESCAPED = new Set(['\\', '\n', '\r', '\0', '\u001a']);

function unicodeEscaped(value: string): string {
  return value.replaceAll(/[^]/g, (one) =>
    ESCAPED.has(one) ? `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}` : one,
  );
}

function bytesWritten(pen: Pen, value: string): string {
  if (pen.protocol < 3)
    return written(pen, call(global('_codecs', 'encode'), text(value), text('latin1')));
  const ways = [() => `B${little(value.length, 4)}${value}`];
  if (value.length < 256) ways.push(() => `C${character(value.length)}${value}`);
  if (pen.protocol >= 4) ways.push(() => `\u008e${little(value.length, 8)}${value}`);
  if (pen.protocol >= 5) ways.push(() => `\u0096${little(value.length, 8)}${value}`);
  return either(pen, ...ways);
}

function globalWritten(pen: Pen, module: string, name: string): string {
  const stacked = (): string => `${written(pen, text(module))}${written(pen, text(name))}\u0093`;
  return pen.protocol < 4
    ? `c${module}\n${name}\n`
    : either(pen, stacked, stacked, () => `c${module}\n${name}\n`);
}

function callWritten(pen: Pen, by: Node, given: readonly Node[]): string {
  const all = (): string => given.map((one) => written(pen, one)).join('');
  const reduce = (): string => `${written(pen, by)}${tupleWritten(pen, given)}R`;
  const ways = [reduce, reduce];
  if (pen.protocol >= 1) ways.push(() => `(${written(pen, by)}${all()}o`);
  if (by.kind === 'global') ways.push(() => `(${all()}i${by.module}\n${by.name}\n`);
  return either(pen, ...ways);
}

function newWritten(pen: Pen, { by, given, named }: Extract<Node, { kind: 'new' }>): string {
  const start = `${written(pen, by)}${tupleWritten(pen, given)}`;
  return named ? `${start}}\u0092` : `${start}\u0081`;
}

function tupleWritten(pen: Pen, items: readonly Node[]): string {
  const all = items.map((item) => written(pen, item)).join('');
  if (pen.protocol >= 1 && items.length === 0) return ')';
  const short = ['\u0085', '\u0086', '\u0087'][items.length - 1];
  return pen.protocol >= 2 && short !== undefined && oneIn(pen, 2) ? `${all}${short}` : `(${all}t`;
}

function listWritten(pen: Pen, items: readonly Node[]): string {
  const each = (): readonly string[] => items.map((item) => written(pen, item));
  if (pen.protocol === 0)
    return either(
      pen,
      () => `(${each().join('')}l`,
      () =>
        `(l${each()
          .map((item) => `${item}a`)
          .join('')}`,
    );
  return either(
    pen,
    () => `](${each().join('')}e`,
    () =>
      `]${each()
        .map((item) => `${item}a`)
        .join('')}`,
  );
}

function setWritten(pen: Pen, items: readonly Node[]): string {
  if (pen.protocol < 4)
    return written(pen, call(global('builtins', 'set'), { kind: 'list', items }));
  return `\u008f(${items.map((item) => written(pen, item)).join('')}\u0090`;
}

function dictWritten(pen: Pen, pairs: readonly (readonly [Node, Node])[]): string {
  const each = (): readonly string[] =>
    pairs.map(([key, value]) => `${written(pen, key)}${written(pen, value)}`);
  if (pen.protocol === 0) return `(${each().join('')}d`;
  return either(
    pen,
    () => `}(${each().join('')}u`,
    () =>
      `}${each()
        .map((pair) => `${pair}s`)
        .join('')}`,
  );
}

function persistentWritten(pen: Pen, id: Node): string {
  return pen.protocol === 0 && id.kind === 'text' ? `P${id.value}\n` : `${written(pen, id)}Q`;
}

// ---------------------------------------------------------------- bytes

const character = (code: number): string => String.fromCharCode(code);

/** A number in so many bytes, the lowest first. */
function little(value: number, width: number): string {
  return Array.from({ length: width }, (_, at) =>
    character(Math.floor(value / 256 ** at) % 256),
  ).join('');
}

function utf8(value: string): string {
  return [...new TextEncoder().encode(value)].map(character).join('');
}
