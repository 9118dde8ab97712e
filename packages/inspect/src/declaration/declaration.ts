import type { Fault, Vocabulary } from '@weighbridge/core';
import type { StatedClaim } from '../report.ts';
import { readYamlTree } from '../text/yaml-tree.ts';
import type { DuplicateKey, TextEntry, TextMap } from '../text/tree.ts';
import { readFacts } from './facts.ts';
import { textOf } from '../text/tree.ts';
import { describeFault, type DeclarationContext } from './fault.ts';
import { readWaivers, type Waiver } from './waivers.ts';
import type { Day } from '@weighbridge/core';

/** What a `weighbridge.yaml` declares. */
export interface Declaration {
  readonly claims: readonly StatedClaim[];
  /** Path of a policy pack, as written. */
  readonly policy?: string;
  readonly waivers: readonly Waiver[];
  readonly faults: readonly Fault[];
}

/** What is known when a declaration is read. */
export interface DeclarationOptions {
  readonly vocabulary: Vocabulary;
  /** Statements made later are not taken. */
  readonly knownAt?: Day;
}

/**
 * Reads `weighbridge.yaml`: facts of the vocabulary nested by namespace, each leaf a value or
 * `{value, by, on, evidence, source}`; `waivers`, `policy` and `$schema`. Every mistake is reported
 * with line and column; what is right beside it is still taken. `by` is read and left behind: no
 * person's name leaves the folder.
 *
 * Faults: `declaration.syntax`, `declaration.limit`, `declaration.duplicate-key`,
 * `declaration.unknown-key`, `declaration.unfit`, `declaration.waiver`.
 *
 * @example
 * const vocabulary = { name: 'v', version: 1, facts: { 'model.open': { type: 'bool', means: 'open' } }, lists: {} };
 * readDeclaration('weighbridge.yaml', 'model: {open: true}', { vocabulary }).claims[0].value; // true
 */
export function readDeclaration(
  file: string,
  text: string,
  options: DeclarationOptions,
): Declaration {
  const reading = readYamlTree(text);
  const faults: Fault[] = [];
  const context: DeclarationContext = { ...options, file, faults };
  const nothing: Declaration = { claims: [], waivers: [], faults };
  if (reading.kind === 'broken') {
    const { word, at, detail } = reading.fault;
    describeFault(context, {
      code: word === 'syntax' ? 'declaration.syntax' : 'declaration.limit',
      at,
      detail,
      remedy: word === 'syntax' ? 'correct the YAML at this place' : 'shorten the file',
    });
    return nothing;
  }
  const { root, duplicates } = reading;
  for (const duplicate of duplicates) duplicateFault(context, duplicate);
  if (root.kind === 'scalar' && root.value === null) return nothing;
  if (root.kind !== 'map') {
    describeFault(context, {
      code: 'declaration.syntax',
      at: root.at,
      detail: 'the file is no map of keys',
      remedy: 'write `namespace:` with facts below it',
    });
    return nothing;
  }
  return contentOf(root, context);
}

function contentOf(root: TextMap, context: DeclarationContext): Declaration {
  const own = new Map<string, TextEntry>();
  const facts: TextEntry[] = [];
  for (const entry of root.entries) {
    if (entry.key === 'waivers' || entry.key === 'policy' || entry.key === '$schema')
      own.set(entry.key, entry);
    else facts.push(entry);
  }
  const policy = policyOf(own.get('policy'), context);
  const claims = readFacts(facts, context);
  const waivers = readWaivers(own.get('waivers')?.value, context);
  return { claims, waivers, faults: context.faults, ...(policy === undefined ? {} : { policy }) };
}

function policyOf(entry: TextEntry | undefined, context: DeclarationContext): string | undefined {
  if (entry === undefined) return undefined;
  const path = textOf(entry.value);
  if (path !== undefined) return path;
  describeFault(context, {
    code: 'declaration.unfit',
    at: entry.value.at,
    detail: '`policy` is no path',
    remedy: 'write the path of a policy pack',
  });
  return undefined;
}

function duplicateFault(context: DeclarationContext, { path, first, again }: DuplicateKey): void {
  describeFault(context, {
    code: 'declaration.duplicate-key',
    at: again,
    detail: `\`${path.join('.')}\` stands here and in line ${first.line}`,
    remedy: 'keep one of the two',
  });
}
