import { BLANK, drawn, ink, type Line } from './ink.ts';
import { hanging, rowLines, title } from './layout.ts';
import { counted } from './numbers.ts';
import { viewOf, type View } from './view.ts';

/** One answer that an overlay turns in one case. */
export interface OverlayChangeShape {
  readonly case: string;
  readonly as_of: string;
  readonly rule: string;
  readonly before: string;
  readonly after: string;
  readonly kind: 'became unknown' | 'no longer unknown' | 'changed';
}

/** What an overlay does to the cases of its pack. */
export interface OverlayShape {
  readonly overlay: string;
  readonly on: string;
  readonly cases: number;
  readonly casesChanged: number;
  readonly changes: readonly OverlayChangeShape[];
}

/**
 * What "what if" changes: each case with the answers that turn, then how many changed, became unknown
 * or stopped being so.
 *
 * @example
 * overlayReport([], { width: 80, colour: false, ascii: false, all: false }); // '  no overlay\n'
 */
export function overlayReport(overlays: readonly OverlayShape[], view: View): string {
  const held = viewOf(view);
  if (overlays.length === 0) return drawn(held, [[ink(held, '  no overlay')]]);
  return drawn(
    held,
    overlays.flatMap((overlay) => overlayLines(held, overlay)),
  );
}

function overlayLines(view: View, overlay: OverlayShape): readonly Line[] {
  const names = [...new Set(overlay.changes.map((change) => change.case))];
  return [
    title(view, `${overlay.overlay} on ${overlay.on}`),
    ...names.flatMap((name) =>
      caseLines(
        view,
        overlay.changes.filter((change) => change.case === name),
      ),
    ),
    BLANK,
    ...hanging(view, 2, countWords(overlay)),
    BLANK,
  ];
}

/** Margin and indent of the answers below the name of their case. */
const ANSWER_COLUMN = 4;

function caseLines(view: View, changes: readonly OverlayChangeShape[]): readonly Line[] {
  const [first] = changes;
  if (first === undefined) return [];
  const lead: Line = [];
  return [
    ...rowLines(view, { lead, column: 2, text: `${first.case} (${first.as_of})` }),
    ...changes.flatMap(({ rule, before, after }) =>
      hanging(view, ANSWER_COLUMN, `${rule}: ${before} → ${after}`),
    ),
  ];
}

function countWords({ cases, casesChanged, changes }: OverlayShape): string {
  if (cases === 0)
    return 'no case is at hand that could change; name the YAML of the pack after the overlay';
  const of = (kind: OverlayChangeShape['kind']): number =>
    changes.filter((change) => change.kind === kind).length;
  const answers = counted(changes.length, 'answer', 'answers');
  return `${casesChanged} of ${counted(cases, 'case', 'cases')} changed; ${answers} turned, ${of('became unknown')} became unknown, ${of('no longer unknown')} no longer are`;
}
