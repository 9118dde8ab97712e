import type { LicenceTerms, Terms } from '../terms/record.ts';
import { travelOf } from './travel.ts';

/** What a licence may ask of whoever passes a model on or serves it: the values of the fact `licence.asks`. */
export type LicenceAsk =
  | 'changes'
  | 'copy'
  | 'display'
  | 'flow-down'
  | 'limit'
  | 'name'
  | 'non-commercial'
  | 'notices'
  | 'places'
  | 'registration'
  | 'source'
  | 'use-limits';

/** Values of a term that ask nothing, or that nobody read. */
const NOTHING: ReadonlySet<string> = new Set(['none', 'unknown', 'law-only', 'encouraged']);

/**
 * What a licence asks, from its terms; each in the order of the alphabet.
 *
 * @example
 * licenceAsks.length; // 1
 */
export function licenceAsks(licence: LicenceTerms): readonly LicenceAsk[] {
  const { terms } = licence;
  const asked: readonly (readonly [LicenceAsk, boolean])[] = [
    ['changes', says(terms.state_changes)],
    ['copy', asksCopy(terms)],
    ['display', says(terms.display_duty)],
    ['flow-down', terms.flow_down.value.endsWith('restrictions-must-flow')],
    ['limit', terms.thresholds.some(({ metric }) => metric !== 'time')],
    ['name', says(terms.naming_duty)],
    ['non-commercial', terms.commercial_use.value === 'prohibited'],
    ['notices', says(terms.attribution_notice)],
    ['places', (terms.territory.exclusions ?? []).length > 0],
    ['registration', asksRegistration(terms)],
    ['source', licence.kind.startsWith('software') && travelOf(licence) === 'same'],
    ['use-limits', says(terms.acceptable_use)],
  ];
  return asked.flatMap(([ask, does]) => (does ? [ask] : []));
}

function says({ value }: { readonly value: string }): boolean {
  return !NOTHING.has(value);
}

function asksCopy({ flow_down: flow, attribution_notice: notice }: Terms): boolean {
  return (
    flow.value.startsWith('licence-copy') ||
    flow.value.startsWith('same-licence') ||
    /licence/u.test(notice.value)
  );
}

function asksRegistration({ commercial_use: use, registration }: Terms): boolean {
  return (
    use.value === 'registration' ||
    use.value === 'application' ||
    registration.value.endsWith('for-commercial-use')
  );
}
