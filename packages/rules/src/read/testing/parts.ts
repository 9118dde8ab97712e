/** The keys and places that lead to a part of a value. */
export type Path = readonly (string | number)[];

/** The paths of all parts of a value, outer ones first. */
export function pathsIn(value: unknown, at: Path = []): readonly Path[] {
  return membersOf(value).flatMap(([key, member]) => {
    const path = [...at, key];
    return [path, ...pathsIn(member, path)];
  });
}

/** For each line of a value written as JSON, indented, the path of what stands there. */
export function pathsByLine(value: unknown, at: Path = []): readonly Path[] {
  const members = membersOf(value);
  if (members.length === 0) return [at];
  return [at, ...members.flatMap(([key, member]) => pathsByLine(member, [...at, key])), at];
}

/** A value with one part changed, or left out where that is nothing. */
export function changedAt(value: unknown, [first, ...rest]: Path, part: unknown): unknown {
  const members = membersOf(value).flatMap(([key, member]) => {
    if (key !== first) return [[key, member] as const];
    const changed = rest.length === 0 ? part : changedAt(member, rest, part);
    return changed === undefined ? [] : [[key, changed] as const];
  });
  return Array.isArray(value) ? members.map(([, member]) => member) : Object.fromEntries(members);
}

function membersOf(value: unknown): readonly (readonly [string | number, unknown])[] {
  if (Array.isArray(value)) return [...value.entries()];
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}
