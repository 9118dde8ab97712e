import {
  CUSTOM,
  type Claim,
  type ClaimOf,
  type ClaimPlace,
  type Component,
} from '../claims/claim.ts';
import type { PartFound, RepositoryClaims, TextFound } from '../claims/read-claims.ts';
import type { TermsBook } from '../terms/record.ts';
import { baseConflict, statementConflicts, tagConflicts } from './base.ts';

/** How several licences of one component stand to each other. */
export type Combination = 'single' | 'all-apply' | 'per-component';

/** On what the answer rests, the nearest first. */
export type Basis =
  /** A file, tag or sentence names the component. */
  | 'stated'
  /** A licence lies on the repository as a whole. */
  | 'repository'
  /** Only the model that it was made from tells. */
  | 'base-model';

/** Why there is no licence to name. */
type Unknown = 'elsewhere' | 'not-covered' | 'nothing-said';

/** The licences of one component. */
export interface ComponentReading {
  readonly component: Component;
  /** `custom`: a text or sentence that no known licence is. `as-base-model`: that of a base that is not named. */
  readonly licences: readonly LicenceOf[];
  readonly combination: Combination;
  readonly basis: Basis;
}

/** One licence with the places that say so. */
export interface LicenceOf {
  readonly id: string;
  /** Ids that fit as well: the name is that of several texts, and nothing tells which. */
  readonly or: readonly string[];
  readonly places: readonly ClaimPlace[];
  /** One sentence puts it on the same thing together with another licence. */
  readonly joint?: true;
}

/** A component whose licence cannot be told. */
export interface ComponentUnknown {
  readonly component: Component;
  readonly unknown: Unknown;
  readonly places: readonly ClaimPlace[];
}

/** What claims are weighed against. */
export interface Facts {
  readonly found: RepositoryClaims;
  readonly terms: TermsBook;
  /** The day of the revision. */
  readonly date: string | undefined;
}

/** Id where the licence of a base model applies that is not named. */
const AS_BASE = 'as-base-model';

/** The licences of each component that anything is said about, and those that cannot be told. */
export function componentsIn(facts: Facts): readonly (ComponentReading | ComponentUnknown)[] {
  const others = (['data', 'documentation', 'tokenizer', 'adapter', 'outputs'] as const).flatMap(
    (component) => otherComponent(component, facts),
  );
  return [...weights(facts), ...code(facts), ...others];
}

function weights(facts: Facts): readonly (ComponentReading | ComponentUnknown)[] {
  const bound = boundByBase(facts);
  if (bound !== undefined) return [bound];
  const stated = licencesStated('weights', facts);
  if (stated.length > 0) return [answer('weights', stated, 'stated')];
  const restricted = restrictionsOf('weights', facts);
  if (restricted.length > 0) return [answer('weights', restricted, 'stated')];
  const unknown = weightsUnknown(facts);
  if (unknown !== undefined) return [unknown];
  const whole = licencesOfWhole(facts);
  if (whole.length > 0) return [answer('weights', whole, 'repository')];
  const inherited = inheritedFrom(facts);
  return inherited.length > 0 ? [answer('weights', inherited, 'base-model')] : [];
}

/** The licence of a base that binds counts before a tag or text that contradicts it; both where the tag adds to it. */
function boundByBase(facts: Facts): ComponentReading | undefined {
  const known = { ...facts, known: idsKnownIn(facts) };
  const against =
    tagConflicts(facts)[0]?.base ?? baseConflict(facts)?.base ?? statementConflicts(facts)[0]?.base;
  if (against !== undefined)
    return answer('weights', [one(against.ids, [against.at], known)], 'base-model');
  const added = facts.found.claims.find(
    (claim) => claim.kind === 'unknown-tag' && claim.ids.length > 0,
  );
  const base = facts.found.claims.find((claim) => claim.kind === 'base' && claim.ids.length > 0);
  if (added?.kind !== 'unknown-tag' || base?.kind !== 'base') return undefined;
  const both = [one(base.ids, [base.at], known), one(added.ids, [added.at], known)];
  return { ...answer('weights', both, 'base-model'), combination: 'all-apply' };
}

function code(facts: Facts): readonly ComponentReading[] {
  const stated = licencesStated('code', facts);
  const root = licencesOfWhole(facts);
  const within = stated.every(({ id }) => root.some((one) => one.id === id));
  const own = within ? merged([...stated, ...root]) : stated;
  const parts = textLicences(facts, (text) => isOfPart(text, facts) && !isOfModel(text, facts));
  const all = merged([...own, ...parts]);
  return all.length === 0 ? [] : [answer('code', all, stated.length > 0 ? 'stated' : 'repository')];
}

function otherComponent(component: Component, facts: Facts): readonly ComponentReading[] {
  const stated = licencesStated(component, facts);
  const all = stated.length > 0 ? stated : restrictionsOf(component, facts);
  return all.length === 0 ? [] : [answer(component, all, 'stated')];
}

function answer(
  component: Component,
  licences: readonly LicenceOf[],
  basis: Basis,
): ComponentReading {
  const joint = licences.filter((one) => one.joint === true).length;
  const several = joint > 0 && joint === licences.length - 1 ? 'all-apply' : 'per-component';
  return { component, licences, combination: licences.length > 1 ? several : 'single', basis };
}

/** From files that are named for the component, and from claims that name it. */
function licencesStated(component: Component, facts: Facts): readonly LicenceOf[] {
  const texts = textLicences(
    facts,
    (text) =>
      (text.of.includes(component) && text.role !== 'notice' && text.role !== 'source') ||
      (component === 'weights' && isOfPart(text, facts) && isOfModel(text, facts)),
  );
  const about = facts.found.claims.filter((claim) => 'of' in claim && claim.of.includes(component));
  const said = about
    .filter((claim) => !isToldByOther(claim, about) && !isBaseNamed(claim, about))
    .flatMap((claim) => licencesOfClaim(claim, facts))
    .filter(({ id }) => !isTextOf(id, component, facts));
  const sources = textLicences(facts, ({ role }) => component === 'code' && role === 'source');
  return withoutPolicies(merged([...texts, ...said, ...sources]), facts);
}

// A sentence names a licence, and the file for the component is that text with words changed: one licence.
function isTextOf(id: string, component: Component, { found }: Facts): boolean {
  return found.texts.some(
    ({ of, parts }) =>
      of.includes(component) && parts.some((part) => part.id === undefined && part.nearest === id),
  );
}

// `the corresponding Llama licence` says no more than the table that names each one.
function isToldByOther(claim: Claim, others: readonly Claim[]): boolean {
  if (claim.kind !== 'named' || claim.ids.length < 2) return false;
  const { ids } = claim;
  return others.some((other) => {
    const [id] = other.kind === 'named' && other.ids.length === 1 ? other.ids : [];
    return id !== undefined && ids.includes(id);
  });
}

// `the original licence, that of Mistral 7B` names the base after all.
function isBaseNamed(claim: Claim, others: readonly Claim[]): boolean {
  const isOpen = claim.kind === 'as-base' && claim.ids.length === 0;
  return isOpen && others.some((other) => other.kind === 'as-base' && other.ids.length > 0);
}

// A restriction that a sentence adds is a licence of its own only where no text is named.
function restrictionsOf(component: Component, { found }: Facts): readonly LicenceOf[] {
  const bars = found.claims.filter(
    (claim) =>
      claim.kind === 'restriction' &&
      claim.of.includes(component) &&
      (claim.restriction === 'non-commercial' || claim.restriction === 'research-only'),
  );
  return bars.length === 0 ? [] : [{ id: CUSTOM, or: [], places: bars.map(({ at }) => at) }];
}

/** Licences that lie on everything: texts at the root that name no component, and claims about the whole. */
function licencesOfWhole(facts: Facts): readonly LicenceOf[] {
  const root = rootLicences(facts);
  if (root.length > 0) return root;
  const claims = facts.found.claims.filter((claim) => 'of' in claim && claim.of.length === 0);
  return merged(claims.flatMap((claim) => licencesOfClaim(claim, facts)));
}

/**
 * The licences of the texts at the root that name no component. Beside a `LICENSE`, a file such as
 * `LICENSE_cctorch` is about a part.
 */
export function rootLicences(facts: Facts): readonly LicenceOf[] {
  const root = textLicences(facts, (text) => isAtRoot(text) && text.isMain);
  return root.length > 0 ? root : textLicences(facts, isAtRoot);
}

/** A text below the root that is written for models, such as the licence of one of several. */
function isOfModel(text: TextFound, { terms }: Facts): boolean {
  const ids = idsOfText(text);
  return ids.length > 0 && ids.every((id) => terms.get(id)?.kind === 'model-licence');
}

/** `LICENSE_ZH.txt` beside `LICENSE` says the same once more. */
const TRANSLATION = /[-_.](?:zh|cn|en|ja|jp|ko|fr|de|es|ru)(?:[-_][a-z]{2,4})?(?:\.[a-z]{1,5})?$/iu;

/** Whether a text only says in another language what the licence beside it says. */
export function isTranslation(text: TextFound, { texts }: Facts['found']): boolean {
  const hasMain = texts.some((one) => isAtRoot(one) && one.isMain);
  return text.unlisted && hasMain && TRANSLATION.test(text.file);
}

/** A text that names no component and does not speak for everything. */
function isOfPart(text: TextFound, { found }: Facts): boolean {
  const hasMain = found.texts.some((one) => isAtRoot(one) && one.isMain);
  const isWhole = isAtRoot(text) && (text.isMain || !hasMain);
  if (isTranslation(text, found)) return false;
  return text.role === 'licence' && text.of.length === 0 && !isWhole;
}

function isAtRoot({ role, of, isRoot }: TextFound): boolean {
  return role === 'licence' && of.length === 0 && isRoot;
}

function weightsUnknown(facts: Facts): ComponentUnknown | undefined {
  const { claims, texts } = facts.found;
  const elsewhere = claims.filter(({ kind }) => kind === 'elsewhere');
  const unknown = (why: Unknown, places: readonly ClaimPlace[]): ComponentUnknown => ({
    component: 'weights',
    unknown: why,
    places,
  });
  if (elsewhere.length > 0 && texts.length > 0)
    return unknown(
      'elsewhere',
      elsewhere.map(({ at }) => at),
    );
  const codeOnly = claimsOfCodeOnly(facts);
  if (codeOnly.length > 0) return unknown('not-covered', codeOnly);
  const files = texts.filter(({ role }) => role === 'licence');
  if (files.length > 0 && files.every(({ of }) => of.length > 0))
    return unknown(
      'not-covered',
      files.map(({ file }) => ({ file, line: 1 })),
    );
  return undefined;
}

/** Sentences that put the licence at the root on the code alone, where none puts it on the whole. */
function claimsOfCodeOnly(facts: Facts): readonly ClaimPlace[] {
  const root = new Set(rootLicences(facts).map(({ id }) => id));
  const saying = facts.found.claims.filter(
    (claim) =>
      (claim.kind === 'named' || claim.kind === 'linked') &&
      !claim.partial &&
      licencesOfClaim(claim, facts).some(({ id }) => root.has(id)),
  );
  const whole = saying.some((claim) => 'of' in claim && claim.of.length === 0);
  const code = saying.filter((claim) => 'of' in claim && claim.of.includes('code'));
  return whole ? [] : code.map(({ at }) => at);
}

/** What a base model's licence asks of what is made from it, where nothing else is said. */
function inheritedFrom({ found, date, terms }: Facts): readonly LicenceOf[] {
  return merged(
    found.claims
      .filter((claim) => claim.kind === 'base')
      .filter(({ ids }) => ids.length > 0)
      .map(({ ids, at }) => one(ids, [at], { date, terms, known: [] })),
  );
}

/** The licences that a claim about a text or name puts on what it covers. */
function licencesOfClaim(claim: Claim, facts: Facts): readonly LicenceOf[] {
  switch (claim.kind) {
    case 'named':
      return claim.partial ? [] : [namedLicence(claim, facts)].flat();
    case 'linked':
      return claim.partial
        ? []
        : textLicences(facts, ({ file }) => file === claim.file, [claim.at]);
    case 'as-base':
      return claim.ids.length > 0
        ? [one(claim.ids, [claim.at], { ...facts, known: [] })]
        : [{ id: AS_BASE, or: [], places: [claim.at] }];
    case 'unknown-tag':
    case 'base':
    case 'restriction':
    case 'elsewhere':
    case 'territory':
      return [];
  }
}

/** The file that a name is linked with says which text it is; else what else is known of the repository. */
function namedLicence(claim: ClaimOf<'named'>, facts: Facts): readonly LicenceOf[] {
  const { file, ids, at } = claim;
  const inFile = file === undefined ? [] : textLicences(facts, (text) => text.file === file, [at]);
  const fitting = inFile.filter(({ id }) => ids.includes(id));
  if (fitting.length > 0) return fitting;
  // A name that fits one text only stands against the file; one that fits several is told by the file.
  if (inFile.length > 0 && (ids.length > 1 || inFile.every(({ id }) => id === CUSTOM)))
    return inFile;
  const told = one(ids, [at], { ...facts, known: idsKnownIn(facts) });
  return [claim.joint === true ? { ...told, joint: true } : told];
}

/** Ids that texts of the repository or the base model settle. */
function idsKnownIn({ found }: Facts): readonly string[] {
  const texts = found.texts.flatMap((text) => text.parts.flatMap(({ id }) => id ?? []));
  const bases = found.claims.flatMap((claim) =>
    claim.kind === 'base' ? claim.ids.slice(0, 1) : [],
  );
  return [...texts, ...bases];
}

/** A name stands for so many editions of one text, or for a family of texts. */
const MAX_EDITIONS = 4;

/** Of several texts of one name: the one that is known otherwise, else the latest of the day, else the first. */
function one(
  ids: readonly string[],
  places: readonly ClaimPlace[],
  {
    known,
    date,
    terms,
  }: {
    readonly known: readonly string[];
    readonly date: string | undefined;
    readonly terms: TermsBook;
  },
): LicenceOf {
  const certain = ids.filter((id) => known.includes(id));
  // Editions of one text are few; a family of texts is many.
  const editions = ids.length <= MAX_EDITIONS ? ids : [];
  const dated = editions.filter(
    (id) => date !== undefined && (terms.get(id)?.released ?? '9') <= date,
  );
  const latest = dated.toSorted((a, b) => order(terms.get(b)?.released, terms.get(a)?.released))[0];
  const id = certain[0] ?? latest ?? ids[0] ?? CUSTOM;
  return { id, or: certain.length === 1 ? [] : ids.filter((other) => other !== id), places };
}

function order(a: string | null | undefined, b: string | null | undefined): number {
  return (a ?? '') < (b ?? '') ? -1 : (a ?? '') > (b ?? '') ? 1 : 0;
}

/** The licences that texts hold; a text that no known licence is counts as one of its own. */
function textLicences(
  { found }: Facts,
  wanted: (text: TextFound) => boolean,
  places?: readonly ClaimPlace[],
): readonly LicenceOf[] {
  return merged(
    found.texts.filter(wanted).flatMap((text) =>
      idsOfText(text).map((id) => ({
        id,
        or: [],
        places: [...(places ?? []), { file: text.file, line: lineOf(text, id) }],
      })),
    ),
  );
}

/**
 * What a file is, as ids: each known text in it, or `custom`; none for a mere pointer.
 *
 * @example
 * idsOfText({ file: 'LICENSE', role: 'licence', of: [], isRoot: true, isMain: true, parts: [], unlisted: true, pointer: false, restricts: [], gate: false }); // ['custom']
 */
export function idsOfText({ parts, unlisted }: TextFound): readonly string[] {
  if (parts.length === 0) return unlisted ? [CUSTOM] : [];
  return [...new Set(wholeParts(parts).map(idOfPart))];
}

/** The parts that count: leftovers of a text beside a whole one are no licence of their own. */
export function wholeParts(parts: readonly PartFound[]): readonly PartFound[] {
  const whole = parts.filter(({ certainty }) => certainty !== 'family');
  return whole.length > 0 ? whole : parts;
}

/** A text with words changed is another text, but for an edition of a publisher's own, which its certainty says. */
export function idOfPart({ id, issueOf }: PartFound): string {
  return id ?? issueOf ?? CUSTOM;
}

function lineOf({ parts }: TextFound, id: string): number {
  return parts.find((part) => idOfPart(part) === id)?.lines.from ?? 1;
}

/** One entry for each id, with all places. */
function merged(licences: readonly LicenceOf[]): readonly LicenceOf[] {
  const byId = new Map<string, LicenceOf>();
  for (const licence of licences) {
    const former = byId.get(licence.id);
    const places = former === undefined ? licence.places : [...former.places, ...licence.places];
    byId.set(licence.id, { ...licence, or: former === undefined ? licence.or : [], places });
  }
  return [...byId.values()];
}

// A use policy of its own beside a known licence is part of its terms, not another licence.
function withoutPolicies(licences: readonly LicenceOf[], { found }: Facts): readonly LicenceOf[] {
  const policies = new Set(
    found.texts.filter(({ role }) => role === 'policy').map(({ file }) => file),
  );
  const kept = licences.filter(
    ({ id, places }) => id !== CUSTOM || !places.every(({ file }) => policies.has(file)),
  );
  return kept.length > 0 ? kept : licences;
}
