import { testReport, type TestResultShape } from '@weighbridge/documents';
import { vocabulary as shipped } from '@weighbridge/packs';
import { readTests, runTests, type TestRun } from '@weighbridge/rules';
import type { Call } from '../commands.ts';
import { lookOf, textOf } from '../options.ts';
import type { SourcePack } from '../packs.ts';
import { textAt } from '../read-text.ts';
import { viewOf, type Shell } from '../shell.ts';
import { Faulty, WrongCall, type Outcome } from '../trouble.ts';
import { packsNamed } from './rules-packs.ts';

/** `weighbridge rules test [pack…] [--with FILE]`: cases with expected and got; last a line of JSON. */
export async function testRules(
  what: readonly string[],
  call: Call,
  shell: Shell,
): Promise<Outcome> {
  const packs = await packsNamed(what, call, shell);
  const file = textOf(call, 'with');
  const results =
    file === undefined
      ? packs.flatMap((pack) => resultsOf(pack, pack.shown))
      : (await runsOf(packs, file, shell)).flatMap((run) => resultsOf(run, () => file));
  const expectations = results.flatMap((result) => result.expectations);
  const right = expectations.filter((expectation) => expectation.right).length;
  shell.signal.throwIfAborted();
  if (call.options['quiet'] !== true)
    shell.out(testReport(results, viewOf(shell, shell.stdout, lookOf(call))));
  const count = { tests: results.length, expectations: expectations.length, right };
  shell.out(`${JSON.stringify(count)}\n`);
  if (right === expectations.length) return { exit: 0 };
  return { exit: 1, reason: `${expectations.length - right} failed` };
}

function resultsOf(run: TestRun, shown: SourcePack['shown']): readonly TestResultShape[] {
  return runTests(run).map(({ name, at, expectations }) => ({
    name,
    pack: run.pack.pack,
    at: { line: at.line, file: shown(at.file ?? '') },
    expectations,
  }));
}

async function runsOf(
  packs: readonly SourcePack[],
  file: string,
  shell: Shell,
): Promise<readonly TestRun[]> {
  const text = await textAt(file, shell, 'weighbridge rules test eu-ai-act');
  const vocabulary = packs[0]?.vocabulary ?? shipped;
  const context = { packs: packs.map(({ pack }) => pack), vocabulary };
  const { documents, faults } = readTests({ path: file, text }, context);
  if (faults.length > 0) throw new Faulty(faults);
  if (documents.every(({ tests }) => tests.length === 0))
    throw new WrongCall(`${file} holds no tests`, {
      remedy: 'write documents of `pack`, `cases` and `tests` into it',
      more: 'weighbridge rules --help',
    });
  return documents.flatMap(({ pack, cases, tests }) => {
    const source = packs.find((one) => one.pack.pack === pack);
    if (source === undefined) return [];
    return [{ pack: source.pack, cases: [...source.cases, ...cases], tests }];
  });
}
