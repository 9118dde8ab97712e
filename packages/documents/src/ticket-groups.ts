import type { Ticket, Verdict } from '@weighbridge/weigh';
import { BLANK, gap, ink, type Line } from './ink.ts';
import { flowed, heading, hanging } from './layout.ts';
import { statusKind, type StatusKind } from './marks.ts';
import { formatNumber } from './numbers.ts';
import { dutyLines } from './ticket-duty.ts';
import { countKind, countWords } from './words.ts';
import { sentenceColumn, type View } from './view.ts';

/** Who asks, in the order of the page; never mixed. */
const ASKS: readonly Verdict['asks'][] = ['law', 'licence', 'policy', 'practice'];

type PackOf = Ticket['packs'][number];

/** One pack's verdicts under who asks. */
export interface Group {
  readonly asks: Verdict['asks'];
  readonly title: string;
  readonly verdicts: readonly Verdict[];
}

/** Verdicts by who asks and by pack, in the page's order. */
export function groupsOf(ticket: Ticket): readonly Group[] {
  return ASKS.flatMap((asks) => {
    const packs = ticket.packs.filter((pack) => pack.asks === asks);
    return packs.map((pack) => ({
      asks,
      title: groupTitle(pack, packs.length),
      verdicts: sorted(ticket.verdicts.filter((verdict) => verdict.pack === pack.name)),
    }));
  });
}

function groupTitle(pack: PackOf, ofKind: number): string {
  if (pack.asks === 'policy') return `${pack.name}@${pack.version}`;
  return pack.asks === 'practice' && ofKind === 1 ? '' : pack.title;
}

/** Unknown first, then what is not met, scheduled, met, exempt; what does not bear is last. */
function sorted(verdicts: readonly Verdict[]): readonly Verdict[] {
  return verdicts.toSorted((a, b) => rank(a) - rank(b));
}

const RANK: { readonly [kind in StatusKind]: number } = {
  unknown: 0,
  applies: 2,
  scheduled: 3,
  dormant: 5,
  exempt: 6,
  ended: 7,
  no: 8,
};

function rank(verdict: Verdict): number {
  const kind = statusKind(verdict.status);
  if (kind !== 'applies') return RANK[kind];
  if (verdict.met === 'not met') return 1;
  return verdict.met === 'met' ? 4 : RANK.applies;
}

/** Whether a verdict is listed without --all. */
export function isListed(verdict: Verdict): boolean {
  if (statusKind(verdict.status) === 'no') return false;
  return !(verdict.asks === 'practice' && verdict.met === 'met');
}

/** All groups, an empty line after each; packs of which nothing bears share one. */
export function groupLines(view: View, ticket: Ticket): readonly Line[] {
  const groups = groupsOf(ticket);
  return ASKS.flatMap((asks) =>
    askingLines(
      view,
      ticket,
      groups.filter((group) => group.asks === asks),
    ),
  );
}

/** The groups of which something is listed; of the others nothing is said. */
export function bearingGroupLines(view: View, ticket: Ticket): readonly Line[] {
  return groupsOf(ticket)
    .filter((group) => view.all || !isIdle(group))
    .flatMap((group) => sectionLines(view, ticket, group));
}

function askingLines(view: View, ticket: Ticket, groups: readonly Group[]): readonly Line[] {
  const idle = view.all ? [] : groups.filter(isIdle);
  // One is named as it is; many would bury those that bear.
  const folded = idle.length > 1 ? idle : [];
  const shownGroups = groups.filter((group) => !folded.includes(group));
  return [
    ...shownGroups.flatMap((group) => sectionLines(view, ticket, group)),
    ...(folded.length === 0 ? [] : foldedLines(view, folded)),
  ];
}

function isIdle(group: Group): boolean {
  return !group.verdicts.some(isListed);
}

function sectionLines(view: View, ticket: Ticket, group: Group): readonly Line[] {
  return [
    ...headingLines(view, group),
    ...group.verdicts
      .filter((verdict) => view.all || isListed(verdict))
      .flatMap((verdict) => dutyLines(view, ticket, verdict)),
    ...hiddenLines(view, group),
    BLANK,
  ];
}

function foldedLines(view: View, groups: readonly Group[]): readonly Line[] {
  const [first] = groups;
  if (first === undefined) return [];
  const together: Group = {
    asks: first.asks,
    title: `nothing bears in ${formatNumber(groups.length)} more`,
    verdicts: groups.flatMap(({ verdicts }) => verdicts),
  };
  const titles = groups.map(
    ({ title }, place) => `${title}${place === groups.length - 1 ? '' : ','}`,
  );
  return [...headingLines(view, together), ...flowed(view, 7, titles, ' '), BLANK];
}

function headingLines(view: View, group: Group): readonly Line[] {
  const tag = ink(view, group.asks.toUpperCase(), 'tag');
  const left: Line = [gap([], 2), tag, ink(view, group.title === '' ? '' : `  ${group.title}`)];
  return heading(view, left, [ink(view, groupCounts(group), 'dim')]);
}

/** How many rules were weighed and how many of them do not bear; for practice also what is met. */
export function groupCounts(group: Group): string {
  const verdicts = group.verdicts;
  const met = group.asks === 'practice';
  const words = countWords([
    [countKind(verdicts, 'no'), 'no'],
    [countKind(verdicts, 'exempt'), 'exempt'],
    [countKind(verdicts, 'ended'), 'ended'],
    [met ? verdicts.filter((verdict) => verdict.met === 'met').length : 0, 'met'],
    [met ? verdicts.filter((verdict) => verdict.met === 'not met').length : 0, 'not met'],
  ]);
  return `${formatNumber(verdicts.length)} weighed${words === '' ? '' : `: ${words}`}`;
}

/** A list that is shortened says how to see the rest; what does not bear is counted in the heading. */
function hiddenLines(view: View, group: Group): readonly Line[] {
  if (view.all) return [];
  const met = group.verdicts.filter(
    (verdict) => !isListed(verdict) && statusKind(verdict.status) !== 'no',
  );
  if (met.length === 0) return [];
  const words =
    met.length === 1
      ? '1 met is not shown; --all shows it'
      : `${met.length} met are not shown; --all shows them`;
  return hanging(view, sentenceColumn(view), words);
}
