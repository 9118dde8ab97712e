import { licencesOf } from './chain.ts';
import { sharedTops } from './outbound.ts';
import type { Point, Question } from './point.ts';
import { partsOf } from './reach.ts';
import { isStrong, travelOf } from './travel.ts';

/** Ids that what is passed on, or would be, may stand under; empty where nothing may be passed on. */
export function outboundOf(question: Question, points: readonly Point[]): readonly string[] {
  if (points.some(({ kind, unreleasable }) => kind === 'blocks' && unreleasable)) return [];
  const { reach, book, plan } = question;
  const shared = sharedTops(question);
  const tops = shared.length > 0 ? shared : reach.tops.filter(({ kind }) => kind !== 'code');
  if (plan.combination === 'aggregate') return ['each part under its own licence'];
  const ids = new Set(tops.flatMap((top) => partsOf(top, reach.layers)).flatMap(licencesOf));
  const licences = [...ids].flatMap((id) => book.get(id) ?? []);
  const strong = licences.filter(isStrong);
  const bound = licences.filter((one) => travelOf(one) !== 'free');
  const name = nameDuty(points);
  if (strong.length > 0) return strong.map(({ id }) => `${id}${name}`);
  if (bound.length > 0) return [`${bound.map(({ id }) => id).join(' AND ')}${name}`];
  const free = new Set([...licences.map(({ id }) => id), 'apache-2.0', 'mit', 'proprietary']);
  return licences.length === 0 ? [] : [...free].map((id) => `${id}${name}`);
}

function nameDuty(points: readonly Point[]): string {
  const duty = points.find(
    ({ rules, says }) => rules.includes('C11') && /begins? with/u.test(says),
  );
  const prefix = duty === undefined ? undefined : /begins? with (.+)$/u.exec(duty.says)?.[1];
  return prefix === undefined ? '' : ` with a name that begins with ${prefix}`;
}
