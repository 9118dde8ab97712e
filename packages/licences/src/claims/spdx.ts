import type { Claim } from './claim.ts';

/** Tags of one file beyond this are not read. */
const MAX_TAGS = 20;

/** Tags stand at the head of a file. */
const MAX_HEAD = 20_000;

/** `SPDX-License-Identifier:` lines. One in a source file covers that file, not all code. */
export function spdxClaims(
  file: { readonly path: string; readonly text: string },
  { own }: { readonly own: boolean },
): readonly Claim[] {
  const head = file.text.slice(0, MAX_HEAD);
  const lines = head.split(/\r\n|\n|\r/u);
  const tags = lines.flatMap((line, index) => {
    const expression = /SPDX-License-Identifier:\s{0,20}([^*"<>#]{1,200})/u.exec(line)?.[1];
    return expression === undefined ? [] : [{ expression, line: index + 1 }];
  });
  return tags.slice(0, MAX_TAGS).flatMap(({ expression, line }) =>
    idsOfExpression(expression).map((id): Claim => ({
      kind: 'named',
      by: 'spdx',
      of: own ? ['code'] : [],
      ids: [id],
      partial: own,
      at: { file: file.path, line },
    })),
  );
}

/**
 * The licences that an SPDX expression names, as ids; what joins them is not looked at.
 *
 * @example
 * idsOfExpression('(MIT OR Apache-2.0) AND BSD-3-Clause'); // ['mit', 'apache-2.0', 'bsd-3-clause']
 */
export function idsOfExpression(expression: string): readonly string[] {
  const words = expression.replaceAll(/[()]/gu, ' ').trim().split(/\s+/u);
  const names = words.filter(
    (word, at) => !/^(?:AND|OR|WITH)$/iu.test(word) && !/^WITH$/iu.test(words[at - 1] ?? ''),
  );
  return [...new Set(names.map(idOfSpdx))].filter((id) => id !== '');
}

// Identifiers that SPDX has deprecated, and what stands in their place.
const RENAMED = /^((?:a|l)?gpl|gfdl)-(\d\.\d)(\+)?$/u;

/**
 * Our id of an SPDX identifier: lower case, `GPL-3.0` as `gpl-3.0-only`.
 *
 * @example
 * idOfSpdx('GPL-3.0+'); // 'gpl-3.0-or-later'
 */
export function idOfSpdx(identifier: string): string {
  const id = identifier.trim().toLowerCase();
  const old = RENAMED.exec(id);
  if (old === null) return id.replace(/[,;.]$/u, '');
  return `${old[1] ?? ''}-${old[2] ?? ''}-${old[3] === undefined ? 'only' : 'or-later'}`;
}
