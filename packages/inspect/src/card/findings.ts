import type { FindingKind } from '../report.ts';

/** What cards can be found to lack or to get wrong. */
export const CARD_FINDINGS: {
  readonly missing: FindingKind;
  readonly noMetadata: FindingKind;
  readonly noLicence: FindingKind;
  readonly noBaseModel: FindingKind;
  readonly noDatasets: FindingKind;
  readonly noIntendedUse: FindingKind;
  readonly noLimitations: FindingKind;
  readonly twoValues: FindingKind;
  readonly duplicateKey: FindingKind;
  readonly field: FindingKind;
  readonly unlisted: FindingKind;
  readonly licenceList: FindingKind;
} = {
  missing: {
    code: 'card.missing',
    severity: 'low',
    would: 'nobody who receives the files is told what they are and what they are for',
    do: 'write a README.md with front matter beside the weights',
    facts: ['card.present'],
  },
  noMetadata: {
    code: 'card.no-metadata',
    severity: 'note',
    would: 'tools find neither licence nor base model of the model',
    do: 'open the card with a block of YAML between two `---` lines',
  },
  noLicence: {
    code: 'card.no-licence',
    severity: 'low',
    would: 'nobody knows whether they may use the model',
    do: 'name the licence in the field `license` of the card',
    facts: ['licence.declared'],
  },
  noBaseModel: {
    code: 'card.no-base-model',
    severity: 'note',
    would: 'terms and flaws of a base model cannot be followed to this one, if there is one',
    do: 'name the base model in `base_model`, or say in the card that it was trained from scratch',
    facts: ['model.base_models_named'],
  },
  noDatasets: {
    code: 'card.no-datasets',
    severity: 'low',
    would: 'nobody can tell what the model was trained on',
    do: 'name the data sets in the field `datasets` of the card',
    facts: ['model.datasets_named'],
  },
  noIntendedUse: {
    code: 'card.no-intended-use',
    severity: 'note',
    would: 'users cannot tell whether their use was meant',
    do: 'add a section on the intended use to the card',
  },
  noLimitations: {
    code: 'card.no-limitations',
    severity: 'note',
    would: 'users learn the limits of the model by running into them',
    do: 'add a section on limitations to the card',
  },
  twoValues: {
    code: 'card.two-values',
    severity: 'low',
    would: 'the fact counts as an interval, or as unknown',
    do: 'say it once, or say which model each number belongs to',
  },
  duplicateKey: {
    code: 'card.duplicate-key',
    severity: 'low',
    would: 'readers take different ones of the two values',
    do: 'remove one of the two lines',
  },
  field: {
    code: 'card.field',
    severity: 'low',
    would: 'the Hub refuses the card, and the field is not read',
    do: 'write the field as the card specification has it',
  },
  unlisted: {
    code: 'card.value-unlisted',
    severity: 'low',
    would: 'the Hub may refuse the card; its list may have grown since',
    do: 'use an identifier of the list; for a licence of your own write `license: other` with `license_name` and `license_link`',
  },
  licenceList: {
    code: 'card.licence-list',
    severity: 'note',
    would: 'it is not said which licence holds for which part',
    do: 'name one licence, or say in the text which part each is for',
  },
};
