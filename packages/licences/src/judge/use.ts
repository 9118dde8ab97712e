import type { LicenceTerms, TermsBook } from '../terms/record.ts';
import type { LayerKind, StackActor, StackPlan } from './chain.ts';
import { monthBefore } from './figures.ts';
import type { Point } from './point.ts';
import { sectorPoints } from './sectors.ts';
import { idsIn } from './tags.ts';
import { judgeStack, type LicenceVerdict } from './stack.ts';

/** A number of users with the month in which they were counted, `2024-06`. */
export interface UserCount {
  readonly users: number;
  readonly month?: string | undefined;
}

/** What somebody wants to do with a model. A member that is absent is unknown. */
export interface PlannedUse {
  /** Fields of use: `employment`, `health`, `military`. */
  readonly sectors: readonly string[];
  readonly plan: StackPlan;
  readonly actor: StackActor;
  readonly users?: UserCount | undefined;
  /** The day of the question, `2026-11-21`. */
  readonly on: string;
}

/** A component of a model with its licence, as a dossier lists it. */
export interface LicensedComponent {
  readonly component: string;
  readonly licence: string;
}

/** The answer for one component. */
export interface ComponentUse {
  readonly component: string;
  readonly licence: string;
  readonly verdict: LicenceVerdict;
  readonly points: readonly Point[];
}

/** The answer to a planned use. */
export interface UseVerdict {
  readonly schema: 'weighbridge.licence-use/1';
  readonly verdict: LicenceVerdict;
  readonly components: readonly ComponentUse[];
  /** Components that running the model does not use. */
  readonly aside: readonly LicensedComponent[];
}

/** Components that a running model consists of, by the layer they are. */
const USED: ReadonlyMap<string, LayerKind> = new Map([
  ['weights', 'base-model'],
  ['adapter', 'base-model'],
  ['tokenizer', 'base-model'],
  ['code', 'code'],
]);

const WORST: readonly LicenceVerdict[] = [
  'blocked',
  'needs-licence',
  'unclear',
  'ok-with-duties',
  'ok',
];

/**
 * What the licences of a model's components say of a planned use: restrictions of fields, limits of
 * users, places. A limit whose day of counting is not the one given leaves the answer unclear and
 * names that day.
 *
 * @example
 * const planned = { sectors: [], plan: {}, actor: {}, on: '2026-11-21' };
 * judgeUse([{ component: 'weights', licence: 'own' }], planned, termsBook([])).verdict; // 'unclear'
 */
export function judgeUse(
  components: readonly LicensedComponent[],
  planned: PlannedUse,
  book: TermsBook,
): UseVerdict {
  const each = distinct(components);
  const used = each.filter(({ component }) => USED.has(component));
  const judged = used.map((component) => componentUse(component, planned, book));
  const verdicts = judged.map(({ verdict }) => verdict);
  return {
    schema: 'weighbridge.licence-use/1',
    verdict: used.length === 0 ? 'unclear' : worst(verdicts),
    components: judged,
    aside: each.filter(({ component }) => !USED.has(component)),
  };
}

/** A component may be found in several places; each licence of it counts once. */
function distinct(components: readonly LicensedComponent[]): readonly LicensedComponent[] {
  const byText = new Map(
    components.map(({ component, licence }) => [
      `${component}\n${licence}`,
      { component, licence },
    ]),
  );
  return [...byText.values()];
}

function worst(verdicts: readonly LicenceVerdict[]): LicenceVerdict {
  return WORST.find((one) => verdicts.includes(one)) ?? 'unclear';
}

function componentUse(
  { component, licence }: LicensedComponent,
  planned: PlannedUse,
  book: TermsBook,
): ComponentUse {
  const answers = idsIn(licence, book).map((id) => oneLicence(id, component, planned, book));
  return {
    component,
    licence,
    verdict: worst(answers.map(({ verdict }) => verdict)),
    points: answers.flatMap(({ points }) => points),
  };
}

function oneLicence(
  id: string,
  component: string,
  planned: PlannedUse,
  book: TermsBook,
): Pick<ComponentUse, 'verdict' | 'points'> {
  const licence = book.get(id);
  const kind = USED.get(component) ?? 'code';
  const judged = judgeStack(
    {
      stack: [{ layer: 1, kind, name: component, licence: id }],
      actor: counted(planned, licence),
      plan: planned.plan,
    },
    book,
  );
  const fields = licence === undefined ? [] : sectorPoints(licence, planned.sectors);
  const own: readonly Point[] = [
    ...judged.blocking,
    ...judged.unclear,
    ...judged.duties,
    ...judged.duties_if_threshold_passed,
    ...judged.open,
  ].map(({ layer: _layer, ...point }) => point);
  return {
    verdict: worst([judged.verdict, ...fields.map(verdictOf)]),
    points: [...fields, ...own],
  };
}

function verdictOf({ kind }: Point): LicenceVerdict {
  if (kind === 'blocks') return 'blocked';
  return kind === 'unclear' ? 'unclear' : 'ok';
}

// Users count for a limit only where they were counted when the text counts them.
function counted({ actor, users, on }: PlannedUse, licence: LicenceTerms | undefined): StackActor {
  if (users === undefined) return actor;
  const { month } = users;
  if (month === undefined) return actor;
  const then = monthBefore(licence?.released ?? null);
  if (month === then) return { ...actor, monthly_active_users_at_release: users.users };
  const recent = month === on.slice(0, 7) || month === monthBefore(on);
  return recent ? { ...actor, monthly_active_users: users.users } : actor;
}
