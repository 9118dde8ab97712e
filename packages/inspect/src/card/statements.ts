import type { Interval } from '@weighbridge/core';
import type { TextBlock } from './markdown.ts';
import { quantityOf } from './quantity.ts';

/** Facts that prose of a card states. */
export type StatedFact = 'model.parameters' | 'model.active_parameters' | 'model.training_tokens';

/** A number stated in prose. */
export interface Statement {
  readonly fact: StatedFact;
  /** An open end where the text says `over`, `at least`, `up to` and the like. */
  readonly value: Interval;
  /** Numbers the statement stands for once rounding is allowed for. */
  readonly covers: Interval;
  /** The words, at most 120 characters. */
  readonly says: string;
  readonly line: number;
}

const NUMBER = String.raw`(?<digits>\d{1,3}(?:,\d{3}){1,4}|\d{1,15}(?:\.\d{1,6})?)`;
const UNIT = String.raw`[ -]?(?<unit>thousand|million|billion|trillion|bn|[kmbt](?![a-z]))?`;
const BOUND = String.raw`(?<bound>over|more than|at least|up to|at most|less than|fewer than|under)? ?(?:about |around |roughly |approximately |~)?`;

// Every repetition is bounded and no two neighbours can take the same signs: time is linear.
const COUNT_FIRST = new RegExp(
  String.raw`\b${BOUND}(?<![\d.,])${NUMBER}${UNIT}(?<more>\+)?[ -]{0,2}(?<sort>total |active |activated |model |learned |learnable )?param(?:eter)?s?\b`,
  'gi',
);
const NAME_FIRST = new RegExp(
  String.raw`\b(?<sort>total |active |activated |model )?param(?:eter)?s?(?: count| size)?(?: ?[:=] ?| is | are | of )${BOUND}${NUMBER}${UNIT}(?<more>\+)?(?![\w.]*\d)`,
  'gi',
);
const ACTIVATED = new RegExp(
  String.raw`\b${BOUND}(?<![\d.,])${NUMBER}${UNIT}(?<more>\+)?[ -]{0,2}(?<sort>active|activated)(?: params| parameters)?(?: per token| for each token)`,
  'gi',
);
const TOKENS = new RegExp(
  String.raw`\b${BOUND}(?<![\d.,])${NUMBER}${UNIT}(?<more>\+)?[ -]{0,2}(?:of )?(?:[a-z-]{3,20} ){0,2}tokens\b`,
  'gi',
);

/** A sentence that compares or lists speaks of other models too. */
const COMPARES =
  /\b(?:than|compared|versus|vs|unlike|similar to|like|outperforms?|variants?|sizes|ranging|range|family|series|non-embedding|trainable|each of|respectively)\b/i;
const TRAINS = /\b(?:pre-?)?train(?:ed|ing|s)?\b|\bcorpus\b/i;
const NOT_TRAINING_TOTAL =
  /\b(?:context|window|sequence|vocabulary|batch|fine-?tun\w{0,5}|per second|per step|annealing|instruction|base model was)\b/i;
const LONGEST_SENTENCE = 600;
const FEWEST_TOKENS = 1e6;
const FEWEST_PARAMETERS = 1000;
/** Statements about one fact that are held against each other; no card that people read has as many. */
const MOST_STATEMENTS = 100;

/**
 * Numbers of parameters and training tokens that paragraphs state, with their lines. Tables are
 * left out, and sentences that compare with other models: a wrong statement is worse than none.
 */
export function statementsIn(blocks: readonly TextBlock[]): readonly Statement[] {
  return blocks.filter((block) => block.kind === 'paragraph').flatMap(statementsOfParagraph);
}

/** Words without which no statement can be made; most paragraphs have none of them. */
const MAY_STATE = /param|token|activ/i;

function statementsOfParagraph(block: TextBlock): readonly Statement[] {
  if (!MAY_STATE.test(block.text)) return [];
  const prose = block.text
    .split('\n')
    .map((line) => (line.split('|', 3).length > 2 ? '' : line))
    .join('\n');
  return sentencesOf(prose).flatMap(({ text, lines }) =>
    statementsOfSentence(text, block.line + lines),
  );
}

interface Sentence {
  readonly text: string;
  /** Line breaks before it. */
  readonly lines: number;
}

function sentencesOf(prose: string): readonly Sentence[] {
  const found: Sentence[] = [];
  let start = 0;
  let lines = 0;
  const add = (end: number, next: number): void => {
    if (end - start <= LONGEST_SENTENCE) found.push({ text: prose.slice(start, end), lines });
    lines += lineBreaks(prose.slice(start, next));
    start = next;
  };
  for (const end of prose.matchAll(/[.!?;](?=\s)|\n\n/g)) add(end.index, end.index + end[0].length);
  add(prose.length, prose.length);
  return found;
}

function lineBreaks(text: string): number {
  return text.split('\n').length - 1;
}

function statementsOfSentence(sentence: string, line: number): readonly Statement[] {
  const flat = sentence.replace(/\s/g, ' ');
  const parameters = [COUNT_FIRST, NAME_FIRST, ACTIVATED].flatMap((shape) =>
    matches(shape, flat).filter((match) => !COMPARES.test(without(flat, match))),
  );
  const tokens = TRAINS.test(flat) && !NOT_TRAINING_TOTAL.test(flat) ? matches(TOKENS, flat) : [];
  const at = (match: RegExpExecArray): number =>
    line + lineBreaks(sentence.slice(0, leading(sentence, match)));
  return [
    ...parameters.flatMap((match) => statementFrom(match, parameterFact(match), at(match))),
    ...tokens
      .filter((match) => !COMPARES.test(without(flat, match)))
      .flatMap((match) => statementFrom(match, 'model.training_tokens', at(match))),
  ];
}

// White space was only replaced sign by sign, so offsets in the flat text are those of the sentence.
function leading(sentence: string, match: RegExpExecArray): number {
  const digits = match.groups?.['digits'] ?? '';
  return Math.min(sentence.length, match.index + match[0].indexOf(digits));
}

function matches(shape: RegExp, text: string): readonly RegExpExecArray[] {
  return [...text.matchAll(shape)];
}

function without(text: string, match: RegExpExecArray): string {
  return text.slice(0, match.index) + text.slice(match.index + match[0].length);
}

function parameterFact(match: RegExpExecArray): StatedFact {
  const sort = (match.groups?.['sort'] ?? '').trim().toLowerCase();
  return sort.startsWith('activ') ? 'model.active_parameters' : 'model.parameters';
}

function statementFrom(
  match: RegExpExecArray,
  fact: StatedFact,
  line: number,
): readonly Statement[] {
  const { digits = '', unit = '', bound, more } = match.groups ?? {};
  const quantity = quantityOf(digits, unit);
  const fewest = fact === 'model.training_tokens' ? FEWEST_TOKENS : FEWEST_PARAMETERS;
  if (quantity === undefined || quantity.value < fewest) return [];
  const says = match[0].trim().slice(0, 120);
  const open = openEnd(bound, more);
  const value = opened({ lo: quantity.value, hi: quantity.value }, open);
  return [{ fact, value, covers: opened(quantity.covers, open), says, line }];
}

function openEnd(bound: string | undefined, more: string | undefined): 'above' | 'below' | 'none' {
  if (more !== undefined || /^(?:over|more|at least)/i.test(bound ?? '')) return 'above';
  return bound === undefined ? 'none' : 'below';
}

function opened(interval: Interval, open: 'above' | 'below' | 'none'): Interval {
  if (open === 'above') return { lo: interval.lo, hi: Infinity };
  return open === 'below' ? { lo: 0, hi: interval.hi } : interval;
}

/** Statements about one fact that cannot all be true, or the most exact of those that can. */
export function agreed(statements: readonly Statement[]): readonly Statement[] {
  const byWidth = statements
    .slice(0, MOST_STATEMENTS)
    .toSorted((a, b) => width(a) - width(b) || a.line - b.line);
  const kept: Statement[] = [];
  for (const statement of byWidth) {
    if (!kept.some((other) => meet(other.covers, statement.covers))) kept.push(statement);
  }
  return kept.toSorted((a, b) => a.line - b.line);
}

function width(statement: Statement): number {
  return statement.covers.hi - statement.covers.lo;
}

function meet(a: Interval, b: Interval): boolean {
  return a.lo < b.hi && b.lo < a.hi;
}
