import { Environment, ParseError, type ASTNode } from '@marcbachmann/cel-js';
import type { Node, ScalarNode } from './node.ts';
import type { Report } from './pack-fault.ts';
import { scalarMap, spotInScalar } from './scalar-map.ts';
import type { Spot } from './source-text.ts';

/** Characters of one expression; longer ones are split into terms. */
const MAX_EXPRESSION_CHARACTERS = 4000;

/** Parts of one expression; bounds the depth of every walk over it. */
const MAX_EXPRESSION_NODES = 1000;

/** A parsed expression and where each stretch of it stands in the file. */
export interface CelText {
  readonly text: string;
  readonly ast: ASTNode;
  spot(range: { readonly start: number; readonly end: number }): Spot;
}

/** Parses the text of a scalar as CEL. Faults: `WB-S01`, `WB-S03` (not a text), `WB-S04` (too long). */
export function parseCel(node: Node, report: Report): CelText | undefined {
  if (node.kind !== 'scalar' || node.text.trim() === '') {
    const remedy =
      'write a condition such as `model.signed && terms.large`; quote it where it begins with `"`, `!` or `[`';
    report(node.spot, { code: 'WB-S03', detail: 'an expression is expected here', remedy });
    return undefined;
  }
  if (node.text.length > MAX_EXPRESSION_CHARACTERS) {
    const detail = `the expression has ${node.text.length} characters; at most ${MAX_EXPRESSION_CHARACTERS} are read`;
    report(node.spot, { code: 'WB-S04', detail, remedy: 'split it into `terms`' });
    return undefined;
  }
  return parsed(node, report);
}

const environment = new Environment({
  limits: {
    maxAstNodes: MAX_EXPRESSION_NODES,
    maxDepth: 100,
    maxListElements: 500,
    maxCallArguments: 8,
  },
});

function parsed(node: ScalarNode, report: Report): CelText | undefined {
  const map = scalarMap(node);
  const spot = (range: { readonly start: number; readonly end: number }): Spot =>
    spotInScalar(node, map, { from: range.start, to: range.end });
  try {
    return { text: node.text, ast: environment.parse(node.text).ast, spot };
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
    reportParseError(error, { spot: spot(error.range ?? { start: 0, end: 1 }), report });
    return undefined;
  }
}

function reportParseError(
  error: ParseError,
  place: { readonly spot: Spot; readonly report: Report },
): void {
  if (error.code === 'limit_exceeded') {
    place.report(place.spot, {
      code: 'WB-S04',
      detail: 'the expression has too many parts',
      remedy: 'split it into `terms`',
    });
    return;
  }
  const breaksOff = error.summary.endsWith('EOF');
  place.report(place.spot, {
    code: 'WB-S01',
    detail: `the expression does not parse: ${inWords(error.summary)}`,
    remedy: breaksOff
      ? 'complete it; inside `{ }` an expression that holds `,` needs quotes'
      : 'write `&&`, `||`, `!`, `==` for and, or, not, equal, texts in quotes, names as `namespace.name`',
  });
}

/** The parser's names of signs, as a person knows them. */
const SIGNS: { readonly [token: string]: string } = {
  EOF: 'the end',
  LPAREN: '`(`',
  RPAREN: '`)`',
  LBRACKET: '`[`',
  RBRACKET: '`]`',
  LBRACE: '`{`',
  RBRACE: '`}`',
  COLON: '`:`',
  COMMA: '`,`',
  DOT: '`.`',
  IDENTIFIER: 'a name',
  NUMBER: 'a number',
  STRING: 'a text',
};

function inWords(summary: string): string {
  const words = summary.replaceAll(
    /\b[A-Z]{3,}\b/g,
    (token) => SIGNS[token] ?? `\`${token.toLowerCase()}\``,
  );
  return words.charAt(0).toLowerCase() + words.slice(1);
}
