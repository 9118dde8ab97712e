import { canonicalJson, toJson } from '@weighbridge/core';
import { lackingReport } from '@weighbridge/documents';
import { proposedTests, type Lack } from '@weighbridge/rules';
import type { Call } from '../commands.ts';
import { lookOf, textOf, withOption, wordOf } from '../options.ts';
import { destinationOf } from '../output.ts';
import { lacksOf } from '../pack-tests.ts';
import type { SourcePack } from '../packs.ts';
import { pasted } from '../paste.ts';
import { viewOf, type Shell } from '../shell.ts';
import { WrongCall, type Outcome } from '../trouble.ts';
import { proposedYaml } from './proposed-yaml.ts';
import { packsNamed } from './rules-packs.ts';

/** `weighbridge rules propose-tests [pack…] [--output FILE]`: what tests lack, and tests that a person completes. */
export async function proposeTests(
  what: readonly string[],
  call: Call,
  shell: Shell,
): Promise<Outcome> {
  const json = wordOf(call, 'format', ['table', 'json']) === 'json';
  const packs = await packsNamed(what, call, shell);
  if (textOf(call, 'output') !== undefined) {
    if (!json) return written(packs, call, shell);
    throw new WrongCall('the tests that are written are YAML, and no --format json', {
      remedy: withOption(call, 'format', 'table'),
      more: 'weighbridge rules --help',
    });
  }
  const lacking: { readonly pack: string; readonly lacks: readonly Lack[] }[] = [];
  for (const source of packs)
    lacking.push({ pack: source.pack.pack, lacks: await lacksOf(source, call, shell) });
  const view = viewOf(shell, shell.stdout, lookOf(call));
  shell.out(json ? `${canonicalJson(toJson(lacking))}\n` : lackingReport(lacking, view));
  const first = lacking.find(({ lacks }) => lacks.some(({ tests }) => tests.length > 0));
  if (first === undefined) return { exit: 0 };
  const named = packs.length === 1 ? what : [first.pack];
  const next = ['weighbridge', 'rules', 'propose-tests', ...named, '--output', 'proposed.yaml'];
  return { exit: 0, next: `write: ${pasted(next)}` };
}

/** The tests of one pack as YAML, where `--output` says. */
async function written(packs: readonly SourcePack[], call: Call, shell: Shell): Promise<Outcome> {
  const [source, other] = packs;
  if (source === undefined || other !== undefined)
    throw new WrongCall('tests are written for one pack at a time', {
      remedy: 'weighbridge rules propose-tests practice --output proposed.yaml',
      more: 'weighbridge rules --help',
    });
  const deliver = await destinationOf(call, shell);
  const lacks = await lacksOf(source, call, shell);
  await deliver(proposedYaml(source.pack.pack, proposedTests(lacks)));
  return { exit: 0 };
}
