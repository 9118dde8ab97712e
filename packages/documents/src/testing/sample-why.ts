import type { WhyExplanation, WhyNode } from '../explanation.ts';
import type { Ticket } from '@weighbridge/weigh';
import { SAMPLE_TICKET } from './sample-ticket.ts';

/** A node that says a fact alone, to be changed member by member. */
export function node(says: string, changes: Partial<WhyNode> = {}): WhyNode {
  return {
    kind: 'condition',
    says,
    at: { line: 41, column: 5, file: 'gpai.yaml' },
    value: 'yes',
    cite: [],
    facts: [],
    params: [],
    decides: false,
    parts: [],
    ...changes,
  };
}

function known(fact: string): WhyNode {
  return node(fact, { facts: [{ fact, value: true, assumed: false }] });
}

const COMPUTE = node('model.training_compute > params.gpai_compute', {
  value: 'unknown',
  decides: true,
  facts: [{ fact: 'model.training_compute', value: { lo: 8.4e22, hi: 6.3e23 }, assumed: false }],
  params: [
    { param: 'gpai_compute', value: 1e23, unit: 'FLOP', cite: ['GL 2.1'], kind: 'indicative' },
  ],
});

const NARROW = node('model.one_narrow_task_only', {
  kind: 'exception',
  id: 'narrow',
  value: 'no',
  facts: [{ fact: 'model.one_narrow_task_only', value: false, assumed: true }],
});

const GENERAL = node('', {
  kind: 'term',
  id: 'model_is_general-purpose',
  value: 'unknown',
  decides: true,
  parts: [COMPUTE, known('model.writes_text_or_code'), NARROW],
});

const ORIGINAL = node('', {
  kind: 'alternative',
  id: 'original_provider',
  value: 'unknown',
  decides: true,
  parts: [
    node('a && b && terms.gpai', {
      value: 'unknown',
      decides: true,
      parts: [known('model.trained_the_model'), known('model.placed_on_the_Union_market'), GENERAL],
    }),
  ],
});

const MODIFIER = node('', {
  kind: 'alternative',
  id: 'modifier_of_another_model',
  value: 'no',
  parts: [
    node('"modifier" in actor.roles', {
      value: 'no',
      facts: [{ fact: 'actor.role', value: { has: ['provider'], complete: true }, assumed: false }],
    }),
  ],
});

const INTEGRATOR = node('', {
  kind: 'alternative',
  id: 'integrator_after_an_exclusion',
  value: 'no',
});

/** The explanation that the terminal page draws for `art-53-1-d`. */
export const SAMPLE_WHY: WhyExplanation = {
  rule: 'art-53-1-d',
  status: 'unknown',
  assumed: [{ fact: 'model.one_narrow_task_only', value: false, because: 'burden on provider' }],
  tree: node('terms.provider', {
    kind: 'rule',
    id: 'art-53-1-d',
    value: 'unknown',
    decides: true,
    parts: [
      node('', {
        kind: 'term',
        id: 'provider_of_a_general-purpose_model',
        value: 'unknown',
        decides: true,
        parts: [ORIGINAL, MODIFIER, INTEGRATOR],
      }),
    ],
  }),
};

/** The sample ticket with the facts that the sample tree reads. */
export const WHY_TICKET: Ticket = {
  ...SAMPLE_TICKET,
  facts: {
    ...SAMPLE_TICKET.facts,
    'model.trained_the_model': {
      value: true,
      evidence: [{ kind: 'declared', file: 'weighbridge.yaml', line: 7 }],
    },
    'model.placed_on_the_Union_market': {
      value: true,
      evidence: [{ kind: 'declared', file: 'weighbridge.yaml', line: 8 }],
    },
    'model.writes_text_or_code': {
      value: true,
      evidence: [{ kind: 'declared', file: 'README.md', line: 6 }],
    },
  },
};
