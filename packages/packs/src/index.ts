export { currentPacks } from './current.generated.ts';
export { keptFolder } from './kept-folder.ts';
export { vocabulary, type FactName } from './vocabulary.generated.ts';
