import type { Change, ChainDuty, Duties, UnborneDuty } from '@weighbridge/weigh';
import { markdownBlocks, markdownTable, markdownText } from '../markdown.ts';
import { confidenceWords, statusKind, statusMark } from '../marks.ts';
import { factWords, formatValue } from '../numbers.ts';
import { agedPackWords } from '../pack-age.ts';
import { bearWords } from '../ticket-head.ts';
import { viewOf, type View } from '../view.ts';
import { changeWords, joinedChanges } from './changes-table.ts';
import { partyName } from './duties-table.ts';

const MARKS: View = viewOf({});

/**
 * Who owes what in the chain as Markdown: a table for each party, then what nobody bears; with
 * `changes`, the days on which something changes stand in their place.
 */
export function dutiesMarkdown(duties: Duties, changes?: readonly Change[]): string {
  const { subject, places, as_of, known_at, parties } = duties;
  return markdownBlocks([
    [`# Duties over the chain of ${markdownText(subject.name)}`],
    [`${places.map(markdownText).join(', ')}  `, `law as of ${as_of}, facts known at ${known_at}`],
    agedPackWords(duties.packs, duties.as_of),
    markdownTable(
      ['party', 'bears'],
      parties.map((party) => [markdownText(partyName(party)), bearWords(party.sum)]),
    ),
    ...(changes === undefined ? partyBlocks(duties) : [dayTable(duties, changes)]),
    [`Packs: ${duties.packs.map(({ name, version }) => `\`${name}@${version}\``).join(', ')}`],
    ['Information, not legal advice.'],
  ]);
}

function partyBlocks(duties: Duties): readonly (readonly string[])[] {
  return [
    ...duties.parties.flatMap((party, place) => [
      [`## ${markdownText(partyName(party))}`],
      partyTable(duties, place),
    ]),
    ...nobodyBlocks(duties.nobody),
  ];
}

function dayTable({ parties }: Duties, changes: readonly Change[]): readonly string[] {
  if (changes.length === 0) return ['Nothing changes on any day the packs know.'];
  const rows = joinedChanges(changes).map((change) => [
    change.day,
    markdownText(
      change.parties
        .flatMap((place) => parties[place] ?? [])
        .map(partyName)
        .join(', '),
    ),
    changeWords(change),
    markdownText(change.must),
    markdownText(change.cite.join('; ')),
  ]);
  return markdownTable(['day', 'party', 'changes to', 'duty', 'citation'], rows);
}

function partyTable({ duties, vocabulary }: Duties, place: number): readonly string[] {
  const rows = duties.flatMap((duty) =>
    duty.bearers
      .filter(({ party }) => party === place)
      .map(({ status, due, met, settled_by }) => [
        `${statusMark(MARKS, statusKind(status))} ${status}`,
        markdownText(duty.must),
        due === undefined ? '' : formatValue(due),
        markdownText(evidenceWords(duty, met, vocabulary)),
        markdownText(settled_by.map(factWords).join(', ')),
        markdownText(`${duty.cite.join('; ')}${confidenceWords(duty.mark)}`),
      ]),
  );
  if (rows.length === 0) return ['Nothing bears.'];
  return markdownTable(['status', 'duty', 'due', 'evidence', 'settled by', 'citation'], rows);
}

function evidenceWords(
  { evidence }: ChainDuty,
  met: string | undefined,
  vocabulary: Duties['vocabulary'],
): string {
  const means = evidence.map((fact) => vocabulary[fact]?.means ?? factWords(fact)).join('; ');
  return [met ?? '', means].filter((part) => part !== '').join(': ');
}

function nobodyBlocks(nobody: readonly UnborneDuty[]): readonly (readonly string[])[] {
  const exempt = nobody.filter(({ why }) => why === 'exempt');
  const rest = nobody.length - exempt.length;
  if (nobody.length === 0) return [];
  return [
    ['## Borne by nobody in this chain'],
    exempt.length === 0
      ? []
      : markdownTable(
          ['duty', 'citation', 'exempt by'],
          exempt.map(({ must, cite, by }) =>
            [must, cite.join('; '), by.join('; ')].map(markdownText),
          ),
        ),
    [`${rest} more whose condition holds for nobody here.`],
  ];
}
