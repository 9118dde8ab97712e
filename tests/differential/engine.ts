import type { DialectName } from '@weighbridge/rules';

/** What a query gave, all as text; nothing is NULL. */
export type Row = ReadonlyMap<string, string | null>;

/** A database that runs and is empty. */
export interface Engine {
  readonly name: DialectName;
  readonly version: string;
  /** Runs statements that answer nothing. */
  readonly run: (sql: string) => Promise<void>;
  readonly rows: (sql: string) => Promise<readonly Row[]>;
  readonly close: () => Promise<void>;
}
