// Brings package-lock.json up to date and takes out what names a host: nothing in it may be fetched
// from anywhere but the registry the person has configured. Parts for other machines that this
// registry does not carry are added by name and version: without them `npm ci` takes the lock file for stale.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

execFileSync('npm', ['install', '--package-lock-only', '--ignore-scripts'], { stdio: 'inherit' });
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
for (const entry of Object.values(lock.packages)) {
  delete entry.funding;
  delete entry.deprecated;
  if (typeof entry.resolved === 'string' && entry.resolved.includes('://')) delete entry.resolved;
}
addPartsForOtherMachines(lock.packages);
// The order npm keeps.
lock.packages = Object.fromEntries(
  Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en')),
);
writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`);

function addPartsForOtherMachines(packages) {
  for (const { dev, optionalDependencies = {} } of Object.values(packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      if (Object.keys(packages).some((path) => path.endsWith(`node_modules/${name}`))) continue;
      packages[`node_modules/${name}`] = {
        version,
        ...machineOf(name),
        ...(dev ? { dev } : {}),
        optional: true,
      };
    }
  }
}

/** `…-linux-arm64-musl` and the like; a name that says no machine is not added on a guess. */
function machineOf(name) {
  const words = name.split(/[-/]/);
  const one = (known) => words.find((word) => known.includes(word));
  const os = one(['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32']);
  const cpu = one(['arm', 'arm64', 'ia32', 'ppc64', 'riscv64', 's390x', 'x64']);
  if (os === undefined || cpu === undefined) throw new Error(`${name} says no machine`);
  const libc = { gnu: 'glibc', gnueabihf: 'glibc', musl: 'musl', musleabihf: 'musl' }[
    one(['gnu', 'gnueabihf', 'musl', 'musleabihf'])
  ];
  return { cpu: [cpu], os: [os], ...(libc === undefined ? {} : { libc: [libc] }) };
}
