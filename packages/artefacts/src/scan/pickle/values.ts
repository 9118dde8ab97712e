/** What the machine holds in place of an object: enough to say what is called with which arguments. */
export type Value =
  | { readonly kind: 'constant'; readonly value: string | number | bigint | boolean | null }
  /** Bytes, or a text too long to be held: where they lie. */
  | { readonly kind: 'bytes'; readonly at: number; readonly length: number }
  | { readonly kind: 'global'; readonly module: string; readonly name: string }
  | Several
  | Made
  | { readonly kind: 'persistent'; readonly id: Value }
  | { readonly kind: 'unknown' };

/** A container. Items beyond a limit are counted, not held. */
export interface Several {
  readonly kind: 'several';
  readonly of: 'tuple' | 'list' | 'dict' | 'set' | 'frozenset';
  readonly items: Value[];
  more: number;
  /** References that those not held stood for when they were added. */
  unheld?: number;
}

/** What a call gave, with the state it was given afterwards. */
export interface Made {
  readonly kind: 'made';
  readonly by: Value;
  readonly given: readonly Value[];
  state?: Value;
  /** What was added to it afterwards, as to an `OrderedDict`. */
  items?: Several;
}

/** Items of a container that are held: more than any argument list has. */
const MAX_ITEMS = 256;

/** Something about which nothing is known. */
export const UNKNOWN: Value = { kind: 'unknown' };

/** `None`. */
export const NONE: Value = { kind: 'constant', value: null };

/** A constant. */
export function constant(value: string | number | bigint | boolean | null): Value {
  return { kind: 'constant', value };
}

/** A container of some items. */
export function several(of: Several['of'], items: readonly Value[]): Several {
  const made: Several = { kind: 'several', of, items: [], more: 0 };
  extend(made, items);
  return made;
}

/** References that containers stood for when they were last added to. */
const weights = new WeakMap<Value, number>();

function weightWith(container: Several, item: Value): number {
  return Math.min((weights.get(container) ?? 1) + (weights.get(item) ?? 1), MAX_REFERENCES);
}

/** Adds items to a container, as far as it holds them. */
export function extend(container: Several, items: readonly Value[]): void {
  for (const item of items) {
    if (container.items.length < MAX_ITEMS) container.items.push(item);
    else {
      container.more += 1;
      container.unheld = Math.min(
        (container.unheld ?? 0) + (weights.get(item) ?? 1),
        MAX_REFERENCES,
      );
    }
    weights.set(container, weightWith(container, item));
  }
}

/** The text of a constant. */
export function textIn(value: Value | undefined): string | undefined {
  return value?.kind === 'constant' && typeof value.value === 'string' ? value.value : undefined;
}

/** The whole number of a constant. */
export function numberIn(value: Value | undefined): number | undefined {
  if (value?.kind !== 'constant') return undefined;
  if (typeof value.value === 'bigint') return Number(value.value);
  return typeof value.value === 'number' ? value.value : undefined;
}

/** The value of a key in a dictionary. */
export function memberIn(value: Value | undefined, key: string): Value | undefined {
  if (value?.kind !== 'several' || value.of !== 'dict') return undefined;
  const at = value.items.findIndex((item, index) => index % 2 === 0 && textIn(item) === key);
  return at === -1 ? undefined : value.items[at + 1];
}

/** The members of a tuple, list or set. */
export function itemsIn(value: Value | undefined): readonly Value[] {
  return value?.kind === 'several' ? value.items : [];
}

/** So many references are no accident: no sound pickle shares its objects so often. */
const MAX_REFERENCES = 50_000_000;

/**
 * References that an object stands for when each shared one is counted as often as it is reached,
 * up to a bound. A cycle counts once.
 */
export function referencesIn(root: Value): number {
  const counted = new Map<Value, number>();
  const open: Value[] = [root];
  while (open.length > 0) {
    const value = open.at(-1) ?? root;
    const next = counted.has(value)
      ? undefined
      : partsOf(value).filter((part) => !counted.has(part));
    counted.set(value, counted.get(value) ?? 1);
    if (next !== undefined && next.length > 0) {
      open.push(...next);
      continue;
    }
    open.pop();
    const unheld = value.kind === 'several' ? (value.unheld ?? 0) : 0;
    const sum = partsOf(value).reduce(
      (total, part) => total + (counted.get(part) ?? 1),
      1 + unheld,
    );
    counted.set(value, Math.min(sum, MAX_REFERENCES));
  }
  return counted.get(root) ?? 1;
}

function partsOf(value: Value): readonly Value[] {
  switch (value.kind) {
    case 'several':
      return value.items;
    case 'made':
      return [...value.given, value.state, value.items].filter((part) => part !== undefined);
    case 'persistent':
      return [value.id];
    case 'constant':
    case 'bytes':
    case 'global':
    case 'unknown':
      return [];
  }
}

/** Words for a value, as it would be written in Python, short enough for one line. */
export function valueWords(value: Value, depth = 0): string {
  if (depth > 3) return '…';
  switch (value.kind) {
    case 'constant':
      return constantWords(value.value);
    case 'bytes':
      return `${value.length} bytes`;
    case 'global':
      return `${value.module}.${value.name}`;
    case 'several':
      return listWords(value.items, depth);
    case 'made':
      return `${valueWords(value.by, depth + 1)}${listWords(value.given, depth)}`;
    case 'persistent':
      return 'an object kept elsewhere';
    case 'unknown':
      return '?';
  }
}

function listWords(items: readonly Value[], depth: number): string {
  const words = items.slice(0, 4).map((item) => valueWords(item, depth + 1));
  return `(${[...words, ...(items.length > 4 ? ['…'] : [])].join(', ')})`;
}

function constantWords(value: string | number | bigint | boolean | null): string {
  if (value === null) return 'None';
  if (typeof value !== 'string') return String(value);
  return `'${value.length > 60 ? `${value.slice(0, 59)}…` : value}'`;
}
