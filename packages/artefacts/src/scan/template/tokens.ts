/** A piece of a Jinja template. */
export type Token =
  /** Text that is emitted as it is. */
  | { readonly kind: 'text'; readonly text: string; readonly at: number }
  /** `{{ … }}` or `{% … %}` with the tokens between. */
  | {
      readonly kind: 'output' | 'statement';
      readonly words: readonly Word[];
      readonly at: number;
    };

/** A token of an expression. */
export type Word =
  | { readonly kind: 'name' | 'operator' | 'number'; readonly text: string; readonly at: number }
  /** A literal, its escapes resolved. `glued` where it was put together from several. */
  | {
      readonly kind: 'string';
      readonly text: string;
      readonly at: number;
      readonly glued?: boolean;
    };

/** A template cut into its tokens; `broken` where a delimiter or a literal is not closed. */
export interface Tokens {
  readonly tokens: readonly Token[];
  readonly broken: number | undefined;
}

/** Cuts a template as Jinja's lexer does; comments and raw blocks are not executed. */
export function tokensOf(template: string): Tokens {
  const tokens: Token[] = [];
  let at = 0;
  for (;;) {
    const open = nextOpen(template, at);
    const text = template.slice(at, open?.at ?? template.length);
    if (text !== '') tokens.push({ kind: 'text', text, at });
    if (open === undefined) return { tokens, broken: undefined };
    const inside = open.at + 2;
    if (open.sign === '#') {
      const end = template.indexOf('#}', inside);
      if (end === -1) return { tokens, broken: open.at };
      at = end + 2;
      continue;
    }
    const close = open.sign === '{' ? '}}' : '%}';
    const { words, end } = wordsUntil(template, inside, close);
    if (end === undefined) return { tokens, broken: open.at };
    at = end;
    const raw = open.sign === '%' && words[0]?.text === 'raw' ? rawEnd(template, end) : undefined;
    if (raw === undefined) {
      tokens.push({
        kind: open.sign === '{' ? 'output' : 'statement',
        words: glued(words),
        at: open.at,
      });
      continue;
    }
    tokens.push({ kind: 'text', text: template.slice(end, raw.from), at: end });
    at = raw.to;
  }
}

function nextOpen(
  template: string,
  from: number,
): { readonly at: number; readonly sign: string } | undefined {
  for (let at = template.indexOf('{', from); at !== -1; at = template.indexOf('{', at + 1)) {
    const sign = template[at + 1] ?? '';
    if (sign === '{' || sign === '%' || sign === '#') return { at, sign };
  }
  return undefined;
}

function rawEnd(
  template: string,
  from: number,
): { readonly from: number; readonly to: number } | undefined {
  const match = /\{%[-+]?\s{0,100}endraw\s{0,100}[-+]?%\}/g;
  match.lastIndex = from;
  const found = match.exec(template);
  return found === null ? undefined : { from: found.index, to: found.index + found[0].length };
}

const SPACE = /\s+/y;
const NAME = /[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*/y;
const NUMBER = /\d[\d_]*(?:\.\d+)?(?:e[+-]?\d+)?/iy;
const STRING = /"(?:[^"\\]|\\[^])*"|'(?:[^'\\]|\\[^])*'/y;
const OPERATOR = /\*\*|\/\/|==|!=|>=|<=|[^]/y;

function wordsUntil(
  template: string,
  from: number,
  close: string,
): { readonly words: readonly Word[]; readonly end: number | undefined } {
  const words: Word[] = [];
  let at = from;
  let braces = 0;
  while (at < template.length) {
    if (braces <= 0 && template.startsWith(close, at)) return { words, end: at + 2 };
    at = skipped(template, at);
    if (braces <= 0 && template.startsWith(close, at)) return { words, end: at + 2 };
    const word = wordAt(template, at);
    if (word === undefined) return { words, end: undefined };
    if (word.text === '{') braces += 1;
    if (word.text === '}') braces -= 1;
    words.push(word.word);
    at += word.length;
  }
  return { words, end: undefined };
}

function skipped(template: string, at: number): number {
  SPACE.lastIndex = at;
  const space = SPACE.exec(template);
  return space === null ? at : at + space[0].length;
}

function wordAt(
  template: string,
  at: number,
): { readonly word: Word; readonly text: string; readonly length: number } | undefined {
  const first = template[at];
  if (first === '"' || first === "'") {
    const found = match(STRING, template, at);
    if (found === undefined) return undefined;
    return {
      word: { kind: 'string', text: unescaped(found.slice(1, -1)), at },
      text: '',
      length: found.length,
    };
  }
  for (const [kind, pattern] of [
    ['name', NAME],
    ['number', NUMBER],
    ['operator', OPERATOR],
  ] as const) {
    const text = match(pattern, template, at);
    if (text !== undefined) return { word: { kind, text, at }, text, length: text.length };
  }
  return undefined;
}

function match(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

const SHORT = new Map([
  ['n', '\n'],
  ['t', '\t'],
  ['r', '\r'],
]);

function unescaped(text: string): string {
  if (!text.includes('\\')) return text;
  return text.replaceAll(
    /\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|([0-7]{1,3})|([^]))/g,
    (_whole: string, hex?: string, wide?: string, octal?: string, other?: string) => {
      const code = hex ?? wide;
      if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16));
      if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8));
      return SHORT.get(other ?? '') ?? other ?? '';
    },
  );
}

// `'__cla' + 'ss__'` and `'__cla' ~ 'ss__'` are one literal to whoever renders them.
function glued(words: readonly Word[]): readonly Word[] {
  const out: Word[] = [];
  for (const word of words) {
    const [before, sign] = [out.at(-2), out.at(-1)];
    const joins = sign?.text === '+' || sign?.text === '~';
    if (word.kind === 'string' && before?.kind === 'string' && sign?.kind === 'operator' && joins) {
      out.splice(-2, 2, {
        kind: 'string',
        text: before.text + word.text,
        at: before.at,
        glued: true,
      });
    } else out.push(word);
  }
  return out;
}
