/** What a layer of a chain is. */
export type LayerKind =
  | 'base-model'
  | 'fine-tune'
  | 'adapter'
  | 'merge'
  | 'quantisation'
  | 'dataset'
  | 'code'
  | 'product';

/** One layer of a chain file. A member that is absent is unknown. */
export interface Layer {
  readonly layer: number;
  readonly kind: LayerKind;
  readonly name: string;
  /** The effective licence: an id, or several that apply at once. */
  readonly licence?: string | readonly string[] | null | undefined;
  /** Layers it was made from. */
  readonly from?: readonly number[] | undefined;
  /** What its card says. */
  readonly declared_tag?: string | null | undefined;
  readonly multimodal?: boolean | undefined;
}

/** Who plans. Amounts in US dollars. */
export interface StackActor {
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

/** What is planned with the top of the chain. */
export interface StackPlan {
  readonly use?: string | undefined;
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

/** A chain file: layers, who plans, and what. */
export interface Stack {
  readonly stack: readonly Layer[];
  readonly actor?: StackActor | undefined;
  readonly plan?: StackPlan | undefined;
}

/** Licence ids that a layer states. */
export function licencesOf({ licence }: Layer): readonly string[] {
  if (licence === undefined || licence === null) return [];
  return typeof licence === 'string' ? [licence] : licence;
}

const MODELS: ReadonlySet<LayerKind> = new Set([
  'base-model',
  'fine-tune',
  'adapter',
  'merge',
  'quantisation',
]);

/** Whether a layer is weights. */
export function isModel({ kind }: Layer): boolean {
  return MODELS.has(kind);
}
