// `npm run codes`: joins the books of codes of all packages into docs/codes.md, sorted by code.
// `--check` compares only.
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';

interface Entry {
  readonly code: string;
  readonly kind: string;
  readonly severity?: string;
  readonly means: string;
  readonly remedy: string;
}

const PAGE = 'docs/codes.md';
const entries = readdirSync('packages')
  .map((name) => `packages/${name}/src/codes.yaml`)
  .filter((path) => existsSync(path))
  .flatMap((path): Entry[] => parse(readFileSync(path, 'utf8')))
  .toSorted((a, b) => (a.code < b.code ? -1 : 1));

const rows = entries.map(({ code, kind, severity, means, remedy }) => `| \`${code}\` | ${severity ?? kind} | ${means} | ${remedy} |`);
const text = `# Codes

Every fault and finding has a code; \`weighbridge help CODE\` prints its row. A fault is input that is broken; a finding is an observation with a severity. One code has one meaning.

| code | weight | means | do |
| --- | --- | --- | --- |
${rows.join('\n')}
`;

if (!process.argv.includes('--check')) writeFileSync(PAGE, text);
else if (!existsSync(PAGE) || readFileSync(PAGE, 'utf8') !== text) {
  console.error(`${PAGE} is not what the books of codes say; run: npm run codes`);
  process.exitCode = 1;
}
