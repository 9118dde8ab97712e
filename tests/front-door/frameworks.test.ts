import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exampleFolder, weighbridge } from './testing/command.ts';

const ASKED = ['check', 'lantern-nano', '--place', 'CH', '--format', 'json'];

interface Line {
  readonly pack: string;
  readonly rule: string;
  readonly status: string;
  readonly met?: string;
}

function verdictsIn(cwd: string): readonly Line[] {
  return JSON.parse(weighbridge(ASKED, { cwd }).out).verdicts;
}

describe('a voluntary framework', () => {
  it('is not weighed for whoever did not adopt it', () => {
    expect(verdictsIn(exampleFolder()).map(({ pack }) => pack)).not.toContain('flaw-disclosure');
  });

  it('asks whoever adopted it for its controls, and for those of no other', () => {
    const cwd = exampleFolder();
    const declared = join(cwd, 'lantern-nano', 'weighbridge.yaml');
    appendFileSync(
      declared,
      '\nframeworks.adopted: [flaw-disclosure]\nevidence.flaw_disclosure: {has: [FD-1], not: [FD-2]}\n',
    );
    const verdicts = verdictsIn(cwd).filter(({ pack }) => pack === 'flaw-disclosure');
    const met = (rule: string): string | undefined =>
      verdicts.find((verdict) => verdict.rule === rule)?.met;
    expect(verdicts).toHaveLength(10);
    expect(verdicts.every(({ status }) => status === 'applies')).toBe(true);
    expect([met('fd-1'), met('fd-2'), met('fd-3')]).toEqual(['met', 'not met', 'open']);
  });

  it('blocks nobody: what is not met is good practice, and its text was not checked', () => {
    const cwd = exampleFolder();
    const before = weighbridge(ASKED, { cwd }).exit;
    appendFileSync(
      join(cwd, 'lantern-nano', 'weighbridge.yaml'),
      '\nframeworks.adopted: [hiroshima]\nevidence.hiroshima: {has: [], complete: true}\n',
    );
    expect(weighbridge(ASKED, { cwd }).exit).toBe(before);
  });
});
