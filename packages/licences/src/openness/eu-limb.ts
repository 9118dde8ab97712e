import type { Facts, Truth } from '@weighbridge/core';
import type { EuLimb, EuReason } from '../terms/record.ts';
import type { JoinedLicences, KnownLicence } from './licence-words.ts';
import { statedTruth, type Standing } from './standings.ts';
import type { OpennessTable } from './table.ts';

/** The licence limb of Article 53(2) of the AI Act for the weights, and what else has to be public. */
export interface EuVerdict {
  readonly limb: EuLimb['verdict'] | 'unknown';
  readonly reasons: readonly EuReason[];
  readonly public: readonly { readonly fact: string; readonly truth: Truth }[];
}

/** From worst to best; of licences that hold together the worst counts. */
const ORDER: readonly EuVerdict['limb'][] = [
  'ineligible',
  'unknown',
  'not-a-model-licence',
  'arguable',
  'eligible',
];

type Limb = Pick<EuVerdict, 'limb' | 'reasons'>;

/** The limb by the licence of the final parameters. */
export function euVerdict(
  standings: readonly Standing[],
  table: OpennessTable,
  facts: Facts,
): EuVerdict {
  const weights = standings.find(({ component }) => component === 'parameters-final');
  return {
    ...limbOf(weights, table),
    public: table.eu.public.map(({ fact, of }) => ({ fact, truth: isPublic(fact, of) })),
  };

  function isPublic(fact: string, of: string | undefined): Truth {
    const stated = statedTruth(facts, fact);
    const there = standings.find(({ component }) => component === of)?.included;
    return stated === 'unknown' && there === 'yes' ? 'yes' : stated;
  }
}

const NOT_KNOWN: Limb = { limb: 'unknown', reasons: [] };

function limbOf(weights: Standing | undefined, table: OpennessTable): Limb {
  if (weights?.state === 'unlicensed') {
    return { limb: 'ineligible', reasons: [table.eu.unlicensed] };
  }
  const licences = weights?.licences;
  return licences === undefined ? NOT_KNOWN : joinedLimb(licences, table);
}

function joinedLimb(joined: JoinedLicences, table: OpennessTable): Limb {
  if (joined.kind === 'one') return limbOfOne(joined.licence, table);
  const limbs = joined.parts
    .map((part) => joinedLimb(part, table))
    .toSorted((a, b) => ORDER.indexOf(a.limb) - ORDER.indexOf(b.limb));
  const [worst, best] = [limbs[0], limbs.at(-1)];
  if (joined.kind === 'either' && worst?.limb !== best?.limb) return NOT_KNOWN;
  return (joined.kind === 'any' ? best : worst) ?? NOT_KNOWN;
}

function limbOfOne({ record, osi }: KnownLicence, { eu }: OpennessTable): Limb {
  if (record !== undefined) {
    const { verdict, reasons } = record.eu_open_source;
    return { limb: verdict, reasons };
  }
  return osi === 'yes' ? { limb: 'eligible', reasons: [eu.approved] } : NOT_KNOWN;
}
