import type { Pack } from '../tree.ts';
import { entriesOf } from './fields.ts';
import { mergeFiles } from './merge.ts';
import { faultList, inFileOrder, type PackFault } from './pack-fault.ts';
import type { PackFile } from './source-text.ts';

/**
 * Assumptions of a vocabulary for facts that none of the packs reads: a burden of proof that
 * nobody bears. Needs all packs that use the vocabulary. Fault: `WB-X03`.
 *
 * @example
 * const text = 'facts:\n  model.a: {type: bool, means: a, assume: {value: false, because: b}}\n';
 * unusedAssumptions([{ path: 'facts.yaml', text }], []).map((fault) => fault.code); // ['WB-X03']
 */
export function unusedAssumptions(
  files: readonly PackFile[],
  packs: readonly Pack[],
): readonly PackFault[] {
  const { faults, report } = faultList();
  const silent = (): undefined => undefined;
  const facts = mergeFiles(files, { what: 'a vocabulary', keys: [] }, silent).sections('facts');
  for (const fact of facts.flatMap((node) => entriesOf(node, silent))) {
    const assume =
      fact.value.kind === 'map'
        ? fact.value.entries.find((entry) => entry.key === 'assume')
        : undefined;
    if (assume === undefined || packs.some((pack) => pack.facts[fact.key]?.assume !== undefined))
      continue;
    report(assume.keySpot, {
      code: 'WB-X03',
      detail: `no pack reads \`${fact.key}\`, for which this is assumed`,
      remedy: 'take the assumption out, or the fact',
    });
  }
  return inFileOrder(faults);
}
