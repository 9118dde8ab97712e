// Mistakes that a person could make in a visitor; the differential test has to notice each of them.
import type { Visitor } from '../../packages/rules/src/sql/visitor.ts';

/** A mistake: what is wrong, and the form that has it. */
export interface PlantedFault {
  readonly is: string;
  readonly in: (sound: Visitor) => Partial<Visitor>;
}

export const PLANTED_FAULTS: readonly PlantedFault[] = [
  {
    is: '`>` takes equal values for greater',
    in: () => ({
      above: (a, b) =>
        `CASE WHEN ${a.lo} >= ${b.hi} THEN TRUE WHEN ${a.hi} < ${b.lo} THEN FALSE END`,
    }),
  },
  {
    is: '`>=` falls into an ELSE while it is unknown',
    in: () => ({ atLeast: (a, b) => `CASE WHEN ${a.lo} >= ${b.hi} THEN TRUE ELSE FALSE END` }),
  },
  {
    is: 'an unknown exception does not lift',
    in: () => ({
      unless: (base, exceptions) => `${base} AND NOT COALESCE(${exceptions.join(' OR ')}, FALSE)`,
    }),
  },
  {
    is: '`!` takes unknown for false',
    in: () => ({ not: (of) => `NOT COALESCE(${of}, FALSE)` }),
  },
  {
    is: 'boolean `?:` does not see that both branches agree',
    in: () => ({ either: (c, a, b) => `(${c} AND ${a}) OR (NOT ${c} AND ${b})` }),
  },
  {
    is: 'ordered `?:` takes the second branch while the condition is unknown',
    in: () => ({
      hull: (c, a, b) => ({
        lo: `CASE WHEN ${c} THEN ${a.lo} ELSE ${b.lo} END`,
        hi: `CASE WHEN ${c} THEN ${a.hi} ELSE ${b.hi} END`,
      }),
    }),
  },
  {
    is: '`max` skips an open end',
    in: (sound) => ({
      larger: (a, b) => ({ lo: sound.larger(a, b).lo, hi: `GREATEST(${a.hi}, ${b.hi})` }),
    }),
  },
  {
    is: 'a list of members takes unknown for none of them',
    in: (sound) => ({
      isOneOf: (column, members) => `COALESCE(${sound.isOneOf(column, members)}, FALSE)`,
    }),
  },
  {
    is: 'assumptions hold only where the opposite is recorded',
    in: () => ({ assumedWhere: (_nothing, column) => column }),
  },
  {
    is: 'the least value of a fact is forgotten',
    in: () => ({ floor: (lo) => lo }),
  },
];
