import { nearest } from '@weighbridge/core';
import { Command, CommanderError } from 'commander';
import { VERBS, type Call, type Verb } from './commands.ts';
import { mainHelp, verbHelp } from './help.ts';
import type { Shell } from './shell.ts';
import { Faulty, WrongCall, type Outcome } from './trouble.ts';

const EXIT_STOPPED = 130;
const EXIT_OUR_BUG = 70;

/**
 * Carries out one call and gives its exit code (contracts, section 7). Data goes to `shell.out`,
 * everything else to `shell.talk`; the last line of talk is the exit line or a call to paste.
 */
export async function run(args: readonly string[], shell: Shell): Promise<number> {
  try {
    const { outcome, options } = await carryOut(args, shell);
    if (shell.signal.aborted) return stopped(shell);
    return ended(outcome, options, shell);
  } catch (error) {
    if (shell.signal.aborted) return stopped(shell);
    if (error instanceof WrongCall) return wrongCall(error, shell);
    if (error instanceof Faulty) return await faulty(error, shell);
    return ourBug(error, shell);
  }
}

interface Ran {
  readonly outcome: Outcome;
  readonly options: Call['options'];
}

async function carryOut(args: readonly string[], shell: Shell): Promise<Ran> {
  const [first, ...rest] = args;
  if (
    first === undefined ||
    first === '--help' ||
    first === '-h' ||
    (first === 'help' && rest.length === 0)
  ) {
    shell.out(mainHelp());
    return { outcome: { exit: 0 }, options: {} };
  }
  if (first === '--version' || first === '-V')
    return { outcome: (await import('./commands/version.ts')).version(shell), options: {} };
  if (first === 'help') return { outcome: await helpFor(rest, shell), options: {} };
  const verb = VERBS.find(({ name }) => name === first);
  if (verb === undefined) throw unknownVerb(first);
  return runVerb(verb, rest, shell);
}

async function runVerb(verb: Verb, args: readonly string[], shell: Shell): Promise<Ran> {
  const command = commandOf(verb);
  if (args.includes('--help') || args.includes('-h')) {
    shell.out(verbHelp(verb, command));
    return { outcome: { exit: 0 }, options: {} };
  }
  const call = parsed(verb, command, args);
  return { outcome: await verb.run(call, shell), options: call.options };
}

function commandOf(verb: Verb): Command {
  const command = new Command(verb.name).exitOverride().helpOption(false);
  return verb
    .define(command)
    .configureOutput({ writeErr: () => undefined })
    .showSuggestionAfterError(false);
}

function parsed(verb: Verb, command: Command, args: readonly string[]): Call {
  try {
    command.parse([...args], { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) throw badArguments(verb, command, { error, args });
    throw error;
  }
  const { color, ...options } = command.opts<Record<string, unknown>>();
  return {
    targets: command.args,
    options: color === undefined ? options : { ...options, colour: color },
  };
}

function badArguments(
  verb: Verb,
  command: Command,
  met: { error: CommanderError; args: readonly string[] },
): WrongCall {
  const more = `weighbridge ${verb.name} --help`;
  if (met.error.code === 'commander.unknownOption') {
    const written = /'(--?[^' =]+)/.exec(met.error.message)?.[1] ?? '';
    const near = nearest(
      written,
      command.options.flatMap(({ long }) => (long == null ? [] : [long])),
    );
    const mended = [
      'weighbridge',
      verb.name,
      ...met.args.map((arg) =>
        near !== undefined && arg.split('=')[0] === written ? arg.replace(written, near) : arg,
      ),
    ];
    return new WrongCall(`no option ${written} for ${verb.name}`, {
      remedy: near === undefined ? (verb.examples[0] ?? more) : mended.join(' '),
      more,
    });
  }
  const detail = met.error.message.replace(/^error: /, '').replaceAll("'", '`');
  return new WrongCall(detail, { remedy: verb.examples[0] ?? more, more });
}

function unknownVerb(written: string): WrongCall {
  const near = nearest(
    written,
    VERBS.map(({ name }) => name),
  );
  const verb = VERBS.find(({ name }) => name === near);
  return new WrongCall(`no command ${written}`, {
    remedy: verb?.examples[0] ?? 'weighbridge check .',
    more: 'weighbridge --help',
  });
}

async function helpFor(words: readonly string[], shell: Shell): Promise<Outcome> {
  const [word = ''] = words;
  const verb = VERBS.find(({ name }) => name === word);
  if (verb === undefined) return (await import('./commands/help-code.ts')).helpCode(word, shell);
  shell.out(verbHelp(verb, commandOf(verb)));
  return { exit: 0 };
}

function ended({ exit, reason, next }: Outcome, options: Call['options'], shell: Shell): number {
  if (exit !== 0 || options['verbose'] === true || shell.env['CI'] === 'true') {
    shell.talk(`exit ${exit}${reason === undefined ? '' : `: ${reason}`}\n`);
  }
  if (next !== undefined && options['quiet'] !== true && shell.env['CI'] !== 'true')
    shell.talk(`${next}\n`);
  return exit;
}

function stopped(shell: Shell): number {
  shell.talk('stopped; nothing was written\n');
  return EXIT_STOPPED;
}

function wrongCall(error: WrongCall, shell: Shell): number {
  const more = error.more === undefined ? '' : `  more: ${error.more}\n`;
  shell.talk(`error: ${error.message}\n  do: ${error.remedy}\n${more}exit 2: wrong call\n`);
  return 2;
}

async function faulty(error: Faulty, shell: Shell): Promise<number> {
  const { faultList } = await import('./faults.ts');
  faultList(error.faults, shell);
  shell.talk(error.exit === 2 ? 'exit 2: configuration\n' : `exit 3: could not decide\n`);
  return error.exit;
}

// Never a stack trace by default, and nothing of the model.
function ourBug(error: unknown, shell: Shell): number {
  const words = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  shell.talk(`error: this is a fault of weighbridge, not of your model\n  ${words}\n`);
  if (shell.env['WEIGHBRIDGE_DEBUG'] && error instanceof Error)
    shell.talk(`${error.stack ?? ''}\n`);
  else shell.talk('  do: report it; WEIGHBRIDGE_DEBUG=1 shows where it happened\n');
  shell.talk('exit 70\n');
  return EXIT_OUR_BUG;
}
