/**
 * A call as it can be pasted into a shell: a word that a shell would read otherwise is quoted, and
 * what could move the cursor is replaced. Names of files come from strangers.
 */
export function pasted(words: readonly string[]): string {
  return words.map(quoted).join(' ');
}

function quoted(word: string): string {
  const shown = word.replaceAll(/[\p{C}\p{Zl}\p{Zp}]/gu, '?');
  return /^[\p{L}\p{N}@%_+=:,./-]+$/u.test(shown) ? shown : `'${shown.replaceAll("'", `'\\''`)}'`;
}
