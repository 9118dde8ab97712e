import type { EuLimb } from '../terms/record.ts';
import { isModel } from './chain.ts';
import type { Point, Question } from './point.ts';

/** The licence limb of the exemption of Article 53(2) for the end of a chain. */
export interface StackLimb {
  readonly verdict: 'eligible' | 'arguable' | 'ineligible' | 'unknown';
  readonly because: string;
  /** Facts that decided it where no single licence does. */
  readonly rules: readonly string[];
}

const WORST: readonly StackLimb['verdict'][] = ['ineligible', 'unknown', 'arguable', 'eligible'];

/**
 * The worst verdict of all licences that reach the released artefact (C25); a clause that follows
 * outputs is judged alone; what cannot be released at all is ineligible. Undefined without a model.
 */
export function stackLimb(question: Question, points: readonly Point[]): StackLimb | undefined {
  const { reach, bindings, acts, plan } = question;
  if (!reach.material.some(isModel)) return undefined;
  const own = plainLimb(question);
  const barred =
    acts.sharesWeights && points.some((one) => one.unreleasable && one.kind === 'blocks');
  const asked = plan.publishes === undefined ? [] : ['C25', ...upstreamRule(own, question)];
  if (barred)
    return {
      verdict: 'ineligible',
      because: 'the artefact cannot be released lawfully',
      rules: own === 'ineligible' ? asked : ['C25'],
    };
  const clause = clauseLimb(question);
  const verdict = worst([own, ...(clause === undefined ? [] : [clause])]);
  if (clause !== undefined && verdict !== own)
    return { verdict, because: 'one clause follows the outputs', rules: ['C25'] };
  const because = `the worst of ${[...new Set(bindings.map(({ licence }) => licence.id))].join(', ')}`;
  return { verdict, because, rules: asked };
}

// C23: a release under free terms needs upstream terms that allow it.
function upstreamRule(own: StackLimb['verdict'], { reach, acts }: Question): readonly string[] {
  const modified = reach.tops.some(({ from = [] }) => from.length > 0);
  return own !== 'eligible' && modified && acts.sharesWeights ? ['C23'] : [];
}

function plainLimb({ bindings, reach, book }: Question): StackLimb['verdict'] {
  const verdicts = bindings
    .filter(({ layers }) => layers.some((layer) => isModel(layer) || layer.kind === 'product'))
    .flatMap(({ licence }) => limbOf(licence.eu_open_source));
  const unread = reach.material.filter(isModel).some(({ licence }) => {
    const ids = typeof licence === 'string' ? [licence] : (licence ?? []);
    return ids.length === 0 || ids.some((id) => !book.has(id));
  });
  return worst([...verdicts, ...(unread ? (['unknown'] as const) : [])]);
}

function limbOf({ verdict }: EuLimb): readonly StackLimb['verdict'][] {
  return verdict === 'not-a-model-licence' ? [] : [verdict];
}

function clauseLimb({ reach, book }: Question): StackLimb['verdict'] | undefined {
  const verdicts = reach.outputs.flatMap(
    ({ generator, trained }): readonly StackLimb['verdict'][] => {
      if (trained === undefined) return [];
      const ids =
        typeof generator.licence === 'string' ? [generator.licence] : (generator.licence ?? []);
      return ids.flatMap((id) => {
        const licence = book.get(id);
        if (licence === undefined) return ['unknown' as const];
        return clauseOf(licence.terms.output_training.value, licence.eu_open_source);
      });
    },
  );
  return verdicts.length === 0 ? undefined : worst(verdicts);
}

function clauseOf(value: string, limb: EuLimb): readonly StackLimb['verdict'][] {
  if (value === 'allowed-with-naming' || value === 'allowed-with-display') return ['arguable'];
  if (value === 'allowed-but-derivative') return limbOf(limb);
  if (value === 'unknown') return ['unknown'];
  return ['none', 'allowed', 'not-addressed'].includes(value) ? [] : ['ineligible'];
}

function worst(verdicts: readonly StackLimb['verdict'][]): StackLimb['verdict'] {
  return WORST.find((one) => verdicts.includes(one)) ?? 'eligible';
}
