import { standingOf } from '../terms/book.ts';
import type { LicenceTerms, TermOf } from '../terms/record.ts';
import { isModel, licencesOf, type Layer } from './chain.ts';
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
import { partsOf, type OutputUse } from './reach.ts';

/** Training on outputs, and selling them (C04, C11, C12). */
export const outputPoints: Check = (question) =>
  question.acts.purpose === 'end-use'
    ? []
    : [
        ...question.reach.outputs.flatMap((use) => usePoints(use, question)),
        ...rivalPoints(question),
        ...salePoints(question),
      ];

function usePoints(use: OutputUse, question: Question): readonly Point[] {
  const generators = bindingsOf(
    partsOf(use.generator, question.reach.layers).filter(isModel),
    licencesOf,
    question.book,
  );
  if (generators.length === 0) return [unsaidPoint(use)];
  const own = generators.map(({ licence }) => licence.id);
  const points = generators.flatMap((binding) => [
    ...trainingPoints(binding, use.trained, question),
    ...restrictedPoints(binding, question),
  ]);
  return [...points, ...relicensed(use, own, question)];
}

// C12: whoever made the data was bound by terms that the chain does not name.
function unsaidPoint({ generator, through }: OutputUse): Point {
  return {
    kind: 'unclear',
    rules: ['C11', 'C12'],
    says: `under which terms ${generator.name} made ${through.name} is not said or not known`,
    layer: generator.layer,
  };
}

/** What a text says where outputs train a model; without a model, where they are passed on for that. */
function trainingPoints(
  binding: Binding,
  trained: Layer | undefined,
  question: Question,
): readonly Point[] {
  const { output_training: term } = binding.licence.terms;
  const point = pointMaker(binding, term);
  switch (term.value) {
    case 'none':
    case 'allowed':
      return [point('cites', ['C11'], 'training on outputs is not restricted')];
    case 'not-addressed':
      return [point('aside', ['C11'], 'the text is silent on training with outputs')];
    case 'unknown':
      return [point('unclear', ['C11'], 'whether outputs may train other models was not read')];
    case 'allowed-with-naming':
      return namingPoints(binding, question);
    case 'allowed-with-display':
      return [markPoint(binding, question)];
    case 'allowed-but-derivative':
      return derivativePoints(binding, trained, question);
    case 'banned':
    case 'banned-any':
    case 'banned-competing':
    case 'banned-except-same-family':
    case 'banned-similar-model':
    case 'research-only':
    case 'restricted':
      return trained === undefined
        ? [
            point(
              'unclear',
              ['C11', 'C12'],
              'a set of outputs is passed on that may not train other models',
            ),
          ]
        : banPoints(binding, trained, question);
  }
}

type PointMaker = (kind: Point['kind'], rules: readonly string[], says: string) => Point;

function pointMaker(binding: Binding, term: TermOf<'output_training'>): PointMaker {
  return (kind, rules, says) => ({
    kind,
    rules,
    says,
    ...on(binding, term.at),
  });
}

function banPoints(binding: Binding, trained: Layer, question: Question): readonly Point[] {
  const { output_training: term } = binding.licence.terms;
  const { acts } = question;
  const point = pointMaker(binding, term);
  const ban = against(binding, 'blocks', {
    rules: ['C11'],
    says: `outputs may not train ${trained.name}: output training ${term.value}`,
    at: term.at,
    unreleasable: true,
  });
  const quiet = acts.nonProfit === true && acts.purpose !== 'revenue';
  if (term.applies !== undefined && quiet)
    return [point('duty', ['C11'], 'the model may be put to no commercial use')];
  if (term.value === 'banned-except-same-family' && isOfFamily(trained, binding.licence, question))
    return [point('cites', ['C11'], 'models of the same family are excepted')];
  if (term.value === 'research-only' || term.value === 'restricted')
    return quiet ? [point('duty', ['C11'], 'the model may serve research only')] : [ban];
  const narrow = term.value === 'banned-competing' || term.value === 'banned-similar-model';
  if (narrow && !acts.trainsRival)
    return [point('unclear', ['C11'], 'whether the trained model competes or is similar is open')];
  const other = otherKind(trained, term);
  return other === undefined ? [ban] : [point(other.kind, ['C11'], other.says)];
}

/** Words in a model's name that put it outside the kind that a ban names. */
const OUTSIDE = {
  'language-models': /\b(?:diffusion|image\w*|speech|tts|asr|audio|music|video)\b/iu,
  'image-models': /\b(?:llm|language|chat|speech|tts|asr|audio|music)\b/iu,
  'foundation-models': /\b(?:detector)\b/iu,
} as const;

/** Words that leave it open. */
const DOUBTFUL = /\b(?:embedd\w*|classif\w*|rerank\w*|vision|ocr|detector|encoder)\b/iu;

function otherKind(
  trained: Layer,
  { names }: TermOf<'output_training'>,
): Pick<Point, 'kind' | 'says'> | undefined {
  if (names === undefined) return undefined;
  const name = trained.name.slice(0, 200);
  const ban = `the ban names ${names.replaceAll('-', ' ')}`;
  if (OUTSIDE[names].test(name)) return { kind: 'aside', says: `${ban}, and ${name} is none` };
  if (!DOUBTFUL.test(name)) return undefined;
  return { kind: 'unclear', says: `${ban}; whether ${name} is one is for a person to say` };
}

function isOfFamily(trained: Layer, licence: LicenceTerms, { reach, book }: Question): boolean {
  const below = partsOf(trained, reach.layers).filter(
    (layer) => layer !== trained || (layer.from ?? []).length === 0,
  );
  return below
    .flatMap(licencesOf)
    .some((id) => id === licence.id || book.get(id)?.family === licence.family);
}

// A name duty follows the outputs although nothing of the model is inside.
function namingPoints(binding: Binding, question: Question): readonly Point[] {
  const { output_training: term, naming_duty: naming } = binding.licence.terms;
  const { acts, plan } = question;
  const point = pointMaker(binding, term);
  const aside = point(
    'aside',
    ['C11'],
    'no court has said whether a name duty binds someone who only received the data set',
  );
  const prefix = naming.prefix ?? '';
  if (!acts.sharesWeights && !acts.hosts)
    return [point('cites', ['C11'], 'the name duty waits for a release')];
  if (namesBadly(plan.model_name, prefix))
    return [
      aside,
      against(binding, 'blocks', {
        rules: ['C11', 'C21'],
        says: `the planned name ${plan.model_name ?? ''} does not begin with ${prefix}`,
        at: term.at,
      }),
    ];
  return [aside, point('duty', ['C11', 'C21'], `the model's name begins with ${prefix}`)];
}

function markPoint(binding: Binding, { acts }: Question): Point {
  const { display_duty: display, output_training: term } = binding.licence.terms;
  const says = `display "${display.phrase ?? ''}" with a model made from the outputs`;
  return {
    kind: display.value === 'conditional' ? 'aside' : 'duty',
    rules: display.value === 'conditional' ? ['C11'] : ['C11', 'C21'],
    says,
    ...(acts.sharesWeights ? {} : { when: 'distributed' as const }),
    ...on(binding, term.at),
  };
}

function derivativePoints(
  binding: Binding,
  trained: Layer | undefined,
  { acts }: Question,
): readonly Point[] {
  const { output_training: term } = binding.licence.terms;
  const point = pointMaker(binding, term);
  const kept = trained !== undefined && licencesOf(trained).includes(binding.licence.id);
  if (kept) return [point('cites', ['C11'], 'the model trained on outputs keeps the licence')];
  const passes = acts.sharesWeights || acts.hosts || acts.purpose === 'revenue';
  return [
    point(
      passes ? 'unclear' : 'aside',
      passes ? ['C11', 'C02'] : ['C11'],
      'a model trained on outputs that performs similarly is a derivative and keeps these terms; whether it does is open',
    ),
  ];
}

// C12: the licence of a data set cannot give more than its generator had.
function relicensed(
  { through }: OutputUse,
  own: readonly string[],
  { book, acts }: Question,
): readonly Point[] {
  const stated = licencesOf(through);
  const restricted = own.some((id) => {
    const value = book.get(id)?.terms.output_training.value;
    return value !== undefined && !['none', 'allowed', 'not-addressed'].includes(value);
  });
  if (!restricted || stated.length === 0 || stated.some((id) => own.includes(id))) return [];
  return [
    {
      kind: acts.sharesData ? 'unclear' : 'aside',
      rules: ['C12'],
      says: `the data set says ${stated.join(', ')}, but cannot give more than ${own.join(', ')} gave its maker`,
      layer: through.layer,
    },
  ];
}

// Some texts hold the outputs themselves to their purpose.
function restrictedPoints(binding: Binding, { acts }: Question): readonly Point[] {
  const { outputs: term } = binding.licence.terms;
  if (term.value !== 'restricted' || acts.nonProfit === true) return [];
  if (acts.purpose !== 'revenue' && acts.purpose !== 'business') return [];
  return [
    against(binding, 'blocks', {
      rules: ['C04', 'C11'],
      says: 'outputs may serve non-commercial purposes only',
      at: term.at,
    }),
  ];
}

// A plan to train a rival with the top of the chain itself.
function rivalPoints(question: Question): readonly Point[] {
  if (!question.acts.trainsRival || question.reach.outputs.length > 0) return [];
  const rival: Layer = { layer: 0, kind: 'base-model', name: 'a competing model' };
  return question.bindings
    .filter(({ layers }) => layers.some(isModel))
    .flatMap((binding) => trainingPoints(binding, rival, question));
}

function salePoints({ acts, bindings }: Question): readonly Point[] {
  if (!acts.sellsOutputs) return [];
  const ran = !acts.runsNothing;
  return bindings.flatMap((binding): readonly Point[] => {
    const { outputs: term, commercial_use: use } = binding.licence.terms;
    const place = on(binding, term.at);
    if (standingOf(term) === 'conflict')
      return [
        { kind: ran ? 'aside' : 'unclear', rules: ['C04'], says: term.conflict ?? '', ...place },
      ];
    if (term.value === 'restricted')
      return [
        against(binding, 'blocks', {
          rules: ['C04'],
          says: 'outputs may not be sold',
          at: term.at,
        }),
      ];
    if (term.value === 'unknown')
      return [
        {
          kind: 'unclear',
          rules: ['C04'],
          says: 'what the text says of outputs was not read',
          ...place,
        },
      ];
    if (ran && use.value === 'prohibited')
      return [
        {
          kind: 'aside',
          rules: ['C04'],
          says: 'outputs made by someone with a right to run the model may be sold',
          ...place,
        },
      ];
    return [];
  });
}
