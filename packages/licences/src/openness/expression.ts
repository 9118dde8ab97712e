/** A licence expression of SPDX, its identifiers as they were written. */
export type Expression =
  | { readonly kind: 'one'; readonly id: string }
  /** `either`: joined by `/`, of which nothing tells whether one may choose. */
  | { readonly kind: 'any' | 'all' | 'either'; readonly parts: readonly Expression[] };

/** Deeper brackets than any person writes. */
const MAX_DEPTH = 20;

/**
 * Takes an SPDX expression apart; an exception (`WITH`) only permits more and is passed over. Undefined
 * where the words are no expression.
 */
export function readExpression(words: string): Expression | undefined {
  const tokens = words.match(/[()/]|[^\s()/]+/g) ?? [];
  const read = joined(tokens, 0, 0);
  return read?.next === tokens.length ? read.expression : undefined;
}

interface ReadPart {
  readonly expression: Expression;
  readonly next: number;
}

type Reader = (tokens: readonly string[], from: number, depth: number) => ReadPart | undefined;

/** Parts joined by one word; a single part stands for itself. */
function listOf(
  operator: 'OR' | 'AND' | '/',
  kind: 'any' | 'all' | 'either',
  part: Reader,
): Reader {
  return (tokens, from, depth) => {
    const first = part(tokens, from, depth);
    if (first === undefined) return undefined;
    const parts = [first.expression];
    let next = first.next;
    while (isWord(tokens[next], operator)) {
      const another = part(tokens, next + 1, depth);
      if (another === undefined) return undefined;
      parts.push(another.expression);
      next = another.next;
    }
    return { expression: parts.length === 1 ? first.expression : { kind, parts }, next };
  };
}

const joined: Reader = (tokens, from, depth) =>
  depth > MAX_DEPTH
    ? undefined
    : listOf('/', 'either', listOf('OR', 'any', listOf('AND', 'all', single)))(tokens, from, depth);

function single(tokens: readonly string[], from: number, depth: number): ReadPart | undefined {
  const token = tokens[from];
  if (token === '(') {
    const inner = joined(tokens, from + 1, depth + 1);
    return inner === undefined || tokens[inner.next] !== ')'
      ? undefined
      : { ...inner, next: inner.next + 1 };
  }
  if (token === undefined || token === ')' || isOperator(token)) return undefined;
  const next = isWord(tokens[from + 1], 'WITH') && tokens[from + 2] !== undefined ? 3 : 1;
  return { expression: { kind: 'one', id: token }, next: from + next };
}

function isOperator(token: string): boolean {
  return token === '/' || isWord(token, 'OR') || isWord(token, 'AND') || isWord(token, 'WITH');
}

/** SPDX writes operators in capitals; people do not always. */
function isWord(token: string | undefined, operator: string): boolean {
  return token?.toUpperCase() === operator;
}
