import type { Ticket, Verdict } from '@weighbridge/weigh';
import { cells, wrapText } from './cells.ts';
import {
  citeWords,
  dueWords,
  enforcementWords,
  exemptWords,
  lifecycleWords,
  metWords,
  shortCite,
} from './evidence-words.ts';
import { gap, ink, lineCells, shown, type Line } from './ink.ts';
import { hanging, rowLines, underneath, withRight } from './layout.ts';
import { confidenceWords, metColumn, metSpan, statusKind, statusLead } from './marks.ts';
import { isNarrow, isWide, sentenceColumn, sentenceEnd, type View } from './view.ts';

/** Cells of the evidence column in a wide view. */
const EVIDENCE_CELLS = 22;

/** One verdict as a row: mark, word, sentence, citation, evidence. */
export function dutyLines(view: View, ticket: Ticket, verdict: Verdict): readonly Line[] {
  if (isWide(view)) return wideLines(view, ticket, verdict);
  if (verdict.asks === 'practice' && !isNarrow(view)) return practiceLines(view, ticket, verdict);
  const by = statusKind(verdict.status) === 'exempt' ? `, ${exemptWords(verdict)}` : '';
  return [
    ...rowLines(view, {
      lead: statusLead(view, statusKind(verdict.status)),
      column: sentenceColumn(view),
      text: verdict.must,
      right: citation(view, verdict, by),
    }),
    ...evidenceLines(view, ticket, verdict),
  ];
}

/** The citation with how sure its encoding is; what was not checked stands out. */
export function citation(view: View, verdict: Verdict, by = ''): Line {
  const cite = view.all ? citeWords(verdict) : shortCite(verdict.cite);
  const confidence = `${confidenceWords(verdict.mark)}${lifecycleWords(verdict)}`;
  const style = verdict.mark === 'K' ? 'scheduled' : 'label';
  const words = ink(view, cite === '' ? verdict.rule : cite);
  const line: Line = [words, ink(view, by)];
  return confidence === '' ? line : [...line, ink(view, confidence, style)];
}

/** Lines under the sentence: day, evidence, enforcement. */
function evidenceLines(view: View, ticket: Ticket, verdict: Verdict): readonly Line[] {
  const column = sentenceColumn(view);
  const due = dueWords(ticket, verdict);
  const enforced = enforcementWords(verdict);
  return [
    ...(due === undefined ? [] : hanging(view, column, due)),
    ...metLines(view, ticket, verdict),
    ...(enforced === undefined || !bears(verdict) ? [] : hanging(view, column, enforced)),
  ];
}

function bears(verdict: Verdict): boolean {
  return !['no', 'exempt', 'ended'].includes(statusKind(verdict.status));
}

// For an unknown duty `open` says nothing that its own word does not say.
function metLines(view: View, ticket: Ticket, verdict: Verdict): readonly Line[] {
  if (
    verdict.met === undefined ||
    (statusKind(verdict.status) === 'unknown' && verdict.met === 'open')
  )
    return [];
  const column = sentenceColumn(view);
  const mark = metSpan(view, verdict.met);
  const words = metWords(ticket, verdict, 'full');
  if (words === '') return [[gap([], column), mark]];
  const lead: Line = [gap([], column), mark, ink(view, ': ')];
  return joined(view, lead, words, column + 2);
}

/** Words that go on behind a lead and hang under a column of their own in the next lines. */
function joined(view: View, lead: Line, words: string, column: number): readonly Line[] {
  const text = shown(view, words);
  const [first = ''] = wrapText(text, view.width - lineCells(lead));
  const rest = text.slice(first.length).trim();
  const firstLine: Line = [...lead, { text: first, style: 'plain' }];
  return rest === '' ? [firstLine] : [firstLine, ...hanging(view, column, rest)];
}

/** Good practice has its evidence before the sentence: whether it is done is all there is to say. */
function practiceLines(view: View, ticket: Ticket, verdict: Verdict): readonly Line[] {
  const lead = statusLead(view, statusKind(verdict.status));
  const line: Line = [...lead, metColumn(view, verdict.met)];
  const by = statusKind(verdict.status) === 'exempt' ? `, ${exemptWords(verdict)}` : '';
  const due = dueWords(ticket, verdict);
  return [
    ...rowLines(view, {
      lead: line,
      column: lineCells(line),
      text: verdict.must,
      right: citation(view, verdict, by),
    }),
    ...(due === undefined || due.startsWith('since')
      ? []
      : hanging(view, sentenceColumn(view), due)),
  ];
}

/** One line per duty where there is room for three columns. */
function wideLines(view: View, ticket: Ticket, verdict: Verdict): readonly Line[] {
  const right = citation(view, verdict);
  const evidence = evidenceColumn(view, ticket, verdict);
  const column = sentenceEnd(view) + 2;
  const room = view.width - column - 2 - lineCells(right);
  const beside = room >= EVIDENCE_CELLS;
  const width = beside ? room : view.width - column;
  const sentence = rowLines(view, {
    lead: statusLead(view, statusKind(verdict.status)),
    column: sentenceColumn(view),
    text: verdict.must,
    right: [],
  });
  const rows = columns(sentence, evidence, { column, width });
  return beside
    ? rows.map((line, index) => (index === 0 ? withRight(view, line, right) : line))
    : [...rows, ...underneath(view, sentenceColumn(view), right)];
}

function columns(
  left: readonly Line[],
  evidence: Line,
  at: { readonly column: number; readonly width: number },
): readonly Line[] {
  const texts = wrapText(evidence.map((span) => span.text).join(''), at.width);
  const style = evidence[0]?.style ?? 'plain';
  const mark = evidence[0]?.text ?? '';
  const count = Math.max(left.length, texts.length);
  return Array.from({ length: count }, (_, index) => {
    const line = left[index] ?? [];
    const text = texts[index] ?? '';
    if (text === '') return line;
    const styled: Line =
      index === 0 && text.startsWith(mark)
        ? [
            { text: mark, style },
            { text: text.slice(mark.length), style: 'plain' },
          ]
        : [{ text, style: 'plain' }];
    return [...line, gap(line, at.column, cells(text) === 0 ? 0 : 2), ...styled];
  });
}

function evidenceColumn(view: View, ticket: Ticket, verdict: Verdict): Line {
  const kind = statusKind(verdict.status);
  if (kind === 'exempt') return [ink(view, exemptWords(verdict))];
  const due =
    kind === 'applies' && verdict.met !== undefined ? undefined : dueWords(ticket, verdict);
  const words = [
    verdict.met === undefined ? '' : metWords(ticket, verdict, 'short'),
    due ?? '',
    bears(verdict) ? (enforcementWords(verdict) ?? '') : '',
  ].filter((word) => word !== '');
  if (verdict.met === undefined) return [ink(view, words.join(', '))];
  const isUnknown = kind === 'unknown' && verdict.met === 'open';
  const rest = (isUnknown ? words.filter((word) => word === due) : words)
    .map((word) => `, ${word}`)
    .join('');
  return [metSpan(view, verdict.met), ink(view, rest)];
}
