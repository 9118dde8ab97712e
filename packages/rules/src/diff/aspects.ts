import { canonicalJson, toJson, type VocabularyEntry } from '@weighbridge/core';
import { printExpr } from '../print-expr.ts';
import type {
  Dated,
  Decision,
  Duty,
  Information,
  ListEntry,
  Pack,
  Param,
  Rule,
  Source,
  Term,
} from '../tree.ts';

/** What can differ in a part of a pack, by name, in words. */
type Aspects = ReadonlyMap<string, string>;

/** Every part of a pack with what can differ in it, in the order in which a report tells it. */
export function aspectsOf(pack: Pack): ReadonlyMap<string, Aspects> {
  const { duties, information = [], decisions, terms, params, sources } = pack;
  return new Map([
    ['pack', headAspects(pack)],
    ...duties.map((duty) => [`rules.${duty.id}`, dutyAspects(duty)] as const),
    ...information.map((row) => [`rules.${row.id}`, informationAspects(row)] as const),
    ...decisions.flatMap(decisionParts),
    ...terms.map((term) => [`terms.${term.name}`, termAspects(term)] as const),
    ...params.map((param) => [`params.${param.name}`, paramAspects(param)] as const),
    ...listParts(pack),
    ...sources.map((source) => [`sources.${source.key}`, sourceAspects(source)] as const),
    ...Object.entries(pack.facts).map(
      ([fact, entry]) => [`facts.${fact}`, factAspects(entry)] as const,
    ),
  ]);
}

/** Aspects that are there. */
function aspects(pairs: Iterable<readonly [string, string | undefined]>): Aspects {
  const there = [...pairs].flatMap(([name, words]) =>
    words === undefined || words === '' ? [] : [[name, words] as const],
  );
  return new Map(there);
}

function headAspects({ title, status_date, asks, places }: Pack): Aspects {
  return aspects([
    ['title', title],
    ['law as of', status_date],
    ['who asks', asks],
    ['places', places.join(', ')],
  ]);
}

function dutyAspects(duty: Duty): Aspects {
  return aspects([
    ['what it asks', duty.must],
    ['who', duty.who],
    ...datedAspects(duty),
    ['due', duty.due === undefined ? undefined : printExpr(duty.due)],
    ['evidence', duty.met === undefined ? undefined : printExpr(duty.met)],
    ['note', duty.note],
  ]);
}

function informationAspects(row: Information): Aspects {
  return aspects([['what it says', row.says], ...datedAspects(row)]);
}

function datedAspects(
  rule: Duty | Information,
): readonly (readonly [string, string | undefined])[] {
  return [
    ...ruleAspects(rule),
    ['mark', rule.mark],
    ['from', rule.from],
    ['until', rule.until],
    ['lifecycle', columnWords(rule.lifecycle)],
    ['enforcement', columnWords(rule.enforcement)],
  ];
}

function columnWords(column: readonly Dated<string>[]): string {
  return column
    .map(({ value, from, until, by }) =>
      [
        value,
        ...(from === undefined ? [] : [`from ${from}`]),
        ...(until === undefined ? [] : [`until ${until}`]),
        ...(by === undefined ? [] : [`by ${by}`]),
      ].join(' '),
    )
    .join('; ');
}

/** Condition, citation and each exception, those of exceptions under their names. */
function ruleAspects(rule: Rule, within = ''): readonly (readonly [string, string | undefined])[] {
  const base =
    rule.base.kind === 'is'
      ? [[`${within}condition`, printExpr(rule.base.expr)] as const]
      : rule.base.of.flatMap((one, place) =>
          ruleAspects(one, `${within}alternative ${one.id ?? place + 1}: `),
        );
  const exceptions = rule.unless.flatMap((one, place) =>
    ruleAspects(one, `${within}exception ${one.id ?? place + 1}: `),
  );
  return [...base, [`${within}citation`, rule.cite.join('; ')], ...exceptions];
}

function decisionParts(decision: Decision): readonly (readonly [string, Aspects])[] {
  const { id, worstOf, whenUnknown, rules } = decision;
  const own = aspects([
    ['outcomes, worst first', worstOf.join(', ')],
    ['when unknown', whenUnknown],
  ]);
  return [
    [`decisions.${id}`, own],
    ...rules.map(
      (rule) =>
        [
          `rules.${rule.id}`,
          aspects([['then', rule.then], ['what it says', rule.says], ...ruleAspects(rule)]),
        ] as const,
    ),
  ];
}

function termAspects(term: Term): Aspects {
  switch (term.kind) {
    case 'rule':
      return aspects(ruleAspects(term.rule));
    case 'value':
      return aspects([
        ['value', printExpr(term.value)],
        ['citation', term.cite.join('; ')],
      ]);
    case 'choice':
      return aspects([
        ...term.choose.flatMap((one, place) => ruleAspects(one, `${one.value} (${place + 1}): `)),
        ['otherwise', term.otherwise],
        ['citation', term.cite.join('; ')],
      ]);
  }
}

function paramAspects({ unit, values }: Param): Aspects {
  return aspects([
    ...values.flatMap(({ value, from, until, cite, kind }): [string, string | undefined][] => [
      [`value from ${from}`, String(value)],
      [`end of the value from ${from}`, until],
      [`citation of the value from ${from}`, cite.join('; ')],
      [`kind of the value from ${from}`, kind],
    ]),
    ['unit', unit],
  ]);
}

function listParts({ lists, datedLists = {} }: Pack): readonly (readonly [string, Aspects])[] {
  return Object.entries(lists).map(([name, members]) => {
    const dated = datedLists[name];
    const each =
      dated === undefined
        ? members.map((member) => [member, 'in it'] as const)
        : [...Map.groupBy(dated, ({ code }) => code)].map(
            ([code, entries]) => [code, entries.map(entryWords).join(', ')] as const,
          );
    return [`lists.${name}`, aspects(each)] as const;
  });
}

function entryWords({ from, until, cite }: ListEntry): string {
  const days = [
    ...(from === undefined ? [] : [`from ${from}`]),
    ...(until === undefined ? [] : [`until ${until}`]),
  ];
  return ['in it', ...days, ...(cite.length === 0 ? [] : [`(${cite.join('; ')})`])].join(' ');
}

function sourceAspects({ title, url, binding, from }: Source): Aspects {
  return aspects([
    ['title', title],
    ['address', url],
    ['binding', binding ? 'yes' : 'no'],
    ['in force from', from],
  ]);
}

function factAspects({
  means,
  type,
  unit,
  min,
  values,
  list,
  assume,
  derive,
}: VocabularyEntry): Aspects {
  return aspects([
    ['meaning', means],
    ['type', [type, unit, list].filter((word) => word !== undefined).join(' ')],
    ['least value', min === undefined ? undefined : String(min)],
    ['members', values?.join(', ')],
    ['assumed', assume === undefined ? undefined : canonicalJson(toJson(assume.value))],
    ['assumed because', assume?.because],
    ['formula', derive],
  ]);
}
