import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { vocabulary } from './index.ts';

const LAW = new URL('../../../../shared/law/frameworks.md', import.meta.url);
const lists: { readonly [name: string]: readonly string[] } = vocabulary.lists;

function idsIn(text: string, pattern: RegExp): ReadonlySet<string> {
  return new Set([...text.matchAll(pattern)].map(([id]) => id));
}

describe.skipIf(!existsSync(LAW))('the frameworks beside their law file (needs ../shared)', () => {
  const text = existsSync(LAW) ? readFileSync(LAW, 'utf8') : '';
  const part = (from: string, to: string): string =>
    text.slice(text.indexOf(from), text.indexOf(to));

  it.each([
    ['nist_ai_rmf', part('### 1.1', '### 1.2'), /\b(?:GV|MP|MS|MG)-\d+\.\d+\b/gu],
    ['nist_ai_800_1', part('### 1.3', '## 2'), /\b800-1\.O\d\b/gu],
    ['hiroshima', part('## 3', '## 4'), /\bHP-\d+\b/gu],
    ['owasp_llm_2025', part('### 7.1', '### 7.2'), /\bLLM\d\d:2025\b/gu],
    ['owasp_llm_2026', part('### 7.1', '### 7.2'), /\bLLM\d\d:2026\b/gu],
    ['flaw_disclosure', part('## 8', '## 9'), /\bFD-\d+\b/gu],
  ])('%s has every id of its table, and no other', (list, table, pattern) => {
    expect(new Set(lists[list])).toEqual(idsIn(table, pattern));
  });

  it('Annex A of ISO/IEC 42001 has its 38 controls', () => {
    const ids = idsIn(part('## 2. ISO', '## 3'), /(?<=\| )A\.\d+\.\d+(?:\.\d+)?(?= \|)/gu);
    const annex = lists['iso_42001']?.filter((id) => id.startsWith('A.'));
    expect(annex).toHaveLength(38);
    expect(new Set(annex)).toEqual(ids);
  });

  it('the Model Openness Framework has its 17 components', () => {
    const rows = part('### 4.1', '### 4.2').match(/^\| \d+ \|/gmu);
    expect(lists['mof_components']).toHaveLength(rows?.length ?? 0);
  });

  it('the AI RMF has 19, 18, 22 and 13 outcomes', () => {
    const count = (start: string): number | undefined =>
      lists['nist_ai_rmf']?.filter((id) => id.startsWith(start)).length;
    expect(['GV', 'MP', 'MS', 'MG'].map(count)).toEqual([19, 18, 22, 13]);
  });
});
