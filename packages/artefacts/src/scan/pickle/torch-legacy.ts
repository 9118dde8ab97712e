import { itemsIn, numberIn, textIn, type Value } from './values.ts';

/** With this number `torch.save` began before version 1.6. */
const MAGIC = 0x1950a86a20f9469cfc6cn;

/** Whether the first pickle of a file is PyTorch's magic number. */
export function isLegacyMagic(result: Value | undefined): boolean {
  return result?.kind === 'constant' && result.value === MAGIC;
}

/** Bytes of an element by the name of its storage. */
const ELEMENT_BYTES: ReadonlyMap<string, number> = new Map([
  ['DoubleStorage', 8],
  ['LongStorage', 8],
  ['ComplexFloatStorage', 8],
  ['ComplexDoubleStorage', 16],
  ['FloatStorage', 4],
  ['IntStorage', 4],
  ['QInt32Storage', 4],
  ['HalfStorage', 2],
  ['BFloat16Storage', 2],
  ['ShortStorage', 2],
  ['CharStorage', 1],
  ['ByteStorage', 1],
  ['BoolStorage', 1],
  ['QInt8Storage', 1],
  ['QUInt8Storage', 1],
  ['UntypedStorage', 1],
]);

/** A storage begins with the number of its elements. */
const COUNT_BYTES = 8;

/** Bytes that the storages named in a pickle take behind it; nothing where one has a type not known here. */
export function storageBytes(ids: readonly Value[]): number | undefined {
  const sizes = new Map<string, number>();
  for (const id of ids) {
    const [word, type, key, , count] = itemsIn(id);
    if (textIn(word) !== 'storage') continue;
    const width = type?.kind === 'global' ? ELEMENT_BYTES.get(type.name) : undefined;
    const elements = numberIn(count);
    if (width === undefined || elements === undefined) return undefined;
    sizes.set(textIn(key) ?? '', COUNT_BYTES + width * elements);
  }
  return [...sizes.values()].reduce((sum, size) => sum + size, 0);
}
