import { isModel, licencesOf, type Layer } from './chain.ts';
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
import { travelOf } from './travel.ts';

/** What licences of training data do to the weights, and to the data set where it is passed on (C05, C06). */
export const dataPoints: Check = (question) => {
  if (question.acts.purpose === 'end-use') return [];
  const bindings = bindingsOf(plainData(question), licencesOf, question.book);
  return bindings.flatMap((binding) => [
    ...weightsPoints(binding, question),
    ...sharedPoints(binding, question),
  ]);
};

/**
 * Training data with terms of its own. A set of outputs under the terms of the model that made it is
 * judged by what those say of outputs.
 */
function plainData({ reach }: Question): readonly Layer[] {
  return reach.data.filter((layer) => {
    const makers = reach.outputs.filter(({ through }) => through === layer);
    const theirs = new Set(makers.flatMap(({ generator }) => licencesOf(generator)));
    return makers.length === 0 || licencesOf(layer).some((id) => !theirs.has(id));
  });
}

/** Licences that say themselves that results are free. */
const FREE_RESULTS: ReadonlySet<string> = new Set(['results-unrestricted', 'no-restriction']);

function weightsPoints(binding: Binding, question: Question): readonly Point[] {
  const { terms } = binding.licence;
  if (FREE_RESULTS.has(terms.outputs.value)) return resultPoints(binding);
  return [
    ...nonCommercialPoints(binding, question),
    ...shareAlikePoints(binding, question),
    ...noDerivativesPoints(binding, question),
    ...modelTermsPoints(binding, question),
  ];
}

function resultPoints(binding: Binding): readonly Point[] {
  const { outputs } = binding.licence.terms;
  const says = 'the text says that results made with the data are free';
  return [{ kind: 'cites', rules: ['C06'], says, ...on(binding, outputs.at) }];
}

// A contract that was accepted for the data binds; whether copyright does is open (C05).
function nonCommercialPoints(binding: Binding, question: Question): readonly Point[] {
  const { commercial_use: term } = binding.licence.terms;
  if (term.value !== 'prohibited') return [];
  const { acts } = question;
  const earns = acts.purpose === 'revenue' || (acts.purpose === 'business' && !acts.nonProfit);
  const place = on(binding, term.at);
  if (!earns && !opensUp(question))
    return [
      { kind: 'cites', rules: ['C05'], says: 'the data is for non-commercial use', ...place },
    ];
  if (earns && isContract(binding))
    return [
      against(binding, 'blocks', {
        rules: ['C04', 'C05'],
        says: 'terms accepted for the data bar commercial use of it and what comes of it',
        at: term.at,
      }),
    ];
  const says = 'whether weights trained on non-commercial data are bound by it is not settled';
  return [{ kind: 'unclear', rules: ['C05'], says, ...place }];
}

const CONTRACTS: ReadonlySet<string> = new Set([
  'model-licence',
  'terms-of-use',
  'model-and-data-licence',
]);

function isContract({ licence }: Binding): boolean {
  return CONTRACTS.has(licence.kind);
}

/** The weights are passed on under terms that let others earn. */
function opensUp({ reach, acts, book }: Question): boolean {
  if (!acts.sharesWeights) return false;
  return reach.tops
    .filter(isModel)
    .flatMap(licencesOf)
    .some((id) => book.get(id)?.terms.commercial_use.value !== 'prohibited');
}

function shareAlikePoints(binding: Binding, question: Question): readonly Point[] {
  const { copyleft } = binding.licence.terms;
  const travel = travelOf(binding.licence);
  if (isContract(binding) || (travel !== 'same' && travel !== 'weak')) return [];
  const place = on(binding, copyleft.at);
  if (keepsLicence(binding, question))
    return [
      {
        kind: 'cites',
        rules: ['C06'],
        says: 'the weights carry the licence of the data',
        ...place,
      },
    ];
  return [
    {
      kind: 'unclear',
      rules: ['C06'],
      says: 'whether weights are an adaptation of share-alike data is not settled',
      ...place,
    },
    {
      kind: 'duty',
      rules: ['C06'],
      says: 'attribution and the same licence for the data',
      when: 'distributed',
      ...place,
    },
  ];
}

// Weights under the licence of the data keep to it, whatever the answer is.
function keepsLicence({ licence }: Binding, { reach }: Question): boolean {
  const allowed = [licence.id, ...(licence.terms.copyleft.also_under ?? [])];
  const trained = reach.material.filter(isModel);
  return (
    trained.length > 0 &&
    reach.tops.filter(isModel).every((top) => licencesOf(top).some((id) => allowed.includes(id)))
  );
}

function noDerivativesPoints(binding: Binding, { acts }: Question): readonly Point[] {
  const { modification: term, commercial_use: use } = binding.licence.terms;
  if (term.value !== 'private-only') return [];
  const rules = use.value === 'prohibited' ? ['C05', 'C17'] : ['C17'];
  const says =
    'whether weights trained on such data are an adaptation that may not be shared is open';
  const kind = acts.sharesWeights ? 'unclear' : 'cites';
  return [{ kind, rules, says, ...on(binding, term.at) }];
}

// A data set under the terms of a model holds that model's outputs, whoever made it.
function modelTermsPoints(binding: Binding, question: Question): readonly Point[] {
  const { output_training: term } = binding.licence.terms;
  if (!isContract(binding)) return [];
  const place = on(binding, term.at);
  const free = ['none', 'allowed', 'not-addressed'].includes(term.value);
  if (free) return [];
  const says = `the data set is under terms of a model that say of training on outputs: ${term.value}`;
  if (term.value.startsWith('banned'))
    return [against(binding, 'blocks', { rules: ['C11'], says, at: term.at, unreleasable: true })];
  const kind = question.acts.sharesWeights ? 'unclear' : 'aside';
  return [{ kind, rules: ['C11'], says, ...place }];
}

function sharedPoints(binding: Binding, question: Question): readonly Point[] {
  if (!question.acts.sharesData) return [];
  const { terms } = binding.licence;
  const changed = question.reach.data.some((layer) =>
    partsOf(layer, question.reach.layers).some(
      (part) => part !== layer && binding.layers.includes(part),
    ),
  );
  if (terms.modification.value === 'private-only' && changed)
    return [
      against(binding, 'blocks', {
        rules: ['C17'],
        says: 'an adapted data set may not be shared',
        at: terms.modification.at,
        unreleasable: true,
      }),
    ];
  const { value, at } = terms.attribution_notice;
  if (value === 'none') return [];
  const same = travelOf(binding.licence) === 'same';
  const says = same ? 'attribution and the same licence for the data' : 'attribution for the data';
  return [{ kind: 'duty', rules: same ? ['C06'] : [], says, ...on(binding, at) }];
}
