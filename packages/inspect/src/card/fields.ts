import type { TextEntry, TextMap, TextNode } from '../text/tree.ts';
import { HUB_LICENCES, HUB_RELATIONS, HUB_TASKS } from './hub-lists.ts';
import { modelIndexProblems } from './model-index.ts';

/** Something wrong with a field, in words and with its place. */
export interface FieldProblem {
  readonly kind: 'field' | 'unlisted' | 'licence-list';
  readonly line: number;
  readonly column: number;
  readonly says: string;
}

type Shape = 'text' | 'text-or-texts' | 'list' | 'number-or-map' | 'bool-or-map' | 'licence';

/** Fields of the card specification whose form is fixed; others are kept as they are. */
const SHAPES: ReadonlyMap<string, Shape> = new Map(
  Object.entries<Shape>({
    language: 'text-or-texts',
    license: 'licence',
    license_name: 'text',
    license_link: 'text',
    library_name: 'text',
    pipeline_tag: 'text',
    tags: 'text-or-texts',
    datasets: 'text-or-texts',
    buckets: 'text-or-texts',
    metrics: 'text-or-texts',
    base_model: 'text-or-texts',
    base_model_relation: 'text',
    new_version: 'text',
    thumbnail: 'text',
    'model-index': 'list',
    co2_eq_emissions: 'number-or-map',
    inference: 'bool-or-map',
    widget: 'list',
    instance_prompt: 'text',
  }),
);

const WANTED: { readonly [shape in Shape]: string } = {
  text: 'a text',
  'text-or-texts': 'a text or a list of texts',
  list: 'a list',
  'number-or-map': 'a number or a map with `emissions`',
  'bool-or-map': 'true, false or a map with `parameters`',
  licence: 'one licence identifier',
};

const LISTS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['license', HUB_LICENCES],
  ['pipeline_tag', HUB_TASKS],
  ['base_model_relation', HUB_RELATIONS],
]);

/** Problems that are named; whoever mends these finds the others. */
const MAX_PROBLEMS = 100;

/** Everything in the front matter that the Hub's specification would not take. */
export function fieldProblems(front: TextMap): readonly FieldProblem[] {
  const problems = front.entries.flatMap((entry) => [
    ...shapeProblem(entry),
    ...listProblem(entry),
    ...(entry.key === 'model-index' ? modelIndexProblems(entry.value) : []),
  ]);
  return problems.slice(0, MAX_PROBLEMS);
}

function shapeProblem(entry: TextEntry): readonly FieldProblem[] {
  const shape = SHAPES.get(entry.key);
  // An empty field is the same as none.
  if (shape === undefined || isEmpty(entry.value)) return [];
  if (shape === 'licence' && isTexts(entry.value)) {
    return [problem('licence-list', entry.value, '`license` names several licences')];
  }
  if (fits(shape, entry.value)) return [];
  return [
    problem(
      'field',
      entry.value,
      `\`${entry.key}\` is ${sortOf(entry.value)} where the specification has ${WANTED[shape]}`,
    ),
  ];
}

function listProblem(entry: TextEntry): readonly FieldProblem[] {
  const list = LISTS.get(entry.key);
  if (list === undefined) return [];
  return textsIn(entry.value)
    .filter(({ text }) => !list.has(text))
    .map(({ text, node }) =>
      problem(
        'unlisted',
        node,
        `\`${entry.key}: ${text.slice(0, 60)}\` is not in the Hub's list of August 2026`,
      ),
    );
}

function fits(shape: Shape, node: TextNode): boolean {
  switch (shape) {
    case 'text':
    case 'licence':
      return isText(node);
    case 'text-or-texts':
      return isText(node) || isTexts(node);
    case 'list':
      return node.kind === 'list';
    case 'number-or-map':
      return node.kind === 'map' || (node.kind === 'scalar' && typeof node.value === 'number');
    case 'bool-or-map':
      return node.kind === 'map' || (node.kind === 'scalar' && typeof node.value === 'boolean');
  }
}

function isEmpty(node: TextNode): boolean {
  return node.kind === 'scalar' && node.value === null;
}

function isText(node: TextNode): boolean {
  return node.kind === 'scalar' && typeof node.value === 'string';
}

function isTexts(node: TextNode): boolean {
  return node.kind === 'list' && node.items.every(isText);
}

/** The texts of a scalar or a list, each with its node; anything else in it is passed over. */
export function textsIn(
  node: TextNode | undefined,
): readonly { readonly text: string; readonly node: TextNode }[] {
  if (node?.kind === 'scalar')
    return typeof node.value === 'string' && node.value.trim() !== ''
      ? [{ text: node.value.trim(), node }]
      : [];
  return node?.kind === 'list'
    ? node.items.flatMap((part) => (part.kind === 'scalar' ? textsIn(part) : []))
    : [];
}

function sortOf(node: TextNode): string {
  if (node.kind === 'map') return 'a map';
  if (node.kind === 'list') return 'a list';
  return `\`${String(node.value).slice(0, 40)}\``;
}

function problem(kind: FieldProblem['kind'], node: TextNode, says: string): FieldProblem {
  return { kind, says, ...node.at };
}
