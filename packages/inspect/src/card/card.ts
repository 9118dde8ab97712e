import type { Fault, Finding } from '@weighbridge/core';
import { findingAt, type FindingKind } from '../report.ts';
import { memberOf, type TextMap, type TextReading } from '../text/tree.ts';
import { readYamlTree } from '../text/yaml-tree.ts';
import { fieldProblems, textsIn, type FieldProblem } from './fields.ts';
import { CARD_FINDINGS } from './findings.ts';
import { readMarkdown } from './markdown.ts';
import { sectionsOf, type Section } from './sections.ts';
import { splitCard } from './split.ts';
import { statementsIn, type Statement } from './statements.ts';

/** A text of the front matter with its line. */
export interface Said {
  readonly text: string;
  readonly line: number;
}

/** Fields of the front matter that facts are taken from; a field that is not there is an empty list. */
export interface CardFields {
  readonly licence: readonly Said[];
  readonly licenceName: readonly Said[];
  readonly licenceLink: readonly Said[];
  readonly baseModels: readonly Said[];
  readonly relation: readonly Said[];
  readonly datasets: readonly Said[];
  readonly task: readonly Said[];
  readonly tags: readonly Said[];
  readonly languages: readonly Said[];
  readonly library: readonly Said[];
  readonly names: readonly Said[];
}

/** A model card as far as it could be read. */
export interface Card {
  readonly file: string;
  /** `unread` where the front matter is broken: what it says is unknown then, not absent. */
  readonly metadata: 'read' | 'absent' | 'unread';
  readonly fields: CardFields;
  /** `unread` where the text is refused: its sections and statements are unknown then. */
  readonly text: 'read' | 'unread';
  readonly sections: readonly Section[];
  readonly statements: readonly Statement[];
  readonly findings: readonly Finding[];
  readonly faults: readonly Fault[];
}

/**
 * Reads a model card: front matter as YAML 1.2, headings and statements of its Markdown, each with
 * its line. Nothing is rendered or executed. Reads at most 512 Ki characters of front matter and
 * twice as many of text.
 *
 * Faults: `card.syntax`, `card.front-matter`, `card.limit`.
 *
 * @example
 * readCard('README.md', '---\nlicense: mit\n---\n# Tiny\n').fields.licence; // [{ text: 'mit', line: 2 }]
 */
export function readCard(file: string, content: string): Card {
  const split = splitCard(content);
  const front =
    split.front === undefined ? undefined : readYamlTree(split.front.text, split.front.firstLine);
  const map = front === undefined ? undefined : mapOf(front);
  const body = readMarkdown(split.body, split.bodyFirstLine);
  const blocks = body.kind === 'blocks' ? body.blocks : [];
  return {
    file,
    metadata: front === undefined ? 'absent' : map === undefined ? 'unread' : 'read',
    fields: fieldsOf(map),
    text: body.kind === 'blocks' ? 'read' : 'unread',
    sections: sectionsOf(blocks),
    statements: statementsIn(blocks),
    findings: [
      ...metadataFindings(file, front),
      ...(map === undefined ? [] : fieldProblems(map).map((one) => problemFinding(file, one))),
    ],
    faults: [
      ...(front === undefined ? [] : frontFaults(file, front)),
      ...(body.kind === 'blocks' ? [] : [limitFault(file, body.line, body.detail)]),
    ],
  };
}

function mapOf(front: TextReading): TextMap | undefined {
  return front.kind === 'tree' && front.root.kind === 'map' ? front.root : undefined;
}

function fieldsOf(front: TextMap | undefined): CardFields {
  const said = (key: string): readonly Said[] =>
    (front?.entries ?? [])
      .filter((entry) => entry.key === key)
      .flatMap((entry) => textsIn(entry.value))
      .map(({ text, node }) => ({ text, line: node.at.line }));
  const index = memberOf(front, 'model-index');
  return {
    licence: said('license'),
    licenceName: said('license_name'),
    licenceLink: said('license_link'),
    baseModels: said('base_model'),
    relation: said('base_model_relation'),
    datasets: said('datasets'),
    task: said('pipeline_tag'),
    tags: said('tags'),
    languages: said('language'),
    library: said('library_name'),
    names: (index?.kind === 'list' ? index.items : [])
      .flatMap((model) => textsIn(memberOf(model, 'name')))
      .map(({ text, node }) => ({ text, line: node.at.line })),
  };
}

function metadataFindings(file: string, front: TextReading | undefined): readonly Finding[] {
  if (front === undefined) {
    return [
      findingAt(CARD_FINDINGS.noMetadata, 'the card does not open with a block of metadata', [
        { file, line: 1 },
      ]),
    ];
  }
  if (front.kind === 'broken') return [];
  return front.duplicates.map(({ path, first, again }) =>
    findingAt(
      CARD_FINDINGS.duplicateKey,
      `\`${path.join('.')}\` stands twice: in line ${first.line} and in line ${again.line}`,
      [
        { file, ...again },
        { file, ...first },
      ],
    ),
  );
}

const PROBLEM_KINDS: { readonly [kind in FieldProblem['kind']]: FindingKind } = {
  field: CARD_FINDINGS.field,
  unlisted: CARD_FINDINGS.unlisted,
  'licence-list': CARD_FINDINGS.licenceList,
};

function problemFinding(file: string, problem: FieldProblem): Finding {
  const { line, column } = problem;
  return findingAt(PROBLEM_KINDS[problem.kind], problem.says, [{ file, line, column }]);
}

function frontFaults(file: string, front: TextReading): readonly Fault[] {
  if (front.kind === 'tree') {
    if (front.root.kind === 'map') return [];
    const detail = 'the front matter is no map of fields';
    return [
      {
        code: 'card.front-matter',
        at: { file, ...front.root.at },
        detail,
        remedy: 'write `field: value` lines between the two `---`',
      },
    ];
  }
  const { word, at, detail } = front.fault;
  if (word === 'limit') return [limitFault(file, at.line, detail)];
  return [
    {
      code: 'card.syntax',
      at: { file, ...at },
      detail,
      remedy: 'correct the YAML between the two `---` lines',
    },
  ];
}

function limitFault(file: string, line: number, detail: string): Fault {
  return {
    code: 'card.limit',
    at: { file, line },
    detail,
    remedy: 'shorten the card; none that people read needs so much',
  };
}
