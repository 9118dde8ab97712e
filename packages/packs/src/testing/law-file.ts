import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { isRecord } from '@weighbridge/core';

const LAW = new URL('../../../../../shared/law/eu-ai-act.md', import.meta.url);

/** Whether the law file lies beside the repository. */
export const hasLawFile: boolean = existsSync(LAW);

type Row = Readonly<Record<string, unknown>>;

/** One rule row of the law file (its section 6). */
export interface LawRule {
  readonly id: string;
  readonly when: string;
  readonly unless: readonly string[];
  /** The formula of each exception, in their order. */
  readonly exceptions: readonly string[];
  readonly from: string;
  readonly mark: string;
}

/** One fact of section 4. */
export interface LawFact {
  readonly name: string;
  readonly type: string;
  readonly values: readonly string[];
  readonly default?: unknown;
}

/** One view of a worked case (section 15): facts under their law-file names, and what must come out. */
export interface LawView {
  readonly case: string;
  /** Who asks, in the words of the case. */
  readonly actor: string;
  readonly asOf: string;
  readonly facts: Row;
  readonly derived: Row;
  readonly expect: Row;
  readonly settle: readonly string[];
  readonly deadlines: Row;
  readonly skipsRules: boolean;
}

/** One answer on a card of neighbouring law (section 16) within a worked case. */
export interface LawCard {
  readonly case: string;
  /** What is asked about, in the words of the case. */
  readonly about: string;
  readonly asOf: string;
  readonly facts: Row;
  readonly expect: Row;
  readonly settle: readonly string[];
}

/** One row of neighbouring law: days and marks as its cells name them. */
export interface LawCardRow {
  readonly id: string;
  readonly days: readonly string[];
  readonly marks: readonly string[];
}

/** All rule rows. */
export function lawRules(): readonly LawRule[] {
  return rowsOf('rules').map((row) => ({
    id: text(row['id']),
    when: text(row['when']),
    unless: rowList(row['unless']).map((exception) => text(exception['id'])),
    exceptions: rowList(row['unless']).map((exception) => text(exception['if'])),
    from: text(row['from']),
    mark: text(row['conf']),
  }));
}

/** Ids of the rows that stand in tables, not in blocks of rules: gates, powers and rights. */
export function lawTableIds(): readonly string[] {
  const file = readFileSync(LAW, 'utf8');
  return [...file.matchAll(/^\| `(eu-aia\/[a-z0-9-]+)` \|/gm)].flatMap((match) => match[1] ?? []);
}

/** Formulas of the derived facts by name (section 5). */
export function lawMacros(): ReadonlyMap<string, string> {
  return new Map(rowsOf('macros').map((row) => [text(row['name']), text(row['expr'])]));
}

/** The facts of section 4. */
export function lawFacts(): readonly LawFact[] {
  return rowsOf('facts').map((row) => ({
    name: text(row['name']),
    type: text(row['type']),
    values: textList(row['values']),
    ...(row['default'] === undefined ? {} : { default: row['default'] }),
  }));
}

/** Names and defaults of the facts of section 4; a fact without default has none. */
export function lawDefaults(): ReadonlyMap<string, unknown> {
  return new Map(
    rowsOf('facts').flatMap((row) =>
      row['default'] === undefined ? [] : [[text(row['name']), row['default']] as const],
    ),
  );
}

/** The views of all worked cases, one after the other. */
export function lawViews(): readonly LawView[] {
  return rowsOf('cases').flatMap((row) => rowList(row['views']).map((view) => viewOf(row, view)));
}

/** The cards of all worked cases, one after the other. */
export function lawCards(): readonly LawCard[] {
  return rowsOf('cases').flatMap((row) =>
    rowList(row['views']).flatMap((view) =>
      rowList(view['cards']).map((card) => ({
        case: text(row['id']),
        about: text(card['about']),
        asOf: text(view['as_of'] ?? row['as_of'] ?? '2026-11-20'),
        facts: record(card['facts']),
        expect: record(card['expect']),
        settle: textList(card['settle']),
      })),
    ),
  );
}

/** The rows of neighbouring law. */
export function lawCardRows(): readonly LawCardRow[] {
  const section = readFileSync(LAW, 'utf8').split('\n## 16.')[1] ?? '';
  return [...section.matchAll(/^\| `(eu-[a-z]+\/[a-z0-9-]+)` \|(.*)\|$/gm)].map(
    ([, id = '', cells = '']) => {
      const [, , from = '', , , mark = ''] = cells.split('|');
      return {
        id,
        days: from.match(/\d{4}-\d{2}-\d{2}/g) ?? [],
        marks: mark.match(/\b(?:V2|V|K|I)\b/g) ?? [],
      };
    },
  );
}

/** Names of the facts that only cards read. */
export function lawCardFacts(): readonly string[] {
  return rowsOf('card-facts').map((row) => text(row['name']));
}

function viewOf(row: Row, view: Row): LawView {
  return {
    case: text(row['id']),
    actor: text(view['actor']),
    asOf: text(view['as_of'] ?? row['as_of'] ?? '2026-11-20'),
    facts: record(view['facts']),
    derived: record(view['derived']),
    expect: record(view['expect']),
    settle: textList(view['settle'] ?? row['settle']),
    deadlines: record(view['deadlines'] ?? row['deadlines']),
    skipsRules: (view['skip_rules'] ?? row['skip_rules']) === true,
  };
}

const blocksByKind = new Map<string, readonly Row[]>();

function rowsOf(kind: string): readonly Row[] {
  const known = blocksByKind.get(kind) ?? readRows(kind);
  blocksByKind.set(kind, known);
  return known;
}

function readRows(kind: string): readonly Row[] {
  const file = readFileSync(LAW, 'utf8');
  const blocks = [...file.matchAll(/```yaml ([a-z-]+)\n([\s\S]*?)```/g)];
  return blocks
    .filter((block) => block[1] === kind)
    .flatMap((block) => rowList(parse(block[2] ?? '')));
}

function rowList(raw: unknown): readonly Row[] {
  return Array.isArray(raw) ? raw.filter(isRecord) : [];
}

function textList(raw: unknown): readonly string[] {
  return Array.isArray(raw) ? raw.map(text) : [];
}

function record(raw: unknown): Row {
  return isRecord(raw) ? raw : {};
}

function text(raw: unknown): string {
  return typeof raw === 'string' ? raw : String(raw);
}
