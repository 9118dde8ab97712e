import type { TermsBook } from '../terms/record.ts';
import { licencesOf, type Layer, type Stack } from './chain.ts';
import { commercePoints } from './commerce.ts';
import { dataPoints } from './data.ts';
import { dutyPoints } from './duties.ts';
import { stackLimb, type StackLimb } from './eu-limb.ts';
import { facetPoints } from './facets.ts';
import { hostingPoints } from './hosting.ts';
import { outboundPoints } from './outbound.ts';
import { outboundOf } from './outbound-choice.ts';
import { outputPoints } from './outputs.ts';
import { bindingsOf, type Check, type Point, type PointKind, type Question } from './point.ts';
import { actsOf } from './purpose.ts';
import { reachOf } from './reach.ts';
import { territoryPoints } from './territory.ts';
import { thresholdPoints } from './thresholds.ts';
import { workPoints } from './works.ts';

/** What a plan may do, from best to worst but for `unclear`, which the texts do not decide. */
export type LicenceVerdict = 'ok' | 'ok-with-duties' | 'needs-licence' | 'blocked' | 'unclear';

/** The answer to a chain and a plan. */
export interface StackVerdict {
  readonly schema: 'weighbridge.licence-stack/1';
  readonly verdict: LicenceVerdict;
  /** Facts of compatibility that were looked at, `C01` to `C25`. */
  readonly rules: readonly string[];
  readonly blocking: readonly Point[];
  /** Points that decide the verdict and that no text settles. */
  readonly unclear: readonly Point[];
  readonly duties: readonly Point[];
  readonly duties_if_distributed: readonly Point[];
  readonly duties_if_threshold_passed: readonly Point[];
  /** Open points that do not decide. */
  readonly open: readonly Point[];
  /** Facts that were looked at and hold, without a consequence. */
  readonly noted: readonly Point[];
  readonly acceptable_outbound: readonly string[];
  readonly eu_exemption_licence_limb?: StackLimb;
  readonly layers: readonly LayerTerms[];
}

/** A layer beside what is in effect for it. */
export interface LayerTerms {
  readonly layer: number;
  readonly kind: Layer['kind'];
  readonly name: string;
  readonly from: readonly number[];
  readonly licence: readonly string[];
  readonly declared_tag?: string;
}

const CHECKS: readonly Check[] = [
  outboundPoints,
  commercePoints,
  thresholdPoints,
  territoryPoints,
  hostingPoints,
  outputPoints,
  workPoints,
  dataPoints,
  dutyPoints,
  facetPoints,
];

/**
 * What the terms of all layers of a chain allow the planned use, with sections: reasons against it,
 * duties, points that no text settles, what it may be passed on under, and the licence limb of the
 * exemption of Article 53(2). Everything follows from terms and from how layers are made from one
 * another; a licence without a record makes the verdict unclear.
 *
 * Cost: layers times licences; a chain file holds at most 200 layers.
 *
 * @example
 * judgeStack({ stack: [{ layer: 1, kind: 'base-model', name: 'alder' }] }, termsBook([])).verdict; // 'unclear'
 */
export function judgeStack(stack: Stack, book: TermsBook): StackVerdict {
  const question = questionOf(stack, book);
  const points = distinct([...CHECKS.flatMap((check) => check(question)), ...planPoints(question)]);
  const limb = stackLimb(question, points);
  const rules = [...points.flatMap((point) => point.rules), ...(limb?.rules ?? [])];
  const of = (...kinds: readonly PointKind[]): readonly Point[] =>
    points.filter(({ kind, when }) => kinds.includes(kind) && when === undefined);
  const later = (when: Point['when']): readonly Point[] =>
    points.filter((point) => point.kind === 'duty' && point.when === when);
  return {
    schema: 'weighbridge.licence-stack/1',
    verdict: verdictOf(points),
    rules: [...new Set(rules)].toSorted((a, b) => (a < b ? -1 : 1)),
    blocking: of('blocks', 'needs-licence'),
    unclear: of('unclear'),
    duties: of('duty'),
    duties_if_distributed: later('distributed'),
    duties_if_threshold_passed: later('threshold-passed'),
    open: of('aside'),
    noted: of('cites'),
    acceptable_outbound: outboundOf(question, points),
    ...(limb === undefined ? {} : { eu_exemption_licence_limb: limb }),
    layers: stack.stack.map(layerTerms),
  };
}

function questionOf({ stack, actor = {}, plan = {} }: Stack, book: TermsBook): Question {
  const reach = reachOf(stack);
  const bindings = bindingsOf(reach.material, licencesOf, book);
  return { reach, plan, actor, acts: actsOf(plan, actor), book, bindings };
}

function planPoints({ acts }: Question): readonly Point[] {
  if (acts.purpose !== 'unknown') return [];
  return [{ kind: 'unclear', rules: [], says: 'the plan does not say what the work is used for' }];
}

function verdictOf(points: readonly Point[]): LicenceVerdict {
  const has = (kind: PointKind): boolean =>
    points.some((point) => point.kind === kind && point.when === undefined);
  if (has('blocks')) return 'blocked';
  if (has('needs-licence')) return 'needs-licence';
  if (has('unclear')) return 'unclear';
  return has('duty') ? 'ok-with-duties' : 'ok';
}

/** The same point of two checks stands once, with the facts of both. */
function distinct(points: readonly Point[]): readonly Point[] {
  const byText = new Map<string, Point>();
  for (const point of points) {
    const { kind, says, licence = '', when = '' } = point;
    const key = [kind, says, licence, when].join('\n');
    const rules = new Set([...(byText.get(key)?.rules ?? []), ...point.rules]);
    byText.set(key, { ...point, rules: [...rules] });
  }
  return [...byText.values()];
}

function layerTerms(layer: Layer): LayerTerms {
  return {
    layer: layer.layer,
    kind: layer.kind,
    name: layer.name,
    from: layer.from ?? [],
    licence: licencesOf(layer),
    ...(typeof layer.declared_tag === 'string' ? { declared_tag: layer.declared_tag } : {}),
  };
}
