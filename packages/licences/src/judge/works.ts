import type { LicenceTerms, TermsBook } from '../terms/record.ts';
import { isModel, licencesOf, type Layer } from './chain.ts';
import { sharedTops } from './outbound.ts';
import {
  bindingsOf,
  against,
  on,
  type Binding,
  type Check,
  type Point,
  type Question,
} from './point.ts';
import { partsOf } from './reach.ts';
import { isCopyleft, isStrong, travelOf } from './travel.ts';

/** Layers that become one work, or may. */
interface Work {
  readonly top: Layer;
  readonly parts: readonly Layer[];
  /** The chain does not say whether code and weights become one. */
  readonly doubtful: boolean;
}

/** Copyleft against other terms in one work (C03, C08, C16). */
export const workPoints: Check = (question) =>
  question.acts.purpose === 'end-use'
    ? []
    : worksOf(question).flatMap((work) => clashPoints(work, question));

function worksOf({ reach, plan }: Question): readonly Work[] {
  const tops = reach.material.filter((layer) => (layer.from ?? []).length > 0);
  return tops.flatMap((top): readonly Work[] => {
    const parts = partsOf(top, reach.layers);
    if (top.kind !== 'product') return [{ top, parts, doubtful: false }];
    if (plan.combination === 'aggregate') return [];
    const mixed = parts.some(isModel) && parts.some(({ kind }) => kind === 'code');
    return [{ top, parts, doubtful: mixed && plan.combination === undefined }];
  });
}

function clashPoints(work: Work, question: Question): readonly Point[] {
  const bindings = bindingsOf(work.parts, licencesOf, question.book);
  return bindings
    .filter(({ licence }) => isStrong(licence))
    .flatMap((strong) =>
      bindings
        .filter((other) => other !== strong && !isMirror(strong, other))
        .flatMap((other) => clash(strong, other, work, question)),
    );
}

/** Two strong texts clash once, told from the first. */
function isMirror(strong: Binding, other: Binding): boolean {
  return isStrong(other.licence) && other.licence.id < strong.licence.id;
}

function clash(strong: Binding, other: Binding, work: Work, question: Question): readonly Point[] {
  const reason = reasonOf(strong.licence, other.licence, question.book);
  if (reason === undefined) return takenIn(strong, other);
  const merged = work.parts.some(({ kind }) => kind === 'merge') ? ['C08'] : [];
  const rules = [...reason.rules, ...merged];
  const at = strong.licence.terms.flow_down.at ?? strong.licence.terms.copyleft.at;
  const says = `${strong.licence.id} ${at ?? ''} against ${other.licence.id} ${reason.at ?? ''}: ${reason.says}`;
  if (!isPassedOn(strong, work, question))
    return [{ kind: 'cites', rules, says: `${says}; nothing is passed on`, ...on(strong, at) }];
  if (work.doubtful)
    return [
      {
        kind: 'unclear',
        rules,
        says: `${says}; whether the parts become one work is not said`,
        ...on(strong, at),
      },
    ];
  return [against(strong, 'blocks', { rules, says, at, unreleasable: true })];
}

// C16: version 3 takes in patent terms that version 2 does not.
function takenIn(strong: Binding, other: Binding): readonly Point[] {
  const { retaliation, copyleft } = other.licence.terms;
  const isProgram = strong.licence.kind.startsWith('software') && copyleft.value === 'none';
  if (!isProgram || retaliation.value !== 'patent') return [];
  const says = `${strong.licence.id} takes ${other.licence.id} in, one way`;
  return [{ kind: 'cites', rules: ['C16'], says, ...on(strong, retaliation.at) }];
}

function isPassedOn(strong: Binding, { parts, top }: Work, question: Question): boolean {
  const { acts } = question;
  const shared = sharedTops(question).some(
    (one) =>
      one === top || partsOf(one, question.reach.layers).some((part) => parts.includes(part)),
  );
  const { copyleft } = strong.licence.terms;
  const network = copyleft.value === 'network' || copyleft.value === 'network-copyleft';
  return shared || (network && (acts.hosts || acts.embeds));
}

interface Reason {
  readonly rules: readonly string[];
  readonly says: string;
  readonly at: string | null;
}

/** Why a strong text cannot stand with another in one work; undefined where it can. */
function reasonOf(strong: LicenceTerms, other: LicenceTerms, book: TermsBook): Reason | undefined {
  const ways = [
    strong,
    ...(strong.terms.copyleft.also_under ?? []).flatMap((id) => book.get(id) ?? []),
  ];
  const reasons = ways.map((way) => reasonAgainst(way, other));
  return reasons.includes(undefined) ? undefined : reasons[0];
}

function reasonAgainst(strong: LicenceTerms, other: LicenceTerms): Reason | undefined {
  if (strong.id === other.id) return undefined;
  const { also_under: also = [] } = other.terms.copyleft;
  if (also.includes(strong.id)) return undefined;
  if (travelOf(other) === 'free') return patentReason(strong, other);
  const { flow_down: flow, copyleft } = other.terms;
  return {
    rules: [isCopyleft(strong) ? 'C03' : 'C01'],
    says: 'terms that the one makes mandatory are further restrictions under the other',
    at: flow.at ?? copyleft.at,
  };
}

// C16: patent terms are further restrictions for a copyleft text that has none of its own.
function patentReason(strong: LicenceTerms, other: LicenceTerms): Reason | undefined {
  const own = strong.terms.retaliation.value;
  const { retaliation } = other.terms;
  const adds = retaliation.value === 'patent' && own === 'none';
  const isProgram = strong.terms.copyleft.value === 'strong';
  if (!adds || !isProgram) return undefined;
  return {
    rules: ['C16'],
    says: 'patent terms are further restrictions',
    at: retaliation.at,
  };
}
