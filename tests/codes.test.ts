import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const packages = readdirSync(`${ROOT}packages`);

interface Entry {
  readonly code: string;
  readonly kind: string;
  readonly severity?: string;
  readonly means: string;
  readonly remedy: string;
  readonly since: string;
}

const books = new Map(packages.map((name) => [name, bookOf(name)]));
const entries = [...books].flatMap(([owner, book]) => book.map((entry) => ({ owner, ...entry })));
const sources = new Map(packages.map((name) => [name, wordsOf(filesOf(name, isSource))]));
const core = wordsOf(filesOf('core', isSource));
const tests = packages
  .flatMap((name) => filesOf(name, (path) => /\.test\.ts$|\/testing\/.*\.ts$/.test(path)))
  .concat(filesIn(`${ROOT}tests/`, (path) => path.endsWith('.test.ts')))
  .filter((path) => !path.endsWith('tests/codes.test.ts'))
  .map((path) => readFileSync(path, 'utf8'))
  .join('\n');

describe('the book of codes', () => {
  it('has each code once, in one package', () => {
    const codes = entries.map(({ code }) => code);
    expect(codes.filter((code, at) => codes.indexOf(code) !== at)).toEqual([]);
  });

  it('keeps the codes of each format in one package', () => {
    const owners = new Map<string, Set<string>>();
    for (const { code, owner } of entries) {
      const family = familyOf(code);
      if (family === 'WB') continue;
      owners.set(family, (owners.get(family) ?? new Set()).add(owner));
    }
    const shared = [...owners].filter(([, who]) => who.size > 1);
    expect(shared.map(([family, who]) => `${family}: ${[...who].join(', ')}`)).toEqual([]);
  });

  describe.each(entries)('$code', (entry) => {
    it('is written as codes are, and is a fault, or a finding with a severity', () => {
      expect(entry.code).toMatch(/^(?:WB-[A-Z]\d\d|[a-z]+\.[a-z][a-z0-9-]*)$/);
      expect(`${entry.kind} ${entry.severity ?? ''}`.trim()).toMatch(
        /^(?:fault|finding (?:high|medium|low|note))$/,
      );
      expect(entry.since).toMatch(/^\d+\.\d+\.\d+$/);
    });

    it('says what it means in sentences, and what to do beginning with a verb', () => {
      expect(entry.means).toMatch(/^[A-Z`].*\.$/);
      expect(entry.remedy).toMatch(/^[a-z]+ .*[^.]$/);
      expect(NO_VERBS).not.toContain(entry.remedy.split(' ', 1)[0]);
    });

    it('is raised by its package', () => {
      expect(raised(entry.owner, entry.code)).toBe(true);
    });

    it('is named by a test', () => {
      expect(tests.includes(entry.code)).toBe(true);
    });
  });
});

describe('the sources', () => {
  const known = new Set(entries.map(({ code }) => code));
  const families = new Set(entries.map(({ code }) => familyOf(code)));
  const facts = new Set(factNames());

  it.each(packages)('of %s raise no code that is not in the book', (name) => {
    const literals = [...(sources.get(name)?.literals ?? [])];
    const strangers = literals.filter(
      (text) =>
        looksLikeCode(text) && families.has(familyOf(text)) && !known.has(text) && !facts.has(text),
    );
    expect(strangers).toEqual([]);
  });

  it.each(packages)('of %s raise only codes of its own book by name', (name) => {
    const own = new Set(books.get(name)?.map(({ code }) => code));
    const raisedHere = [...(sources.get(name)?.raised ?? [])].filter(
      (text) => looksLikeCode(text) && !facts.has(text),
    );
    expect(raisedHere.filter((code) => !own.has(code))).toEqual([]);
  });

  it.each(packages)('of %s add no word to a format that is not in the book', (name) => {
    const words = [...(sources.get(name)?.words ?? [])];
    const after = new Set(entries.map(({ code }) => code.slice(code.indexOf('.') + 1)));
    expect(words.filter((word) => !after.has(word))).toEqual([]);
  });
});

/** Words that a remedy might begin with by mistake: they begin an explanation, not an instruction. */
const NO_VERBS = ['a', 'an', 'the', 'it', 'this', 'that', 'you', 'there', 'if', 'no', 'none', 'is'];

/** `WB-U01` belongs to `WB`, `gguf.text` to `gguf`. */
function familyOf(code: string): string {
  return code.startsWith('WB-') ? 'WB' : code.slice(0, code.indexOf('.'));
}

/** Fact names and codes are told apart by the vocabulary, file names by their endings. */
function looksLikeCode(text: string): boolean {
  return /^(?:WB-[A-Z]\d\d|[a-z]+\.[a-z][a-z-]*)$/.test(text) && !/\.(?:json|yaml|md)$/.test(text);
}

/** Named whole, or made of a format named here and a word given to a helper here or in `core`. */
function raised(owner: string, code: string): boolean {
  const own = sources.get(owner);
  if (own === undefined) return false;
  if (own.literals.has(code)) return true;
  const dot = code.indexOf('.');
  const [format, word] = [code.slice(0, dot), code.slice(dot + 1)];
  const isWord = own.words.has(word) || core.words.has(word);
  return isWord && (own.literals.has(format) || own.heads.has(`${format}.`));
}

function bookOf(name: string): readonly Entry[] {
  const [path] = filesOf(name, (file) => file.endsWith('/src/codes.yaml'));
  return path === undefined ? [] : parse(readFileSync(path, 'utf8'));
}

function factNames(): string[] {
  const folder = `${ROOT}packages/packs/vocabulary/`;
  return readdirSync(folder).flatMap((file) =>
    Object.keys(Object(parse(readFileSync(folder + file, 'utf8')).facts)),
  );
}

function filesOf(name: string, wanted: (path: string) => boolean): string[] {
  return filesIn(`${ROOT}packages/${name}/src/`, wanted);
}

function filesIn(folder: string, wanted: (path: string) => boolean): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => folder + path)
    .filter(wanted);
}

function isSource(path: string): boolean {
  return path.endsWith('.ts') && !/\.test\.ts$|\.generated\.ts$|\/testing\//.test(path);
}

/** What the syntax trees of some files name: comments are left out. */
interface Words {
  /** Texts without placeholders. */
  readonly literals: ReadonlySet<string>;
  /** What stands before the first placeholder of a template. */
  readonly heads: ReadonlySet<string>;
  /** Texts written as `code:`. */
  readonly raised: ReadonlySet<string>;
  /** Second halves of codes: what follows a placeholder, and what is handed to a parameter called `word`. */
  readonly words: ReadonlySet<string>;
}

function wordsOf(paths: readonly string[]): Words {
  const found = {
    literals: new Set<string>(),
    heads: new Set<string>(),
    raised: new Set<string>(),
    words: new Set<string>(),
  };
  const trees = paths.map((path) =>
    ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true),
  );
  const helpers = helpersIn(trees);
  for (const tree of trees)
    each(tree, (node) => {
      if (ts.isStringLiteralLike(node)) found.literals.add(node.text);
      if (ts.isTemplateExpression(node)) found.heads.add(node.head.text);
      if (ts.isPropertyAssignment(node) && node.name.getText(tree) === 'code') {
        for (const text of textsIn(node.initializer)) found.raised.add(text);
        const word = wordAfterFormat(node.initializer);
        if (word !== undefined) found.words.add(word);
      }
      if (ts.isCallExpression(node)) {
        for (const at of helpers.get(calledName(node)) ?? []) {
          const given = node.arguments[at];
          if (given !== undefined) for (const text of textsIn(given)) found.words.add(text);
        }
      }
    });
  return found;
}

/** Functions and methods with a parameter called `word`, and the places it has in those of that name. */
function helpersIn(trees: readonly ts.SourceFile[]): Map<string, Set<number>> {
  // The cursor of `core` takes it first.
  const helpers = new Map([
    ['fault', new Set([0])],
    ['describe', new Set([0])],
  ]);
  for (const tree of trees)
    each(tree, (node) => {
      if (!ts.isFunctionDeclaration(node) && !ts.isMethodDeclaration(node)) return;
      const at = node.parameters.findIndex((parameter) => parameter.name.getText(tree) === 'word');
      const name = node.name?.getText(tree) ?? '';
      if (at >= 0) helpers.set(name, (helpers.get(name) ?? new Set()).add(at));
    });
  return helpers;
}

function calledName(call: ts.CallExpression): string {
  const { expression } = call;
  return ts.isPropertyAccessExpression(expression) ? expression.name.text : expression.getText();
}

/** The word of `${format}.word`. */
function wordAfterFormat(node: ts.Expression): string | undefined {
  if (!ts.isTemplateExpression(node) || node.head.text !== '') return undefined;
  return /^\.([a-z-]+)$/.exec(node.templateSpans.at(-1)?.literal.text ?? '')?.[1];
}

/** A text, or those of both branches of a choice. */
function textsIn(node: ts.Expression): readonly string[] {
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isConditionalExpression(node))
    return [...textsIn(node.whenTrue), ...textsIn(node.whenFalse)];
  return [];
}

function each(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => each(child, visit));
}
