import { NEVER, parseDay } from '@weighbridge/core';
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
  const isDate = param.unit === 'date';
  const written = isDate ? dayFrom(value) : typeof value === 'number' ? value : undefined;
  if (written === undefined) {
    const wanted = isDate ? 'a day YYYY-MM-DD' : `a number of ${param.unit}`;
    return misstep('WB-R01', `\`${value}\` is not ${wanted}`, `write ${wanted}`);
  }
  return done({ ...param, values: param.values.map((one) => ({ ...one, value: written })) });
}

function dayFrom(value: number | string): string | undefined {
  if (value === 'never') return NEVER;
  return typeof value === 'string' ? parseDay(value) : undefined;
}

/** A duty or piece of information with its first or last day moved. */
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
  const move = <T extends { readonly from?: string; readonly until?: string }>(row: T) =>
    inOrder({ ...row, [key]: parsed });
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

function inOrder<T extends { readonly from?: string; readonly until?: string }>(
  row: T,
): Stepped<T> {
  const { from, until } = row;
  if (from === undefined || until === undefined || from < until) return done(row);
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
  const rule = without(term.rule, rest);
  return within(rule, (of) => (of === undefined ? term : { ...term, rule: of }));
}

/** The rule without what the path names; nothing when the path ends at the rule itself. */
function without<R extends Rule>(rule: R, path: readonly string[]): Stepped<R | undefined> {
  const [part, name = '', ...rest] = path;
  if (part === undefined) return done(undefined);
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
