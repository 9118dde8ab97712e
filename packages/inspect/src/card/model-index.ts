import { memberOf, textOf, type TextNode } from '../text/tree.ts';
import type { FieldProblem } from './fields.ts';

const DATASET_TYPE = /^(?:[\w-]+\/)?[\w.-]+$/;

/** What the specification of evaluation results (`model-index`) would not take. */
export function modelIndexProblems(index: TextNode): readonly FieldProblem[] {
  if (index.kind !== 'list') return [];
  return index.items.flatMap((model, place) => modelProblems(model, `model-index[${place}]`));
}

function modelProblems(model: TextNode, path: string): readonly FieldProblem[] {
  const results = memberOf(model, 'results');
  const each = results?.kind === 'list' ? results.items : [];
  return [
    ...needed(model, 'name', path),
    ...each.flatMap((result, place) => resultProblems(result, `${path}.results[${place}]`)),
  ];
}

function resultProblems(result: TextNode, path: string): readonly FieldProblem[] {
  const [task, dataset, metrics, source] = ['task', 'dataset', 'metrics', 'source'].map((name) =>
    memberOf(result, name),
  );
  return [
    ...['task', 'dataset', 'metrics'].flatMap((name) => needed(result, name, path)),
    ...(task === undefined ? [] : needed(task, 'type', `${path}.task`)),
    ...(dataset === undefined ? [] : datasetProblems(dataset, `${path}.dataset`)),
    ...(metrics?.kind === 'list' ? metrics.items : []).flatMap((metric, place) =>
      ['type', 'value'].flatMap((name) => needed(metric, name, `${path}.metrics[${place}]`)),
    ),
    ...(source === undefined ? [] : needed(source, 'url', `${path}.source`)),
  ];
}

function datasetProblems(dataset: TextNode, path: string): readonly FieldProblem[] {
  const type = memberOf(dataset, 'type');
  const config = memberOf(dataset, 'config');
  const typeText = textOf(type);
  return [
    ...needed(dataset, 'type', path),
    ...needed(dataset, 'name', path),
    ...(type !== undefined && typeText !== undefined && !DATASET_TYPE.test(typeText)
      ? [problem(type, `\`${path}.type\` is not the id of a data set`)]
      : []),
    ...(config !== undefined && textOf(config) === undefined
      ? [problem(config, `\`${path}.config\` is not a text`)]
      : []),
  ];
}

function needed(node: TextNode, name: string, path: string): readonly FieldProblem[] {
  const found = memberOf(node, name);
  if (found !== undefined && !(found.kind === 'scalar' && found.value === null)) return [];
  return [problem(node, `\`${path}.${name}\` is missing`)];
}

function problem(node: TextNode, says: string): FieldProblem {
  return { kind: 'field', says, ...node.at };
}
