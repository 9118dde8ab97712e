import { cells } from './cells.ts';
import { BLANK, drawn, gap, ink, type Line } from './ink.ts';
import { heading, hanging, rowLines } from './layout.ts';
import { confidenceWords } from './marks.ts';
import { counted } from './numbers.ts';
import { asksFor, rulesOf, type PackShape } from './pack-shapes.ts';
import { viewOf, type View } from './view.ts';
import { placeNames } from './words.ts';

/** A rule's id gets at most so many cells; a longer one has a line of its own. */
const MOST_ID = 26;

/**
 * Packs as a list: who asks, title, version, day of the law, places, how many rules; with
 * `view.all` each rule with its id and citation.
 *
 * @example
 * packList([], { width: 80, colour: false, ascii: false, all: false }); // '  no packs\n'
 */
export function packList<E>(packs: readonly PackShape<E>[], view: View): string {
  const held = viewOf(view);
  if (packs.length === 0) return drawn(held, [[ink(held, '  no packs')]]);
  const lines = packs.flatMap((pack) => [...packLines(held, pack), BLANK]);
  const hint = held.all ? [] : hanging(held, 2, '--all lists the rules');
  return drawn(held, [...lines, ...hint]);
}

function packLines<E>(view: View, pack: PackShape<E>): readonly Line[] {
  const rules = rulesOf(pack);
  const left: Line = [
    gap([], 2),
    ink(view, pack.asks.toUpperCase(), 'tag'),
    ink(view, `  ${pack.title}`),
  ];
  const places = pack.places.length === 0 ? 'everywhere' : placeNames(pack.places);
  const column = 4 + Math.min(MOST_ID, Math.max(0, ...rules.map((rule) => cells(rule.id))));
  return [
    ...heading(view, left, [ink(view, counted(rules.length, 'rule', 'rules'), 'dim')]),
    ...hanging(view, 2, `${pack.pack}@${pack.version}   law as of ${pack.status_date}   ${places}`),
    ...(view.all ? rules.flatMap((rule) => ruleRow(view, rule, column)) : []),
  ];
}

function ruleRow<E>(
  view: View,
  rule: ReturnType<typeof rulesOf<E>>[number],
  column: number,
): readonly Line[] {
  const isLong = cells(rule.id) > column - 4;
  const lead: Line = [ink(view, `  ${rule.id}`)];
  const cite = `${rule.cite.join('; ')}${confidenceWords(rule.mark ?? 'V')}`;
  const right = cite === '' ? {} : { right: [ink(view, cite)] };
  const row = rowLines(view, {
    lead: isLong ? [] : lead,
    column,
    text: asksFor(rule),
    end: view.width,
    ...right,
  });
  return isLong ? [lead, ...row] : row;
}
