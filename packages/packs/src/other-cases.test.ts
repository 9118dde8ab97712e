import { describe, expect, it } from 'vitest';
import { day } from '@weighbridge/core';
import { evaluate, prepare, type Expectation } from '@weighbridge/rules';
import { currentPacks } from './index.ts';
import { lawNames } from './testing/law-names.ts';
import { caseIds, claims, hasOtherLawFile, type Claim } from './testing/other-law-file.ts';
import { shippedPack, shippedReading } from './testing/shipped.ts';

describe.skipIf(!hasOtherLawFile)(
  'the worked cases on other jurisdictions (needs ../shared)',
  () => {
    const expected = currentPacks.flatMap(({ name }) => expectedIn(name));

    it.each(hasOtherLawFile ? caseIds() : [])('%s is a test of a pack', (id) => {
      expect(expected.some((one) => one.cases.includes(id))).toBe(true);
    });

    it.each(titled(hasOtherLawFile ? claims() : []))('$title', ({ claim }) => {
      const ofCase = expected.filter(({ cases }) => cases.includes(claim.case));
      const rows = claim.rows.filter((row) => !claim.isFamily || ofCase.some(isAbout(row)));
      expect(rows).not.toEqual([]);
      const untested = rows.filter(
        (row) => !ofCase.filter(isAbout(row)).some(({ expectation }) => holds(claim, expectation)),
      );
      expect(untested).toEqual([]);
    });
  },
);

describe('the enforcement that worked cases name stands beside the status', () => {
  it.each([
    ['O-15', 'us-co', 'us-co-sb24205', '2026-11-20', 'stayed'],
    ['O-15', 'us-co', 'us-co-sb24205', '2026-04-26', 'normal'],
    ['O-16', 'us-co', 'us-co-admt-notice', '2027-03-01', 'stayed'],
    ['O-18', 'kr', 'kr-aiba-31-notice', '2026-11-20', 'grace'],
    ['O-21(a)', 'us-federal', 'us-ear-4e091', '2025-05-14', 'stayed'],
    ['O-21(c)', 'us-federal', 'us-ear-4e091', '2026-11-20', 'stayed'],
    ['section 3.1', 'us-federal', 'us-ear-4e091', '2025-05-12', 'normal'],
    ['section 3.3', 'us-nyc', 'us-nyc-ll144', '2023-07-04', 'grace'],
    ['section 3.3', 'us-nyc', 'us-nyc-ll144', '2023-07-05', 'normal'],
  ])('%s: in %s the rule %s is on %s %s', (_of, pack, rule, on, enforcement) => {
    const options = { asOf: day(on), strict: false };
    const { duties } = evaluate(prepare(shippedPack(pack)), {}, options);
    expect(duties.find((duty) => duty.rule === rule)?.enforcement).toBe(enforcement);
  });
});

interface Expected {
  readonly cases: readonly string[];
  readonly rule: string;
  readonly expectation: Expectation;
}

/** What the tests of a pack expect, each with the worked cases from which it follows. */
function expectedIn(pack: string): readonly Expected[] {
  return shippedReading(pack).tests.flatMap(({ because = '', expect: wanted }) => {
    const cases = because.match(/\bO-\d\d\b/g) ?? [];
    return Object.entries(wanted).map(([rule, expectation]) => ({ cases, rule, expectation }));
  });
}

// A row with two duties has its name before those of both.
function isAbout(row: string): (expected: Expected) => boolean {
  const id = row.toLowerCase();
  return ({ rule }) => rule === id || rule.startsWith(`${id}-`);
}

function titled(
  found: readonly Claim[],
): readonly { readonly title: string; readonly claim: Claim }[] {
  return found.map((claim) => ({ title: `${claim.case}: … ${claim.said}`, claim }));
}

/** Whether a test expects what the claim says (law README, section 3). */
function holds(claim: Claim, expectation: Expectation): boolean {
  const status = typeof expectation === 'string' ? expectation : (expectation.status ?? '');
  return isStatusOf(claim, status) && (claim.word !== 'UNKNOWN' || isSettledAs(claim, expectation));
}

function isStatusOf({ word, about, isFamily }: Claim, status: string): boolean {
  switch (word) {
    case 'NOT_TRIGGERED':
    case 'fails':
      return status === 'no';
    case 'EXEMPT':
      return status.startsWith('exempt:');
    case 'NOT_YET':
      return isNotYet(status, isFamily ? '' : about);
    // The engine asks the trigger first, and answers `no` for what would not trigger.
    case 'ENDED':
      return status === 'ended' || status === 'no';
    case 'UNKNOWN':
      return status === 'unknown';
    default:
      return status === 'applies';
  }
}

// Of a family some rows begin later than the others.
function isNotYet(status: string, day: string): boolean {
  if (status === 'no' || status === 'unknown') return true;
  return day === '' ? status.startsWith('scheduled') : status === `scheduled:${day}`;
}

// Facts that the file names in code style settle it; what it says in words is not compared.
function isSettledAs({ about }: Claim, expectation: Expectation): boolean {
  const named = (about.match(/\b[a-z]+\.[a-z][a-z0-9_]*/g) ?? []).map(ourName);
  if (named.length === 0) return true;
  const settledBy = typeof expectation === 'string' ? undefined : expectation.settled_by;
  return settledBy !== undefined && settledBy.every((fact) => named.includes(fact));
}

function ourName(lawName: string): string {
  const names = lawNames();
  return names.facts.get(lawName) ?? lawName;
}
