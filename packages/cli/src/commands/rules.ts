import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { canonicalJson, nearest, type Json } from '@weighbridge/core';
import { packList, ruleText, testReport, type TestResultShape } from '@weighbridge/documents';
import { currentPacks, sourcesFolder, vocabulary } from '@weighbridge/packs';
import {
  printExpr,
  readTests,
  runTests,
  type DecisionRule,
  type Duty,
  type Pack,
  type TestRun,
} from '@weighbridge/rules';
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
      throw new WrongCall(`no rules command ${word}`, {
        remedy: `weighbridge rules ${nearest(word, DOING) ?? 'list'}`,
        more: 'weighbridge rules --help',
      });
  }
}

async function list(call: Call, shell: Shell): Promise<Outcome> {
  const packs = (await shippedPacks()).map(({ pack }) => pack);
  const json = wordOf(call, 'format', ['table', 'json']) === 'json';
  const view = viewOf(shell, shell.stdout, lookOf(call));
  shell.out(json ? `${canonicalJson(packs.map(briefly))}\n` : packList(packs, view));
  return { exit: 0, next: 'show: weighbridge rules show art-53-1-d' };
}

function briefly(pack: Pack): Json {
  const { title, version, asks, places, status_date } = pack;
  const rules = rulesOf(pack).map((rule) => ({
    id: rule.id,
    must: 'must' in rule ? rule.must : rule.says,
    cite: rule.cite,
  }));
  return { name: pack.pack, title, version, asks, places, status_date, rules };
}

type AnyRule = Duty | DecisionRule;

function rulesOf(pack: Pack): readonly AnyRule[] {
  return [...pack.duties, ...pack.decisions.flatMap(({ rules: own }) => own)];
}

async function show(what: readonly string[], call: Call, shell: Shell): Promise<Outcome> {
  const [wanted] = what;
  if (wanted === undefined)
    throw new WrongCall('no rule named', {
      remedy: 'weighbridge rules show art-53-1-d',
      more: 'weighbridge rules list --all',
    });
  const { pack, rule } = ruleNamed(
    (await shippedPacks()).map(({ pack: shipped }) => shipped),
    wanted,
  );
  const options = {
    view: viewOf(shell, shell.stdout, lookOf(call)),
    asOf: dayOf(call, 'asOf', shell),
    print: printExpr,
  };
  shell.out(ruleText(pack, rule, options));
  return { exit: 0 };
}

interface Named {
  readonly pack: Pack;
  readonly rule: AnyRule;
}

function ruleNamed(packs: readonly Pack[], wanted: string): Named {
  const id = wanted.slice(wanted.indexOf('/') + 1);
  const all: readonly Named[] = packs.flatMap((pack) =>
    rulesOf(pack).map((rule) => ({ pack, rule })),
  );
  const exact = all.filter(({ rule }) => rule.id === id);
  const found = exact.length > 0 ? exact : all.filter(({ rule }) => rule.id.endsWith(id));
  const [first, second] = found;
  if (first !== undefined && second === undefined) return first;
  if (second !== undefined)
    throw new WrongCall(
      `${found.length} rules end in ${id}: ${found.map(({ rule }) => rule.id).join(', ')}`,
      { remedy: `weighbridge rules show ${first?.rule.id ?? ''}` },
    );
  const near = nearest(
    id,
    all.map(({ rule }) => rule.id),
  );
  throw new WrongCall(`no rule ${wanted}`, {
    remedy: `weighbridge rules show ${near ?? 'art-53-1-d'}`,
    more: 'weighbridge rules list --all',
  });
}

async function test(what: readonly string[], call: Call, shell: Shell): Promise<Outcome> {
  const packs =
    what.length === 0
      ? await shippedPacks()
      : await Promise.all(what.map((name) => namedPack(name, shell)));
  const file = textOf(call, 'with');
  const runs = file === undefined ? packs : await runsOf(packs, file, shell);
  const results = runs.flatMap((run) => resultsOf(run, file));
  shell.out(testReport(results, viewOf(shell, shell.stdout, lookOf(call))));
  const expectations = results.flatMap((result) => result.expectations);
  const right = expectations.filter((expectation) => expectation.right).length;
  const count = { tests: results.length, expectations: expectations.length, right };
  shell.out(`${JSON.stringify(count)}\n`);
  if (right === expectations.length) return { exit: 0 };
  return { exit: 1, reason: `${expectations.length - right} failed` };
}

function resultsOf(run: TestRun, file: string | undefined): readonly TestResultShape[] {
  return runTests(run).map(({ name, at, expectations }) => ({
    name,
    pack: run.pack.pack,
    at: { line: at.line, ...fileOf(at, file) },
    expectations,
  }));
}

function fileOf(at: object, file: string | undefined): { readonly file?: string } {
  const own = 'file' in at && typeof at.file === 'string' ? at.file : undefined;
  const shown = file ?? own;
  return shown === undefined ? {} : { file: shown };
}

async function runsOf(
  packs: readonly SourcePack[],
  file: string,
  shell: Shell,
): Promise<readonly TestRun[]> {
  const text = await readFile(resolve(shell.cwd, file), 'utf8').catch(
    (error: NodeJS.ErrnoException) => {
      throw new WrongCall(`cannot read ${file}: ${error.code ?? error.message}`, {
        remedy: 'weighbridge rules test eu-ai-act',
      });
    },
  );
  const context = { packs: packs.map(({ pack }) => pack), vocabulary };
  const { documents, faults } = readTests({ path: file, text }, context);
  if (faults.length > 0) throw new Faulty(faults, 2);
  return documents.flatMap(({ pack, cases, tests }) => {
    const source = packs.find((one) => one.pack.pack === pack);
    if (source === undefined) return [];
    return [{ pack: source.pack, cases: [...source.cases, ...cases], tests }];
  });
}

async function check(what: readonly string[], shell: Shell): Promise<Outcome> {
  const paths =
    what.length === 0
      ? currentPacks.map(({ name }) => shippedPath(name))
      : what.map((path) => resolve(shell.cwd, path));
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
  const near = nearest(
    name,
    currentPacks.map((pack) => pack.name),
  );
  throw new WrongCall(`no pack ${name}`, {
    remedy: `weighbridge rules test ${near ?? 'eu-ai-act'}`,
    more: 'weighbridge rules list',
  });
}

function shippedPath(name: string): string {
  return fileURLToPath(new URL(name, sourcesFolder));
}
