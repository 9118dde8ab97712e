import { all, type Truth } from '@weighbridge/core';
import { classVerdicts, reachedClass, type ClassVerdict, type ReachedClass } from './classes.ts';
import { euVerdict, type EuVerdict } from './eu-limb.ts';
import { ladderVerdict, type LadderVerdict } from './ladder.ts';
import { licenceWords, type JoinedLicences, type ReadWords } from './licence-words.ts';
import { osaidVerdicts, type OsaidVerdict } from './osaid.ts';
import { referenceReading, type Filing, type ReferenceReading } from './reference.ts';
import { counts, standingsOf, type Standing, type Subject } from './standings.ts';
import type { ClauseName, LicenceRecord, OpennessTable } from './table.ts';

/** One component as it is published: the licences that its words name stand as their ids. */
export type ComponentOpenness = Omit<Standing, 'licences'> & { readonly ids?: readonly string[] };

/** A component that the reference tool files otherwise than we do, and by which clause. */
export interface Difference {
  readonly component: string;
  /** `replaced`: it is not there, and not missed because of another. */
  readonly reference: Filing | 'replaced';
  readonly ours: Standing['state'];
  readonly clause: ClauseName;
}

/** How open a release is, by each of the measures, with what each lacks. */
export interface Openness {
  readonly schema: 'weighbridge.openness/1';
  readonly name: string;
  readonly components: readonly ComponentOpenness[];
  /** Codes of findings beside which no claimed licence was relied on. */
  readonly doubts: readonly string[];
  /** From class III to class I. */
  readonly classes: readonly ClassVerdict[];
  readonly class: ReachedClass;
  readonly osaid: { readonly truth: Truth; readonly elements: readonly OsaidVerdict[] };
  readonly eu: EuVerdict;
  readonly ladder: LadderVerdict;
  /** What the reference tool says of the same description, and where we differ; absent for a folder. */
  readonly reference?: ReferenceReading;
  readonly differences: readonly Difference[];
}

/** What openness is told by: the tables, and the records of terms. */
export interface OpennessTables {
  readonly table: OpennessTable;
  readonly records?: Iterable<LicenceRecord>;
}

/**
 * A function that tells how open a release is: the class of the Model Openness Framework, the Open Source
 * AI Definition, the licence limb of Article 53(2) of the AI Act, the ladder. What is not known stays
 * `unknown` and names the fact that would settle it; a person's word settles what reading left open and
 * overrules nothing read. Cost: the names of all licences once, then little for each release.
 *
 * @example
 * const none = { components: [], clauses: {}, words: { absent: [], none: [], closed: [] }, licences: [],
 *   unsettled: [], not_open: [], osaid: { elements: [] }, eu: { public: [] }, ladder: [] };
 * const openness = opennessBy({ table: none });
 * openness({ name: 'Tern', seen: [], facts: {} }).ladder.least; // 'closed'
 */
export function opennessBy({
  table,
  records = [],
}: OpennessTables): (subject: Subject) => Openness {
  const read = licenceWords(table, records);
  return (subject) => opennessOf(subject, table, read);
}

function opennessOf(subject: Subject, table: OpennessTable, read: ReadWords): Openness {
  const { facts, release } = subject;
  const standings = standingsOf(subject, table, read);
  const classes = classVerdicts(standings, table);
  const elements = osaidVerdicts(standings, table, facts);
  const osaid = all(elements.map(({ truth }) => truth));
  const reference = release === undefined ? undefined : referenceReading(release, table);
  return {
    schema: 'weighbridge.openness/1',
    name: subject.name,
    components: standings.map((one) => published(one, reference)),
    doubts: subject.doubts ?? [],
    classes,
    class: reachedClass(classes),
    osaid: { truth: osaid, elements },
    eu: euVerdict(standings, table, facts),
    ladder: ladderVerdict({ standings, classes, osaid, facts }, table),
    ...(reference !== undefined && { reference }),
    differences: reference === undefined ? [] : differences(standings, reference, table),
  };
}

/** A clause tells of the reference tool, and only where that was asked. */
function published(
  { licences, clause, ...standing }: Standing,
  reference: ReferenceReading | undefined,
): ComponentOpenness {
  return {
    ...standing,
    ...(clause !== undefined && reference !== undefined && { clause }),
    ...(licences !== undefined && { ids: [...new Set(idsIn(licences))] }),
  };
}

function idsIn(joined: JoinedLicences): readonly string[] {
  return joined.kind === 'one' ? [joined.licence.id] : joined.parts.flatMap(idsIn);
}

/** How a state of ours is called in the reference tool. */
const FILED_AS: { readonly [State in Standing['state']]?: Filing } = {
  open: 'included',
  closed: 'invalid',
  unlicensed: 'unlicensed',
  missing: 'missing',
};

function differences(
  standings: readonly Standing[],
  reference: ReferenceReading,
  table: OpennessTable,
): readonly Difference[] {
  return standings.flatMap((standing): readonly Difference[] => {
    const { component, state, clause } = standing;
    const theirs = filingOf(component, reference);
    if (theirs === undefined) {
      return isReplaced(standing, standings, table)
        ? [{ component, reference: 'replaced', ours: state, clause: 'paper' }]
        : [];
    }
    if (FILED_AS[state] === theirs) return [];
    const other = theirs === 'missing' ? 'component' : 'repeated';
    return [{ component, reference: theirs, ours: state, clause: clause ?? other }];
  });
}

const FILINGS: readonly Filing[] = ['missing', 'invalid', 'unlicensed', 'included'];

/** The list of class I, which holds every component; an optional one is in none while it is open. */
function filingOf(id: string, { classes }: ReferenceReading): Filing | undefined {
  const lists = classes.at(-1)?.filed;
  return FILINGS.find((filing) => lists?.[filing].includes(id));
}

/** Not there, and taken for replaced by a component that for us does not count. */
function isReplaced(
  { component, state }: Standing,
  standings: readonly Standing[],
  { components }: OpennessTable,
): boolean {
  const paper = components.find((one) => one.stands_for === component)?.id;
  const standing = standings.find((one) => one.component === paper);
  return state === 'missing' && standing !== undefined && counts(standing) !== 'yes';
}
