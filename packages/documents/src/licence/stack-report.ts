import type { LayerTerms, LicenceVerdict, Point, StackVerdict } from '@weighbridge/licences';
import { licenceRules } from '@weighbridge/packs';
import { padTo } from '../cells.ts';
import { BLANK, drawn, ink, shown, type Line, type Style } from '../ink.ts';
import { hanging, heading, rowLines, title } from '../layout.ts';
import { markdownBlocks, markdownTable, markdownText } from '../markdown.ts';
import { viewOf, type View } from '../view.ts';

/** How verdicts on licences look and are called. */
export const LICENCE_PLATES: Readonly<
  Record<LicenceVerdict, { readonly word: string; readonly style: Style }>
> = {
  ok: { word: 'OK', style: 'allow' },
  'ok-with-duties': { word: 'OK WITH DUTIES', style: 'allow' },
  'needs-licence': { word: 'NEEDS A LICENCE', style: 'deny' },
  blocked: { word: 'BLOCKED', style: 'deny' },
  unclear: { word: 'UNCLEAR', style: 'review' },
};

const ADVICE = 'Information, not legal advice.';

/** The verdict on a chain: reasons, duties, open points, each with licence and section. */
export function stackTable(judged: StackVerdict, view: View): string {
  const held = viewOf(view);
  return drawn(held, [
    ...verdictHead(held, judged.verdict, judged.rules.join(' ')),
    BLANK,
    title(held, 'Layers'),
    ...judged.layers.flatMap((layer) => layerLines(held, layer)),
    BLANK,
    ...section(held, 'Against it', judged.blocking, 'not-met'),
    ...section(held, 'Not settled, and it matters', judged.unclear, 'unknown'),
    ...section(held, 'Duties', judged.duties, 'plain'),
    ...section(held, 'Duties once copies are passed on', judged.duties_if_distributed, 'dim'),
    ...section(held, 'Duties above a limit', judged.duties_if_threshold_passed, 'dim'),
    ...section(held, 'Open, without deciding', judged.open, 'open'),
    ...outboundLines(held, judged),
    ...ruleLines(held, judged.rules),
    ...hanging(held, 2, ADVICE),
  ]);
}

/** The head of a verdict on licences: the plate and what stands at its right. */
export function verdictHead(view: View, verdict: LicenceVerdict, right: string): readonly Line[] {
  const { word, style } = LICENCE_PLATES[verdict];
  return heading(
    view,
    [ink(view, '  '), ink(view, ` ${word} `, style)],
    right === '' ? [] : [ink(view, right, 'dim')],
  );
}

function layerLines(view: View, layer: LayerTerms): readonly Line[] {
  const declared = layer.declared_tag === undefined ? '' : `, card says ${layer.declared_tag}`;
  const from = layer.from.length === 0 ? '' : ` from ${layer.from.join(', ')}`;
  return rowLines(view, {
    lead: [
      ink(view, `  ${String(layer.layer).padStart(2)} `),
      ink(view, padTo(layer.kind, 13), 'label'),
    ],
    column: 19,
    text: `${layer.name}: ${layer.licence.join(' and ') || 'licence not said'}${declared}${from}`,
  });
}

/** A section of points, or nothing where there are none. */
export function section(
  view: View,
  name: string,
  points: readonly Point[],
  style: Style,
): readonly Line[] {
  if (points.length === 0) return [];
  return [title(view, name), ...points.flatMap((point) => pointLines(view, point, style)), BLANK];
}

function pointLines(view: View, point: Point, style: Style): readonly Line[] {
  const place = placeOf(point);
  return [
    ...rowLines(view, {
      lead: [ink(view, '  - ')],
      column: 4,
      text: point.says,
      style,
      right: point.rules.length === 0 ? [] : [ink(view, point.rules.join(' '), 'dim')],
      end: view.width,
    }),
    ...(place === '' ? [] : hanging(view, 4, place, 'dim')),
  ];
}

/** Where a point stands: licence, section, layer. */
export function placeOf({ licence, at, layer }: Point): string {
  return [
    ...(licence === undefined ? [] : [licence]),
    ...(at === undefined || at === null ? [] : [at]),
    ...(layer === undefined || layer === 0 ? [] : [`layer ${layer}`]),
  ].join(' · ');
}

function outboundLines(view: View, judged: StackVerdict): readonly Line[] {
  const limb = judged.eu_exemption_licence_limb;
  return [
    title(view, 'May go out under'),
    ...hanging(view, 2, judged.acceptable_outbound.join(', ') || 'nothing that was found'),
    BLANK,
    ...(limb === undefined
      ? []
      : [
          title(view, 'EU exemption (Art 53(2)), licence limb'),
          ...hanging(view, 2, `${limb.verdict}: ${limb.because}`),
          BLANK,
        ]),
  ];
}

function ruleLines(view: View, rules: readonly string[]): readonly Line[] {
  const cited = licenceRules.filter(({ id }) => rules.includes(id));
  if (cited.length === 0) return [];
  return [
    title(view, 'What this rests on'),
    ...cited.flatMap(({ id, name, settled }) =>
      rowLines(view, {
        lead: [ink(view, `  ${shown(view, id)} `, 'label')],
        column: 6,
        text: settled ? name : `${name} (not settled)`,
        style: settled ? 'plain' : 'unknown',
      }),
    ),
    BLANK,
  ];
}

/** The same as Markdown. */
export function stackMarkdown(judged: StackVerdict): string {
  const layers = judged.layers.map(({ layer, kind, name, licence, declared_tag: tag, from }) =>
    [String(layer), kind, name, licence.join(' and '), tag ?? '', from.join(', ')].map(
      markdownText,
    ),
  );
  const limb = judged.eu_exemption_licence_limb;
  return markdownBlocks([
    [`# Licences of a chain: ${LICENCE_PLATES[judged.verdict].word.toLowerCase()}`],
    markdownTable(['layer', 'kind', 'name', 'in force', 'card says', 'made from'], layers),
    ...pointBlocks('Against it', judged.blocking),
    ...pointBlocks('Not settled, and it matters', judged.unclear),
    ...pointBlocks('Duties', judged.duties),
    ...pointBlocks('Duties once copies are passed on', judged.duties_if_distributed),
    ...pointBlocks('Duties above a limit', judged.duties_if_threshold_passed),
    ...pointBlocks('Open, without deciding', judged.open),
    ['## May go out under'],
    [markdownText(judged.acceptable_outbound.join(', ') || 'nothing that was found')],
    ...(limb === undefined
      ? []
      : [['## EU exemption, licence limb'], [markdownText(`${limb.verdict}: ${limb.because}`)]]),
    ['## What this rests on'],
    licenceRules
      .filter(({ id }) => judged.rules.includes(id))
      .map(({ id, says, settled }) =>
        markdownText(`${id}: ${says}${settled ? '' : ' Not settled.'}`).replace(/^/u, '- '),
      ),
    [ADVICE],
  ]);
}

/** Points as a section of Markdown. */
export function pointBlocks(
  name: string,
  points: readonly Point[],
): readonly (readonly string[])[] {
  if (points.length === 0) return [];
  const rows = points.map((point) =>
    [point.says, placeOf(point), point.rules.join(' ')].map(markdownText),
  );
  return [[`## ${name}`], markdownTable(['what', 'where', 'rests on'], rows)];
}
