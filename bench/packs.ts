// How long all packs take from their compiled JSON, beside parsing the same JSON alone: in a process
// that did nothing before, as a person meets it, and with every word of every pack checked again.
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { keptFolder } from '@weighbridge/packs';
import { packFromJson } from '@weighbridge/rules';
import { interleaved, report, type Durations, type Report, type Size } from './measure.ts';

const LOAD = fileURLToPath(new URL('packs/load.ts', import.meta.url));

/** All packs are there before a person notices. */
const MAX_LOAD_MS = 100;

const ROUNDS: { readonly [size in Size]: number } = { full: 21, smoke: 3 };

/** Two lines; the last one counts: load of all packs in a fresh process. Bars are milliseconds. */
export async function bench(size: Size): Promise<readonly Report[]> {
  const reference = { name: 'JSON.parse', version: process.versions.node };
  const claim = {
    unit: 'ms',
    reference,
    bar: MAX_LOAD_MS,
    holds: (oursMs: number): boolean => oursMs <= MAX_LOAD_MS,
  };
  const checked = await interleaved({ rounds: ROUNDS[size], ...checking() });
  return [
    report({ bench: 'packs-checked-again', ...claim }, checked),
    report({ bench: 'packs', ...claim }, inFreshProcesses(ROUNDS[size])),
  ];
}

function checking() {
  const texts = readdirSync(keptFolder).map((file) => ({
    file,
    text: readFileSync(new URL(file, keptFolder), 'utf8'),
  }));
  const ours = (): number =>
    texts.filter(({ file, text }) => packFromJson(text, file).pack !== undefined).length;
  const parsed = ({ text }: { readonly text: string }): unknown => JSON.parse(text);
  return { ours, reference: () => texts.map(parsed).length, same: sameNumber };
}

function sameNumber(ours: number, reference: number): void {
  if (ours !== reference) throw new Error(`${ours} packs were read of ${reference}`);
}

function inFreshProcesses(rounds: number): Durations {
  const sides = ['ours', 'reference'] as const;
  const durations: { ours: number[]; reference: number[] } = { ours: [], reference: [] };
  for (let round = 0; round < rounds; round += 1) {
    const counts = (round % 2 === 0 ? sides : sides.toReversed()).map((side) => {
      const { ms, packs } = loaded(side);
      durations[side].push(ms);
      return packs;
    });
    sameNumber(counts[0] ?? 0, counts[1] ?? 0);
  }
  return durations;
}

function loaded(side: 'ours' | 'reference'): { readonly ms: number; readonly packs: number } {
  const args = ['--conditions=@weighbridge/source', LOAD, side];
  const { ms, packs } = Object(
    JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })),
  );
  if (typeof ms !== 'number' || typeof packs !== 'number')
    throw new Error('a load gave no figures');
  return { ms, packs };
}
