// `npm run codes`: joins the books of codes of all packages into docs/codes.md and into the constant
// that `weighbridge help CODE` reads. `--check` compares only.
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';

interface Entry {
  readonly code: string;
  readonly kind: string;
  readonly severity?: string;
  readonly means: string;
  readonly remedy: string;
}

const entries = readdirSync('packages')
  .map((name) => `packages/${name}/src/codes.yaml`)
  .filter((path) => existsSync(path))
  .flatMap((path): Entry[] => parse(readFileSync(path, 'utf8')))
  .toSorted((a, b) => (a.code < b.code ? -1 : 1));

const rows = entries.map(
  ({ code, kind, severity, means, remedy }) =>
    `| \`${code}\` | ${severity ?? kind} | ${cell(means)} | ${cell(remedy)} |`,
);

const page = `# Codes

Every fault and finding has a code; \`weighbridge help CODE\` prints its row. A fault is input that is
broken; a finding is an observation with a severity. One code has one meaning.

| code | weight | means | do |
| --- | --- | --- | --- |
${rows.join('\n')}
`;

const constant = `// Made by scripts/codes.ts from the packages' codes.yaml; do not edit.
import type { Code } from '@weighbridge/core';

/** Every code that can be printed. */
export const CODES: readonly Code[] = ${JSON.stringify(entries, undefined, 2)};
`;

deliver('docs/codes.md', page);
deliver('packages/cli/src/codes.generated.ts', constant);

function deliver(path: string, text: string): void {
  if (!process.argv.includes('--check')) {
    writeFileSync(path, text);
    return;
  }
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return;
  console.error(`${path} is not what the books of codes say; run: npm run codes`);
  process.exitCode = 1;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll(/\s+/g, ' ').trim();
}
