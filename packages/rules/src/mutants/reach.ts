import { eachExpr, expressionsOf, factOf, termExpressions, termNamed } from '../evaluate/reads.ts';
import { dutyExpressions, entriesWithInputs } from '../read/uses.ts';
import type { Expr, Pack } from '../tree.ts';

/** What a test can ask of: `rules.ID`, `decisions.ID` or `terms.NAME`. */
export type Subject = string;

/** For each subject of a pack everything that it rests on, itself included: also `params.…`, `lists.…`, `facts.…`. */
export type Reach = ReadonlyMap<Subject, ReadonlySet<string>>;

/** What rests on what in a pack, through terms. */
export function reachOf(pack: Pack): Reach {
  const reach = new Map<Subject, ReadonlySet<string>>();
  const terms = new Map(pack.terms.map((term) => [`terms.${term.name}`, term]));
  const enter = (subject: Subject, roots: readonly Expr[]): ReadonlySet<string> => {
    const names = new Set([subject]);
    for (const name of namesIn(roots)) {
      names.add(name);
      const term = terms.get(name);
      const below =
        reach.get(name) ?? (term === undefined ? [] : enter(name, termExpressions(term)));
      for (const inner of below) names.add(inner);
    }
    reach.set(subject, names);
    return names;
  };
  for (const [name, term] of terms) if (!reach.has(name)) enter(name, termExpressions(term));
  for (const rule of [...pack.duties, ...(pack.information ?? [])])
    enter(`rules.${rule.id}`, dutyExpressions(rule));
  for (const { id, rules } of pack.decisions) {
    const below = rules.map((rule) => enter(`rules.${rule.id}`, expressionsOf(rule)));
    reach.set(`decisions.${id}`, new Set([`decisions.${id}`, ...below.flatMap((one) => [...one])]));
  }
  return reach;
}

function namesIn(roots: readonly Expr[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const root of roots)
    eachExpr(root, (part) => {
      const fact = factOf(part);
      if (fact !== undefined) names.add(`facts.${fact}`);
      if (part.op === 'param') names.add(`params.${part.param}`);
      const term = termNamed(part);
      if (term !== undefined) names.add(`terms.${term}`);
      if ('list' in part && part.list !== undefined) names.add(`lists.${part.list}`);
    });
  return names;
}

/** The subjects that rest on a name. */
export function restingOn(reach: Reach, name: string): readonly Subject[] {
  return [...reach].filter(([, names]) => names.has(name)).map(([subject]) => subject);
}

/** What an expectation of a test is about: a rule, else a decision, else a term. */
export function subjectOf(reach: Reach, expected: string): Subject {
  const id = expected.slice(expected.lastIndexOf('/') + 1);
  const subjects = [`rules.${id}`, `decisions.${id}`];
  return subjects.find((subject) => reach.has(subject)) ?? `terms.${id}`;
}

/** A pack with some subjects only, and all that they rest on; it answers for them as the whole does. */
export function slicedTo(whole: Pack, subjects: readonly Subject[], reach: Reach): Pack {
  const kept = new Set(subjects.flatMap((subject) => [...(reach.get(subject) ?? [])]));
  const { information: all = [], ...pack } = whole;
  const facts = Object.keys(pack.facts).filter((fact) => kept.has(`facts.${fact}`));
  const information = all.filter(({ id }) => kept.has(`rules.${id}`));
  return {
    ...pack,
    facts: entriesWithInputs(
      facts,
      { name: pack.pack, version: 1, facts: pack.facts, lists: {} },
      pack.pack,
    ),
    params: pack.params.filter(({ name }) => kept.has(`params.${name}`)),
    terms: pack.terms.filter(({ name }) => kept.has(`terms.${name}`)),
    duties: pack.duties.filter(({ id }) => kept.has(`rules.${id}`)),
    decisions: decisionsOf(pack, kept),
    ...(information.length === 0 ? {} : { information }),
  };
}

// A rule of a decision stands in its decision, whose outcome may not be asked for.
function decisionsOf(pack: Pack, kept: ReadonlySet<string>): Pack['decisions'] {
  return pack.decisions
    .map((decision) => ({
      ...decision,
      rules: decision.rules.filter(({ id }) => kept.has(`rules.${id}`)),
    }))
    .filter(({ rules }) => rules.length > 0);
}
