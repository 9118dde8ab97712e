import { isRecord } from '@weighbridge/core';
import { quoted } from '../../faults.ts';
import type { Content } from '../content.ts';
import { note, type Ledger } from '../ledger.ts';
import { each, Message, NoMessage, textsOf } from '../proto/fields.ts';
import { judgeSettings } from '../settings/judge-settings.ts';
import { BROKEN } from './kinds.ts';
import { operatorKind } from './operators.ts';

// Numbers of fields (saved_model.proto, meta_graph.proto, graph.proto, function.proto).
const SAVED = { metaGraph: 2 } as const;
const META = { graph: 2 } as const;
const GRAPH = { node: 1, functions: 2 } as const;
const LIBRARY = { function: 1 } as const;
const FUNCTION = { node: 3 } as const;
const NODE = { name: 1, operator: 2 } as const;

/** Walks a SavedModel for operators that reach beyond the graph. */
export async function readSavedModel(ledger: Ledger, content: Content): Promise<void> {
  if (!(await walks(content, (saved) => readMetaGraphs(ledger, content, saved))))
    broken(ledger, content);
}

/** Walks a graph of a file that does not say whether it is a SavedModel or a frozen graph: as both. */
export async function readAnyGraph(ledger: Ledger, content: Content): Promise<void> {
  const asSaved = await walks(content, (saved) => readMetaGraphs(ledger, content, saved));
  const asGraph = await walks(content, (graph) => readGraph(ledger, content, graph));
  if (!asSaved && !asGraph) broken(ledger, content);
}

async function readMetaGraphs(ledger: Ledger, content: Content, saved: Message): Promise<void> {
  await each(saved, SAVED.metaGraph, async (meta) => {
    const inside = saved.inside(meta);
    await each(inside, META.graph, (graph) => readGraph(ledger, content, inside.inside(graph)));
  });
}

// False where the bytes are not what the walk takes them for.
async function walks(
  content: Content,
  walk: (message: Message) => Promise<void>,
): Promise<boolean> {
  try {
    await walk(new Message(content.source));
    return true;
  } catch (error) {
    if (!(error instanceof NoMessage)) throw error;
    return false;
  }
}

function broken(ledger: Ledger, content: Content): void {
  note(ledger, content, BROKEN, { says: 'the graph breaks off or is none' });
}

async function readGraph(ledger: Ledger, content: Content, graph: Message): Promise<void> {
  for await (const field of graph.fields()) {
    if (field.wire !== 2) continue;
    if (field.number === GRAPH.node) await readNode(ledger, content, graph.inside(field));
    if (field.number === GRAPH.functions)
      await each(graph.inside(field), LIBRARY.function, (one) =>
        each(graph.inside(one), FUNCTION.node, (node) =>
          readNode(ledger, content, graph.inside(node)),
        ),
      );
  }
}

async function readNode(ledger: Ledger, content: Content, node: Message): Promise<void> {
  const texts = await textsOf(node, [NODE.name, NODE.operator]);
  const operator = texts.get(NODE.operator) ?? '';
  const kind = operatorKind(operator);
  if (kind !== undefined)
    note(ledger, content, kind, {
      says: `the graph has the operator ${quoted(operator)}`,
      at: { byte: node.start },
      key: operator,
    });
}

/** `keras_metadata.pb`: each object's configuration, as JSON in a text of its node. */
export async function readKerasMetadata(ledger: Ledger, content: Content): Promise<void> {
  const isRead = await walks(content, (saved) =>
    each(saved, 1, async (node) => {
      const inside = saved.inside(node);
      for await (const field of inside.fields()) {
        if (field.wire !== 2) continue;
        const value = jsonIn(await inside.text(field, ledger.limits.textBytes));
        if (value !== undefined) judgeSettings(ledger, content, value, () => ({ byte: field.at }));
      }
    }),
  );
  if (!isRead) broken(ledger, content);
}

function jsonIn(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : undefined;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return undefined;
  }
}
