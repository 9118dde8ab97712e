import { all, any, isRecord, type Truth, type Value } from '@weighbridge/core';
import type { Ticket } from '@weighbridge/weigh';
import { cells } from './cells.ts';
import { conditionWords, joinOf, nameWords } from './condition-words.ts';
import { evidenceWords } from './dossier-facts.ts';
import {
  drawnNode,
  truthOf,
  type DrawnNode,
  type FactReadShape,
  type WhyExplanation,
  type WhyNode,
  verdictOf,
} from './explanation.ts';
import { gap, ink, lineCells, type Line } from './ink.ts';
import { rowLines, withRight } from './layout.ts';
import { statusMark, truthMark } from './marks.ts';
import { needleLines, type Weighing } from './needle.ts';
import { factWords, formatValue } from './numbers.ts';
import { isNarrow, isWide, type View } from './view.ts';
import { vocabularyEntry } from './vocabulary-facts.ts';

/** Deeper levels are not indented further, so that words always have room. */
const DEEPEST = 10;

interface Drawing {
  readonly view: View;
  readonly ticket: Ticket;
  readonly explanation: WhyExplanation;
}

/** The tree of a verdict: what decides is unfolded, the rest is one line each. */
export function treeLines(
  view: View,
  ticket: Ticket,
  explanation: WhyExplanation,
): readonly Line[] {
  const drawing = { view, ticket, explanation };
  const root = drawnNode(explanation.tree);
  const wanted = truthOf(explanation.tree);
  const [only] = root.base;
  const base = only !== undefined && root.base.length === 1 ? [only] : [whole(drawing, root)];
  return [
    ...base.flatMap((part) => nodeLines(drawing, part, { level: 0, wanted })),
    ...root.exceptions.flatMap((part) => nodeLines(drawing, part, { level: 0, wanted })),
    ...(root.exceptions.length === 0 ? noExceptions(view) : []),
    ...explanation.tree.parts
      .filter((part) => part.kind === 'due')
      .flatMap((part) => nodeLines(drawing, part, { level: 0, wanted })),
  ];
}

/** The condition of a rule with several parts as one node, named for whom the rule asks. */
function whole({ ticket, explanation }: Drawing, root: DrawnNode): WhyNode {
  const who = verdictOf(ticket, explanation)?.who;
  if (root.base.length === 0) return root.leaf;
  const truths = root.base.map((part) => truthOf(part) ?? 'unknown');
  const value = joinOf(root.leaf) === 'any' ? any(truths) : all(truths);
  return {
    ...root.leaf,
    kind: 'term',
    id: `bears on: ${who ?? 'everybody'}`,
    value,
    parts: root.base,
  };
}

function noExceptions(view: View): readonly Line[] {
  const lead: Line = [ink(view, `  ${statusMark(view, 'no')} exceptions`)];
  return [withRight(view, lead, [ink(view, 'none')])];
}

interface NodeAt {
  readonly level: number;
  /** The truth that the answer rests on here; a node of another truth is told in one line. */
  readonly wanted: Truth | undefined;
}

function nodeLines(drawing: Drawing, node: WhyNode, at: NodeAt): readonly Line[] {
  const parts = drawnNode(node);
  const truth = truthOf(node);
  const holds = node.kind === 'exception' && truth === 'yes';
  const children = [...parts.base, ...parts.exceptions];
  const isPath = node.decides && (truth === at.wanted || holds);
  const unfolds = children.length > 0 && (isPath || drawing.view.all);
  const line = rowOf(drawing, parts, { level: at.level, unfolds });
  if (!unfolds) return [...line, ...needleOf(drawing, parts, at.level)];
  const below = { level: at.level + 1, wanted: holds ? truth : at.wanted };
  return [...line, ...children.flatMap((child) => nodeLines(drawing, child, below))];
}

interface RowAt {
  readonly level: number;
  readonly unfolds: boolean;
}

function rowOf(
  { view, ...drawing }: Drawing,
  parts: DrawnNode,
  { level, unfolds }: RowAt,
): readonly Line[] {
  const lead = leadOf(view, parts.node, level);
  const column = lineCells(lead);
  const text = labelOf(parts);
  const isOpen = parts.base.length === 0 && truthOf(parts.node) === 'unknown';
  const right = unfolds ? countOf(parts) : rightOf({ view, ...drawing }, parts);
  if (isOpen && parts.node.decides && !isNarrow(view)) {
    return decidingRow(view, { lead, text, value: right });
  }
  const cite = isWide(view) && parts.node.cite.length > 0 ? parts.node.cite.join('; ') : '';
  const whole = [right, cite].filter((words) => words !== '').join('   ');
  return rowLines(view, {
    lead,
    column,
    text,
    end: view.width,
    ...(whole === '' ? {} : { right: [ink(view, whole)] }),
  });
}

/** The comparison that decides has its value in a column of its own and says so on the edge. */
function decidingRow(
  view: View,
  row: { readonly lead: Line; readonly text: string; readonly value: string },
): readonly Line[] {
  const end = [ink(view, 'decides', 'unknown')];
  const words: Line = [...row.lead, ink(view, row.text)];
  const value = ink(view, row.value, 'strong');
  const column = Math.max(view.width - 36, lineCells(words) + 2);
  if (column + cells(value.text) + 2 + lineCells(end) <= view.width) {
    return [withRight(view, [...words, gap(words, column), value], end)];
  }
  const text = `${row.text}: ${row.value}`;
  return rowLines(view, {
    lead: row.lead,
    column: lineCells(row.lead),
    text,
    right: end,
    end: view.width,
  });
}

function leadOf(view: View, node: WhyNode, level: number): Line {
  const truth = truthOf(node);
  const mark = truth === undefined ? ink(view, view.ascii ? '   ' : ' ') : truthMark(view, truth);
  return [gap([], 2 + 2 * Math.min(DEEPEST, level)), mark, ink(view, ' ')];
}

function labelOf({ node, leaf }: DrawnNode): string {
  const words =
    node.id === undefined || (node.kind === 'exception' && leaf.parts.length === 0)
      ? conditionWords(leaf)
      : nameWords(node.id);
  if (node.kind === 'exception') return `unless: ${words}`;
  return node.kind === 'due' ? 'due' : words;
}

function countOf({ node, leaf, base }: DrawnNode): string {
  const join = joinOf(base.length > 0 && leaf.parts.length > 0 ? leaf : node);
  return join === undefined || base.length < 2 ? '' : `${join} of ${base.length}`;
}

/** What a line that is not unfolded says on the right: value, evidence, or its truth. */
function rightOf(drawing: Drawing, { node, leaf, base }: DrawnNode): string {
  const truth = truthOf(node);
  if (truth === undefined) return isValue(node.value) ? formatValue(node.value) : '';
  if (base.length > 0 || leaf.facts.length === 0) return truth;
  const assumed = leaf.facts.find((read) => read.assumed);
  if (assumed !== undefined) return assumedWords(drawing.explanation, assumed);
  return leaf.facts.map((read) => readWords(drawing.ticket, read, truth)).join('; ');
}

function isValue(value: WhyNode['value']): value is Value {
  return !isRecord(value) || Object.keys(value).length > 0;
}

function assumedWords(explanation: WhyExplanation, read: FactReadShape): string {
  const because =
    explanation.assumed.find((one) => one.fact === read.fact)?.because ??
    vocabularyEntry(read.fact)?.assume?.because;
  const value = read.value === undefined ? 'unknown' : formatValue(read.value);
  return `assumed ${value}${because === undefined ? '' : `, ${because}`}`;
}

function readWords(ticket: Ticket, read: FactReadShape, truth: string): string {
  if (read.value === undefined) return 'not known';
  const unit = ticket.vocabulary[read.fact]?.unit;
  if (truth === 'unknown') return formatValue(read.value, unit);
  const [evidence] = ticket.facts[read.fact]?.evidence ?? [];
  const from = evidence === undefined ? '' : evidenceWords(evidence);
  const isNumber =
    typeof read.value === 'number' || (typeof read.value === 'object' && !('has' in read.value));
  if (isNumber)
    return [formatValue(read.value, unit), from].filter((words) => words !== '').join(', ');
  if (truth === 'no' && typeof read.value !== 'boolean')
    return `${factWords(read.fact)}: ${formatValue(read.value)}`;
  return from === '' ? formatValue(read.value) : from;
}

/** A number against the one parameter it is compared with. */
function weighingOf({ node, leaf, base }: DrawnNode): Weighing | undefined {
  const [read, ...otherFacts] = leaf.facts;
  const [param, ...otherParams] = leaf.params;
  if (base.length > 0 || truthOf(node) !== 'unknown' || read === undefined || param === undefined)
    return undefined;
  if (otherFacts.length + otherParams.length > 0 || typeof param.value !== 'number')
    return undefined;
  const value = read.value ?? {};
  if (typeof value === 'number') return { value, threshold: param.value };
  if (typeof value !== 'object' || 'has' in value) return undefined;
  const { lo, hi } = value;
  if (typeof lo === 'string' || typeof hi === 'string') return undefined;
  return {
    value: { ...(lo === undefined ? {} : { lo }), ...(hi === undefined ? {} : { hi }) },
    threshold: param.value,
  };
}

function needleOf({ view }: Drawing, parts: DrawnNode, level: number): readonly Line[] {
  const weighing = weighingOf(parts);
  if (weighing === undefined || !parts.node.decides) return [];
  return needleLines(view, weighing, lineCells(leadOf(view, parts.node, level)) + 2);
}
