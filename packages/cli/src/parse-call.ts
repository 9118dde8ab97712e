import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { nearest } from '@weighbridge/core';
import { Command, CommanderError } from 'commander';
import { VERBS, type Call, type Verb } from './commands.ts';
import { pasted } from './paste.ts';
import { WrongCall } from './trouble.ts';

/** A subcommand's arguments and options, ready to take a call apart. */
export function commandOf(verb: Verb): Command {
  const command = new Command(verb.name).exitOverride().helpOption(false);
  return verb
    .define(command)
    .configureOutput({ writeErr: () => undefined })
    .showSuggestionAfterError(false);
}

// An unset variable of a script would otherwise weigh the wrong folder, or ask for no role at all.
function emptyWord(verb: Verb): WrongCall {
  return new WrongCall(`an empty word stands in the call of ${verb.name}`, {
    remedy: verb.examples[0] ?? `weighbridge ${verb.name} --help`,
    more: `weighbridge ${verb.name} --help`,
  });
}

/** What the person wrote after the verb, taken apart; a wrong call comes with the nearest right one. */
export function parseCall(verb: Verb, args: readonly string[]): Call {
  const command = commandOf(verb);
  if (args.some((arg) => /^(?:--[a-z-]+=)?$/.test(arg))) throw emptyWord(verb);
  try {
    command.parse([...args], { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) throw badCall(verb, command, { error, args });
    throw error;
  }
  const { color, ...options } = command.opts<Record<string, unknown>>();
  return {
    verb: verb.name,
    written: args.map((arg) => arg.replace(/^--color(?=$|=)/, '--colour')),
    targets: command.args,
    options: color === undefined ? options : { ...options, colour: color },
  };
}

interface Met {
  readonly error: CommanderError;
  readonly args: readonly string[];
}

function badCall(verb: Verb, command: Command, met: Met): WrongCall {
  switch (met.error.code) {
    case 'commander.unknownOption':
      return unknownOption(verb, command, met);
    case 'commander.missingArgument':
      return missingArgument(verb, met);
    case 'commander.excessArguments':
      return excessArguments(verb, command, met);
    default:
      return new WrongCall(met.error.message.replace(/^error: /, '').replaceAll("'", '`'), {
        remedy: verb.examples[0] ?? `weighbridge ${verb.name}`,
        more: helpCall(verb),
      });
  }
}

function unknownOption(verb: Verb, command: Command, { error, args }: Met): WrongCall {
  const written = /'(-[^' =]*)/.exec(error.message)?.[1] ?? '';
  const known = command.options.flatMap(({ long }) => (long ? [long] : []));
  const near = nearest(written, known);
  const right = args.flatMap((arg) => {
    const [name = ''] = arg.split('=', 1);
    if (name !== written) return [arg];
    return near === undefined ? [] : [`${near}${arg.slice(name.length)}`];
  });
  return new WrongCall(`no option ${written} for ${verb.name}`, {
    remedy: pasted(['weighbridge', verb.name, ...right]),
    more: helpCall(verb),
  });
}

function missingArgument(verb: Verb, { error, args }: Met): WrongCall {
  const name = /'([^']*)'/.exec(error.message)?.[1] ?? 'target';
  const given = args.filter((arg) => !arg.startsWith('-')).length;
  return new WrongCall(`no ${name} for ${verb.name}`, {
    remedy: pasted(['weighbridge', verb.name, ...args, ...verb.sample.slice(given)]),
    more: helpCall(verb),
  });
}

function excessArguments(verb: Verb, command: Command, { args }: Met): WrongCall {
  const room = command.registeredArguments.length;
  const excess = new Set(command.args.slice(room));
  const right = args.filter((arg) => !excess.has(arg));
  return new WrongCall(`${verb.name} takes ${room === 1 ? 'one word' : `${room} words`} at most`, {
    remedy: pasted(['weighbridge', verb.name, ...right]),
    more: helpCall(verb),
  });
}

function helpCall(verb: Verb): string {
  return `weighbridge ${verb.name} --help`;
}

/** A first word that is no subcommand: options before it, a target without it, or a slip of the keys. */
export function unknownVerb(written: string, rest: readonly string[], cwd: string): WrongCall {
  const names = VERBS.map(({ name }) => name);
  const detail = `no command ${written}`;
  const more = 'weighbridge --help';
  const later = written.startsWith('-') ? rest.find((word) => names.includes(word)) : undefined;
  if (later !== undefined) {
    const others = [written, ...rest].filter((word) => word !== later);
    const remedy = pasted(['weighbridge', later, ...others]);
    return new WrongCall(`${written} stands before the command`, { remedy, more });
  }
  const near = nearest(written, names);
  if (near !== undefined)
    return new WrongCall(detail, { remedy: pasted(['weighbridge', near, ...rest]), more });
  const target = existsSync(resolve(cwd, written)) ? [written, ...rest] : ['.'];
  return new WrongCall(detail, { remedy: pasted(['weighbridge', 'check', ...target]), more });
}
