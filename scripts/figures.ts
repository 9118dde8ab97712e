// `npm run figures`: the project's figures of form, by syntax tree, against their bars
// (function length, doc comments, `any`, `!`, type assertions). Writes docs/figures.md.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import ts from 'typescript';

interface Bar {
  readonly name: string;
  readonly value: string;
  readonly bar: string;
  readonly holds: boolean | undefined;
}

interface Counts {
  readonly functionLines: number[];
  exported: number;
  documented: number;
  readonly undocumented: string[];
  any: number;
  nonNull: number;
  assertions: number;
  lines: number;
}

const files = execFileSync(
  'git',
  ['ls-files', '--cached', '--others', '--exclude-standard', '*.ts'],
  { encoding: 'utf8' },
)
  .split('\n')
  .filter((path) => path !== '' && !path.endsWith('.d.ts'));
const isTest = (path: string): boolean => /\.test\.ts$|\/testing\/|^tests\//.test(path);
const sources = files.filter((path) => !isTest(path) && !path.includes('.generated.'));
const counts = countAll(sources);
const testLines = files
  .filter(isTest)
  .reduce((sum, path) => sum + linesOf(readFileSync(path, 'utf8')), 0);
const bars = barsOf(counts, testLines);

for (const { name, value, bar, holds } of bars) {
  console.log(
    `${name.padEnd(44)} ${value.padStart(16)}   ${bar.padEnd(16)} ${holds === undefined ? '' : holds ? 'holds' : 'DOES NOT HOLD'}`,
  );
}
if (process.argv.includes('--list')) console.log(counts.undocumented.join('\n'));
writeFileSync('docs/figures.md', page(bars));
process.exitCode = bars.some(({ holds }) => holds === false) ? 1 : 0;

function countAll(paths: readonly string[]): Counts {
  const counts: Counts = {
    functionLines: [],
    exported: 0,
    documented: 0,
    undocumented: [],
    any: 0,
    nonNull: 0,
    assertions: 0,
    lines: 0,
  };
  for (const path of paths) {
    const text = readFileSync(path, 'utf8');
    const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
    counts.lines += linesOf(text);
    visit(tree, tree, counts);
    countExports(tree, counts);
  }
  return counts;
}

function visit(node: ts.Node, tree: ts.SourceFile, counts: Counts): void {
  if (node.kind === ts.SyntaxKind.AnyKeyword) counts.any++;
  if (ts.isNonNullExpression(node)) counts.nonNull++;
  if (
    (ts.isAsExpression(node) || ts.isTypeAssertionExpression(node)) &&
    node.type.getText(tree) !== 'const'
  )
    counts.assertions++;
  if (isFunctionWithBody(node)) counts.functionLines.push(linesBetween(node, tree));
  ts.forEachChild(node, (child) => visit(child, tree, counts));
}

function isFunctionWithBody(node: ts.Node): boolean {
  return (
    (ts.isFunctionDeclaration(node) ||
      ts.isMethodDeclaration(node) ||
      ts.isArrowFunction(node) ||
      ts.isFunctionExpression(node) ||
      ts.isConstructorDeclaration(node) ||
      ts.isAccessor(node)) &&
    node.body !== undefined
  );
}

function linesBetween(node: ts.Node, tree: ts.SourceFile): number {
  const first = tree.getLineAndCharacterOfPosition(node.getStart(tree)).line;
  return tree.getLineAndCharacterOfPosition(node.end).line - first + 1;
}

function countExports(tree: ts.SourceFile, counts: Counts): void {
  for (const statement of tree.statements) {
    if (
      !ts.canHaveModifiers(statement) ||
      !ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
    )
      continue;
    counts.exported++;
    const has = ts.getJSDocCommentsAndTags(statement).length > 0;
    if (has) counts.documented++;
    else
      counts.undocumented.push(
        `${tree.fileName}:${tree.getLineAndCharacterOfPosition(statement.getStart()).line + 1}`,
      );
  }
}

function linesOf(text: string): number {
  return text.split('\n').filter((line) => line.trim() !== '').length;
}

function barsOf(counts: Counts, testLines: number): readonly Bar[] {
  const sorted = counts.functionLines.toSorted((a, b) => a - b);
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  const [p50, p90, p99] = [at(0.5), at(0.9), at(0.99)];
  const documented = (100 * counts.documented) / counts.exported;
  const assertions = (1000 * counts.assertions) / counts.lines;
  return [
    {
      name: 'function lines, p50 / p90 / p99',
      value: `${p50} / ${p90} / ${p99}`,
      bar: '≤ 10 / 30 / 70',
      holds: p50 <= 10 && p90 <= 30 && p99 <= 70,
    },
    {
      name: 'exports with a doc comment, %',
      value: documented.toFixed(1),
      bar: '≥ 95',
      holds: documented >= 95,
    },
    { name: '`any`', value: String(counts.any), bar: '0', holds: counts.any === 0 },
    { name: 'non-null `!`', value: String(counts.nonNull), bar: '0', holds: counts.nonNull === 0 },
    {
      name: 'type assertions per 1,000 lines',
      value: assertions.toFixed(2),
      bar: '≤ 3',
      holds: assertions <= 3,
    },
    { name: 'source lines (not blank)', value: String(counts.lines), bar: '', holds: undefined },
    {
      name: 'test lines : source lines',
      value: `${testLines} : ${counts.lines}`,
      bar: '',
      holds: undefined,
    },
    { name: 'functions', value: String(sorted.length), bar: '', holds: undefined },
  ];
}

function page(bars: readonly Bar[]): string {
  const rows = bars.map(({ name, value, bar }) => `| ${name} | ${value} | ${bar} |`);
  return `# Figures of form\n\nMeasured by \`npm run figures\` over the TypeScript sources without tests and generated files.\n\n| figure | measured | bar |\n| --- | --- | --- |\n${rows.join('\n')}\n`;
}
