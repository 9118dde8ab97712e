import { describe, expect, it } from 'vitest';
import type { Dated, Duty, Information, Mark, Pack } from '@weighbridge/rules';
import { expressionsIn, paramValues } from './testing/comparisons.ts';
import {
  hasOtherLawFile,
  operatorTable,
  otherRows,
  type OtherRow,
} from './testing/other-law-file.ts';
import { shippedPacks } from './testing/shipped.ts';

/** How the file writes the marks (law README, section 2). */
const WORDS: { readonly [mark in Mark]: string } = {
  V: 'verified-primary',
  V2: 'verified-secondary',
  K: 'knowledge',
  I: 'inference',
};

describe.skipIf(!hasOtherLawFile)('the rows on other jurisdictions (needs ../shared)', () => {
  const packs = shippedPacks();
  const rows = hasOtherLawFile ? otherRows() : [];
  const encoded = rows.flatMap((row) =>
    packs.flatMap((pack) =>
      [...pack.duties, ...(pack.information ?? [])]
        .filter(({ id }) => isOf(row.id, id, rows))
        .map((rule) => ({ id: rule.id, row, rule, pack })),
    ),
  );

  it.each(rows.map(({ id }) => id))('%s stands in a pack under its id', (id) => {
    expect(encoded.map((one) => one.id)).toContain(id.toLowerCase());
  });

  it.each(rows.map(({ id }) => id))('%s is the id of one rule in all packs', (id) => {
    const rules = packs.flatMap((pack) => [...pack.duties, ...(pack.information ?? [])]);
    expect(rules.filter((rule) => rule.id === id.toLowerCase())).toHaveLength(1);
  });

  it.each(encoded)('$id has a mark that its row has', ({ row, rule }) => {
    expect(marksOf(row)).toContain(WORDS[rule.mark]);
  });

  it.each(encoded)('$id begins and ends on days that its row names', ({ row, rule }) => {
    expect(daysOf(rule).filter((day) => !saidAbout(row).includes(day))).toEqual([]);
  });

  it.each(encoded)('$id compares with amounts that its row names', ({ row, rule, pack }) => {
    expect(
      amountsOf(rule, pack).filter(
        (amount) => !numbersIn(`${operatorTable()} ${saidAbout(row)}`).has(amount),
      ),
    ).toEqual([]);
  });
});

// A row with two duties has its name before those of both; what is the name of a row is that row's.
function isOf(row: string, rule: string, rows: readonly OtherRow[]): boolean {
  const id = row.toLowerCase();
  const isOther = rows.some((other) => other.id.toLowerCase() === rule && other.id !== row);
  return rule === id || (rule.startsWith(`${id}-`) && !isOther);
}

/** Words of confidence in the row; where it has none, those beside the rows that it stands with. */
function marksOf({ text, section }: OtherRow): readonly string[] {
  // A table says its confidence behind its last row.
  const own = text.startsWith('|') ? [] : wordsIn(text);
  if (own.length > 0) return own;
  const at = section.indexOf(text);
  if (text.includes('conf as above')) return wordsIn(section.slice(0, at));
  return wordsIn(/conf: .*/.exec(section.slice(at))?.[0] ?? '');
}

function wordsIn(text: string): readonly string[] {
  return Object.values(WORDS).filter((word) => text.includes(word));
}

/** What the file says about a row: of a table all beside it, of one that refers back what stands before. */
function saidAbout({ text, section }: OtherRow): string {
  if (text.startsWith('|')) return section;
  const end = section.indexOf(text) + text.length;
  return /as above|same Act/.test(text) ? section.slice(0, end) : text;
}

function daysOf(rule: Duty | Information): readonly string[] {
  const columns: readonly Dated<unknown>[] = [...rule.lifecycle, ...rule.enforcement];
  return [rule, ...columns]
    .flatMap(({ from, until }) => [from, until])
    .filter((day) => day !== undefined);
}

function amountsOf(rule: Duty | Information, pack: Pack): readonly number[] {
  const nodes = expressionsIn(pack, rule);
  return ['FLOP', 'USD', 'person', 'KRW']
    .flatMap((unit) => paramValues(pack, nodes, unit))
    .map(Number);
}

/** Amounts as the file writes them: `1e26`, `500e6`, `USD 500,000,000`, `KRW 1 trillion`. */
function numbersIn(text: string): ReadonlySet<number> {
  const written =
    text.match(/\d[\d,]*(?:\.\d+)?(?:e\d+)?(?: (?:million|billion|trillion))?/g) ?? [];
  return new Set(written.map(numberOf));
}

const SCALES: readonly (readonly [string, number])[] = [
  [' million', 1e6],
  [' billion', 1e9],
  [' trillion', 1e12],
];

function numberOf(written: string): number {
  const scale = SCALES.find(([word]) => written.endsWith(word));
  const digits = written.replaceAll(',', '').replace(/ .*/, '');
  return Number(digits) * (scale?.[1] ?? 1);
}
