import { valueJson, type Value } from '@weighbridge/core';
import type { Ticket, Verdict } from '@weighbridge/weigh';
import { verdictOf, type WhyExplanation, type WhyNode } from './explanation.ts';
import { markdownBlocks, markdownCode, markdownText } from './markdown.ts';

/**
 * A text ready to send to whoever keeps a pack: which rule in which version said what, on which facts,
 * and those facts as a case whose answer the reader corrects. Of the model nothing but what the rule
 * read stands in it.
 */
export function errorReport(explanation: WhyExplanation, ticket: Ticket): string {
  const verdict = verdictOf(ticket, explanation);
  if (verdict === undefined) return '';
  return markdownBlocks([
    [`# An error in ${markdownCode(`${verdict.pack}/${verdict.rule}`)}`],
    ruleLines(ticket, verdict),
    ['What is wrong, and which paragraph says so:'],
    ['…'],
    ['The case, with the answer that should have come out in the place of ours:'],
    caseLines(explanation, ticket, verdict),
  ]);
}

function ruleLines(ticket: Ticket, verdict: Verdict): readonly string[] {
  const line = ticket.packs.find(({ name }) => name === verdict.pack);
  return [
    `- pack: ${markdownCode(`${verdict.pack}@${line?.version ?? ''}`)}, sha256 ${markdownCode(line?.sha256 ?? '')}`,
    `- words: ${markdownText(verdict.must)}`,
    `- law: ${markdownText(verdict.cite.join('; '))}, mark ${verdict.mark}`,
    `- tool: ${markdownText(ticket.tool)}`,
  ];
}

function caseLines(
  explanation: WhyExplanation,
  ticket: Ticket,
  { pack, rule, status }: Verdict,
): readonly string[] {
  const facts = [...factsRead(explanation.tree)].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return [
    '```yaml',
    `pack: ${pack}`,
    'tests:',
    '  - name: a sentence that somebody could contradict',
    `    as_of: ${ticket.as_of}`,
    ...(ticket.case.strict ? ['    strict: true'] : []),
    ...(facts.length === 0 ? [] : ['    facts:']),
    ...facts.map(([fact, value]) => `      ${fact}: ${JSON.stringify(valueJson(value))}`),
    `    expect: { ${rule}: ${JSON.stringify(status)} }`,
    '```',
  ];
}

/** What the tree read and somebody said or found; what was only assumed is assumed again. */
function factsRead(node: WhyNode): ReadonlyMap<string, Value> {
  const own = node.facts.flatMap(({ fact, value, assumed }) =>
    value === undefined || assumed ? [] : [[fact, value] as const],
  );
  return new Map([...own, ...node.parts.flatMap((part) => [...factsRead(part)])]);
}
