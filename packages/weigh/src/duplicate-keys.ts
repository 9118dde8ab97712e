/**
 * Whether a JSON text names a member twice in one object. Parsers keep the last of them without a
 * word, other readers the first: a text that says two things is refused before either is believed.
 * `parsed` is what `JSON.parse` made of the text. Cost: one pass over each.
 */
export function namesMemberTwice(text: string, parsed: unknown): boolean {
  return colonsOutsideTexts(text) !== membersOf(parsed);
}

// In JSON a colon outside a string stands behind a member's name and nowhere else.
function colonsOutsideTexts(text: string): number {
  let colons = 0;
  let isInText = false;
  for (let at = 0; at < text.length; at++) {
    const letter = text[at];
    if (isInText && letter === '\\') at++;
    else if (letter === '"') isInText = !isInText;
    else if (letter === ':' && !isInText) colons++;
  }
  return colons;
}

function membersOf(part: unknown): number {
  if (typeof part !== 'object' || part === null) return 0;
  const inner: readonly unknown[] = Object.values(part);
  const own = Array.isArray(part) ? 0 : inner.length;
  return inner.reduce((sum: number, one) => sum + membersOf(one), own);
}
