import type { ChainWeighing, Duties, Ticket, WeighedParty } from '@weighbridge/weigh';
import { BLANK, drawn, gap, ink, type Line } from '../ink.ts';
import { flowed, hanging, rowLines, title } from '../layout.ts';
import { confidenceWords, statusLead } from '../marks.ts';
import { counted, factWords } from '../numbers.ts';
import { shortCite } from '../evidence-words.ts';
import { agedPackWords } from '../pack-age.ts';
import { bearingGroupLines } from '../ticket-groups.ts';
import { bearWords, footLines, nameLines } from '../ticket-head.ts';
import { viewOf, sentenceColumn, type View } from '../view.ts';

/**
 * Who owes what in the chain of a model, as a terminal report: one section for each party with its
 * duties, then what nobody bears. Reads the weighing alone; no line passes `view.width`.
 */
export function dutiesTable(weighing: ChainWeighing, view: View): string {
  const held = viewOf(view);
  const { duties, tickets } = weighing;
  const [first] = tickets;
  return drawn(held, [
    ...chainHead(held, duties),
    BLANK,
    ...duties.parties.flatMap((party, place) =>
      partyLines(held, { duties, party, place, ticket: tickets[place] }),
    ),
    ...nobodyLines(held, duties),
    ...unreadLines(held, duties),
    ...(first === undefined ? [] : footLines(held, first)),
  ]);
}

/** Which model, where, on which day, and who stands in the chain with how much. */
function chainHead(view: View, duties: Duties): readonly Line[] {
  const right = [ink(view, 'duties over the chain', 'strong')];
  const days = [
    duties.places.length > 8 ? `${duties.places.length} places` : duties.places.join(', '),
    `law as of ${duties.as_of}`,
    `facts known at ${duties.known_at}`,
  ];
  return [
    ...nameLines(view, duties.subject.name, right),
    ...flowed(view, 2, days, '   '),
    ...agedPackWords(duties.packs, duties.as_of).flatMap((words) => hanging(view, 2, words)),
    BLANK,
    ...duties.parties.flatMap((party) => sumLine(view, party)),
  ];
}

function sumLine(view: View, party: WeighedParty): readonly Line[] {
  const lead: Line = [ink(view, '  '), ink(view, partyName(party), 'strong')];
  const line: Line = [...lead, gap(lead, 24, 2)];
  return rowLines(view, { lead: line, column: 24, text: bearWords(party.sum) });
}

/** How a party is called: its place in the chain, and whose model it made if not this one. */
export function partyName({ role, model, isActor }: WeighedParty): string {
  if (model !== undefined) return `${role} of ${model}`;
  return isActor === true ? `${role} (actor)` : role;
}

interface Section {
  readonly duties: Duties;
  readonly party: WeighedParty;
  readonly place: number;
  readonly ticket: Ticket | undefined;
}

function partyLines(view: View, { duties, party, place, ticket }: Section): readonly Line[] {
  if (ticket === undefined) return [];
  const groups = bearingGroupLines(view, ticket);
  const nothing = [[ink(view, '  nothing bears')], BLANK];
  return [
    [ink(view, '  '), ink(view, partyName(party).toUpperCase(), 'tag')],
    BLANK,
    ...(groups.length === 0 ? nothing : groups),
    ...baseLines(view, duties, place),
  ];
}

/** How many duties rest on facts of the base model, and on which. */
function baseLines(view: View, { duties }: Duties, place: number): readonly Line[] {
  const bearings = duties.flatMap(({ bearers }) => bearers.filter(({ party }) => party === place));
  const through = bearings.filter(({ through_base }) => through_base.length > 0);
  if (through.length === 0) return [];
  const facts = [...new Set(through.flatMap(({ through_base }) => through_base))];
  const words = `through the base model: ${counted(through.length, 'duty rests', 'duties rest')} on ${facts.map(factWords).join(', ')}`;
  return [...hanging(view, 2, words, 'label'), BLANK];
}

/** Duties of which somebody is exempt and that nobody owes; the others are counted. */
function nobodyLines(view: View, { nobody }: Duties): readonly Line[] {
  const named = nobody.filter(({ why }) => view.all || why === 'exempt');
  const rest = nobody.length - named.length;
  if (nobody.length === 0) return [];
  const rows = named.flatMap((duty) =>
    rowLines(view, {
      lead: statusLead(view, duty.why),
      column: sentenceColumn(view),
      text: duty.must,
      right: [
        ink(view, shortCite(duty.cite)),
        ink(view, duty.by.length === 0 ? '' : `, by ${shortCite(duty.by)}`),
        ink(view, confidenceWords(duty.mark), 'label'),
      ],
    }),
  );
  const more = `${counted(rest, 'duty', 'duties')} whose condition holds for nobody here; --all lists them`;
  return [
    title(view, 'Borne by nobody in this chain'),
    ...rows,
    ...(rest === 0 ? [] : hanging(view, 2, more)),
    BLANK,
  ];
}

function unreadLines(view: View, { unread }: Duties): readonly Line[] {
  if (unread.length === 0) return [];
  return [...hanging(view, 2, `not read by any duty: ${unread.join(', ')}`), BLANK];
}
