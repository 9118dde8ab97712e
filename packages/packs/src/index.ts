export type {
  CodeMapping,
  CommonParameter,
  Crosswalk,
  CrosswalkItem,
  KeptApart,
  PlaceWord,
} from './crosswalk.ts';
export { crosswalk, mappings } from './crosswalk.generated.ts';
export { currentPacks } from './current.generated.ts';
export { keptFolder, licencesFolder, sourcesFolder } from './folders.ts';
export { licenceRules, type LicenceRule } from './licence-rules.generated.ts';
export { licenceTermsDigest } from './licence-terms.generated.ts';
export { keptDigests } from './kept.generated.ts';
export { openness } from './openness.generated.ts';
export { vocabulary, type FactName } from './vocabulary.generated.ts';
