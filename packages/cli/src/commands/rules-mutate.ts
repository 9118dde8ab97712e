import { canonicalJson, toJson } from '@weighbridge/core';
import { mutationReport, type MutationShape } from '@weighbridge/documents';
import type { MutantFate } from '@weighbridge/rules';
import type { Call } from '../commands.ts';
import { lookOf, numberOf, wordOf } from '../options.ts';
import { fatesOf } from '../pack-tests.ts';
import type { SourcePack } from '../packs.ts';
import { viewOf, type Shell } from '../shell.ts';
import type { Outcome } from '../trouble.ts';
import { packsNamed } from './rules-packs.ts';
import { mutationReportOf } from './rules-reports.ts';

/** `weighbridge rules mutate [pack…] [--floor PERCENT]`: which changes of packs their tests do not notice. */
export async function mutateRules(
  what: readonly string[],
  call: Call,
  shell: Shell,
): Promise<Outcome> {
  const json = wordOf(call, 'format', ['table', 'json']) === 'json';
  const floor = numberOf(call, 'floor', { from: 0, to: 100 });
  const packs = await packsNamed(what, call, shell);
  const mutated: MutationShape[] = [];
  for (const pack of packs) mutated.push(summed(pack, await fatesOf(pack, call, shell)));
  const view = viewOf(shell, shell.stdout, lookOf(call));
  shell.out(
    json ? `${canonicalJson(toJson(mutationReportOf(mutated)))}\n` : mutationReport(mutated, view),
  );
  const low = mutated.filter((pack) => isBelow(floor ?? 0, pack));
  if (low.length === 0) return { exit: 0 };
  return { exit: 1, reason: `below ${floor} %: ${low.map(({ pack }) => pack).join(', ')}` };
}

// Counted, not divided: 29 of 50 are 58 %, though 0.58 * 100 is less.
function isBelow(
  floor: number,
  { mutants, equivalent, killed, killedByProposed }: MutationShape,
): boolean {
  return (killed + killedByProposed) * 100 < floor * (mutants - equivalent);
}

function summed({ pack, shown }: SourcePack, fates: readonly MutantFate[]): MutationShape {
  const ended = (kind: string): number => fates.filter(({ fate }) => fate.kind === kind).length;
  const killed = ended('killed');
  const killedByProposed = ended('killed by proposed');
  const equivalent = ended('equivalent');
  const counted = fates.length - equivalent;
  const share = (noticed: number): number => (counted === 0 ? 1 : noticed / counted);
  return {
    pack: pack.pack,
    mutants: fates.length,
    killed,
    killedByProposed,
    equivalent,
    score: share(killed),
    scoreWithProposed: share(killed + killedByProposed),
    survivors: fates.flatMap(({ target, at, change, fate }) => {
      if (fate.kind !== 'survived') return [];
      const place = { line: at.line, ...(at.file === undefined ? {} : { file: shown(at.file) }) };
      const found = fate.witness === undefined ? {} : { witness: fate.witness };
      return [{ target, at: place, change, ...found }];
    }),
  };
}
