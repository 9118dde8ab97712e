import { quoted } from '../../faults.ts';
import type { Content } from '../content.ts';
import { note, type Ledger } from '../ledger.ts';
import { each, Message, NoMessage, textsOf } from '../proto/fields.ts';
import { BROKEN, CUSTOM } from './kinds.ts';

// Numbers of fields (Model.proto, NeuralNetwork.proto, CustomModel.proto).
const NETWORKS = [303, 403, 500] as const;
const PIPELINES = [200, 201, 202] as const;
const CUSTOM_MODEL = 555;
const LAYER = 1;
const CUSTOM_LAYER = 500;
const CLASS_NAME = 10;
const MAX_DEPTH = 8;

/** Walks a Core ML model for layers and models whose class the host must supply. */
export async function readCoreMl(ledger: Ledger, content: Content): Promise<void> {
  try {
    await readModel(ledger, content, new Message(content.source), 0);
  } catch (error) {
    if (!(error instanceof NoMessage)) throw error;
    note(ledger, content, BROKEN, { says: 'the model breaks off or is no Core ML' });
  }
}

async function readModel(
  ledger: Ledger,
  content: Content,
  model: Message,
  depth: number,
): Promise<void> {
  for await (const field of model.fields()) {
    if (field.wire !== 2) continue;
    const inside = model.inside(field);
    if (NETWORKS.some((number) => number === field.number))
      await readLayers(ledger, content, inside);
    if (field.number === CUSTOM_MODEL) await judgeCustom(ledger, content, inside);
    if (PIPELINES.some((number) => number === field.number) && depth < MAX_DEPTH)
      await readPipeline(ledger, content, { pipeline: inside, depth, number: field.number });
  }
}

// A pipeline of a classifier or regressor holds the pipeline in its first field.
async function readPipeline(
  ledger: Ledger,
  content: Content,
  {
    pipeline,
    depth,
    number,
  }: { readonly pipeline: Message; readonly depth: number; readonly number: number },
): Promise<void> {
  await each(pipeline, 1, async (field) => {
    const inside = pipeline.inside(field);
    if (number === 202) await readModel(ledger, content, inside, depth + 1);
    else
      await each(inside, 1, (model) => readModel(ledger, content, inside.inside(model), depth + 1));
  });
}

async function readLayers(ledger: Ledger, content: Content, network: Message): Promise<void> {
  await each(network, LAYER, async (field) => {
    const layer = network.inside(field);
    await each(layer, CUSTOM_LAYER, (custom) => judgeCustom(ledger, content, layer.inside(custom)));
  });
}

async function judgeCustom(ledger: Ledger, content: Content, custom: Message): Promise<void> {
  const name = (await textsOf(custom, [CLASS_NAME])).get(CLASS_NAME) ?? '';
  note(ledger, content, CUSTOM, {
    says: `the class ${quoted(name)} is not in the file`,
    at: { byte: custom.start },
    key: name,
  });
}
