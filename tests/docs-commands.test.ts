// Every command that README.md, docs/ and the command's own page print in a block marked `sh` runs as
// printed, in a folder that holds the examples and a ticket. `# exit N` behind a command says how
// it ends; without it, with 0. Commands of one page run one after the other.
import { cpSync, existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newFolder, ROOT, weighbridge } from './front-door/testing/command.ts';

const PAGES = ['README.md', 'packages/cli/README.md', ...pagesIn('docs')].filter((page) =>
  existsSync(join(ROOT, page)),
);

interface Command {
  readonly line: number;
  readonly text: string;
  readonly args: readonly string[];
  readonly exit: number;
}

const pages = PAGES.map((page) => ({ page, commands: commandsOf(page) })).filter(
  ({ commands }) => commands.length > 0,
);

describe.each(pages)('$page', ({ commands }) => {
  const cwd = newFolder();
  cpSync(join(ROOT, 'examples'), cwd, { recursive: true });
  const ticket = weighbridge(['check', 'lantern-nano', '--format', 'json'], { cwd }).out;
  writeFileSync(join(cwd, 'ticket.json'), ticket);

  it.each(commands)('line $line: `$text` ends with $exit', ({ args, exit }) => {
    const ran = weighbridge(args, { cwd });
    expect({ exit: ran.exit, talk: ran.exit === exit ? '' : ran.talk }).toEqual({ exit, talk: '' });
  });
});

function pagesIn(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md') && !name.startsWith('decisions'))
    .map((name) => join(folder, name))
    .toSorted();
}

function commandsOf(page: string): readonly Command[] {
  let shell = false;
  return readFileSync(join(ROOT, page), 'utf8')
    .split('\n')
    .flatMap((written, index) => {
      if (/^\s*```/.test(written)) shell = /^\s*```sh\b/.test(written);
      const found = shell ? commandIn(written) : undefined;
      return found === undefined ? [] : [{ ...found, line: index + 1 }];
    });
}

/** A line that calls the command in one of the ways a person does; pipes and redirections are a shell's. */
function commandIn(written: string): Omit<Command, 'line'> | undefined {
  const [call = '', remark = ''] = written
    .trim()
    .replace(/^\$ /, '')
    .split(/\s+# ?/, 2);
  const words = /^(?:npx weighbridge|weighbridge|npm start(?: -s)? --)\s+(.+)$/.exec(call)?.[1];
  if (words === undefined) return undefined;
  const [plain = ''] = words.split(/ (?:\||>) /, 1);
  const args = Array.from(
    plain.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g),
    (match) => match.slice(1).find((part) => part !== undefined) ?? '',
  );
  return { text: call, args, exit: Number(/exit (\d+)/.exec(remark)?.[1] ?? 0) };
}
