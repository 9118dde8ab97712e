import type { CrosswalkRow, ServedRule } from '@weighbridge/weigh';
import { placeNames } from './words.ts';

/** Whether a rule binds, in words; enforcement that is not normal stands beside it. */
export function standingWords({ standing, from, enforcement }: ServedRule): string {
  const beside = standing === 'binding' ? ENFORCED[enforcement] : '';
  if (standing === 'later') return `from ${from ?? ''}`;
  return `${STANDS[standing]}${beside}`;
}

const STANDS: { readonly [standing in ServedRule['standing']]: string } = {
  binding: 'binds',
  open: 'first day open',
  later: 'later',
  ended: 'ended',
  voluntary: 'voluntary',
  bill: 'bill',
};

const ENFORCED: { readonly [enforcement in ServedRule['enforcement']]: string } = {
  normal: '',
  grace: ', grace',
  stayed: ', stayed',
  none_in_statute: ', no penalty in the statute',
};

/** Where a rule holds, or which framework it stands in. */
export function whereWords({ places, pack }: ServedRule): string {
  return places.length === 0 ? pack : placeNames(places);
}

/** One line for each place: what the evidence serves there, the strongest standing first. */
export function placeLines({ serves, also }: CrosswalkRow): readonly string[] {
  const places = [...new Set(serves.map(whereWords))];
  return [
    ...places.map((place) => {
      const rules = serves.filter((rule) => whereWords(rule) === place);
      return `${place}: ${[...new Set(rules.map(standingWords))].join('; ')}`;
    }),
    ...also.map(({ place, says }) => `${placeNames([place])}: ${says}`),
  ];
}
