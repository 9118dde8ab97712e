import { Lexer } from 'yaml';

/** Characters in one file; the longest act we hold as a pack needs a tenth. */
export const MAX_FILE_CHARACTERS: number = 2 * 1024 * 1024;

/** Lists and maps within each other; exceptions to exceptions of the longest law need 12. */
export const MAX_DEPTH = 60;

/** Lexical parts of one file: a policy of ten thousand rules has 350,000. Bounds what reading it takes. */
export const MAX_PARTS = 400_000;

/** A file so short cannot hold too many parts, and its depth is seen once it is parsed. */
const SHORT = 50_000;

const SPLIT = 'split the file';

/**
 * Why a text is too much to be read, found before anything is built of it; nothing where it may be
 * read. The deepest nesting that one line can write is that of brackets.
 */
export function tooMuch(
  text: string,
): { readonly detail: string; readonly remedy: string } | undefined {
  if (text.length > MAX_FILE_CHARACTERS)
    return {
      detail: `the file has ${text.length} characters; at most ${MAX_FILE_CHARACTERS} are read`,
      remedy: SPLIT,
    };
  return text.length <= SHORT ? undefined : tooMany(text);
}

function tooMany(text: string): { readonly detail: string; readonly remedy: string } | undefined {
  let parts = 0;
  let depth = 0;
  for (const lexeme of new Lexer().lex(text)) {
    parts += 1;
    if (lexeme === '[' || lexeme === '{') depth += 1;
    if (lexeme === ']' || lexeme === '}') depth -= 1;
    if (depth > MAX_DEPTH) return TOO_DEEP;
    if (parts > MAX_PARTS)
      return { detail: `the file has more than ${MAX_PARTS} parts`, remedy: SPLIT };
  }
  return undefined;
}

/** What is said of a file whose lists and maps are nested too deep. */
export const TOO_DEEP: { readonly detail: string; readonly remedy: string } = {
  detail: `lists and maps are nested more than ${MAX_DEPTH} deep`,
  remedy: 'write it flatter, with `terms`',
};
