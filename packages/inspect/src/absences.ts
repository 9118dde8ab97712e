import type { Evidence } from '@weighbridge/core';
import { CARD_FINDINGS } from './card/findings.ts';
import type { FileEntry } from './dossier.ts';
import type { Inventory } from './inventory/inventory.ts';
import { findingAt, reportOf, type FindingKind, type Report, type StatedClaim } from './report.ts';

const UNSIGNED: FindingKind = {
  code: 'supply.unsigned',
  severity: 'low',
  would: 'nobody can tell whether the files are those that their publisher made',
  do: 'sign the folder, for instance with OpenSSF Model Signing, and publish the signature with it',
  facts: ['release.signature_present'],
};

/** What was found of the things that a whole folder can lack. */
export interface Looked {
  readonly inventory: Inventory;
  readonly card: 'read' | 'unread' | 'absent';
  /** Facts that something was said about. */
  readonly claimed: ReadonlySet<string>;
}

/**
 * What a folder does not hold, as facts with the digest of the folder as evidence, and as findings.
 * Only what was really looked through counts: with an unreadable part nothing is absent.
 */
export function absenceReport({ inventory, card, claimed }: Looked): Report {
  const digest = inventory.revision.files;
  const signature = signatureState(inventory);
  if (digest === undefined)
    return reportOf({ unlooked: [UNSIGNED.code, CARD_FINDINGS.missing.code] });
  const evidence: Evidence = { kind: 'read', file: '.', at: { pointer: '' }, sha256: digest };
  const absent = (fact: string, value: StatedClaim['value']): readonly StatedClaim[] =>
    claimed.has(fact) ? [] : [{ fact, value, evidence }];
  return reportOf({
    claims: [
      ...(signature === 'unseen'
        ? []
        : [{ fact: 'release.signature_present', value: signature === 'present', evidence }]),
      { fact: 'card.present', value: card !== 'absent', evidence },
      ...(card === 'unread'
        ? []
        : [
            ...absent('licence.declared', 'NONE'),
            ...absent('model.base_models_named', false),
            ...absent('model.datasets_named', false),
          ]),
      ...(inventory.files.some(mayHoldWeights)
        ? []
        : absent('model.file_formats', { has: [], complete: true })),
    ],
    findings: [
      ...(signature !== 'absent'
        ? []
        : [findingAt(UNSIGNED, 'no signature lies in the folder', [{ file: '.' }])]),
      ...(card === 'absent'
        ? [findingAt(CARD_FINDINGS.missing, 'the folder holds no model card', [{ file: '.' }])]
        : []),
    ],
    unlooked: signature === 'unseen' ? [UNSIGNED.code] : [],
  });
}

/** Names under which signatures are published; only a reason to doubt, never to believe. */
const SIGNATURE_NAME = /\.(?:sig|asc|p7s|minisig|sigstore|sigstore\.json)$/i;

// A link may lead to a signature, or to a folder with one; what bears its name and is no form known may be one.
function signatureState({ files }: Inventory): 'present' | 'absent' | 'unseen' {
  if (files.some((file) => file.kind === 'signature')) return 'present';
  const doubtful = files.some(
    ({ path, format, kind }) =>
      format === 'link' || (kind === 'other' && SIGNATURE_NAME.test(path)),
  );
  return doubtful ? 'unseen' : 'absent';
}

// Links, archives and files of a format that is not known may hold weights.
function mayHoldWeights({ kind }: FileEntry): boolean {
  return kind === 'weights' || kind === 'other' || kind === 'archive';
}
