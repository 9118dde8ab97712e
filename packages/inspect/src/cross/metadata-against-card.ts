import { textOf, type GgufHeader } from '@weighbridge/artefacts';
import type { Sha256 } from '@weighbridge/core';
import { licenceSaid } from '../card/card-report.ts';
import type { Said } from '../card/card.ts';
import { findingAt, reportOf, type FindingKind, type Report } from '../report.ts';
import type { WeightSet } from '../weights/weight-sets.ts';
import { isCode } from '../weights/weights-report.ts';
import type { Sides } from './cross-report.ts';

const DIFFERS: FindingKind = {
  code: 'card.metadata-differs',
  severity: 'low',
  would: 'whoever reads only the file and whoever reads only the card go by different terms',
  do: 'correct the card, or write the file again with the right metadata',
};

interface Pair {
  readonly key: string;
  readonly field: string;
  readonly said: readonly Said[];
  readonly fact: string;
}

/** What GGUF files say of themselves against the card; where the card is silent, it is taken. */
export function metadataAgainstCard({ texts, weights, sha256Of }: Sides): Report {
  const card = texts.card?.value;
  const sets = weights.sets.flatMap((set) =>
    set.gguf === undefined ? [] : [{ set, gguf: set.gguf }],
  );
  if (card === undefined || card.metadata !== 'read') return silentCard(sets, sha256Of);
  const pairs: readonly Pair[] = [
    {
      key: 'general.license',
      field: 'license',
      said: licenceSaid(card.fields),
      fact: 'licence.declared',
    },
    {
      key: 'general.base_model.0.name',
      field: 'base_model',
      said: card.fields.baseModels,
      fact: 'model.base_models_named',
    },
  ];
  const findings = sets.flatMap(({ set, gguf }) =>
    pairs.flatMap((pair) => difference(pair, { file: card.file, set, gguf })),
  );
  const silent = card.fields.licence.length === 0 ? silentCard(sets, sha256Of) : reportOf({});
  return reportOf({ findings, claims: silent.claims });
}

function difference(
  pair: Pair,
  {
    file,
    set,
    gguf,
  }: { readonly file: string; readonly set: WeightSet; readonly gguf: GgufHeader },
): Report['findings'] {
  const own = textOf(gguf.metadata, pair.key);
  const [first] = pair.said;
  if (
    own === undefined ||
    first === undefined ||
    pair.said.some((said) => sameName(said.text, own))
  )
    return [];
  const says = `the card has \`${pair.field}: ${first.text.slice(0, 80)}\`, the file itself \`${pair.key}: ${own.slice(0, 80)}\``;
  return [
    findingAt({ ...DIFFERS, facts: [pair.fact] }, says, [
      { file, line: first.line },
      { file: set.files[0], byte: gguf.metadata.get(pair.key)?.at ?? 0 },
    ]),
  ];
}

// `meta-llama/Llama-3.1-8B` and `Llama 3.1 8B` are the same name.
function sameName(a: string, b: string): boolean {
  const plain = (text: string): string =>
    (text.toLowerCase().split('/').at(-1) ?? '').replaceAll(/[^a-z0-9]/g, '');
  return plain(a) === plain(b);
}

function silentCard(
  sets: readonly { readonly set: WeightSet; readonly gguf: GgufHeader }[],
  sha256Of: (path: string) => Sha256 | undefined,
): Report {
  const claims = sets.flatMap(({ set, gguf }) => {
    const licence = textOf(gguf.metadata, 'general.license');
    const sha256 = sha256Of(set.files[0]);
    if (licence === undefined || sha256 === undefined || !isCode(licence)) return [];
    const at = { byte: gguf.metadata.get('general.license')?.at ?? 0 };
    return [
      {
        fact: 'licence.declared',
        value: licence,
        evidence: { kind: 'read', file: set.files[0], at, sha256 } as const,
      },
    ];
  });
  return reportOf({ claims });
}
