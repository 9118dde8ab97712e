import type { Layer, LayerKind, Stack, StackActor, StackPlan } from './chain.ts';

/** What a dossier says of a model: components with their licences, and what it was made from. */
export interface ModelParts {
  readonly name: string;
  readonly components: readonly {
    readonly component: string;
    readonly licence: string;
    readonly basis?: string;
  }[];
  readonly lineage: readonly { readonly relation: string; readonly model: string }[];
}

const KINDS: ReadonlyMap<string, LayerKind> = new Map([
  ['finetune', 'fine-tune'],
  ['adapter', 'adapter'],
  ['merge', 'merge'],
  ['quantized', 'quantisation'],
]);

/**
 * The chain of a model folder: what it was made from, the model, and code beside it. The licence of a
 * base is the one that the folder says it brings along, else unknown.
 *
 * @example
 * const parts = { name: 'own', components: [{ component: 'weights', licence: 'mit' }], lineage: [] };
 * modelStack(parts, {}, {}).stack[0]?.licence; // ['mit']
 */
export function modelStack(parts: ModelParts, plan: StackPlan, actor: StackActor): Stack {
  const inherited = idsOf(
    parts,
    (one) => one.component === 'weights' && one.basis === 'base-model',
  );
  const below = parts.lineage.map(({ model }, at): Layer => ({
    layer: at + 1,
    kind: 'base-model',
    name: model,
    ...(inherited.length === 0 ? {} : { licence: inherited }),
  }));
  const weights = idsOf(
    parts,
    ({ component }) => component === 'weights' || component === 'adapter',
  );
  const code = idsOf(parts, ({ component }) => component === 'code');
  const top: Layer = {
    layer: below.length + 1,
    kind: kindOf(parts),
    name: parts.name,
    ...(weights.length === 0 ? {} : { licence: weights }),
    ...(below.length === 0 ? {} : { from: below.map(({ layer }) => layer) }),
  };
  const beside: readonly Layer[] =
    code.length === 0
      ? []
      : [{ layer: below.length + 2, kind: 'code', name: `${parts.name} code`, licence: code }];
  return { stack: [...below, top, ...beside], plan, actor };
}

function kindOf({ lineage }: ModelParts): LayerKind {
  if (lineage.length > 1) return 'merge';
  const [first] = lineage;
  if (first === undefined) return 'base-model';
  return KINDS.get(first.relation) ?? 'fine-tune';
}

function idsOf(
  { components }: ModelParts,
  wanted: (component: ModelParts['components'][number]) => boolean,
): readonly string[] {
  return [...new Set(components.filter(wanted).map(({ licence }) => licence))];
}
