import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const pages = [
  ...readdirSync(ROOT).filter((path) => path.endsWith('.md')),
  ...pagesBelow('docs'),
  ...readdirSync(`${ROOT}packages`)
    .map((name) => `packages/${name}/README.md`)
    .filter((path) => existsSync(ROOT + path)),
];

describe('the pages', () => {
  it.each(pages)('%s links only to files and headings that are there', (page) => {
    const broken = linksOf(page).filter((target) => !isThere(page, target));
    expect(broken).toEqual([]);
  });

  it('of docs/ are all reached from docs/README.md', () => {
    const reached = new Set(['docs/README.md']);
    for (const page of reached)
      for (const target of linksOf(page))
        reached.add(join(dirname(page), target.split('#', 1)[0] ?? ''));
    expect(pagesBelow('docs').filter((page) => !reached.has(page))).toEqual([]);
  });

  it('of decisions are numbered without a number twice', () => {
    const numbers = pagesBelow('docs/decisions').flatMap((page) => page.match(/\d{4}(?=-)/) ?? []);
    expect(numbers).toEqual([...new Set(numbers)]);
  });
});

function pagesBelow(folder: string): string[] {
  return readdirSync(ROOT + folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => `${folder}/${path}`);
}

/** Targets of links inside the project, code left out. */
function linksOf(page: string): string[] {
  if (!page.endsWith('.md') || !existsSync(ROOT + page)) return [];
  const prose = readFileSync(ROOT + page, 'utf8')
    .replaceAll(/^```[\s\S]*?^```/gm, '')
    .replaceAll(/(`+)(?!`).*?(?<!`)\1(?!`)/g, '');
  return [...prose.matchAll(/\]\(([^()\s]+)\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !/^[a-z]+:/.test(target));
}

function isThere(page: string, target: string): boolean {
  const [path = '', anchor] = target.split('#');
  const file = path === '' ? page : join(dirname(page), path);
  if (!existsSync(join(ROOT, file))) return false;
  return anchor === undefined || headingsOf(file).includes(anchor);
}

function headingsOf(file: string): string[] {
  return [...readFileSync(join(ROOT, file), 'utf8').matchAll(/^#+ (.*)$/gm)].map(([, text = '']) =>
    text
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  );
}
