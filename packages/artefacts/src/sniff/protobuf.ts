import type { Sniffed } from './sniffed.ts';

const VERSION_FIELD = 0x08;
const MESSAGE_2 = 0x12;
const MESSAGE_1 = 0x0a;

/** Tags of ONNX's ModelProto that writers put after `ir_version`: producer, domain, graph, opset, metadata. */
const ONNX_TAGS = new Set([0x1a, 0x22, 0x28, 0x32, 0x3a, 0x42, 0x72]);

/** ONNX, Core ML and SavedModel begin with a version as field 1; what follows tells them apart. */
export function sniffProtobuf(sample: Uint8Array): Sniffed | undefined {
  const [tag, version, next] = sample;
  if (
    tag !== VERSION_FIELD ||
    version === undefined ||
    version === 0 ||
    version > 0x7f ||
    next === undefined
  )
    return undefined;
  if (ONNX_TAGS.has(next))
    return {
      format: 'onnx',
      why: `a protobuf with an IR version ${version} and the fields of an ONNX model`,
    };
  if (next !== MESSAGE_2) return undefined;
  const content = afterLength(sample, 3);
  if (isName(content))
    return {
      format: 'onnx',
      why: `a protobuf with an IR version ${version} and a producer's name`,
    };
  if (content[0] !== MESSAGE_1) return undefined;
  return version === 1
    ? {
        format: 'saved-model',
        why: 'a protobuf with a schema version 1 and a graph, as TensorFlow saves models',
      }
    : {
        format: 'coreml',
        why: `a protobuf with a specification version ${version} and a description, as Core ML saves models`,
      };
}

// The content of a length-delimited field whose length begins at `at`, as far as it is in the sample.
function afterLength(sample: Uint8Array, at: number): Uint8Array {
  let length = 0;
  for (let index = 0; index < 5; index += 1) {
    const byte = sample[at + index];
    if (byte === undefined) break;
    length += (byte & 0x7f) * 128 ** index;
    if (byte < 0x80) return sample.subarray(at + index + 1, at + index + 1 + length);
  }
  return sample.subarray(0, 0);
}

function isName(content: Uint8Array): boolean {
  return (
    content.length > 0 &&
    content.length < 200 &&
    content.every((byte) => byte >= 0x20 && byte < 0x7f)
  );
}
