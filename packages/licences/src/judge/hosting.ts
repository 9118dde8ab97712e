import type { TermValue } from '../terms/record.ts';
import { against, on, type Binding, type Check, type Point, type Question } from './point.ts';

type Hosting = TermValue<'hosted_service'>;

/** Hosted access is passing on, so that duties of passing on fall due (C19). */
const COUNTS: ReadonlySet<Hosting> = new Set<Hosting>([
  'counts-as-distribution',
  'allowed-and-counts-as-distribution',
  'allowed-and-counts-as-sharing',
  'external-deployment-is-distribution',
  'counts-as-communication',
  'allowed-in-territory',
]);

/** Whether hosting the model is passing it on under this licence. */
export function hostingCounts({ licence }: Binding): boolean {
  return COUNTS.has(licence.terms.hosted_service.value);
}

/** What each licence says of access over a network. */
export const hostingPoints: Check = (question) =>
  question.acts.purpose === 'end-use' || !(question.acts.hosts || question.acts.embeds)
    ? []
    : question.bindings.flatMap((binding) => pointsOf(binding, question));

function pointsOf(binding: Binding, { acts, actor }: Question): readonly Point[] {
  const { hosted_service: term } = binding.licence.terms;
  const place = on(binding, term.at);
  switch (term.value) {
    case 'unknown':
      return [
        {
          kind: 'unclear',
          rules: ['C19'],
          says: 'whether access over a network is allowed was not read',
          ...place,
        },
      ];
    case 'prohibited':
    case 'non-commercial-only':
    case 'research-only':
      return acts.purpose === 'revenue' || term.value === 'prohibited'
        ? [barred(binding, 'access over a network is barred')]
        : [];
    case 'prohibited-as-managed-service':
      return managedPoints(binding, acts.embeds);
    case 'separate-permission':
      return permissionPoints(binding, acts.embeds, actor.business);
    case 'allowed-below-threshold':
    case 'security-review-above-threshold':
      return [{ kind: 'cites', rules: ['C19'], says: 'hosting turns on a limit', ...place }];
    case 'source-offer-to-network-users':
    case 'source-offer-if-modified':
      return [
        {
          kind: 'duty',
          rules: ['C19'],
          says: 'offer the source to users over the network where the work was modified',
          ...place,
        },
      ];
    case 'allowed':
    case 'none':
    case 'not-distribution':
    case 'public-sharing-counts':
      return [];
    case 'allowed-and-counts-as-distribution':
    case 'allowed-and-counts-as-sharing':
    case 'allowed-in-territory':
    case 'counts-as-communication':
    case 'counts-as-distribution':
    case 'external-deployment-is-distribution':
      return [{ kind: 'cites', rules: ['C19'], says: 'hosted access is passing on', ...place }];
  }
}

function barred(binding: Binding, says: string): Point {
  const { at } = binding.licence.terms.hosted_service;
  const isNonCommercial = binding.licence.terms.commercial_use.value === 'prohibited';
  return against(binding, 'blocks', { rules: [isNonCommercial ? 'C04' : 'C19'], says, at });
}

function managedPoints(binding: Binding, embeds: boolean): readonly Point[] {
  const isModel = binding.layers.some(({ kind }) => kind !== 'code');
  if (embeds) return [];
  if (isModel) return [barred(binding, 'offering it as a hosted or managed service is barred')];
  return [
    {
      kind: 'unclear',
      rules: ['C19'],
      says: 'whether users of the service reach a substantial part of this program is not said',
      ...on(binding, binding.licence.terms.hosted_service.at),
    },
  ];
}

// Where the text names kinds of business instead, the check of business has its say.
function permissionPoints(
  binding: Binding,
  embeds: boolean,
  business: string | undefined,
): readonly Point[] {
  const { hosted_service: term, field_restrictions: fields } = binding.licence.terms;
  const cites: Point = {
    kind: 'cites',
    rules: ['C19'],
    says: 'hosting needs a permission of its own',
    ...on(binding, term.at),
  };
  if (fields.value === 'separate-licence-for-business-type') return [cites];
  if (embeds && term.embedded === 'outside' && business !== 'model-as-a-service') return [cites];
  return [
    against(binding, 'needs-licence', {
      rules: ['C19'],
      says: 'shared hosted access needs a separate permission of the licensor',
      at: term.at,
    }),
  ];
}
