import {
  decodeValue,
  membersOf,
  nearest,
  type Day,
  type Fault,
  type Value,
  type Vocabulary,
  type VocabularyEntry,
} from '@weighbridge/core';
import { placesWithin, readPlace } from './places.ts';
import type { Case } from './ticket.ts';

/** Where a question put to the command comes from; its evidence says so. */
export const COMMAND_LINE = 'command line';

/** The question as a person puts it: words not yet checked, days already read. */
export interface Question {
  /** Members of `actor.roles`, or `publisher` for `provider`. Empty: as declared. */
  readonly roles?: readonly string[];
  /** ISO 3166 codes and `EU`. Empty: everywhere that the packs at hand answer for. */
  readonly places?: readonly string[];
  /** Facts of the namespace `use`, with or without `use.` before the name. */
  readonly use?: { readonly [fact: string]: unknown };
  readonly asOf: Day;
  readonly knownAt: Day;
  readonly strict?: boolean;
}

/** A question that can be weighed, or all that is wrong with it. */
export type CaseReading =
  | { readonly kind: 'case'; readonly case: Case }
  | { readonly kind: 'faulty'; readonly faults: readonly [Fault, ...Fault[]] };

/**
 * Reads a question against the vocabulary: `publisher` becomes `provider`, `US-CA` adds `US`, a
 * member state adds `EU`, and each fact of the use becomes a value of its type. Lists come out
 * sorted and without doubles. Every fault is reported at once.
 *
 * Faults: `case.role`, `case.place`, `case.use`, `case.value`.
 *
 * @example
 * const vocabulary = { name: 'v', version: 1, lists: {}, facts: { 'use.sector': { type: 'enum', values: ['health'], means: 'sector' } } };
 * const on = day('2026-11-21');
 * caseOf({ places: ['US-CA'], use: { sector: 'health' }, asOf: on, knownAt: on }, vocabulary).case.places; // ['US', 'US-CA']
 */
export function caseOf(question: Question, vocabulary: Vocabulary): CaseReading {
  const faults: Fault[] = [];
  const asked: Case = {
    roles: rolesOf(question.roles ?? [], vocabulary, faults),
    places: placesOf(question.places ?? [], faults),
    use: useOf(question.use ?? {}, vocabulary, faults),
    as_of: question.asOf,
    known_at: question.knownAt,
    strict: question.strict === true,
  };
  const [first, ...rest] = faults;
  return first === undefined
    ? { kind: 'case', case: asked }
    : { kind: 'faulty', faults: [first, ...rest] };
}

/**
 * Reads a use written in one line, `sector=employment,annex3=A3-4a`, into names and texts; several
 * members of a set are joined by `+`. What has no `=` stands for a bool that is true.
 *
 * @example
 * useFromText('sector=employment,personal_data'); // { sector: 'employment', personal_data: 'true' }
 */
export function useFromText(text: string): { readonly [fact: string]: string } {
  const parts = text.split(',').filter((part) => part.trim() !== '');
  return Object.fromEntries(
    parts.map((part) => {
      const cut = part.indexOf('=');
      return cut < 0
        ? [part.trim(), 'true']
        : [part.slice(0, cut).trim(), part.slice(cut + 1).trim()];
    }),
  );
}

function rolesOf(
  words: readonly string[],
  vocabulary: Vocabulary,
  faults: Fault[],
): readonly string[] {
  const entry = vocabulary.facts['actor.roles'];
  const known = entry === undefined ? undefined : membersOf(entry, vocabulary.lists);
  const roles = words.map((word) =>
    word.trim().toLowerCase() === 'publisher' ? 'provider' : word.trim().toLowerCase(),
  );
  for (const role of roles) {
    if (known?.includes(role) === true) continue;
    const near = nearest(role, ['publisher', ...(known ?? [])]);
    faults.push(
      wrong(
        'case.role',
        `no role \`${role.slice(0, 60)}\``,
        near === undefined ? `use one of ${(known ?? []).join(', ')}` : `write ${near}`,
      ),
    );
  }
  return [...new Set(roles)].sort();
}

function placesOf(words: readonly string[], faults: Fault[]): readonly string[] {
  const places: string[] = [];
  for (const word of words) {
    const reading = readPlace(word);
    if (reading.kind === 'place') places.push(reading.place);
    else
      faults.push(
        wrong('case.place', `no place \`${word.slice(0, 60)}\``, placeRemedy(reading.nearest)),
      );
  }
  return placesWithin(places);
}

function placeRemedy(near: string | undefined): string {
  return near === undefined
    ? 'write an ISO 3166 code such as DE or US-CA, or EU'
    : `write ${near}, if that is meant`;
}

function useOf(
  raw: { readonly [fact: string]: unknown },
  vocabulary: Vocabulary,
  faults: Fault[],
): Case['use'] {
  const use: [string, Value][] = [];
  for (const [name, given] of Object.entries(raw)) {
    const fact = name.startsWith('use.') ? name : `use.${name}`;
    const entry = Object.hasOwn(vocabulary.facts, fact) ? vocabulary.facts[fact] : undefined;
    if (entry === undefined) {
      faults.push(inUse(name, noUse(fact, vocabulary)));
      continue;
    }
    const decoded = decodeValue(entry, spoken(entry, given), vocabulary.lists);
    if (decoded.kind === 'value') use.push([fact, decoded.value]);
    else
      faults.push(inUse(name, wrong('case.value', `${fact}: ${decoded.detail}`, decoded.remedy)));
  }
  return Object.fromEntries(use.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** A fault of one fact of the use; whoever read it from a file can tell its line by the pointer. */
function inUse(name: string, fault: Fault): Fault {
  const pointer = `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  return { ...fault, at: { file: COMMAND_LINE, pointer } };
}

function noUse(fact: string, vocabulary: Vocabulary): Fault {
  const uses = Object.keys(vocabulary.facts).filter((name) => name.startsWith('use.'));
  const near = nearest(fact, uses);
  return wrong(
    'case.use',
    `no fact \`${fact.slice(0, 60)}\``,
    near === undefined ? `use one of ${uses.slice(0, 12).join(', ')}` : `write ${near}`,
  );
}

// A command line has no types: `true` is a bool where a bool is asked, `a+b` two members of a set.
function spoken(entry: VocabularyEntry, given: unknown): unknown {
  if (typeof given !== 'string') return given;
  if (entry.type === 'set') return given.split('+').map((member) => member.trim());
  if (entry.type !== 'bool') return given;
  if (given === 'true' || given === 'yes') return true;
  return given === 'false' || given === 'no' ? false : given;
}

function wrong(code: string, detail: string, remedy: string): Fault {
  return { code, at: { file: COMMAND_LINE, line: 1 }, detail, remedy };
}
