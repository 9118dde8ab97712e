/** Figures of one evaluation, printed as its last line. */
export interface Figures {
  readonly [name: string]: number | Figures;
}

/** Runs over the paths given and prints what it likes by `say`. */
export type Evaluation = (
  paths: readonly string[],
  say: (line: string) => void,
) => Promise<Figures>;
