import { faultsAt, type Noticed } from '../exact/noticed.ts';
import type { MutantFate } from '../mutants/mutate-pack.ts';
import type { PackFault } from '../read/pack-fault.ts';
import type { PackFile } from '../read/source-text.ts';
import type { Lack } from './lacks.ts';

/** At least this share of the changes of a pack its tests notice (rule model, section 11). */
const LEAST_SCORE = 0.95;

/**
 * What is wrong with the tests of a pack, each with line and caret: what they do not show, and changes
 * that they do not notice where those are more than one in twenty. Code: `WB-C04`.
 *
 * @example
 * testWarnings({ lacks: [], fates: [], files: [] }); // []
 */
export function testWarnings(of: {
  readonly lacks: readonly Lack[];
  readonly fates: readonly MutantFate[];
  readonly files: readonly PackFile[];
}): readonly PackFault[] {
  const lacking = of.lacks.map(({ of: part, at, says }) => ({
    code: 'WB-C04',
    at,
    detail: `${part}: ${says}`,
    remedy: 'complete the test that `weighbridge rules propose-tests` writes',
  }));
  return faultsAt([...lacking, ...unnoticed(of.fates)], of.files);
}

function unnoticed(fates: readonly MutantFate[]): readonly Noticed[] {
  const counted = fates.filter(({ fate }) => fate.kind !== 'equivalent');
  const survivors = counted.filter(({ fate }) => fate.kind === 'survived');
  if (survivors.length <= counted.length * (1 - LEAST_SCORE)) return [];
  return survivors.map(({ target, at, change }) => ({
    code: 'WB-C04',
    at,
    detail: `${target}: no test notices this change: ${change}`,
    remedy: 'add the case that `weighbridge rules mutate` shows',
  }));
}
