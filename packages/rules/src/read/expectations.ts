import { meaningsOf, nearest, parseDay, type Vocabulary } from '@weighbridge/core';
import type { Choice, Decision, Expectation, Rule } from '../tree.ts';
import { valuesOf } from '../evaluate/choice.ts';
import { isPrefixOf } from '../rule-names.ts';
import { entriesOf, fieldsOf, isNothing, optional, textOf, textsOf, wordOf } from './fields.ts';
import type { Entry, Node } from './node.ts';
import type { Report } from './pack-fault.ts';
import type { Spot } from './source-text.ts';
import { allExpressions, usedBy, type Rules } from './uses.ts';

/** Statuses without an exception's id (rule model, section 5). */
const STATUSES = ['no', 'ended', 'applies', 'dormant', 'scheduled', 'unknown'];
const TRUTHS = ['yes', 'no', 'unknown'];
/** A case file may write `exempt:eu-pld/foss` for `exempt:foss`. */
const PREFIXED_EXEMPTION = /^exempt:[^/]+\//;
const METS = ['met', 'not met', 'open'] as const;
/** What can come out of each sort, and so be expected of it. */
const SHAPES = {
  duty: { what: 'what is expected of a duty', keys: ['status', 'due', 'met', 'settled_by'] },
  information: {
    what: 'what is expected of information',
    keys: ['status', 'due', 'settled_by'],
  },
  decided: { what: "what is expected of a decision's rule", keys: ['status', 'settled_by'] },
  decision: { what: 'what is expected of a decision', keys: ['status'] },
  term: { what: 'what is expected of a term', keys: ['status'] },
  choice: { what: 'what is expected of a choice', keys: ['status'] },
  value: { what: 'what is expected of a value', keys: ['status', 'due'] },
};

/** What expectations are held against. */
export interface ExpectationReading {
  readonly vocabulary: Vocabulary;
  /** The rules of one pack, or of several where a file leaves the pack open. */
  readonly rules: readonly (Rules & { readonly pack?: string })[];
  /** Names that are declared, also where a fault keeps them out of `rules`: no second fault. */
  readonly declared?: ReadonlySet<string>;
  readonly report: Report;
}

/** One expectation and which of the packs it is about. */
export interface Expected {
  readonly rule: string;
  readonly pack: number;
  readonly expectation: Expectation;
}

/** Reads `expect`. Faults: `WB-N01`, `WB-N02`, `WB-S02`, `WB-S03`. */
export function readExpectations(
  node: Node | undefined,
  reading: ExpectationReading,
): readonly Expected[] {
  const entries = entriesOf(node, reading.report);
  if (node !== undefined && (node.kind === 'map' || isNothing(node)) && entries.length === 0)
    reportNothing(node, ANY_NAME, reading.report);
  const expected = new Map<string, string>();
  return entries.flatMap((entry) => readExpectation(entry, { ...reading, expected }) ?? []);
}

const ANY_NAME = 'name a duty, a decision, one of its rules, or a term';

function reportNothing(node: Node, remedy: string, report: Report): void {
  report(node.spot, {
    code: 'WB-S03',
    detail: 'nothing is expected here',
    remedy,
  });
}

interface TestExpectations extends ExpectationReading {
  /** What the test expects already, by pack and rule. */
  readonly expected: Map<string, string>;
}

function readExpectation(entry: Entry, reading: TestExpectations): Expected | undefined {
  const { rule, meant, found } = meantBy(entry.key, reading);
  const [first, second] = meant;
  if (first === undefined && found.length > 0) return otherPack(entry, found, reading);
  if (first === undefined && reading.declared?.has(rule) === true) return undefined;
  if (first === undefined) return unknownRule(rule, entry.keySpot, reading);
  if (second !== undefined) return severalRules(rule, entry.keySpot, reading.report);
  const expectation = expectationOf(entry.value, first.target, reading);
  if (expectation === undefined) return undefined;
  const expected = { rule, pack: first.pack, expectation };
  return isExpected(entry, expected, reading) ? undefined : expected;
}

// A rule may be named twice, in two ways, where both say the same.
function isExpected(
  entry: Entry,
  { rule, pack, expectation }: Expected,
  { expected, report }: TestExpectations,
): boolean {
  const said = JSON.stringify(expectation);
  const before = expected.get(`${pack}/${rule}`) ?? said;
  expected.set(`${pack}/${rule}`, before);
  if (before === said) return false;
  report(entry.keySpot, {
    code: 'WB-N02',
    detail: `\`${entry.key}\` means \`${rule}\`, of which something else is expected already`,
    remedy: 'keep one of the two',
  });
  return true;
}

function otherPack(
  entry: Entry,
  found: readonly Meant[],
  { report }: ExpectationReading,
): undefined {
  const slash = entry.key.lastIndexOf('/');
  const [prefix, rule] = [entry.key.slice(0, slash), entry.key.slice(slash + 1)];
  report(entry.keySpot, {
    code: 'WB-N01',
    detail: `no pack that this is about is called \`${prefix}\``,
    remedy: `write ${found.map(({ name }) => `\`${name}/${rule}\``).join(', ')}, or \`${rule}\` alone`,
  });
  return undefined;
}

interface Meant {
  readonly pack: number;
  readonly name: string;
  readonly target: Target;
}

// A case file may write `eu-aia/art-53-1-a` for `art-53-1-a` (contracts, section 6); where several
// packs have the id the prefix tells which is meant.
function meantBy(
  key: string,
  reading: ExpectationReading,
): { readonly rule: string; readonly meant: readonly Meant[]; readonly found: readonly Meant[] } {
  const slash = key.lastIndexOf('/');
  const rule = nameOf(key.slice(slash + 1), reading);
  const found = reading.rules.flatMap((rules, pack) => {
    const target = targetOf(rule, rules);
    return target === undefined ? [] : [{ pack, target, name: rules.pack ?? '' }];
  });
  if (slash < 0) return { rule, meant: found, found };
  const meant = found.filter(({ name }) => isPrefixOf(key.slice(0, slash), name));
  return { rule, meant, found };
}

function severalRules(rule: string, spot: Spot, report: Report): undefined {
  report(spot, {
    code: 'WB-N02',
    detail: `\`${rule}\` is in more than one pack`,
    remedy: 'say which with `pack`, or with the name of the pack and `/` before it',
  });
  return undefined;
}

// A term may be called as elsewhere, or as rules read it; ids are small letters here.
function nameOf(written: string, { vocabulary, rules }: ExpectationReading): string {
  const bare = written.startsWith('terms.') ? written.slice('terms.'.length) : written;
  const { terms = {} } = vocabulary;
  const elsewhere = Object.hasOwn(terms, bare) ? terms[bare] : undefined;
  const names = [bare, elsewhere ?? bare, bare.toLowerCase()];
  return names.find((name) => rules.some((one) => targetOf(name, one) !== undefined)) ?? bare;
}

function unknownRule(rule: string, spot: Spot, reading: ExpectationReading): undefined {
  const known = reading.rules.flatMap(namesOf);
  const near = nearest(rule, known);
  reading.report(spot, {
    code: 'WB-N01',
    detail: `there is no rule, decision or term \`${rule}\``,
    remedy: near === undefined ? ANY_NAME : `write \`${near}\``,
  });
  return undefined;
}

function namesOf(rules: Rules): readonly string[] {
  return [
    ...rules.duties.map((duty) => duty.id),
    ...rules.decisions.flatMap((decision) => [
      decision.id,
      ...decision.rules.map((rule) => rule.id),
    ]),
    ...(rules.information ?? []).map(({ id }) => id),
    ...rules.terms.map((term) => term.name),
  ];
}

type Target =
  | { readonly kind: 'duty' | 'information' | 'decided'; readonly rule: Rule }
  | { readonly kind: 'decision'; readonly decision: Decision }
  | { readonly kind: 'term' }
  | { readonly kind: 'choice'; readonly choice: Choice }
  | { readonly kind: 'value' };

function targetOf(name: string, rules: Rules): Target | undefined {
  const isNamed = ({ id }: { readonly id?: string }): boolean => id === name;
  const duty = rules.duties.find(isNamed);
  if (duty !== undefined) return { kind: 'duty', rule: duty };
  const decided = rules.decisions.flatMap((decision) => decision.rules).find(isNamed);
  if (decided !== undefined) return { kind: 'decided', rule: decided };
  const information = rules.information?.find(isNamed);
  if (information !== undefined) return { kind: 'information', rule: information };
  const decision = rules.decisions.find(({ id }) => id === name);
  if (decision !== undefined) return { kind: 'decision', decision };
  const term = rules.terms.find((candidate) => candidate.name === name);
  if (term === undefined) return undefined;
  if (term.kind === 'choice') return { kind: 'choice', choice: term };
  return { kind: term.kind === 'rule' ? 'term' : 'value' };
}

function expectationOf(
  node: Node,
  target: Target,
  reading: ExpectationReading,
): Expectation | undefined {
  if (node.kind === 'scalar') return statusOf(node, target, reading.report);
  const shape = SHAPES[target.kind];
  const fields = fieldsOf(node, shape, reading.report);
  if (fields === undefined) return undefined;
  if (node.kind === 'map' && node.entries.length === 0)
    reportNothing(
      node,
      `write ${shape.keys.map((key) => `\`${key}\``).join(', ')}`,
      reading.report,
    );
  const statusNode = optional(fields, 'status');
  const status =
    statusNode === undefined ? undefined : statusOf(statusNode, target, reading.report);
  const due = dueOf(optional(fields, 'due'), reading.report);
  const met = wordOf(optional(fields, 'met'), METS, reading.report);
  const settled = settledBy(optional(fields, 'settled_by'), reading);
  return {
    ...(status === undefined ? {} : { status }),
    ...(due === undefined ? {} : { due }),
    ...(met === undefined ? {} : { met }),
    ...(settled === undefined ? {} : { settled_by: settled }),
  };
}

function dueOf(node: Node | undefined, report: Report): string | undefined {
  const text = textOf(node, report);
  if (text === undefined || node === undefined || text === 'never' || parseDay(text) !== undefined)
    return text;
  report(node.spot, {
    code: 'WB-S03',
    detail: `\`${text}\` is not a day`,
    remedy: 'write a day as YYYY-MM-DD, or `never`',
  });
  return undefined;
}

function settledBy(
  node: Node | undefined,
  reading: ExpectationReading,
): readonly string[] | undefined {
  if (node === undefined) return undefined;
  const { vocabulary } = reading;
  const facts = textsOf(node, reading.report);
  const meant = facts.map((name) => factsMeant(name, reading));
  for (const fact of facts.filter((_, place) => meant[place]?.length === 0)) {
    const near = nearest(fact, Object.keys(vocabulary.facts));
    reading.report(node.spot, {
      code: 'WB-N01',
      detail: `there is no fact \`${fact}\``,
      remedy: near === undefined ? 'name facts of the vocabulary' : `write \`${near}\``,
    });
  }
  return meant.flat();
}

// Where a name elsewhere is several facts here, those that the packs read are meant.
function factsMeant(name: string, { vocabulary, rules }: ExpectationReading): readonly string[] {
  const all = meaningsOf(name, vocabulary).flatMap((one) => ('fact' in one ? [one.fact] : []));
  if (all.length < 2) return all;
  const read = rules.map((one) => usedBy(allExpressions(one), one.terms).facts);
  const meant = all.filter((fact) => read.some((facts) => facts.has(fact)));
  return meant.length === 0 ? all : meant;
}

function statusOf(node: Node, target: Target, report: Report): string | undefined {
  // `true` and `false` are what a person may write for `yes` and `no`.
  const text =
    node.kind === 'scalar' && typeof node.value === 'boolean'
      ? node.value
        ? 'yes'
        : 'no'
      : textOf(node, report);
  if (text === undefined) return undefined;
  return knownAnswer(text.replace(PREFIXED_EXEMPTION, 'exempt:'), node, { target, report });
}

function knownAnswer(
  text: string,
  node: Node,
  { target, report }: { readonly target: Target; readonly report: Report },
): string | undefined {
  const known = answersOf(target);
  if (known === undefined || known.includes(text) || isScheduledOn(text, target)) return text;
  const near = nearest(text, known);
  report(node.spot, {
    code: 'WB-S03',
    detail: `\`${text}\` is no answer that can come out here`,
    remedy:
      near === undefined
        ? `write one of ${known.map((answer) => `\`${answer}\``).join(', ')}`
        : `write \`${near}\``,
  });
  return undefined;
}

function answersOf(target: Target): readonly string[] | undefined {
  switch (target.kind) {
    case 'duty':
    case 'information':
    case 'decided':
      return [
        ...STATUSES,
        ...target.rule.unless.flatMap(({ id }) => (id === undefined ? [] : [`exempt:${id}`])),
      ];
    case 'decision':
      return target.decision.worstOf;
    case 'term':
      return TRUTHS;
    case 'choice':
      return [
        ...valuesOf(target.choice),
        ...(target.choice.otherwise === undefined ? ['none'] : []),
        'unknown',
      ];
    case 'value':
      return undefined;
  }
}

function isScheduledOn(text: string, target: Target): boolean {
  const prefix = 'scheduled:';
  return (
    'rule' in target && text.startsWith(prefix) && parseDay(text.slice(prefix.length)) !== undefined
  );
}
