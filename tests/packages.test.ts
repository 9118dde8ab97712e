import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const packages = readdirSync(`${ROOT}packages`);
/** Packages that others import; the command is none of them. */
const libraries = packages.filter((name) => name !== 'cli');

describe('each package', () => {
  it.each(packages)('%s says on one screen what it is for and what it must not know', (name) => {
    const page = readmeOf(name);
    expect(page.split('\n').length).toBeLessThanOrEqual(60);
    expect(page).toMatch(/^# \S+\n\n\S/);
    expect(page).toMatch(/must not know/i);
  });

  it.each(libraries)('%s names its functions as they are called', (name) => {
    const named = [...readmeOf(name).matchAll(/^\| (`[^|]+) \|/gm)].flatMap(([, cell = '']) =>
      [...cell.matchAll(/`([A-Za-z]\w*)(?:\([^`]*\))?`/g)].map(([, word = '']) => word),
    );
    const exported = exportsOf(name);
    const missing = named.filter((word) => isFunctionName(word) && !exported.has(word));
    expect(missing).toEqual([]);
  });

  it.each(libraries)('%s lists its public names in index.ts and in no other barrel', (name) => {
    const barrels = filesOf(name).filter((path) => /(?:^|\/)index\.ts$/.test(path));
    expect(barrels).toEqual(['index.ts']);
    const elsewhere = treesOf(name).filter(
      ({ path, tree }) =>
        path !== 'index.ts' &&
        tree.statements.some((one) => ts.isExportDeclaration(one) && one.moduleSpecifier),
    );
    expect(elsewhere.map(({ path }) => path)).toEqual([]);
  });

  it.each(packages)('%s is licensed, versioned and closed like the others', (name) => {
    const manifest = Object(
      JSON.parse(readFileSync(`${ROOT}packages/${name}/package.json`, 'utf8')),
    );
    const { version, license, type, engines } = manifest;
    expect({ version, license, type, engines }).toEqual({
      version: '0.1.0',
      license: 'Apache-2.0',
      type: 'module',
      engines: { node: '>=22.13' },
    });
  });

  it.each(packages.filter((name) => existsSync(`${ROOT}packages/${name}/dist`)))(
    '%s, as built, is what its package.json promises (publint)',
    async (name) => {
      const { messages, pkg } = await publint({
        pkgDir: `${ROOT}packages/${name}`,
        pack: false,
        level: 'warning',
      });
      expect(messages.map((message) => formatMessage(message, pkg, { color: false }))).toEqual([]);
    },
  );
});

describe('the sources', () => {
  it.each(packages)(
    'of %s have no default export, no `any`, no `!` and no silenced line',
    (name) => {
      const found = treesOf(name).flatMap(({ path, tree }) =>
        forbiddenIn(tree).map((what) => `${path}: ${what}`),
      );
      expect(found).toEqual([]);
    },
  );

  it.each(packages)('of %s skip no test without a reason that can be looked at', (name) => {
    const skipping = treesOf(name).filter(({ tree }) =>
      /\b(?:it|test|describe)\.(?:skip|only|todo)\b(?!If)/.test(tree.text),
    );
    expect(skipping.map(({ path }) => path)).toEqual([]);
  });

  it.each(packages)(
    'of %s name no path of a machine, no registry and no unfinished work',
    (name) => {
      const found = treesOf(name).flatMap(({ path, tree }) => unwanted(path, tree.text));
      expect(found).toEqual([]);
    },
  );
});

describe('the project', () => {
  const pages = ['docs', 'examples', 'scripts', 'bench', 'tests', '.ci'].flatMap((folder) =>
    readdirSync(ROOT + folder, { recursive: true, encoding: 'utf8' })
      .map((path) => `${folder}/${path}`)
      .filter((path) => !path.includes('node_modules/'))
      .filter((path) => /\.(?:md|ts|mjs|ya?ml|json)$|\/run$/.test(path)),
  );
  const top = readdirSync(ROOT).filter((path) => /\.(?:md|cff|ts|mjs|json)$/.test(path));

  it('names no path of a machine, no registry and no unfinished work in any page or script', () => {
    const own = 'tests/packages.test.ts';
    const read = [...top, ...pages].filter((path) => path !== own);
    expect(read.flatMap((path) => unwanted(path, readFileSync(ROOT + path, 'utf8')))).toEqual([]);
  });

  it('makes no promise that the law keeps for itself', () => {
    // A licence has the name that its publisher gave it, such as the Seamless Licensing Agreement.
    const prose = [...top, ...pages].filter(
      (path) => path.endsWith('.md') && !path.startsWith('docs/licences/'),
    );
    const selling = prose.filter((path) =>
      /\b(?:compliant|guarantees? compliance|seamless(?:ly)?|world-class|cutting-edge|effortless(?:ly)?)\b/i.test(
        readFileSync(ROOT + path, 'utf8'),
      ),
    );
    expect(selling).toEqual([]);
  });
});

function readmeOf(name: string): string {
  return readFileSync(`${ROOT}packages/${name}/README.md`, 'utf8');
}

/** Functions begin with a small letter and hold a capital, or stand with their arguments. */
function isFunctionName(word: string): boolean {
  return /^[a-z]+[A-Z]\w*$/.test(word);
}

function exportsOf(name: string): ReadonlySet<string> {
  const text = readFileSync(`${ROOT}packages/${name}/src/index.ts`, 'utf8');
  return new Set(text.match(/\w+/g));
}

function filesOf(name: string): string[] {
  return readdirSync(`${ROOT}packages/${name}/src`, { recursive: true, encoding: 'utf8' }).filter(
    (path) => path.endsWith('.ts'),
  );
}

function treesOf(name: string): { path: string; tree: ts.SourceFile }[] {
  return filesOf(name).map((path) => {
    const text = readFileSync(`${ROOT}packages/${name}/src/${path}`, 'utf8');
    return { path, tree: ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true) };
  });
}

function forbiddenIn(tree: ts.SourceFile): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (node.kind === ts.SyntaxKind.AnyKeyword) found.push('any');
    if (ts.isNonNullExpression(node)) found.push('!');
    if (ts.isExportAssignment(node)) found.push('default export');
    if (node.kind === ts.SyntaxKind.DefaultKeyword && ts.isFunctionLike(node.parent))
      found.push('default export');
    ts.forEachChild(node, visit);
  };
  visit(tree);
  if (/\/[/*]\s*@ts-(?:ignore|expect-error|nocheck)/.test(tree.text)) found.push('@ts-…');
  for (const [line] of tree.text.matchAll(/\/[/*]\s*(?:eslint|oxlint)-disable.*/g))
    if (!/-line [a-z/-]+ -- \w+ \w+/.test(line))
      found.push('a lint rule switched off without a reason');
  return found;
}

function unwanted(path: string, text: string): string[] {
  const patterns = {
    'a path of a machine': /(?<![\w.~/-])\/(?:work|root|tmp\/wb)\/\w/,
    'a package registry': /registry\.(?:npmjs|yarnpkg)|npmmirror|artifactory/,
    'unfinished work': /\b(?:TODO|FIXME|XXX)\b(?! \(?#\d)/,
  };
  return Object.entries(patterns).flatMap(([what, pattern]) => {
    const match = pattern.exec(text);
    return match === null ? [] : [`${path}: ${what}: ${match[0]}`];
  });
}
