import type { Facts, Fault, Finding, Sha256 } from '@weighbridge/core';

/** What a file is, told from its content (its name decides only among kinds of text). */
export type FileKind =
  | 'weights'
  | 'config'
  | 'tokenizer'
  | 'card'
  | 'licence'
  | 'code'
  | 'declaration'
  | 'signature'
  | 'document'
  | 'data'
  | 'archive'
  | 'other';

/** One file of the target. `format` is what its bytes show, such as `safetensors`, `gguf`, `json`. */
export interface FileEntry {
  /** From the target's root, with `/`. */
  readonly path: string;
  readonly sizeBytes: number;
  /** Absent when the file could not be read to its end. */
  readonly sha256?: Sha256;
  readonly kind: FileKind;
  readonly format: string;
  /** Whether a reader of ours read its content; `true`, or why not. Every file is hashed if it can be. */
  readonly read: true | { readonly reason: string };
}

/** The three digests of contracts, section 3; absent when a file they cover could not be read. */
export interface Revision {
  /** Identity: over path, size and digest of every file that OMS covers by default. */
  readonly files?: Sha256;
  /** The same over files of kind `weights`; absent too when there are none. */
  readonly weights?: Sha256;
  /** What an OMS signature covers. Binds no names, so it is never the identity. */
  readonly omsRoot?: Sha256;
}

/** A licence claimed for one component of the model, with where it was said. */
export interface ComponentLicence {
  readonly component:
    'weights' | 'code' | 'data' | 'documentation' | 'tokenizer' | 'adapter' | 'outputs';
  /** An id of ours, or the words as claimed (a Hub tag, an SPDX expression) where they are not known. */
  readonly licence: string;
  readonly from: { readonly file: string; readonly line?: number };
  /** What it rests on; absent where it is only repeated. */
  readonly basis?: 'stated' | 'repository' | 'base-model';
  /** Ids that the same name stands for; nothing tells which. */
  readonly or?: readonly string[];
}

/** A declared ancestor of the model. */
export interface Lineage {
  readonly relation: 'base' | 'finetune' | 'adapter' | 'merge' | 'quantized';
  /** The name as declared, for instance a Hub id. */
  readonly model: string;
  readonly from: { readonly file: string; readonly line?: number };
}

/** What is known about one model revision. No judgement, absolute path, host, person, clock or tool version. */
export interface Dossier {
  readonly schema: 'weighbridge.dossier/1';
  readonly name: string;
  readonly purl?: string;
  readonly revision: Revision;
  /** By code point of `path`. */
  readonly files: readonly FileEntry[];
  /** Paths that the revision does not cover, because OMS leaves them out by default. */
  readonly notCovered: readonly string[];
  readonly facts: Facts;
  readonly findings: readonly Finding[];
  readonly faults: readonly Fault[];
  readonly components: readonly ComponentLicence[];
  readonly lineage: readonly Lineage[];
}
