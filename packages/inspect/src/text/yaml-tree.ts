import {
  Lexer,
  LineCounter,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  type Document,
  type Node,
  type Pair,
} from 'yaml';
import {
  MAX_DUPLICATES,
  duplicatesIn,
  type Spot,
  type TextEntry,
  type TextNode,
  type TextReading,
} from './tree.ts';

/** Largest YAML text that is read; the longest cards and declarations known have a tenth of it. */
const MAX_YAML_CHARACTERS = 1 << 19;
/** Nesting that is read; the deepest field of a card has eight levels. */
const MAX_DEPTH = 100;
/** Nodes after aliases are followed: an alias bomb is refused before it grows. */
const MAX_NODES = 100_000;

/**
 * Reads one YAML 1.2 document (core schema: `no` is a word, a date is text) as a tree with places.
 * Tags of other languages are never resolved. Reads at most 512 Ki characters and 100 levels.
 *
 * `firstLine` is the line of the file on which the text begins.
 */
export function readYamlTree(text: string, firstLine = 1): TextReading {
  const limit = limitOf(text, firstLine);
  if (limit !== undefined) return limit;
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
    schema: 'core',
    merge: false,
  });
  const spot = (offset: number): Spot => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1) + firstLine - 1, column: Math.max(col, 1) };
  };
  const [error] = document.errors;
  if (error !== undefined) return broken('syntax', spot(error.pos[0]), firstLineOf(error.message));
  return converted(document, spot);
}

function limitOf(text: string, firstLine: number): TextReading | undefined {
  if (text.length > MAX_YAML_CHARACTERS) {
    const detail = `the YAML has ${text.length} characters; at most ${MAX_YAML_CHARACTERS} are read`;
    return broken('limit', { line: firstLine, column: 1 }, detail);
  }
  const line = tooDeepAt(text);
  if (line === undefined) return undefined;
  return broken(
    'limit',
    { line: line + firstLine - 1, column: 1 },
    `the YAML is nested more than ${MAX_DEPTH} levels deep`,
  );
}

// The composer calls itself for each level; hostile depth is refused on the tokens, which are flat.
// A block level needs a column or an indicator, so indentation and indicators of a line bound its depth.
function tooDeepAt(text: string): number | undefined {
  let flow = 0;
  let line = 1;
  let inLine = 0;
  for (const token of new Lexer().lex(text)) {
    if (token === '[' || token === '{') flow++;
    else if (token === ']' || token === '}') flow = Math.max(0, flow - 1);
    else if (token === '-' || token === '?' || token === ':') inLine++;
    const breaks = lineBreaks(token);
    if (breaks > 0) inLine = 0;
    line += breaks;
    if (/^ +$/.test(token) && inLine === 0) inLine = Math.floor(token.length / 2);
    if (flow + inLine > MAX_DEPTH) return line;
  }
  return undefined;
}

function lineBreaks(token: string): number {
  let count = 0;
  for (let at = token.indexOf('\n'); at !== -1; at = token.indexOf('\n', at + 1)) count++;
  return count;
}

function broken(word: 'syntax' | 'limit', at: Spot, detail: string): TextReading {
  return { kind: 'broken', fault: { word, at, detail } };
}

function firstLineOf(message: string): string {
  const line = message.split('\n', 1)[0] ?? message;
  return (line.slice(0, 1).toLowerCase() + line.slice(1)).slice(0, 200);
}

class TooLarge extends Error {}

interface Conversion {
  readonly spot: (offset: number) => Spot;
  /** The last node met with each anchor: an alias means the one before it. */
  readonly anchors: Map<string, Node>;
  left: number;
  depth: number;
}

function converted(document: Document.Parsed, spot: (offset: number) => Spot): TextReading {
  const conversion: Conversion = { spot, anchors: new Map(), left: MAX_NODES, depth: 0 };
  try {
    const root = nodeOf(document.contents, conversion, 0);
    return { kind: 'tree', root, duplicates: duplicatesIn(root).slice(0, MAX_DUPLICATES) };
  } catch (error) {
    if (!(error instanceof TooLarge)) throw error;
    const detail = `aliases make the YAML larger than ${MAX_NODES} values, deeper than ${MAX_DEPTH} levels, or point nowhere`;
    return broken('limit', spot(0), detail);
  }
}

function nodeOf(node: Node | null | undefined, conversion: Conversion, near: number): TextNode {
  if (--conversion.left < 0 || conversion.depth > MAX_DEPTH) throw new TooLarge();
  conversion.depth++;
  const made = madeNode(node, conversion, node?.range?.[0] ?? near);
  conversion.depth--;
  return made;
}

function madeNode(node: Node | null | undefined, conversion: Conversion, offset: number): TextNode {
  const at = conversion.spot(offset);
  if (isAlias(node)) {
    const target = conversion.anchors.get(node.source);
    if (target === undefined) throw new TooLarge();
    return { ...nodeOf(target, conversion, offset), at };
  }
  if (node?.anchor !== undefined) conversion.anchors.set(node.anchor, node);
  if (isMap(node))
    return {
      kind: 'map',
      at,
      entries: node.items.map((pair) => entryFrom(pair, conversion, offset)),
    };
  if (isSeq(node))
    return {
      kind: 'list',
      at,
      items: node.items.map((part) => nodeOf(asNode(part), conversion, offset)),
    };
  return { kind: 'scalar', at, value: isScalar(node) ? scalarValue(node.value) : null };
}

function entryFrom(pair: Pair, conversion: Conversion, near: number): TextEntry {
  const keyNode = asNode(pair.key);
  const key = nodeOf(keyNode, conversion, near);
  const text = key.kind === 'scalar' ? String(key.value) : '(a key that is not a word)';
  return {
    key: text,
    at: key.at,
    value: nodeOf(asNode(pair.value), conversion, keyNode?.range?.[1] ?? near),
  };
}

function asNode(part: unknown): Node | undefined {
  return isAlias(part) || isMap(part) || isSeq(part) || isScalar(part) ? part : undefined;
}

// The core schema has no other scalars.
function scalarValue(value: unknown): string | number | boolean | null {
  const isScalarValue =
    typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string';
  return isScalarValue ? value : null;
}
