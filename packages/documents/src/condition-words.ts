import type { WhyNode } from './explanation.ts';
import { factWords, formatNumber } from './numbers.ts';

/** A condition longer than this is shown as it is written. */
const MAX_CONDITION = 2000;

/**
 * A condition in words: facts without namespace, parameters by their value, members without
 * quotes. What has no words of its own stays as the pack writes it.
 */
export function conditionWords(node: WhyNode): string {
  if (node.says.length > MAX_CONDITION) return node.says;
  return membershipWords(node.says)
    .replace(/params\.([a-z0-9_]+)/gu, (whole, name: string) => paramValue(node, name) ?? whole)
    .replace(/terms\.([a-z0-9_]+)/gu, (_whole, name: string) => nameWords(name))
    .replace(/\b[a-z][a-z0-9_]*\.[A-Za-z0-9_.-]+/gu, factWords)
    .replace(/!(?=[\w(])/gu, 'not ')
    .replaceAll(' && ', ' and ')
    .replaceAll(' || ', ' or ')
    .replaceAll(' >= ', ' ≥ ')
    .replaceAll(' <= ', ' ≤ ');
}

function membershipWords(says: string): string {
  return says
    .replace(/"([^"]*)" in ([a-z][\w.]*)/gu, '$2 has $1')
    .replace(
      /(!?)overlaps\(([a-z][\w.]*), \[([^\]]*)\]\)/gu,
      (_whole, not: string, fact: string, members: string) =>
        `${fact} has ${anyOrNone(not)} of ${members.replaceAll('"', '')}`,
    )
    .replace(
      /(!?)overlaps\(([a-z][\w.]*), lists\.([\w]+)\)/gu,
      (_whole, not: string, fact: string, list: string) =>
        `${fact} has ${anyOrNone(not)} of ${nameWords(list)}`,
    )
    .replace(/nonempty\(([a-z][\w.]*)\)/gu, '$1 has a member')
    .replace(/ == "([^"]*)"/gu, ' is $1')
    .replace(/ != "([^"]*)"/gu, ' is not $1')
    .replace(
      / in \[([^\]]*)\]/gu,
      (_whole, members: string) => ` is one of ${members.replaceAll('"', '')}`,
    );
}

function anyOrNone(not: string): string {
  return not === '' ? 'any' : 'none';
}

function paramValue(node: WhyNode, name: string): string | undefined {
  const param = node.params.find((one) => one.param === name);
  if (param === undefined) return name === 'as_of' ? 'the day asked for' : undefined;
  return typeof param.value === 'number' ? formatNumber(param.value) : param.value;
}

/** A name of a term or an id in words. */
export function nameWords(name: string): string {
  return name.replaceAll('_', ' ');
}

/** The operator that joins a condition's parts, found outside parentheses. */
export function joinOf(node: WhyNode): 'all' | 'any' | undefined {
  if (node.parts.some((part) => part.kind === 'alternative')) return 'any';
  let depth = 0;
  let found: 'all' | 'any' | undefined;
  for (const [index, character] of Array.from(node.says.slice(0, MAX_CONDITION)).entries()) {
    if (character === '(') depth++;
    if (character === ')') depth--;
    const two = node.says.slice(index, index + 2);
    if (depth === 0 && two === '||') return 'any';
    if (depth === 0 && two === '&&') found = 'all';
  }
  return found;
}
