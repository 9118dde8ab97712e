import { isModel, licencesOf, type Layer } from './chain.ts';
import { sharedTops } from './outbound.ts';
import { on, type Check, type Point, type Question } from './point.ts';
import { resolveTag } from './tags.ts';
import { isCopyleft, travelOf } from './travel.ts';

/** Facts about the chain itself: many inputs, merges, changes of format, labels, texts that change. */
export const facetPoints: Check = (question) => [
  ...unknownPoints(question),
  ...inputsPoints(question),
  ...kindPoints(question),
  ...adapterPoints(question),
  ...besidePoints(question),
  ...outsidePoints(question),
  ...changeablePoints(question),
  ...labelPoints(question),
  ...severalPoints(question),
];

function cites(rule: string, says: string, more: Partial<Point> = {}): Point {
  return { kind: 'cites', rules: [rule], says, ...more };
}

// A licence that nobody has read allows nothing that one could rely on.
function unknownPoints({ reach, book, acts }: Question): readonly Point[] {
  if (acts.purpose === 'end-use') return [];
  return [...reach.material, ...reach.data].flatMap((layer): readonly Point[] => {
    const ids = licencesOf(layer);
    const lost = ids.filter((id) => !book.has(id));
    if (ids.length > 0 && lost.length === 0) return [];
    const says =
      ids.length === 0
        ? `the licence of ${layer.name} is not said`
        : `no record of the terms of ${lost.join(', ')}`;
    return [{ kind: 'unclear', rules: [], says, layer: layer.layer }];
  });
}

// C01: a right is needed from every input.
function inputsPoints({ reach, bindings }: Question): readonly Point[] {
  const made = new Set(reach.outputs.map(({ through }) => through));
  const data = reach.data.filter((layer) => !made.has(layer)).flatMap(licencesOf);
  const ids = new Set([...bindings.map(({ licence }) => licence.id), ...data]);
  return ids.size > 1 && reach.outputs.length === 0
    ? [cites('C01', `${ids.size} licences apply together`)]
    : [];
}

function kindPoints({ reach }: Question): readonly Point[] {
  const has = (kind: string): boolean => reach.material.some((layer) => layer.kind === kind);
  return [
    ...(has('merge') ? [cites('C08', 'a merge carries the terms of all its parents')] : []),
    ...(has('quantisation')
      ? [cites('C09', 'a change of format is a reproduction: licence and notices stay due')]
      : []),
  ];
}

// C10 matters where the adapter itself is passed on, or stands under other terms than its base.
function adapterPoints(question: Question): readonly Point[] {
  const tops = sharedTops(question);
  return question.reach.material
    .filter(({ kind }) => kind === 'adapter')
    .filter((adapter) => tops.includes(adapter) || differs(adapter, question))
    .slice(0, 1)
    .map(({ layer }) => cites('C10', 'running an adapter needs a right to its base', { layer }));
}

function differs(adapter: Question['reach']['layers'][number], { reach }: Question): boolean {
  const below = reach.layers.filter(({ layer }) => adapter.from?.includes(layer)).filter(isModel);
  const own = licencesOf(adapter);
  return below.flatMap(licencesOf).some((id) => !own.includes(id));
}

// C07, C15, C18: code beside weights, each under its own terms.
function besidePoints({ reach, plan, book, acts }: Question): readonly Point[] {
  const code = reach.material.filter(({ kind }) => kind === 'code');
  const weights = reach.material.filter(isModel);
  if (code.length === 0 || weights.length === 0 || acts.purpose === 'end-use') return [];
  const terms = (layers: typeof code) =>
    layers.flatMap(licencesOf).flatMap((id) => book.get(id) ?? []);
  const copyleft = terms(code).some((one) => travelOf(one) === 'same' || travelOf(one) === 'weak');
  const free = terms(code).every((one) => travelOf(one) === 'free');
  const bound = terms(weights).some((one) => travelOf(one) !== 'free');
  const strong = terms(code).some(isCopyleft);
  return [
    ...(strong && bound && plan.combination !== 'single-work'
      ? [cites('C03', 'side by side, copyleft code and restricted weights keep their own terms')]
      : []),
    ...(copyleft && plan.combination !== 'single-work'
      ? [cites('C07', 'code that runs weights does not reach them')]
      : []),
    ...(free && bound && sameProject(code, weights)
      ? [
          cites('C15', 'the licence file of the code does not tell of the weights'),
          cites('C18', 'code and weights carry different licences'),
        ]
      : []),
  ];
}

/** Code and weights of one project begin with the same word: `F5-TTS code`, `F5-TTS weights`. */
function sameProject(code: readonly Layer[], weights: readonly Layer[]): boolean {
  const names = new Set(weights.map(firstWord));
  return code.map(firstWord).some((word) => word.length > 1 && names.has(word));
}

function firstWord({ name }: Layer): string {
  return name.trim().toLowerCase().split(/\s+/u)[0] ?? '';
}

const OUTSIDE = /README|model card|AUP|not in the licence/u;

// C15: a term of the verdict that stands in another document than the licence file.
function outsidePoints({ bindings }: Question): readonly Point[] {
  return bindings.flatMap((binding) => {
    const { commercial_use, registration, territory, acceptable_use } = binding.licence.terms;
    const places = [commercial_use.at, registration.at, territory.at];
    const outside = places.find((at) => at !== null && OUTSIDE.test(at));
    const file = acceptable_use.value === 'by-file' ? acceptable_use.at : null;
    const at = outside ?? file;
    return at === null || at === undefined
      ? []
      : [cites('C15', 'terms stand outside the licence file', on(binding, at))];
  });
}

const CHANGEABLE: ReadonlySet<string> = new Set([
  'whole-agreement',
  'updatable',
  'updatable-for-law',
]);

// C20: some texts do not stay as they were received.
function changeablePoints({ bindings, acts }: Question): readonly Point[] {
  if (acts.purpose === 'end-use') return [];
  return bindings.flatMap((binding): readonly Point[] => {
    const { licence_changeable: term } = binding.licence.terms;
    if (!CHANGEABLE.has(term.value)) return [];
    const says =
      'the licensor may change the text: keep commit, day and digest of the one received';
    return [{ kind: 'aside', rules: ['C20'], says, ...on(binding, term.at) }];
  });
}

// C22: one label for texts of opposite effect.
function labelPoints({ reach, book }: Question): readonly Point[] {
  return reach.material.flatMap((layer): readonly Point[] => {
    const meant = resolveTag(layer.declared_tag, book);
    if (meant.length < 2) return [];
    const marks = meant.some(({ terms }) =>
      terms.thresholds.some(({ effect_kind: effect }) => effect === 'display-duty'),
    );
    const says = `the label ${layer.declared_tag ?? ''} stands for ${meant.length} texts: ${meant.map(({ id }) => id).join(', ')}`;
    return marks ? [cites('C22', says, { layer: layer.layer })] : [];
  });
}

// C24: several licences on one layer that its parents do not explain.
function severalPoints({ reach }: Question): readonly Point[] {
  return reach.material.flatMap((layer): readonly Point[] => {
    const ids = licencesOf(layer);
    if (ids.length < 2 || (layer.from ?? []).length > 0) return [];
    const says = 'several licences and no map of them to parts: all are taken to apply';
    return [cites('C24', says, { layer: layer.layer })];
  });
}
