import { numberInterval, type Interval } from '@weighbridge/core';
import { placeOf } from '../facts/gather.ts';
import { findingAt, reportOf, type FindingKind, type Report, type StatedClaim } from '../report.ts';
import type { Sides } from './cross-report.ts';

const DIFFERS: FindingKind = {
  code: 'card.parameters-differ',
  severity: 'medium',
  would: 'the count of the tensors is used; size classes and compute estimates of the card are off',
  do: 'correct the number in the card, or say which other model it belongs to',
  facts: ['model.parameters'],
};

/** The number of parameters that the card states against the one counted in the files. */
export function cardAgainstBytes({ texts, said }: Sides): Report {
  const file = texts.card?.value.file;
  const about = said.claims.filter((claim) => claim.fact === 'model.parameters');
  const counted = about.find((claim) => claim.evidence.kind === 'read');
  const stated = about.filter(
    (claim) => claim.covers !== undefined && placeOf(claim.evidence).file === file,
  );
  if (counted === undefined) return reportOf({});
  return reportOf({
    findings: stated
      .filter((claim) => !mayBeSame(claim, counted))
      .map((claim) =>
        findingAt(DIFFERS, differs(claim, counted), [
          placeOf(claim.evidence),
          placeOf(counted.evidence),
        ]),
      ),
  });
}

function mayBeSame(stated: StatedClaim, counted: StatedClaim): boolean {
  const covers = stated.covers ?? { lo: -Infinity, hi: Infinity };
  const count = countOf(counted);
  return covers.lo <= count.hi && count.lo <= covers.hi;
}

function countOf({ value }: StatedClaim): Interval {
  const isCount =
    typeof value === 'number' ||
    (typeof value === 'object' && !('has' in value) && isNumeric(value));
  return isCount ? numberInterval(value, 0) : { lo: 0, hi: Infinity };
}

function isNumeric(value: {
  readonly lo?: unknown;
  readonly hi?: unknown;
}): value is { readonly lo?: number; readonly hi?: number } {
  return typeof (value.lo ?? 0) === 'number' && typeof (value.hi ?? 0) === 'number';
}

function differs(stated: StatedClaim, counted: StatedClaim): string {
  const covers = stated.covers ?? { lo: 0, hi: Infinity };
  const [said, count] = [countOf(stated), countOf(counted)];
  return `the card states ${written(said)} parameters, which may stand for ${written(rounded(covers))}; the tensors hold ${written(count)}`;
}

function rounded({ lo, hi }: Interval): Interval {
  return { lo: Math.ceil(lo), hi: Number.isFinite(hi) ? Math.floor(hi) : hi };
}

function written({ lo, hi }: Interval): string {
  if (lo === hi) return grouped(lo);
  if (hi === Infinity) return `at least ${grouped(lo)}`;
  return lo === 0 ? `at most ${grouped(hi)}` : `${grouped(lo)} to ${grouped(hi)}`;
}

function grouped(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ',');
}
