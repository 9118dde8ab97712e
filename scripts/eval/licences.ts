// `npm run eval -- licences DIR`: real cases against the truth decided by reading them. Truth is used for
// counting only: the reading sees names, texts, owner, commit, date and tag.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  idsOfText,
  readLicences,
  type ComponentReading,
  type ComponentUnknown,
  type LicenceReading,
  type TermsBook,
} from '@weighbridge/licences';
import { z } from 'zod';
import type { Evaluation } from './evaluation.ts';
import { licenceHouse } from './licence-house.ts';

const truthSchema = z.object({
  ids: z.array(z.string()),
  combination: z.string(),
  also_accept: z.array(z.string()).optional(),
});

const itemSchema = z.object({
  id: z.string(),
  publisher: z.string().nullish(),
  repository: z.string().nullish(),
  date: z.string().nullish(),
  declared_tag: z.string().nullish(),
  files: z.array(
    z.object({ name: z.string(), path: z.string().nullish(), ids: z.array(z.string()) }),
  ),
  truth: z.record(z.string(), truthSchema),
  expect: z.string(),
});

type Item = z.infer<typeof itemSchema>;
type Truth = z.infer<typeof truthSchema>;

/** What each finding is called in the truth of the cases, the weightiest first. */
const VALUES: readonly (readonly [code: string, value: string])[] = [
  ['licence.tag-unknown', 'tag-unknown'],
  ['licence.tag-against-base', 'tag-conflicts-with-base'],
  ['licence.statement-against-base', 'claim-wrong'],
  ['licence.tag-against-file', 'conflict'],
  ['licence.statement-against-file', 'conflict'],
  ['licence.statement-against-tag', 'conflict'],
  ['licence.base-against-text', 'conflict'],
  ['licence.unlisted-restricts', 'custom-nc'],
  ['licence.modified', 'modified'],
  ['licence.modified-standard', 'modified'],
  ['licence.nothing-granted', 'no-licence'],
  ['licence.territory-outside', 'eu-exclusion-found'],
  ['licence.tag-missing', 'tag-missing'],
  ['licence.name-prefix', 'match-with-naming-issue'],
  ['licence.weights-not-covered', 'weights-unknown'],
  ['licence.readme-restricts', 'readme-restriction'],
  ['licence.reference-only', 'reference-not-text'],
  ['licence.several', 'multi'],
];

/** Values beside which `identify` and `match` would be wrong. */
const TROUBLED: ReadonlySet<string> = new Set(
  'conflict modified custom-nc no-licence tag-unknown tag-conflicts-with-base claim-wrong'.split(
    ' ',
  ),
);

const MOST_VALUES = 3;

/** Components by the names that the truth has for them. */
const NAMES: Readonly<Record<string, string>> = { docs: 'documentation' };

interface Counted {
  readonly item: Item;
  readonly files: number;
  readonly filesRight: number;
  readonly components: number;
  readonly componentsRight: number;
  readonly expectRight: number;
  readonly claimed: number;
  readonly wrong: readonly string[];
}

export const evaluation: Evaluation = async ([folder = ''], say) => {
  const house = licenceHouse();
  const manifest: unknown = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  const { items } = z.object({ items: z.array(itemSchema) }).parse(manifest);
  const counted = items.map((item) => countOf(item, readItem(folder, item, house), house.terms));
  for (const { item, wrong } of counted) for (const line of wrong) say(`${item.id}: ${line}`);
  sayBySource(counted, say);
  return Promise.resolve(figures(counted));
};

/** What the tool sees of a case: nothing of its truth. */
function readItem(
  folder: string,
  { id, repository, date, declared_tag, files }: Item,
  house: ReturnType<typeof licenceHouse>,
): LicenceReading {
  return readLicences(
    {
      ...(typeof repository !== 'string' ? {} : { name: repository }),
      ...(typeof date !== 'string' ? {} : { date }),
      ...(typeof declared_tag !== 'string' ? {} : { tag: declared_tag }),
      files: files.map(({ name, path }) => ({
        path: path ?? name,
        text: readFileSync(join(folder, id, name), 'utf8'),
      })),
    },
    house,
  );
}

function countOf(item: Item, reading: LicenceReading, terms: TermsBook): Counted {
  const named = item.files.map(({ name, path }) => idsOf(path ?? name, reading));
  const fileWrong = item.files.flatMap(({ name, ids }, nth) =>
    isSame(ids, named[nth] ?? [])
      ? []
      : [`file ${name}: ${ids.join('+') || '-'}, not ${(named[nth] ?? []).join('+') || '-'}`],
  );
  const componentWrong = Object.entries(item.truth).flatMap(([name, truth]) => {
    const answer = reading.components.find(({ component }) => component === (NAMES[name] ?? name));
    return isRight(truth, answer, { name, expect: item.expect })
      ? []
      : [`${name}: ${truth.ids.join('+')} ${truth.combination}, not ${answerWords(answer)}`];
  });
  const values = valuesOf(reading);
  const isExpected = values.includes(item.expect) && values.length <= MOST_VALUES;
  const claimed = item.files.filter(({ ids }, nth) =>
    isStandardClaimed(ids, named[nth] ?? [], terms),
  ).length;
  return {
    item,
    files: item.files.length,
    filesRight: item.files.length - fileWrong.length,
    components: Object.keys(item.truth).length,
    componentsRight: Object.keys(item.truth).length - componentWrong.length,
    expectRight: isExpected ? 1 : 0,
    claimed,
    wrong: [
      ...fileWrong,
      ...componentWrong,
      ...(isExpected ? [] : [`expect: ${item.expect}, not ${values.join(', ')}`]),
    ],
  };
}

/** The licences that a file is; a file that only speaks of one is none. */
function idsOf(path: string, { found }: LicenceReading): readonly string[] {
  const texts = found.texts.filter(
    ({ file, gate, role }) => file === path && !gate && role !== 'notice',
  );
  return texts.flatMap(idsOfText);
}

/** Ids as a set, with every unlisted text alike. */
function isSame(truth: readonly string[], named: readonly string[]): boolean {
  return key(truth) === key(named);
}

function key(ids: readonly string[]): string {
  return [...new Set(ids.map((id) => (isUnlisted(id) ? 'custom' : id)))].toSorted().join(' ');
}

function isUnlisted(id: string): boolean {
  return id === 'custom' || id === 'as-base-model' || id.startsWith('custom:');
}

function isRight(
  truth: Truth,
  answer: ComponentReading | ComponentUnknown | undefined,
  { name, expect }: { readonly name: string; readonly expect: string },
): boolean {
  if (answer === undefined || 'unknown' in answer)
    return name === 'weights' && (expect === 'weights-unknown' || expect === 'no-licence');
  const ids = answer.licences.map(({ id }) => id);
  const also = new Set(truth.also_accept);
  const accepted = ids.map((id) =>
    also.has(id) ? (truth.ids.find((one) => !ids.includes(one)) ?? id) : id,
  );
  return isSame(truth.ids, accepted) && answer.combination === truth.combination;
}

function answerWords(answer: ComponentReading | ComponentUnknown | undefined): string {
  if (answer === undefined) return 'nothing';
  if ('unknown' in answer) return `unknown (${answer.unknown})`;
  return `${answer.licences.map(({ id }) => id).join('+')} ${answer.combination} (${answer.basis})`;
}

/** The findings in the words of the truth, at most three. */
function valuesOf({ findings, found }: LicenceReading): readonly string[] {
  const codes = new Set(findings.map(({ code }) => code));
  const seen = [...new Set(VALUES.flatMap(([code, value]) => (codes.has(code) ? [value] : [])))];
  if (seen.some((value) => TROUBLED.has(value))) return seen.slice(0, MOST_VALUES);
  const tagged = found.claims.some((claim) => claim.kind === 'named' && claim.by === 'tag');
  return [tagged ? 'match' : 'identify', ...seen].slice(0, MOST_VALUES);
}

function isStandardClaimed(
  ids: readonly string[],
  named: readonly string[],
  terms: TermsBook,
): boolean {
  const isStandard = (id: string): boolean =>
    !isUnlisted(id) && (terms.get(id) === undefined || terms.get(id)?.identifiers.spdx !== null);
  return ids.length > 0 && !ids.some(isStandard) && named.some(isStandard);
}

function figures(counted: readonly Counted[]): Readonly<Record<string, number>> {
  const sum = (of: (one: Counted) => number): number =>
    counted.reduce((total, one) => total + of(one), 0);
  return {
    cases: counted.length,
    files: sum(({ files }) => files),
    filesRight: sum(({ filesRight }) => filesRight),
    components: sum(({ components }) => components),
    componentsRight: sum(({ componentsRight }) => componentsRight),
    expectRight: sum(({ expectRight }) => expectRight),
    standardClaimedForModified: sum(({ claimed }) => claimed),
  };
}

/** Without each publisher in turn, and the publisher with most mistakes. */
function sayBySource(counted: readonly Counted[], say: (line: string) => void): void {
  const sources = [...new Set(counted.map(({ item }) => item.publisher ?? 'unknown'))];
  const rates = sources.map((source) => ({
    source,
    without: figures(counted.filter(({ item }) => (item.publisher ?? 'unknown') !== source)),
    alone: figures(counted.filter(({ item }) => (item.publisher ?? 'unknown') === source)),
  }));
  const lowest = (right: string, of: string): string =>
    Math.min(
      ...rates.map(({ without }) => (100 * (without[right] ?? 0)) / (without[of] ?? 1)),
    ).toFixed(1);
  say(
    `leave one source out, lowest: files ${lowest('filesRight', 'files')} %, components ${lowest('componentsRight', 'components')} %, expect ${lowest('expectRight', 'cases')} %`,
  );
  const worst = rates.toSorted((a, b) => missed(b.alone) - missed(a.alone))[0];
  if (worst !== undefined) say(`worst source: ${worst.source} ${JSON.stringify(worst.alone)}`);
}

function missed(of: Readonly<Record<string, number>>): number {
  const by = (all: string, right: string): number => (of[all] ?? 0) - (of[right] ?? 0);
  return (
    by('files', 'filesRight') + by('components', 'componentsRight') + by('cases', 'expectRight')
  );
}
