import { NEVER, day, type Day } from '@weighbridge/core';
import {
  evaluate,
  prepare,
  timeline,
  type DutyAnswer,
  type Enforcement,
  type Program,
} from '@weighbridge/rules';
import type { Verdict } from '../ticket.ts';
import { weighedValues, type Load } from '../weigh.ts';
import { loadOf } from './chain-duties.ts';
import type { Chain } from './chain-file.ts';

/** How a duty reads from a day on; the first step of a course has no day. */
export interface Step {
  readonly from?: Day;
  readonly status: string;
  readonly enforcement: Enforcement;
  /** Of an unknown one: nothing is due before this day, whatever the facts turn out to be. */
  readonly notBefore?: Day;
}

/** One duty of one party through time: at least one step, each unlike the one before. */
export interface Course extends Pick<Verdict, 'pack' | 'rule' | 'must' | 'cite'> {
  /** Place of the party in the list of parties. */
  readonly party: number;
  readonly steps: readonly [Step, ...Step[]];
}

/** One duty of one party that reads otherwise from a day on. */
export interface Change extends Omit<Course, 'steps'> {
  readonly day: Day;
  readonly before: Pick<Step, 'status' | 'enforcement'>;
  readonly after: Pick<Step, 'status' | 'enforcement'>;
  /** The first day on which an unknown duty could be due: what is known of it stays as it is. */
  readonly mayBegin?: true;
}

/** Before the first day that any law here knows. */
const EARLIEST = day('1900-01-01');

/**
 * Every duty of everybody in the chain through time: the law's own dates, and both ends of the due
 * dates for these facts. The facts stay as they are known today; what the law will be is as the packs
 * know it.
 *
 * Cost: one evaluation per party, pack and dated entry; nothing is explained.
 *
 * @example
 * const on = day('2026-11-21');
 * const dossier = { schema: 'weighbridge.dossier/1', name: 'alder-7b', revision: {}, files: [], notCovered: [], facts: {}, findings: [], faults: [], components: [], lineage: [] };
 * const asked = { roles: [], use: {}, places: [], as_of: on, known_at: on, strict: false };
 * coursesOf({ dossier, case: asked, packs: [], tool: '0.1.0' }, WHOLE_CHAIN); // []
 */
export function coursesOf(load: Load, chain: Chain): readonly Course[] {
  return chain.parties.flatMap((party, place) => {
    const { packs, values, strict } = weighedValues(loadOf(load, party, chain.stated));
    return packs.flatMap((pack) => {
      const program = prepare(pack);
      const days = timeline(program, values);
      return coursesIn(program, place, [
        { steps: evaluate(program, values, { asOf: EARLIEST, strict }).duties },
        ...days.map((from) => ({
          from,
          steps: evaluate(program, values, { asOf: from, strict }).duties,
        })),
      ]);
    });
  });
}

interface Standing {
  readonly from?: Day;
  readonly steps: readonly DutyAnswer[];
}

function coursesIn(
  { pack }: Program,
  party: number,
  standings: readonly Standing[],
): readonly Course[] {
  return pack.duties.flatMap(({ id, must, cite }, place) => {
    const [first, ...later] = standings.flatMap(({ from, steps }): readonly Step[] => {
      const step = steps[place];
      if (step === undefined) return [];
      const { status, enforcement } = step;
      return [{ ...(from === undefined ? {} : { from }), status, enforcement, ...notBefore(step) }];
    });
    if (first === undefined) return [];
    const steps: [Step, ...Step[]] = [first];
    for (const step of later) {
      const last = steps.at(-1) ?? first;
      if (last.notBefore !== step.notBefore || !readsAlike(last, step)) steps.push(step);
    }
    return [{ party, pack: pack.pack, rule: id, must, cite, steps }];
  });
}

function notBefore({ status, due }: DutyAnswer): Pick<Step, 'notBefore'> {
  const lo = typeof due === 'object' ? due.lo : due;
  return status !== 'unknown' || lo === undefined ? {} : { notBefore: lo };
}

// How a duty is enforced says something only while it bears.
function readsAlike(a: Step, b: Step): boolean {
  return a.status === b.status && (a.enforcement === b.enforcement || a.status !== 'applies');
}

/**
 * The days on which something changes for somebody, in order.
 *
 * @example
 * changesIn([{ party: 0, pack: 'p', rule: 'r', must: 'Do', cite: [], steps: [{ status: 'no', enforcement: 'normal' }, { from: day('2027-01-01'), status: 'applies', enforcement: 'normal' }] }])[0].day; // '2027-01-01'
 */
export function changesIn(courses: readonly Course[]): readonly Change[] {
  return courses
    .flatMap((course) => [...changesOf(course), ...beginningsOf(course)])
    .toSorted((a, b) => compare(a.day, b.day) || a.party - b.party);
}

function changesOf({ steps, ...course }: Course): readonly Change[] {
  return steps.flatMap(({ from, status, enforcement }, place): readonly Change[] => {
    const before = steps[place - 1];
    if (from === undefined || before === undefined || readsAlike(before, { status, enforcement }))
      return [];
    return [
      {
        ...course,
        day: from,
        before: { status: before.status, enforcement: before.enforcement },
        after: { status, enforcement },
      },
    ];
  });
}

function beginningsOf({ steps, ...course }: Course): readonly Change[] {
  const days = new Set(steps.flatMap(({ notBefore: first }) => first ?? []));
  return [...days].flatMap((first): readonly Change[] => {
    const { status, enforcement } =
      steps.findLast(({ from }) => (from ?? EARLIEST) <= first) ?? steps[0];
    if (status !== 'unknown' || first === NEVER) return [];
    const standing = { status, enforcement };
    return [{ ...course, day: first, before: standing, after: standing, mayBegin: true }];
  });
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
