import type { Claim, Component, Restriction } from './claim.ts';
import { claimsInTag, idsOfModel } from './tag-claims.ts';
import { namedFile, sharedFolder, type FileRole, type NamedFile } from './file-role.ts';
import { frontMatterOf } from './front-matter.ts';
import { blocksOf } from './markdown.ts';
import { phrasesIn, type Hit } from './phrases.ts';
import { claimsInBlocks, type Surroundings } from './sentences.ts';
import { spdxClaims } from './spdx.ts';
import type { ClaimBook, Meaning } from './tables.ts';
import { isWord, tokensOf } from './tokens.ts';

/** One text of a repository. */
export interface RepositoryFile {
  /** From the root of the repository, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** What is known of a repository at one revision. */
export interface Repository {
  /** `owner/name`, where it is known. */
  readonly name?: string;
  /** The day of the revision. */
  readonly date?: string;
  /** The Hub's `license:` value, where the card itself is not among the files. */
  readonly tag?: string;
  readonly files: readonly RepositoryFile[];
}

/** A licence text, or part of one, found in a file. */
export interface PartFound {
  /** Its id; absent where the text is a changed one or only of a family. */
  readonly id?: string;
  /** The id of the known text that it is nearest to. */
  readonly nearest: string;
  /** A publisher's text of which it is another edition: some words differ, and none of its terms. */
  readonly issueOf?: string;
  readonly certainty: 'exact' | 'exact-but-notice' | 'modified' | 'family';
  readonly form: 'text' | 'notice' | 'policy';
  readonly lines: { readonly from: number; readonly to: number };
}

/** Tells which known licences a text is. */
export type Identify = (text: string) => readonly PartFound[];

/** A file that is a licence, or holds one. */
export interface TextFound {
  readonly file: string;
  readonly role: FileRole;
  /** What its name, folder or only sentence says that it covers; empty: nothing is said. */
  readonly of: readonly Component[];
  readonly isRoot: boolean;
  /** Called as the licence of everything is. */
  readonly isMain: boolean;
  readonly parts: readonly PartFound[];
  /** A text of its own that no known licence is. */
  readonly unlisted: boolean;
  /** Only an address or a pointer to another file. */
  readonly pointer: boolean;
  readonly restricts: readonly Restriction[];
  /** It is the text that a gate shows before a download. */
  readonly gate: boolean;
}

/** Everything that a repository says about licences. */
export interface RepositoryClaims {
  readonly texts: readonly TextFound[];
  readonly claims: readonly Claim[];
  readonly title: string | undefined;
}

/** What the reading needs besides the files. */
export interface ClaimReading {
  readonly book: ClaimBook;
  readonly identify: Identify;
}

/** So many files are read; a repository with more licence files is a collection. */
export const MAX_FILES = 500;

/**
 * Reads every claim about licences in the texts of one repository: licence texts, tags, sentences,
 * tables, badges, links, each with its place. Nothing is concluded. Linear in the texts; at most
 * `MAX_FILES` files, `MAX_PROSE` characters and `MAX_CLAIMS` claims of each.
 *
 * @example
 * const words = { components: {}, restrictions: {} };
 * const tags = [{ tag: 'mit', kind: 'exact', ids: ['mit'] }];
 * const book = claimBook({ names: [], models: [], words, hub: { tags, names: [] } }, []);
 * const card = { path: 'README.md', text: '---\nlicense: mit\n---\n' };
 * readClaims({ files: [card] }, { book, identify: () => [] }).claims[0]?.at.line; // 2
 */
export function readClaims(repository: Repository, reading: ClaimReading): RepositoryClaims {
  const files = repository.files.slice(0, MAX_FILES);
  const base = sharedFolder(files.map(({ path }) => path));
  const read = files.map((file) => readFile(file, { base, files, repository, reading }));
  const own = read.flatMap(({ claims }) => claims);
  const tagged =
    own.some(({ kind }) => kind === 'unknown-tag') ||
    own.some((one) => one.kind === 'named' && one.by === 'tag');
  const declared =
    tagged || repository.tag === undefined
      ? []
      : claimsInTag(
          { licences: [repository.tag] },
          { file: files[0]?.path ?? '', line: 1 },
          reading.book,
        );
  return {
    texts: read.flatMap(({ text }) => text),
    claims: [...own, ...declared],
    title: read.map(({ title }) => title).find((one) => one !== undefined),
  };
}

interface FileContext {
  readonly base: string;
  readonly files: readonly RepositoryFile[];
  readonly repository: Repository;
  readonly reading: ClaimReading;
}

interface FileRead {
  readonly text: readonly TextFound[];
  readonly claims: readonly Claim[];
  readonly title?: string;
}

function readFile(file: RepositoryFile, context: FileContext): FileRead {
  const named = namedFile(file.path, context.base);
  const spdx = spdxClaims(file, { own: named.role === 'source' });
  if (named.role === 'readme') {
    const read = readProse(file, context);
    return { ...read, claims: [...spdx, ...read.claims] };
  }
  const text = textIn(file, named, context);
  const rest = named.role === 'source' ? [] : claimsBeside(file, text, context);
  const isEmpty = named.role === 'source' && text.parts.length === 0;
  return { text: isEmpty ? [] : [text], claims: [...spdx, ...rest] };
}

/** A text of so many characters may be one sentence or a pointer. */
const SHORT = 1_500;

/** The header of a source file is read so far. */
const HEADER = 60_000;

function textIn(file: RepositoryFile, named: NamedFile, context: FileContext): TextFound {
  const { book, identify } = context.reading;
  const parts = identify(named.role === 'source' ? file.text.slice(0, HEADER) : file.text);
  const pointer = parts.length === 0 && isPointer(file.text);
  const unlisted =
    named.role !== 'source' && named.role !== 'notice' && parts.length === 0 && !pointer;
  const short = unlisted && file.text.length < SHORT ? wordsOf(file.text, book) : [];
  const said = short.flatMap(({ value }) =>
    value.kind === 'component' && value.component !== 'whole' ? [value.component] : [],
  );
  return {
    file: file.path,
    role: named.role,
    of: named.of.length > 0 ? named.of : [...new Set(said)],
    isRoot: named.isRoot,
    isMain: named.isMain,
    parts,
    unlisted,
    pointer,
    restricts: unlisted ? restrictionsIn(file.text, book) : [],
    gate: false,
  };
}

function wordsOf(text: string, book: ClaimBook): readonly Hit<Meaning>[] {
  return phrasesIn(book.words, tokensOf(text));
}

function restrictionsIn(text: string, book: ClaimBook): readonly Restriction[] {
  const found = wordsOf(text.slice(0, 200_000), book).flatMap(({ value }) =>
    value.kind === 'restriction' ? [value.restriction] : [],
  );
  return [...new Set(found)];
}

/** An address or a path with a handful of words around it, or hardly a word at all. */
function isPointer(text: string): boolean {
  if (text.length > 4_000) return false;
  const bare = text.replaceAll(/https?:\/\/\S{1,600}|\S{0,200}\/\S{1,200}/gu, ' ');
  return tokensOf(bare).filter(isWord).length <= (bare === text ? 3 : 8);
}

/** What stands in a licence file behind its texts, or in a short one that no text is. */
function claimsBeside(
  file: RepositoryFile,
  text: TextFound,
  context: FileContext,
): readonly Claim[] {
  const around = surroundingsOf(file, context);
  if (
    text.role === 'policy' ||
    text.role === 'notice' ||
    (file.text.length < SHORT && text.parts.length === 0)
  )
    return claimsInBlocks(blocksOf(file.text), around).filter(
      ({ kind }) => text.role === 'licence' || kind === 'territory',
    );
  const last = Math.max(0, ...text.parts.map(({ lines }) => lines.to));
  if (last === 0) return [];
  const tail = file.text
    .split(/\r\n|\n|\r/u)
    .slice(last)
    .join('\n');
  return claimsInBlocks(blocksOf(tail, last + 1), around).filter(
    (claim) => claim.kind === 'named' && claim.of.length > 0,
  );
}

/** A README or model card: front matter, then sentences. */
function readProse(file: RepositoryFile, context: FileContext): FileRead {
  const { book, identify } = context.reading;
  const front = frontMatterOf(file.text);
  const around = surroundingsOf(file, context);
  const tags =
    front === undefined
      ? []
      : claimsInTag(front, { file: file.path, line: front.licenceLine }, book, around.fileAt);
  const body =
    front === undefined
      ? file.text
      : file.text
          .split(/\r\n|\n|\r/u)
          .slice(front.lines)
          .join('\n');
  const blocks = blocksOf(body, (front?.lines ?? 0) + 1);
  const gate = front?.gatePrompt === undefined ? [] : identify(front.gatePrompt);
  const asked =
    front?.gatePrompt === undefined || gate.length > 0
      ? []
      : claimsInBlocks(blocksOf(`# Model license\n\n${front.gatePrompt}`, front.gateLine), around);
  const title = blocks.find((block) => block.kind === 'heading' && block.level === 1);
  return {
    text: gate.length === 0 ? [] : [gateText(file, gate)],
    claims: [
      ...tags,
      ...(front === undefined ? strayBases(file, book) : []),
      ...asked.map((claim) => ({ ...claim, at: { file: file.path, line: front?.gateLine ?? 1 } })),
      ...claimsInBlocks(blocks, around),
    ],
    ...(title?.kind === 'heading' ? { title: title.tokens.map(({ text }) => text).join(' ') } : {}),
  };
}

/** Front matter in a comment or amid the text is no front matter to the Hub, yet it tells the base. */
function strayBases(file: RepositoryFile, book: ClaimBook): readonly Claim[] {
  const lines = file.text.slice(0, 20_000).split(/\r\n|\n|\r/u);
  return lines.flatMap((line, index): readonly Claim[] => {
    const model = /^\s{0,8}base_model\s{0,4}:\s{0,4}["']?([\w./-]{3,200})/u.exec(line)?.[1];
    const at = { file: file.path, line: index + 1 };
    if (model === undefined) return [];
    return [
      { kind: 'base', by: 'sentence', model, ids: idsOfModel(model, book), quantised: false, at },
    ];
  });
}

function gateText(file: RepositoryFile, parts: readonly PartFound[]): TextFound {
  return {
    file: file.path,
    role: 'readme',
    of: ['weights'],
    isRoot: true,
    isMain: false,
    parts,
    unlisted: false,
    pointer: false,
    restricts: [],
    gate: true,
  };
}

function surroundingsOf(file: RepositoryFile, context: FileContext): Surroundings {
  const { files, repository, reading } = context;
  const own = repository.name?.split('/').at(-1) ?? '';
  return {
    file: file.path,
    book: reading.book,
    fileAt: (url) => fileAt(url, { from: file.path, files, own }),
    ownWords: ownWords(`${own} ${firstHeading(file.text)}`),
    ownName: new Set(tokensOf(`${own} ${firstHeading(file.text)}`).map(({ text }) => text)),
  };
}

/** Words of a title that are no name. */
const NO_NAMES: ReadonlySet<string> = new Set(
  'model models language large code data dataset official repository with from this that and the for open source license'.split(
    ' ',
  ),
);

function ownWords(name: string): ReadonlySet<string> {
  const words = tokensOf(name).map(({ text }) => text);
  return new Set(words.filter((word) => word.length >= 4 && !NO_NAMES.has(word)));
}

function firstHeading(text: string): string {
  return /^#\s{1,4}([^\n]{1,200})/mu.exec(text.slice(0, 20_000))?.[1] ?? '';
}

/** The file of the repository that an address in one of its files leads to. */
function fileAt(
  url: string,
  {
    from,
    files,
    own,
  }: { readonly from: string; readonly files: readonly RepositoryFile[]; readonly own: string },
): string | undefined {
  const path = pathIn(url, from, own);
  if (path === undefined) return undefined;
  const wanted = path.toLowerCase();
  return files.find((file) => file.path.toLowerCase() === wanted)?.path;
}

// `https://host/owner/name/blob/REF/path`, also raw and resolve; else a path beside the file.
function pathIn(url: string, from: string, own: string): string | undefined {
  const bare = url.replace(/[?#].*$/su, '');
  const web =
    /^https?:\/\/[^/]{1,100}\/[^/]{1,100}\/([^/]{1,100})\/(?:blob|raw|resolve|tree)\/[^/]{1,100}\/(.{1,500})$/u.exec(
      bare,
    );
  if (web !== null) return (web[1] ?? '').toLowerCase() === own.toLowerCase() ? web[2] : undefined;
  if (/^[a-z][a-z+.-]*:/iu.test(bare)) return undefined;
  const folder = bare.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const step of bare.split('/')) {
    if (step === '..') folder.pop();
    else if (step !== '' && step !== '.') folder.push(step);
  }
  return folder.join('/');
}
