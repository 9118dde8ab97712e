import type { Pack } from '../tree.ts';

/** A "what if" about a pack: other parameters, rules or exceptions left out, days moved (rule model, section 8). */
export interface Overlay {
  readonly overlay: string;
  /** Name of a pack, or `name@version`. */
  readonly on: string;
  /** `params.NAME` by what it would be on every day. */
  readonly set: { readonly [path: string]: number | string };
  /** Paths such as `duties.art-53-1-a.unless.oss-exempt`. */
  readonly drop: readonly string[];
  /** `duties.ID.from` or `.until` by the day it would be. */
  readonly move: { readonly [path: string]: string };
}

/** Why one step of an overlay cannot be taken. */
export interface Misstep {
  readonly path: string;
  readonly code: string;
  readonly detail: string;
  readonly remedy: string;
}

/** A pack after a step, or why the step cannot be taken. */
export type Stepped<T> =
  | { readonly kind: 'done'; readonly of: T }
  | { readonly kind: 'misstep'; readonly said: Omit<Misstep, 'path'> };

/** A pack with an overlay on it, as far as its steps can be taken. */
export interface Overlaid {
  readonly pack: Pack;
  readonly missteps: readonly Misstep[];
}
