import type { LicenceTerms, TermsBook } from '../terms/record.ts';
import type { Layer, StackActor } from './chain.ts';
import type { StackLimb } from './eu-limb.ts';
import type { Point } from './point.ts';
import { judgeStack, type LicenceVerdict } from './stack.ts';

/** What a release is made from, and what it is for. */
export interface PlannedRelease {
  /** Licences of the models it was made from. */
  readonly base: readonly string[];
  /** Licences of the data it was trained on. */
  readonly data: readonly string[];
  readonly aims: readonly Aim[];
  readonly actor: StackActor;
}

/** What whoever releases wants of the licence. */
export type Aim = 'commercial-use' | 'eu-exemption' | 'open-source' | 'share-alike' | 'use-limits';

/** One licence that the release could go out under. */
export interface LicenceChoice {
  readonly licence: string;
  readonly name: string;
  readonly verdict: LicenceVerdict;
  /** Aims that its terms do not serve. */
  readonly misses: readonly Aim[];
  /** What it asks of recipients: what it costs them. */
  readonly asks: readonly string[];
  readonly against: readonly Point[];
  readonly open: readonly Point[];
  readonly eu?: StackLimb['verdict'];
  readonly openness: LicenceTerms['openness']['osaid_terms'];
}

/** Licences that people publish models under, beside those of what the release is made from. */
const USUAL: readonly string[] = [
  'apache-2.0',
  'mit',
  'openmdw-1.1',
  'cc-by-4.0',
  'cc0-1.0',
  'gpl-3.0-only',
  'agpl-3.0-only',
  'cc-by-sa-4.0',
  'openrail-plusplus-m',
  'bigcode-openrail-m-v1',
  'cc-by-nc-4.0',
  'cc-by-nc-sa-4.0',
];

/**
 * Licences that a model made from a base and data may be released under, best first: what each leaves
 * open, asks of recipients, and means for the exemption of Article 53(2) and for openness.
 *
 * @example
 * chooseLicence({ base: [], data: [], aims: [], actor: {} }, termsBook([])); // []
 */
export function chooseLicence(release: PlannedRelease, book: TermsBook): readonly LicenceChoice[] {
  const ids = new Set([...release.base, ...USUAL]);
  return [...ids]
    .flatMap((id) => book.get(id) ?? [])
    .map((licence) => choiceOf(licence, release, book))
    .toSorted(byUse);
}

function choiceOf(licence: LicenceTerms, release: PlannedRelease, book: TermsBook): LicenceChoice {
  const plan = { use: 'publish-weights', distribute_weights: true };
  const judged = judgeStack(
    { stack: layersOf(licence.id, release), actor: release.actor, plan },
    book,
  );
  const eu = judged.eu_exemption_licence_limb?.verdict;
  return {
    licence: licence.id,
    name: licence.name,
    verdict: judged.verdict,
    misses: release.aims.filter((aim) => !serves(licence, aim, eu)),
    asks: asksOf(licence),
    against: judged.blocking,
    open: [...judged.unclear, ...judged.open],
    ...(eu === undefined ? {} : { eu }),
    openness: licence.openness.osaid_terms,
  };
}

function layersOf(id: string, { base, data }: PlannedRelease): readonly Layer[] {
  const below = [
    ...base.map((licence): Omit<Layer, 'layer'> => ({ kind: 'base-model', name: 'base', licence })),
    ...data.map((licence): Omit<Layer, 'layer'> => ({ kind: 'dataset', name: 'data', licence })),
  ].map((layer, at): Layer => ({ ...layer, layer: at + 1 }));
  const kind = base.length === 0 ? 'base-model' : base.length > 1 ? 'merge' : 'fine-tune';
  const from = below.map(({ layer }) => layer);
  return [...below, { layer: below.length + 1, kind, name: 'release', licence: id, from }];
}

function serves(
  { terms, openness }: LicenceTerms,
  aim: Aim,
  eu: StackLimb['verdict'] | undefined,
): boolean {
  switch (aim) {
    case 'commercial-use':
      return terms.commercial_use.value === 'allowed';
    case 'eu-exemption':
      return eu === 'eligible';
    case 'open-source':
      return openness.osaid_terms === 'acceptable';
    case 'share-alike':
      return terms.copyleft.value !== 'none' && terms.copyleft.value !== 'unknown';
    case 'use-limits':
      return terms.acceptable_use.value !== 'none' && terms.acceptable_use.value !== 'unknown';
  }
}

function asksOf({ terms }: LicenceTerms): readonly string[] {
  const said = (value: string): boolean => value !== 'none' && value !== 'unknown';
  return [
    ...(terms.commercial_use.value === 'allowed'
      ? []
      : [`commercial use: ${terms.commercial_use.value}`]),
    ...(said(terms.attribution_notice.value) ? ['notices'] : []),
    ...(said(terms.state_changes.value) ? ['state changes'] : []),
    ...(said(terms.copyleft.value) ? [`copyleft: ${terms.copyleft.value}`] : []),
    ...(said(terms.acceptable_use.value)
      ? [`use restrictions: ${terms.acceptable_use.value}`]
      : []),
    ...(said(terms.display_duty.value) ? ['display'] : []),
    ...(said(terms.naming_duty.value) ? ['name prefix'] : []),
  ];
}

const ORDER: readonly LicenceVerdict[] = [
  'ok',
  'ok-with-duties',
  'unclear',
  'needs-licence',
  'blocked',
];

function byUse(a: LicenceChoice, b: LicenceChoice): number {
  return (
    ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict) ||
    a.misses.length - b.misses.length ||
    (a.licence < b.licence ? -1 : 1)
  );
}
