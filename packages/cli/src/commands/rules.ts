import { nearest } from '@weighbridge/core';
import type { Call } from '../commands.ts';
import { flag, mended, textOf, withOption, withoutOption } from '../options.ts';
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
  const doing = DOING.find((one) => one === word);
  if (doing !== undefined) refuseUnused(doing, call);
  switch (doing) {
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

/** What each word uses of the options; how output looks, all of them do. */
const USES: Readonly<Record<(typeof DOING)[number], readonly string[]>> = {
  list: ['format', 'vocabulary'],
  show: ['asOf', 'vocabulary'],
  test: ['with', 'vocabulary'],
  check: ['exact', 'tests', 'vocabulary'],
  crosswalk: ['asOf', 'format'],
  mutate: ['floor', 'format', 'vocabulary'],
  'propose-tests': ['output', 'format', 'vocabulary'],
  diff: ['output', 'format', 'vocabulary'],
  overlay: ['format', 'vocabulary'],
  compile: ['output', 'vocabulary'],
  install: ['sha256'],
  sql: ['dialect', 'rule', 'strict', 'createTable', 'asOf', 'vocabulary'],
};

const LOOKS: readonly string[] = ['quiet', 'verbose', 'all', 'ascii', 'colour', 'color'];

// Whoever gives an option believes that it counts, and a script that asks for JSON must not be handed a table.
function refuseUnused(word: (typeof DOING)[number], call: Call): void {
  const used = [...LOOKS, ...USES[word]];
  const format = textOf(call, 'format');
  if (!used.includes('format') && format !== undefined && format !== 'table')
    throw new WrongCall(`rules ${word} has one form, and no --format ${format}`, {
      remedy: withOption(call, 'format', 'table'),
      more: 'weighbridge rules --help',
    });
  const unused = Object.entries(call.options).find(
    ([name, given]) => given !== undefined && name !== 'format' && !used.includes(name),
  );
  if (unused === undefined) return;
  const [name] = unused;
  throw new WrongCall(`rules ${word} does not use --${flag(name)}`, {
    remedy: withoutOption(call, name),
    more: 'weighbridge rules --help',
  });
}
