import type { Bearing, ChainDuty, ChainWeighing, Duties } from './chain-duties.ts';

/** One thing to be done or shown, and what each place asks of it. */
export interface ComparedRow {
  /** The fact that shows it is done, where duties of both places share it; else the duty itself. */
  readonly subject: string;
  readonly sides: readonly (readonly ChainDuty[])[];
}

/** Places side by side: the answer of `weighbridge duties --compare`. */
export interface Comparison {
  readonly schema: 'weighbridge.duties-comparison/1';
  readonly places: readonly string[];
  readonly sides: readonly Duties[];
  readonly rows: readonly ComparedRow[];
}

/**
 * Sets the duties of several places side by side: those that one piece of evidence serves stand in
 * one row, all others in a row of their own. Nothing is merged that only looks alike.
 *
 * @example
 * comparePlaces([]).rows; // []
 */
export function comparePlaces(
  weighings: readonly { readonly place: string; readonly weighing: ChainWeighing }[],
): Comparison {
  const sides = weighings.map(({ weighing }) => weighing.duties);
  const subjects = new Map<string, ChainDuty[][]>();
  sides.forEach(({ duties }, side) => {
    for (const duty of duties) {
      const subject = subjectOf(duty, sides);
      const row = subjects.get(subject) ?? sides.map((): ChainDuty[] => []);
      row[side]?.push(duty);
      subjects.set(subject, row);
    }
  });
  const rows = [...subjects].map(([subject, row]) => ({ subject, sides: row }));
  return {
    schema: 'weighbridge.duties-comparison/1',
    places: weighings.map(({ place }) => place),
    sides,
    rows: rows.toSorted((a, b) => filled(b) - filled(a)),
  };
}

function filled({ sides }: ComparedRow): number {
  return sides.filter((side) => side.length > 0).length;
}

/** Evidence that a duty of another place asks for too, else the duty. */
function subjectOf(duty: ChainDuty, sides: readonly Duties[]): string {
  const shared = duty.evidence.find((fact) =>
    sides.some(({ duties }) =>
      duties.some((other) => other.pack !== duty.pack && other.evidence.includes(fact)),
    ),
  );
  return shared ?? duty.rule;
}

/** The heaviest of what parties bear of one duty: applies, then unknown, scheduled, dormant. */
export function heaviest(bearers: readonly Bearing[]): Bearing | undefined {
  const order = ['applies', 'unknown', 'scheduled', 'dormant'];
  return bearers.toSorted((a, b) => order.indexOf(a.status) - order.indexOf(b.status))[0];
}
