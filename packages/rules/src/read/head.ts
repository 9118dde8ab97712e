import { nearest, parseDay, type Vocabulary } from '@weighbridge/core';
import type { Asks, Pack } from '../tree.ts';
import { dayOf, required, textOf, textsOf, wordOf } from './fields.ts';
import { isId } from './names.ts';
import type { Merged } from './merge.ts';
import type { Node } from './node.ts';
import type { Report } from './pack-fault.ts';

/** Keys that stand once, in one file of the pack. */
export const HEAD_KEYS: readonly string[] = [
  'pack',
  'title',
  'version',
  'uses',
  'status_date',
  'asks',
  'places',
];

const ASKS: readonly Asks[] = ['law', 'licence', 'policy', 'practice'];
/** ISO 3166-1 and 3166-2, and `EU`. */
const PLACE = /^[A-Z]{2}(?:-[A-Z0-9]{1,3})?$/;
const MAX_VERSION_CHARACTERS = 80;

/** The head of a pack. */
export type Head = Pick<
  Pack,
  'pack' | 'title' | 'version' | 'status_date' | 'asks' | 'places' | 'uses'
>;

/**
 * The head of a pack. Left out, `title` is the pack's name, `status_date` the day of a version
 * `YYYY-MM-DD.N`, `asks` is `policy` where there are only decisions and else `law`, `places` is
 * everywhere, `uses` the vocabulary at hand.
 */
export function readHead(merged: Merged, vocabulary: Vocabulary, report: Report): Head | undefined {
  const root = merged.roots[0];
  if (root === undefined) return undefined;
  const fields = {
    what: 'a pack',
    spot: root.spot,
    report,
    entries: new Map(),
    mistyped: new Set<string>(),
  };
  const nameNode = merged.head('pack') ?? required(fields, 'pack');
  const pack = textOf(nameNode, report);
  if (pack !== undefined && nameNode !== undefined) isId(pack, nameNode.spot, report);
  const version = readVersion(merged.head('version') ?? required(fields, 'version'), report);
  const title = textOf(merged.head('title'), report) ?? pack;
  const asks = wordOf(merged.head('asks'), ASKS, report) ?? usualAsks(merged);
  const places = readPlaces(merged.head('places'), report);
  const uses = readUses(merged.head('uses'), vocabulary, report);
  const statusNode = merged.head('status_date');
  const statusDate = statusNode === undefined ? dayOfVersion(version) : dayOf(statusNode, report);
  if (statusNode === undefined && version !== undefined && statusDate === undefined)
    required(fields, 'status_date');
  if (
    pack === undefined ||
    title === undefined ||
    version === undefined ||
    statusDate === undefined
  )
    return undefined;
  return { pack, title, version, status_date: statusDate, asks, places, uses };
}

function usualAsks(merged: Merged): Asks {
  return !merged.has('duties') && merged.has('decisions') ? 'policy' : 'law';
}

function dayOfVersion(version: string | undefined): string | undefined {
  return version === undefined ? undefined : parseDay(version.slice(0, 10));
}

function readVersion(node: Node | undefined, report: Report): string | undefined {
  const text = textOf(node, report);
  if (node === undefined || text === undefined) return undefined;
  if (!/[@\s]/.test(text) && text.length <= MAX_VERSION_CHARACTERS) return text;
  report(node.spot, {
    code: 'WB-S03',
    detail: `\`${text}\` is not a version`,
    remedy: 'write `YYYY-MM-DD.N`, or any text without `@` and space',
  });
  return undefined;
}

function readPlaces(node: Node | undefined, report: Report): readonly string[] {
  const places = textsOf(node, report);
  const wrong = places.find((place) => !PLACE.test(place));
  if (wrong !== undefined && node !== undefined) {
    report(node.spot, {
      code: 'WB-S03',
      detail: `\`${wrong}\` is not a place`,
      remedy: 'write ISO 3166 codes such as `DE` or `US-CA`, or `EU`',
    });
  }
  return places;
}

function readUses(
  node: Node | undefined,
  vocabulary: Vocabulary,
  report: Report,
): readonly string[] {
  const own = `${vocabulary.name}@${vocabulary.version}`;
  if (node === undefined) return [own];
  const uses = textsOf(node, report);
  for (const use of uses.filter((text) => text !== own)) {
    const near = nearest(use, [own]);
    report(node.spot, {
      code: 'WB-N01',
      detail: `there is no vocabulary \`${use}\``,
      remedy: near === undefined ? `use \`${own}\`` : `write \`${near}\``,
    });
  }
  return uses;
}
