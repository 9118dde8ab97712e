import { standingOf } from '../terms/book.ts';
import type { CompanyUse } from '../terms/record.ts';
import { against, on, type Binding, type Check, type Point, type Question } from './point.ts';

/** Whether each licence allows what the plan is for: revenue, business, tests, research, copies. */
export const commercePoints: Check = (question) =>
  question.acts.purpose === 'end-use'
    ? []
    : question.bindings.flatMap((binding) => [
        ...grantPoints(binding, question),
        ...registrationPoints(binding, question),
        ...businessPoints(binding, question),
      ]);

function grantPoints(binding: Binding, question: Question): readonly Point[] {
  const { commercial_use: term } = binding.licence.terms;
  const { purpose } = question.acts;
  const earns = purpose === 'revenue' || purpose === 'business';
  if (earns && standingOf(term) === 'conflict')
    return [open(binding, `the text contradicts itself on commercial use: ${term.conflict ?? ''}`)];
  switch (term.value) {
    case 'prohibited':
      return nonCommercialPoints(binding, question);
    case 'application':
      return earns
        ? [
            against(binding, 'needs-licence', {
              rules: [],
              says: `commercial use only after the licensor has granted an application`,
              at: term.at,
            }),
          ]
        : [];
    case 'no-selling':
      return sellingPoints(binding, question);
    case 'non-production-unless-granted':
      return earns
        ? [open(binding, 'production use depends on the use grant in the head of the text')]
        : [];
    case 'allowed':
    case 'allowed-below-threshold':
    case 'allowed-except-hosting':
    case 'allowed-for-computation':
    case 'conditional':
    case 'registration':
      return [];
  }
}

function open(binding: Binding, says: string, rules: readonly string[] = ['C04']): Point {
  return {
    kind: 'unclear',
    rules,
    says,
    ...on(binding, binding.licence.terms.commercial_use.at),
  };
}

// C04: calling a use internal, free or a pilot does not help where the text counts it.
function nonCommercialPoints(binding: Binding, question: Question): readonly Point[] {
  const { purpose, nonProfit, runsNothing } = question.acts;
  const { commercial_use: term } = binding.licence.terms;
  // Whoever only sells outputs that others made runs nothing.
  if (runsNothing) return [cites(binding, 'the model itself is not run for the plan')];
  if (purpose === 'revenue' || (purpose === 'business' && nonProfit !== true))
    return [
      against(binding, 'blocks', {
        rules: ['C04'],
        says: `${binding.licence.id} at layer ${binding.layer} allows no commercial use`,
        at: term.at,
      }),
    ];
  if (nonProfit === true || purpose === 'unknown')
    return [cites(binding, 'non-commercial terms stay with everything made from it')];
  return companyPoints(binding, purpose, term.company, nonProfit);
}

function cites(binding: Binding, says: string): Point {
  return {
    kind: 'cites',
    rules: ['C04'],
    says,
    ...on(binding, binding.licence.terms.commercial_use.at),
  };
}

const CALLED: Readonly<Record<keyof CompanyUse, string>> = {
  evaluation: 'tests outside production',
  research: 'research',
  sharing: 'copies free of charge',
};

function companyPoints(
  binding: Binding,
  purpose: string,
  company: CompanyUse | undefined,
  nonProfit: boolean | undefined,
): readonly Point[] {
  const act = purpose === 'evaluation' || purpose === 'research' ? purpose : 'sharing';
  const standing = company?.[act] ?? 'unclear';
  const { at } = binding.licence.terms.commercial_use;
  const who = nonProfit === undefined ? 'the actor, if it is a company' : 'a company';
  if (standing === 'barred' && nonProfit === false)
    return [
      against(binding, 'blocks', {
        rules: ['C04'],
        says: `the text counts ${CALLED[act]} by a company as outside its purpose`,
        at,
      }),
    ];
  if (standing !== 'allowed')
    return [open(binding, `whether ${who} may use it for ${CALLED[act]} is not settled`)];
  return [
    {
      kind: 'duty',
      rules: ['C04'],
      says:
        act === 'sharing'
          ? 'recipients are bound to non-commercial use'
          : `keep to ${CALLED[act]}: no production use, no use in the business`,
      ...on(binding, at),
    },
  ];
}

// The rider bars a paid product or service whose value comes from the work.
function sellingPoints(binding: Binding, { acts }: Question): readonly Point[] {
  if (acts.purpose !== 'revenue') return [];
  if (acts.embeds)
    return [open(binding, 'whether the value of the product comes from the work is open')];
  return [
    against(binding, 'blocks', {
      rules: ['C04'],
      says: 'a paid service whose value comes from the work is barred',
      at: binding.licence.terms.commercial_use.at,
    }),
  ];
}

function registrationPoints(binding: Binding, { acts }: Question): readonly Point[] {
  const { registration, commercial_use: term } = binding.licence.terms;
  if (term.value === 'application' || term.value === 'prohibited') return [];
  if (acts.purpose !== 'revenue' && acts.purpose !== 'business') return [];
  const asked =
    term.value === 'registration' ||
    registration.value === 'required-for-commercial-use' ||
    registration.value === 'notice-for-commercial-use';
  if (!asked) return [];
  const at = registration.at ?? term.at;
  const says = 'register with the licensor before commercial use';
  return [{ kind: 'duty', rules: [], says, ...on(binding, at) }];
}

// Some texts give certain kinds of business no rights, whatever their size.
function businessPoints(binding: Binding, { acts, actor }: Question): readonly Point[] {
  const { field_restrictions: term, hosted_service: hosting } = binding.licence.terms;
  if (term.value !== 'separate-licence-for-business-type') return [];
  if (acts.purpose !== 'revenue' && acts.purpose !== 'business') return [];
  if (acts.purpose === 'business' && term.exempts?.includes('internal') === true) return [];
  const { fields = [] } = term;
  const competes = acts.trainsRival && fields.includes('competing-with-licensor');
  const rules = hosting.value === 'separate-permission' ? ['C19'] : [];
  if (competes || (actor.business !== undefined && fields.includes(actor.business)))
    return [
      against(binding, 'needs-licence', {
        rules,
        says: `this kind of business needs a licence of its own: ${fields.join(', ')}`,
        at: term.at,
      }),
    ];
  if (actor.business !== undefined && hosting.embedded !== 'undecided') return [];
  const says = `whether the business is one of ${fields.join(', ')} is not said or not settled`;
  const kind = hosting.value === 'separate-permission' ? 'unclear' : 'aside';
  return [{ kind, rules, says, ...on(binding, term.at) }];
}
