import type { Vocabulary } from '@weighbridge/core';
import type { TermLevels } from '../levels.ts';
import type { ExprType, ListEntry, Param } from '../tree.ts';
import type { Deeper } from './nesting.ts';
import type { Report } from './pack-fault.ts';
import type { Spot } from './source-text.ts';

/** Type of a choice: the words that it may be. */
interface ChoiceType {
  readonly kind: 'choice';
  readonly values: readonly string[];
}

/** Type of a term; `faulty` when it has faults of its own that were told. */
export type TermType = ExprType | ChoiceType | 'faulty';

/** All names an expression may use. */
export interface Scope {
  readonly vocabulary: Vocabulary;
  readonly params: ReadonlyMap<string, Param>;
  readonly lists: ReadonlyMap<string, readonly string[]>;
  readonly datedLists: ReadonlyMap<string, readonly ListEntry[]>;
  readonly termNames: readonly string[];
  /** Names that were declared with faults: naming them again is no second fault. */
  readonly faultyParams: ReadonlySet<string>;
  /** Type of a term, checked on first use; nothing when there is no such term. Tells circles itself. */
  typeOfTerm(name: string, spot: Spot): TermType | undefined;
  /** Levels of the terms that were checked. */
  readonly termLevels: TermLevels;
  readonly deeper: Deeper;
  readonly report: Report;
}

/** The day whose law is asked for; every pack has it. */
export const AS_OF = 'as_of';
