import type { Change, Duties } from '@weighbridge/weigh';
import { shortCite } from '../evidence-words.ts';
import { BLANK, drawn, gap, ink, type Line } from '../ink.ts';
import { flowed, hanging, rowLines } from '../layout.ts';
import { statusKind, statusLead } from '../marks.ts';
import { nameLines } from '../ticket-head.ts';
import { sentenceColumn, viewOf, type View } from '../view.ts';
import { partyName } from './duties-table.ts';

/** Changes of one day that read alike for several parties. */
export interface DayChange extends Omit<Change, 'party'> {
  readonly parties: readonly number[];
}

/**
 * The days on which something changes for somebody in the chain, as a terminal report.
 */
export function changesTable(duties: Duties, changes: readonly Change[], view: View): string {
  const held = viewOf(view);
  const days = Map.groupBy(joinedChanges(changes), ({ day }) => day);
  return drawn(held, [
    ...nameLines(held, duties.subject.name, [
      ink(held, 'days on which something changes', 'strong'),
    ]),
    ...flowed(held, 2, [duties.places.join(', '), `seen from ${duties.as_of}`], '   '),
    BLANK,
    ...[...days].flatMap(([day, of]) => dayLines(held, { day, of, duties })),
    ...(days.size === 0
      ? [...hanging(held, 2, 'nothing changes on any day the packs know'), BLANK]
      : []),
    [ink(held, '  Information, not legal advice.')],
  ]);
}

/** One entry for parties whose duty changes alike on a day. */
export function joinedChanges(changes: readonly Change[]): readonly DayChange[] {
  const groups = Map.groupBy(changes, ({ day, pack, rule, before, after }) =>
    [day, pack, rule, stepWords(before), stepWords(after)].join('\n'),
  );
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const { party: _party, ...change } = first;
    return [{ ...change, parties: group.map(({ party }) => party) }];
  });
}

interface OneDay {
  readonly day: string;
  readonly of: readonly DayChange[];
  readonly duties: Duties;
}

function dayLines(view: View, { day, of, duties }: OneDay): readonly Line[] {
  const lead: Line = [ink(view, '  '), ink(view, day, 'strong')];
  const past = day <= duties.as_of ? 'past' : '';
  const head: Line = past === '' ? lead : [...lead, gap(lead, 15, 2), ink(view, past, 'dim')];
  return [head, ...of.flatMap((change) => changeLines(view, duties, change)), BLANK];
}

function changeLines(view: View, duties: Duties, change: DayChange): readonly Line[] {
  const who = change.parties.flatMap((place) => duties.parties[place] ?? []).map(partyName);
  return [
    ...rowLines(view, {
      lead: statusLead(view, statusKind(change.after.status)),
      column: sentenceColumn(view),
      text: change.must,
      right: [ink(view, shortCite(change.cite))],
    }),
    ...hanging(view, sentenceColumn(view), `${who.join(', ')}: ${changeWords(change)}`),
  ];
}

/** What a duty becomes on a day, and what it was. */
export function changeWords({ before, after, mayBegin }: DayChange): string {
  return mayBegin === true
    ? 'unknown, and not due before this day'
    : `${stepWords(after)}, was ${stepWords(before)}`;
}

const HELD: { readonly [enforcement in Change['after']['enforcement']]: string } = {
  normal: '',
  grace: ' in grace',
  stayed: ' with enforcement stayed',
  none_in_statute: '',
};

/** A status with how it is enforced, where that holds it back. */
function stepWords({ status, enforcement }: Change['after']): string {
  return `${status}${status === 'applies' ? HELD[enforcement] : ''}`;
}
