import { NEVER, parseDay } from '@weighbridge/core';
import { ordinal } from '../evaluate/ordinal.ts';
import type { Pack, Param, Rule, Term } from '../tree.ts';
import { changed, done, misstep, nothingCalled, within } from './named.ts';
import type { Stepped } from './shapes.ts';

const idOf = (rule: { readonly id?: string }): string | undefined => rule.id;
const nameOf = (named: { readonly name: string }): string => named.name;

/** A parameter set to one value on all of its days. */
export function setParam(pack: Pack, path: string, value: number | string): Stepped<Pack> {
  const [section = '', name = '', ...rest] = path.split('.');
  if (section !== 'params' || rest.length > 0) return nothingCalled('section', section, ['params']);
  const params = changed(pack.params, { what: 'parameter', name, nameOf }, (param) =>
    withValue(param, value),
  );
  return within(params, (of) => ({ ...pack, params: of }));
}

function withValue(param: Param, value: number | string): Stepped<Param> {
  const wanted = wantedBy(param.unit);
  const written = wanted.read(value);
  if (written === undefined)
    return misstep('WB-R01', `\`${value}\` is not ${wanted.words}`, `write ${wanted.words}`);
  return done({ ...param, values: param.values.map((one) => ({ ...one, value: written })) });
}

interface Wanted {
  readonly words: string;
  readonly read: (value: number | string) => number | string | undefined;
}

/** What a value of a unit has to be for every rule that may read it. */
function wantedBy(unit: string): Wanted {
  switch (unit) {
    case 'date':
      return { words: 'a day YYYY-MM-DD', read: dayFrom };
    case 'day':
      return { words: 'a whole number of days', read: numberIf(isDays) };
    case '1':
      return { words: 'a number that is not negative', read: numberIf((value) => value >= 0) };
    default:
      return { words: `a number of ${unit}`, read: numberIf(() => true) };
  }
}

function numberIf(isIt: (value: number) => boolean): Wanted['read'] {
  return (value) =>
    typeof value === 'number' && Number.isFinite(value) && isIt(value) ? value : undefined;
}

/** From the first day of the calendar to the last. */
const MOST_DAYS = ordinal(NEVER) - ordinal('0001-01-01');

function isDays(value: number): boolean {
  return Number.isInteger(value) && Math.abs(value) <= MOST_DAYS;
}

function dayFrom(value: number | string): string | undefined {
  if (value === 'never') return NEVER;
  return typeof value === 'string' ? parseDay(value) : undefined;
}

/** A duty or piece of information with its first or last day moved; whether both are in order is asked once all are. */
export function moveDay(pack: Pack, path: string, day: string): Stepped<Pack> {
  const [section = '', name = '', key = '', ...rest] = path.split('.');
  if ((key !== 'from' && key !== 'until') || rest.length > 0)
    return nothingCalled('day', [key, ...rest].join('.'), ['from', 'until']);
  const parsed = parseDay(day);
  if (parsed === undefined)
    return misstep(
      'WB-S03',
      `\`${day}\` is not a day`,
      'write a day of the calendar as YYYY-MM-DD',
    );
  const move = <T extends object>(row: T): Stepped<T> => done({ ...row, [key]: parsed });
  if (section === 'duties') {
    const duties = changed(pack.duties, { what: 'duty', name, nameOf: idOf }, move);
    return within(duties, (of) => ({ ...pack, duties: of }));
  }
  if (section !== 'information')
    return nothingCalled('section', section, ['duties', 'information']);
  const rows = pack.information ?? [];
  const moved = changed(rows, { what: 'piece of information', name, nameOf: idOf }, move);
  return within(moved, (of) => ({ ...pack, information: of }));
}

/** The pack, unless the days of what a path names are now the wrong way round. */
export function daysInOrder(pack: Pack, path: string): Stepped<Pack> {
  const [section, name] = path.split('.');
  const rows = section === 'duties' ? pack.duties : (pack.information ?? []);
  const { from, until } = rows.find(({ id }) => id === name) ?? {};
  if (from === undefined || until === undefined || from < until) return done(pack);
  return misstep(
    'WB-D01',
    `\`until\` ${until} is not after \`from\` ${from}`,
    'correct one of the days; `until` is the first day on which it no longer holds',
  );
}

const DROPPED_FROM = ['duties', 'decisions', 'information', 'terms'];

/** A pack without a rule, or without an exception or alternative at any depth. */
export function dropPart(pack: Pack, path: string): Stepped<Pack> {
  const [section = '', name = '', ...rest] = path.split('.');
  switch (section) {
    case 'duties': {
      const sought = { what: 'duty', name, nameOf: idOf };
      const duties = changed(pack.duties, sought, (duty) => without(duty, rest));
      return within(duties, (of) => ({ ...pack, duties: of }));
    }
    case 'information': {
      const sought = { what: 'piece of information', name, nameOf: idOf };
      const rows = changed(pack.information ?? [], sought, (row) => without(row, rest));
      return within(rows, (of) => ({ ...pack, information: of }));
    }
    case 'decisions':
      return dropInDecision(pack, name, rest);
    case 'terms': {
      const terms = changed(pack.terms, { what: 'term', name, nameOf }, (term) =>
        dropInTerm(term, rest),
      );
      return within(terms, (of) => ({ ...pack, terms: of }));
    }
    default:
      return nothingCalled('section', section, DROPPED_FROM);
  }
}

function dropInDecision(pack: Pack, id: string, rest: readonly string[]): Stepped<Pack> {
  const [word = '', name = '', ...deeper] = rest;
  if (word !== 'rules') return nothingCalled('part', word, ['rules']);
  const decisions = changed(
    pack.decisions,
    { what: 'decision', name: id, nameOf: idOf },
    (decision) => {
      const sought = { what: 'rule', name, nameOf: idOf };
      const rules = changed(decision.rules, sought, (rule) => without(rule, deeper));
      return within(rules, (of) => ({ ...decision, rules: of }));
    },
  );
  return within(decisions, (of) => ({ ...pack, decisions: of }));
}

function dropInTerm(term: Term, rest: readonly string[]): Stepped<Term> {
  if (term.kind !== 'rule' || rest.length === 0)
    return misstep(
      'WB-S03',
      `\`terms.${term.name}\` is read by other rules and cannot be left out`,
      'drop one of its exceptions or alternatives, as in `terms.x.unless.y`',
    );
  return within(withoutPart(term.rule, rest), (rule) => ({ ...term, rule }));
}

/** The rule without what the path names; nothing when the path ends at the rule itself. */
function without<R extends Rule>(rule: R, path: readonly string[]): Stepped<R | undefined> {
  return path.length === 0 ? done(undefined) : withoutPart(rule, path);
}

function withoutPart<R extends Rule>(
  rule: R,
  [part = '', name = '', ...rest]: readonly string[],
): Stepped<R> {
  const drop = (inner: Rule): Stepped<Rule | undefined> => without(inner, rest);
  if (part === 'unless') {
    const unless = changed(rule.unless, { what: 'exception', name, nameOf: idOf }, drop);
    return within(unless, (of) => ({ ...rule, unless: of }));
  }
  if (part !== 'any' || rule.base.kind !== 'any')
    return nothingCalled('part', part, rule.base.kind === 'any' ? ['unless', 'any'] : ['unless']);
  const any = changed(rule.base.of, { what: 'alternative', name, nameOf: idOf }, drop);
  if (any.kind === 'done' && any.of.length === 0)
    return misstep(
      'WB-S03',
      `without \`${name}\` no alternative is left`,
      'drop the rule itself, or keep one of its alternatives',
    );
  return within(any, (of) => ({ ...rule, base: { kind: 'any', of } }));
}
