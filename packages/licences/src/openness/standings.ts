import { all, not, type Facts, type Place, type Truth, type Value } from '@weighbridge/core';
import { isFitFor, isOpen, type JoinedLicences, type ReadWords } from './licence-words.ts';
import { licenceOf, type PartLicence } from './part-licences.ts';
import type { Release } from './release.ts';
import type { SeenComponent } from './seen.ts';
import type { ClauseName, ContentType, FrameworkComponent, OpennessTable } from './table.ts';

/** How a component stands: what is there of it, and under which terms. */
export interface Standing {
  readonly component: string;
  readonly included: Truth;
  /** Whether it is under an open licence. */
  readonly open: Truth;
  /** Whether that licence is meant for its type of content. */
  readonly fits: Truth;
  /** The words where its licence stands. */
  readonly licence?: string;
  readonly places: readonly Place[];
  readonly state: 'open' | 'closed' | 'unlicensed' | 'missing' | 'unread' | 'unseen';
  /** Why the reference tool says otherwise of it. */
  readonly clause?: ClauseName;
  /** The fact that would settle what is unknown. */
  readonly settledBy?: 'mof.included' | 'mof.licensed_open';
  /** The licences that its words name. */
  readonly licences?: JoinedLicences;
}

/** What is looked at: a description of a release, or what was seen in a folder; and what a person said. */
export interface Subject {
  readonly name: string;
  readonly release?: Release;
  readonly seen?: readonly SeenComponent[];
  /** Licences of the parts of the model, as the folder claims them. */
  readonly licences?: readonly PartLicence[];
  /** Findings beside which nobody should rely on the licences that a folder claims. */
  readonly doubts?: readonly string[];
  readonly facts: Facts;
}

/** How each component of the framework stands, in the order of the table. */
export function standingsOf(
  subject: Subject,
  table: OpennessTable,
  read: ReadWords,
): readonly Standing[] {
  const isDoubted = (subject.doubts ?? []).length > 0;
  return table.components.map((component) => {
    const sight =
      subject.release === undefined
        ? folderSight(component, subject, read)
        : releaseSight(component, subject.release, read);
    return standing(component.id, isDoubted ? doubted(sight) : sight, subject.facts);
  });
}

function releaseSight(component: FrameworkComponent, release: Release, read: ReadWords): Sight {
  const mentions = namedMentions(component, release);
  return mentions.length === 0 ? nothing('no') : sightOf(mentions, component.type, read);
}

function folderSight(component: FrameworkComponent, subject: Subject, read: ReadWords): Sight {
  const words = licenceOf(component.licensed_as, subject.licences ?? []);
  const mentions = seenMentions(component, subject.seen ?? [], words);
  if (mentions.length > 0) return sightOf(mentions, component.type, read);
  // What is said of the weights holds for them wherever they lie; of code elsewhere nothing is said.
  if (component.kind !== component.licensed_as || words === undefined) return nothing('unknown');
  return { ...sightOf([elsewhere(words)], component.type, read), included: 'unknown', places: [] };
}

function elsewhere(words: string): Mention {
  return { words, place: { file: '' }, unlicensed: 'unknown', guessed: false };
}

/** One mention of a component with the words of its licence, if there are any. */
interface Mention {
  readonly words?: string;
  /** Words that are not there were looked for in a description, but may stand elsewhere for a folder. */
  readonly unlicensed: Truth;
  readonly place: Place;
  /** Told only from the name of a file. */
  readonly guessed: boolean;
}

function namedMentions(
  { id, type }: FrameworkComponent,
  { components, licences }: Release,
): readonly Mention[] {
  const holds = licences[type] ?? licences.distribution;
  return components
    .filter((one) => one.id === id)
    .map(({ licence = holds, place }) => ({
      place,
      guessed: false,
      unlicensed: 'yes',
      ...(licence !== undefined && { words: licence }),
    }));
}

function seenMentions(
  { id }: FrameworkComponent,
  seen: readonly SeenComponent[],
  words: string | undefined,
): readonly Mention[] {
  return seen
    .filter(({ component }) => component === id)
    .map(({ place, by }) => ({
      place,
      guessed: by === 'name',
      unlicensed: 'unknown',
      ...(words !== undefined && { words }),
    }));
}

/** What was read of a component, before a person's word. */
interface Sight {
  readonly included: Truth;
  readonly guessed: boolean;
  readonly open: Truth;
  readonly fits: Truth;
  readonly licensed: Truth;
  readonly licence?: string;
  readonly places: readonly Place[];
  readonly clause?: ClauseName;
  readonly licences?: JoinedLicences;
}

function nothing(included: Truth): Sight {
  const rest: Truth = included === 'no' ? 'no' : 'unknown';
  return { included, guessed: false, open: rest, fits: rest, licensed: rest, places: [] };
}

/** All mentions together: a part that is not open keeps the whole from being open. */
function sightOf(mentions: readonly Mention[], type: ContentType, read: ReadWords): Sight {
  const parts = mentions.map((mention) => sightOfOne(mention, type, read));
  const there = parts.filter(({ included }) => included === 'yes');
  const [first] = there.length > 0 ? there : parts;
  if (first === undefined || there.length < 2) return first ?? nothing('no');
  const words = [...new Set(there.flatMap(({ licence }) => licence ?? []))];
  const licences = there.flatMap((part) => part.licences ?? []);
  const open = all(there.map((part) => part.open));
  return {
    included: 'yes',
    guessed: there.every(({ guessed }) => guessed),
    open,
    fits: all(there.map(({ fits }) => fits)),
    licensed: all(there.map(({ licensed }) => licensed)),
    places: there.flatMap(({ places }) => places),
    ...(words.length > 0 && { licence: words.join('; ') }),
    ...clauseOf(there, open),
    ...(licences.length === there.length && { licences: { kind: 'all', parts: licences } }),
  };
}

/** Beside a doubt no licence opens anything. */
function doubted(sight: Sight): Sight {
  if (sight.open !== 'yes') return sight;
  const { licences: _, ...rest } = sight;
  return { ...rest, open: 'unknown', fits: sight.fits === 'yes' ? 'unknown' : sight.fits };
}

function clauseOf(parts: readonly Sight[], open: Truth): { readonly clause?: ClauseName } {
  const clause = parts.find((part) => part.clause !== undefined)?.clause;
  if (clause !== undefined) return { clause };
  return parts.some((part) => part.open !== open) ? { clause: 'repeated' } : {};
}

function sightOfOne(
  { words, unlicensed, place, guessed }: Mention,
  type: ContentType,
  read: ReadWords,
): Sight {
  const places = [place];
  if (words === undefined) {
    const open = not(unlicensed);
    return { included: 'yes', guessed, open, fits: open, licensed: open, places };
  }
  const said = read(words);
  const base = { licence: words, places, guessed };
  switch (said.kind) {
    case 'absent':
      return { ...nothing('no'), ...base, clause: 'not-included' };
    case 'none':
      return { ...base, ...none, ...(isPlain(words) ? {} : { clause: 'not-given' }) };
    case 'closed':
      return { ...base, included: 'yes', open: 'no', fits: 'no', licensed: 'yes' };
    case 'unread':
      return { ...base, ...unread, clause: 'unread' };
    case 'licence':
      return {
        ...base,
        ...ofLicence(said.joined, type),
        ...(said.clause && { clause: said.clause }),
      };
  }
}

const none = { included: 'yes', open: 'no', fits: 'no', licensed: 'no' } as const;

const unread = { included: 'yes', open: 'unknown', fits: 'unknown', licensed: 'yes' } as const;

/** The reference tool too takes these words for none. */
function isPlain(words: string): boolean {
  return words === '' || words === 'unlicensed';
}

function ofLicence(
  licences: JoinedLicences,
  type: ContentType,
): Pick<Sight, 'included' | 'open' | 'fits' | 'licensed' | 'licences'> {
  const open = isOpen(licences);
  return {
    included: 'yes',
    open,
    fits: all([open, isFitFor(licences, type)]),
    licensed: 'yes',
    licences,
  };
}

/** A person's word settles what reading left open and corrects a guess; it overrules nothing read. */
function standing(component: string, sight: Sight, facts: Facts): Standing {
  const stated = (fact: string): Truth => memberOf(facts[fact]?.value, component);
  const or = (is: Truth, fact: string): Truth => (is === 'unknown' ? stated(fact) : is);
  const denied = sight.guessed && stated('mof.included') === 'no';
  const included = denied ? 'no' : or(sight.included, 'mof.included');
  const open = or(sight.open, 'mof.licensed_open');
  const fits = or(sight.fits, 'mof.type_appropriate');
  const state = stateOf(included, open, sight);
  const { licence, places, clause, licences } = sight;
  return {
    component,
    included,
    open,
    fits,
    places,
    state,
    ...(licence !== undefined && { licence }),
    ...(clause !== undefined && { clause }),
    ...(licences !== undefined && { licences }),
    ...(state === 'unseen' && { settledBy: 'mof.included' as const }),
    ...(state === 'unread' && { settledBy: 'mof.licensed_open' as const }),
  };
}

function stateOf(included: Truth, open: Truth, { licensed, licence }: Sight): Standing['state'] {
  if (included === 'no') return 'missing';
  // A closed licence of weights that lie elsewhere is as closed there.
  if (included === 'unknown') return open === 'no' && licence !== undefined ? 'closed' : 'unseen';
  if (open === 'yes') return 'open';
  if (open === 'unknown') return 'unread';
  return licensed === 'no' || licence === undefined ? 'unlicensed' : 'closed';
}

/** What a stated set says of one member. */
function memberOf(value: Value | undefined, member: string): Truth {
  if (typeof value !== 'object' || !('has' in value)) return 'unknown';
  if (value.has.includes(member)) return 'yes';
  const out = value.complete === true || (value.not ?? []).includes(member);
  return out ? 'no' : 'unknown';
}

/** What a stated yes or no says. */
export function statedTruth(facts: Facts, fact: string): Truth {
  const value = facts[fact]?.value;
  return typeof value === 'boolean' ? (value ? 'yes' : 'no') : 'unknown';
}

/** Whether the component counts: it is there, under an open licence. */
export function counts({ included, open }: Standing): Truth {
  return all([included, open]);
}
