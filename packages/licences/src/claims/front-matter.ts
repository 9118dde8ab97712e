import { isRecord } from '@weighbridge/core';
import { parseDocument, LineCounter, isMap, isScalar } from 'yaml';

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
  const counter = new LineCounter();
  const document = parseDocument(block, { lineCounter: counter, logLevel: 'silent' });
  const raw: unknown = document.errors.length > 0 ? {} : document.toJS({ maxAliasCount: 50 });
  const fields = isRecord(raw) ? raw : {};
  const lineOf = (key: string): number => {
    const found = isMap(document.contents)
      ? document.contents.items.find((pair) => isScalar(pair.key) && pair.key.value === key)
      : undefined;
    const offset = isScalar(found?.key) ? found.key.range?.[0] : undefined;
    return offset === undefined ? firstLine : firstLine - 1 + counter.linePos(offset).line;
  };
  return {
    licences: textsIn(fields['license']),
    licenceLine: lineOf('license'),
    ...optional('name', fields['license_name']),
    ...optional('link', fields['license_link']),
    bases: textsIn(fields['base_model']),
    baseLine: lineOf('base_model'),
    quantised: fields['base_model_relation'] === 'quantized' || 'quantized_by' in fields,
    ...optional('gatePrompt', fields['extra_gated_prompt']),
    gateLine: lineOf('extra_gated_prompt'),
    lines,
  };
}

function textsIn(raw: unknown): readonly string[] {
  const all: readonly unknown[] = Array.isArray(raw) ? raw : [raw];
  return all.filter((one) => typeof one === 'string').map((one) => one.trim());
}

function optional<Name extends string>(
  name: Name,
  raw: unknown,
): { readonly [key in Name]?: string } {
  // A computed key has no narrower type of its own.
  const found: { [key in Name]?: string } = {};
  if (typeof raw === 'string' && raw.trim() !== '') found[name] = raw.trim();
  return found;
}
