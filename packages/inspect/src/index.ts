export { readCard, type Card, type CardFields, type Said } from './card/card.ts';
export { type Section, type Topic } from './card/sections.ts';
export { type StatedFact, type Statement } from './card/statements.ts';
export {
  readDeclaration,
  type Declaration,
  type DeclarationOptions,
} from './declaration/declaration.ts';
export { initText } from './declaration/init-text.ts';
export { withAnswers, type StatedAnswer } from './declaration/with-answers.ts';
export { declarationSchema } from './declaration/schema.ts';
export { type Waiver } from './declaration/waivers.ts';
export type {
  ComponentLicence,
  Dossier,
  FileEntry,
  FileKind,
  Lineage,
  Revision,
} from './dossier.ts';
export { findModels } from './find-models.ts';
export {
  inspectTarget,
  type DeclarationRest,
  type InspectOptions,
  type Inspection,
} from './inspect-target.ts';
export {
  fileSource,
  isInside,
  type FileSource,
  type SourceEntry,
} from './inventory/file-source.ts';
export { takeInventory, type Inventory, type InventoryOptions } from './inventory/inventory.ts';
export { kindOf, type Told } from './inventory/kind.ts';
export type { Limits } from './inventory/limits.ts';
export type { Stamp } from './inventory/stamp.ts';
export { type StatedClaim } from './report.ts';
export { dossierSchema } from './dossier-schema.ts';
export { licenceDoubts, type LicenceHouse } from './licences/licence-report.ts';
export { scanTarget, type TargetScan } from './scan-target.ts';
