import { columnName, type Layout } from './layout.ts';
import type { Visitor } from './visitor.ts';

/**
 * SQL of one part of a rule. `depth` is how many SELECTs lie below the columns that it reads;
 * what is not `plain` may not be written twice and needs parentheses within something else.
 */
export interface Part {
  readonly sql: string;
  readonly depth: number;
  readonly plain: boolean;
  /** Brackets within each other, so that no parser has to go too deep. */
  readonly height: number;
}

/** A column of a nested SELECT: a term, an exception, or part of one. */
interface DerivedColumn {
  readonly name: string;
  readonly sql: string;
  readonly depth: number;
}

/** What is being written: a statement over cases, column by column. */
export interface Draft {
  readonly visitor: Visitor;
  readonly layout: Layout;
  readonly strict: boolean;
  readonly derived: DerivedColumn[];
  /** Derived columns by their SQL: what is the same is worked out once. */
  readonly bySql: Map<string, Part>;
  readonly taken: Set<string>;
}

/** SQL that may stand anywhere: a column, a literal, a call. */
export function plain(sql: string, depth = 0): Part {
  return { sql, depth, plain: true, height: 0 };
}

/** SQL made of parts. */
export function compound(sql: string, parts: readonly Part[]): Part {
  const depth = Math.max(0, ...parts.map((part) => part.depth));
  const height = 1 + Math.max(0, ...parts.map((part) => part.height));
  return { sql, depth, plain: false, height };
}

/** Brackets that a statement may hold within each other; databases allow some hundred. */
const MAX_HEIGHT = 25;

/** A part as an operand: in parentheses, or as a column of its own where it would go too deep. */
export function operand(part: Part, draft: Draft): Part {
  if (part.plain) return part;
  return part.height > MAX_HEIGHT
    ? column(partName(draft), part, draft)
    : { ...part, sql: `(${part.sql})` };
}

/** A part as a column of its own, so that it can be read several times. */
export function column(name: string, part: Part, draft: Draft): Part {
  if (part.plain) return part;
  const known = draft.bySql.get(part.sql);
  if (known !== undefined) return known;
  const free = columnName(name, draft.taken);
  draft.derived.push({ name: free, sql: part.sql, depth: part.depth });
  const made = plain(draft.visitor.identifier(free), part.depth + 1);
  draft.bySql.set(part.sql, made);
  return made;
}

/** A name for what has none in the pack. */
export function partName({ derived }: Draft): string {
  return `part_${derived.length + 1}`;
}
