import type { Openness } from '@weighbridge/licences';
import { markdownBlocks, markdownTable, markdownText } from '../markdown.ts';
import { formatPlace } from '../numbers.ts';
import {
  adviceWords,
  classOfComponent,
  classWords,
  componentName,
  countWords,
  doubtWords,
  differenceWords,
  elementWords,
  euCite,
  FIGURE,
  groundWords,
  lackWords,
  numeralOf,
  osaidCite,
  publicWords,
  rungWords,
} from './openness-words.ts';

/** The same as the table, as Markdown: no HTML, text of the model escaped. */
export function opennessMarkdown(openness: Openness): string {
  const { word, says } = classWords(openness);
  return markdownBlocks([
    [`# Openness of ${markdownText(openness.name)}`],
    [`**${word}**: ${says}`],
    componentTable(openness),
    [doubtWords(openness)].filter((words) => words !== ''),
    [adviceWords(openness.components)].filter((words) => words !== ''),
    classTable(openness),
    [FIGURE],
    [`## Open Source AI Definition (${osaidCite()}): ${openness.osaid.truth}`],
    osaidTable(openness),
    [`## Licence limb (${euCite()}): ${openness.eu.limb}`],
    euTable(openness),
    ['## Ladder'],
    ladderList(openness),
    ...differenceBlocks(openness),
    ['Information, not legal advice.'],
  ]);
}

function componentTable({ components }: Openness): readonly string[] {
  return markdownTable(
    ['component', 'class', 'state', 'licence', 'where'],
    components.map(({ component, state, licence = '', places }) =>
      [
        componentName(component),
        classOfComponent(component),
        state,
        licence,
        places.map(formatPlace).join(', '),
      ].map(markdownText),
    ),
  );
}

function classTable({ classes, components }: Openness): readonly string[] {
  return markdownTable(
    ['class', 'reached', 'figure', 'lacks'],
    classes.map((verdict) => [
      numeralOf(verdict.class),
      verdict.truth,
      countWords(verdict),
      lackWords(verdict, components),
    ]),
  );
}

function osaidTable({ osaid }: Openness): readonly string[] {
  return markdownTable(
    ['element', 'truth', 'because of', 'settled by'],
    osaid.elements.map((element) => [
      elementWords(element.id),
      element.truth,
      markdownText(element.truth === 'yes' ? '' : groundWords(element)),
      element.settledBy === undefined ? '' : `\`${element.settledBy}\``,
    ]),
  );
}

function euTable({ eu }: Openness): readonly string[] {
  return markdownTable(
    ['point', 'verdict', 'where', 'note'],
    [
      ...eu.reasons.map(({ rule, at, guideline, note }) => [
        rule,
        eu.limb,
        markdownText([at, guideline].filter(Boolean).join('; ')),
        markdownText(note ?? ''),
      ]),
      ...eu.public.map(({ fact, truth }) => [
        publicWords(fact),
        truth,
        '',
        truth === 'unknown' ? `settled by \`${fact}\`` : '',
      ]),
    ],
  );
}

function ladderList({ ladder: { least, most, next, settledBy } }: Openness): readonly string[] {
  return [
    `- reached: ${rungWords(least)}`,
    ...(most === least ? [] : [`- possible: ${rungWords(most)}`]),
    ...(next === undefined ? [] : [`- next: ${rungWords(next)}`]),
    ...settledBy.map((fact) => `- settled by \`${fact}\``),
  ];
}

function differenceBlocks({ reference, differences }: Openness): readonly (readonly string[])[] {
  if (reference === undefined) return [];
  const level = reference.class === 0 ? 'no class' : `class ${numeralOf(reference.class)}`;
  const rows = differences.map((difference) => {
    const { says, why, cite } = differenceWords(difference);
    return [componentName(difference.component), says, why, cite];
  });
  return [
    [`## The reference tool: ${level}`],
    rows.length === 0 ? [] : markdownTable(['component', 'verdicts', 'why', 'clause'], rows),
  ];
}
