import type { Severity, Truth } from '@weighbridge/core';
import type { Verdict } from '@weighbridge/weigh';
import { padTo } from './cells.ts';
import { gap, ink, type Line, type Span, type Style } from './ink.ts';
import { sentenceColumn, type View } from './view.ts';

/** A status without the exception's id. */
export type StatusKind =
  'no' | 'exempt' | 'ended' | 'applies' | 'dormant' | 'scheduled' | 'unknown';

interface Mark {
  readonly mark: string;
  readonly ascii: string;
  readonly style: Style;
}

const STATUS: { readonly [kind in StatusKind]: Mark } = {
  applies: { mark: '●', ascii: '[x]', style: 'strong' },
  no: { mark: '○', ascii: '[ ]', style: 'plain' },
  unknown: { mark: '◐', ascii: '[?]', style: 'unknown' },
  scheduled: { mark: '◔', ascii: '[>]', style: 'scheduled' },
  exempt: { mark: '⊘', ascii: '[/]', style: 'plain' },
  dormant: { mark: '◌', ascii: '[.]', style: 'plain' },
  ended: { mark: '◉', ascii: '[=]', style: 'plain' },
};

const MET: { readonly [met in NonNullable<Verdict['met']>]: Mark } = {
  met: { mark: '■', ascii: '[#]', style: 'met' },
  'not met': { mark: '□', ascii: '[-]', style: 'not-met' },
  open: { mark: '◧', ascii: '[?]', style: 'open' },
};

const WEIGHT: { readonly [severity in Severity]: Mark } = {
  high: { mark: '▮▮▮', ascii: '###', style: 'strong' },
  medium: { mark: '▮▮▯', ascii: '##.', style: 'strong' },
  low: { mark: '▮▯▯', ascii: '#..', style: 'plain' },
  note: { mark: '▯▯▯', ascii: '...', style: 'plain' },
};

const OUTCOME: { readonly [outcome in Shape]: Mark } = {
  allow: { mark: '→', ascii: '>>', style: 'allow' },
  review: { mark: '‖', ascii: '||', style: 'review' },
  deny: { mark: '▬', ascii: '--', style: 'deny' },
};

/** The three shapes of a decision; a policy may rename the words, never the shapes. */
export type Shape = 'allow' | 'review' | 'deny';

const KINDS: readonly StatusKind[] = [
  'no',
  'exempt',
  'ended',
  'applies',
  'dormant',
  'scheduled',
  'unknown',
];

/**
 * The kind of a status: what stands before the id of an exception. A status that is not known
 * here counts as unknown, so that a newer ticket never reads as "no".
 */
export function statusKind(status: string): StatusKind {
  const word = status.split(':')[0];
  return KINDS.find((kind) => kind === word) ?? 'unknown';
}

/** The shape of an outcome's word; one that is not known waits for a person. */
export function shapeOf(outcome: string): Shape {
  const word = outcome.toLowerCase();
  if (word === 'allow' || word === 'approve') return 'allow';
  return word === 'deny' || word === 'refuse' ? 'deny' : 'review';
}

function markText(view: View, mark: Mark): string {
  return view.ascii ? mark.ascii : mark.mark;
}

/** Margin, mark and word of a status; ends where the sentence begins. */
export function statusLead(view: View, kind: StatusKind): Line {
  return markedLead(view, { mark: statusMark(view, kind), word: kind, style: STATUS[kind].style });
}

/** Margin, any mark and its word. */
export function markedLead(
  view: View,
  lead: { readonly mark: string; readonly word: string; readonly style: Style },
): Line {
  const style: Style = lead.style === 'strong' ? 'plain' : lead.style;
  const line: Line = [
    { text: '  ', style: 'plain' },
    { text: lead.mark, style },
    { text: ' ', style: 'plain' },
    { text: lead.word, style: lead.style },
  ];
  return [...line, gap(line, sentenceColumn(view), 2)];
}

export function statusMark(view: View, kind: StatusKind): string {
  return markText(view, STATUS[kind]);
}

/** The mark of a truth: the same as that of the status it leads to. */
export function truthMark(view: View, truth: Truth): Span {
  const kind = truth === 'yes' ? 'applies' : truth;
  return { text: statusMark(view, kind), style: truth === 'unknown' ? 'unknown' : 'plain' };
}

/** Mark and word of the evidence, such as `□ not met`. */
export function metSpan(view: View, met: NonNullable<Verdict['met']>): Span {
  const mark = MET[met];
  return { text: `${markText(view, mark)} ${met}`, style: mark.style };
}

/** Mark and word of the evidence where a sentence follows in the next column; blank without evidence. */
export function metColumn(view: View, met: Verdict['met']): Span {
  const span: Span = met === undefined ? { text: '', style: 'plain' } : metSpan(view, met);
  return { ...span, text: padTo(span.text, view.ascii ? 14 : 12) };
}

export function weightLead(view: View, severity: Severity): Line {
  const mark = WEIGHT[severity];
  return markedLead(view, { mark: markText(view, mark), word: severity, style: mark.style });
}

/** The mark of a decision and its word, reversed with a space on each side. */
export function plateLead(view: View, outcome: string): Line {
  const mark = OUTCOME[shapeOf(outcome)];
  const word = ink(view, ` ${outcome.toUpperCase()} `, mark.style);
  return [
    { text: `  ${markText(view, mark)}`, style: 'plain' },
    word,
    { text: '  ', style: 'plain' },
  ];
}

const CONFIDENCE: { readonly [mark in Verdict['mark']]: string } = {
  V: '',
  V2: ' · second source',
  K: ' · not checked',
  I: ' · our reading',
};

/**
 * How sure the encoding of a rule is, as words that follow its citation; nothing where its text was checked.
 */
export function confidenceWords(mark: Verdict['mark']): string {
  return CONFIDENCE[mark];
}
