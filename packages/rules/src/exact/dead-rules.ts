import type { Reach, Subject } from '../mutants/reach.ts';
import type { Pack, Rule, Span, Term } from '../tree.ts';
import { both, placed, unsearched, type Searched } from './choices.ts';
import { groundOf, jointCase, type Ground } from './joint.ts';

/** A rule of a pack by what it is called, with its place in a file. */
export interface NamedRule {
  readonly subject: Subject;
  readonly name: string;
  readonly rule: Rule;
}

/** Every rule of a pack: duties, information, rules of decisions, terms that are conditions, and each value of a choice. */
export function namedRules(pack: Pack): readonly NamedRule[] {
  const decided = pack.decisions.flatMap(({ rules }) => rules);
  const rules = [...pack.duties, ...(pack.information ?? []), ...decided].map((rule) => ({
    subject: `rules.${rule.id}`,
    name: `\`${rule.id}\``,
    rule,
  }));
  return [...rules, ...pack.terms.flatMap(rulesOfTerm)];
}

function rulesOfTerm(term: Term): readonly NamedRule[] {
  const subject = `terms.${term.name}`;
  if (term.kind === 'rule') return [{ subject, name: `\`${subject}\``, rule: term.rule }];
  if (term.kind === 'value') return [];
  return term.choose.map((one) => ({
    subject,
    name: `value \`${one.value}\` of \`${subject}\``,
    rule: { ...one, at: placed(one, term) },
  }));
}

/** Rules that can never hold, and exceptions and alternatives that can never decide. Code: `WB-C03`. */
export function checkReachable(pack: Pack, reach: Reach): Searched {
  return both(
    namedRules(pack).map(({ subject, name, rule }) => {
      const ground = groundOf(pack, subject, reach);
      const whole = { what: `${name} can never hold`, holds: [rule], at: rule.at };
      const parts = partsOf(rule, { name, above: [], file: rule.at.file });
      return firstDead(ground, [whole, ...parts]);
    }),
  );
}

interface Asked {
  readonly what: string;
  /** All of these hold where the part decides. */
  readonly holds: readonly Rule[];
  readonly at: Span;
}

interface Above {
  readonly name: string;
  /** What has to hold for the part to be asked at all. */
  readonly above: readonly Rule[];
  readonly file: string | undefined;
}

function partsOf(rule: Rule, { name, above, file }: Above): readonly Asked[] {
  const bare: Rule = { ...rule, unless: [] };
  const alternatives = rule.base.kind === 'any' ? rule.base.of : [];
  const within = (
    part: Rule,
    place: number,
    sort: string,
    holds: readonly Rule[],
  ): readonly Asked[] => {
    const called = `${sort} ${part.id === undefined ? place + 1 : `\`${part.id}\``} of ${name}`;
    const at = file === undefined ? part.at : { ...part.at, file };
    const what = `${called} can never ${sort === 'exception' ? 'decide' : 'hold'}`;
    return [
      { what, holds: [...holds, part], at },
      ...partsOf(part, { name: called, above: holds, file }),
    ];
  };
  return [
    ...alternatives.flatMap((part, place) => within(part, place, 'alternative', above)),
    ...rule.unless.flatMap((part, place) => within(part, place, 'exception', [...above, bare])),
  ];
}

// What stands below a part that is never reached is never reached either: the outermost is told.
function firstDead(ground: Ground, asked: readonly Asked[]): Searched {
  const open: Searched[] = [];
  for (const { what, holds, at } of asked) {
    const found = jointCase(ground, { holds, fails: [] });
    if (found.kind === 'undecided') open.push(unsearched(`whether ${what}`, at));
    if (found.kind !== 'none') continue;
    const remedy = 'take it out, or correct the condition that excludes it';
    return both([
      ...open,
      { noticed: [{ code: 'WB-C03', at, detail: what, remedy }], unsearched: [] },
    ]);
  }
  return both(open);
}
