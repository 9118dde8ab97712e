import { membersOf, type Json, type Vocabulary, type VocabularyEntry } from '@weighbridge/core';

/**
 * The JSON Schema (draft 2020-12) of `weighbridge.yaml` for a vocabulary, for editors: every fact by
 * namespace with its meaning, each leaf a value or `{value, by, on, evidence, source}`.
 *
 * @example
 * const schema = declarationSchema({ name: 'v', version: 1, facts: {}, lists: {} });
 * schema.title; // 'weighbridge.yaml'
 */
export function declarationSchema(vocabulary: Vocabulary): {
  readonly [name: string]: Json | undefined;
} {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'weighbridge.yaml',
    description:
      'Facts about a model that its files do not show, each with who says so, when and where from',
    type: 'object',
    additionalProperties: false,
    properties: {
      $schema: { type: 'string' },
      policy: { type: 'string', description: 'Path of a policy pack' },
      waivers: { type: 'array', items: WAIVER },
      ...namespaceProperties(vocabulary),
    },
  };
}

const WAIVER: Json = {
  type: 'object',
  additionalProperties: false,
  required: ['id', 'reason', 'owner', 'until'],
  properties: {
    id: { type: 'string', description: 'Code of a finding or id of a rule' },
    reason: { type: 'string' },
    owner: { type: 'string' },
    until: { type: 'string', format: 'date' },
  },
};

function namespaceProperties(vocabulary: Vocabulary): { readonly [name: string]: Json } {
  const root: Tree = { entries: new Map() };
  for (const [fact, entry] of Object.entries(vocabulary.facts))
    grow(root, fact.split('.'), leafSchema(entry, vocabulary));
  return propertiesOf(root);
}

interface Tree {
  readonly entries: Map<string, Tree | { readonly leaf: Json }>;
}

function grow(tree: Tree, path: readonly string[], leaf: Json): void {
  const [name = '', ...rest] = path;
  if (rest.length === 0) {
    tree.entries.set(name, { leaf });
    return;
  }
  const found = tree.entries.get(name);
  const below: Tree = found !== undefined && 'entries' in found ? found : { entries: new Map() };
  tree.entries.set(name, below);
  grow(below, rest, leaf);
}

function propertiesOf(tree: Tree): { readonly [name: string]: Json } {
  return Object.fromEntries(
    Array.from(tree.entries, ([name, part]) => [
      name,
      'leaf' in part
        ? part.leaf
        : { type: ['object', 'null'], additionalProperties: false, properties: propertiesOf(part) },
    ]),
  );
}

function leafSchema(entry: VocabularyEntry, vocabulary: Vocabulary): Json {
  const value = { anyOf: [...valueSchemas(entry, vocabulary)] };
  const unit = entry.unit === undefined || entry.unit === '1' ? '' : ` (${entry.unit})`;
  return {
    description: `${entry.means}${unit}`,
    anyOf: [
      ...valueSchemas(entry, vocabulary),
      { type: 'null' },
      {
        type: 'object',
        additionalProperties: false,
        required: ['value'],
        properties: {
          value,
          by: { type: 'string', description: 'Who says so; stays in this folder' },
          on: { type: 'string', format: 'date', description: 'When it was said' },
          evidence: { type: 'string', description: 'File, link or note that shows it' },
          source: { type: 'string', description: 'Where it was taken from' },
        },
      },
    ],
  };
}

function valueSchemas(entry: VocabularyEntry, vocabulary: Vocabulary): readonly Json[] {
  const members = membersOf(entry, vocabulary.lists);
  const member: Json = members === undefined ? { type: 'string' } : { enum: [...members] };
  switch (entry.type) {
    case 'bool':
      return [{ type: 'boolean' }];
    case 'number':
      return [
        numberSchema(entry),
        intervalSchema(numberSchema(entry)),
        { type: 'string', description: 'a number, or an interval such as 2e12..3e12' },
      ];
    case 'date':
      return [{ type: 'string' }, intervalSchema({ type: 'string' })];
    case 'enum':
    case 'code':
      return [member];
    case 'set':
      return [{ type: 'array', items: member }, setSchema(member)];
  }
}

function numberSchema(entry: VocabularyEntry): Json {
  return { type: 'number', ...(entry.min === undefined ? {} : { minimum: entry.min }) };
}

function intervalSchema(end: Json): Json {
  return {
    type: 'object',
    additionalProperties: false,
    minProperties: 1,
    properties: { lo: end, hi: end },
  };
}

function setSchema(member: Json): Json {
  return {
    type: 'object',
    additionalProperties: false,
    required: ['has'],
    properties: {
      has: { type: 'array', items: member },
      not: { type: 'array', items: member },
      complete: { type: 'boolean' },
    },
  };
}
