import { day } from '@weighbridge/core';
import type { Verdict } from '@weighbridge/weigh';

/** A verdict that bears on nothing, to be changed member by member. */
export function verdict(pack: string, rule: string, changes: Partial<Verdict> = {}): Verdict {
  return {
    pack,
    rule,
    asks: 'law',
    who: 'provider',
    must: 'Do what the article says',
    cite: [],
    mark: 'V',
    lifecycle: 'in_force',
    enforcement: 'normal',
    status: 'no',
    because: [],
    assumed: [],
    settled_by: [],
    facts: [],
    ...changes,
  };
}

/** So many verdicts that do not bear. */
export function doNotBear(pack: string, asks: Verdict['asks'], count: number): readonly Verdict[] {
  return Array.from({ length: count }, (_, index) =>
    verdict(pack, `${pack}-no-${index + 1}`, {
      asks,
      must: `Rule ${index + 1} that does not bear`,
      cite: [`No ${index + 1}`],
    }),
  );
}

const THRESHOLD: Verdict['because'] = [
  {
    kind: 'condition',
    id: 'gpai',
    says: 'model.training_compute > params.gpai_compute',
    truth: 'unknown',
    cite: ['GL 2.1'],
    facts: ['model.training_compute'],
    params: [
      { param: 'gpai_compute', value: 1e23, unit: 'FLOP', cite: ['GL 2.1'], kind: 'indicative' },
    ],
  },
];

const TOKENS: Verdict['settled_by'] = [
  {
    settles: 'every',
    facts: ['model.training_tokens'],
    answers: [
      { if: { 'model.training_tokens': { hi: 2.38e12 } }, status: 'no' },
      { if: { 'model.training_tokens': { lo: 2.38e12 } }, status: 'applies' },
    ],
  },
];

/** A duty of the EU pack that hangs on the training compute. */
export function openDuty(rule: string, must: string, cite: string): Verdict {
  return verdict('eu-ai-act', rule, {
    must,
    cite: [cite],
    status: 'unknown',
    met: 'open',
    because: THRESHOLD,
    settled_by: TOKENS,
    facts: ['model.training_compute'],
  });
}

/** A duty of the EU pack from which open source is exempt. */
export function exemptDuty(rule: string, must: string, cites: readonly [string, string]): Verdict {
  return verdict('eu-ai-act', rule, {
    must,
    cite: [cites[0]],
    status: 'exempt:oss-exempt',
    exempt_by: [cites[1]],
    because: [
      {
        kind: 'exception',
        id: 'oss-exempt',
        says: 'terms.open',
        truth: 'yes',
        cite: [cites[1]],
        facts: [],
        params: [],
      },
    ],
  });
}

/** The duty of California that applies and whose evidence lies outside the folder. */
export const DOCUMENT_DATA: Verdict = verdict('us-ca', 'us-ca-ab2013-doc', {
  must: 'Document training data on your website',
  cite: ['Civ. Code 3111'],
  status: 'applies',
  due: day('2026-11-03'),
  met: 'open',
  met_facts: ['evidence.training_data_page'],
  facts: ['evidence.training_data_page'],
});

/** A good practice that applies, met or not. */
export function practice(rule: string, must: string, changes: Partial<Verdict>): Verdict {
  return verdict('practice', rule, { asks: 'practice', must, status: 'applies', ...changes });
}
