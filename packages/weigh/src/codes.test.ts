import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const FOLDER = new URL('./', import.meta.url);

const book = readFileSync(new URL('codes.yaml', FOLDER), 'utf8');
const written = [...book.matchAll(/^- code: (\S+)$/gm)].map((match) => match[1]);

const sources = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  .map((name) => readFileSync(new URL(name, FOLDER), 'utf8'));
const raised = new Set(
  sources.flatMap((source) =>
    [...source.matchAll(/'((?:case|chain|ticket|why)\.(?!json|yaml)[a-z-]+|WB-[A-Z]\d\d)'/g)].map(
      (match) => match[1],
    ),
  ),
);

describe('the book of codes', () => {
  it('holds each code once, and every one is raised', () => {
    expect(new Set(written).size).toBe(written.length);
    for (const code of written) expect(raised).toContain(code);
  });

  it('holds every code that is raised', () => {
    for (const code of raised) expect(written).toContain(code);
  });
});
