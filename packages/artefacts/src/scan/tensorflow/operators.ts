import type { Kind } from '../kinds.ts';
import { FILES, PYTHON } from './kinds.ts';

const CALLS_PYTHON = /^(?:Eager)?PyFunc(?:Stateless)?$|^NumpyFunction$/;

/** Operators that reach files, libraries or other machines. `SaveV2`, `RestoreV2` and the like are ordinary. */
const REACHES =
  /^(?:ReadFile|WriteFile|MatchingFiles|MakeDir|DeleteFile|FileSystemSetConfiguration|TextLineReader(?:V2)?|WholeFileReader(?:V2)?|FixedLengthRecordReader(?:V2)?|TFRecordReader(?:V2)?|TextLineDataset|FixedLengthRecordDataset(?:V2)?|TFRecordDataset(?:V2)?|SqlDataset|ImmutableConst|LoadLibrary|DebugIdentityV\d|DebugNumericSummary\w*|PrintV2File|SaveSlices|CreateSummaryFileWriter|CreateSummaryDbWriter|WriteSummary|ExperimentalSqlDataset|RpcCall|TryRpc|RpcClient|CollectiveGatherFile|DatasetToTFRecord|ExperimentalDatasetToTFRecord|SaveDataset(?:V2)?|LoadDataset|SnapshotDataset(?:V2)?|RegisterDataset(?:V2)?|DataServiceDataset\w*|GenerateBigQueryReaderPartitions|BigQueryReader|Fact)$/;

/** What an operator reaches; nothing for those that compute. */
export function operatorKind(name: string): Kind | undefined {
  if (CALLS_PYTHON.test(name)) return PYTHON;
  return REACHES.test(name) ? FILES : undefined;
}
