import {
  canonicalJson,
  membersOf,
  valueJson,
  type Evidence,
  type Fact,
  type Vocabulary,
  type VocabularyEntry,
} from '@weighbridge/core';
import type { Dossier } from '../dossier.ts';

const WIDTH = 92;
const HEAD = [
  '# Facts about this model that its files do not show.',
  '#',
  '# Each fact is a value, or {value, by, on, evidence, source}: who says so, when, what shows it.',
  '# Numbers and days may be intervals: 2e12..3e12, 2025-07, 2025-01-01..2025-06-30.',
  '# A fact that is left out is unknown; it is never taken for no. `by` stays in this folder.',
  '',
].join('\n');
/** Facts that only the weighing itself supplies. */
const NOT_STATED: readonly string[] = ['findings.codes'];
const NAMESPACES_NOT_STATED: readonly string[] = ['weighed'];

/**
 * A commented `weighbridge.yaml` for a model: what was read stands there as comments with its place,
 * every other fact as a question. The text is valid as it is and states nothing.
 *
 * @example
 * const dossier = (await inspectTarget('no/such/folder')).dossier;
 * initText(dossier, { name: 'v', version: 1, facts: {}, lists: {} }).startsWith('# Facts'); // true
 */
export function initText(dossier: Dossier, vocabulary: Vocabulary): string {
  const names = Object.keys(vocabulary.facts).filter((name) => !NOT_STATED.includes(name));
  const groups = Map.groupBy(names, (name) => name.slice(0, name.lastIndexOf('.')));
  const blocks = Array.from(groups)
    .filter(([namespace]) => !NAMESPACES_NOT_STATED.includes(namespace))
    .map(([namespace, facts]) => groupText(namespace, facts, { dossier, vocabulary }));
  return [HEAD, ...blocks].join('\n');
}

interface Context {
  readonly dossier: Dossier;
  readonly vocabulary: Vocabulary;
}

function groupText(namespace: string, names: readonly string[], context: Context): string {
  const lines = names.flatMap((name) => factLines(name, context));
  return `${namespace}:\n${lines
    .map((line) => (line === '' ? '' : `  ${line}`))
    .join('\n')
    .trimEnd()}\n`;
}

function factLines(name: string, { dossier, vocabulary }: Context): readonly string[] {
  const entry = vocabulary.facts[name];
  if (entry === undefined) return [];
  const fact = dossier.facts[name];
  const key = name.slice(name.lastIndexOf('.') + 1);
  if (fact !== undefined && fact.evidence.every((evidence) => evidence.kind === 'read')) {
    return [
      ...comment(`${entry.means}: read, needs no statement (${placesOf(fact)})`),
      `# ${key}: ${shown(fact)}`,
      '',
    ];
  }
  const known =
    fact === undefined ? [] : comment(`said so far: ${shown(fact)} (${placesOf(fact)})`);
  return [
    ...comment(entry.ask ?? `${entry.means}?`),
    ...choices(entry, vocabulary),
    ...known,
    `# ${key}: ${exampleOf(entry, vocabulary)}`,
    '',
  ];
}

function choices(entry: VocabularyEntry, vocabulary: Vocabulary): readonly string[] {
  const members = membersOf(entry, vocabulary.lists);
  if (members !== undefined)
    return comment(`${entry.type === 'set' ? 'any' : 'one'} of: ${few(members)}`);
  return entry.unit === undefined || entry.unit === '1' ? [] : comment(`in ${entry.unit}`);
}

// Comments wrap, so that a question never runs off the screen; no sign of the input can end one.
function comment(text: string): readonly string[] {
  const lines: string[] = [];
  let line = '#';
  for (const word of text.replaceAll(/[\s\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').split(' ')) {
    if (line.length + 1 + word.length > WIDTH && line !== '#') {
      lines.push(line);
      line = '#  ';
    }
    line += ` ${word}`;
  }
  return [...lines, line];
}

function shown(fact: Fact): string {
  const json = valueJson(fact.value);
  const text = (typeof json === 'string' ? json : canonicalJson(json)).replaceAll(
    /[\s\p{Cc}\p{Zl}\p{Zp}]+/gu,
    ' ',
  );
  return text.length > 120 ? `${text.slice(0, 119)}…` : text;
}

function placesOf(fact: Fact): string {
  return fact.evidence.slice(0, 2).map(placeText).join(', ');
}

function placeText(evidence: Evidence): string {
  if (evidence.kind === 'declared') return `${evidence.file}:${evidence.line}`;
  if (evidence.kind !== 'read') return evidence.kind;
  if (evidence.file === '.') return 'looked for in the folder';
  if ('line' in evidence.at) return `${evidence.file}:${evidence.at.line}`;
  return 'byte' in evidence.at ? `${evidence.file}, byte ${evidence.at.byte}` : evidence.file;
}

function exampleOf(entry: VocabularyEntry, vocabulary: Vocabulary): string {
  const first = membersOf(entry, vocabulary.lists)?.[0] ?? 'a-word';
  switch (entry.type) {
    case 'bool':
      return 'true';
    case 'number':
      return '1.0e+6';
    case 'date':
      return '2026-01-31';
    case 'enum':
    case 'code':
      return first;
    case 'set':
      return `[${first}]`;
  }
}

function few(members: readonly string[]): string {
  return members.length > 8 ? `${members.slice(0, 8).join(', ')}, …` : members.join(', ');
}
