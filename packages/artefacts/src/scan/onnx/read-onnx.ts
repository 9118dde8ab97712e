import { quoted } from '../../faults.ts';
import type { Content } from '../content.ts';
import { note, skip, type Ledger } from '../ledger.ts';
import { escapes } from '../paths.ts';
import { each, Message, NoMessage, textsOf, type Field } from '../proto/fields.ts';
import { BOUNDS, BROKEN, DOMAIN, ESCAPES, PYTHON } from './kinds.ts';

// Numbers of fields (onnx.proto3).
const MODEL = { graph: 7, functions: 25 } as const;
const GRAPH = { node: 1, initializer: 5, sparse: 15 } as const;
const FUNCTION = { name: 1, node: 7, domain: 10 } as const;
const NODE = { attribute: 5, domain: 7, type: 4 } as const;
const ATTRIBUTE = { tensor: 5, graph: 6, tensors: 10, graphs: 11 } as const;
const TENSOR = { external: 13 } as const;

/** Domains whose operators every runtime brings. */
const OFFICIAL =
  /^(?:|ai\.onnx|ai\.onnx\.(?:ml|training|preview|preview\.training)|com\.microsoft(?:\.(?:nchwc|experimental|extensions))?|com\.ms\.internal\.nhwc)$/;
const EXTENSIONS = 'ai.onnx.contrib';
const MAX_DEPTH = 32;

interface Run {
  readonly ledger: Ledger;
  readonly content: Content;
  /** Functions that the model defines itself, as `domain/name`. */
  readonly own: ReadonlySet<string>;
}

/** Walks an ONNX model for operators that need foreign code and tensors that lie elsewhere. Reads no weights. */
export async function readOnnx(ledger: Ledger, content: Content): Promise<void> {
  try {
    const model = new Message(content.source);
    const run = { ledger, content, own: await ownFunctions(model) };
    for await (const field of model.fields()) {
      if (field.wire !== 2) continue;
      if (field.number === MODEL.graph) await readGraph(run, model.inside(field), 0);
      if (field.number === MODEL.functions)
        await readNodes(run, model.inside(field), FUNCTION.node, 0);
    }
  } catch (error) {
    if (!(error instanceof NoMessage)) throw error;
    note(ledger, content, BROKEN, { says: 'the model breaks off or is no ONNX' });
  }
}

async function ownFunctions(model: Message): Promise<ReadonlySet<string>> {
  const own = new Set<string>();
  await each(model, MODEL.functions, async (field) => {
    const texts = await textsOf(model.inside(field), [FUNCTION.name, FUNCTION.domain]);
    own.add(`${texts.get(FUNCTION.domain) ?? ''}/${texts.get(FUNCTION.name) ?? ''}`);
  });
  return own;
}

async function readGraph(run: Run, graph: Message, depth: number): Promise<void> {
  if (depth > MAX_DEPTH)
    return skip(run.ledger, run.content, 'graphs within graphs beyond a depth of 32 were not read');
  for await (const field of graph.fields()) {
    if (field.wire !== 2) continue;
    if (field.number === GRAPH.node) await readNode(run, graph.inside(field), depth);
    if (field.number === GRAPH.initializer) await readTensor(run, graph, field);
    if (field.number === GRAPH.sparse)
      await each(graph.inside(field), 1, (tensor) => readTensor(run, graph, tensor));
  }
}

async function readNodes(run: Run, message: Message, number: number, depth: number): Promise<void> {
  await each(message, number, (field) => readNode(run, message.inside(field), depth));
}

async function readNode(run: Run, node: Message, depth: number): Promise<void> {
  let [domain, type] = ['', ''];
  for await (const field of node.fields()) {
    if (field.wire !== 2) continue;
    if (field.number === NODE.domain) domain = await node.text(field, 256);
    if (field.number === NODE.type) type = await node.text(field, 256);
    if (field.number === NODE.attribute) await readAttribute(run, node.inside(field), depth);
  }
  const at = { byte: node.start };
  const { ledger, content, own } = run;
  if (domain === EXTENSIONS && type.startsWith('Py'))
    return note(ledger, content, PYTHON, { says: `the operator ${quoted(type)} calls Python`, at });
  if (OFFICIAL.test(domain) || own.has(`${domain}/${type}`)) return;
  note(ledger, content, DOMAIN, {
    says: `the operator ${quoted(type)} is of the domain ${quoted(domain)}`,
    at,
    key: `${domain}/${type}`,
  });
}

async function readAttribute(run: Run, attribute: Message, depth: number): Promise<void> {
  for await (const field of attribute.fields()) {
    if (field.wire !== 2) continue;
    if (field.number === ATTRIBUTE.graph || field.number === ATTRIBUTE.graphs)
      await readGraph(run, attribute.inside(field), depth + 1);
    if (field.number === ATTRIBUTE.tensor || field.number === ATTRIBUTE.tensors)
      await readTensor(run, attribute, field);
  }
}

async function readTensor(run: Run, parent: Message, field: Field): Promise<void> {
  const tensor = parent.inside(field);
  const external = new Map<string, string>();
  await each(tensor, TENSOR.external, async (entry) => {
    const texts = await textsOf(tensor.inside(entry), [1, 2]);
    external.set(texts.get(1) ?? '', texts.get(2) ?? '');
  });
  const location = external.get('location');
  if (location !== undefined) await judgePlace(run, { location, external, at: tensor.start });
}

async function judgePlace(
  { ledger, content }: Run,
  {
    location,
    external,
    at,
  }: {
    readonly location: string;
    readonly external: ReadonlyMap<string, string>;
    readonly at: number;
  },
): Promise<void> {
  if (escapes(location))
    return note(ledger, content, ESCAPES, {
      says: `a tensor lies in ${quoted(location)}`,
      at: { byte: at },
      key: location,
    });
  const [offset, length] = [numberOf(external.get('offset')), numberOf(external.get('length'))];
  const end = offset + length;
  const file = content.within.length > 0 ? undefined : await ledger.neighbour(location);
  if (
    end >= 2n ** 63n ||
    offset < 0n ||
    length < 0n ||
    (file !== undefined && end > BigInt(file.sizeBytes))
  )
    note(ledger, content, BOUNDS, {
      says: `a tensor ends at byte ${end} of ${quoted(location)}${file === undefined ? '' : `, which has ${file.sizeBytes}`}`,
      at: { byte: at },
      key: location,
    });
}

function numberOf(text: string | undefined): bigint {
  return text !== undefined && /^-?\d{1,40}$/.test(text) ? BigInt(text) : 0n;
}
