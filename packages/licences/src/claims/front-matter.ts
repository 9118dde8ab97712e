import { LineCounter, isMap, isScalar, isSeq, parseDocument } from 'yaml';

/** The front matter of a model card as far as it says something about licences. */
export interface FrontMatter {
  readonly licences: readonly string[];
  readonly licenceLine: number;
  readonly name?: string;
  readonly link?: string;
  readonly bases: readonly string[];
  readonly baseLine: number;
  readonly quantised: boolean;
  readonly gatePrompt?: string;
  readonly gateLine: number;
  /** The lines of the card that it takes, fences included. */
  readonly lines: number;
}

/** A longer block is no front matter that a person wrote. */
const MAX_FRONT = 1_000_000;

const FENCE = /^---[ \t]*$/u;

/** The block between two `---` lines that opens a card, as the Hub reads it; absent where there is none. */
export function frontMatterOf(text: string): FrontMatter | undefined {
  const lines = text.replace(/^\uFEFF/u, '').split(/\r\n|\n|\r/u, 20_000);
  const open = lines.findIndex((line) => line.trim() !== '');
  if (open === -1 || !FENCE.test(lines[open] ?? '')) return undefined;
  const close = lines.findIndex((line, index) => index > open && FENCE.test(line));
  const block = lines.slice(open + 1, close).join('\n');
  if (close === -1 || block.length > MAX_FRONT) return undefined;
  return fieldsOf(block, { firstLine: open + 2, lines: close + 1 });
}

function fieldsOf(
  block: string,
  { firstLine, lines }: { readonly firstLine: number; readonly lines: number },
): FrontMatter {
  const fields = isDeep(block) ? new Map<string, Field>() : fieldsIn(block, firstLine);
  const texts = (key: string): readonly string[] => fields.get(key)?.texts ?? [];
  const lineOf = (key: string): number => fields.get(key)?.line ?? firstLine;
  return {
    licences: texts('license'),
    licenceLine: lineOf('license'),
    ...optional('name', texts('license_name')),
    ...optional('link', texts('license_link')),
    bases: texts('base_model'),
    baseLine: lineOf('base_model'),
    quantised: texts('base_model_relation').includes('quantized') || fields.has('quantized_by'),
    ...optional('gatePrompt', texts('extra_gated_prompt')),
    gateLine: lineOf('extra_gated_prompt'),
    lines,
  };
}

/** A value or a list of values, and the line of its key. Aliases and maps are not followed. */
interface Field {
  readonly texts: readonly string[];
  readonly line: number;
}

function fieldsIn(block: string, firstLine: number): ReadonlyMap<string, Field> {
  const counter = new LineCounter();
  const { contents, errors } = parseDocument(block, { lineCounter: counter, logLevel: 'silent' });
  if (errors.length > 0 || !isMap(contents)) return new Map();
  return new Map(
    contents.items.flatMap(({ key, value }): readonly (readonly [string, Field])[] => {
      if (!isScalar(key) || typeof key.value !== 'string') return [];
      const line = firstLine - 1 + counter.linePos(key.range?.[0] ?? 0).line;
      return [[key.value, { texts: textsIn(value), line }]];
    }),
  );
}

function textsIn(node: unknown): readonly string[] {
  const all: readonly unknown[] = isSeq(node) ? node.items : [node];
  return all.flatMap((one) =>
    isScalar(one) && typeof one.value === 'string' ? [one.value.trim()] : [],
  );
}

/** Levels that no card has; a parser that calls itself for each would run out of stack. */
const MAX_LEVELS = 100;

function isDeep(block: string): boolean {
  let open = 0;
  for (const mark of block.matchAll(/[[\]{}]/gu)) {
    open += mark[0] === '[' || mark[0] === '{' ? 1 : -1;
    if (open > MAX_LEVELS) return true;
  }
  return /^ {200}|^(?:[ \t]{0,8}[-?][ \t]){100}/mu.test(block);
}

function optional<Name extends string>(
  name: Name,
  [text]: readonly string[],
): { readonly [key in Name]?: string } {
  // A computed key has no narrower type of its own.
  const found: { [key in Name]?: string } = {};
  if (text !== undefined && text !== '') found[name] = text;
  return found;
}
