// Brings a fresh clone to the point where `npm start` and `npm test` can run: installs the locked
// packages and builds, each only when something changed. Plain JavaScript for Node 20, because it
// runs before the repository's own Node 24 is there. Nothing is fetched outside the npm registry.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { refusal } from './runtime.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** What the build itself writes, and what tools leave behind. */
const NOT_SOURCES = new Set(['node_modules', 'dist', 'reports', '.stryker-tmp', 'LICENSE']);
const STAMPS = join(ROOT, 'node_modules', '.weighbridge');

refuseOldNode();
install();
build();

function refuseOldNode() {
  const { platform, arch, versions } = process;
  const glibc =
    platform === 'linux' ? process.report.getReport().header.glibcVersionRuntime : undefined;
  const line = refusal({ platform, arch, glibc, node: versions.node });
  if (line !== undefined) stop(line);
}

function install() {
  const wanted = digestOf([join(ROOT, 'package-lock.json')]);
  if (stampIs('installed', wanted)) return;
  say('setting up: installing packages (once, about a minute)');
  // No install script of a dependency runs: `scripts/allowed-scripts.json` lists those that may, with the reason.
  npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']);
  const allowed = Object.keys(
    JSON.parse(readFileSync(join(ROOT, 'scripts', 'allowed-scripts.json'), 'utf8')),
  );
  if (allowed.length > 0) npm(['rebuild', ...allowed, '--loglevel=error']);
  stamp('installed', wanted);
}

function build() {
  const wanted = digestOf(sources());
  if (stampIs('built', wanted)) return;
  say('setting up: building');
  const node = join(ROOT, 'node_modules', '.bin', 'node');
  const runtime = existsSync(node) ? node : process.execPath;
  run(runtime, [
    join(ROOT, 'node_modules', '@typescript', 'native', 'bin', 'tsc'),
    '-b',
    '--pretty',
    'false',
  ]);
  run(runtime, [join(ROOT, 'scripts', 'bundle.mjs')]);
  stamp('built', wanted);
}

/** Every file that the build reads. */
function sources() {
  const found = [
    'package-lock.json',
    'tsconfig.base.json',
    'tsconfig.json',
    'scripts/bundle.mjs',
    'LICENSE',
  ].map((name) => join(ROOT, name));
  for (const name of readdirSync(join(ROOT, 'packages'))) walk(join(ROOT, 'packages', name), found);
  return found;
}

function walk(folder, found) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (NOT_SOURCES.has(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) walk(path, found);
    else if (!entry.name.endsWith('.test.ts')) found.push(path);
  }
}

/**
 * Of names, sizes and times: enough to notice an edit, and quick. Not of Node's version: the first
 * run is on the machine's own, the next ones on that of the lock file.
 */
function digestOf(paths) {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}\n`);
  for (const path of paths.sort()) {
    const { size, mtimeMs } = statSync(path);
    hash.update(`${path}\0${size}\0${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

function stampIs(name, wanted) {
  const path = join(STAMPS, name);
  return existsSync(path) && readFileSync(path, 'utf8') === wanted;
}

function stamp(name, digest) {
  mkdirSync(STAMPS, { recursive: true });
  writeFileSync(join(STAMPS, name), digest);
}

function npm(args) {
  const cli = process.env['npm_execpath'];
  if (cli === undefined) run('npm', args);
  else run(process.execPath, [cli, ...args]);
}

function run(command, args) {
  // Talk goes to stderr: stdout belongs to the command that follows.
  const { status, error } = spawnSync(command, args, { cwd: ROOT, stdio: ['ignore', 2, 2] });
  if (error !== undefined) stop(`setting up failed: ${error.message}`);
  if (status !== 0) stop(`setting up failed: ${[command, ...args].join(' ')} ended with ${status}`);
}

function say(text) {
  process.stderr.write(`${text}\n`);
}

function stop(text) {
  say(text);
  process.exit(2);
}
