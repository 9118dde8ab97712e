import type {
  CaseShape,
  MutationShape,
  PackDiffShape,
  SurvivorShape,
} from '@weighbridge/documents';
import type {
  MutationReport,
  Pack,
  PackDiffReport,
  PackListReport,
  WitnessReport,
} from '@weighbridge/rules';
import { rulesOf } from './rules-packs.ts';

/** Packs with their rules, for scripts. */
export function packListReport(packs: readonly Pack[]): PackListReport {
  return {
    schema: 'weighbridge.packs/1',
    packs: packs.map((pack) => {
      const { title, version, asks, places, status_date } = pack;
      const rules = rulesOf(pack).map((rule) => {
        const must = 'must' in rule ? rule.must : rule.says;
        return { id: rule.id, ...(must === undefined ? {} : { must }), cite: rule.cite };
      });
      return { name: pack.pack, title, version, asks, places, status_date, rules };
    }),
  };
}

/** What the tests of packs notice, for scripts. */
export function mutationReportOf(packs: readonly MutationShape[]): MutationReport {
  return {
    schema: 'weighbridge.mutation/1',
    packs: packs.map(({ killedByProposed, scoreWithProposed, survivors, ...counts }) => ({
      ...counts,
      killed_by_proposed: killedByProposed,
      score_with_proposed: scoreWithProposed,
      survivors: survivors.map(survivorReport),
    })),
  };
}

function survivorReport({
  target,
  at: { file, line },
  change,
  witness,
}: SurvivorShape): MutationReport['packs'][number]['survivors'][number] {
  return {
    target,
    ...(file === undefined ? {} : { at: { file, line } }),
    change,
    ...(witness === undefined
      ? {}
      : { witness: { subject: witness.subject, ...witnessReport(witness) } }),
  };
}

/** What differs between two versions of a pack, for scripts. */
export function packDiffReport(diff: PackDiffShape): PackDiffReport {
  return {
    schema: 'weighbridge.pack-diff/1',
    before: diff.before,
    after: diff.after,
    changes: diff.changes,
    effects: diff.effects.map(({ rule, wider, narrower, otherwise, undecided }) => ({
      rule,
      ...(wider === undefined ? {} : { wider: witnessReport(wider) }),
      ...(narrower === undefined ? {} : { narrower: witnessReport(narrower) }),
      ...(otherwise === undefined ? {} : { otherwise: witnessReport(otherwise) }),
      undecided,
    })),
    turned: diff.turned.map(({ test, rule, before, after }) => ({ test, rule, before, after })),
  };
}

function witnessReport({ asOf, values, answers }: CaseShape): WitnessReport {
  const known = Object.entries(values).flatMap(([fact, value]) =>
    value === undefined ? [] : [[fact, value] as const],
  );
  return { as_of: asOf, values: Object.fromEntries(known), answers };
}
