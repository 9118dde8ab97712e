/** The licence of one part of a model, such as `weights` or `code`. */
export interface PartLicence {
  readonly component: string;
  readonly licence: string;
  /** Others that the same name stands for; nothing tells which. */
  readonly or?: readonly string[];
}

/** Several licences of one part hold together. */
export function licenceOf(part: string, licences: readonly PartLicence[]): string | undefined {
  const own = licences.filter(({ component }) => component === part);
  const words = [...new Set(own.map(wordsOf))];
  return words.length < 2
    ? words[0]
    : words.map((one) => (one.includes(' ') ? `(${one})` : one)).join(' AND ');
}

function wordsOf({ licence, or = [] }: PartLicence): string {
  return [licence, ...or].join(' / ');
}
