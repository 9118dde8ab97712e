/** A key that occurs twice in one object of a JSON text, with its line. */
export interface Duplicate {
  readonly key: string;
  readonly line: number;
  /** Where the key stands, behind its quote. */
  readonly at: number;
}

/** Deeper nesting is not followed, and said so. */
export const MAX_DEPTH: number = 200;

/** What one pass over a JSON text shows that its value does not. */
export interface Passed {
  readonly duplicates: readonly Duplicate[];
  readonly deepest: number;
}

/** Finds keys that occur twice in one object, and how deep a text is nested; sound JSON or not. */
export function passOver(text: string): Passed {
  const duplicates: Duplicate[] = [];
  const open: (Set<string> | undefined)[] = [];
  let [line, deepest] = [1, 0];
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === '\n') line += 1;
    else if (character === '{' || character === '[') {
      open.push(character === '{' ? new Set() : undefined);
      deepest = Math.max(deepest, open.length);
    } else if (character === '}' || character === ']') open.pop();
    else if (character === '"') {
      const end = stringEnd(text, at);
      const keys = open.at(-1);
      if (keys !== undefined && followedByColon(text, end)) {
        const key = text.slice(at + 1, end - 1);
        if (keys.has(key)) duplicates.push({ key, line, at: at + 1 });
        keys.add(key);
      }
      at = end - 1;
    }
  }
  return { duplicates, deepest };
}

function stringEnd(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at + 1;
}

const COLON = /\s*:/y;

function followedByColon(text: string, at: number): boolean {
  COLON.lastIndex = at;
  return COLON.test(text);
}

/** The text as readers see it that keep the first of two values: later keys get another name. */
export function withFirstValues(text: string, duplicates: readonly Duplicate[]): string {
  let out = '';
  let from = 0;
  for (const [index, { at }] of duplicates.entries()) {
    out += `${text.slice(from, at)}again ${index} `;
    from = at;
  }
  return out + text.slice(from);
}
