import type { Truth } from '@weighbridge/core';
import type { ComponentOpenness, Openness } from '@weighbridge/licences';
import { BLANK, drawn, gap, ink, shown, type Line } from '../ink.ts';
import { hanging, heading, rowLines, title } from '../layout.ts';
import { markedLead, truthMark } from '../marks.ts';
import { formatPlace } from '../numbers.ts';
import { sentenceColumn, viewOf, type View } from '../view.ts';
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
  truthOfLimb,
  truthOfState,
} from './openness-words.ts';

/** How open a release is, for a terminal: class, components, definition, limb, ladder, differences. */
export function opennessTable(openness: Openness, view: View): string {
  const held = viewOf(view);
  const { truth, word, says } = classWords(openness);
  return drawn(held, [
    ...heading(held, [ink(held, `  ${shown(held, openness.name)}`, 'strong')], []),
    BLANK,
    ...row(held, { truth, word, text: says }),
    BLANK,
    ...componentLines(held, openness),
    BLANK,
    ...classLines(held, openness),
    BLANK,
    ...osaidLines(held, openness),
    BLANK,
    ...euLines(held, openness),
    BLANK,
    ...ladderLines(held, openness),
    BLANK,
    ...referenceLines(held, openness),
    BLANK,
    ...hanging(held, 2, FIGURE, 'dim'),
    ...hanging(held, 2, 'Information, not legal advice.'),
  ]);
}

/** Words of a state are up to ten cells long, one more than a status has. */
function columnOf(view: View): number {
  return sentenceColumn(view) + 1;
}

interface MarkedRow {
  readonly truth: Truth;
  readonly word: string;
  readonly text: string;
  readonly right?: string;
}

function row(view: View, { truth, word, text, right }: MarkedRow): readonly Line[] {
  const { text: mark } = truthMark(view, truth);
  const style = truth === 'unknown' ? 'unknown' : truth === 'yes' ? 'strong' : 'plain';
  const lead = markedLead(view, { mark, word, style });
  const column = columnOf(view);
  return rowLines(view, {
    lead: [...lead, gap(lead, column)],
    column,
    text,
    ...(right !== undefined && { right: [ink(view, right, 'label')], end: view.width }),
  });
}

function under(view: View, text: string): readonly Line[] {
  return text === '' ? [] : hanging(view, columnOf(view), text);
}

function settled(view: View, facts: readonly string[]): readonly Line[] {
  return under(view, facts.length === 0 ? '' : `settled by: ${facts.join(', ')}`);
}

function componentLines(view: View, openness: Openness): readonly Line[] {
  const { components } = openness;
  const there = components.filter(({ state }) => state !== 'missing' && state !== 'unseen');
  const absent = (['missing', 'unseen'] as const).flatMap((state) =>
    absentLines(
      view,
      state,
      components.filter((one) => one.state === state),
    ),
  );
  return [
    ...heading(view, title(view, 'Components'), [ink(view, 'licence, class', 'dim')]),
    ...there.flatMap((one) => presentLines(view, one)),
    ...absent,
    ...[doubtWords(openness), adviceWords(components)]
      .filter((words) => words !== '')
      .flatMap((words) => hanging(view, 2, words)),
  ];
}

function presentLines(view: View, one: ComponentOpenness): readonly Line[] {
  const { component, state, licence, places, settledBy } = one;
  const [place] = places;
  const more = places.length > 1 ? ` and ${places.length - 1} more` : '';
  return [
    ...row(view, {
      truth: truthOfState(state),
      word: state,
      text: componentName(component),
      right: [licence?.trim(), classOfComponent(component)].filter(Boolean).join('  '),
    }),
    ...under(view, place === undefined ? '' : `${formatPlace(place)}${more}`),
    ...settled(view, settledBy === undefined ? [] : [settledBy]),
  ];
}

function absentLines(
  view: View,
  state: 'missing' | 'unseen',
  components: readonly ComponentOpenness[],
): readonly Line[] {
  if (components.length === 0) return [];
  const text = components
    .map(({ component }) => `${componentName(component)} ${classOfComponent(component)}`)
    .join(', ');
  return [
    ...row(view, { truth: truthOfState(state), word: state, text }),
    ...settled(view, state === 'unseen' ? ['mof.included'] : []),
  ];
}

function classLines(view: View, { classes, components }: Openness): readonly Line[] {
  return [
    title(view, 'Classes'),
    ...classes.flatMap((verdict) => {
      const lacks = lackWords(verdict, components);
      return [
        ...row(view, {
          truth: verdict.truth,
          word: `class ${numeralOf(verdict.class)}`,
          text: countWords(verdict),
        }),
        ...under(view, lacks === '' ? '' : `lacks ${lacks}`),
      ];
    }),
  ];
}

function osaidLines(view: View, { osaid }: Openness): readonly Line[] {
  return [
    ...heading(view, title(view, 'Open Source AI Definition'), [ink(view, osaidCite(), 'label')]),
    ...row(view, { truth: osaid.truth, word: osaid.truth, text: 'all of its elements' }),
    ...osaid.elements.flatMap((element) => [
      ...row(view, {
        truth: element.truth,
        word: element.truth,
        text: elementWords(element.id),
      }),
      ...under(view, element.truth === 'yes' ? '' : groundWords(element)),
      ...settled(view, element.settledBy === undefined ? [] : [element.settledBy]),
    ]),
  ];
}

function euLines(view: View, { eu }: Openness): readonly Line[] {
  const word = eu.limb === 'not-a-model-licence' ? 'unknown' : eu.limb;
  const limb = eu.limb === 'not-a-model-licence' ? 'a licence for data or documents' : '';
  return [
    ...heading(view, title(view, 'Exemption for open models, licence limb'), [
      ink(view, euCite(), 'label'),
    ]),
    ...row(view, {
      truth: truthOfLimb(eu.limb),
      word,
      text: limb === '' ? 'the licence of the final parameters' : limb,
    }),
    ...eu.reasons.flatMap((reason) => under(view, reasonWords(reason))),
    ...eu.public.flatMap(({ fact, truth }) => [
      ...row(view, { truth, word: truth, text: publicWords(fact) }),
      ...settled(view, truth === 'unknown' ? [fact] : []),
    ]),
  ];
}

function reasonWords({ rule, at, note, guideline }: Openness['eu']['reasons'][number]): string {
  const where = [at, guideline].filter(Boolean).join('; ');
  return `${rule}${where === '' ? '' : ` (${where})`}${note === undefined ? '' : `: ${note}`}`;
}

function ladderLines(view: View, { ladder }: Openness): readonly Line[] {
  const { least, next, rungs, settledBy } = ladder;
  const nextTruth = rungs.find(({ id }) => id === next)?.truth ?? 'unknown';
  return [
    title(view, 'Ladder'),
    ...row(view, { truth: 'yes', word: 'reached', text: rungWords(least) }),
    ...(next === undefined
      ? []
      : row(view, { truth: nextTruth, word: 'next', text: rungWords(next) })),
    ...settled(view, settledBy),
  ];
}

function referenceLines(view: View, { reference, differences }: Openness): readonly Line[] {
  if (reference === undefined) return [];
  const level = reference.class;
  const counts = reference.classes
    .map(({ class: of, filed }) => `${numeralOf(of)} ${filed.included.length}`)
    .join(', ');
  return [
    title(view, 'The reference tool'),
    ...row(view, {
      truth: level === 0 ? 'no' : 'yes',
      word: level === 0 ? 'no class' : `class ${numeralOf(level)}`,
      text: `components it includes for class ${counts}`,
    }),
    ...differences.flatMap((difference) => {
      const { says, why, cite } = differenceWords(difference);
      const name = componentName(difference.component);
      return [
        ...row(view, { truth: 'unknown', word: 'differs', text: `${name}: ${says}` }),
        ...under(view, `${why} (${cite})`),
      ];
    }),
  ];
}
