/** Prefixes that the law files write for packs of another name. */
const PREFIXES: ReadonlyMap<string, string> = new Map([['eu-aia', 'eu-ai-act']]);

/** A rule as it is told from those of other packs. */
export interface RuleOfPack {
  readonly pack: string;
  readonly rule: string;
}

/**
 * Whether a written name means a rule: its id alone, or its id behind the name of its pack or the
 * prefix of the law files. Two laws may count their articles alike, so an id alone may mean several.
 *
 * @example
 * isNameOf('eu-aia/art-22', { pack: 'eu-ai-act', rule: 'art-22' }); // true
 * isNameOf('eu-gdpr/art-22', { pack: 'eu-ai-act', rule: 'art-22' }); // false
 */
export function isNameOf(written: string, { pack, rule }: RuleOfPack): boolean {
  const slash = written.lastIndexOf('/');
  if (slash < 0) return written === rule;
  return written.slice(slash + 1) === rule && isPrefixOf(written.slice(0, slash), pack);
}

/**
 * Whether a prefix of rule ids is the name of a pack, or what the law files write for it, in capitals too.
 *
 * @example
 * isPrefixOf('EU-AIA', 'eu-ai-act'); // true
 */
export function isPrefixOf(prefix: string, pack: string): boolean {
  const small = prefix.toLowerCase();
  return (PREFIXES.get(small) ?? small) === pack.toLowerCase();
}
