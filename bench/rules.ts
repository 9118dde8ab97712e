// One case over the EU pack, against three engines that know only true and false, on the same
// conditions: all sides are parsed beforehand and must give equal answers on 1,000 fully known
// cases first. Ours also carries unknowns, intervals, due dates and evidence; the peers do not.
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { isRecord, day } from '@weighbridge/core';
import { keptFolder } from '@weighbridge/packs';
import { evaluate, packFromJson, prepare, type Pack, type Values } from '@weighbridge/rules';
import { parse } from '@marcbachmann/cel-js';
import { cedarPeer } from './rules/cedar.ts';
import { celText } from './rules/cel-text.ts';
import { jsonRulesPeer } from './rules/json-rules.ts';
import { knownCases, plainCase, type PlainCase } from './rules/cases.ts';
import { interleaved, report, type Bench, type Report } from './measure.ts';

const AS_OF = day('2026-11-21');
const PACK = 'eu-ai-act';

/** A peer answers one case with the ids of the duties whose condition holds. */
export interface Peer {
  readonly name: string;
  readonly package: string;
  readonly bears: (plain: PlainCase) => Promise<readonly string[]> | readonly string[];
}

export const bench: Bench = async (size) => {
  const pack = newestPack();
  const cases = knownCases(pack, size === 'full' ? 1000 : 100);
  const plain = cases.map((values) => plainCase(pack, values));
  const ours = prepared(pack);
  const lines: Report[] = [];
  for (const peer of [await jsonRulesPeer(pack, AS_OF), celPeer(pack), cedarPeer(pack, AS_OF)]) {
    const durations = await interleaved({
      rounds: size === 'full' ? 5 : 2,
      ours: () => cases.map(ours),
      reference: () => answersOf(peer, plain),
      same: assertSame,
    });
    const perCase = (ms: readonly number[]): number[] =>
      ms.map((total) => (total * 1000) / cases.length);
    lines.push(
      report(
        {
          bench: 'rules',
          unit: 'µs per case',
          reference: { name: peer.name, version: versionOf(peer.package) },
          bar: 1,
        },
        { ours: perCase(durations.ours), reference: perCase(durations.reference) },
      ),
    );
  }
  // The line that counts is that of the fastest peer.
  return lines.toSorted((a, b) => b.ratio - a.ratio);
};

function prepared(pack: Pack): (values: Values) => readonly string[] {
  const program = prepare(pack);
  return (values) =>
    evaluate(program, values, { asOf: AS_OF, strict: false })
      .duties.filter(({ status }) => status !== 'no' && !status.startsWith('exempt:'))
      .map(({ rule }) => rule);
}

function celPeer(pack: Pack): Peer {
  const programs = pack.duties.map((duty) => ({
    id: duty.id,
    holds: parse(celText(pack, duty, AS_OF)),
  }));
  return {
    name: '@marcbachmann/cel-js',
    package: '@marcbachmann/cel-js',
    bears: ({ nested }) =>
      programs.filter(({ holds }) => holds(nested) === true).map(({ id }) => id),
  };
}

async function answersOf(
  peer: Peer,
  plain: readonly PlainCase[],
): Promise<readonly (readonly string[])[]> {
  const answers: (readonly string[])[] = [];
  for (const one of plain) {
    const answer = peer.bears(one);
    answers.push(answer instanceof Promise ? await answer : answer);
  }
  return answers;
}

function assertSame(
  ours: readonly (readonly string[])[],
  reference: readonly (readonly string[])[],
): void {
  ours.forEach((duties, index) => {
    const [a, b] = [duties.toSorted().join(), (reference[index] ?? []).toSorted().join()];
    if (a !== b) throw new Error(`case ${index}: ours ${a || 'none'}, reference ${b || 'none'}`);
  });
}

function newestPack(): Pack {
  const name =
    readdirSync(keptFolder)
      .filter((file) => file.startsWith(`${PACK}@`))
      .toSorted()
      .at(-1) ?? '';
  const { pack, faults } = packFromJson(readFileSync(new URL(name, keptFolder), 'utf8'), name);
  if (pack === undefined) throw new Error(faults.map(({ detail }) => detail).join('; '));
  return pack;
}

function versionOf(name: string): string {
  const main = createRequire(import.meta.url).resolve(
    name === '@cedar-policy/cedar-wasm' ? `${name}/nodejs` : name,
  );
  const path = `${main.slice(0, main.lastIndexOf(`/node_modules/${name}/`))}/node_modules/${name}/package.json`;
  const manifest: unknown = JSON.parse(readFileSync(path, 'utf8'));
  return isRecord(manifest) ? String(manifest['version']) : '';
}
