import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { isRecord } from '@weighbridge/core';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scratch } from './testing/scratch.ts';

const GIB = 1024 ** 3;

/** What an inventory of any size may take of memory, the runtime included. */
const MAX_RSS_BYTES = 250 * 1024 ** 2;

/** SHA-256 of 10 GiB of zeros, by `truncate -s 10G zeros && sha256sum zeros`. */
const ZEROS = '732377e7f4a2abdc13ddfa1eb4c9c497fd2a2b294674d056cf51581b47dd586d';

const PROGRAM = `
import { takeInventory } from './inventory.ts';
const { files, faults } = await takeInventory(process.argv[2]);
const rssBytes = process.resourceUsage().maxRSS * 1024;
console.log(JSON.stringify({ text: JSON.stringify({ files, faults }), rssBytes }));
`;

const temporary = scratch();
const program = join(temporary.path, 'program.mjs');
afterAll(() => temporary.remove());

/** One file without packages beside it, as the published command is. */
beforeAll(async () => {
  await build({
    stdin: {
      contents: PROGRAM,
      resolveDir: fileURLToPath(new URL('.', import.meta.url)),
      loader: 'ts',
    },
    outfile: program,
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'esm',
    conditions: ['@weighbridge/source'],
    // Some dependencies are CommonJS and ask for `require`.
    banner: {
      js: "import { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);",
    },
    logLevel: 'silent',
  });
});

interface Run {
  readonly text: string;
  readonly rssBytes: number;
}

async function run(target: string, locale = 'C'): Promise<Run> {
  const { stdout } = await promisify(execFile)(process.execPath, [program, target], {
    cwd: temporary.path,
    env: { LC_ALL: locale, LANG: locale },
    maxBuffer: 64 * 1024 ** 2,
  });
  const printed: unknown = JSON.parse(stdout);
  if (!isRecord(printed)) throw new Error('the program prints one object');
  return { text: String(printed['text']), rssBytes: Number(printed['rssBytes']) };
}

describe('an inventory from one bundled file', () => {
  it('starts its threads although no file of theirs lies beside it', async () => {
    const root = temporary.folder('model', { 'config.json': '{}' });
    expect((await run(root)).text).toContain(
      '44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a',
    );
  });

  it('is the same text under any locale', async () => {
    const root = temporary.folder('locale', {
      I: '1',
      i: '2',
      '\u0131': '3',
      '\u00e4': '4',
      z: '5',
      Z: '6',
    });
    const plain = await run(root, 'C');
    expect((await run(root, 'tr_TR.UTF-8')).text).toBe(plain.text);
    expect((await run(root, 'sv_SE.UTF-8')).text).toBe(plain.text);
  });

  it('of a 10 GiB file stays within 250 MiB of memory', { timeout: 180_000 }, async () => {
    const root = temporary.folder('large', {});
    temporary.sparse(join(root, 'w.bin'), 10 * GIB);
    const { text, rssBytes } = await run(root);
    expect(text).toContain(ZEROS);
    expect(rssBytes).toBeLessThan(MAX_RSS_BYTES);
  });

  it('of 20,000 files stays within 250 MiB of memory', { timeout: 120_000 }, async () => {
    const names = Array.from({ length: 20_000 }, (_, index) => `${index % 100}/part-${index}.json`);
    const root = temporary.folder(
      'many',
      Object.fromEntries(names.map((name) => [name, `{"name":"${name}"}`])),
    );
    const { rssBytes } = await run(root);
    expect(rssBytes).toBeLessThan(MAX_RSS_BYTES);
  });
});
