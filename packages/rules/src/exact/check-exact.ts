import { reachOf } from '../mutants/reach.ts';
import type { PackFault } from '../read/pack-fault.ts';
import type { PackFile } from '../read/source-text.ts';
import type { Pack } from '../tree.ts';
import { both, checkChoices } from './choices.ts';
import { checkClairvoyance } from './clairvoyance.ts';
import { checkReachable } from './dead-rules.ts';
import { faultsAt, type Unsearched } from './noticed.ts';

/** What the regions of a pack show. */
export interface ExactReport {
  /** Conflicts, gaps, rules and exceptions that never decide: `WB-C01`, `WB-C02`, `WB-C03`. */
  readonly faults: readonly PackFault[];
  /** Verdicts that can be unknown although every completion agrees: `WB-C05`. */
  readonly warnings: readonly PackFault[];
  /** What was not searched to the end, as its regions are too many or end elsewhere than at parameters. */
  readonly unsearched: readonly Unsearched[];
}

/**
 * Searches the choices of a pack for values that can hold together and for cases without a value.
 * Bounded: at most 2,000 cases for each pair. Codes: `WB-C01`, `WB-C02`.
 *
 * @example
 * const pack = { schema: 'weighbridge.pack/1', pack: 'p', title: 'P', version: '1', status_date: '2026-11-21', asks: 'policy', places: [], uses: [], sources: [], facts: {}, lists: {}, params: [], terms: [], duties: [], decisions: [] };
 * conflictsIn(pack, []).faults; // []
 */
export function conflictsIn(pack: Pack, files: readonly PackFile[]): ExactReport {
  const found = checkChoices(pack, reachOf(pack));
  return { faults: faultsAt(found.noticed, files), warnings: [], unsearched: found.unsearched };
}

/**
 * Searches the regions of a whole pack (rule model, section 11): conflicts and gaps of choices, rules
 * that can never hold, exceptions that can never decide, verdicts that are unknown for no reason. What
 * was not searched to the end is said. Bounded: at most 2,000 cases for each question.
 *
 * @example
 * const pack = { schema: 'weighbridge.pack/1', pack: 'p', title: 'P', version: '1', status_date: '2026-11-21', asks: 'policy', places: [], uses: [], sources: [], facts: {}, lists: {}, params: [], terms: [], duties: [], decisions: [] };
 * checkExact(pack, []).warnings; // []
 */
export function checkExact(pack: Pack, files: readonly PackFile[]): ExactReport {
  const reach = reachOf(pack);
  const dead = both([checkChoices(pack, reach), checkReachable(pack, reach)]);
  const blind = checkClairvoyance(pack, reach);
  return {
    faults: faultsAt(dead.noticed, files),
    warnings: faultsAt(blind.noticed, files),
    unsearched: [...dead.unsearched, ...blind.unsearched],
  };
}
