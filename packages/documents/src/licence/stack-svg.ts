import type { LayerTerms, StackVerdict } from '@weighbridge/licences';
import { cells } from '../cells.ts';
import { cleanText } from '../clean.ts';
import { LICENCE_PLATES } from './stack-report.ts';

const BOX = { width: 208, height: 100 };
const STEP = { x: 272, y: 124 };
const MARGIN = 20;
const HEAD = 56;

interface Place {
  readonly layer: LayerTerms;
  readonly x: number;
  readonly y: number;
}

/**
 * A chain as one picture: a box for each layer with the licence in force, what its card says struck
 * out where that differs, lines from what it was made from. SVG of its own, without script, font or
 * request; reads in light and dark; the words stand in it for a screen reader.
 */
export function stackSvg(judged: StackVerdict): string {
  const places = placesOf(judged.layers);
  const width = Math.max(560, MARGIN * 2 + Math.max(...places.map(({ x }) => x)) + BOX.width);
  const height = HEAD + MARGIN + Math.max(...places.map(({ y }) => y)) + BOX.height;
  const bad = new Set(judged.blocking.map(({ layer }) => layer));
  return `${[
    opening(judged, width, height),
    ...places.flatMap((place) => linesTo(place, places)),
    ...places.map((place) => box(place, bad.has(place.layer.layer))),
    '</svg>',
  ].join('\n')}\n`;
}

/** Columns by how many steps a layer is from the bottom; rows in the order of the layers. */
function placesOf(layers: readonly LayerTerms[]): readonly Place[] {
  const depths = new Map<number, number>();
  const rows = new Map<number, number>();
  return layers
    .toSorted((a, b) => a.layer - b.layer)
    .map((layer) => {
      const depth = Math.max(-1, ...layer.from.map((below) => depths.get(below) ?? 0)) + 1;
      depths.set(layer.layer, depth);
      const row = rows.get(depth) ?? 0;
      rows.set(depth, row + 1);
      return { layer, x: depth * STEP.x, y: row * STEP.y };
    });
}

const STYLE = `<style>
svg{color-scheme:light dark;font:600 14px/20px "IBM Plex Sans",system-ui,"Segoe UI",Roboto,sans-serif;background:light-dark(#FFFFFF,#141C1E)}
text{fill:light-dark(#10191C,#E8EFEE)} .k{font-size:11px;letter-spacing:.05em;fill:light-dark(#0A5563,#7CCBD6)}
.l{font:400 12px "IBM Plex Mono",ui-monospace,Menlo,Consolas,monospace} .x{fill:light-dark(#A8201A,#FF9C92);text-decoration:line-through}
.box{fill:light-dark(#FFFFFF,#141C1E);stroke:light-dark(#76858A,#74868B);stroke-width:1.5} .bad .box{stroke:light-dark(#A8201A,#FF9C92);stroke-width:2}
.ed{fill:none;stroke:light-dark(#414F54,#B4C1C2);stroke-width:1.8} .ah{fill:light-dark(#414F54,#B4C1C2)}
</style>`;

function opening({ verdict, layers, rules }: StackVerdict, width: number, height: number): string {
  const title = `Licences of a chain of ${layers.length} layers: ${LICENCE_PLATES[verdict].word.toLowerCase()}`;
  const told = layers.map(
    ({ layer, name, kind, licence, from }) =>
      `${layer} ${kind} ${name}, ${licence.join(' and ') || 'licence not said'}${from.length === 0 ? '' : `, from ${from.join(', ')}`}`,
  );
  const desc = `${told.join('; ')}. Rests on ${rules.join(' ') || 'no rule'}. The same as a list: weighbridge licence stack.`;
  return `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="t d" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
<title id="t">${xml(title)}</title><desc id="d">${xml(desc)}</desc>
${STYLE}
<text x="${MARGIN}" y="30">${xml(title)}</text>`;
}

function linesTo({ layer, x, y }: Place, places: readonly Place[]): readonly string[] {
  return places
    .filter((below) => layer.from.includes(below.layer.layer))
    .map((below) => {
      const from = { x: MARGIN + below.x + BOX.width, y: HEAD + below.y + BOX.height / 2 };
      const to = { x: MARGIN + x - 9, y: HEAD + y + BOX.height / 2 };
      const half = (from.x + to.x) / 2;
      return `<path class="ed" d="M${from.x} ${from.y}C${half} ${from.y} ${half} ${to.y} ${to.x} ${to.y}"/><path class="ah" d="M${to.x + 9} ${to.y}l-9 -5v10z"/>`;
    });
}

function box({ layer, x, y }: Place, bad: boolean): string {
  const [left, top] = [MARGIN + x, HEAD + y];
  const inForce = layer.licence.join(' + ') || 'licence not said';
  const { declared_tag: tag } = layer;
  const struck = tag !== undefined && tag !== inForce;
  const text = (dy: number, words: string, name: string): string =>
    `<text${name === '' ? '' : ` class="${name}"`} x="${left + 12}" y="${top + dy}">${xml(fitted(words, name.startsWith('l') ? 26 : 24))}</text>`;
  return [
    `<g${bad ? ' class="bad"' : ''}><rect class="box" x="${left}" y="${top}" width="${BOX.width}" height="${BOX.height}"/>`,
    text(22, layer.kind.replaceAll('-', ' ').toUpperCase(), 'k'),
    text(43, layer.name, ''),
    ...(struck
      ? [text(64, tag, 'l x'), text(83, `in force: ${inForce}`, 'l')]
      : [text(64, inForce, 'l')]),
    '</g>',
  ].join('');
}

/** Text in at most that many cells. */
function fitted(text: string, most: number): string {
  const clean = cleanText(text);
  if (cells(clean) <= most) return clean;
  const characters = Array.from(clean);
  while (cells(`${characters.join('')}…`) > most) characters.pop();
  return `${characters.join('')}…`;
}

function xml(text: string): string {
  return cleanText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
