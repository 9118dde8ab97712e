// The page docs/vocabulary.md: every fact with its meaning, who supplies it and which packs read it.
import { parse } from 'yaml';
import { isRecord, valueJson, type Vocabulary, type VocabularyEntry } from '@weighbridge/core';
import type { Pack } from '@weighbridge/rules';

/** What the page is made of. */
export interface PageSource {
  readonly vocabulary: Vocabulary;
  readonly packs: readonly Pack[];
  /** Text of `packages/packs/suppliers.yaml`. */
  readonly suppliers: string;
}

type Supplier =
  | { readonly kind: 'reader'; readonly name: string }
  | { readonly kind: 'formula'; readonly name: string }
  | { readonly kind: 'person' };

/** One row: a fact, what supplies it best, and the packs that read it. */
interface FactRow {
  readonly fact: string;
  readonly entry: VocabularyEntry;
  readonly supplier: Supplier;
  readonly readBy: readonly string[];
}

/** The page and its closing note, which says how many facts each kind of supplier has. */
export function vocabularyPage(source: PageSource): {
  readonly text: string;
  readonly note: string;
} {
  const rows = rowsOf(source);
  const note = closingNote(rows);
  const sections = Map.groupBy(rows, ({ fact }) => fact.split('.')[0] ?? fact);
  const tables = [...sections].map(([namespace, facts]) => tableOf(namespace, facts));
  return { text: `${HEAD}\n${tables.join('\n')}\n${note}\n`, note };
}

const HEAD = `# Vocabulary

Every fact that a rule may read, one table per namespace; made by \`npm run packs\` from
\`packages/packs/vocabulary\`. The strongest supplier of a fact is a reader (what was read in the
bytes or files), a formula over other facts, or a person alone: then the fact has a question, which
\`weighbridge init\` writes into your declaration. How statements of several suppliers meet is told in
[facts.md](facts.md). An assumption is what counts while nobody says anything.
`;

function rowsOf({ vocabulary, packs, suppliers }: PageSource): readonly FactRow[] {
  const readers = readersIn(suppliers);
  return Object.entries(vocabulary.facts)
    .map(([fact, entry]) => ({
      fact,
      entry,
      supplier: supplierOf(entry, readers.get(fact)),
      readBy: packs.filter((pack) => Object.hasOwn(pack.facts, fact)).map((pack) => pack.pack),
    }))
    .toSorted((a, b) => (a.fact < b.fact ? -1 : 1));
}

function readersIn(text: string): ReadonlyMap<string, string> {
  const table: unknown = parse(text);
  const readers = isRecord(table) && isRecord(table['readers']) ? table['readers'] : {};
  return new Map(
    Object.entries(readers).flatMap(([reader, facts]) =>
      Array.isArray(facts) ? facts.map((fact) => [String(fact), reader] as const) : [],
    ),
  );
}

function supplierOf({ derive }: VocabularyEntry, reader: string | undefined): Supplier {
  if (reader !== undefined) return { kind: 'reader', name: reader };
  return derive === undefined ? { kind: 'person' } : { kind: 'formula', name: derive };
}

function tableOf(namespace: string, rows: readonly FactRow[]): string {
  const lines = rows.map((row) => `| ${cellsOf(row).map(cell).join(' | ')} |`);
  return `## ${namespace}

| fact | type | meaning | supplied by | read by |
| --- | --- | --- | --- | --- |
${lines.join('\n')}
`;
}

function cellsOf({ fact, entry, supplier, readBy }: FactRow): readonly string[] {
  return [
    `\`${fact}\``,
    typeWords(entry),
    `${entry.means}${assumptionWords(entry)}`,
    supplierWords(supplier),
    readBy.length === 0 ? 'shown to a person' : readBy.join(', '),
  ];
}

function typeWords({ type, unit, values, list }: VocabularyEntry): string {
  const of = values === undefined ? list : values.join(', ');
  return [type, unit, of === undefined ? undefined : `(${of})`]
    .filter((word) => word !== undefined)
    .join(' ');
}

function assumptionWords({ assume }: VocabularyEntry): string {
  if (assume === undefined) return '';
  const value = valueJson(assume.value);
  const where = assume.packs === undefined ? '' : ` in ${assume.packs.join(', ')}`;
  return `. Assumed ${typeof value === 'string' ? value : JSON.stringify(value)}${where}: ${assume.because}`;
}

function supplierWords(supplier: Supplier): string {
  if (supplier.kind === 'person') return 'only a person';
  return supplier.kind === 'reader' ? supplier.name : `formula \`${supplier.name}\``;
}

function closingNote(rows: readonly FactRow[]): string {
  const count = (kind: Supplier['kind']): number =>
    rows.filter(({ supplier }) => supplier.kind === kind).length;
  return `${rows.length} facts: ${count('reader')} are read, ${count('formula')} follow by formula, ${count('person')} only a person can supply.`;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll(/\s+/g, ' ').trim();
}
