import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { canonicalJson, nearest } from '@weighbridge/core';
import { packList, ruleText, testReport } from '@weighbridge/documents';
import { currentPacks, sourcesFolder, vocabulary } from '@weighbridge/packs';
import { readTests, runTests, type Duty, type DecisionRule, type Pack, type TestResult } from '@weighbridge/rules';
import type { Call } from '../commands.ts';
import { dayOf, lookOf, textOf, wordOf } from '../options.ts';
import { packAt, packFaults, type SourcePack } from '../packs.ts';
import { viewOf, type Shell } from '../shell.ts';
import { Faulty, WrongCall, type Outcome } from '../trouble.ts';

const DOING = ['list', 'show', 'test', 'check'] as const;

/** `weighbridge rules list|show|test|check`. */
export async function rules(call: Call, shell: Shell): Promise<Outcome> {
  const [word = '', ...what] = call.targets;
  switch (DOING.find((doing) => doing === word)) {
    case 'list':
      return list(call, shell);
    case 'show':
      return show(what, call, shell);
    case 'test':
      return test(what, call, shell);
    case 'check':
      return check(what, shell);
    case undefined:
      throw new WrongCall(`no rules command ${word}`, { remedy: `weighbridge rules ${nearest(word, DOING) ?? 'list'}`, more: 'weighbridge rules --help' });
  }
}

async function list(call: Call, shell: Shell): Promise<Outcome> {
  const packs = (await shippedPacks()).map(({ pack }) => pack);
  const json = wordOf(call, 'format', ['table', 'json']) === 'json';
  shell.out(json ? `${canonicalJson(packs.map(briefly))}\n` : packList(packs, viewOf(shell, shell.stdout, lookOf(call))));
  return { exit: 0, next: 'show: weighbridge rules show art-53-1-d' };
}

function briefly(pack: Pack): { name: string; title: string; version: string; asks: string; places: readonly string[]; status_date: string; rules: readonly { id: string; must: string; cite: readonly string[] }[] } {
  const duties = pack.duties.map(({ id, must, cite }) => ({ id, must, cite }));
  const decisions = pack.decisions.flatMap(({ rules }) => rules.map(({ id, says, then, cite }) => ({ id, must: says ?? then, cite })));
  const { title, version, asks, places, status_date } = pack;
  return { name: pack.pack, title, version, asks, places, status_date, rules: [...duties, ...decisions] };
}

async function show(what: readonly string[], call: Call, shell: Shell): Promise<Outcome> {
  const [wanted] = what;
  if (wanted === undefined) throw new WrongCall('no rule named', { remedy: 'weighbridge rules show art-53-1-d', more: 'weighbridge rules list --all' });
  const { pack, rule } = ruleNamed((await shippedPacks()).map(({ pack: shipped }) => shipped), wanted);
  shell.out(ruleText(pack, rule, { view: viewOf(shell, shell.stdout, lookOf(call)), asOf: dayOf(call, 'asOf', shell) }));
  return { exit: 0 };
}

interface Named {
  readonly pack: Pack;
  readonly rule: Duty | DecisionRule;
}

function ruleNamed(packs: readonly Pack[], wanted: string): Named {
  const id = wanted.slice(wanted.indexOf('/') + 1);
  const all: readonly Named[] = packs.flatMap((pack) => [...pack.duties, ...pack.decisions.flatMap(({ rules: own }) => own)].map((rule) => ({ pack, rule })));
  const exact = all.filter(({ rule }) => rule.id === id);
  const found = exact.length > 0 ? exact : all.filter(({ rule }) => rule.id.endsWith(id));
  const [first, second] = found;
  if (first !== undefined && second === undefined) return first;
  if (second !== undefined) throw new WrongCall(`${found.length} rules end in ${id}: ${found.map(({ rule }) => rule.id).join(', ')}`, { remedy: `weighbridge rules show ${first?.rule.id ?? ''}` });
  const near = nearest(id, all.map(({ rule }) => rule.id));
  throw new WrongCall(`no rule ${wanted}`, { remedy: `weighbridge rules show ${near ?? 'art-53-1-d'}`, more: 'weighbridge rules list --all' });
}

async function test(what: readonly string[], call: Call, shell: Shell): Promise<Outcome> {
  const packs = what.length === 0 ? await shippedPacks() : await Promise.all(what.map((name) => namedPack(name, shell)));
  const file = textOf(call, 'with');
  const results = file === undefined ? packs.flatMap(runTests) : await withFile(packs, file, shell);
  shell.out(testReport(results, viewOf(shell, shell.stdout, lookOf(call))));
  const expectations = results.flatMap((result) => result.expectations);
  const right = expectations.filter(({ ok }) => ok).length;
  shell.out(`${JSON.stringify({ tests: results.length, expectations: expectations.length, right })}\n`);
  return right === expectations.length ? { exit: 0 } : { exit: 1, reason: `${expectations.length - right} failed` };
}

async function withFile(packs: readonly SourcePack[], file: string, shell: Shell): Promise<readonly TestResult[]> {
  const text = await readFile(resolve(shell.cwd, file), 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new WrongCall(`cannot read ${file}: ${error.code ?? error.message}`, { remedy: 'weighbridge rules test eu-ai-act' });
  });
  const { documents, faults } = readTests({ path: file, text }, { packs: packs.map(({ pack }) => pack), vocabulary });
  if (faults.length > 0) throw new Faulty(faults, 2);
  return documents.flatMap((document) => {
    const source = packs.find(({ pack }) => pack.pack === document.pack);
    return source === undefined ? [] : runTests({ pack: source.pack, cases: [...source.cases, ...document.cases], tests: document.tests });
  });
}

async function check(what: readonly string[], shell: Shell): Promise<Outcome> {
  const paths = what.length === 0 ? currentPacks.map(({ name }) => shippedPath(name)) : what.map((path) => resolve(shell.cwd, path));
  const faults = (await Promise.all(paths.map(packFaults))).flat();
  if (faults.length > 0) throw new Faulty(faults, 2);
  shell.out(`${paths.map((path) => `${basename(path)}: no fault`).join('\n')}\n`);
  return { exit: 0 };
}

/** The packs that come with the command, from their sources. */
function shippedPacks(): Promise<readonly SourcePack[]> {
  return Promise.all(currentPacks.map(({ name }) => packAt(shippedPath(name))));
}

function namedPack(name: string, shell: Shell): Promise<SourcePack> {
  const isShipped = currentPacks.some((pack) => pack.name === name);
  const path = resolve(shell.cwd, name);
  if (isShipped && !existsSync(path)) return packAt(shippedPath(name));
  if (existsSync(path)) return packAt(path);
  const near = nearest(name, currentPacks.map((pack) => pack.name));
  throw new WrongCall(`no pack ${name}`, { remedy: `weighbridge rules test ${near ?? 'eu-ai-act'}`, more: 'weighbridge rules list' });
}

function shippedPath(name: string): string {
  return fileURLToPath(new URL(name, sourcesFolder));
}
