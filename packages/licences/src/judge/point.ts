import type { LicenceTerms } from '../terms/record.ts';
import type { Layer } from './chain.ts';
import type { Acts } from './purpose.ts';
import type { Reach } from './reach.ts';
import type { StackActor, StackPlan } from './chain.ts';
import type { TermsBook } from '../terms/record.ts';

/**
 * What a point does to the verdict. `aside` is an open point that decides nothing, `cites` only names
 * a fact that was looked at.
 */
export type PointKind = 'blocks' | 'needs-licence' | 'unclear' | 'duty' | 'aside' | 'cites';

/** One reason of a verdict, with the licence and section it stands on. */
export interface Point {
  readonly kind: PointKind;
  /** Facts of the pack of compatibility, `C01` to `C25`. */
  readonly rules: readonly string[];
  readonly says: string;
  readonly licence?: string | undefined;
  readonly layer?: number | undefined;
  /** Section of the licence text. */
  readonly at?: string | null | undefined;
  /** A duty of another plan: when weights are passed on, or a threshold is passed. */
  readonly when?: 'distributed' | 'threshold-passed' | undefined;
  /** No licence at all could make the release lawful. */
  readonly unreleasable?: true | undefined;
}

/** A licence that reaches the end of the chain, with the layers that state it. */
export interface Binding {
  readonly licence: LicenceTerms;
  readonly layers: readonly Layer[];
  /** Number of the first layer. */
  readonly layer: number;
}

/** A question about a chain, as the checks see it. */
export interface Question {
  readonly reach: Reach;
  readonly plan: StackPlan;
  readonly actor: StackActor;
  readonly acts: Acts;
  readonly book: TermsBook;
  /** Licences of the material layers, each once. */
  readonly bindings: readonly Binding[];
}

/** Reads one thing off a question. */
export type Check = (question: Question) => readonly Point[];

/** Where a point stands, from the licence that it is about. */
export function on(
  { licence, layer }: Binding,
  at?: string | null,
): Pick<Point, 'licence' | 'layer' | 'at'> {
  return { licence: licence.id, layer, at };
}

/**
 * A reason against the plan. A record that rests on what others say of a text is never certain, so it
 * makes the verdict unclear, not negative.
 */
export function against(
  binding: Binding,
  kind: 'blocks' | 'needs-licence',
  point: Omit<Point, 'kind' | 'licence' | 'layer'>,
): Point {
  const sure = binding.licence.confidence !== 'low';
  const { at, ...rest } = point;
  return sure
    ? { kind, ...rest, ...on(binding, at) }
    : {
        kind: 'unclear',
        ...rest,
        says: `${rest.says} (reported; the text was not read)`,
        ...on(binding, at),
      };
}

/** Licences of layers, each once, in the order of the layers. */
export function bindingsOf(
  layers: readonly Layer[],
  idsOf: (layer: Layer) => readonly string[],
  book: TermsBook,
): readonly Binding[] {
  const byId = new Map<string, Layer[]>();
  for (const layer of layers.toSorted((a, b) => a.layer - b.layer))
    for (const id of idsOf(layer)) byId.set(id, [...(byId.get(id) ?? []), layer]);
  return [...byId].flatMap(([id, stated]) => {
    const licence = book.get(id);
    const [first] = stated;
    return licence === undefined || first === undefined
      ? []
      : [{ licence, layers: stated, layer: first.layer }];
  });
}
