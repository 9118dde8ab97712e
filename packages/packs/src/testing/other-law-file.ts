import { existsSync, readFileSync } from 'node:fs';

const LAW = new URL('../../../../../shared/law/other-jurisdictions.md', import.meta.url);

/** Whether the law file on other jurisdictions lies beside the repository. */
export const hasOtherLawFile: boolean = existsSync(LAW);

/** One rule row of the file (its section 3), with the text that stands around it. */
export interface OtherRow {
  readonly id: string;
  /** The lines from this row to the next. */
  readonly text: string;
  /** The subsection it stands in, where tables say what their rows share. */
  readonly section: string;
}

/** What a worked case (section 6) says of rows: `APPLIES`, `NOT_TRIGGERED`, … */
export interface Claim {
  readonly case: string;
  readonly rows: readonly string[];
  /** Whether the rows are a whole family, named by its beginning. */
  readonly isFamily: boolean;
  readonly word: string;
  /** What stands in brackets behind the word: a day, a fact, a reason. */
  readonly about: string;
  /** The claim in the words of the file. */
  readonly said: string;
}

const ROW = /\b[A-Z]{2,3}(?:-[A-Z0-9]+)+\b/g;

/** All rule rows, each id once, in the order of the file. */
export function otherRows(): readonly OtherRow[] {
  return sections().flatMap(rowsOfSection);
}

/** The table of thresholds and operators that holds for the rows of several places (section 1.3). */
export function operatorTable(): string {
  return between(readFileSync(LAW, 'utf8'), '\n### 1.3 ', '\n### 1.4 ');
}

function sections(): readonly string[] {
  const rules = between(readFileSync(LAW, 'utf8'), '\n## 3. ', '\n## 4. ');
  return rules.split('\n### ').slice(1);
}

function rowsOfSection(section: string): readonly OtherRow[] {
  const starts = [...section.matchAll(/^(?:- )?(?:\*\*|\| )(?=[A-Z]{2,3}-[A-Z0-9])/gm)];
  return starts.flatMap((start, place) => {
    const text = section.slice(start.index, starts[place + 1]?.index);
    const head = /^(?:- )?(?:\*\*|\| )([^*|]+)/.exec(text)?.[1] ?? '';
    return idsIn(head).map((id) => ({ id, text, section }));
  });
}

// `US-IL-AISMA-WHISTLE / -CHANNEL` are two rows.
function idsIn(head: string): readonly string[] {
  const first = head.match(ROW)?.[0];
  if (first === undefined) return [];
  const family = first.slice(0, first.lastIndexOf('-'));
  const others = [...head.matchAll(/\/ (-[A-Z0-9-]+)/g)].map(([, end]) => `${family}${end}`);
  return [first, ...others];
}

/** Every claim of the worked cases that names its rows, or follows one that does. */
export function claims(): readonly Claim[] {
  const rows = otherRows().map(({ id }) => id);
  return caseTexts().flatMap(({ id, text }) => claimsOf(id, text, rows));
}

/** The ids of all worked cases. */
export function caseIds(): readonly string[] {
  return caseTexts().map(({ id }) => id);
}

function caseTexts(): readonly { readonly id: string; readonly text: string }[] {
  const [, ...parts] = readFileSync(LAW, 'utf8').split('\n## 6. ').at(1)?.split('\n**O-') ?? [];
  return parts.map((part) => ({ id: `O-${part.slice(0, 2)}`, text: told(part) }));
}

// What a case tests says nothing of a row, nor does what stands between two cases.
function told(part: string): string {
  const [text = ''] = part.slice(part.indexOf('**') + 2).split(/\*Tests:|\n\n/);
  return text.replaceAll(/[*`]{2}|`/g, '').replaceAll(/\s+/g, ' ');
}

const WORD =
  /(?<!never (?:a bare )?)(?<word>APPLIES|APPLY|NOT_TRIGGERED|NOT_YET|ENDED|EXEMPT|UNKNOWN|holds|fails)\b(?:\((?<about>[^()]*(?:\([^()]*\)[^()]*)*)\))?/;
const NAME =
  /(?<![\w."])(?:(?<many>all(?= NOT)|[A-Z0-9]+(?= rows))|(?<row>-?[A-Z][A-Z0-9]+(?:-[A-Z0-9]+)*(?:-\*)?)(?!\w))/;
const TOKEN = new RegExp(`${WORD.source}|${NAME.source}|(?<end>; |\\. )`, 'g');

interface Reading {
  readonly found: Claim[];
  /** Rows named since the last word or the end of a sentence. */
  named: readonly string[];
  /** Rows of the last claim. */
  last: readonly string[];
  /** All rows that the case has named. */
  readonly all: Set<string>;
}

function claimsOf(id: string, text: string, rows: readonly string[]): readonly Claim[] {
  const reading: Reading = { found: [], named: [], last: [], all: new Set() };
  for (const { groups = {}, index, 0: said } of text.matchAll(TOKEN)) {
    const { word, about = '', many, row, end } = groups;
    if (word !== undefined)
      claim(reading, {
        case: id,
        word,
        about,
        said: text.slice(Math.max(0, index - 60), index + said.length),
      });
    else if (end !== undefined) reading.named = [];
    else if (many !== undefined)
      name(
        reading,
        [...reading.all].filter((one) => many === 'all' || hasParts(one, many)),
      );
    else name(reading, rowsNamed(row ?? '', reading.named.at(-1) ?? reading.last.at(-1), rows));
  }
  return reading.found;
}

function name(reading: Reading, rows: readonly string[]): void {
  reading.named = [...new Set([...reading.named, ...rows])];
  for (const row of rows) reading.all.add(row);
}

function claim(reading: Reading, said: Omit<Claim, 'rows' | 'isFamily'>): void {
  if (reading.named.length > 0) reading.last = reading.named;
  reading.named = [];
  const rows = reading.last;
  if (rows.length > 0)
    reading.found.push({ ...said, rows, isFamily: rows.length > MOST_NAMED_SINGLY });
}

/** More rows than a case names one by one. */
const MOST_NAMED_SINGLY = 6;

/** The rows that a shortened name stands for: its family, or the nearest to the row named before. */
function rowsNamed(
  short: string,
  before: string | undefined,
  rows: readonly string[],
): readonly string[] {
  if (rows.includes(short)) return [short];
  const parts = short.replaceAll(/^-|-\*$/g, '');
  const fits = rows.filter((row) => hasParts(row, parts));
  const [nearest] = fits
    .filter((row) => row.endsWith(parts.slice(parts.lastIndexOf('-') + 1)))
    .toSorted((a, b) => shared(b, before) - shared(a, before) || a.length - b.length);
  return nearest === undefined || short.endsWith('*') ? fits : [nearest];
}

// `KR-31-NOTICE` is short for `KR-AIBA-31-NOTICE`, `RAISE-REPORT` for `US-NY-RAISE-REPORT`.
function hasParts(row: string, short: string): boolean {
  const parts = row.split('-');
  return short.split('-').every((part) => {
    const at = parts.indexOf(part);
    if (at >= 0) parts.splice(0, at + 1);
    return at >= 0;
  });
}

function shared(row: string, before = ''): number {
  let length = 0;
  while (length < before.length && row[length] === before[length]) length++;
  return length;
}

function between(text: string, from: string, to: string): string {
  return text.slice(text.indexOf(from), text.indexOf(to));
}
