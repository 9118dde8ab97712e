import { itemsIn, memberIn, numberIn, textIn, type Value } from './values.ts';

/** What joblib put behind the object that stands for an array. */
export type Inline =
  | { readonly kind: 'objects' }
  | { readonly kind: 'bytes'; readonly sizeBytes: number; readonly padded: boolean };

/** The array that follows when a `NumpyArrayWrapper` has been given its state; nothing for other objects. */
export function arrayAfter(built: Value | undefined): Inline | undefined {
  if (built?.kind !== 'made' || !isWrapper(wrapperOf(built))) return undefined;
  const type = memberIn(built.state, 'dtype');
  if (hasObjects(type)) return { kind: 'objects' };
  const shape = itemsIn(memberIn(built.state, 'shape')).map((size) => numberIn(size) ?? 0);
  const count = shape.reduce((product, size) => product * size, 1);
  const alignment = numberIn(memberIn(built.state, 'numpy_array_alignment_bytes'));
  return { kind: 'bytes', sizeBytes: count * widthOf(type), padded: alignment !== undefined };
}

function wrapperOf(built: Extract<Value, { kind: 'made' }>): Value {
  return built.by;
}

function isWrapper(value: Value): boolean {
  return (
    value.kind === 'global' &&
    value.name === 'NumpyArrayWrapper' &&
    value.module.endsWith('joblib.numpy_pickle')
  );
}

// `numpy.dtype('f8', False, True)` with the state `(3, '<', subdtype, names, fields, size, …)`.
function stateOf(type: Value | undefined): readonly Value[] {
  return type?.kind === 'made' ? itemsIn(type.state) : [];
}

function letterOf(type: Value | undefined): string {
  return type?.kind === 'made' ? (textIn(type.given[0]) ?? '') : '';
}

/** Whether arrays of a type hold Python objects, in a field of a field at the deepest. */
function hasObjects(type: Value | undefined, depth = 0): boolean {
  if (/^[|<>=]?O/.test(letterOf(type))) return true;
  if (depth > 8) return true;
  const [, , , , fields] = stateOf(type);
  return itemsIn(fields)
    .filter((_, index) => index % 2 === 1)
    .some((field) => hasObjects(itemsIn(field)[0], depth + 1));
}

function widthOf(type: Value | undefined): number {
  const size = numberIn(stateOf(type)[5]) ?? -1;
  if (size > 0) return size;
  const [, letter = '', digits = '1'] = /^[|<>=]?([a-zA-Z])(\d{1,9})$/.exec(letterOf(type)) ?? [];
  return Number(digits) * (letter === 'U' ? 4 : 1);
}
