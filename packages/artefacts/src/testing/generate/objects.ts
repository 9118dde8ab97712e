/** What a pickle builds, before it is decided how it is written. */
export type Node =
  | { readonly kind: 'none' }
  | { readonly kind: 'truth'; readonly value: boolean }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string }
  /** Each character is a byte. */
  | { readonly kind: 'bytes'; readonly value: string }
  | { readonly kind: 'global'; readonly module: string; readonly name: string }
  | { readonly kind: 'call'; readonly by: Node; readonly given: readonly Node[] }
  /** A call of the constructor of a class alone. */
  | {
      readonly kind: 'new';
      readonly by: Node;
      readonly given: readonly Node[];
      readonly named: boolean;
    }
  | { readonly kind: 'list' | 'tuple' | 'set'; readonly items: readonly Node[] }
  | { readonly kind: 'dict'; readonly pairs: readonly (readonly [Node, Node])[] }
  | { readonly kind: 'build'; readonly object: Node; readonly state: Node }
  /** An object that the loader fetches by its identity. */
  | { readonly kind: 'persistent'; readonly id: Node }
  /** Opcodes as they stand, that leave one object on the stack. */
  | { readonly kind: 'opcodes'; readonly opcodes: string };

export const none: Node = { kind: 'none' };

/** A whole number. */
export const number = (value: number): Node => ({ kind: 'number', value });

/** A text. */
export const text = (value: string): Node => ({ kind: 'text', value });

/** Bytes, each a character. */
export const bytes = (value: string): Node => ({ kind: 'bytes', value });

/** A name that is looked up: its module, then the attribute. */
export const global = (module: string, name: string): Node => ({ kind: 'global', module, name });

/** A call. */
export const call = (by: Node, ...given: readonly Node[]): Node => ({ kind: 'call', by, given });

/** A list. */
export const list = (...items: readonly Node[]): Node => ({ kind: 'list', items });

/** A tuple. */
export const tuple = (...items: readonly Node[]): Node => ({ kind: 'tuple', items });

/** A dictionary with texts as keys. */
export const dict = (pairs: Readonly<Record<string, Node>>): Node => ({
  kind: 'dict',
  pairs: Object.entries(pairs).map(([key, value]) => [text(key), value]),
});

/** Opcodes as they stand. */
export const opcodes = (written: string): Node => ({ kind: 'opcodes', opcodes: written });
