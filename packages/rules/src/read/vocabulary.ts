import {
  decodeValue,
  membersOf,
  nearest,
  type FactType,
  type Value,
  type Vocabulary,
  type VocabularyEntry,
} from '@weighbridge/core';
import { checkDerivations } from './derivations.ts';
import {
  entriesOf,
  fieldsOf,
  optional,
  required,
  textOf,
  textsOf,
  wordOf,
  type Fields,
} from './fields.ts';
import { readLists, reportMembersTwice } from './lists.ts';
import { mergeFiles, nothingIn } from './merge.ts';
import { checkFactName, isName } from './names.ts';
import { plainOf, type Entry, type Node } from './node.ts';
import { faultList, inFileOrder, type PackFault, type Report } from './pack-fault.ts';
import type { PackFile } from './source-text.ts';

const VOCABULARY_KEYS = ['vocabulary', 'version', 'facts', 'lists'];
const FACT_KEYS = [
  'type',
  'unit',
  'min',
  'values',
  'list',
  'means',
  'assume',
  'derive',
  'where',
  'ask',
];
const TYPES: readonly FactType[] = ['bool', 'number', 'date', 'enum', 'code', 'set'];
const WHERES = ['folder', 'outside'] as const;

/**
 * Reads a vocabulary: one or more YAML files whose sections are laid together, one of them with
 * the head `vocabulary` and `version`. Gives the vocabulary only when nothing is wrong; otherwise
 * all faults at once, each with line, column and what to underline.
 *
 * Faults: `WB-N01`, `WB-N02`, `WB-N03`, `WB-N04`, `WB-R01`, `WB-S01` to `WB-S04`, `WB-T04`, `WB-X03`.
 *
 * @example
 * const text = 'vocabulary: models\nversion: 1\nfacts:\n  model.signed: {type: bool, means: the files are signed}\n';
 * readVocabulary([{ path: 'facts.yaml', text }]).vocabulary?.facts; // { 'model.signed': { type: 'bool', means: 'the files are signed' } }
 */
export function readVocabulary(files: readonly PackFile[]): {
  readonly vocabulary?: Vocabulary;
  readonly faults: readonly PackFault[];
} {
  const { faults, report } = faultList();
  const vocabulary = vocabularyOf(files, report);
  if (vocabulary === undefined && faults.length === 0)
    faults.push(nothingIn(files, 'a vocabulary'));
  return vocabulary === undefined || faults.length > 0
    ? { faults: inFileOrder(faults) }
    : { vocabulary, faults: [] };
}

function vocabularyOf(files: readonly PackFile[], report: Report): Vocabulary | undefined {
  const merged = mergeFiles(files, { what: 'a vocabulary', keys: VOCABULARY_KEYS }, report);
  const root = merged.roots[0];
  if (root === undefined) return undefined;
  const head = { what: 'a vocabulary', spot: root.spot, report };
  const nameNode = headNode(head, 'vocabulary', merged.head('vocabulary'));
  const versionNode = headNode(head, 'version', merged.head('version'));
  const lists = Object.fromEntries(readLists(merged.sections('lists'), report));
  const entries = merged.sections('facts').flatMap((node) => entriesOf(node, report));
  const facts = readFacts(entries, lists, report);
  checkDerivations(entries, facts, report);
  const name = textOf(nameNode, report);
  if (name !== undefined && nameNode !== undefined) isName(name, nameNode.spot, report);
  const version = numberOf(versionNode, report);
  return name === undefined || version === undefined ? undefined : { name, version, facts, lists };
}

function headNode(
  head: Pick<Fields, 'what' | 'spot' | 'report'>,
  key: string,
  node: Node | undefined,
): Node | undefined {
  return node ?? required({ ...head, entries: new Map(), mistyped: new Set() }, key);
}

function readFacts(
  entries: readonly Entry[],
  lists: Vocabulary['lists'],
  report: Report,
): Vocabulary['facts'] {
  const facts = entries.map((entry) => {
    checkFactName(entry.key, entry.keySpot, report);
    return [entry.key, readFact(entry, lists, report)] as const;
  });
  return Object.fromEntries(
    facts.flatMap(([name, fact]) => (fact === undefined ? [] : [[name, fact] as const])),
  );
}

function readFact(
  entry: Entry,
  lists: Vocabulary['lists'],
  report: Report,
): VocabularyEntry | undefined {
  const fields = fieldsOf(entry.value, { what: 'a fact', keys: FACT_KEYS }, report);
  if (fields === undefined) return undefined;
  const type = wordOf(required(fields, 'type'), TYPES, report);
  const means = textOf(required(fields, 'means'), report);
  const words = { ...numberWords(fields), ...memberWords(fields, lists), ...askWords(fields) };
  if (type === undefined || means === undefined) return undefined;
  refuseUnfitKeys(type, fields);
  const bare: VocabularyEntry = { type, ...words, means };
  const assume = readAssume(fields, bare, lists);
  return assume === undefined ? bare : { ...bare, assume };
}

function numberWords(fields: Fields): Pick<VocabularyEntry, 'unit' | 'min' | 'derive'> {
  const unit = textOf(optional(fields, 'unit'), fields.report);
  const min = numberOf(optional(fields, 'min'), fields.report);
  const derive = textOf(optional(fields, 'derive'), fields.report);
  return {
    ...(unit === undefined ? {} : { unit }),
    ...(min === undefined ? {} : { min }),
    ...(derive === undefined ? {} : { derive }),
  };
}

function memberWords(
  fields: Fields,
  lists: Vocabulary['lists'],
): Pick<VocabularyEntry, 'values' | 'list'> {
  const node = optional(fields, 'values');
  if (node !== undefined) reportMembersTwice(node, fields.report);
  const values = node === undefined ? undefined : textsOf(node, fields.report);
  const listNode = optional(fields, 'list');
  const list = textOf(listNode, fields.report);
  if (list !== undefined && listNode !== undefined && !Object.hasOwn(lists, list)) {
    const near = nearest(list, Object.keys(lists));
    const remedy =
      near === undefined
        ? `declare \`${list}\` under \`lists\``
        : `write \`${near}\`, or declare the list`;
    fields.report(listNode.spot, {
      code: 'WB-N01',
      detail: `there is no list \`${list}\``,
      remedy,
    });
  }
  return { ...(values === undefined ? {} : { values }), ...(list === undefined ? {} : { list }) };
}

function askWords(fields: Fields): Pick<VocabularyEntry, 'where' | 'ask'> {
  const where = wordOf(optional(fields, 'where'), WHERES, fields.report);
  const ask = textOf(optional(fields, 'ask'), fields.report);
  return { ...(where === undefined ? {} : { where }), ...(ask === undefined ? {} : { ask }) };
}

/** Keys that only some types have. */
const KEYS_OF_TYPES: { readonly [key: string]: readonly FactType[] } = {
  unit: ['number'],
  min: ['number'],
  derive: ['number'],
  values: ['enum', 'set'],
  list: ['code', 'set', 'enum'],
};

function refuseUnfitKeys(type: FactType, fields: Fields): void {
  for (const [key, types] of Object.entries(KEYS_OF_TYPES)) {
    const entry = fields.entries.get(key);
    if (entry === undefined || types.includes(type)) continue;
    fields.report(entry.keySpot, {
      code: 'WB-S02',
      detail: `a fact of type \`${type}\` has no \`${key}\``,
      remedy: `delete it, or change the type to \`${types.join('` or `')}\``,
    });
  }
  for (const key of type === 'number'
    ? ['unit']
    : type === 'enum' && !fields.entries.has('list')
      ? ['values']
      : [])
    required(fields, key);
}

function readAssume(
  fields: Fields,
  entry: VocabularyEntry,
  lists: Vocabulary['lists'],
): VocabularyEntry['assume'] {
  const node = optional(fields, 'assume');
  const parts =
    node === undefined
      ? undefined
      : fieldsOf(
          node,
          { what: 'an assumption', keys: ['value', 'because', 'packs'] },
          fields.report,
        );
  if (parts === undefined) return undefined;
  const because = textOf(optional(parts, 'because'), fields.report);
  if (!parts.entries.has('because')) {
    fields.report(parts.spot, {
      code: 'WB-X03',
      detail: '`assume` has no `because`',
      remedy: 'add `because` with the reason why the other side has to prove it',
    });
  }
  const valueNode = required(parts, 'value');
  const value =
    valueNode === undefined
      ? undefined
      : decodeNode(entry, valueNode, { lists, report: fields.report });
  const packsNode = optional(parts, 'packs');
  const packs = packsNode === undefined ? undefined : textsOf(packsNode, fields.report);
  if (value === undefined || because === undefined) return undefined;
  return { value, because, ...(packs === undefined ? {} : { packs }) };
}

/** A value as the vocabulary declares the fact. Fault: `WB-R01`. */
function decodeNode(
  entry: VocabularyEntry,
  node: Node,
  context: { readonly lists: Vocabulary['lists']; readonly report: Report },
): Value | undefined {
  const decoded = decodeValue(entry, plainOf(node), context.lists);
  if (decoded.kind === 'value') return decoded.value;
  return reportUnfit(entry, decoded, { ...context, node });
}

/** Tells a value that does not fit, with the nearest member. Fault: `WB-R01`. */
export function reportUnfit(
  entry: VocabularyEntry,
  unfit: { readonly detail: string; readonly remedy: string },
  at: { readonly node: Node; readonly lists: Vocabulary['lists']; readonly report: Report },
): undefined {
  const { node, lists, report } = at;
  const members = node.kind === 'scalar' ? (membersOf(entry, lists) ?? []) : [];
  const near = node.kind === 'scalar' ? nearest(node.text, members) : undefined;
  report(node.spot, {
    code: 'WB-R01',
    detail: unfit.detail,
    remedy: near === undefined ? unfit.remedy : `write \`${near}\``,
  });
  return undefined;
}

function numberOf(node: Node | undefined, report: Report): number | undefined {
  if (node === undefined) return undefined;
  if (node.kind === 'scalar' && typeof node.value === 'number' && Number.isFinite(node.value))
    return node.value;
  report(node.spot, {
    code: 'WB-S03',
    detail: 'a number is expected here',
    remedy: 'write a number without quotes',
  });
  return undefined;
}
