import { deepStrictEqual } from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { transform } from 'esbuild';
import { describe, expect, it } from 'vitest';

/**
 * Every `@example` of a public function runs, and `expression; // value` means that the expression
 * gives that value (on the same line, or on the comment line that follows).
 */
const PACKAGES = [
  'core',
  'rules',
  'packs',
  'artefacts',
  'licences',
  'inspect',
  'weigh',
  'documents',
];
const ROOT = fileURLToPath(new URL('..', import.meta.url));

describe.each(PACKAGES)('the examples in the doc comments of %s', async (name) => {
  const examples = examplesOf(name);
  const scope = await scopeOf(name);

  it('are there', () => {
    expect(examples.length).toBeGreaterThan(name === 'packs' ? -1 : 0);
  });

  it.each(examples)('$at gives what it says', async ({ code }) => {
    await run(code, scope);
  });
});

interface Example {
  readonly at: string;
  readonly code: string;
}

function examplesOf(name: string): Example[] {
  const folder = `${ROOT}packages/${name}/src/`;
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
    .flatMap((path) => examplesIn(readFileSync(folder + path, 'utf8'), `${name}/src/${path}`));
}

function examplesIn(text: string, path: string): Example[] {
  return [...text.matchAll(/\/\*\*(?:(?!\*\/)[\s\S])*?@example\n([\s\S]*?)\*\//g)].map((match) => ({
    at: `${path}:${text.slice(0, match.index).split('\n').length}`,
    code: (match[1] ?? '').replaceAll(/^\s*\* ?/gm, '').trimEnd(),
  }));
}

async function scopeOf(name: string): Promise<Record<string, unknown>> {
  const core: Record<string, unknown> = await import('@weighbridge/core');
  const own: Record<string, unknown> = await import(`../packages/${name}/src/index.ts`);
  return { ...core, ...own };
}

async function run(code: string, scope: Record<string, unknown>): Promise<void> {
  const asserted = withAssertions(code);
  const body = `return (async () => { ${asserted}\n })()`;
  const { code: plain } = await transform(`function example() { ${body} }`, { loader: 'ts' });
  const names = Object.keys(scope);
  const call = new Function('__same', ...names, `${plain}; return example();`);
  await call(
    (got: unknown, wanted: unknown) => deepStrictEqual(plainly(got), plainly(wanted)),
    ...names.map((key) => scope[key]),
  );
}

// A line `// value` after a statement is moved behind it, then `x; // value` becomes a comparison.
function withAssertions(code: string): string {
  return code
    .replaceAll(/;\n\/\/ /g, '; // ')
    .split('\n')
    .map((line) => /^(?!const |let |import )(.+);\s+\/\/ (.+)$/.exec(line) ?? line)
    .map((line) => (typeof line === 'string' ? line : `__same(await (${line[1]}), (${line[2]}));`))
    .join('\n');
}

function plainly(value: unknown): unknown {
  return value === undefined || typeof value === 'bigint'
    ? value
    : JSON.parse(JSON.stringify(value) ?? 'null');
}
