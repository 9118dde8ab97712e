import type { Exclusion } from '../terms/record.ts';
import { against, on, type Binding, type Check, type Point, type Question } from './point.ts';

/** Member states of the European Union. */
const EU: ReadonlySet<string> = new Set(
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' '),
);

/** Other writings of a place. */
const SAME: ReadonlyMap<string, string> = new Map([
  ['GB', 'UK'],
  ['EL', 'GR'],
  ['USA', 'US'],
]);

/** Whether one place lies in another: `DE` in `EU`, `US-CA` in `US`. */
export function liesIn(place: string, area: string): boolean {
  const [country = ''] = place.toUpperCase().split('-');
  const named = SAME.get(country) ?? country;
  const wanted = SAME.get(area) ?? area;
  return named === wanted || (wanted === 'EU' && EU.has(named));
}

/** Places where, or whose people, a licence gives no rights (C14). */
export const territoryPoints: Check = (question) =>
  question.bindings.flatMap((binding) => {
    const { exclusions = [] } = binding.licence.terms.territory;
    return exclusions.flatMap((exclusion) => exclusionPoints(binding, exclusion, question));
  });

function exclusionPoints(
  binding: Binding,
  exclusion: Exclusion,
  question: Question,
): readonly Point[] {
  const { domicile } = question.actor;
  const { territory } = question.plan;
  const home = domicile === undefined ? undefined : liesIn(domicile, exclusion.area);
  const goes = territory?.some(
    (place) => place.toLowerCase() === 'world' || liesIn(place, exclusion.area),
  );
  const isPerson = exclusion.subject === 'licensee';
  if (home === false && goes !== true) return [];
  if (!isPerson && goes === false && home !== true) return [];
  return isPerson
    ? licenseePoints(binding, exclusion, question, home)
    : placePoints(binding, exclusion, { home, goes });
}

function licenseePoints(
  binding: Binding,
  exclusion: Exclusion,
  question: Question,
  home: boolean | undefined,
): readonly Point[] {
  const says = `no rights for licensees based in ${exclusion.area}${exclusion.models === undefined ? '' : ` (${exclusion.models} models)`}`;
  const cites = (why: string): readonly Point[] => [
    { kind: 'cites', rules: ['C14'], says: `${says}: ${why}`, ...at(binding) },
  ];
  if (question.acts.purpose === 'end-use') return cites('end users of a product are not meant');
  if (home === false) return cites('the licensee is based elsewhere');
  const meant = exclusion.models === undefined ? true : modalityOf(binding, exclusion);
  if (meant === false) return cites('this model is not one of them');
  if (home === undefined || meant === undefined)
    return [
      {
        kind: 'unclear',
        rules: ['C14'],
        says: `${says}: ${home === undefined ? 'where the licensee is based' : 'whether the model is one of them'} is not said`,
        ...at(binding),
      },
    ];
  return [against(binding, 'blocks', { rules: ['C14'], says, at: at(binding).at ?? null })];
}

// What the chain says of the model, else what all models of that release are.
function modalityOf({ layers }: Binding, { released }: Exclusion): boolean | undefined {
  const said = layers.map(({ multimodal }) => multimodal).find((one) => one !== undefined);
  if (said !== undefined || released === undefined) return said;
  return released === 'all';
}

function placePoints(
  binding: Binding,
  exclusion: Exclusion,
  { home, goes }: { readonly home: boolean | undefined; readonly goes: boolean | undefined },
): readonly Point[] {
  const says = `no ${exclusion.subject} in ${exclusion.area}`;
  if (goes === true || (home === true && goes === undefined))
    return [against(binding, 'blocks', { rules: ['C14'], says, at: at(binding).at ?? null })];
  const why =
    home === true
      ? `the plan leaves ${exclusion.area} out, but the actor is based there`
      : 'the places of the plan are not said';
  return [{ kind: 'unclear', rules: ['C14'], says: `${says}: ${why}`, ...at(binding) }];
}

function at(binding: Binding): Pick<Point, 'licence' | 'layer' | 'at'> {
  return on(binding, binding.licence.terms.territory.at);
}
