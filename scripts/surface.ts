// `npm run surface`: each package's public surface, from its emitted declarations, as
// `packages/NAME/surface.txt`, so that a wider API shows up in review. `--check` compares only.
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import ts from 'typescript';

const check = process.argv.includes('--check');
let stale = 0;

for (const name of readdirSync('packages')) {
  const entry = `packages/${name}/dist/index.d.ts`;
  if (!existsSync(entry)) continue;
  const path = `packages/${name}/surface.txt`;
  const text = surfaceOf(entry);
  if (check && (!existsSync(path) || readFileSync(path, 'utf8') !== text)) {
    console.error(`${path} is not what the package exports; run: npm run surface`);
    stale++;
  }
  if (!check) writeFileSync(path, text);
}
process.exitCode = stale > 0 ? 1 : 0;

function surfaceOf(entry: string): string {
  const program = ts.createProgram([entry], {
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    skipLibCheck: true,
  });
  const checker = program.getTypeChecker();
  const file = program.getSourceFile(entry);
  const module = file === undefined ? undefined : checker.getSymbolAtLocation(file);
  if (module === undefined) return '';
  const parts = checker.getExportsOfModule(module).map((symbol) => declarationOf(symbol, checker));
  return `${parts.toSorted().join('\n')}\n`;
}

function declarationOf(symbol: ts.Symbol, checker: ts.TypeChecker): string {
  const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  const [declaration] = target.declarations ?? [];
  if (declaration === undefined) return symbol.name;
  const node = ts.isVariableDeclaration(declaration) ? declaration.parent.parent : declaration;
  const printed = ts
    .createPrinter({ removeComments: true })
    .printNode(ts.EmitHint.Unspecified, node, node.getSourceFile());
  return printed.replace(/^export (?:declare )?/, '').replaceAll(/\r?\n\s*/g, ' ');
}
