import type { Pack } from '../tree.ts';
import { daysInOrder, dropPart, moveDay, setParam } from './steps.ts';
import type { Misstep, Overlaid, Overlay, Stepped } from './shapes.ts';

/**
 * Lays an overlay on a pack: the same pack with other parameters, without some rules or exceptions,
 * with days moved. Its version says so. Steps that cannot be taken are told and left out.
 *
 * Missteps: `WB-N01` (names nothing), `WB-R01` (value of another type), `WB-S03`, `WB-D01`.
 *
 * @example
 * const pack = { schema: 'weighbridge.pack/1', pack: 'p', title: 'P', version: '1', status_date: '2026-11-21', asks: 'policy', places: [], uses: [], sources: [], facts: {}, lists: {}, params: [], terms: [], duties: [], decisions: [] };
 * applyOverlay(pack, { overlay: 'what-if', on: 'p', set: {}, drop: [], move: {} }).pack.version; // '1+what-if'
 */
export function applyOverlay(pack: Pack, overlay: Overlay): Overlaid {
  const steps: readonly Step[] = [
    ...Object.entries(overlay.set).map(([path, value]): Step => [
      path,
      (of) => setParam(of, path, value),
    ]),
    ...overlay.drop.map((path): Step => [path, (of) => dropPart(of, path)]),
    ...Object.entries(overlay.move).map(([path, day]): Step => [
      path,
      (of) => moveDay(of, path, day),
    ]),
    ...Object.keys(overlay.move).map((path): Step => [path, (of) => daysInOrder(of, path)]),
  ];
  const missteps: Misstep[] = [];
  let laid: Pack = { ...pack, version: `${pack.version}+${overlay.overlay}` };
  for (const [path, take] of steps) {
    const stepped = take(laid);
    if (stepped.kind === 'done') laid = stepped.of;
    else missteps.push({ path, ...stepped.said });
  }
  return { pack: laid, missteps };
}

type Step = readonly [path: string, take: (pack: Pack) => Stepped<Pack>];
