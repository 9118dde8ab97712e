import type { DecisionRule, Pack, Span } from '../tree.ts';
import { within, type Changed } from './changed.ts';
import {
  datedMutants,
  dutyMutants,
  entryMutants,
  paramMutants,
  ruleMutants,
  termMutants,
} from './rule-mutants.ts';

/** One part of a pack that can be changed, with every pack that differs in it alone. */
export interface Target {
  /** `rules.ID`, `terms.NAME`, `params.NAME` or `lists.NAME`. */
  readonly name: string;
  readonly at: Span;
  readonly mutants: () => readonly Changed<Pack>[];
}

/** Every part of a pack that can be changed, in the order of the pack. */
export function targetsOf(pack: Pack): readonly Target[] {
  return [
    ...pack.params.map((param, place) => ({
      name: `params.${param.name}`,
      at: param.at,
      mutants: () =>
        within(paramMutants(param), (one) => ({ ...pack, params: pack.params.with(place, one) })),
    })),
    ...listTargets(pack),
    ...pack.terms.map((term, place) => ({
      name: `terms.${term.name}`,
      at: term.kind === 'rule' ? term.rule.at : term.at,
      mutants: () =>
        within(termMutants(term), (one) => ({ ...pack, terms: pack.terms.with(place, one) })),
    })),
    ...pack.duties.map((duty, place) => ({
      name: `rules.${duty.id}`,
      at: duty.at,
      mutants: () =>
        within(dutyMutants(duty), (one) => ({ ...pack, duties: pack.duties.with(place, one) })),
    })),
    ...informationTargets(pack),
    ...decisionTargets(pack),
  ];
}

function informationTargets({ information = [], ...pack }: Pack): readonly Target[] {
  return information.map((row, place) => ({
    name: `rules.${row.id}`,
    at: row.at,
    mutants: () =>
      within(datedMutants(row), (one) => ({ ...pack, information: information.with(place, one) })),
  }));
}

/** A list stands at no place in the checked tree. */
const NOWHERE: Span = { line: 1, column: 1, length: 0 };

// The members of a list without days stand in the expressions that read it, and are dropped there.
function listTargets({ datedLists = {}, ...pack }: Pack): readonly Target[] {
  return Object.entries(datedLists).map(([name, entries]) => ({
    name: `lists.${name}`,
    at: NOWHERE,
    mutants: () =>
      within(entryMutants(name, entries, NOWHERE), (one) => ({
        ...pack,
        datedLists: { ...datedLists, [name]: one },
      })),
  }));
}

function decisionTargets(pack: Pack): readonly Target[] {
  return pack.decisions.flatMap((decision, place) =>
    decision.rules.map((rule, index) => ({
      name: `rules.${rule.id}`,
      at: rule.at,
      mutants: () =>
        within(ruleMutants<DecisionRule>(rule), (one) => ({
          ...pack,
          decisions: pack.decisions.with(place, {
            ...decision,
            rules: decision.rules.with(index, one),
          }),
        })),
    })),
  );
}
