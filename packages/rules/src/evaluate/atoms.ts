import type { SetValue, Value } from '@weighbridge/core';
import type { Tri } from './tri.ts';

/** Whether an enum or code is one of some members; unknown when nothing is recorded. */
export function isOneOf(known: Value | undefined, members: ReadonlySet<string>): Tri {
  if (typeof known !== 'string') return 0;
  return members.has(known) ? 1 : -1;
}

/** Whether a member is in a set: what is not recorded is out only when the set is complete. */
export function hasMember(known: Value | undefined, member: string): Tri {
  if (!isSet(known)) return 0;
  if (known.has.includes(member)) return 1;
  return known.complete === true || known.not?.includes(member) === true ? -1 : 0;
}

/** Whether any of some members is in a set: the or over their booleans. */
export function overlapsAny(known: Value | undefined, members: ReadonlySet<string>): Tri {
  if (!isSet(known)) return members.size === 0 ? -1 : 0;
  for (const member of known.has) if (members.has(member)) return 1;
  if (known.complete === true) return -1;
  const out = known.not ?? [];
  for (const member of members) if (!out.includes(member)) return 0;
  return -1;
}

/** Whether a set has any member, declared or not; it is known to be empty only when complete. */
export function hasAny(known: Value | undefined): Tri {
  if (!isSet(known)) return 0;
  if (known.has.length > 0) return 1;
  return known.complete === true ? -1 : 0;
}

/** Whether a value is that of a set. */
export function isSet(known: Value | undefined): known is SetValue {
  return typeof known === 'object' && 'has' in known;
}
