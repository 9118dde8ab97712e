import type { UseVerdict } from '@weighbridge/licences';
import { BLANK, drawn, ink, type Line } from '../ink.ts';
import { hanging, heading } from '../layout.ts';
import { markdownBlocks, markdownText } from '../markdown.ts';
import { viewOf, type View } from '../view.ts';
import { LICENCE_PLATES, pointBlocks, section, verdictHead } from './stack-report.ts';

const ADVICE = 'Information, not legal advice.';

/** What licences say of a planned use, by component. `taken` names what the call left open. */
export function useTable(judged: UseVerdict, name: string, taken: string, view: View): string {
  const held = viewOf(view);
  return drawn(held, [
    ...verdictHead(held, judged.verdict, name),
    ...(taken === '' ? [] : hanging(held, 2, taken, 'dim')),
    BLANK,
    ...(judged.components.length === 0
      ? hanging(held, 2, 'no licence of weights or code was found')
      : judged.components.flatMap((one) => componentLines(held, one))),
    ...hanging(held, 2, ADVICE),
  ]);
}

type ComponentAnswer = UseVerdict['components'][number];

function componentLines(view: View, one: ComponentAnswer): readonly Line[] {
  const of = (kind: string): ComponentAnswer['points'] =>
    one.points.filter((point) => point.kind === kind);
  return [
    ...heading(
      view,
      [ink(view, `  ${one.component}: ${one.licence}`, 'strong')],
      [ink(view, LICENCE_PLATES[one.verdict].word.toLowerCase(), 'label')],
    ),
    ...section(view, 'Against it', [...of('blocks'), ...of('needs-licence')], 'not-met'),
    ...section(view, 'Not settled, and it matters', of('unclear'), 'unknown'),
    ...section(view, 'Duties', of('duty'), 'plain'),
    ...section(view, 'Open, without deciding', of('aside'), 'open'),
    BLANK,
  ];
}

/** The same as Markdown. */
export function useMarkdown(judged: UseVerdict, name: string, taken: string): string {
  return markdownBlocks([
    [`# ${markdownText(name)}: ${LICENCE_PLATES[judged.verdict].word.toLowerCase()}`],
    taken === '' ? [] : [markdownText(taken)],
    ...judged.components.flatMap((one) =>
      pointBlocks(
        `${one.component}, ${markdownText(one.licence)}: ${LICENCE_PLATES[one.verdict].word.toLowerCase()}`,
        one.points,
      ),
    ),
    [ADVICE],
  ]);
}
