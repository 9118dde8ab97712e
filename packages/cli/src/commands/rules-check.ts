import { counted, faultText } from '@weighbridge/documents';
import { checkExact, conflictsIn, testWarnings, type ExactReport } from '@weighbridge/rules';
import type { Call } from '../commands.ts';
import { lookOf } from '../options.ts';
import { fatesOf, lacksOf } from '../pack-tests.ts';
import { checkedPack, warnedPack, type PackPlace } from '../packs.ts';
import { viewOf, type Shell } from '../shell.ts';
import { Faulty, type Outcome } from '../trouble.ts';
import { placesNamed } from './rules-packs.ts';

/**
 * `weighbridge rules check [pack…] [--exact]`: every fault of packs, with line, column and the nearest
 * name; with `--exact` also what the regions of a whole pack show, and what was not searched to the end;
 * with `--tests` what is wrong with its tests.
 */
export async function checkRules(
  what: readonly string[],
  call: Call,
  shell: Shell,
): Promise<Outcome> {
  const places = await placesNamed(what, call, shell);
  const search = call.options['exact'] === true ? checkExact : conflictsIn;
  const reports: ExactReport[] = [];
  for (const place of places) {
    shell.signal.throwIfAborted();
    reports.push(await checkedPack(place, search));
  }
  const faults = reports.flatMap((report) => report.faults);
  if (faults.length > 0) throw new Faulty(faults);
  if (call.options['tests'] === true) await addTestWarnings(places, reports, { call, shell });
  const view = viewOf(shell, shell.stdout, lookOf(call));
  for (const warning of reports.flatMap(({ warnings }) => warnings))
    shell.out(`${faultText({ ...warning, word: 'warning' }, view)}\n`);
  for (const [place, { shown }] of places.entries())
    shell.out(linesOf(shown, reports[place], view.all));
  return { exit: 0 };
}

async function addTestWarnings(
  places: readonly PackPlace[],
  reports: ExactReport[],
  { call, shell }: { readonly call: Call; readonly shell: Shell },
): Promise<void> {
  for (const [at, place] of places.entries()) {
    const found = await warnedPack(place, async (source, files) => {
      const lacks = await lacksOf(source, call, shell);
      return testWarnings({ lacks, fates: await fatesOf(source, call, shell), files });
    });
    const report = reports[at];
    if (report !== undefined) reports[at] = { ...report, warnings: [...report.warnings, ...found] };
  }
}

function linesOf(shown: string, report: ExactReport | undefined, isAll: boolean): string {
  const { warnings = [], unsearched = [] } = report ?? {};
  const said = ['no fault'];
  if (warnings.length > 0) said.push(counted(warnings.length, 'warning', 'warnings'));
  const questions = counted(unsearched.length, 'question', 'questions');
  if (unsearched.length > 0) said.push(`${questions} not searched to the end`);
  const open = isAll ? unsearched.map(({ what }) => `  not searched to the end: ${what}\n`) : [];
  return `${shown}: ${said.join(', ')}\n${open.join('')}`;
}
