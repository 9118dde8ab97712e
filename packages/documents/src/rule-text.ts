import type { Day } from '@weighbridge/core';
import { cells } from './cells.ts';
import { BLANK, drawn, gap, ink, type Line } from './ink.ts';
import { heading, hanging, rowLines, title } from './layout.ts';
import { confidenceWords } from './marks.ts';
import { formatNumber, formatPlace, unitWords } from './numbers.ts';
import {
  asksFor,
  type DatedShape,
  type ListedRule,
  type PackShape,
  type ParamShape,
  type RuleShape,
  type TermShape,
} from './pack-shapes.ts';
import { viewOf, type View } from './view.ts';

/** How a rule is shown: for whose terminal, with the values of which day, printed by what. */
export interface RuleTextOptions<E> {
  readonly view: View;
  readonly asOf: Day;
  /** The rules package's printer of expressions. */
  readonly print: (expr: E) => string;
}

interface Shown<E> extends RuleTextOptions<E> {
  readonly pack: PackShape<E>;
}

/** Margin and the longest label, `enforced`. */
const LABEL_CELLS = 12;

/**
 * One rule: what it asks of whom, its condition with exceptions, dates and mark, then the terms it
 * reads, in the pack's own text, and the parameters with their values on the day.
 */
export function ruleText<E>(
  pack: PackShape<E>,
  rule: ListedRule<E>,
  options: RuleTextOptions<E>,
): string {
  const view = viewOf(options.view);
  const shown: Shown<E> = { ...options, view, pack };
  const own = ruleLines(shown, rule);
  const terms = termsRead(shown, [
    textOf(shown, rule),
    printed(shown, rule.due),
    printed(shown, rule.met),
  ]);
  const texts = [
    textOf(shown, rule),
    printed(shown, rule.due),
    printed(shown, rule.met),
    ...terms.map((term) => termText(shown, term)),
  ];
  return drawn(view, [
    ...own,
    BLANK,
    ...(terms.length === 0
      ? []
      : [title(view, 'Terms'), ...terms.flatMap((term) => termLines(shown, term)), BLANK]),
    ...paramSection(shown, texts.join('\n')),
    ...hanging(view, 2, 'Information, not legal advice.'),
  ]);
}

function ruleLines<E>(shown: Shown<E>, rule: ListedRule<E>): readonly Line[] {
  const { view, pack } = shown;
  const left: Line = [
    gap([], 2),
    ink(view, pack.asks.toUpperCase(), 'tag'),
    ink(view, `  ${asksFor(rule)}`),
  ];
  const cite = `${rule.cite.join('; ')}${confidenceWords(rule.mark ?? 'V')}`;
  const place = formatPlace({ file: rule.at.file ?? pack.pack, line: rule.at.line });
  return [
    ...(cells(asksFor(rule)) + cells(cite) > view.width - 16
      ? [
          ...hanging(view, 2, `${pack.asks.toUpperCase()}  ${asksFor(rule)}`, 'strong'),
          ...hanging(view, 2, cite),
        ]
      : heading(view, left, [ink(view, cite)])),
    ...labelled(view, 'rule', `${pack.pack}@${pack.version}/${rule.id}  ${place}`),
    ...labelled(view, 'who', rule.who),
    ...labelled(view, 'then', rule.then),
    ...labelled(view, 'when', baseText(shown, rule)),
    ...rule.unless.flatMap((exception) => exceptionLines(shown, exception, LABEL_CELLS)),
    ...labelled(view, 'due', printed(shown, rule.due)),
    ...labelled(view, 'met', printed(shown, rule.met)),
    ...labelled(view, 'from', rule.from),
    ...labelled(view, 'until', rule.until),
    ...labelled(view, 'state', datedWords(rule.lifecycle, 'in_force')),
    ...labelled(view, 'enforced', datedWords(rule.enforcement, 'normal')),
    ...labelled(view, 'note', rule.note),
  ];
}

function labelled(view: View, label: string, text: string | undefined): readonly Line[] {
  if (text === undefined || text === '') return [];
  return rowLines(view, { lead: [ink(view, `  ${label}`, 'label')], column: LABEL_CELLS, text });
}

function exceptionLines<E>(shown: Shown<E>, rule: RuleShape<E>, column: number): readonly Line[] {
  const { view } = shown;
  const lead: Line =
    column === LABEL_CELLS
      ? [ink(view, '  unless', 'label')]
      : [gap([], column - 2), ink(view, '! ')];
  const name = rule.id === undefined ? '' : `${rule.id}: `;
  const cite = rule.cite.length === 0 ? {} : { right: [ink(view, rule.cite.join('; '))] };
  return [
    ...rowLines(view, {
      lead,
      column,
      text: `${name}${baseText(shown, rule)}`,
      end: view.width,
      ...cite,
    }),
    ...rule.unless.flatMap((inner) => exceptionLines(shown, inner, Math.min(column + 2, 24))),
  ];
}

function printed<E>(shown: Shown<E>, expr: E | undefined): string {
  return expr === undefined ? '' : shown.print(expr);
}

/** The condition without its exceptions; alternatives are joined as the pack would join them. */
function baseText<E>(shown: Shown<E>, rule: RuleShape<E>): string {
  if (rule.base.kind === 'is') return shown.print(rule.base.expr);
  return rule.base.of
    .map((one) => `${one.id === undefined ? '' : `${one.id}: `}${textOf(shown, one)}`)
    .join(' || ');
}

/** The whole rule as text, exceptions included. */
function textOf<E>(shown: Shown<E>, rule: RuleShape<E>): string {
  const unless = rule.unless.map((one) => textOf(shown, one)).join(' || ');
  return `${baseText(shown, rule)}${unless === '' ? '' : ` && !(${unless})`}`;
}

function termText<E>(shown: Shown<E>, term: TermShape<E>): string {
  if (term.kind === 'choice')
    return term.choose.map((one) => `${one.value}: ${textOf(shown, one)}`).join(' || ');
  return term.kind === 'value' ? shown.print(term.value) : textOf(shown, term.rule);
}

/** Terms that the texts name, and those that these name, each once, in the order they are met. */
function termsRead<E>(shown: Shown<E>, texts: readonly string[]): readonly TermShape<E>[] {
  const found: TermShape<E>[] = [];
  const open = [...texts];
  for (let text = open.shift(); text !== undefined; text = open.shift()) {
    for (const name of namesIn(text, 'terms')) {
      const term = shown.pack.terms.find((one) => one.name === name);
      if (term === undefined || found.includes(term)) continue;
      found.push(term);
      open.push(termText(shown, term));
    }
  }
  return found;
}

function namesIn(text: string, kind: 'terms' | 'params'): readonly string[] {
  const names = Array.from(text.matchAll(/\b(terms|params)\.([a-z][a-z0-9_]*)/gu));
  return [...new Set(names.filter((match) => match[1] === kind).map((match) => match[2] ?? ''))];
}

function termLines<E>(shown: Shown<E>, term: TermShape<E>): readonly Line[] {
  const { view } = shown;
  const cite = (term.kind === 'rule' ? term.rule.cite : term.cite).join('; ');
  const right = cite === '' ? {} : { right: [ink(view, cite)] };
  const text = term.kind === 'rule' ? [baseText(shown, term.rule)] : writtenTerm(shown, term);
  const unless = term.kind === 'rule' ? term.rule.unless : [];
  return [
    ...rowLines(view, {
      lead: [],
      column: 2,
      text: term.name,
      style: 'strong',
      end: view.width,
      ...right,
    }),
    ...text.flatMap((part) => hanging(view, 4, part)),
    ...unless.flatMap((one) =>
      hanging(view, 4, `unless ${one.id === undefined ? '' : `${one.id}: `}${textOf(shown, one)}`),
    ),
  ];
}

/** A value as it is written; a choice alternative by alternative. */
function writtenTerm<E>(
  shown: Shown<E>,
  term: Exclude<TermShape<E>, { readonly kind: 'rule' }>,
): readonly string[] {
  if (term.kind === 'value') return [shown.print(term.value)];
  const written = term.choose.map((one) => `${one.value}: ${textOf(shown, one)}`);
  return term.otherwise === undefined ? written : [...written, `otherwise ${term.otherwise}`];
}

function paramSection<E>(shown: Shown<E>, text: string): readonly Line[] {
  const { view, asOf } = shown;
  const names = namesIn(text, 'params');
  const params = shown.pack.params.filter((param) => names.includes(param.name));
  if (params.length === 0) return [];
  return [
    title(view, `Parameters on ${asOf}`),
    ...params.flatMap((param) => paramLines(view, param, asOf)),
    BLANK,
  ];
}

function paramLines(view: View, param: ParamShape, asOf: Day): readonly Line[] {
  const value = param.values.find(
    (one) => one.from <= asOf && (one.until === undefined || asOf < one.until),
  );
  if (value === undefined) return hanging(view, 2, `${param.name}: no value on this day`);
  const unit = param.unit === 'date' ? '' : unitWords(param.unit, 2);
  const amount = typeof value.value === 'number' ? formatNumber(value.value) : value.value;
  const days = `from ${value.from}${value.until === undefined ? '' : ` until ${value.until}`}`;
  const source = [...value.cite, ...(value.kind === undefined ? [] : [value.kind])].join(', ');
  const text = `${param.name}: ${amount}${unit === '' ? '' : ` ${unit}`}, ${days}`;
  return rowLines(view, { lead: [], column: 2, text, right: [ink(view, source)], end: view.width });
}

/** Dated words, without the one that goes without saying. */
function datedWords(dated: readonly DatedShape[] | undefined, usual: string): string {
  const [only, ...more] = dated ?? [];
  if (only === undefined || (more.length === 0 && only.value === usual && only.from === undefined))
    return '';
  return [only, ...more]
    .map(({ value, from, until, by }) => {
      const days = `${from === undefined ? '' : ` from ${from}`}${until === undefined ? '' : ` until ${until}`}`;
      return `${value.replaceAll('_', ' ')}${days}${by === undefined ? '' : ` by ${by}`}`;
    })
    .join(', ');
}
