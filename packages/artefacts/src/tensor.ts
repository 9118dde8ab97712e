/** One tensor as a header declares it; of the bytes it points to nothing has been read. */
export interface TensorEntry {
  readonly name: string;
  /** As the format writes it: `BF16`, `Q4_K`; `type-99` for a number that no type has. */
  readonly type: string;
  /** Dimensions in the order of the file: safetensors slowest first, GGUF fastest first. */
  readonly shape: readonly number[];
  /** Product of the shape; 1 for a scalar. */
  readonly elements: number;
  /** Offset of its first byte from the start of the file. */
  readonly at: number;
  /** Absent when the type is unknown, so that only the writer knows the size. */
  readonly sizeBytes?: number;
  /** Offset of the entry that declares it. */
  readonly declaredAt: number;
}

/**
 * The product of a shape, or `undefined` where it leaves the numbers that are exact.
 *
 * @example
 * elementsOf([3n, 4n]); // 12
 */
export function elementsOf(shape: readonly bigint[]): number | undefined {
  let product = 1n;
  for (const dimension of shape) {
    if (dimension > MAX_EXACT) return undefined;
    product *= dimension;
    if (product > MAX_EXACT) return undefined;
  }
  return Number(product);
}

/** Greatest whole number that a `number` holds exactly; every size and offset is held against it. */
export const MAX_EXACT: bigint = BigInt(Number.MAX_SAFE_INTEGER);

/** Sum of all elements, or `undefined` where it leaves the numbers that are exact. */
export function parametersOf(tensors: readonly TensorEntry[]): number | undefined {
  let sum = 0;
  for (const tensor of tensors) sum += tensor.elements;
  return Number.isSafeInteger(sum) ? sum : undefined;
}

/** Tensors of one file: the largest models known have under 150,000; more would exceed the readers' budget. */
export const MAX_TENSORS = 250_000;
