import { cleanText } from './clean.ts';

// Everything that starts or ends a construct of CommonMark or of its tables, and what a service
// would turn into a link, a mention or an issue.
const SPECIAL = /[\\`*_[\]<>#|~@&!$]/gu;

/** Text from outside as Markdown that shows exactly this text: no HTML, no link, no mention, one line. */
export function markdownText(text: string): string {
  return cleanText(text)
    .replace(SPECIAL, (character) =>
      character === '<' ? '&lt;' : character === '&' ? '&amp;' : `\\${character}`,
    )
    .replace(/:\/\//gu, ':&#47;&#47;')
    .replace(/www\./giu, (start) => `${start.slice(0, 3)}&#46;`)
    .replace(/^(\s*)([-+=]|\d+[.)])/u, '$1\\$2');
}

/** Text in code style; a fence longer than any run of backticks inside it. */
export function markdownCode(text: string): string {
  const clean = cleanText(text);
  const runs = clean.match(/`+/gu) ?? [];
  const fence = '`'.repeat(1 + Math.max(0, ...runs.map((run) => run.length)));
  const pad = clean.startsWith('`') || clean.endsWith('`') || clean === '' ? ' ' : '';
  return `${fence}${pad}${clean}${pad}${fence}`;
}

/** A table; cells are Markdown already. */
export function markdownTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
): readonly string[] {
  const line = (parts: readonly string[]): string => `| ${parts.map(cellText).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)];
}

// GitHub's tables split at a bare bar even inside code.
function cellText(cell: string): string {
  return cell.replace(/(?<!\\)\|/gu, '\\|');
}

/** Blocks with one empty line between them and a line end at the end. */
export function markdownBlocks(blocks: readonly (readonly string[])[]): string {
  const kept = blocks.filter((block) => block.length > 0);
  return `${kept.map((block) => block.join('\n')).join('\n\n')}\n`;
}
