// The formulas of the law file (its section 3), read and evaluated apart from the rule language, so
// that a pack and its law file are compared by two ways that share no code.

/** A formula as the law file writes it. */
export type LawFormula =
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'members'; readonly members: readonly string[] }
  | { readonly kind: 'not'; readonly of: LawFormula }
  | { readonly kind: 'operator'; readonly operator: string; readonly of: Pair }
  | { readonly kind: 'call'; readonly function: string; readonly of: readonly LawFormula[] };

type Pair = readonly [LawFormula, LawFormula];

const TOKEN = /\s*(==|!=|[<>()[\],/]|'[^']*'|\d[\d.]*(?:e\d+)?|[a-z_][a-z0-9_]*)/gy;

/** Operators that bind loosest first; each line of one strength. */
const STRENGTHS: readonly (readonly string[])[] = [['or'], ['and'], ['==', '!=', '<', '>'], ['/']];

/** Reads a formula. Throws on what the law file does not use. */
export function lawFormula(text: string): LawFormula {
  const tokens = [...text.matchAll(TOKEN)].flatMap(([, token]) => token ?? []);
  const reader = { tokens, at: 0 };
  const formula = binary(reader, 0);
  if (reader.at < tokens.length) throw new Error(`${text}: ${tokens[reader.at]} is left over`);
  return formula;
}

interface Reader {
  readonly tokens: readonly string[];
  at: number;
}

function binary(reader: Reader, strength: number): LawFormula {
  const operators = STRENGTHS[strength];
  if (operators === undefined) return atom(reader);
  let left = strength === 2 ? negated(reader) : binary(reader, strength + 1);
  for (;;) {
    const operator = reader.tokens[reader.at];
    if (operator === undefined || !operators.includes(operator)) return left;
    reader.at++;
    left = { kind: 'operator', operator, of: [left, binary(reader, strength + 1)] };
  }
}

// `not` binds looser than a comparison and tighter than `and`.
function negated(reader: Reader): LawFormula {
  if (reader.tokens[reader.at] !== 'not') return binary(reader, 3);
  reader.at++;
  return { kind: 'not', of: binary(reader, 2) };
}

function atom(reader: Reader): LawFormula {
  const token = reader.tokens[reader.at++] ?? '';
  if (token === '(') return closed(binary(reader, 0), reader, ')');
  if (token === '[') return { kind: 'members', members: listed(reader, ']').map(textOf) };
  if (token.startsWith("'")) return { kind: 'text', text: token.slice(1, -1) };
  if (/^\d/.test(token)) return { kind: 'number', number: Number(token) };
  if (reader.tokens[reader.at] !== '(') return { kind: 'name', name: token };
  reader.at++;
  return { kind: 'call', function: token, of: listed(reader, ')') };
}

function listed(reader: Reader, end: string): readonly LawFormula[] {
  const parts: LawFormula[] = [];
  while (reader.tokens[reader.at] !== end) {
    parts.push(binary(reader, 0));
    if (reader.tokens[reader.at] === ',') reader.at++;
  }
  reader.at++;
  return parts;
}

function closed(formula: LawFormula, reader: Reader, end: string): LawFormula {
  if (reader.tokens[reader.at++] !== end) throw new Error(`${end} is missing`);
  return formula;
}

function textOf(formula: LawFormula): string {
  if (formula.kind !== 'text') throw new Error('a member is a text');
  return formula.text;
}
