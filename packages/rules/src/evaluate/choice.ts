import type { Alternative, Choice, Rule } from '../tree.ts';

/** The values that a choice may have, each once, in the order of the pack. */
export function valuesOf(choice: Choice): readonly string[] {
  const written = choice.choose.map(({ value }) => value);
  return [...new Set(choice.otherwise === undefined ? written : [...written, choice.otherwise])];
}

/** The condition under which a choice has a value, as a rule. */
export function ruleOfValue(choice: Choice, value: string): Rule {
  const own: readonly Rule[] = choice.choose.filter((alternative) => alternative.value === value);
  const ways = choice.otherwise === value ? [...own, otherwiseRule(choice)] : own;
  const [only, ...others] = ways;
  if (only !== undefined && others.length === 0) return only;
  return { cite: choice.cite, base: { kind: 'any', of: ways }, unless: [], at: choice.at };
}

// What is left when no alternative holds.
function otherwiseRule({ cite, at, choose }: Choice): Rule {
  const unless = choose.map((alternative: Alternative) => ({
    ...alternative,
    id: alternative.value,
  }));
  return { cite, base: { kind: 'is', expr: { op: 'true', at } }, unless, at };
}
