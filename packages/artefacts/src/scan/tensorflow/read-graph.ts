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
const GRAPH = { node: 1, library: 2 } as const;
const LIBRARY = { function: 1 } as const;
const FUNCTION = { node: 3 } as const;
const NODE = { name: 1, operator: 2 } as const;

/** Walks a SavedModel for operators that reach beyond the graph. */
export async function readSavedModel(ledger: Ledger, content: Content): Promise<void> {
  await walking(ledger, content, async (saved) => {
    await each(saved, SAVED.metaGraph, (meta) =>
      each(saved.inside(meta), META.graph, (graph) => readGraph(ledger, content, saved.inside(graph))),
    );
  });
}

/** Walks a graph that stands alone, as frozen models do. */
export async function readFrozenGraph(ledger: Ledger, content: Content): Promise<void> {
  await walking(ledger, content, (graph) => readGraph(ledger, content, graph));
}

async function walking(
  ledger: Ledger,
  content: Content,
  walk: (message: Message) => Promise<void>,
): Promise<void> {
  try {
    await walk(new Message(content.source));
  } catch (error) {
    if (!(error instanceof NoMessage)) throw error;
    note(ledger, content, BROKEN, { says: 'the graph breaks off or is none' });
  }
}

async function readGraph(ledger: Ledger, content: Content, graph: Message): Promise<void> {
  for await (const field of graph.fields()) {
    if (field.wire !== 2) continue;
    if (field.number === GRAPH.node) await readNode(ledger, content, graph.inside(field));
    if (field.number === GRAPH.library)
      await each(graph.inside(field), LIBRARY.function, (one) =>
        each(graph.inside(one), FUNCTION.node, (node) => readNode(ledger, content, graph.inside(node))),
      );
  }
}

async function readNode(ledger: Ledger, content: Content, node: Message): Promise<void> {
  const texts = await textsOf(node, [NODE.name, NODE.operator]);
  const operator = texts.get(NODE.operator) ?? '';
  const kind = operatorKind(operator);
  if (kind !== undefined)
    note(ledger, content, kind, { says: `the graph has the operator ${quoted(operator)}`, at: { byte: node.start }, key: operator });
}

/** `keras_metadata.pb`: each object's configuration, as JSON in field 5 of a node. */
export async function readKerasMetadata(ledger: Ledger, content: Content): Promise<void> {
  await walking(ledger, content, (saved) =>
    each(saved, 1, async (node) => {
      const inside = saved.inside(node);
      await each(inside, 5, async (field) => {
        const value = jsonIn(await inside.text(field, ledger.limits.textBytes));
        if (value !== undefined) judgeSettings(ledger, content, value, () => ({ byte: field.at }));
      });
    }),
  );
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
