import {
  decodeValue,
  nearest,
  type Fact,
  type Facts,
  type Fault,
  type Vocabulary,
} from '@weighbridge/core';
import { z } from 'zod';
import { CHAIN_ROLES, type ChainRole, type Party } from './parties.ts';

const KINDS = [
  'base-model',
  'fine-tune',
  'adapter',
  'merge',
  'quantisation',
  'dataset',
  'code',
  'product',
] as const;

/** Layers that are models, made by somebody. */
const MODELS: ReadonlySet<string> = new Set(KINDS.slice(0, 5));

const USES = [
  'publish-weights',
  'publish-weights-and-dataset',
  'publish-weights-and-hosted-service',
  'commercial-hosted-service',
  'commercial-embedded-feature',
  'internal-coding-assistant',
  'internal-evaluation-non-production',
  'research-internal',
  'train-competing-model',
  'sell-outputs',
  'distribute-bundle',
  'distribute-binary',
  'end-user',
] as const;

const layerSchema = z.strictObject({
  layer: z.int().min(1),
  kind: z.enum(KINDS),
  name: z.string().min(1).max(200),
  licence: z
    .union([z.string(), z.array(z.string()).max(32)])
    .nullable()
    .optional(),
  from: z.array(z.int().min(1)).max(64).optional(),
  declared_tag: z.string().nullable().optional(),
  multimodal: z.boolean().optional(),
});

const actorSchema = z.strictObject({
  domicile: z.string().optional(),
  type: z.string().optional(),
  role: z.string().optional(),
  business: z.string().optional(),
  monthly_active_users: z.number().min(0).optional(),
  monthly_active_users_at_release: z.number().min(0).optional(),
  annual_revenue_usd: z.number().min(0).optional(),
  monthly_revenue_usd: z.number().min(0).optional(),
  group_revenue_usd: z.number().min(0).optional(),
});

const planSchema = z.strictObject({
  use: z.enum(USES).optional(),
  distribute_weights: z.boolean().optional(),
  distribute_dataset: z.boolean().optional(),
  territory: z.array(z.string()).max(300).optional(),
  model_name: z.string().optional(),
  combination: z.enum(['aggregate', 'single-work']).optional(),
  runs_model: z.union([z.boolean(), z.string()]).optional(),
  downstream_terms: z
    .enum(['upstream-unchanged', 'own-with-similar-restrictions', 'without-restrictions'])
    .optional(),
  publishes: z.array(z.string()).optional(),
});

/** A chain as its file writes it: layers, the actor, and what the actor plans (`contracts.md`, section 8). */
const chainSchema = z.strictObject({
  title: z.string().optional(),
  stack: z.array(layerSchema).min(1).max(200),
  actor: actorSchema.optional(),
  plan: planSchema.optional(),
});

/** A chain file in its one shape; absent members are unknown. */
export interface ChainFile {
  readonly title?: string | undefined;
  readonly stack: readonly ChainLayer[];
  readonly actor?: ChainActor | undefined;
  readonly plan?: ChainPlan | undefined;
}

interface ChainLayer {
  readonly layer: number;
  readonly kind: (typeof KINDS)[number];
  readonly name: string;
  readonly licence?: string | readonly string[] | null | undefined;
  readonly from?: readonly number[] | undefined;
  readonly declared_tag?: string | null | undefined;
  readonly multimodal?: boolean | undefined;
}

interface ChainActor {
  readonly domicile?: string | undefined;
  readonly type?: string | undefined;
  readonly role?: string | undefined;
  readonly business?: string | undefined;
  readonly monthly_active_users?: number | undefined;
  readonly monthly_active_users_at_release?: number | undefined;
  readonly annual_revenue_usd?: number | undefined;
  readonly monthly_revenue_usd?: number | undefined;
  readonly group_revenue_usd?: number | undefined;
}

interface ChainPlan {
  readonly use?: (typeof USES)[number] | undefined;
  readonly distribute_weights?: boolean | undefined;
  readonly distribute_dataset?: boolean | undefined;
  readonly territory?: readonly string[] | undefined;
  readonly model_name?: string | undefined;
  readonly combination?: 'aggregate' | 'single-work' | undefined;
  readonly runs_model?: boolean | string | undefined;
  readonly downstream_terms?:
    'upstream-unchanged' | 'own-with-similar-restrictions' | 'without-restrictions' | undefined;
  readonly publishes?: readonly string[] | undefined;
}

/** The shape of a chain file, or all that is wrong with it. */
export type ChainFileReading =
  | { readonly kind: 'file'; readonly file: ChainFile }
  | { readonly kind: 'faulty'; readonly faults: readonly [Fault, ...Fault[]] };

/**
 * Reads a chain file into its shape: layers numbered from below, the actor, the plan. Who owes what
 * (`chainOf`) and what licences allow both start here.
 *
 * Faults: `chain.shape`, `chain.layer`.
 *
 * @example
 * chainFileOf({ stack: [] }, 'chain.yaml').kind; // 'faulty'
 */
export function chainFileOf(raw: unknown, file: string): ChainFileReading {
  const read = chainSchema.safeParse(raw);
  if (!read.success) return faulty(read.error.issues.map((issue) => shapeFault(issue, raw, file)));
  const loose = looseLayers(read.data.stack, file);
  return loose.length > 0 ? faulty(loose) : { kind: 'file', file: read.data };
}

/** A chain that can be weighed, or all that is wrong with its file. */
export type ChainReading =
  | { readonly kind: 'chain'; readonly chain: Chain }
  | { readonly kind: 'faulty'; readonly faults: readonly [Fault, ...Fault[]] };

/** Who stands in the chain, and what its file says of the actor. */
export interface Chain {
  readonly parties: readonly Party[];
  /** Facts about the actor, each with the file as its evidence. */
  readonly stated: Facts;
  /** Where the actor goes: `world`, `EU`, country codes; empty when the file does not say. */
  readonly territory: readonly string[];
  /** Members of actor and plan that no fact stands for here. */
  readonly unread: readonly string[];
}

/**
 * Reads a chain: the makers of the layers below the top one, and the actor in the places that its
 * plan gives it. What no rule of a duty reads (users, revenue by month, terms for recipients: licences
 * do) is named in `unread`, never lost in silence.
 *
 * Faults: `chain.shape`, `chain.layer`, `chain.value`.
 *
 * @example
 * const vocabulary = { name: 'v', version: 1, lists: {}, facts: {} };
 * const raw = { stack: [{ layer: 1, kind: 'base-model', name: 'alder-7b' }], plan: { use: 'publish-weights' } };
 * chainOf(raw, { file: 'chain.yaml', vocabulary }).chain.parties; // [{ role: 'publisher', isActor: true }]
 */
export function chainOf(
  raw: unknown,
  context: { readonly file: string; readonly vocabulary: Vocabulary },
): ChainReading {
  const read = chainFileOf(raw, context.file);
  if (read.kind === 'faulty') return read;
  const { stack, actor = {}, plan = {} } = read.file;
  const { facts, faults } = factsOfActor(actor, context);
  if (faults.length > 0) return faulty(faults);
  const parties = [...makersBelow(stack), ...placesOfActor(stack, plan, actor.role)];
  const { territory = [] } = plan;
  return {
    kind: 'chain',
    chain: { parties, stated: facts, territory, unread: unreadOf(read.file) },
  };
}

/** Members of actor and plan that give places in the chain, places on earth, or facts. */
const READ: ReadonlySet<string> = new Set([
  'actor.domicile',
  'actor.type',
  'actor.group_revenue_usd',
  'plan.use',
  'plan.territory',
]);

function unreadOf({ actor = {}, plan = {} }: ChainFile): readonly string[] {
  const members = [
    ...Object.keys(actor).map((member) => `actor.${member}`),
    ...Object.keys(plan).map((member) => `plan.${member}`),
  ];
  const isPlace = CHAIN_ROLES.some((role) => role === actor.role);
  return members.filter((member) => !READ.has(member) && !(member === 'actor.role' && isPlace));
}

function faulty(faults: readonly Fault[]): {
  readonly kind: 'faulty';
  readonly faults: readonly [Fault, ...Fault[]];
} {
  const [first, ...rest] = faults;
  if (first === undefined) throw new Error('a chain is faulty without a fault');
  return { kind: 'faulty', faults: [first, ...rest] };
}

function shapeFault(issue: z.core.$ZodIssue, raw: unknown, file: string): Fault {
  const told = tellingOf(issue, raw);
  const pointer = told.path.map((part) => `/${String(part)}`).join('');
  return {
    code: 'chain.shape',
    at: { file, pointer },
    detail: told.detail,
    remedy:
      told.near === undefined
        ? 'write stack, actor and plan as the docs page of duties shows'
        : `write ${told.near}`,
  };
}

interface Telling {
  readonly path: readonly PropertyKey[];
  readonly detail: string;
  readonly near?: string | undefined;
}

function tellingOf(issue: z.core.$ZodIssue, raw: unknown): Telling {
  const { path } = issue;
  if (issue.code === 'unrecognized_keys') {
    const [key = ''] = issue.keys;
    const detail = `no key \`${key.slice(0, 60)}\``;
    return { path: [...path, key], detail, near: nearest(key, keysAt(path)) };
  }
  const written = valueAt(raw, path);
  if (issue.code === 'invalid_value' && typeof written === 'string') {
    const words = issue.values.map(String);
    const detail = `\`${written.slice(0, 60)}\` is none of ${words.join(', ')}`;
    return { path, detail, near: nearest(written, words) };
  }
  return { path, detail: issue.message.charAt(0).toLowerCase() + issue.message.slice(1) };
}

function valueAt(raw: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (at, part) => (typeof at === 'object' && at !== null ? Reflect.get(at, part) : undefined),
    raw,
  );
}

function keysAt(path: readonly PropertyKey[]): readonly string[] {
  if (path.length === 0) return Object.keys(chainSchema.shape);
  if (path[0] === 'stack') return Object.keys(layerSchema.shape);
  return Object.keys((path[0] === 'actor' ? actorSchema : planSchema).shape);
}

type Layer = ChainLayer;

function looseLayers(stack: readonly Layer[], file: string): readonly Fault[] {
  const known = new Set(stack.map(({ layer }) => layer));
  const doubled = stack.length === known.size ? [] : ['two layers have one number'];
  const lost = stack.flatMap(({ layer, from = [] }) =>
    from
      .filter((below) => !known.has(below) || below >= layer)
      .map((below) => `layer ${layer} is made from layer ${below}, which does not stand below it`),
  );
  return [...doubled, ...lost].map((detail) => ({
    code: 'chain.layer',
    at: { file, pointer: '/stack' },
    detail,
    remedy: 'number the layers from the first model up, each made from lower ones',
  }));
}

/** Facts of ours by member of the file's actor. */
const ACTOR_FACTS: { readonly [member: string]: string } = {
  domicile: 'actor.established_in',
  type: 'actor.kind',
  group_revenue_usd: 'actor.group_revenue_prev_year',
};

function factsOfActor(
  actor: NonNullable<ChainFile['actor']>,
  { file, vocabulary }: { readonly file: string; readonly vocabulary: Vocabulary },
): { readonly facts: Facts; readonly faults: readonly Fault[] } {
  const facts: [string, Fact][] = [];
  const faults: Fault[] = [];
  for (const [member, given] of Object.entries(actor)) {
    const name = ACTOR_FACTS[member];
    const entry = name === undefined ? undefined : vocabulary.facts[name];
    if (name === undefined || entry === undefined) continue;
    const said = entry.type === 'set' ? { has: [given] } : given;
    const decoded = decodeValue(entry, said, vocabulary.lists);
    if (decoded.kind === 'value')
      facts.push([name, { value: decoded.value, evidence: [{ kind: 'declared', file, line: 1 }] }]);
    else
      faults.push({
        code: 'chain.value',
        at: { file, pointer: `/actor/${member}` },
        detail: decoded.detail,
        remedy: decoded.remedy,
      });
  }
  return { facts: Object.fromEntries(facts), faults };
}

/** The last layer that is a model: what the target is. */
function topModel(stack: readonly Layer[]): Layer | undefined {
  return stack.filter(({ kind }) => MODELS.has(kind)).toSorted((a, b) => b.layer - a.layer)[0];
}

function makersBelow(stack: readonly Layer[]): readonly Party[] {
  const top = topModel(stack);
  return stack
    .filter((layer) => MODELS.has(layer.kind) && layer !== top)
    .toSorted((a, b) => a.layer - b.layer)
    .map((layer) => ({ role: makerOf(layer), model: layer.name }));
}

function makerOf({ kind, from = [] }: Layer): ChainRole {
  return kind === 'base-model' || from.length === 0 ? 'publisher' : 'modifier';
}

/** The actor in each place that its plan gives it; the maker of the top layer where that is somebody else. */
function placesOfActor(
  stack: readonly Layer[],
  plan: NonNullable<ChainFile['plan']>,
  said: string | undefined,
): readonly Party[] {
  const top = topModel(stack);
  const maker = top === undefined ? 'publisher' : makerOf(top);
  const roles = rolesOfUse(plan.use, maker, said);
  const others: readonly Party[] = roles.includes(maker) ? [] : [{ role: maker }];
  return [...others, ...roles.map((role) => ({ role, isActor: true }))];
}

function rolesOfUse(
  use: (typeof USES)[number] | undefined,
  maker: ChainRole,
  said: string | undefined,
): readonly ChainRole[] {
  const named = CHAIN_ROLES.filter((role) => role === said);
  if (named.length > 0) return named;
  const publishes = use?.startsWith('publish-weights') ?? false;
  if (publishes)
    return use === 'publish-weights-and-hosted-service' ? [maker, 'deployer'] : [maker];
  return use?.startsWith('distribute-') === true ? ['host'] : ['deployer'];
}
