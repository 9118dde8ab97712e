import type { Pack } from '../tree.ts';
import { aspectsOf } from './aspects.ts';

/** One difference between two versions of a pack. */
export interface PackChange {
  /** `rules.ID`, `terms.NAME`, `params.NAME`, `lists.NAME`, `sources.KEY`, `facts.NAME`, `decisions.ID`, or `pack`. */
  readonly of: string;
  readonly kind: 'added' | 'removed' | 'changed';
  /** What differs: `condition`, `from`, `value from 2025-08-02` …; for a part that came or went, all of it in a few words. */
  readonly what: string;
  readonly before?: string;
  readonly after?: string;
}

/**
 * What differs between two versions of a pack, part by part in words: duties, information and terms with
 * condition, exceptions, days, citation and mark, parameters value by value, lists, sources and facts.
 * Where a part stands in its file is no difference.
 *
 * @example
 * const pack = {
 *   schema: 'weighbridge.pack/1', pack: 'one', title: 'One', version: '1', status_date: '2026-11-21', asks: 'policy', places: [], uses: [],
 *   sources: [], facts: {}, lists: {}, params: [], terms: [], duties: [], decisions: [],
 * };
 * diffPacks(pack, { ...pack, version: '2', title: 'Two' }); // [{ of: 'pack', kind: 'changed', what: 'title', before: 'One', after: 'Two' }]
 */
export function diffPacks(before: Pack, after: Pack): readonly PackChange[] {
  const [old, now] = [aspectsOf(before), aspectsOf(after)];
  const parts = [...new Set([...old.keys(), ...now.keys()])];
  return parts.flatMap((of) => changesOf(of, old.get(of), now.get(of)));
}

type Aspects = ReadonlyMap<string, string>;

function changesOf(
  of: string,
  before: Aspects | undefined,
  after: Aspects | undefined,
): readonly PackChange[] {
  if (before === undefined) return [{ of, kind: 'added', what: briefly(of, after) }];
  if (after === undefined) return [{ of, kind: 'removed', what: briefly(of, before) }];
  const names = [...new Set([...before.keys(), ...after.keys()])];
  return names.flatMap((what) => {
    const [old, now] = [before.get(what), after.get(what)];
    if (old === now) return [];
    return [
      {
        of,
        kind: 'changed' as const,
        what,
        ...(old === undefined ? {} : { before: old }),
        ...(now === undefined ? {} : { after: now }),
      },
    ];
  });
}

// What a part is for stands first among its aspects; a list is its members.
function briefly(of: string, aspects: Aspects = new Map()): string {
  if (of.startsWith('lists.')) return [...aspects.keys()].join(', ');
  const [first = ''] = aspects.values();
  return first;
}
