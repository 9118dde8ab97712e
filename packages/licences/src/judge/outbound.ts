import type { LicenceTerms, TermsBook } from '../terms/record.ts';
import { isModel, licencesOf, type Layer } from './chain.ts';
import { hostingCounts } from './hosting.ts';
import { namesBadly } from './naming.ts';
import {
  against,
  bindingsOf,
  on,
  type Binding,
  type Check,
  type Point,
  type Question,
} from './point.ts';
import { partsOf } from './reach.ts';
import { resolveTag } from './tags.ts';
import { travelOf } from './travel.ts';

/** Whether what the plan passes on may be passed on, under what it says (C02, C10, C17). */
export const outboundPoints: Check = (question) =>
  question.acts.purpose === 'end-use'
    ? []
    : [
        ...declaredPoints(question),
        ...sharedTops(question).flatMap((top) => topPoints(top, question)),
        ...looseHosting(question),
        ...namePoints(question),
      ];

/** Ends of the chain that the plan passes on. */
export function sharedTops({ reach, acts }: Question): readonly Layer[] {
  return [...reach.tops, ...lastSets(reach)].filter((top) => {
    if (top.kind === 'dataset') return acts.sharesData;
    if (top.kind === 'code') return acts.sharesCode;
    if (top.kind === 'product') return acts.sharesWeights || acts.sharesCode;
    return acts.sharesWeights;
  });
}

/** Training data as it was last changed: what goes out where the data goes out with the weights. */
function lastSets({ data }: Question['reach']): readonly Layer[] {
  return data.filter(({ layer }) => !data.some(({ from = [] }) => from.includes(layer)));
}

function topPoints(top: Layer, question: Question): readonly Point[] {
  const below = bindingsOf(partsOf(top, question.reach.layers), licencesOf, question.book);
  return below.flatMap((binding) => [
    ...copyPoints(binding, top),
    ...changePoints(binding, top, question),
    ...widthPoints(binding, top, question),
  ]);
}

function copyPoints(binding: Binding, top: Layer): readonly Point[] {
  const { redistribution: term } = binding.licence.terms;
  const derived = !binding.layers.includes(top) || binding.layers.length > 1;
  if (term.value === 'prohibited' || (term.value === 'derivatives-only' && !derived))
    return [
      against(binding, 'blocks', {
        rules: ['C01'],
        says: 'the work may not be passed on',
        at: term.at,
        unreleasable: true,
      }),
    ];
  if (!['unclear', 'unknown', 'not-stated'].includes(term.value)) return [];
  const says = 'whether copies may be passed on is not said in the text, or was not read';
  return [{ kind: 'unclear', rules: [], says, ...on(binding, term.at) }];
}

/** Kinds of text that themselves count adapters among derivatives. */
const NAMES_ADAPTERS: ReadonlySet<string> = new Set([
  'model-licence',
  'terms-of-use',
  'software-and-model-licence',
  'model-and-data-licence',
]);

// C10: for plain copyright licences it depends on what of the base an adapter contains.
function isDoubtful({ licence, layers }: Binding, top: Layer): boolean {
  return top.kind === 'adapter' && !layers.includes(top) && !NAMES_ADAPTERS.has(licence.kind);
}

const ADAPTER_DOUBT = 'whether an adapter is made of its base is not settled for this kind of text';

function changePoints(binding: Binding, top: Layer, question: Question): readonly Point[] {
  const { modification: term } = binding.licence.terms;
  if (term.value !== 'private-only' || !isChanged(binding, top, question)) return [];
  if (isDoubtful(binding, top))
    return [
      { kind: 'unclear', rules: ['C10', 'C17'], says: ADAPTER_DOUBT, ...on(binding, term.at) },
    ];
  const quantised = top.kind === 'quantisation';
  const points: readonly Point[] = [
    against(binding, 'blocks', {
      rules: ['C17'],
      says: 'what is made of the work may not be shared',
      at: term.at,
      unreleasable: true,
    }),
  ];
  return quantised
    ? [
        ...points,
        {
          kind: 'aside',
          rules: ['C17'],
          says: 'a change of format without loss may count as a technical one',
          ...on(binding, term.at),
        },
      ]
    : points;
}

/** Something other than an aggregate stands between the licence's layer and the end. */
function isChanged(binding: Binding, top: Layer, { reach, plan }: Question): boolean {
  const parts = partsOf(top, reach.layers);
  const aggregate = plan.combination === 'aggregate';
  return parts.some(
    (made) =>
      !(made.kind === 'product' && aggregate) &&
      partsOf(made, reach.layers).some((part) => part !== made && binding.layers.includes(part)),
  );
}

/** What a top says of itself: its card, else its licence. */
function statedOf(top: Layer, book: TermsBook): readonly LicenceTerms[] {
  const tagged = resolveTag(top.declared_tag, book);
  if (tagged.length > 0) return tagged;
  return licencesOf(top).flatMap((id) => book.get(id) ?? []);
}

function widthPoints(binding: Binding, top: Layer, question: Question): readonly Point[] {
  const { plan, book } = question;
  const tagged = resolveTag(top.declared_tag, book).length > 0;
  const unchanged = plan.downstream_terms === 'upstream-unchanged' && !tagged;
  if (unchanged || (top.kind === 'product' && plan.combination === 'aggregate')) return [];
  const stated = statedOf(top, book);
  if (stated.length === 0) return [];
  return widthOf(binding, stated, top, question);
}

function widthOf(
  binding: Binding,
  stated: readonly LicenceTerms[],
  top: Layer,
  { plan }: Question,
): readonly Point[] {
  const { licence } = binding;
  const fit = fitOf(licence, stated, top);
  const loose =
    plan.downstream_terms === 'without-restrictions' && travelOf(licence) === 'restricted';
  if (fit === 'fits' && !loose) return [];
  const outbound = stated.map(({ id }) => id).join(' or ');
  const at = licence.terms.flow_down.at ?? licence.terms.copyleft.at;
  if (fit === 'unclear' && !loose)
    return [
      {
        kind: 'unclear',
        rules: ['C02'],
        says: `whether ${outbound} carries the terms of ${licence.id} is open`,
        ...on(binding, at),
      },
    ];
  if (isDoubtful(binding, top))
    return [{ kind: 'unclear', rules: ['C02', 'C10'], says: ADAPTER_DOUBT, ...on(binding, at) }];
  return [
    against(binding, 'blocks', {
      rules: ['C01', 'C02'],
      says: loose
        ? `recipients would not be bound by the restrictions of ${licence.id}`
        : `declared outbound ${outbound} is wider than ${licence.id}`,
      at,
    }),
  ];
}

/** Whether something made of a work under `licence` may be passed on as `stated`. */
function fitOf(
  licence: LicenceTerms,
  stated: readonly LicenceTerms[],
  top: Pick<Layer, 'kind'>,
): 'fits' | 'wider' | 'unclear' {
  const { also_under: also = [] } = licence.terms.copyleft;
  if (stated.some(({ id }) => id === licence.id || also.includes(id))) return 'fits';
  const travel = travelOf(licence);
  if (travel === 'free') return 'fits';
  if (travel === 'unknown') return 'unclear';
  if (travel === 'weak') return top.kind === 'product' || top.kind === 'code' ? 'fits' : 'wider';
  if (travel === 'same') return 'wider';
  return stated.some((one) => one.family === licence.family) ? 'unclear' : 'wider';
}

// A label on a layer below does not change what reaches the end (C02).
function declaredPoints({ reach, book, acts }: Question): readonly Point[] {
  return reach.material.flatMap((layer): readonly Point[] => {
    const isTop = reach.tops.includes(layer);
    const told = layer.declared_tag !== undefined || (isTop && acts.sharesWeights);
    if ((layer.from ?? []).length === 0 || layer.kind === 'product' || !told) return [];
    const own = licencesOf(layer).flatMap((id) => book.get(id) ?? []);
    if (!own.some((licence) => travelOf(licence) !== 'free')) return [];
    const tagged = resolveTag(layer.declared_tag, book);
    const misses = tagged.length > 0 && !own.every((one) => tagged.includes(one));
    const says = misses
      ? `the card says ${layer.declared_tag ?? ''}; in effect is ${own.map(({ id }) => id).join(' and ')}`
      : 'the licence of the base stays in effect';
    const kind = misses && !(isTop && acts.sharesWeights) ? 'aside' : 'cites';
    return [{ kind, rules: ['C02'], says, layer: layer.layer }];
  });
}

const MUST_FLOW: ReadonlySet<string> = new Set([
  'use-restrictions-must-flow',
  'similar-restrictions-must-flow',
]);

// Where hosted access counts as passing on, users have to be bound as recipients are.
function looseHosting({ acts, plan, bindings }: Question): readonly Point[] {
  const { downstream_terms: terms } = plan;
  const passes = acts.sharesWeights || acts.hosts || acts.embeds;
  if (terms === undefined || terms === 'upstream-unchanged' || !passes) return [];
  return bindings.flatMap((binding): readonly Point[] => {
    const { flow_down: flow } = binding.licence.terms;
    if (!MUST_FLOW.has(flow.value)) return [];
    if (!acts.sharesWeights && !hostingCounts(binding)) return [];
    const rules = acts.hosts || acts.embeds ? ['C19'] : ['C02'];
    if (terms === 'without-restrictions')
      return [
        against(binding, 'blocks', {
          rules,
          says: 'the use restrictions have to bind users and recipients, and would not',
          at: flow.at,
        }),
      ];
    if (flow.value === 'similar-restrictions-must-flow')
      return [
        { kind: 'cites', rules, says: 'similar restrictions suffice', ...on(binding, flow.at) },
      ];
    return [
      {
        kind: 'unclear',
        rules,
        says: 'the text wants its own restrictions in the terms; whether similar ones do is open',
        ...on(binding, flow.at),
      },
    ];
  });
}

// A planned name that lacks the prefix cannot meet the duty.
function namePoints({ acts, plan, bindings, reach }: Question): readonly Point[] {
  if (!acts.sharesWeights && !acts.hosts) return [];
  return bindings.flatMap((binding): readonly Point[] => {
    const { naming_duty: term } = binding.licence.terms;
    if (term.value !== 'required' || term.prefix === undefined) return [];
    if (!isDerived(binding, reach.layers) || !namesBadly(plan.model_name, term.prefix)) return [];
    return [
      against(binding, 'blocks', {
        rules: ['C21'],
        says: `the planned name ${plan.model_name ?? ''} does not begin with ${term.prefix}`,
        at: term.at,
      }),
    ];
  });
}

/** Whether a model was made from weights under the licence. */
export function isDerived(binding: Binding, layers: readonly Layer[]): boolean {
  return layers
    .filter(isModel)
    .some((made) =>
      partsOf(made, layers).some((part) => part !== made && binding.layers.includes(part)),
    );
}
