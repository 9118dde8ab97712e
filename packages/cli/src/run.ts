import { VERBS, type Verb } from './commands.ts';
import { ended, faulty, ourBug, stopped, wrongCall } from './ends.ts';
import { mainHelp, verbHelp } from './help.ts';
import { lookOf } from './options.ts';
import { commandOf, parseCall, unknownVerb } from './parse-call.ts';
import type { Shell } from './shell.ts';
import { Faulty, WrongCall, type Outcome } from './trouble.ts';

/**
 * Carries out one call and gives its exit code (contracts, section 7). Data goes to `shell.out`,
 * everything else to `shell.talk`; the last line of talk is the exit line or a call to paste.
 */
export async function run(args: readonly string[], shell: Shell): Promise<number> {
  try {
    const { outcome, look } = await carryOut(args, shell);
    return ended(outcome, look, shell);
  } catch (error) {
    if (shell.signal.aborted) return stopped(shell);
    if (error instanceof WrongCall) return await wrongCall(error, shell);
    if (error instanceof Faulty) return await faulty(error, shell);
    return ourBug(error, shell);
  }
}

interface Ran {
  readonly outcome: Outcome;
  readonly look: { readonly quiet: boolean; readonly verbose: boolean };
}

const PLAIN = { quiet: false, verbose: false };
const HELP: readonly (string | undefined)[] = [undefined, '--help', '-h'];

async function carryOut(args: readonly string[], shell: Shell): Promise<Ran> {
  const [first = '--help', ...rest] = args;
  if (HELP.includes(first) || (first === 'help' && HELP.includes(rest[0])))
    return { outcome: printed(mainHelp(), shell), look: PLAIN };
  if (first === '--version' || first === '-V')
    return { outcome: (await import('./commands/version.ts')).version(shell), look: PLAIN };
  if (first === 'help') return { outcome: await helpFor(rest, shell), look: PLAIN };
  const verb = VERBS.find(({ name }) => name === first);
  if (verb === undefined) throw unknownVerb(first, rest, shell.cwd);
  return runVerb(verb, rest, shell);
}

async function runVerb(verb: Verb, args: readonly string[], shell: Shell): Promise<Ran> {
  if (args.includes('--help') || args.includes('-h'))
    return { outcome: printed(verbHelp(verb, commandOf(verb)), shell), look: PLAIN };
  const call = parseCall(verb, args);
  const { quiet = false, verbose = false } = lookOf(call);
  return { outcome: await verb.run(call, shell), look: { quiet, verbose } };
}

async function helpFor([word = '']: readonly string[], shell: Shell): Promise<Outcome> {
  const verb = VERBS.find(({ name }) => name === word);
  if (verb !== undefined) return printed(verbHelp(verb, commandOf(verb)), shell);
  return (await import('./commands/help-code.ts')).helpCode(word, shell);
}

function printed(text: string, shell: Shell): Outcome {
  shell.out(text);
  return { exit: 0 };
}
