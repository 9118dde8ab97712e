import type { Threshold } from '../terms/record.ts';
import type { StackActor } from './chain.ts';
import { standingAt, type Standing } from './figures.ts';
import { against, on, type Binding, type Check, type Point, type Question } from './point.ts';
import type { Acts } from './purpose.ts';

/** What thresholds of users and revenue do to the plan, and the marks they ask for. */
export const thresholdPoints: Check = (question) =>
  question.acts.purpose === 'end-use' || question.acts.runsNothing
    ? []
    : question.bindings.flatMap((binding) => [
        ...binding.licence.terms.thresholds.flatMap((threshold) =>
          threshold.effect_kind === 'display-duty'
            ? markPoints(binding, threshold, question)
            : limitPoints(binding, threshold, question),
        ),
        ...unreadPoints(binding),
      ]);

function limitPoints(binding: Binding, threshold: Threshold, question: Question): readonly Point[] {
  const { acts, actor } = question;
  if (threshold.metric === 'time' || isExempt(threshold, acts)) return [];
  const reaches = businessReach(binding, threshold, question);
  if (reaches === 'no') return [];
  const at = standingAt(threshold, actor, binding.licence.released);
  const rules = rulesOf(binding, acts);
  if (at.standing === 'unknown')
    return [
      {
        kind: 'unclear',
        rules,
        says: `over ${limitText(threshold)}? not known: ${at.wants}`,
        ...on(binding, threshold.at),
      },
    ];
  if (at.standing === 'below')
    return reaches === 'unknown' || isGrey(threshold, acts)
      ? []
      : belowPoints(binding, threshold, at, actor);
  if (reaches === 'unknown' || isGrey(threshold, acts))
    return [
      {
        kind: 'unclear',
        rules,
        says:
          reaches === 'unknown'
            ? `over ${limitText(threshold)}; whether the business is ${(threshold.business ?? []).join(' or ')} is not said or not settled`
            : `over ${limitText(threshold)}; whether this use by a company counts as commercial is open`,
        ...on(binding, threshold.at),
      },
    ];
  return [
    against(binding, 'needs-licence', {
      rules: [...rules, ...internalRule(threshold, acts)],
      says: `over ${limitText(threshold)}: ${threshold.effect}`,
      at: threshold.at,
    }),
  ];
}

/** The limit in words: `700,000,000 monthly active users`. */
export function limitText({ metric, value }: Threshold): string {
  return `${value.toLocaleString('en-GB')} ${metric.replaceAll('-', ' ').replace('usd', 'USD').replace('cny', 'CNY')}`;
}

function isExempt({ exempts = [], applies }: Threshold, acts: Acts): boolean {
  const isInternal = ['business', 'evaluation', 'research'].includes(acts.purpose);
  if (exempts.includes('internal') && isInternal) return true;
  if (exempts.includes('non-profit') && acts.nonProfit === true) return true;
  return applies !== undefined && !earns(acts) && acts.nonProfit === true;
}

function earns({ purpose }: Acts): boolean {
  return purpose === 'revenue' || purpose === 'business';
}

// A limit on commercial use only, and a company that neither sells nor works with the model.
function isGrey({ applies }: Threshold, acts: Acts): boolean {
  return applies !== undefined && !earns(acts);
}

function businessReach(
  { licence }: Binding,
  { business }: Threshold,
  { acts, actor }: Question,
): 'yes' | 'no' | 'unknown' {
  if (business === undefined) return 'yes';
  if (actor.business !== undefined)
    return business.includes(actor.business) ? 'yes' : undecided(licence.terms, acts, 'no');
  if (acts.embeds) return undecided(licence.terms, acts, 'no');
  return 'unknown';
}

function undecided(
  { hosted_service: hosting }: Binding['licence']['terms'],
  acts: Acts,
  otherwise: 'no',
): 'no' | 'unknown' {
  return acts.embeds && hosting.embedded === 'undecided' ? 'unknown' : otherwise;
}

/** Hosting terms that turn on a threshold. */
const HOSTING_LIMITS: ReadonlySet<string> = new Set([
  'allowed-below-threshold',
  'security-review-above-threshold',
]);

function rulesOf({ licence }: Binding, acts: Acts): readonly string[] {
  const hosting = HOSTING_LIMITS.has(licence.terms.hosted_service.value);
  return hosting && (acts.hosts || acts.embeds) ? ['C13', 'C19'] : ['C13'];
}

// C04: a limit that ends all rights ends research and internal use too.
function internalRule({ applies }: Threshold, acts: Acts): readonly string[] {
  const quiet = ['business', 'evaluation', 'research'].includes(acts.purpose);
  return quiet && applies === undefined ? ['C04'] : [];
}

function belowPoints(
  binding: Binding,
  threshold: Threshold,
  { proxy, figure }: Standing,
  actor: StackActor,
): readonly Point[] {
  const place = on(binding, threshold.at);
  const grown =
    threshold.tested === 'once-at-release' && (actor.monthly_active_users ?? 0) > threshold.value;
  if (grown)
    return [
      {
        kind: 'aside',
        rules: ['C13'],
        says: `users counted once, at the release; growth since does not matter, an acquisition by a company above ${limitText(threshold)} is disputed`,
        ...place,
      },
    ];
  if (proxy === undefined) return nearPoints(threshold, place, figure, actor);
  // Far below the line the stand-in leaves no real doubt; it is named all the same.
  return [{ kind: 'aside', rules: [], says: proxy, ...place }];
}

/** From this part of a limit on it is worth a watch. */
const NEAR = 0.25;

function nearPoints(
  threshold: Threshold,
  place: Pick<Point, 'licence' | 'layer' | 'at'>,
  figure: number | undefined,
  actor: StackActor,
): readonly Point[] {
  const once = threshold.tested === 'once-at-release';
  if (once)
    return actor.monthly_active_users_at_release === undefined
      ? []
      : [
          {
            kind: 'cites',
            rules: ['C13'],
            says: `below ${limitText(threshold)} when the text counts`,
            ...place,
          },
        ];
  if (figure === undefined || figure < threshold.value * NEAR) return [];
  const says = `below ${limitText(threshold)}, which is counted all the time`;
  return [{ kind: 'aside', rules: ['C13'], says, ...place }];
}

function markPoints(
  binding: Binding,
  threshold: Threshold,
  { acts, actor }: Question,
): readonly Point[] {
  if (acts.purpose !== 'revenue' && !acts.sharesWeights) return [];
  const { standing } = standingAt(threshold, actor, binding.licence.released);
  const due = standing === 'above' && acts.purpose === 'revenue';
  return [
    {
      kind: 'duty',
      rules: ['C22'],
      says: due ? threshold.effect : `${threshold.effect}, above ${limitText(threshold)}`,
      ...(due ? {} : { when: 'threshold-passed' as const }),
      ...on(binding, threshold.at),
    },
  ];
}

function unreadPoints(binding: Binding): readonly Point[] {
  const { licence } = binding;
  if (licence.thresholds_complete !== false) return [];
  const says = 'the text was not read in full: there may be limits of users or revenue';
  return [{ kind: 'aside', rules: [], says, ...on(binding) }];
}
