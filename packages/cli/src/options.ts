import { parseDay, type Day } from '@weighbridge/core';
import type { Call } from './commands.ts';
import type { LookOptions, Shell } from './shell.ts';
import { WrongCall } from './trouble.ts';

/** Words that an option may be, or nothing when it was not given. */
export function wordOf<const W extends string>(
  call: Call,
  name: string,
  words: readonly W[],
): W | undefined {
  const given = call.options[name];
  if (given === undefined) return undefined;
  const word = words.find((candidate) => candidate === given);
  if (word === undefined)
    throw new WrongCall(`--${flag(name)} \`${String(given)}\` is not known`, {
      remedy: `--${flag(name)} ${words.join('|')}`,
    });
  return word;
}

/** A text option, or nothing. */
export function textOf(call: Call, name: string): string | undefined {
  const given = call.options[name];
  return typeof given === 'string' ? given : undefined;
}

/** Whether a switch was given. */
export function isOn(call: Call, name: string): boolean {
  return call.options[name] === true;
}

/** A day, or the UTC day of the call. */
export function dayOf(call: Call, name: string, shell: Shell): Day {
  const given = textOf(call, name) ?? shell.today();
  const day = parseDay(given);
  if (day === undefined)
    throw new WrongCall(`--${flag(name)} \`${given}\` is not a day`, {
      remedy: `--${flag(name)} ${shell.today()}`,
    });
  return day;
}

/** A list written with commas. */
export function listOf(call: Call, name: string): readonly string[] {
  return (textOf(call, name) ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** How output looks. */
export function lookOf(call: Call): LookOptions {
  const colour = wordOf(call, 'colour', ['always', 'never', 'auto']);
  return {
    quiet: isOn(call, 'quiet'),
    verbose: isOn(call, 'verbose'),
    all: isOn(call, 'all'),
    ascii: isOn(call, 'ascii'),
    ...(colour === undefined ? {} : { colour }),
  };
}

function flag(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
