import { cleanPath } from './clean.ts';
import { SEVERITIES, type Fault, type Finding, type Place } from '@weighbridge/core';
import { shortPath } from './cells.ts';
import { ink, type Line } from './ink.ts';
import { hanging, rowLines } from './layout.ts';
import { markedLead, statusMark, weightLead } from './marks.ts';
import { formatPlace } from './numbers.ts';
import { sentenceColumn, type View } from './view.ts';

/** So many places of one finding are named; the rest is counted. */
const MOST_PLACES = 3;

/** Findings from the heaviest to the lightest; of equal weight in their order. */
export function byWeight(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted(
    (a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity),
  );
}

/** One finding: what was seen, where, what to do. */
function findingLines(view: View, finding: Finding): readonly Line[] {
  const column = sentenceColumn(view);
  return [
    ...rowLines(view, {
      lead: weightLead(view, finding.severity),
      column,
      text: finding.says,
      right: [ink(view, finding.code)],
    }),
    ...hanging(view, column, placesWords(view, finding.places)),
    ...hanging(view, column, `do: ${finding.do}`),
  ];
}

function placesWords(view: View, places: readonly Place[]): string {
  const room = Math.max(24, view.width - sentenceColumn(view) - 24);
  const named = places.slice(0, MOST_PLACES).map((place) => placeIn(view, place, room));
  const left = places.length - named.length;
  return `${named.join(', ')}${left > 0 ? ` and ${left} more` : ''}`;
}

/** A place whose path gives way in the middle, so that line or offset always remain. */
export function placeIn(view: View, place: Place, room: number): string {
  return formatPlace({ ...place, file: shortPath(place.file, room, view.ascii ? '...' : '…') });
}

/** One fault inside a report: what is broken, where, what to do. */
function faultLines(view: View, fault: Fault): readonly Line[] {
  const column = sentenceColumn(view);
  const lead = markedLead(view, {
    mark: statusMark(view, 'unknown'),
    word: 'fault',
    style: 'fault',
  });
  return [
    ...rowLines(view, { lead, column, text: fault.detail, right: [ink(view, fault.code)] }),
    ...hanging(view, column, placesWords(view, [fault.at])),
    ...hanging(view, column, `do: ${fault.remedy}`),
  ];
}

/** One file that was not read, with the reason; nothing is known about its content. */
export function unreadLines(
  view: View,
  unread: { readonly path: string; readonly reason: string },
): readonly Line[] {
  const column = sentenceColumn(view);
  const lead = markedLead(view, {
    mark: statusMark(view, 'unknown'),
    word: 'unread',
    style: 'unknown',
  });
  const path = shortPath(cleanPath(unread.path), view.width - column, view.ascii ? '...' : '…');
  return [...rowLines(view, { lead, column, text: path }), ...hanging(view, column, unread.reason)];
}

/** So many faults are printed (terminal page, section 10), and so many findings; the rest is counted. */
const MOST_FAULTS = 20;
const MOST_FINDINGS = 40;

/** Faults in the order of the files, at most 20 unless all are asked for. */
export function listedFaults(view: View, faults: readonly Fault[]): readonly Line[] {
  const listed = view.all ? faults : faults.slice(0, MOST_FAULTS);
  const lines = listed.flatMap((fault) => faultLines(view, fault));
  return [...lines, ...leftOut(view, faults.length - listed.length)];
}

/** Findings from the heaviest on, at most 40 unless all are asked for. */
export function listedFindings(view: View, findings: readonly Finding[]): readonly Line[] {
  const listed = view.all ? findings : findings.slice(0, MOST_FINDINGS);
  const lines = listed.flatMap((finding) => findingLines(view, finding));
  return [...lines, ...leftOut(view, findings.length - listed.length)];
}

/** How many of a list are not printed, and how to see them. */
export function leftOut(view: View, left: number): readonly Line[] {
  return left === 0 ? [] : hanging(view, sentenceColumn(view), `${left} more; --all shows them`);
}
