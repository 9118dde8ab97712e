import { nearest } from '@weighbridge/core';
import type { Call } from '../commands.ts';
import { mended, textOf, withOption } from '../options.ts';
import type { Shell } from '../shell.ts';
import { WrongCall, type Outcome } from '../trouble.ts';
import { checkRules } from './rules-check.ts';
import { compileRules } from './rules-compile.ts';
import { diffRules } from './rules-diff.ts';
import { installRules } from './rules-install.ts';
import { crosswalkRules } from './rules-crosswalk.ts';
import { listRules } from './rules-list.ts';
import { mutateRules } from './rules-mutate.ts';
import { overlayRules } from './rules-overlay.ts';
import { proposeTests } from './rules-propose.ts';
import { showRule } from './rules-show.ts';
import { sqlOfRules } from './rules-sql.ts';
import { testRules } from './rules-test.ts';

const DOING = [
  'list',
  'show',
  'test',
  'check',
  'crosswalk',
  'mutate',
  'propose-tests',
  'diff',
  'overlay',
  'compile',
  'install',
  'sql',
] as const;

/** `weighbridge rules`: each word after it is a command of its own. */
export async function rules(call: Call, shell: Shell): Promise<Outcome> {
  const [word = '', ...what] = call.targets;
  refuseUnmade(word, call);
  switch (DOING.find((doing) => doing === word)) {
    case 'list':
      return listRules(what, call, shell);
    case 'show':
      return showRule(what, call, shell);
    case 'test':
      return testRules(what, call, shell);
    case 'check':
      return checkRules(what, call, shell);
    case 'mutate':
      return mutateRules(what, call, shell);
    case 'propose-tests':
      return proposeTests(what, call, shell);
    case 'compile':
      return compileRules(what, call, shell);
    case 'diff':
      return diffRules(what, call, shell);
    case 'install':
      return installRules(what, call, shell);
    case 'crosswalk':
      return crosswalkRules(what, call, shell);
    case 'overlay':
      return overlayRules(what, call, shell);
    case 'sql':
      return sqlOfRules(what, call, shell);
    case undefined:
      throw new WrongCall(`no rules command ${word}`, {
        remedy: mended(call, word, nearest(word, DOING) ?? 'list'),
        more: 'weighbridge rules --help',
      });
  }
}

/** What is printed in one form only. */
const ONE_FORM: ReadonlySet<string> = new Set(['show', 'test', 'check', 'install', 'sql']);

// A script that asks for JSON must not be handed a table.
function refuseUnmade(word: string, call: Call): void {
  const format = textOf(call, 'format');
  if (!ONE_FORM.has(word) || format === undefined || format === 'table') return;
  throw new WrongCall(`rules ${word} has one form, and no --format ${format}`, {
    remedy: withOption(call, 'format', 'table'),
    more: 'weighbridge rules --help',
  });
}
