import { exactly, larger, product, quotient, smaller, sum, type Interval } from '@weighbridge/core';

/** One way to compute a fact: what it reads, and its value over intervals that are not negative. */
interface Estimate {
  readonly text: string;
  /** Facts read, each once, in the order of the text. */
  readonly inputs: readonly string[];
  readonly of: (read: (fact: string) => Interval) => Interval;
}

/** A formula of the vocabulary: its estimates, and what they say together. */
export interface Formula extends Estimate {
  readonly estimates: readonly Estimate[];
}

/** A formula, or what is wrong with its text and where (counted from 0). */
export type ParsedFormula =
  | { readonly kind: 'formula'; readonly formula: Formula }
  | { readonly kind: 'unfit'; readonly at: number; readonly detail: string };

type Part = Estimate['of'];

const TOKEN =
  /\s*(?:(\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)|([a-z][a-z0-9_]*(?:\.[a-z][a-z0-9_]*)*)|([-+*/(),]))/y;

interface Token {
  readonly kind: 'number' | 'name' | 'sign' | 'end';
  readonly text: string;
  readonly at: number;
}

/** Names, numbers and signs; no formula of a person comes near. */
const MAX_PARTS = 500;

/** Deepest nesting of parentheses; no formula of a person comes near. */
const MAX_DEPTH = 50;

class Unfit extends Error {
  readonly at: number;

  constructor(at: number, detail: string) {
    super(detail);
    this.at = at;
  }
}

/**
 * Reads a formula: sums, products and quotients of facts and numbers, `min(a, b)`, `max(a, b)`
 * and parentheses. No differences: a formula has to be monotone in each input and never negative.
 * Estimates made in different ways are joined by `or`: what they share counts, and where they share
 * nothing the interval that holds them all.
 *
 * @example
 * parseFormula('6 * model.a').kind; // 'formula'
 */
export function parseFormula(text: string): ParsedFormula {
  try {
    return { kind: 'formula', formula: together(new FormulaReader(text).whole(), text) };
  } catch (error) {
    if (!(error instanceof Unfit)) throw error;
    return { kind: 'unfit', at: error.at, detail: error.message };
  }
}

/** The formula of a text that was checked when the vocabulary was read. */
export function formulaOf(text: string): Formula {
  const parsed = parseFormula(text);
  // What is not a formula says nothing about the fact.
  return parsed.kind === 'formula' ? parsed.formula : together([], text);
}

function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (text.slice(at).trim() !== '') {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(text);
    if (match === null)
      throw new Unfit(at, `\`${text.slice(at).trim().slice(0, 20)}\` is not part of a formula`);
    const [, number, name, sign] = match;
    const kind = number !== undefined ? 'number' : name !== undefined ? 'name' : 'sign';
    const word = number ?? name ?? sign ?? '';
    tokens.push({ kind, text: word, at: TOKEN.lastIndex - word.length });
    at = TOKEN.lastIndex;
    if (tokens.length > MAX_PARTS) throw new Unfit(at, `it has more than ${MAX_PARTS} parts`);
  }
  return [...tokens, { kind: 'end', text: '', at: text.length }];
}

function together(estimates: readonly Estimate[], text: string): Formula {
  return {
    text,
    inputs: [...new Set(estimates.flatMap(({ inputs }) => inputs))],
    of: (read) => shared(estimates.map(({ of }) => of(read))),
    estimates,
  };
}

function shared(all: readonly Interval[]): Interval {
  const lows = all.map(({ lo }) => lo);
  const highs = all.map(({ hi }) => hi);
  const common = { lo: Math.max(...lows), hi: Math.min(...highs) };
  return common.lo <= common.hi ? common : { lo: Math.min(...lows), hi: Math.max(...highs) };
}

class FormulaReader {
  readonly #text: string;
  readonly #tokens: readonly Token[];
  #inputs = new Set<string>();
  #next = 0;
  #depth = 0;

  constructor(text: string) {
    this.#text = text;
    this.#tokens = tokensOf(text);
  }

  whole(): readonly Estimate[] {
    const estimates = [this.#estimate()];
    while (this.#isOr()) estimates.push(this.#estimate());
    const rest = this.#take();
    if (rest.kind !== 'end') throw new Unfit(rest.at, `\`${rest.text}\` is not expected here`);
    return estimates;
  }

  #estimate(): Estimate {
    this.#inputs = new Set();
    const from = this.#peek().at;
    const of = this.#sum();
    const text = this.#text.slice(from, this.#peek().at).trim();
    return { text, inputs: [...this.#inputs], of };
  }

  #isOr(): boolean {
    if (this.#peek().kind !== 'name' || this.#peek().text !== 'or') return false;
    this.#next += 1;
    return true;
  }

  #sum(): Part {
    let part = this.#product();
    while (this.#is('+')) part = joined(sum, part, this.#product());
    return part;
  }

  #product(): Part {
    let part = this.#operand();
    for (;;) {
      if (this.#is('*')) part = joined(product, part, this.#operand());
      else if (this.#is('/')) part = joined(quotient, part, this.#operand());
      else return part;
    }
  }

  #operand(): Part {
    const token = this.#take();
    if (token.kind === 'number') return constant(Number(token.text));
    if (token.kind === 'name' && (token.text === 'min' || token.text === 'max') && this.#is('(')) {
      return this.#pair(token.text === 'min' ? smaller : larger);
    }
    if (token.kind === 'name') return this.#fact(token.text);
    if (token.text !== '(')
      throw new Unfit(
        token.at,
        token.kind === 'end'
          ? 'the formula ends too early'
          : `\`${token.text}\` is not expected here`,
      );
    return this.#nested(() => this.#sum());
  }

  #pair(join: Join): Part {
    return this.#nested(() => {
      const first = this.#sum();
      this.#expect(',');
      return joined(join, first, this.#sum());
    });
  }

  #nested(read: () => Part): Part {
    this.#depth += 1;
    if (this.#depth > MAX_DEPTH)
      throw new Unfit(this.#peek().at, `more than ${MAX_DEPTH} parentheses are open`);
    const part = read();
    this.#expect(')');
    this.#depth -= 1;
    return part;
  }

  #fact(name: string): Part {
    this.#inputs.add(name);
    return (read) => read(name);
  }

  #is(sign: string): boolean {
    if (this.#peek().kind !== 'sign' || this.#peek().text !== sign) return false;
    this.#next += 1;
    return true;
  }

  #expect(sign: string): void {
    if (!this.#is(sign)) throw new Unfit(this.#peek().at, `\`${sign}\` is expected here`);
  }

  #peek(): Token {
    return this.#tokens[this.#next] ?? { kind: 'end', text: '', at: 0 };
  }

  #take(): Token {
    const token = this.#peek();
    this.#next += 1;
    return token;
  }
}

type Join = (a: Interval, b: Interval) => Interval;

function joined(join: Join, a: Part, b: Part): Part {
  return (read) => join(a(read), b(read));
}

function constant(value: number): Part {
  const interval = exactly(value);
  return () => interval;
}
