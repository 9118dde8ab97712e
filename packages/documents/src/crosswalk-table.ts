import type { CrosswalkRow, ServedRule } from '@weighbridge/weigh';
import { placeLines, standingWords, whereWords } from './crosswalk-words.ts';
import { BLANK, drawn, gap, ink, type Line } from './ink.ts';
import { hanging, heading, rowLines } from './layout.ts';
import { confidenceWords } from './marks.ts';
import { counted } from './numbers.ts';
import { viewOf, type View } from './view.ts';
import { placeNames } from './words.ts';

/** Margin and the longest label, `keep apart`. */
const LABEL_CELLS = 14;

/**
 * Pieces of evidence with the duties that they serve: in short, or with `view.all` rule by rule with
 * citation, what to build to and what stays apart. Says of no duty that it is met.
 *
 * @example
 * crosswalkTable([], { width: 80, colour: false, ascii: false, all: false }); // '  nothing\n'
 */
export function crosswalkTable(rows: readonly CrosswalkRow[], view: View): string {
  const held = viewOf(view);
  if (rows.length === 0) return drawn(held, [[ink(held, '  nothing')]]);
  return drawn(held, [
    ...rows.flatMap((row) => [...rowOf(held, row), BLANK]),
    ...hanging(held, 2, 'Evidence reduces work; whether a duty is met is for each duty to say.'),
    ...hanging(held, 2, 'Information, not legal advice.'),
  ]);
}

function rowOf(view: View, row: CrosswalkRow): readonly Line[] {
  const { id, item, serves, feeds } = row;
  const counts = `${counted(serves.length, 'duty', 'duties')}, ${counted(feeds.length, 'control', 'controls')}`;
  const left: Line = [
    gap([], 2),
    ink(view, id === item ? '' : `${id.toUpperCase()}  `, 'tag'),
    ink(view, item, 'strong'),
  ];
  return [
    ...heading(view, left, [ink(view, counts, 'dim')]),
    ...(view.all ? fullLines(view, row) : shortLines(view, row)),
  ];
}

function shortLines(view: View, row: CrosswalkRow): readonly Line[] {
  const feeds = row.feeds.map(({ rule }) => rule).join(', ');
  return [
    ...placeLines(row).flatMap((line) => hanging(view, 6, line)),
    ...(feeds === '' ? [] : labelled(view, 'feeds', feeds)),
  ];
}

function fullLines(view: View, row: CrosswalkRow): readonly Line[] {
  const { serves, feeds, also, parameters, apart } = row;
  return [
    ...serves.flatMap((rule) => ruleLines(view, rule)),
    ...also.flatMap(({ place, says }) => labelled(view, 'also', `${placeNames([place])}: ${says}`)),
    ...feeds.flatMap(({ rule, pack, must }) =>
      labelled(view, 'feeds', `${rule} (${pack}): ${must}`),
    ),
    ...parameters.flatMap(({ parameter, build_to: to, driver }) =>
      labelled(view, 'build to', `${parameter}: ${to} (${driver})`),
    ),
    ...apart.flatMap(({ rules, why }) =>
      labelled(view, 'keep apart', `${rules.join(' and ')}. ${why}`),
    ),
  ];
}

function ruleLines(view: View, rule: ServedRule): readonly Line[] {
  const evidence = rule.evidence.length === 0 ? '' : `   shown by ${rule.evidence.join(', ')}`;
  const cite = `${rule.cite.join('; ')}${confidenceWords(rule.mark)}`;
  return [
    ...labelled(view, 'serves', `${rule.rule}   ${whereWords(rule)}   ${standingWords(rule)}`),
    ...hanging(view, LABEL_CELLS, rule.must),
    ...hanging(view, LABEL_CELLS, `${cite}${evidence}`, 'dim'),
  ];
}

function labelled(view: View, label: string, text: string): readonly Line[] {
  return rowLines(view, {
    lead: [gap([], 2), ink(view, label, 'label')],
    column: LABEL_CELLS,
    text,
  });
}
