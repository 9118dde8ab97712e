import type { ClaimOf, ClaimPlace } from '../claims/claim.ts';
import { tokensOf } from '../claims/tokens.ts';
import { rootLicences, type Facts } from './of-component.ts';

/** Classes of licences that let what is made from a work go under any other licence. */
const FREE: ReadonlySet<string> = new Set([
  'permissive',
  'public-domain',
  'permissive-with-scale-attribution',
]);

/** Whether a licence follows the weights into what is made from them. */
function bindsWhatIsMade(id: string, { terms }: Pick<Facts, 'terms'>): boolean {
  const record = terms.get(id);
  return record !== undefined && !FREE.has(record.class);
}

type Tag = ClaimOf<'named'> | ClaimOf<'unknown-tag'>;

/** Words in names of models that were only packed or quantised. */
const PACKED: ReadonlySet<string> = new Set([
  'gptq',
  'awq',
  'gguf',
  'ggml',
  'nvfp',
  'fp',
  'exl',
  'bnb',
  'mlx',
  'quantized',
  'quantised',
  'onnx',
  'mxfp',
]);

/**
 * Models that this one is said to be made from: in the front matter of a card, or, where no licence file
 * speaks for the repository, in a sentence that calls it a version of one.
 */
function basesOf({ found }: Facts): readonly ClaimOf<'base'>[] {
  const hasFile = found.texts.some(({ role }) => role === 'licence');
  return found.claims
    .filter((claim) => claim.kind === 'base')
    .filter(({ by, ids }) => {
      const isVersion = by === 'version' && !hasFile && ids.length <= 2;
      return ids.length > 0 && (by === 'front-matter' || isVersion);
    });
}

/** Tags that name another licence than the one that the base model brings along. */
export function tagConflicts(
  facts: Facts,
): readonly { readonly tag: Tag; readonly base: ClaimOf<'base'> }[] {
  const { claims } = facts.found;
  const bases = basesOf(facts);
  const tags = claims.filter((claim) => claim.kind === 'named').filter(({ by }) => by === 'tag');
  return tags.flatMap((tag) =>
    bases
      .filter((base) => isAgainst(tag, base, facts))
      .map((base) => ({ tag, base }))
      .slice(0, 1),
  );
}

function isAgainst(tag: ClaimOf<'named'>, base: ClaimOf<'base'>, facts: Facts): boolean {
  if (tag.ids.some((id) => base.ids.includes(id))) return false;
  if (base.ids.some((id) => bindsWhatIsMade(id, facts))) return true;
  return isPacked(base, facts) || tag.ids.some((id) => isFrom(id, base, facts));
}

function isPacked(base: ClaimOf<'base'>, { found }: Facts): boolean {
  return base.quantised || tokensOf(found.title ?? '').some(({ text }) => PACKED.has(text));
}

/** Whether the licence is one that the base's own publisher writes. */
function isFrom(id: string, base: ClaimOf<'base'>, { terms }: Facts): boolean {
  const [steward] = tokensOf(terms.get(id)?.steward ?? '');
  const owner = tokensOf(base.model.split('/')[0] ?? '');
  return steward !== undefined && owner[0]?.text === steward.text;
}

/** A base that prose names, of the same family of licences as the text at hand, under another one. */
export function baseConflict(facts: Facts):
  | {
      readonly base: ClaimOf<'base'>;
      readonly text: string;
      readonly places: readonly ClaimPlace[];
    }
  | undefined {
  const root = rootLicences(facts);
  const [text] = root;
  const stated = facts.found.claims.some(
    (claim) => (claim.kind === 'named' || claim.kind === 'linked') && claim.of.includes('weights'),
  );
  if (text === undefined || root.length > 1 || stated) return undefined;
  const family = facts.terms.get(text.id)?.family;
  const bases = facts.found.claims
    .filter((claim) => claim.kind === 'base')
    .filter(({ ids }) => ids.length > 0);
  if (bases.some(({ ids }) => ids.includes(text.id))) return undefined;
  const base = bases.find(({ ids }) =>
    ids.some((id) => facts.terms.get(id)?.family === family && bindsWhatIsMade(id, facts)),
  );
  return base === undefined ? undefined : { base, text: text.id, places: text.places };
}

/** Sentences about the weights that name another licence than a base that binds what is made from it. */
export function statementConflicts(
  facts: Facts,
): readonly { readonly claim: ClaimOf<'named'>; readonly base: ClaimOf<'base'> }[] {
  const { claims } = facts.found;
  const base = basesOf(facts).find(({ ids }) => ids.some((id) => bindsWhatIsMade(id, facts)));
  if (base === undefined) return [];
  return claims
    .filter((claim) => claim.kind === 'named')
    .filter(({ by, of, ids, partial }) => {
      const isOfWeights = of.length === 0 || of.includes('weights');
      const isSentence = by !== 'tag' && by !== 'spdx' && !partial;
      return isSentence && isOfWeights && !ids.some((id) => base.ids.includes(id));
    })
    .map((claim) => ({ claim, base }));
}
