import { readdirSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import { isFolder } from './is-folder.ts';

/** Files that make a folder a model; others of that form are found by the inventory from their bytes. */
const MODEL_FILE =
  /^(?:config\.json|adapter_config\.json|model_index\.json|weighbridge\.ya?ml|readme\.md|model[-_]?card\.md|saved_model\.pb|.{1,200}\.(?:safetensors|gguf|ggml|bin|pt|pth|ckpt|onnx|h5|hdf5|keras|tflite|pb|jit|npz|msgpack|mlmodel|pkl))$/i;
/** Models of one folder that are weighed in one call; a store of models is asked one by one. */
const MAX_MODELS = 1000;

/**
 * The models of a target: the target itself, or, where it is a folder without model files of its own
 * whose subfolders have some, each of these, by name. Reads names only; links are not followed.
 *
 * @example
 * await findModels('no/such/folder'); // ['no/such/folder']
 */
export function findModels(path: string): Promise<readonly string[]> {
  if (!isFolder(path) || holdsModel(path)) return Promise.resolve([path]);
  const below = namesIn(path)
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map((entry) => join(path, entry.name))
    .filter(holdsModel)
    .sort((a, b) => (a < b ? -1 : 1))
    .slice(0, MAX_MODELS);
  return Promise.resolve(below.length === 0 ? [path] : below);
}

function holdsModel(folder: string): boolean {
  return namesIn(folder).some((entry) => entry.isFile() && MODEL_FILE.test(entry.name));
}

// A folder that cannot be listed is one target; the inventory says what is wrong with it.
function namesIn(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (error instanceof Error && 'code' in error) return [];
    throw error;
  }
}
