import type { CrosswalkRow, ServedRule } from '@weighbridge/weigh';
import { standingWords, whereWords } from './crosswalk-words.ts';
import { markdownBlocks, markdownCode, markdownTable, markdownText } from './markdown.ts';
import { confidenceWords } from './marks.ts';
import { placeNames } from './words.ts';

/**
 * Pieces of evidence with the duties that they serve, as Markdown: a section for each with one table
 * of duties, the controls that it feeds, what to build to and what stays apart.
 *
 * @example
 * crosswalkMarkdown([]); // '# Crosswalk\n\nInformation, not legal advice.\n'
 */
export function crosswalkMarkdown(rows: readonly CrosswalkRow[]): string {
  return markdownBlocks([
    ['# Crosswalk'],
    ...(rows.length === 0
      ? []
      : [['Evidence reduces work; whether a duty is met is for each duty to say.']]),
    ...rows.flatMap(sectionOf),
    ['Information, not legal advice.'],
  ]);
}

function sectionOf(row: CrosswalkRow): readonly (readonly string[])[] {
  const { id, item, serves, feeds, also, parameters, apart } = row;
  const named = id === item ? markdownText(item) : `${id.toUpperCase()} ${markdownText(item)}`;
  return [
    [`## ${named}`],
    serves.length === 0 ? [] : dutyTable(serves),
    also.map(({ place, says }) => `- ${placeNames([place])}: ${markdownText(says)}`),
    feeds.length === 0
      ? []
      : [`Feeds ${feeds.map(({ rule, pack }) => `${markdownCode(rule)} (${pack})`).join(', ')}.`],
    parameters.map(
      ({ parameter, build_to: to, driver }) =>
        `- Build to: ${markdownText(`${parameter}: ${to} (${driver})`)}`,
    ),
    apart.map(
      ({ rules, why }) =>
        `- Keep apart: ${rules.map(markdownCode).join(' and ')}. ${markdownText(why)}`,
    ),
  ];
}

function dutyTable(serves: readonly ServedRule[]): readonly string[] {
  return markdownTable(
    ['duty', 'place', 'standing', 'asks', 'citation', 'shown by'],
    serves.map((rule) => [
      markdownCode(rule.rule),
      whereWords(rule),
      standingWords(rule),
      markdownText(rule.must),
      markdownText(`${rule.cite.join('; ')}${confidenceWords(rule.mark)}`),
      rule.evidence.map(markdownCode).join(', '),
    ]),
  );
}
