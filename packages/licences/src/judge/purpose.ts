import type { StackActor, StackPlan } from './chain.ts';

/** What a plan is for, as licences tell uses apart. */
type Purpose =
  'revenue' | 'business' | 'evaluation' | 'research' | 'sharing' | 'end-use' | 'unknown';

/** What a plan does, as far as licences ask. */
export interface Acts {
  readonly purpose: Purpose;
  /** Who plans is no company; undefined where the chain does not say. */
  readonly nonProfit: boolean | undefined;
  readonly sharesWeights: boolean;
  readonly sharesData: boolean;
  readonly sharesCode: boolean;
  /** Others reach the model over a network. */
  readonly hosts: boolean;
  /** The model is one feature of a product. */
  readonly embeds: boolean;
  readonly sellsOutputs: boolean;
  readonly trainsRival: boolean;
  /** Sells what others made with the model, and runs nothing: no licensee. */
  readonly runsNothing: boolean;
}

const PURPOSES: ReadonlyMap<string, Purpose> = new Map([
  ['commercial-hosted-service', 'revenue'],
  ['commercial-embedded-feature', 'revenue'],
  ['sell-outputs', 'revenue'],
  ['internal-coding-assistant', 'business'],
  ['internal-evaluation-non-production', 'evaluation'],
  ['research-internal', 'research'],
  ['publish-weights', 'sharing'],
  ['publish-weights-and-dataset', 'sharing'],
  ['publish-weights-and-hosted-service', 'sharing'],
  ['distribute-bundle', 'sharing'],
  ['distribute-binary', 'sharing'],
  ['train-competing-model', 'research'],
  ['end-user', 'end-use'],
]);

/** Actors that are no companies. */
const NON_PROFIT: ReadonlySet<string> = new Set([
  'university',
  'research-institute',
  'non-profit',
  'nonprofit',
  'individual',
  'person',
]);

const WITH_WEIGHTS: ReadonlySet<string> = new Set([
  'publish-weights',
  'publish-weights-and-dataset',
  'publish-weights-and-hosted-service',
]);

/** What the plan does. Where the plan itself says nothing, its use decides. */
export function actsOf(plan: StackPlan, actor: StackActor): Acts {
  const { use = '' } = plan;
  const nonProfit = actor.type === undefined ? undefined : NON_PROFIT.has(actor.type);
  const bundles = use === 'distribute-bundle' || use === 'distribute-binary';
  return {
    purpose: purposeOf(use, actor, nonProfit),
    nonProfit,
    sharesWeights: plan.distribute_weights ?? (WITH_WEIGHTS.has(use) || bundles),
    sharesData: plan.distribute_dataset ?? use === 'publish-weights-and-dataset',
    sharesCode: bundles,
    hosts: use === 'commercial-hosted-service' || use === 'publish-weights-and-hosted-service',
    embeds: use === 'commercial-embedded-feature',
    sellsOutputs: use === 'sell-outputs',
    trainsRival: use === 'train-competing-model',
    runsNothing: use === 'sell-outputs' && plan.runs_model === false,
  };
}

function purposeOf(use: string, actor: StackActor, nonProfit: boolean | undefined): Purpose {
  if (actor.role?.startsWith('end-user') === true) return 'end-use';
  const isCompany = nonProfit !== true;
  if (use === 'publish-weights-and-hosted-service' && isCompany) return 'revenue';
  // Making a product that competes is business; at a university it is research.
  if (use === 'train-competing-model' && isCompany) return 'business';
  return PURPOSES.get(use) ?? 'unknown';
}
