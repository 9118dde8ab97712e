import type { Command } from 'commander';
import { VERBS, type Verb } from './commands.ts';

const GROUPS = ['look', 'weigh', 'make', 'rules'] as const;
const EXITS = '0 nothing  1 findings  2 wrong call  3 could not decide  70 our bug';

/** The one screen of `weighbridge --help`, made of the commands that exist (terminal design, section 12). */
export function mainHelp(): string {
  const groups = GROUPS.map((group) => groupLines(group)).join('');
  return `
  weighbridge <command> <target>        alias: wb

${groups}  ${'help'.padEnd(9)}help      what a code means and what to do about it

  target   folder or file
  common   --format table|json|markdown|sarif
           --as-of 2027-12-02   --offline   --quiet   --colour never   --ascii
           --version            packs and their digests too
  exit     ${EXITS}
`;
}

function groupLines(group: (typeof GROUPS)[number]): string {
  return VERBS.filter((verb) => verb.group === group)
    .map(
      ({ name, about }, row) =>
        `  ${(row === 0 ? group : '').padEnd(9)}${name.padEnd(10)}${about}\n`,
    )
    .join('');
}

/** A subcommand's help: three real calls first, then what it does if that is several things, then its options. */
export function verbHelp(verb: Verb, command: Command): string {
  const examples = verb.examples.map((example) => `  ${example}\n`).join('');
  const options = command.options
    .filter((option) => option.long !== '--color')
    .map((option) => `  ${option.flags.padEnd(28)} ${option.description}\n`)
    .join('');
  const doings = (verb.doings ?? [])
    .map(([word, does]) => `  ${word.padEnd(15)} ${does}\n`)
    .join('');
  const listed = doings === '' ? '' : `${doings}\n`;
  const usage = `weighbridge ${verb.name} ${verb.usage}`;
  return `\n  ${usage}        ${verb.about}\n\n${examples}\n${listed}${options}\n  exit     ${EXITS}\n`;
}
