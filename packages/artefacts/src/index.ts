export { readGgufHeader, type GgufHeader, type GgufSplit } from './gguf/read-header.ts';
export type { GgufInput } from './gguf/encode.ts';
export { GGML_TYPES, type GgmlType } from './gguf/types.ts';
export {
  numberOf,
  textOf,
  type GgufEntry,
  type GgufMetadata,
  type GgufNumberType,
  type GgufType,
  type GgufValue,
} from './gguf/value.ts';
export { writeGguf, type GgufContent, type GgufTensorInput } from './gguf/write.ts';
export type { MetadataText } from './safetensors/entries.ts';
export { readSafetensorsHeader, type SafetensorsHeader } from './safetensors/read-header.ts';
export { SAFETENSORS_BITS } from './safetensors/types.ts';
export { writeSafetensors, type SafetensorsInput } from './safetensors/write.ts';
export { elementsOf, type TensorEntry } from './tensor.ts';
