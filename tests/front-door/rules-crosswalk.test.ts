import { describe, expect, it } from 'vitest';
import { newFolder, weighbridge } from './testing/command.ts';

const cwd = newFolder();
const crosswalk = (...args: string[]) => weighbridge(['rules', 'crosswalk', ...args], { cwd });

describe('rules crosswalk', () => {
  it('lists every piece of evidence, with whether a duty binds on the day', () => {
    const { exit, out } = crosswalk('--as-of', '2026-11-20');
    expect(exit).toBe(0);
    expect(out).toContain('E8  Log of incidents');
    expect(out).toContain('California: binds');
    expect(out).toContain('New York: from 2027-01-01');
    expect(crosswalk('e8', '--as-of', '2027-01-01').out).toMatch(
      /us-ny-raise-incident +New York +binds/,
    );
  });

  it('says of a rule what else its evidence serves', () => {
    const { out } = crosswalk('us-ca-ab2013-doc');
    expect(out).toContain('art-53-1-d');
    expect(out).toContain('one base of facts, two outputs');
  });

  it("answers for a code of somebody else's list", () => {
    expect(crosswalk('S9').out).toContain('hazard-iwp');
    expect(crosswalk('LLM03:2025').out).toContain('llm04-2026');
  });

  it('gives the same as JSON and as Markdown', () => {
    const { schema, rows } = JSON.parse(crosswalk('e8', '--format', 'json').out);
    expect(schema).toBe('weighbridge.crosswalk/1');
    expect(rows.map(({ id }: { id: string }) => id)).toEqual(['e8']);
    expect(crosswalk('e8', '--format', 'markdown').out).toContain('## E8 Log of incidents');
  });

  it('names the nearest where nothing is called so', () => {
    const { exit, talk } = crosswalk('art-53-1-dd');
    expect(exit).toBe(2);
    expect(talk).toContain('nothing shows art-53-1-dd done');
    expect(talk).toContain('weighbridge rules crosswalk art-53-1-d');
  });
});
