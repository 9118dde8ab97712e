import { numberValue, type Finding, type Place, type Sha256 } from '@weighbridge/core';
import type { ComponentLicence, Lineage } from '../dossier.ts';
import { findingAt, reportOf, type FindingKind, type Report, type StatedClaim } from '../report.ts';
import type { Card, CardFields, Said } from './card.ts';
import { CARD_FINDINGS } from './findings.ts';
import { withSlack } from './quantity.ts';
import { hasTopic } from './sections.ts';
import { agreed, type StatedFact, type Statement } from './statements.ts';

/** What a task of the Hub generates; tasks that generate nothing are not here. */
const OUTPUTS: { readonly [task: string]: string } = {
  'text-generation': 'text',
  'image-text-to-text': 'text',
  'image-to-text': 'text',
  'video-text-to-text': 'text',
  'audio-text-to-text': 'text',
  'automatic-speech-recognition': 'text',
  translation: 'text',
  summarization: 'text',
  'table-to-text': 'text',
  'tabular-to-text': 'text',
  'text-to-image': 'text_to_image',
  'text-to-video': 'text_to_video',
  'image-to-image': 'image_other',
  'unconditional-image-generation': 'image_other',
  'text-to-speech': 'speech',
  'text-to-audio': 'audio_other',
  'audio-to-audio': 'audio_other',
  robotics: 'actions',
  'tabular-regression': 'numeric',
  'time-series-forecasting': 'numeric',
};

/** What the card says, as claims, and what it does not say, as findings. */
export function cardReport(card: Card, sha256: Sha256): Report {
  const lacks = lacksOf(card);
  const known = lacks.filter((lack) => card[lack.in] !== 'unread');
  return reportOf({
    claims: [...fieldClaims(card, sha256), ...statementClaims(card)],
    findings: [
      ...card.findings,
      ...known
        .filter((lack) => lack.lacking)
        .map(({ kind, says }) => findingAt(kind, says, [{ file: card.file, line: 1 }])),
      ...twoValues(card),
    ],
    faults: card.faults,
    components: licenceSaid(card.fields).map((said) => componentFrom(card.file, said)),
    lineage: lineageOf(card),
    unlooked: lacks.filter((lack) => card[lack.in] === 'unread').map((lack) => lack.kind.code),
  });
}

/** The licence as the card names it: with `other`, the name that stands for it. */
export function licenceSaid(fields: CardFields): readonly Said[] {
  const [name] = fields.licenceName;
  return fields.licence.map((said) => (said.text === 'other' && name !== undefined ? name : said));
}

function fieldClaims(card: Card, sha256: Sha256): readonly StatedClaim[] {
  const { file, fields } = card;
  const declared = (fact: string, value: StatedClaim['value'], line: number): StatedClaim => ({
    fact,
    value,
    evidence: { kind: 'declared', file, line },
  });
  const named = (fact: string, said: Said | undefined, value: boolean): readonly StatedClaim[] =>
    said === undefined && card.metadata === 'unread'
      ? []
      : [{ fact, value, evidence: { kind: 'read', file, at: { line: said?.line ?? 1 }, sha256 } }];
  return [
    ...licenceSaid(fields).map((said) =>
      declared('licence.declared', said.text.slice(0, 200), said.line),
    ),
    ...fields.names
      .slice(0, 1)
      .map((said) => declared('model.name', said.text.slice(0, 200), said.line)),
    ...fields.task.flatMap((said) => outputClaim(said, declared)),
    ...named('model.datasets_named', fields.datasets[0], fields.datasets.length > 0),
    ...(fields.baseModels[0] === undefined
      ? []
      : named('model.base_models_named', fields.baseModels[0], true)),
  ];
}

function outputClaim(
  said: Said,
  declared: (fact: string, value: StatedClaim['value'], line: number) => StatedClaim,
): readonly StatedClaim[] {
  const output = Object.hasOwn(OUTPUTS, said.text) ? OUTPUTS[said.text] : undefined;
  return output === undefined ? [] : [declared('model.outputs', { has: [output] }, said.line)];
}

const STATED_FACTS: readonly StatedFact[] = [
  'model.parameters',
  'model.active_parameters',
  'model.training_tokens',
];

function statementsAbout(card: Card, fact: StatedFact): readonly Statement[] {
  return agreed(card.statements.filter((statement) => statement.fact === fact));
}

function statementClaims(card: Card): readonly StatedClaim[] {
  return STATED_FACTS.flatMap((fact) => statementsAbout(card, fact)).map((statement) => ({
    fact: statement.fact,
    value: numberValue(statement.value),
    covers:
      statement.fact === 'model.training_tokens' ? statement.covers : withSlack(statement.covers),
    evidence: { kind: 'declared', file: card.file, line: statement.line },
  }));
}

/** Statements that a finding quotes; its places name all. */
const MOST_SAID = 6;

function twoValues(card: Card): readonly Finding[] {
  return STATED_FACTS.flatMap((fact) => {
    const [first, second, ...more] = statementsAbout(card, fact);
    if (first === undefined || second === undefined) return [];
    const place = (one: Statement): Place => ({ file: card.file, line: one.line });
    const says = [first, second, ...more]
      .slice(0, MOST_SAID)
      .map((one) => `line ${one.line} says \`${one.says}\``)
      .join(', ');
    const kind: FindingKind = { ...CARD_FINDINGS.twoValues, facts: [fact] };
    return [findingAt(kind, says, [place(first), place(second), ...more.map(place)])];
  });
}

function componentFrom(file: string, said: Said): ComponentLicence {
  return { component: 'weights', licence: said.text, from: { file, line: said.line } };
}

const RELATIONS: { readonly [relation: string]: Lineage['relation'] } = {
  adapter: 'adapter',
  merge: 'merge',
  quantized: 'quantized',
  finetune: 'finetune',
};

function lineageOf(card: Card): readonly Lineage[] {
  const { baseModels, relation } = card.fields;
  const said = relation[0]?.text ?? '';
  // The Hub takes a list of two or more for a merge.
  const inferred = baseModels.length > 1 ? 'merge' : 'base';
  const known = (Object.hasOwn(RELATIONS, said) ? RELATIONS[said] : undefined) ?? inferred;
  return baseModels.map((base) => ({
    relation: known,
    model: base.text,
    from: { file: card.file, line: base.line },
  }));
}

interface Lack {
  readonly kind: FindingKind;
  /** Part of the card that has to be read to know. */
  readonly in: 'metadata' | 'text';
  readonly lacking: boolean;
  readonly says: string;
}

function lacksOf(card: Card): readonly Lack[] {
  const { fields, sections } = card;
  return [
    {
      kind: CARD_FINDINGS.noLicence,
      in: 'metadata',
      lacking: fields.licence.length === 0,
      says: 'the card names no licence',
    },
    {
      kind: CARD_FINDINGS.noBaseModel,
      in: 'metadata',
      lacking: fields.baseModels.length === 0,
      says: 'the card names no base model',
    },
    {
      kind: CARD_FINDINGS.noDatasets,
      in: 'metadata',
      lacking: fields.datasets.length === 0,
      says: 'the card names no data sets',
    },
    {
      kind: CARD_FINDINGS.noIntendedUse,
      in: 'text',
      lacking: !hasTopic(sections, 'intended-use'),
      says: 'no heading of the card is about the intended use',
    },
    {
      kind: CARD_FINDINGS.noLimitations,
      in: 'text',
      lacking: !hasTopic(sections, 'limitations'),
      says: 'no heading of the card is about limitations',
    },
  ];
}
