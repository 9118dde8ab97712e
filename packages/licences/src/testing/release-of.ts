import type { Release } from '../openness/release.ts';
import { table } from './table.ts';

/** A release with these components, each under its licence; `undefined`: it names none of its own. */
export function releaseOf(
  components: { readonly [id: string]: string | undefined },
  licences: Release['licences'] = {},
): Release {
  return {
    name: 'Tern',
    licences,
    components: Object.entries(components).map(([id, licence], index) => ({
      id,
      written: table.components.find((one) => one.id === id)?.name ?? id,
      place: { file: 'release.yml', line: index + 1 },
      ...(licence === undefined ? {} : { licence }),
    })),
  };
}

/** The components that a class requires, all under that licence. */
export function completeFor(
  level: 3 | 2 | 1,
  licence = 'Apache-2.0',
): { readonly [id: string]: string } {
  return Object.fromEntries(
    table.components
      .filter((one) => one.required && one.class >= level)
      .map(({ id }) => [id, licence]),
  );
}
