import { nearest, parseDay, type Day } from '@weighbridge/core';
import type { Call } from './commands.ts';
import { pasted } from './paste.ts';
import type { LookOptions, Shell } from './shell.ts';
import { WrongCall } from './trouble.ts';

/** Words that an option may be, or nothing when it was not given. */
export function wordOf<const W extends string>(
  call: Call,
  name: string,
  words: readonly W[],
): W | undefined {
  const written = textOf(call, name);
  if (written === undefined) return undefined;
  const word = words.find((candidate) => candidate === written);
  if (word !== undefined) return word;
  const near = nearest(written, words) ?? words[0] ?? '';
  throw new WrongCall(`--${flag(name)} \`${written}\` is none of ${words.join(', ')}`, {
    remedy: withOption(call, name, near),
    more: `weighbridge ${call.verb} --help`,
  });
}

/** The call as it was written, with one of its words in place of another; ready to be pasted. */
export function mended(call: Call, wrong: string, right: string): string {
  const words = call.written.map((word) => (word === wrong ? right : word));
  return pasted(['weighbridge', call.verb, ...words]);
}

/** The call as it was written, with another value of one option; ready to be pasted. */
export function withOption(call: Call, name: string, value: string): string {
  const option = `--${flag(name)}`;
  const words = call.written.map((word, at) => {
    if (word.startsWith(`${option}=`)) return `${option}=${value}`;
    return call.written[at - 1] === option ? value : word;
  });
  return pasted(['weighbridge', call.verb, ...words]);
}

/** The call as it was written, without one option; ready to be pasted. */
export function withoutOption(call: Call, name: string): string {
  const option = `--${flag(name)}`;
  const hasValue = typeof call.options[name] === 'string';
  const words = call.written.filter(
    (word, at) =>
      word !== option &&
      !word.startsWith(`${option}=`) &&
      !(hasValue && call.written[at - 1] === option),
  );
  return pasted(['weighbridge', call.verb, ...words]);
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
      remedy: withOption(call, name, shell.today()),
      more: `weighbridge ${call.verb} --help`,
    });
  return day;
}

/** A number within bounds, both included, or nothing when it was not given. */
export function numberOf(
  call: Call,
  name: string,
  within: { readonly from: number; readonly to: number },
): number | undefined {
  const written = textOf(call, name);
  if (written === undefined) return undefined;
  const number = Number(written);
  if (written.trim() !== '' && number >= within.from && number <= within.to) return number;
  throw new WrongCall(
    `--${flag(name)} \`${written}\` is no number from ${within.from} to ${within.to}`,
    {
      remedy: withOption(call, name, String(within.to)),
      more: `weighbridge ${call.verb} --help`,
    },
  );
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
  const colour = wordOf(call, 'colour', ['auto', 'always', 'never']);
  return {
    quiet: isOn(call, 'quiet'),
    verbose: isOn(call, 'verbose'),
    all: isOn(call, 'all'),
    ascii: isOn(call, 'ascii'),
    ...(colour === undefined ? {} : { colour }),
  };
}

/** How a person writes the name of an option. */
export function flag(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
