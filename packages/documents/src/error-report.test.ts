import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { errorReport } from './error-report.ts';
import { SAMPLE_WHY, WHY_TICKET } from './testing/sample-why.ts';
import type { WhyNode } from './explanation.ts';

const text = errorReport(SAMPLE_WHY, WHY_TICKET);
const verdict = WHY_TICKET.verdicts.find(({ rule }) => rule === SAMPLE_WHY.rule);

function factsIn(node: WhyNode): readonly WhyNode['facts'][number][] {
  return [...node.facts, ...node.parts.flatMap(factsIn)];
}

describe('the report of an error', () => {
  it('names rule, pack, version, digest and paragraph', () => {
    const pack = WHY_TICKET.packs.find(({ name }) => name === verdict?.pack);
    expect(text).toContain(`${verdict?.pack}/${SAMPLE_WHY.rule}`);
    expect(text).toContain(`${pack?.name}@${pack?.version}`);
    expect(text).toContain(pack?.sha256);
    expect(text).toContain(`mark ${verdict?.mark}`);
  });

  it('holds a case as YAML that says what came out on what the rule read', () => {
    const yaml = /```yaml\n([^]*)```/u.exec(text)?.[1] ?? '';
    const { pack, tests } = parse(yaml);
    expect(pack).toBe(verdict?.pack);
    expect(tests[0].expect).toEqual({ [SAMPLE_WHY.rule]: verdict?.status });
    expect(tests[0].as_of).toBe(WHY_TICKET.as_of);
    const read = factsIn(SAMPLE_WHY.tree)
      .filter(({ value, assumed }) => value !== undefined && !assumed)
      .map(({ fact }) => fact);
    expect(Object.keys(tests[0].facts).toSorted()).toEqual([...new Set(read)].toSorted());
  });

  it('says nothing of a rule that the ticket does not hold', () => {
    expect(errorReport({ ...SAMPLE_WHY, rule: 'art-1000' }, WHY_TICKET)).toBe('');
  });
});
