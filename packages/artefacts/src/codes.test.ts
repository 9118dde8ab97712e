import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const here = fileURLToPath(new URL('.', import.meta.url));
const book = readFileSync(`${here}codes.yaml`, 'utf8');
const codes = Array.from(book.matchAll(/^- code: (\S+)$/gm), ([, code = '']) => code);
const tests = globSync('**/*.test.ts', { cwd: here }).map((path) =>
  readFileSync(here + path, 'utf8'),
);

describe('the book of codes', () => {
  it('has each code once', () => {
    expect(new Set(codes).size).toBe(codes.length);
  });

  it.each(codes)('%s is raised by a test', (code) => {
    const raised = new RegExp(`['"\`]${code.replace('.', '\\.')}(?:['"\`@ ])`);
    expect(tests.some((text) => raised.test(text))).toBe(true);
  });

  it('has each code that a test expects', () => {
    const expected = tests.flatMap((text) =>
      Array.from(
        text.matchAll(/['"`]((?:safetensors|gguf|shards|splits)\.[a-z-]+)(?=['"`@ ])/g),
        ([, code = '']) => code,
      ),
    );
    const names = new Set(['gguf', 'safetensors']);
    expect(
      expected.filter((code) => !codes.includes(code) && !names.has(code.split('.')[1] ?? '')),
    ).toEqual([]);
  });
});
