import type { Finding, Place, Severity } from '@weighbridge/core';
import { CUSTOM, type Claim, type ClaimOf, type ClaimPlace } from '../claims/claim.ts';
import type { PartFound, TextFound } from '../claims/read-claims.ts';
import { tokensOf } from '../claims/tokens.ts';
import {
  idOfPart,
  isTranslation,
  idsOfText,
  rootLicences,
  wholeParts,
  type ComponentReading,
  type ComponentUnknown,
  type Facts,
} from './of-component.ts';
import { baseConflict, statementConflicts, tagConflicts } from './base.ts';

type Answers = readonly (ComponentReading | ComponentUnknown)[];

interface Seen {
  readonly code: string;
  readonly severity: Severity;
  readonly at: readonly ClaimPlace[];
  readonly says: string;
  readonly would: string;
  readonly do: string;
}

/** What was seen about the licences of a repository that a person should know; nothing is judged. */
export function findingsIn(facts: Facts, answers: Answers): readonly Finding[] {
  const seen = [
    ...textsSeen(facts),
    ...tagsSeen(facts),
    ...statementsSeen(facts),
    ...statementsAgainstTag(facts),
    ...basesSeen(facts),
    ...restrictionsSeen(facts),
    ...territorySeen(facts),
    ...answersSeen(facts, answers),
  ];
  return seen.flatMap(finding);
}

function finding({ at, ...seen }: Seen): readonly Finding[] {
  const [first, ...others] = at.map(({ file, line }): Place => ({ file, line }));
  return first === undefined ? [] : [{ ...seen, places: [first, ...others] }];
}

function textsSeen({ found, terms }: Facts): readonly Seen[] {
  return found.texts.flatMap((text): readonly Seen[] => {
    const at = [{ file: text.file, line: 1 }];
    if (text.pointer) return [REFERENCE(at, 'the file holds only an address or a name, no text')];
    if (isTranslation(text, found)) return [];
    if (text.unlisted && text.role === 'licence') return [unlisted(text, at)];
    // What notices and policies hold are the texts of others, and no licence of this.
    if (text.role !== 'licence' && text.role !== 'source') return [];
    return wholeParts(text.parts).flatMap((part): readonly Seen[] => {
      const place = [{ file: text.file, line: part.lines.from }];
      if (part.id === undefined) return [changed(part, place)];
      const family = terms.get(part.id)?.family ?? '';
      return /^modified-|-plus$/u.test(family) ? [builtOn(part.id, family, place)] : [];
    });
  });
}

const REFERENCE = (at: readonly ClaimPlace[], says: string): Seen => ({
  code: 'licence.reference-only',
  severity: 'low',
  at,
  says,
  would: 'what the reference leads to can change without a change here',
  do: 'put the text of the licence beside the files',
});

function unlisted(text: TextFound, at: readonly ClaimPlace[]): Seen {
  const restricts = text.restricts.some(
    (one) => one === 'non-commercial' || one === 'research-only',
  );
  return {
    code: restricts ? 'licence.unlisted-restricts' : 'licence.unlisted',
    severity: restricts ? 'medium' : 'low',
    at,
    says: restricts
      ? 'no known licence has this text, and it restricts what may be done'
      : 'no known licence has this text',
    would: 'only reading it tells what it allows',
    do: 'read the text and state its terms',
  };
}

function changed(part: PartFound, at: readonly ClaimPlace[]): Seen {
  const { nearest } = part;
  if (idOfPart(part) !== CUSTOM)
    return {
      code: 'licence.edition',
      severity: 'low',
      at,
      says: `the text is that of ${nearest} with some words changed`,
      would: 'what is known of that licence may not hold for this edition',
      do: 'read the changed words',
    };
  return {
    code: 'licence.modified',
    severity: 'medium',
    at,
    says: `the text is that of ${nearest} with words changed that matter`,
    would: 'what is known of that licence may not hold for this text',
    do: 'read the changed words, and do not call it by the known name',
  };
}

function builtOn(id: string, family: string, at: readonly ClaimPlace[]): Seen {
  return {
    code: 'licence.modified-standard',
    severity: 'low',
    at,
    says: `the text is ${id}, of the family ${family}: a standard text with terms added`,
    would: 'it does not allow what the standard text allows',
    do: 'call it by its own name',
  };
}

function tagsSeen(facts: Facts): readonly Seen[] {
  const { claims } = facts.found;
  const unknown = claims.filter((claim) => claim.kind === 'unknown-tag');
  return [
    ...unknown.map(({ tag, at }): Seen => ({
      code: 'licence.tag-unknown',
      severity: 'low',
      at: [at],
      says: `\`${tag}\` is no licence that the Hub knows`,
      would: 'whoever filters by licence does not find or does not understand the model',
      do: 'write a value of the list, or `other` with license_name and license_link',
    })),
    ...tagMissing(facts),
    ...tagAgainstFile(facts),
  ];
}

function isTag(claim: Claim): boolean {
  return claim.kind === 'unknown-tag' || (claim.kind === 'named' && claim.by === 'tag');
}

function tagMissing({ found }: Facts): readonly Seen[] {
  const base = found.claims.find((claim) => claim.kind === 'base' && claim.ids.length > 0);
  const hasText = found.texts.some(({ parts }) => parts.length > 0);
  if (base === undefined || hasText || found.claims.some(isTag)) return [];
  return [
    {
      code: 'licence.tag-missing',
      severity: 'low',
      at: [base.at],
      says: 'the card names the model that this one was made from, and no licence',
      would: 'the licence of the base may still bind whoever uses this model',
      do: 'tag the card with the licence that applies',
    },
  ];
}

function tagAgainstFile(facts: Facts): readonly Seen[] {
  const root = rootLicences(facts);
  const known = root.filter(({ id }) => id !== CUSTOM);
  return facts.found.claims.flatMap((claim): readonly Seen[] => {
    if (claim.kind !== 'named' || claim.by !== 'tag' || known.length === 0) return [];
    if (known.some(({ id }) => fits(id, claim.ids))) return [];
    return [
      {
        code: 'licence.tag-against-file',
        severity: 'medium',
        at: [claim.at, ...known.flatMap(({ places }) => places)],
        says: `the card says ${claim.ids.join(' or ')}, the file is ${known.map(({ id }) => id).join(', ')}`,
        would: 'whoever relies on one breaks the other',
        do: 'ask the publisher which one counts',
      },
    ];
  });
}

// The same licence in its editions `only` and `or later` is no contradiction.
function fits(id: string, ids: readonly string[]): boolean {
  const bare = (one: string): string => one.replace(/-(?:only|or-later)$/u, '');
  return ids.some((one) => bare(one) === bare(id));
}

/** Sentences and badges that name another licence than the file they speak of. */
function statementsSeen(facts: Facts): readonly Seen[] {
  return facts.found.claims.flatMap((claim): readonly Seen[] => {
    if (claim.kind !== 'named' || claim.by === 'tag' || claim.partial || claim.by === 'spdx')
      return [];
    const texts = textsSpokenOf(claim, facts);
    if (texts.length === 0 || texts.some((id) => fits(id, claim.ids) || id === CUSTOM)) return [];
    return [
      {
        code: 'licence.statement-against-file',
        severity: 'medium',
        at: [claim.at],
        says: `here ${claim.ids.join(' or ')} is named, the licence file is ${texts.join(', ')}`,
        would: 'whoever relies on one breaks the other',
        do: 'ask the publisher which one counts',
      },
    ];
  });
}

/** Sentences that name another licence than the card's tag, where no text says which is right. */
function statementsAgainstTag(facts: Facts): readonly Seen[] {
  const { claims } = facts.found;
  const tags = claims.filter((claim) => claim.kind === 'named' && claim.by === 'tag');
  if (tags.length === 0 || rootLicences(facts).length > 0) return [];
  return claims.flatMap((claim): readonly Seen[] => {
    if (claim.kind !== 'named' || claim.by === 'tag' || claim.by === 'spdx' || claim.partial)
      return [];
    if (claim.of.length > 0 && !claim.of.includes('weights')) return [];
    const said = tags.flatMap((tag) => ('ids' in tag ? tag.ids : []));
    if (said.includes(CUSTOM) || claim.ids.some((id) => fits(id, said))) return [];
    return [
      {
        code: 'licence.statement-against-tag',
        severity: 'medium',
        at: [claim.at, ...tags.map(({ at }) => at)],
        says: `here ${claim.ids.join(' or ')} is named, the card's tag says ${said.join(' or ')}`,
        would: 'whoever relies on one breaks the other',
        do: 'ask the publisher which one counts',
      },
    ];
  });
}

/** The file that the statement links, else those at the root where it speaks of everything. */
function textsSpokenOf(claim: ClaimOf<'named'>, facts: Facts): readonly string[] {
  const linked = facts.found.texts.filter(({ file }) => file === claim.file).flatMap(idsOfText);
  if (linked.length > 0) return linked;
  return claim.of.length === 0 ? rootLicences(facts).map(({ id }) => id) : [];
}

function basesSeen(facts: Facts): readonly Seen[] {
  const { claims } = facts.found;
  const against = baseConflict(facts);
  return [
    ...tagConflicts(facts).map(({ tag, base }): Seen => ({
      code: 'licence.tag-against-base',
      severity: 'medium',
      at: [tag.at, base.at],
      says: `the card says ${idsIn(tag)}, the model it was made from is under ${base.ids.join(' or ')}`,
      would: 'a licence that binds what is made from a model cannot be exchanged for another one',
      do: 'compare the terms of both, and tag the one that applies',
    })),
    ...(against === undefined
      ? []
      : [
          {
            code: 'licence.base-against-text',
            severity: 'medium',
            at: [against.base.at, ...against.places],
            says: `the text is ${against.text}, the model it was made from is under ${against.base.ids.join(' or ')}`,
            would: 'the text at hand is not the one that binds',
            do: 'ask the publisher which one counts',
          } as const,
        ]),
    ...statementsAgainstBase(facts),
    ...claims.flatMap((claim): readonly Seen[] => asBase(claim, facts)),
    ...namingDuty(facts),
  ];
}

function idsIn(claim: Claim): string {
  if (claim.kind === 'unknown-tag') return claim.tag;
  return 'ids' in claim ? claim.ids.join(' or ') : '';
}

function asBase(claim: Claim, facts: Facts): readonly Seen[] {
  if (claim.kind !== 'as-base') return [];
  const root = rootLicences(facts).filter(({ id }) => id !== CUSTOM);
  const other = root.filter(({ id }) => !claim.ids.includes(id));
  return [
    restricts(claim.at, 'the licence of a base model is said to apply as well'),
    ...(claim.ids.length > 0 && other.length > 0
      ? [
          {
            code: 'licence.base-against-text',
            severity: 'medium',
            at: [claim.at, ...other.flatMap(({ places }) => places)],
            says: `here ${claim.ids.join(' or ')} is said to apply, the licence file is ${other.map(({ id }) => id).join(', ')}`,
            would: 'the text at hand is not the one that binds the weights',
            do: 'read both, and keep to the narrower one',
          } as const,
        ]
      : []),
  ];
}

function statementsAgainstBase(facts: Facts): readonly Seen[] {
  return statementConflicts(facts).map(({ claim, base }) => ({
    code: 'licence.statement-against-base',
    severity: 'medium',
    at: [claim.at, base.at],
    says: `here ${claim.ids.join(' or ')} is named, the model it was made from is under ${base.ids.join(' or ')}`,
    would: 'a licence that binds what is made from a model cannot be exchanged for another one',
    do: 'compare the terms of both',
  }));
}

/** A name prefix that a licence asks of models made from the licensed one. */
function namingDuty({ found, terms }: Facts): readonly Seen[] {
  const { title, claims } = found;
  const bound = claims.flatMap((claim) => {
    const says = claim.kind === 'base' || (claim.kind === 'named' && claim.by === 'tag');
    const [id] = says ? claim.ids : [];
    const duty = id === undefined ? undefined : terms.get(id)?.terms.naming_duty;
    return duty?.value === 'required' && duty.prefix !== undefined
      ? [{ at: claim.at, prefix: duty.prefix }]
      : [];
  });
  const [base] = bound;
  if (base === undefined || title === undefined) return [];
  const { prefix } = base;
  const wanted = tokensOf(prefix)[0]?.text;
  // The publisher's own name may stand before it: `Meta Llama 3`.
  if (
    tokensOf(title)
      .slice(0, 2)
      .some(({ text }) => text === wanted)
  )
    return [];
  return [
    {
      code: 'licence.name-prefix',
      severity: 'low',
      at: [base.at],
      says: `the licence of the base asks that names begin with ${prefix}; this title does not`,
      would: 'passing the model on under this name may break the licence',
      do: `begin the name with ${prefix}, or show why the duty does not bind`,
    },
  ];
}

function restricts(at: ClaimPlace, says: string): Seen {
  return {
    code: 'licence.readme-restricts',
    severity: 'medium',
    at: [at],
    says,
    would: 'what the licence file allows may not be allowed',
    do: 'keep to the restriction, or have it explained by the publisher',
  };
}

const RESTRICTS = {
  'non-commercial': 'commercial use is excluded here',
  'research-only': 'use is limited to research here',
  registration: 'commercial use is bound to a form or an application here',
  'no-redistribution': 'passing on is excluded here',
} as const;

// One finding for each restriction; a README says it more than once.
function restrictionsSeen({ found }: Facts): readonly Seen[] {
  const claims = found.claims.filter((claim) => claim.kind === 'restriction');
  return Object.entries(RESTRICTS).flatMap(([name, says]): readonly Seen[] => {
    const places = claims.filter(({ restriction }) => restriction === name).map(({ at }) => at);
    const [first] = places;
    return first === undefined ? [] : [{ ...restricts(first, says), at: places }];
  });
}

function territorySeen({ found }: Facts): readonly Seen[] {
  const isText = new Set(
    found.texts.filter(({ role }) => role === 'licence').map(({ file }) => file),
  );
  const places = found.claims
    .filter(({ kind, at }) => kind === 'territory' && !isText.has(at.file))
    .map(({ at }) => at);
  if (places.length === 0) return [];
  return [
    {
      code: 'licence.territory-outside',
      severity: 'medium',
      at: places,
      says: 'the European Union is excluded here, outside the licence file',
      would: 'no rights may be granted there, although the licence file grants them',
      do: 'read the passage, and ask whether it binds you',
    },
  ];
}

function answersSeen(facts: Facts, answers: Answers): readonly Seen[] {
  const { found } = facts;
  const told = answers.filter((answer) => 'licences' in answer);
  const ids = new Set(told.flatMap(({ licences }) => licences.map(({ id }) => id)));
  const places = told.flatMap(({ licences }) => licences.flatMap((one) => one.places));
  const named = found.claims.filter((claim) => claim.kind === 'named' || claim.kind === 'linked');
  const noText = found.texts.every(({ parts, unlisted: own }) => parts.length === 0 && !own);
  return [
    ...(ids.size > 1 ? [several(ids, places)] : []),
    ...(noText && named.length > 0
      ? [
          REFERENCE(
            named.map(({ at }) => at),
            'licences are named here, and no text is at hand',
          ),
        ]
      : []),
    ...answers.flatMap((answer) => ('unknown' in answer ? [notCovered(answer)] : [])),
    ...(ids.size === 0 && noText && named.length === 0 && !found.claims.some(isTag)
      ? nothing(facts)
      : []),
  ];
}

function several(ids: ReadonlySet<string>, at: readonly ClaimPlace[]): Seen {
  return {
    code: 'licence.several',
    severity: 'note',
    at,
    says: `${ids.size} licences lie on different parts: ${[...ids].join(', ')}`,
    would: 'no single one of them speaks for the whole',
    do: 'look up the part that you use',
  };
}

function notCovered({ component, places }: ComponentUnknown): Seen {
  return {
    code: 'licence.weights-not-covered',
    severity: 'medium',
    at: places,
    says: `no licence here covers the ${component}`,
    would: 'without a licence nothing is granted',
    do: 'look for the licence where the weights are published',
  };
}

function nothing({ found }: Facts): readonly Seen[] {
  return [
    {
      code: 'licence.nothing-granted',
      severity: 'medium',
      at: [{ file: found.texts[0]?.file ?? 'README.md', line: 1 }],
      says: 'nothing here names a licence',
      would: 'without a licence nothing is granted',
      do: 'ask the publisher for a licence',
    },
  ];
}
