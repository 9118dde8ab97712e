import * as fc from 'fast-check';
import { dayNumber, lawAnswer, type LawAnswer, type LawCase } from './law-evaluation.ts';
import { lawFacts, lawMacros, lawViews, type LawFact } from './law-file.ts';
import { lawNames } from './law-names.ts';

/** Facts under their law-file names; what is not known is absent. */
export interface StatedFacts {
  readonly [name: string]: unknown;
}

/** Days beside and at those that the rows name. */
const DAYS = [
  '2023-05-01',
  '2025-08-01',
  '2025-08-02',
  '2026-03-01',
  '2026-08-01',
  '2026-08-02',
  '2026-12-01',
  '2026-12-02',
  '2027-08-02',
  '2027-12-01',
  '2027-12-02',
  '2028-03-01',
  '2028-08-01',
  '2028-08-02',
  '2029-01-01',
  '2030-08-02',
  'never',
];

/** A change in design counts after the cut-off only (its row says so). */
const CHANGE_DAYS = ['2028-09-01', '2029-05-01', '2031-01-01', 'never'];

const NUMBERS = [2e18, 3e22, 1e23, 2e23, 4e23, 1e24, 6e24, 8e24, 8.1e24, 1e25, 2.4e25, 3.8e25];

/** Members of sets that the rows treat each in its way. */
const MEMBERS: { readonly [fact: string]: readonly string[] } = {
  use_cases: ['A3-1a', 'A3-2', 'A3-4a', 'A3-5a', 'A3-5b', 'A3-5c', 'A3-5d', 'A3-6c'],
  licence_disqualifiers: ['LD-NC', 'LD-USERSCALE'],
  monetisation_forms: ['MO-PRICE'],
  practices: ['P-a', 'P-bb', 'P-f', 'P-h'],
};

/** A worked case of the law file after some of its facts were changed, stated or left out. */
export function changedCase(): fc.Arbitrary<StatedFacts> {
  const views = lawViews().map(({ facts }) => facts);
  const changes = fc.array(fc.oneof(...lawFacts().map(changeOf)), { maxLength: 60 });
  return fc
    .tuple(fc.constantFrom(...views), changes)
    .map(([facts, changed]) => consistent({ ...facts, ...Object.fromEntries(changed) }));
}

function changeOf(fact: LawFact): fc.Arbitrary<readonly [string, unknown]> {
  return fc.option(valueOf(fact), { nil: undefined }).map((value) => [fact.name, value] as const);
}

function valueOf({ name, type, values }: LawFact): fc.Arbitrary<unknown> {
  if (type === 'bool') return fc.boolean();
  if (type === 'number') return fc.constantFrom(...NUMBERS);
  if (type === 'enum') return fc.constantFrom(...values);
  if (type === 'set') return fc.subarray([...(MEMBERS[name] ?? values)]);
  return fc.constantFrom(...(name === 'significant_design_change_date' ? CHANGE_DAYS : DAYS));
}

// What the vocabulary cannot say in two ways at once: a hub that is something else besides, a base
// whose compute is known and cannot be estimated, a set that is reviewed and not given.
function consistent(facts: StatedFacts): StatedFacts {
  const known = Object.fromEntries(
    Object.entries(facts).filter(([, value]) => value !== undefined),
  );
  const roles = ['modifies_model', 'integrates_model', 'develops_system', 'uses_system'];
  const lost = [
    ...(known['host_only'] === true ? [...roles, 'develops_model'] : []),
    ...(known['base_training_compute_flop'] === undefined ? [] : ['base_compute_estimable']),
    ...[...lawNames().completes].flatMap(([flag, set]) => (isGiven(set, known) ? [] : [flag])),
  ];
  return Object.fromEntries(Object.entries(known).filter(([name]) => !lost.includes(name)));
}

function isGiven(set: string, known: StatedFacts): boolean {
  return [...lawNames().facts].some(([name, fact]) => fact === set && known[name] !== undefined);
}

/** The case as the formulas of the law file read it: defaults, derived facts, complete sets. */
export function lawCaseOf(stated: StatedFacts): LawCase {
  const facts = new Map(lawFacts().map((fact) => [fact.name, fact]));
  const macros = lawMacros();
  const derived = new Map<string, LawAnswer>();
  const given: LawCase = {
    isRecorded: (name) => stated[name] !== undefined,
    answer: (name) => {
      const macro = macros.get(name);
      const fact = facts.get(name);
      if (macro === undefined)
        return fact === undefined ? undefined : factAnswer(fact, stated, flags);
      if (!derived.has(name)) derived.set(name, lawAnswer(macro, given));
      return derived.get(name);
    },
  };
  const flags = flagsOf();
  return given;
}

// The `…_reviewed` companion of each set that has one.
function flagsOf(): ReadonlyMap<string, string> {
  const names = lawNames();
  return new Map(
    [...names.completes].flatMap(([flag, set]) =>
      [...names.facts].flatMap(([name, fact]) => (fact === set ? [[name, flag] as const] : [])),
    ),
  );
}

function factAnswer(
  { name, type, ...fact }: LawFact,
  stated: StatedFacts,
  flags: ReadonlyMap<string, string>,
): LawAnswer {
  const value = stated[name] ?? fact.default;
  if (type === 'set') return setAnswer(value, flags.get(name), stated);
  if (type === 'number') return rangeOf(typeof value === 'number' ? value : undefined, 0);
  if (type === 'date') return rangeOf(typeof value === 'string' ? dayNumber(value) : undefined);
  return typeof value === 'boolean' || typeof value === 'string' ? value : undefined;
}

function setAnswer(value: unknown, flag: string | undefined, stated: StatedFacts): LawAnswer {
  if (!Array.isArray(value)) return { has: [], complete: false };
  return { has: value.map(String), complete: flag === undefined || stated[flag] === true };
}

function rangeOf(value: number | undefined, least = -Infinity): LawAnswer {
  return value === undefined ? { lo: least, hi: Infinity } : { lo: value, hi: value };
}
