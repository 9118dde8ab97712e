// One case over all duties of the Union, against three engines that know only true and false, on the same
// conditions: all sides are parsed beforehand and must give equal answers on 1,000 fully known
// cases first. Ours also carries unknowns, intervals, due dates and evidence; the peers do not.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { isRecord, day } from '@weighbridge/core';
import { evaluate, prepare, type Pack, type Values } from '@weighbridge/rules';
import { parse } from '@marcbachmann/cel-js';
import { cedarPeer } from './rules/cedar.ts';
import { celText } from './rules/cel-text.ts';
import { jsonRulesPeer } from './rules/json-rules.ts';
import { knownCases, plainCase, type PlainCase } from './rules/cases.ts';
import { shippedPacks } from '../tests/differential/shipped.ts';
import { interleaved, report, type Bench, type Report } from './measure.ts';

const AS_OF = day('2026-11-21');

/** A peer answers one case with the ids of the duties whose condition holds. */
export interface Peer {
  readonly name: string;
  readonly package: string;
  readonly bears: (plain: PlainCase) => Promise<readonly string[]> | readonly string[];
}

export const bench: Bench = async (size) => {
  const packs = shippedPacks().filter(({ places }) => places.includes('EU'));
  const joined = joinedFacts(packs);
  const cases = knownCases(joined, size === 'full' ? 1000 : 100);
  const plain = cases.map((values) => plainCase(joined, values));
  const ours = packs.map(prepared);
  const peers = [
    together(await Promise.all(packs.map((pack) => jsonRulesPeer(pack, AS_OF)))),
    together(packs.map(celPeer)),
    together(packs.map((pack) => cedarPeer(pack, AS_OF))),
  ];
  const lines: Report[] = [];
  for (const peer of peers) {
    const durations = await interleaved({
      rounds: size === 'full' ? 5 : 2,
      ours: () => cases.map((values) => ours.flatMap((answer) => answer(values))),
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

/** One case holds the facts of all packs. */
function joinedFacts(packs: readonly Pack[]): Pick<Pack, 'facts' | 'lists'> {
  return {
    facts: Object.assign({}, ...packs.map(({ facts }) => facts)),
    lists: Object.assign({}, ...packs.map(({ lists }) => lists)),
  };
}

/** One engine over several packs. */
function together(peers: readonly Peer[]): Peer {
  const [first] = peers;
  if (first === undefined) throw new Error('no pack');
  return {
    ...first,
    bears: async (plain) => {
      const answers: string[] = [];
      for (const peer of peers) answers.push(...(await peer.bears(plain)));
      return answers;
    },
  };
}

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

function versionOf(name: string): string {
  const main = createRequire(import.meta.url).resolve(
    name === '@cedar-policy/cedar-wasm' ? `${name}/nodejs` : name,
  );
  const path = `${main.slice(0, main.lastIndexOf(`/node_modules/${name}/`))}/node_modules/${name}/package.json`;
  const manifest: unknown = JSON.parse(readFileSync(path, 'utf8'));
  return isRecord(manifest) ? String(manifest['version']) : '';
}
