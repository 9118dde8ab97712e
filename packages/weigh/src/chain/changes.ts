import { day, type Day } from '@weighbridge/core';
import { evaluate, prepare, timeline, type Enforcement, type Program } from '@weighbridge/rules';
import { weighedValues, type Load } from '../weigh.ts';
import { loadOf } from './chain-duties.ts';
import type { Chain } from './chain-file.ts';

/** How a duty reads from a day on; the first step of a course has no day. */
export interface Step {
  readonly from?: Day;
  readonly status: string;
  readonly enforcement: Enforcement;
}

/** One duty of one party through time: at least one step, each unlike the one before. */
export interface Course {
  /** Place of the party in the list of parties. */
  readonly party: number;
  readonly pack: string;
  readonly rule: string;
  readonly must: string;
  readonly cite: readonly string[];
  readonly steps: readonly [Step, ...Step[]];
}

/** One duty of one party that reads otherwise from a day on. */
export interface Change extends Omit<Course, 'steps'> {
  readonly day: Day;
  readonly before: Pick<Step, 'status' | 'enforcement'>;
  readonly after: Pick<Step, 'status' | 'enforcement'>;
}

/** Before the first day that any law here knows. */
const EARLIEST = day('1900-01-01');

/**
 * Every duty of everybody in the chain through time: the law's own dates and the due dates that are
 * exact for these facts. The facts stay as they are known today; what the law will be is as the
 * packs know it.
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
  readonly steps: readonly Pick<Step, 'status' | 'enforcement'>[];
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
      return [{ ...(from === undefined ? {} : { from }), status, enforcement }];
    });
    if (first === undefined) return [];
    const steps: [Step, ...Step[]] = [first];
    for (const step of later) if (!readsAlike(steps.at(-1) ?? first, step)) steps.push(step);
    return [{ party, pack: pack.pack, rule: id, must, cite, steps }];
  });
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
  return courses.flatMap(changesOf).toSorted((a, b) => compare(a.day, b.day) || a.party - b.party);
}

function changesOf({ steps, ...course }: Course): readonly Change[] {
  return steps.flatMap(({ from, ...after }, place): readonly Change[] => {
    const before = steps[place - 1];
    if (from === undefined || before === undefined) return [];
    const { status, enforcement } = before;
    return [{ ...course, day: from, before: { status, enforcement }, after }];
  });
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
