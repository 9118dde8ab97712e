/** Figures of one evaluation, printed as its last line. */
export type Figures = Readonly<Record<string, number | Readonly<Record<string, number>>>>;

/** Runs over the paths given and prints what it likes by `say`. */
export type Evaluation = (
  paths: readonly string[],
  say: (line: string) => void,
) => Promise<Figures>;
