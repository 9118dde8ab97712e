import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseSha256, type Sha256 } from '@weighbridge/core';
import { keptDigests } from '@weighbridge/packs';
import { unpackedPack, type Pack } from '@weighbridge/rules';
import { newestPacks } from '@weighbridge/weigh';
import type { Call } from '../commands.ts';
import { textOf, withOption } from '../options.ts';
import { installedDigests, installPack } from '../installed.ts';
import { packsAtHand } from '../packs.ts';
import type { Shell } from '../shell.ts';
import { systemWords } from '../system-trouble.ts';
import { Faulty, WrongCall, type Outcome } from '../trouble.ts';

/** A pack is read by people; what is larger than this is none. */
const MOST_BYTES = 16 * 1024 * 1024;

/** `weighbridge rules install FILE [--sha256 DIGEST]`: a newer law without a newer command. */
export async function installRules(
  what: readonly string[],
  call: Call,
  shell: Shell,
): Promise<Outcome> {
  const [file, other] = what;
  if (file === undefined || other !== undefined)
    throw new WrongCall('one file is installed at a time', {
      remedy: 'weighbridge rules install eu-ai-act@2027-01-15.1.json',
      more: 'weighbridge rules --help',
    });
  const expected = digestAsked(call);
  const there = await installedDigests(shell);
  const unpacked = unpackedPack({
    bytes: await bytesAt(file, shell),
    path: file,
    digestOf: (name) => keptDigests[name] ?? there.get(name),
    ...(expected === undefined ? {} : { expected }),
  });
  if (unpacked.kind === 'refused') throw new Faulty(unpacked.faults);
  const { pack, digest } = unpacked;
  shell.signal.throwIfAborted();
  await installPack(unpacked, shell);
  const checked = expected === undefined ? 'not compared with any' : 'as you gave it';
  shell.out(`installed ${pack.pack}@${pack.version}   law as of ${pack.status_date}\n`);
  shell.out(`  sha256 ${digest}, ${checked}\n`);
  for (const line of [...signatureLines(file, shell), ...(await rankLines(pack, shell))])
    shell.out(`  ${line}\n`);
  return { exit: 0, next: `list: weighbridge rules list ${pack.pack}` };
}

function digestAsked(call: Call): Sha256 | undefined {
  const written = textOf(call, 'sha256');
  if (written === undefined) return undefined;
  const digest = parseSha256(written.toLowerCase());
  if (digest !== undefined) return digest;
  throw new WrongCall(`--sha256 \`${written}\` is not 64 hexadecimal digits`, {
    remedy: withOption(call, 'sha256', '<the 64 digits that were published>'),
    more: 'weighbridge rules --help',
  });
}

async function bytesAt(file: string, shell: Shell): Promise<Uint8Array> {
  const remedy = 'name a compiled pack, such as eu-ai-act@2027-01-15.1.json';
  const path = resolve(shell.cwd, file);
  try {
    const found = await stat(path);
    if (!found.isFile()) throw new WrongCall(`${file} is no file`, { remedy });
    if (found.size > MOST_BYTES) throw new WrongCall(`${file} is larger than 16 MiB`, { remedy });
    return await readFile(path);
  } catch (error) {
    const words = systemWords(error);
    if (words === undefined) throw error;
    throw new WrongCall(`cannot read ${file}: ${words}`, { remedy });
  }
}

/** Endings under which signatures are published beside a file. */
const SIGNATURES = ['.sig', '.asc', '.minisig', '.sigstore', '.sigstore.json', '.bundle'];

function signatureLines(file: string, shell: Shell): readonly string[] {
  return SIGNATURES.filter((ending) => existsSync(resolve(shell.cwd, file + ending))).map(
    (ending) => `the signature ${file}${ending} is not verified: this version cannot`,
  );
}

/** Whether the pack will be used; a newer one may be there. */
async function rankLines(pack: Pack, shell: Shell): Promise<readonly string[]> {
  const used = newestPacks(await packsAtHand(shell)).find((one) => one.pack === pack.pack);
  if (used === undefined || used.version === pack.version) return [];
  return [`${used.pack}@${used.version} is newer and is used for questions of today`];
}
