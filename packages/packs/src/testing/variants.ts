import type { Pack, Rule } from '@weighbridge/rules';

/** A pack without one exception or alternative. */
export interface Variant {
  readonly without: string;
  readonly pack: Pack;
}

/** For each exception and each alternative of a pack, the pack without it. */
export function variantsOf(pack: Pack): readonly Variant[] {
  return [...termVariants(pack), ...dutyVariants(pack), ...decisionVariants(pack)];
}

function termVariants(pack: Pack): readonly Variant[] {
  return pack.terms.flatMap((term) => {
    if (term.kind !== 'rule') return [];
    return rulesWithout(term.rule).map(({ without, rule }) => ({
      without: `terms.${term.name}: ${without}`,
      pack: {
        ...pack,
        terms: pack.terms.map((one) => (one === term ? { ...term, rule } : one)),
      },
    }));
  });
}

function dutyVariants(pack: Pack): readonly Variant[] {
  return pack.duties.flatMap((duty) =>
    rulesWithout(duty).map(({ without, rule }) => ({
      without: `${duty.id}: ${without}`,
      pack: {
        ...pack,
        duties: pack.duties.map((one) =>
          one === duty ? { ...duty, base: rule.base, unless: rule.unless } : one,
        ),
      },
    })),
  );
}

function decisionVariants(pack: Pack): readonly Variant[] {
  return pack.decisions.flatMap((decision) =>
    decision.rules.flatMap((decided) =>
      rulesWithout(decided).map(({ without, rule }) => {
        const rules = decision.rules.map((one) =>
          one === decided ? { ...decided, base: rule.base, unless: rule.unless } : one,
        );
        const decisions = pack.decisions.map((one) =>
          one === decision ? { ...decision, rules } : one,
        );
        return { without: `${decided.id}: ${without}`, pack: { ...pack, decisions } };
      }),
    ),
  );
}

interface RuleVariant {
  readonly without: string;
  readonly rule: Rule;
}

function rulesWithout(rule: Rule): readonly RuleVariant[] {
  const { base } = rule;
  const exceptions = partsWithout(rule.unless, 'unless').map(({ without, parts }) => ({
    without,
    rule: { ...rule, unless: parts },
  }));
  if (base.kind === 'is') return exceptions;
  const alternatives = partsWithout(base.of, 'any').filter(({ parts }) => parts.length > 0);
  return [
    ...exceptions,
    ...alternatives.map(({ without, parts }) => ({
      without,
      rule: { ...rule, base: { ...base, of: parts } },
    })),
  ];
}

// Each list with one part left out, and with one part changed inside.
function partsWithout(
  parts: readonly Rule[],
  word: string,
): readonly { readonly without: string; readonly parts: readonly Rule[] }[] {
  return parts.flatMap((part) => {
    const name = `${word} ${part.id ?? ''}`;
    return [
      { without: name, parts: parts.filter((one) => one !== part) },
      ...rulesWithout(part).map(({ without, rule }) => ({
        without: `${name} ${without}`,
        parts: parts.map((one) => (one === part ? rule : one)),
      })),
    ];
  });
}
