import { canonicalJson, isRecord, sha256, type Json } from '@weighbridge/core';
import { packSchema } from './compile-schema.ts';
import { termFlaws } from './compiled-terms.ts';
import { typeFlaws } from './compiled-types.ts';
import type { PackFault } from './read/pack-fault.ts';
import { MAX_CHAIN, tanglesIn } from './evaluate/derivation-chains.ts';
import { allExpressions, usedBy } from './read/uses.ts';
import type { Pack } from './tree.ts';

/** Lists and objects within each other in a compiled pack; a text of a thousand parts gives no more, and decoding it has stack for half as many again. */
const MAX_JSON_DEPTH = 1050;

/**
 * The compiled form of a pack: canonical JSON of its checked tree with places and with the
 * vocabulary entries that it reads, so that it can be evaluated when the vocabulary has moved on.
 * Same pack, same bytes. Tests and cases are not in it.
 *
 * @example
 * compilePack({ schema: 'weighbridge.pack/1', pack: 'p', title: 'P', version: '1', status_date: '2026-11-21', asks: 'policy', places: [], uses: [], sources: [], facts: {}, lists: {}, params: [], terms: [], duties: [], decisions: [] }).slice(0, 27); // '{"asks":"policy","decisions'
 */
export function compilePack(pack: Pack): string {
  return canonicalJson(jsonOf(pack));
}

// The tree holds only what JSON can hold, and no member that is `undefined`.
function jsonOf(value: unknown): Json {
  if (Array.isArray(value)) return value.map(jsonOf);
  if (isRecord(value)) {
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, jsonOf(part)]));
  }
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value;
  return null;
}

/**
 * Reads a compiled pack, from a file or from those kept. `path` is for faults. Gives the pack only
 * when its shape is right and every name in it stands in it too.
 *
 * Faults: `WB-S01` (not JSON), `WB-S03` (shape), `WB-S04` (too deep), `WB-N01` (name not in it), `WB-N02`
 * (name twice), `WB-T01` (types), `WB-R01` (value of a parameter).
 *
 * @example
 * packFromJson('{}', 'kept/a.json').faults[0]?.code; // 'WB-S03'
 */
export function packFromJson(
  text: string,
  path: string,
): { readonly pack?: Pack; readonly faults: readonly PackFault[] } {
  const raw = parsedJson(text);
  if (raw === undefined)
    return { faults: [fault(path, '', { code: 'WB-S01', detail: 'this is not JSON' })] };
  if (isDeeperThan(raw.value, MAX_JSON_DEPTH)) {
    return {
      faults: [
        fault(path, '', {
          code: 'WB-S04',
          detail: `lists and objects are nested more than ${MAX_JSON_DEPTH} deep`,
        }),
      ],
    };
  }
  const decoded = packSchema.safeParse(raw.value);
  if (!decoded.success) {
    const faults = decoded.error.issues.map((issue) =>
      fault(path, pointerOf(issue.path), { code: 'WB-S03', detail: lowerFirst(issue.message) }),
    );
    return { faults };
  }
  const flaws = flawsOf(decoded.data).map((flaw) => fault(path, '', flaw));
  return flaws.length > 0 ? { faults: flaws } : { pack: decoded.data, faults: [] };
}

/**
 * Reads a compiled pack that was checked before, which its SHA-256 tells: only that and the JSON are
 * read, a seventh of the work of `packFromJson`. Nothing when the bytes are others.
 *
 * @example
 * packOfDigest('{}', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'); // undefined
 */
export function packOfDigest(text: string, digest: string): Pack | undefined {
  if (sha256(text) !== digest) return undefined;
  const value = parsedJson(text)?.value;
  return wasChecked(value) ? value : undefined;
}

// INVARIANT: only asked of bytes whose digest was taken when `compilePack` made them.
function wasChecked(value: unknown): value is Pack {
  return isRecord(value) && value['schema'] === 'weighbridge.pack/1';
}

function parsedJson(text: string): { readonly value: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return { value };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return undefined;
  }
}

function fault(
  file: string,
  pointer: string,
  said: { readonly code: string; readonly detail: string },
): PackFault {
  return {
    code: said.code,
    at: { file, pointer },
    detail: said.detail,
    remedy: 'compile the pack again from its text',
  };
}

function pointerOf(path: readonly PropertyKey[]): string {
  return path
    .map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join('');
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

// With a list of its own, because a recursive walk of a hostile file would end in a stack overflow.
function isDeeperThan(root: unknown, max: number): boolean {
  const left = isContainer(root) ? [{ container: root, depth: 1 }] : [];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const { container, depth } = next;
    if (depth > max) return true;
    for (const part of Object.values(container))
      if (isContainer(part)) left.push({ container: part, depth: depth + 1 });
  }
  return false;
}

function isContainer(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

interface Flaw {
  readonly code: string;
  readonly detail: string;
}

// Each kind is looked for only where those before it are not found, because its walk needs that.
function flawsOf(pack: Pack): readonly Flaw[] {
  const terms = termFlaws(pack);
  if (terms.length > 0) return terms;
  const names = missingNames(pack);
  if (names.length > 0)
    return names.map((name) => ({
      code: 'WB-N01',
      detail: `\`${name}\` is used, but does not stand in the pack`,
    }));
  return [...typeFlaws(pack), ...derivationFlaws(pack)];
}

function derivationFlaws({ facts }: Pack): readonly Flaw[] {
  const { circular, long } = tanglesIn(facts);
  return [
    ...[...circular].map((fact) => ({
      code: 'WB-N03',
      detail: `\`${fact}\` is derived from itself`,
    })),
    ...[...long].map((fact) => ({
      code: 'WB-S04',
      detail: `\`${fact}\` is derived from facts that are derived from others, more than ${MAX_CHAIN} times`,
    })),
  ];
}

/** Names of facts, parameters and lists used in a pack that it does not hold. */
function missingNames(pack: Pack): readonly string[] {
  const used = usedBy(allExpressions(pack), pack.terms);
  const params = new Set([...pack.params.map((param) => param.name), 'as_of']);
  return [
    ...[...used.facts].filter((name) => !Object.hasOwn(pack.facts, name)),
    ...[...used.params].filter((name) => !params.has(name)).map((name) => `params.${name}`),
    ...[...used.lists]
      .filter((name) => !Object.hasOwn(pack.lists, name))
      .map((name) => `lists.${name}`),
  ];
}
