export { checkSplits, type GgufPart } from './gguf/check-splits.ts';
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
export { checkShards, type ShardFile, type ShardFiles } from './safetensors/check-shards.ts';
export type { MetadataText } from './safetensors/entries.ts';
export { readSafetensorsHeader, type SafetensorsHeader } from './safetensors/read-header.ts';
export {
  leaves,
  readShardIndex,
  type ShardIndex,
  type ShardPlace,
} from './safetensors/shard-index.ts';
export { SAFETENSORS_BITS } from './safetensors/types.ts';
export { writeSafetensors, type SafetensorsInput } from './safetensors/write.ts';
export type { Reference, Uninspected } from './scan/ledger.ts';
export { LIMITS, type Limits } from './scan/limits.ts';
export { scanFile, type Scan, type ScanOptions } from './scan/scan-file.ts';
export { scanFolder, type Folder, type FolderScan } from './scan/scan-folder.ts';
export { SNIFF_BYTES, sniffFormat } from './sniff/sniff-format.ts';
export type { Sniffed, SniffedFormat } from './sniff/sniffed.ts';
export { elementsOf, type TensorEntry } from './tensor.ts';
