import type { Claim, ClaimOf, Component } from './claim.ts';
import type { Block, Link, Words } from './markdown.ts';
import { phrasesIn, type Hit } from './phrases.ts';
import type { ClaimBook, Meaning } from './tables.ts';
import { isHan, isWord, tokensOf, type Token } from './tokens.ts';

/** What a reader of sentences knows besides the words. */
export interface Surroundings {
  readonly file: string;
  readonly book: ClaimBook;
  /** The file of the repository that an address leads to; absent where it leads elsewhere. */
  readonly fileAt: (url: string) => string | undefined;
  /** Words by which the repository calls itself. */
  readonly ownWords: ReadonlySet<string>;
  /** All words and numbers of its name and title. */
  readonly ownName: ReadonlySet<string>;
}

/** Headings above a block: whether they speak of licences, and of which components. */
interface Under {
  readonly licence: boolean;
  readonly of: readonly Component[];
  /** They begin with a day. */
  readonly news: boolean;
}

/** More claims of one file are not kept: what is said thousands of times is a list, not a statement. */
export const MAX_CLAIMS = 2_000;

/** The claims that the blocks of one text make, in order. Linear in the words. */
export function claimsInBlocks(blocks: readonly Block[], around: Surroundings): readonly Claim[] {
  const claims: Claim[] = [];
  const headings: { readonly level: number; readonly under: Under }[] = [];
  let head: TableHead | undefined;
  for (const block of blocks) {
    if (claims.length > MAX_CLAIMS) break;
    if (block.kind !== 'row') head = undefined;
    const under = underOf(headings.map((one) => one.under));
    if (block.kind === 'heading') {
      while ((headings.at(-1)?.level ?? 0) >= block.level) headings.pop();
      headings.push({ level: block.level, under: headingSays(block, around) });
    } else if (block.kind === 'row') {
      if (head === undefined) head = tableHead(block.cells, around);
      else claims.push(...claimsInRow(block.cells, { head, under, around }));
      if ((!head.hasLicence || isPair(head, block.cells)) && block.cells.length > 1)
        claims.push(...claimsInWords(asLabel(block.cells), { under, around, by: 'table' }));
    } else if (isLabelHeading(block, around)) {
      while ((headings.at(-1)?.level ?? 0) >= LABEL_LEVEL) headings.pop();
      headings.push({ level: LABEL_LEVEL, under: headingSays(block, around) });
    } else {
      const by = block.kind === 'badge' ? 'badge' : 'sentence';
      claims.push(...claimsInWords(block, { under, around, by }));
    }
  }
  return claims.slice(0, MAX_CLAIMS);
}

/** A line such as `Dataset licences:` heads the list below it. */
const LABEL_LEVEL = 7;

function isLabelHeading({ tokens }: Words, { book }: Surroundings): boolean {
  if (tokens.length > 7 || tokens.at(-1)?.text !== ':') return false;
  const hits = hitsIn(book, tokens);
  return componentsOf(hits).length > 0 && hits.some(({ value }) => value.kind === 'licence');
}

function underOf(headings: readonly Under[]): Under {
  return {
    licence: headings.some(({ licence }) => licence),
    of: headings.findLast(({ of }) => of.length > 0)?.of ?? [],
    news: headings.some(({ news }) => news),
  };
}

function headingSays({ tokens }: Words, { book }: Surroundings): Under {
  const hits = hitsIn(book, tokens);
  const licence = hits.some(({ value }) => value.kind === 'licence');
  return {
    licence,
    of: licence ? componentsOf(hits) : titledComponents(hits, tokens),
    news: isNews(tokens),
  };
}

// `## The Code` names what follows; `## Evaluating the model` does not.
function titledComponents(
  hits: readonly Hit<Meaning>[],
  tokens: readonly Token[],
): readonly Component[] {
  return tokens.filter(isWord).length <= 2 ? componentsOf(hits) : [];
}

function componentsOf(hits: readonly Hit<Meaning>[]): readonly Component[] {
  const all = hits.flatMap(({ value }) =>
    value.kind === 'component' && value.component !== 'whole' ? [value.component] : [],
  );
  return [...new Set(all)];
}

interface TableHead {
  readonly hasLicence: boolean;
  /** Columns whose heading speaks of a licence. */
  readonly columns: ReadonlySet<number>;
  readonly of: readonly Component[];
  readonly partial: boolean;
}

function tableHead(cells: readonly Words[], { book }: Surroundings): TableHead {
  const hits = cells.map(({ tokens }) => hitsIn(book, tokens));
  const speaks = hits.map((of) => of.some(({ value }) => value.kind === 'licence'));
  const columns = new Set(speaks.flatMap((is, column) => (is ? [column] : [])));
  const others = hits.filter((_, column) => !columns.has(column));
  return {
    hasLicence: columns.size > 0,
    columns,
    of: componentsOf(others.flat()),
    partial: cells.some(({ tokens }) => tokens.some(({ text }) => OTHERS_WORK.has(text))),
  };
}

/** `| Licence | MIT |`: the first column names what the second says. */
function isPair({ columns }: TableHead, cells: readonly Words[]): boolean {
  return cells.length === 2 && columns.has(0);
}

const OTHERS_WORK: ReadonlySet<string> = new Set(['package', 'library', 'dependency', 'module']);

interface RowContext {
  readonly head: TableHead;
  readonly under: Under;
  readonly around: Surroundings;
}

/** A row of a table with a column for licences; what the other cells name is what it covers. */
function claimsInRow(
  cells: readonly Words[],
  { head, under, around }: RowContext,
): readonly Claim[] {
  if (!head.hasLicence || isPair(head, cells)) return [];
  const others = cells.filter((_, column) => !head.columns.has(column));
  const hits = others.map(({ tokens }) => hitsIn(around.book, tokens));
  const own = componentsOf(hits.flat());
  const of = [own, head.of, under.of].find((one) => one.length > 0) ?? ['weights'];
  const models = hits.flat().flatMap(({ value }) => (value.kind === 'model' ? [value.ids] : []));
  return cells.flatMap((cell, column) =>
    head.columns.has(column)
      ? claimsInCell(cell, { of: [...of], partial: head.partial, models, around })
      : [],
  );
}

interface CellContext {
  readonly of: readonly Component[];
  readonly partial: boolean;
  readonly models: readonly (readonly string[])[];
  readonly around: Surroundings;
}

function claimsInCell(cell: Words, { of, partial, models, around }: CellContext): readonly Claim[] {
  const at = { file: around.file, line: cell.tokens[0]?.line ?? 1 };
  const names = hitsIn(around.book, cell.tokens).flatMap(({ value }) =>
    value.kind === 'name' ? [value.ids] : [],
  );
  const file = cell.links.map(({ url }) => around.fileAt(url)).find((one) => one !== undefined);
  const [model] = models;
  const ids =
    names.length > 0
      ? names
      : file === undefined && model !== undefined && cell.links.length > 0
        ? [model]
        : [];
  if (ids.length === 0 && file !== undefined) return [{ kind: 'linked', of, file, partial, at }];
  return ids.map((one) => ({
    kind: 'named',
    by: 'table',
    of,
    ids: one,
    partial,
    at,
    ...(file === undefined ? {} : { file }),
  }));
}

/** A row without a head as `label: text`. */
function asLabel([first, ...others]: readonly Words[]): Words {
  const tokens = [...(first?.tokens ?? [])];
  const links: Link[] = [...(first?.links ?? [])];
  tokens.push({ text: ':', line: tokens.at(-1)?.line ?? 1 });
  for (const cell of others) {
    const shift = tokens.length;
    links.push(
      ...cell.links.map(({ from, to, url }) => ({ from: from + shift, to: to + shift, url })),
    );
    tokens.push(...cell.tokens);
  }
  return { tokens, links };
}

interface WordsContext {
  readonly under: Under;
  readonly around: Surroundings;
  readonly by: 'sentence' | 'badge' | 'table';
}

const ENDS: ReadonlySet<string> = new Set(['.', '!', '?', ';']);

/** Longer runs of words are no sentence; they are cut, so that work stays in line with their length. */
const MAX_SENTENCE = 400;

/** The claims of a piece of prose, sentence by sentence. */
function claimsInWords(words: Words, context: WordsContext): readonly Claim[] {
  const claims: Claim[] = [];
  let from = 0;
  words.tokens.forEach(({ text }, at) => {
    if (!ENDS.has(text) && at - from < MAX_SENTENCE) return;
    claims.push(...claimsInSentence(part(words, from, at), context));
    from = at + 1;
  });
  claims.push(...claimsInSentence(part(words, from, words.tokens.length), context));
  return claims;
}

function part({ tokens, links }: Words, from: number, to: number): Words {
  return {
    tokens: tokens.slice(from, to),
    links: links
      .filter((link) => link.from >= from && link.from <= to && link.to <= to + 1)
      .map((link) => ({ url: link.url, from: link.from - from, to: Math.min(link.to, to) - from })),
  };
}

/** What the words read so far say. */
interface State {
  readonly words: Words;
  readonly hits: readonly Hit<Meaning>[];
  readonly context: WordsContext;
  readonly claims: Claim[];
  /** What the sentence is about; `whole` is the repository. */
  subject: Set<Component | 'whole'>;
  /** A verb that puts something under a licence was read. */
  granted: boolean;
  comply: boolean;
  partial: boolean;
  derived: boolean;
  /** The sentence tells what happened on a day: it does not say what holds now. */
  readonly isNews: boolean;
  /** The last claim about a licence, and where its name, or what was named after it, ended. */
  last?: { readonly index: number; readonly to: number; readonly covered?: boolean };
  /** Where the last name of a licence ended: a link right there says no more. */
  saidTo: number;
  /** Claims that nothing was named for yet. */
  readonly open: Set<number>;
}

function claimsInSentence(words: Words, context: WordsContext): readonly Claim[] {
  if (words.tokens.length === 0 && words.links.length === 0) return [];
  const hits = hitsIn(context.around.book, words.tokens);
  if (hits.length === 0 && words.links.length === 0) return [];
  const state: State = {
    words,
    hits,
    context,
    claims: [],
    subject: new Set(),
    granted: isLabel(words, hits) || isBare(words, context.under),
    comply: false,
    partial: false,
    derived: false,
    isNews: context.under.news || isNews(words.tokens),
    open: new Set(),
    saidTo: -1,
  };
  const links = words.links.toSorted((a, b) => a.to - b.to);
  hits.forEach((hit, index) => {
    while (links[0] !== undefined && links[0].to <= hit.from) takeLink(state, links.shift());
    take(state, hit, index);
  });
  for (const link of links) takeLink(state, link);
  return [...state.claims.filter((_, index) => !state.open.has(index)), ...territoryIn(state)];
}

/** `[2024/05/30]`, `2023-11-23:`, `## March 5th, 2025`. */
function isNews(tokens: readonly Token[]): boolean {
  const first = tokens
    .filter(isWord)
    .slice(0, 5)
    .map(({ text }) => text);
  const hasYear = first.some((word) => /^20[12]\d$/u.test(word));
  return (
    hasYear &&
    (first.slice(0, 3).filter((word) => /^\d{1,4}$/u.test(word)).length >= 2 ||
      MONTHS.test(first.join(' ')))
  );
}

const MONTHS = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\b/u;

/** `License: MIT`, `**Licence** Apache 2.0`. */
function isLabel({ tokens }: Words, hits: readonly Hit<Meaning>[]): boolean {
  return hits.some(
    ({ from, to, value }) =>
      value.kind === 'licence' && from <= 3 && (tokens[to]?.text === ':' || from === 0),
  );
}

/** So many words are no sentence. */
const BARE = 8;

/** A few words in a section on licences. */
function isBare({ tokens }: Words, { licence }: Under): boolean {
  return licence && tokens.length <= BARE;
}

function take(state: State, hit: Hit<Meaning>, index: number): void {
  const { value } = hit;
  switch (value.kind) {
    case 'component':
      takeComponent(state, hit, value.component);
      return;
    case 'grants':
      state.granted = true;
      return;
    case 'comply':
      state.granted = true;
      state.comply = true;
      return;
    case 'partial':
      state.partial = true;
      return;
    case 'derived':
    case 'versions':
      state.derived = true;
      return;
    case 'name':
      if (value.weak && !hasLicenceBeside(state, hit)) return;
      if (value.of !== undefined || isGranted(state, hit, index)) takeName(state, hit, value);
      return;
    case 'model':
      takeModel(state, hit, value.ids, index);
      return;
    case 'restriction':
      takeRestriction(state, hit, value.restriction);
      return;
    case 'elsewhere':
      say(state, hit, { kind: 'elsewhere', of: ['weights'], ids: [] });
      return;
    case 'base_licence':
      say(state, hit, { kind: 'as-base', of: subjectOr(state, 'weights'), ids: [] });
      return;
    case 'licence':
    case 'noise':
    case 'permits':
    case 'derivation':
    case 'european_union':
    case 'excludes':
  }
}

type Said = Claim extends infer One ? (One extends unknown ? Omit<One, 'at'> : never) : never;

function say(state: State, { from }: { readonly from: number }, said: Said): void {
  const line = state.words.tokens[from]?.line ?? state.words.tokens.at(-1)?.line ?? 1;
  state.claims.push({ ...said, at: { file: state.context.around.file, line } });
}

const JOINS: ReadonlySet<string> = new Set([
  'and',
  'or',
  ',',
  '&',
  'both',
  'its',
  'all',
  'the',
  'our',
  'as',
  'well',
  '和',
  '与',
  '及',
  '、',
  '以',
]);
const OF: ReadonlySet<string> = new Set([
  'of',
  'for',
  'in',
  'from',
  'to',
  'by',
  'with',
  'on',
  'using',
  'used',
]);

/** A component named after a licence belongs to that licence; one behind `of` is part of a name. */
function takeComponent(state: State, hit: Hit<Meaning>, component: Component | 'whole'): void {
  const { last, words } = state;
  const before = wordsBefore(words.tokens, hit.from, 3);
  if (last !== undefined && belongsTo(last, words.tokens, hit)) {
    cover(state, last, component);
    state.last = { ...last, to: hit.to, covered: true };
    return;
  }
  if (words.tokens[hit.from - 1]?.text === ',') state.partial = false;
  if (last !== undefined) {
    state.subject = new Set();
    delete state.last;
  } else if (
    state.subject.size > 0 &&
    before.some((word) => OF.has(word)) &&
    !before.some(
      (word) =>
        JOINS.has(word) && word !== 'the' && word !== 'our' && word !== 'its' && word !== 'all',
    )
  ) {
    return;
  } else if (state.subject.has('whole') && component !== 'whole') state.subject.delete('whole');
  if (component === 'whole' && state.subject.size > 0) return;
  state.subject.add(component);
}

const AFTERWARDS: ReadonlySet<string> = new Set([
  '(',
  'for',
  'the',
  'our',
  'license',
  'licenses',
  'all',
  ')',
  'released',
  'provided',
]);

/** `under A and B`; `under A or B` leaves the choice. */
function isJoint({ last, words, claims }: State, hit: Hit<Meaning>): boolean {
  const former = last === undefined ? undefined : claims[last.index];
  if (last === undefined || former?.kind !== 'named') return false;
  const inside = words.tokens.slice(last.to, hit.from).map(({ text }) => text);
  return inside.length <= 6 && inside.some((word) => AND.has(word)) && !inside.includes('or');
}

const AND: ReadonlySet<string> = new Set(['and', 'plus', '和', '及', '与']);

type Last = NonNullable<State['last']>;

/** `MIT for the code`, `CC BY (data)`, and what is joined to it by `and`. */
function belongsTo({ to, covered }: Last, tokens: readonly Token[], hit: Hit<Meaning>): boolean {
  const inside = tokens.slice(to, hit.from).map(({ text }) => text);
  if (covered === true) return inside.length <= 3 && inside.every((word) => JOINS.has(word));
  return (
    inside.length <= 4 &&
    inside.every((word) => AFTERWARDS.has(word)) &&
    inside.some((word) => word === '(' || word === 'for')
  );
}

function cover(state: State, { index, covered }: Last, component: Component | 'whole'): void {
  const claim = state.claims[index];
  if ((claim?.kind !== 'named' && claim?.kind !== 'linked') || component === 'whole') return;
  state.claims[index] = { ...claim, of: covered === true ? [...claim.of, component] : [component] };
  state.open.delete(index);
}

function wordsBefore(tokens: readonly Token[], at: number, count: number): readonly string[] {
  return tokens.slice(Math.max(0, at - count), at).map(({ text }) => text);
}

/** A verb, a label, `is CC BY 4.0`, `based on the Apache licence`. */
function isGranted(state: State, hit: Hit<Meaning>, index: number): boolean {
  const before = state.hits[index - 1];
  const isBased = before?.value.kind === 'derived' && hit.from - before.to <= 2;
  const words = wordsBefore(state.words.tokens, hit.from, 3);
  const isCalled = state.subject.size > 0 && words.some((word) => word === 'is' || word === 'are');
  return state.granted || isBased || isCalled || hasLicenceInside(state, hit, index);
}

type Name = Extract<Meaning, { readonly kind: 'name' }>;

function takeName(state: State, hit: Hit<Meaning>, { ids, of }: Name): void {
  if (state.isNews) return;
  const named =
    of === undefined
      ? namedBy(state, ids, hit)
      : ({ kind: 'named', by: state.context.by, of: [of], ids, partial: false } as const);
  if (named.of.length === 0 && !isWhole(state)) state.open.add(state.claims.length);
  say(state, hit, isJoint(state, hit) ? { ...named, joint: true } : named);
  state.last = { index: state.claims.length - 1, to: hit.to };
  state.saidTo = hit.to;
}

function namedBy(
  state: State,
  ids: readonly string[],
  hit: Hit<Meaning>,
): Omit<ClaimOf<'named'>, 'at'> {
  const of = subjectOf(state);
  const link = state.words.links.find(({ from, to }) => from <= hit.from && hit.to <= to + 1);
  const file = link === undefined ? undefined : state.context.around.fileAt(link.url);
  return {
    kind: 'named',
    by: state.context.by,
    of,
    ids: narrowed(state, ids, link),
    partial: state.partial,
    ...(file === undefined ? {} : { file }),
  };
}

// `Llama community licence for Llama 2`: a model named in the sentence tells which text is meant.
function narrowed(state: State, ids: readonly string[], link: Link | undefined): readonly string[] {
  if (ids.length < 2) return ids;
  const models = state.hits.flatMap(({ value }) =>
    value.kind === 'model' && value.ids.length < ids.length ? value.ids : [],
  );
  const linked = link === undefined ? [] : idsOfAddress(link.url, state.context.around.book);
  const both = ids.filter((id) => models.includes(id) || (linked.length === 1 && linked[0] === id));
  return both.length > 0 ? both : ids;
}

/** Components the sentence is about, else those of the heading. */
function subjectOf(state: State): readonly Component[] {
  const own = [...state.subject].filter((one) => one !== 'whole');
  if (own.length > 0) return own;
  return state.subject.has('whole') ? [] : state.context.under.of;
}

function subjectOr(state: State, component: Component): readonly Component[] {
  const of = subjectOf(state);
  return of.length > 0 ? of : [component];
}

/** Whether the sentence speaks of the repository as a whole. */
function isWhole({ subject, words, context }: State): boolean {
  if (subject.has('whole') || context.by === 'badge' || isBare(words, context.under)) return true;
  const first = words.tokens.findIndex(({ text }) => STARTS.has(text));
  if (first !== -1 && first <= 1) return true;
  const own = context.around.ownWords;
  return words.tokens.slice(0, 4).some(({ text }) => own.has(text));
}

const STARTS: ReadonlySet<string> = new Set([
  'license',
  'licenses',
  'licensed',
  'released',
  'distributed',
  'under',
  'it',
  'this',
  'they',
  '许',
  '协',
]);

/** `the Llama 2 licence`, `the licence of Llama 2`: the licence of that model. */
function takeModel(state: State, hit: Hit<Meaning>, ids: readonly string[], index: number): void {
  if (isItsLicence(state, hit, index)) {
    if (state.granted && !state.partial && !state.isNews) sayOfModel(state, hit, ids);
  } else if (isDerivation(state, hit, index) && !isOwnName(state, hit)) {
    const model = state.words.tokens
      .slice(hit.from, hit.to)
      .map(({ text }) => text)
      .join(' ');
    const by = state.hits[index - 1]?.value.kind === 'versions' ? 'version' : 'sentence';
    say(state, hit, { kind: 'base', by, model, ids, quantised: false });
  }
}

function sayOfModel(state: State, hit: Hit<Meaning>, all: readonly string[]): void {
  const ids = narrowed(state, all, undefined);
  state.saidTo = hit.to + 4;
  if (state.comply || state.derived) say(state, hit, { kind: 'as-base', of: ['weights'], ids });
  else if (subjectOf(state).length > 0 || isWhole(state))
    say(state, hit, {
      kind: 'named',
      by: state.context.by,
      of: subjectOf(state),
      ids,
      partial: false,
    });
}

function isItsLicence(state: State, hit: Hit<Meaning>, index: number): boolean {
  const { hits, words } = state;
  const next = hits.slice(index + 1, index + 3).find(({ value }) => value.kind === 'licence');
  if (next !== undefined && next.from - hit.to <= 4 && onlyNameWords(state, hit.to, next.from))
    return true;
  const before = hits[index - 1];
  if (before === undefined || hit.from - before.to > 2) return false;
  if (before.value.kind === 'licence' || before.value.kind === 'base_licence')
    return words.tokens.slice(before.to, hit.from).some(({ text }) => text === 'of');
  // `The licence of the model follows Qwen2.5.`
  const speaks = hits.slice(0, index).some(({ value }) => value.kind === 'licence');
  const joined = words.tokens.slice(before.to, hit.from).every(isWord);
  return speaks && joined && (before.value.kind === 'comply' || before.value.kind === 'grants');
}

function onlyNameWords({ words }: State, from: number, to: number): boolean {
  return words.tokens.slice(from, to).every((token) => isHan(token) || NAME_WORDS.has(token.text));
}

const NAME_WORDS: ReadonlySet<string> = new Set([
  's',
  'community',
  'model',
  'open',
  'source',
  'the',
  'original',
  'b',
]);

/** A repository that speaks of its own model names no base. */
function isOwnName({ words, context }: State, { from, to }: Hit<Meaning>): boolean {
  const own = context.around.ownName;
  return words.tokens.slice(from, to).every(({ text }) => own.has(text));
}

/** `based on Llama 2`, `a Llama 3.1 8B pretrained model, fine-tuned …`. */
function isDerivation({ hits }: State, hit: Hit<Meaning>, index: number): boolean {
  const before = hits[index - 1];
  const after = hits[index + 1];
  return (
    ((before?.value.kind === 'derived' || before?.value.kind === 'versions') &&
      hit.from - before.to <= 6) ||
    (after?.value.kind === 'derivation' && after.from - hit.to <= 3)
  );
}

function takeRestriction(
  state: State,
  hit: Hit<Meaning>,
  restriction: ClaimOf<'restriction'>['restriction'],
): void {
  const of = subjectOf(state);
  const { under } = state.context;
  const speaks =
    of.length > 0 ||
    state.subject.has('whole') ||
    state.granted ||
    under.licence ||
    restriction === 'registration';
  if (!speaks || state.partial) return;
  say(state, hit, { kind: 'restriction', of, restriction });
}

/** A weak name counts beside the word licence, behind a label, or alone behind `under`. */
function hasLicenceBeside({ words, context }: State, { from, to }: Hit<Meaning>): boolean {
  const { tokens } = words;
  const beside = tokens.slice(Math.max(0, from - 2), to + 2).map(({ text }) => text);
  const isUnder =
    wordsBefore(tokens, from, 2).includes('under') && ENDS_NAME.has(tokens[to]?.text ?? '');
  return (
    context.by === 'badge' ||
    (context.under.licence && tokens.length <= BARE) ||
    isUnder ||
    beside.some((word) => LICENCE_WORDS.has(word))
  );
}

const LICENCE_WORDS: ReadonlySet<string> = new Set([
  'license',
  'licenses',
  'licensed',
  'agreement',
  'terms',
  '许',
  '协',
]);

/** What may follow a name of one word. */
const ENDS_NAME: ReadonlySet<string> = new Set([
  '',
  ',',
  '(',
  ')',
  ':',
  'and',
  'or',
  'for',
  'while',
  'but',
]);

function hasLicenceInside(
  { words, hits }: State,
  { from, to }: Hit<Meaning>,
  index: number,
): boolean {
  const next = hits[index + 1];
  const follows = next?.value.kind === 'licence' && next.from - to <= 1;
  return (
    follows && words.tokens.slice(Math.max(0, from - 3), from).some(({ text }) => text === 'under')
  );
}

const LICENCE_FILE = /licen[cs]e|copying|terms|agreement/iu;

/** A link to a licence, where no name in the link or right beside it already stands for it. */
function takeLink(state: State, link: Link | undefined): void {
  if (link === undefined || !LICENCE_FILE.test(link.url) || link.url.startsWith('mailto:')) return;
  const { around } = state.context;
  const file = around.fileAt(link.url);
  if (state.saidTo >= link.from - 1) return;
  const of = subjectOf(state);
  const { partial } = state;
  const claimed = state.claims.length;
  if (file !== undefined) say(state, link, { kind: 'linked', of, file, partial });
  else if (/^https?:/iu.test(link.url)) sayAddress(state, link, of);
  // A path of the repository that is not at hand is still a place in it.
  else if (!link.url.startsWith('#'))
    say(state, link, { kind: 'linked', of, file: link.url, partial });
  if (state.claims.length > claimed) state.last = { index: claimed, to: link.to };
}

function sayAddress(state: State, link: Link, of: readonly Component[]): void {
  if (state.partial) return;
  const ids = idsOfAddress(link.url, state.context.around.book);
  if (ids.length > 0 && state.granted && !state.isNews && (of.length > 0 || isWhole(state)))
    say(state, link, { kind: 'named', by: 'link', of, ids, partial: false });
  else if (ON_HUB.test(link.url))
    say(state, link, { kind: 'elsewhere', of: of.length > 0 ? of : ['weights'], ids });
}

const ON_HUB =
  /^https?:\/\/(?:www\.)?(?:huggingface\.co\/(?!datasets)|hf\.co\/|modelscope\.cn\/)/iu;

/** The licences that an address stands for: by its own words, or as the licence of the model it names. */
export function idsOfAddress(url: string, book: ClaimBook): readonly string[] {
  const hits = phrasesIn(
    book.names,
    tokensOf(url.replace(/^https?:\/\/(?:www\.)?/iu, '').replaceAll(/[./:?#=&_-]+(?!\d)/gu, ' ')),
  );
  const names = hits.flatMap(({ value }) =>
    value.kind === 'name' && !value.weak ? [value.ids] : [],
  );
  const models = hits.flatMap(({ value }) => (value.kind === 'model' ? [value.ids] : []));
  return names.at(-1) ?? (LICENCE_FILE.test(url) ? (models.at(-1) ?? []) : []);
}

/** `… are not granted to persons in the European Union`. */
function territoryIn({ hits, words, context }: State): readonly Claim[] {
  const union = hits.find(({ value }) => value.kind === 'european_union');
  const excludes = hits.some(({ value }) => value.kind === 'excludes');
  if (union === undefined || !excludes) return [];
  const line = words.tokens[union.from]?.line ?? 1;
  return [{ kind: 'territory', excludes: 'EU', at: { file: context.around.file, line } }];
}

/** The phrases of both books, the longer one where two begin together. */
function hitsIn(book: ClaimBook, tokens: readonly Token[]): readonly Hit<Meaning>[] {
  const all = [...phrasesIn(book.names, tokens), ...phrasesIn(book.words, tokens)].toSorted(
    (a, b) => a.from - b.from || b.to - a.to,
  );
  const kept: Hit<Meaning>[] = [];
  for (const hit of all) if (hit.from >= (kept.at(-1)?.to ?? 0)) kept.push(hit);
  return kept;
}
