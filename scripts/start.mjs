// `npm start` weighs the bundled example; `npm start -- ARGS` is `weighbridge ARGS`, seen from the
// folder in which npm was called.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const command = fileURLToPath(new URL('../packages/cli/dist/bin/weighbridge.js', import.meta.url));
const root = fileURLToPath(new URL('..', import.meta.url));
const args = process.argv.slice(2);
const { status, signal } =
  args.length === 0
    ? spawnSync(process.execPath, [command, 'check', 'examples/lantern-nano', '--place', 'EU'], {
        stdio: 'inherit',
        cwd: root,
      })
    : spawnSync(process.execPath, [command, ...args], {
        stdio: 'inherit',
        cwd: process.env['INIT_CWD'] ?? process.cwd(),
      });

// Without arguments the example's ticket is only shown: its duties are no failure of the command.
const shown = args.length === 0 && [0, 1, 3].includes(status ?? 70);
process.exitCode = shown ? 0 : signal === 'SIGINT' ? 130 : (status ?? 70);
