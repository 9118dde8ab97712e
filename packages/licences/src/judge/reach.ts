import { isModel, type Layer } from './chain.ts';

/** A model whose outputs became a data set, and the model trained on it. */
export interface OutputUse {
  readonly generator: Layer;
  readonly through: Layer;
  /** Absent where the data set itself is the end of the chain. */
  readonly trained?: Layer;
}

/** What reaches the end of a chain, and how. */
export interface Reach {
  readonly layers: readonly Layer[];
  /** Layers that nothing else is made from. */
  readonly tops: readonly Layer[];
  /** Layers whose licence reaches a top as a copy, a derivative or a part. */
  readonly material: readonly Layer[];
  /** Data sets that models were trained on. */
  readonly data: readonly Layer[];
  readonly outputs: readonly OutputUse[];
}

type Edge = 'part' | 'training' | 'outputs' | 'tool';

/** How a layer stands to one it was made from. */
function edgeOf(made: Layer, from: Layer): Edge {
  if (from.kind === 'dataset')
    return made.kind === 'dataset' || made.kind === 'product' ? 'part' : 'training';
  if (made.kind === 'dataset') return from.kind === 'code' ? 'tool' : 'outputs';
  // Code that trained or converted weights is no part of them (C07).
  return isModel(made) && from.kind === 'code' ? 'tool' : 'part';
}

/** The layers of a chain by what their licences can reach. */
export function reachOf(layers: readonly Layer[]): Reach {
  const byNumber = new Map(layers.map((layer) => [layer.layer, layer]));
  const used = new Set(layers.flatMap(({ from = [] }) => from));
  const tops = layers.filter(({ layer }) => !used.has(layer));
  const partsOf = (one: Layer): readonly Layer[] => parents(one, 'part', byNumber);
  const material = closure(tops, partsOf);
  const trainedOn = (one: Layer): readonly Layer[] => parents(one, 'training', byNumber);
  const data = closure(material.flatMap(trainedOn), partsOf);
  const outputs = outputUses([...material, ...data], byNumber);
  return { layers, tops, material, data, outputs };
}

function parents(
  made: Layer,
  wanted: Edge,
  byNumber: ReadonlyMap<number, Layer>,
): readonly Layer[] {
  return (made.from ?? []).flatMap((number) => {
    const from = byNumber.get(number);
    return from !== undefined && from !== made && edgeOf(made, from) === wanted ? [from] : [];
  });
}

/** Everything that the given layers are made from, themselves first, each once. */
function closure(from: readonly Layer[], next: (one: Layer) => readonly Layer[]): readonly Layer[] {
  const seen = new Set<Layer>(from);
  for (const one of seen) for (const below of next(one)) seen.add(below);
  return [...seen];
}

/** All parts of one layer, itself first. */
export function partsOf(top: Layer, layers: readonly Layer[]): readonly Layer[] {
  const byNumber = new Map(layers.map((layer) => [layer.layer, layer]));
  return closure([top], (one) => parents(one, 'part', byNumber));
}

function outputUses(
  reached: readonly Layer[],
  byNumber: ReadonlyMap<number, Layer>,
): readonly OutputUse[] {
  const sets = reached.filter(({ kind }) => kind === 'dataset');
  return sets.flatMap((through) => {
    const generators = parents(through, 'outputs', byNumber);
    const trained = [...byNumber.values()].filter((one) =>
      closure(parents(one, 'training', byNumber), (set) => parents(set, 'part', byNumber)).includes(
        through,
      ),
    );
    return generators.flatMap((generator): readonly OutputUse[] =>
      trained.length === 0
        ? [{ generator, through }]
        : trained.map((model) => ({ generator, through, trained: model })),
    );
  });
}
