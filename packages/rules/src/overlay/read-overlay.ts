import { nearest } from '@weighbridge/core';
import { checkDays } from '../read/days.ts';
import {
  entriesOf,
  fieldsOf,
  listOf,
  optional,
  required,
  textOf,
  type Fields,
} from '../read/fields.ts';
import { isId } from '../read/names.ts';
import type { Entry, Node } from '../read/node.ts';
import { boundedFaultList, inFileOrder, TooManyFaults } from '../read/pack-fault.ts';
import type { PackFault, Report } from '../read/pack-fault.ts';
import type { PackFile, Spot } from '../read/source-text.ts';
import { readYaml } from '../read/yaml-text.ts';
import type { Pack } from '../tree.ts';
import { applyOverlay } from './apply.ts';
import type { Overlay } from './shapes.ts';

const OVERLAY_SHAPE = {
  what: 'an overlay',
  keys: ['overlay', 'on', 'set', 'drop', 'move'],
  meant: { pack: 'on', name: 'overlay', params: 'set', remove: 'drop', unless: 'drop' },
};

/** An overlay that was read, the pack it lies on, and that pack with the overlay on it. */
export interface OverlayReading {
  readonly overlay: Overlay;
  readonly on: Pack;
  readonly pack: Pack;
}

/**
 * Reads overlays, one to a YAML document, and lays each on its pack. An overlay lies on a pack, never
 * on another overlay or on itself. Gives those without faults.
 *
 * Faults: `WB-D01`, `WB-D02`, `WB-D03`, `WB-N01`, `WB-N02`, `WB-N03`, `WB-N04`, `WB-R01`,
 * `WB-S01` to `WB-S04`.
 *
 * @example
 * readOverlays({ path: 'o.yaml', text: 'overlay: o\non: eu\n' }, { packs: [] }).faults[0]?.code; // 'WB-N01'
 */
export function readOverlays(
  file: PackFile,
  context: { readonly packs: readonly Pack[] },
): { readonly overlays: readonly OverlayReading[]; readonly faults: readonly PackFault[] } {
  const { faults, report } = boundedFaultList();
  try {
    const documents = readYaml(file, report);
    const names = documents.map(nameIn);
    const overlays = documents.flatMap((node) => {
      const before = faults.length;
      const read = readDocument(node, { packs: context.packs, names, report });
      return read === undefined || faults.length > before ? [] : [read];
    });
    return { overlays, faults: inFileOrder(faults) };
  } catch (error) {
    if (!(error instanceof TooManyFaults)) throw error;
    return { overlays: [], faults: inFileOrder(faults) };
  }
}

function nameIn(node: Node): string | undefined {
  const entry = node.kind === 'map' ? node.entries.find(({ key }) => key === 'overlay') : undefined;
  return entry?.value.kind === 'scalar' ? entry.value.text : undefined;
}

interface Reading {
  readonly packs: readonly Pack[];
  /** The overlays of the file, on which no overlay may lie. */
  readonly names: readonly (string | undefined)[];
  readonly report: Report;
}

function readDocument(node: Node, reading: Reading): OverlayReading | undefined {
  const { report } = reading;
  const fields = fieldsOf(node, OVERLAY_SHAPE, report);
  if (fields === undefined) return undefined;
  const nameNode = required(fields, 'overlay');
  const name = textOf(nameNode, report);
  if (name !== undefined && nameNode !== undefined) isId(name, nameNode.spot, report);
  const on = readOn(fields, reading);
  const spots = new Map<string, Spot>();
  const overlay: Omit<Overlay, 'overlay' | 'on'> = {
    set: readSet(optional(fields, 'set'), spots, report),
    drop: readDrop(optional(fields, 'drop'), spots, report),
    move: readMove(optional(fields, 'move'), spots, report),
  };
  if (name === undefined || on === undefined) return undefined;
  const whole = { overlay: name, on: `${on.pack}@${on.version}`, ...overlay };
  return laidOn(on, whole, { spots, whole: fields.spot, report });
}

function readOn(fields: Fields, { packs, names, report }: Reading): Pack | undefined {
  const node = required(fields, 'on');
  const text = textOf(node, report);
  if (node === undefined || text === undefined) return undefined;
  const found = packs.find((pack) => text === pack.pack || text === `${pack.pack}@${pack.version}`);
  if (found !== undefined) return found;
  if (names.includes(text)) {
    report(node.spot, {
      code: 'WB-N03',
      detail: `\`${text}\` is an overlay; an overlay lies on a pack, so that none leads back to itself`,
      remedy: 'name the pack, and write the steps of both into one overlay',
    });
    return undefined;
  }
  const known = packs.map((pack) =>
    text.includes('@') ? `${pack.pack}@${pack.version}` : pack.pack,
  );
  const near = nearest(text, known);
  report(node.spot, {
    code: 'WB-N01',
    detail: `there is no pack \`${text}\``,
    remedy:
      near === undefined ? 'name a pack that `weighbridge rules list` shows' : `write \`${near}\``,
  });
  return undefined;
}

interface Laying {
  /** Where each step stands. */
  readonly spots: ReadonlyMap<string, Spot>;
  readonly whole: Spot;
  readonly report: Report;
}

function laidOn(on: Pack, overlay: Overlay, laying: Laying): OverlayReading {
  const { spots, whole, report } = laying;
  const { pack, missteps } = applyOverlay(on, overlay);
  for (const { path, code, detail, remedy } of missteps)
    report(spots.get(path) ?? whole, { code, detail, remedy });
  // A day that was moved may lie before the first value of a parameter, or before a source.
  const moved = Object.keys(overlay.move).map(
    (path) => [path.split('.')[1] ?? path, spots.get(path) ?? whole] as const,
  );
  const [first] = moved;
  if (missteps.length === 0 && first !== undefined) {
    checkDays({
      rules: pack,
      params: new Map(pack.params.map((param) => [param.name, param])),
      paramSpots: new Map(pack.params.map((param) => [param.name, first[1]])),
      sources: pack.sources,
      dutySpots: new Map(moved),
      report,
    });
  }
  return { overlay, on, pack };
}

function readSet(node: Node | undefined, spots: Map<string, Spot>, report: Report): Overlay['set'] {
  const values = entriesOf(node, report).flatMap((entry) => {
    const value = scalarOf(entry, report);
    if (value === undefined) return [];
    spots.set(entry.key, typeof value === 'string' ? entry.value.spot : entry.keySpot);
    return [[entry.key, value] as const];
  });
  return Object.fromEntries(values);
}

function scalarOf({ value }: Entry, report: Report): number | string | undefined {
  if (value.kind === 'scalar' && typeof value.value === 'number') return value.value;
  return textOf(value, report);
}

function readDrop(
  node: Node | undefined,
  spots: Map<string, Spot>,
  report: Report,
): readonly string[] {
  return listOf(node, report).flatMap((part) => {
    const path = textOf(part, report);
    if (path === undefined) return [];
    spots.set(path, part.spot);
    return [path];
  });
}

function readMove(
  node: Node | undefined,
  spots: Map<string, Spot>,
  report: Report,
): Overlay['move'] {
  const days = entriesOf(node, report).flatMap((entry) => {
    const day = textOf(entry.value, report);
    if (day === undefined) return [];
    spots.set(entry.key, entry.keySpot);
    return [[entry.key, day] as const];
  });
  return Object.fromEntries(days);
}
