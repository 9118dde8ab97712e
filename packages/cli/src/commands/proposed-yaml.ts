import { toJson, type Json } from '@weighbridge/core';
import type { ProposedTest } from '@weighbridge/rules';

const HEAD = (
  pack: string,
): string => `# Tests that weighbridge proposes for ${pack}. Each verdict is what the rules answer now, not what
# the law says. Compare it with the row or worked case; if that says so, name it in \`because\` and give
# the test a name that a lawyer could contradict. Without \`because\` a test counts for nothing.
`;

/** Proposed tests as YAML that a person completes. */
export function proposedYaml(pack: string, tests: readonly ProposedTest[]): string {
  return tests.length === 0
    ? HEAD(pack)
    : `${HEAD(pack)}\ntests:\n${tests.map(testText).join('\n')}`;
}

function testText(test: ProposedTest): string {
  const { name, as_of, strict, like, facts, expect } = test;
  return [
    `  - name: ${JSON.stringify(name)}`,
    '    proposed: true',
    '    # because: the row or worked case from which it follows',
    `    as_of: ${as_of}`,
    ...(strict === undefined ? [] : [`    strict: ${strict}`]),
    ...(like === undefined ? [] : [`    like: ${scalar(like)}`]),
    ...block('facts', facts),
    ...block('expect', expect),
    '',
  ].join('\n');
}

function block(name: string, of: object): readonly string[] {
  const entries = Object.entries(of);
  if (entries.length === 0) return [`    ${name}: {}`];
  return [`    ${name}:`, ...entries.map(([key, value]) => `      ${key}: ${flow(toJson(value))}`)];
}

function flow(value: Json): string {
  if (typeof value !== 'object' || value === null) return scalar(value);
  if (isList(value)) return `[${value.map(flow).join(', ')}]`;
  const parts = Object.entries(value).map(([key, part]) => `${key}: ${flow(part ?? null)}`);
  return `{ ${parts.join(', ')} }`;
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

/** A word that YAML reads as text, and a day. */
const PLAIN = /^(?!(?:true|false|null)$)[a-z][\w-]*$|^\d{4}-\d\d-\d\d$/i;

// `1e25` is text to readers of YAML 1.1, `1.0e+25` is a number to all.
function scalar(value: Json): string {
  if (typeof value === 'number') return String(value).replace(/^(-?\d+)(?=e)/, '$1.0');
  if (typeof value === 'string') return PLAIN.test(value) ? value : JSON.stringify(value);
  return JSON.stringify(value);
}
