import type { Evidence, NumberValue, Value } from '@weighbridge/core';
import type { AnswerCount, SettlingGroup, Ticket } from '@weighbridge/weigh';
import {
  exactNumber,
  factWords,
  formatEvidence,
  formatNumber,
  formatValue,
  unitWords,
} from './numbers.ts';

/** The fact a reader knows the question by: what the rule compares, if that is derived of what is asked. */
function headFact(ticket: Ticket, step: SettlingGroup): string {
  const [asked = ''] = step.facts;
  if (step.facts.length !== 1) return asked;
  const read = step.open.flatMap((condition) => condition.facts);
  return read.find((fact) => derivesFrom(ticket, fact, asked)) ?? asked;
}

function derivesFrom(ticket: Ticket, fact: string, asked: string): boolean {
  const evidence = ticket.facts[fact]?.evidence ?? [];
  return evidence.some((one) => one.kind === 'derived' && one.from.includes(asked));
}

/** Name and what is known of the facts of a step: `training compute: 8.4e22 … 6.3e23 FLOP`. */
export function stepTitle(ticket: Ticket, step: SettlingGroup): string {
  if (step.facts.length !== 1) return step.facts.map(factWords).join(' and ');
  const fact = headFact(ticket, step);
  const known = ticket.facts[fact];
  return known === undefined
    ? factWords(fact)
    : `${factWords(fact)}: ${formatValue(known.value, ticket.vocabulary[fact]?.unit)}`;
}

/** What the law compares the fact with, with the law's own operator: `> 1e23 (GL 2.1, indicative)`. */
export function askedWords(ticket: Ticket, step: SettlingGroup): string | undefined {
  const head = headFact(ticket, step);
  for (const condition of step.open) {
    const fact = condition.facts.includes(head) ? head : (condition.facts[0] ?? head);
    for (const param of condition.params) {
      const sign = operatorBetween(condition.says, fact, `params.${param.param}`);
      if (sign !== undefined)
        return `${fact === head ? '' : `${factWords(fact)} `}${sign} ${paramWords(param)}`;
    }
  }
  return undefined;
}

/** What a fact means, where no threshold says what is asked. */
export function meansWords(ticket: Ticket, step: SettlingGroup): readonly string[] {
  return step.facts.flatMap((fact) => {
    const means = ticket.vocabulary[fact]?.means;
    return means === undefined
      ? []
      : [step.facts.length === 1 ? means : `${factWords(fact)}: ${means}`];
  });
}

/** The value of a parameter with its source: `1e23 (GL 2.1, indicative)`. */
function paramWords(param: SettlingGroup['open'][number]['params'][number]): string {
  const source = [...param.cite, ...(param.kind === undefined ? [] : [param.kind])].join(', ');
  const value = typeof param.value === 'number' ? formatNumber(param.value) : param.value;
  return `${value}${source === '' ? '' : ` (${source})`}`;
}

const TURNED: { readonly [sign: string]: string } = { '>': '<', '<': '>', '>=': '≤', '<=': '≥' };
const STRAIGHT: { readonly [sign: string]: string } = { '>': '>', '<': '<', '>=': '≥', '<=': '≤' };

/** The operator between a fact and a parameter in the text of a condition, read from the fact's side. */
function operatorBetween(says: string, fact: string, param: string): string | undefined {
  const words = says
    .slice(0, MAX_CONDITION)
    .replace(/([<>]=?|[()])/gu, ' $1 ')
    .split(/\s+/u);
  for (const [index, word] of words.entries()) {
    const sides = [words[index - 1], words[index + 1]];
    if (STRAIGHT[word] === undefined || !sides.includes(param)) continue;
    if (sides[0] === param) return sides[1] === fact ? TURNED[word] : undefined;
    return STRAIGHT[word];
  }
  return undefined;
}

/** A condition longer than this is not searched for its operator. */
const MAX_CONDITION = 4000;

/** Who said what about the facts asked for: `README.md:48 says 2e12 tokens, README.md:131 says 15e12`. */
export function saidWords(ticket: Ticket, step: SettlingGroup): readonly string[] {
  return step.facts.flatMap((fact) => {
    const known = ticket.facts[fact];
    if (known === undefined) return [];
    const claims = known.conflicts ?? [];
    const unit = ticket.vocabulary[fact]?.unit;
    if (claims.length > 0) return [claimWords(claims, unit)];
    if (fact === headFact(ticket, step)) return [];
    const places = known.evidence.map(formatEvidence).join(', ');
    return [
      `${factWords(fact)}: ${formatValue(known.value, unit)}${places === '' ? '' : `, ${places}`}`,
    ];
  });
}

/** Claims that disagree, with as many digits as it takes to see it; the unit stands once. */
function claimWords(
  claims: readonly { readonly value: Value; readonly evidence: Evidence }[],
  unit: string | undefined,
): string {
  const short = claims.map((claim) => formatValue(claim.value));
  const same =
    new Set(short).size < new Set(claims.map((claim) => JSON.stringify(claim.value))).size;
  const words = claims.map((claim, index) => {
    const text = same ? exactWords(claim.value) : short[index];
    const unitText =
      index === 0 && typeof claim.value === 'number' ? unitWords(unit, claim.value) : '';
    return `${formatEvidence(claim.evidence)} says ${text}${unitText === '' ? '' : ` ${unitText}`}`;
  });
  return words.join(', ');
}

function exactWords(value: Value): string {
  return typeof value === 'number' ? exactNumber(value) : formatValue(value);
}

/** Answers to several facts at once that are still read; of more only their number is said. */
const MOST_ANSWERS = 4;

/** What each answer gives: `≤ 2.38e12 tokens: 4 × no`, `above: 4 × applies`. */
export function answerWords(ticket: Ticket, answers: readonly AnswerCount[]): readonly string[] {
  const isLong = answers.some((answer) => Object.keys(answer.if).length > 1);
  if (isLong && answers.length > MOST_ANSWERS) return [`${answers.length} answers: see why`];
  return answers.map((answer, index) => {
    const before = answers[index - 1];
    return `${conditionWords(ticket, answer, before)}: ${statusCounts(answer)}`;
  });
}

function conditionWords(
  ticket: Ticket,
  answer: AnswerCount,
  before: AnswerCount | undefined,
): string {
  const entries = Object.entries(answer.if);
  return entries
    .map(([fact, value]) => {
      if (entries.length === 1 && before !== undefined && meets(before.if[fact], value))
        return 'above';
      const words = formatValue(value, ticket.vocabulary[fact]?.unit);
      return entries.length === 1 ? words : `${factWords(fact)} ${words}`;
    })
    .join(' and ');
}

/** Whether one interval begins where the other ended. */
function meets(before: Value | undefined, value: Value): boolean {
  const hi = endOf(before, 'hi');
  const lo = endOf(value, 'lo');
  return (
    hi !== undefined &&
    lo !== undefined &&
    endOf(value, 'hi') === undefined &&
    Math.abs(lo - hi) <= Math.abs(hi) * 1e-9 + 1
  );
}

function endOf(value: Value | undefined, end: 'lo' | 'hi'): number | undefined {
  if (typeof value !== 'object' || 'has' in value) return undefined;
  const at: NumberValue | string | undefined = value[end];
  return typeof at === 'number' ? at : undefined;
}

function statusCounts(answer: AnswerCount): string {
  return Object.entries(answer.statuses)
    .map(([status, count]) => `${count} × ${status}`)
    .join(', ');
}

/** What to do: the facts to state, by the names that the file takes. */
export function doWords(step: SettlingGroup): string {
  return `do: state ${step.facts.join(' and ')} in weighbridge.yaml`;
}
