// Makes the published command: one file, started quickly, with the packs it can replay beside it.
// `node scripts/bundle.mjs FOLDER` makes it there instead of in packages/cli.
import { build } from 'esbuild';
import { chmodSync, cpSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const CLI = fileURLToPath(new URL('../packages/cli/', import.meta.url));
const OUT = process.argv[2] === undefined ? CLI : join(process.argv[2], '/');
const PACKS = fileURLToPath(new URL('../packages/packs/', import.meta.url));
/** The packs' folders stand to the bundle as they stand to the sources: one folder up. */
const NOT_PACKS = new Set(['crosswalk', 'src', 'dist', 'node_modules', 'vocabulary']);

const { metafile } = await build({
  absWorkingDir: ROOT,
  metafile: true,
  entryPoints: [`${CLI}src/main.ts`],
  outfile: `${OUT}dist/bin/weighbridge.js`,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node22',
  conditions: ['@weighbridge/source'],
  // Some dependencies are CommonJS and ask for `require`.
  banner: {
    js: "#!/usr/bin/env node\nimport { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);",
  },
  legalComments: 'none',
  logLevel: 'warning',
  minifySyntax: true,
  minifyWhitespace: true,
});
cpSync(join(ROOT, 'LICENSE'), `${OUT}LICENSE`);
writeFileSync(`${OUT}dist/THIRD-PARTY-NOTICES.txt`, notices(Object.keys(metafile.inputs)));
chmodSync(`${OUT}dist/bin/weighbridge.js`, 0o755);

for (const entry of readdirSync(PACKS, { withFileTypes: true })) {
  if (!entry.isDirectory() || NOT_PACKS.has(entry.name)) continue;
  rmSync(`${OUT}dist/${entry.name}`, { recursive: true, force: true });
  cpSync(PACKS + entry.name, `${OUT}dist/${entry.name}`, { recursive: true });
}

/** What the licences of bundled packages ask for: their text travels with the code. */
function notices(inputs) {
  const folders = new Set(
    inputs.flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []),
  );
  const parts = [...folders]
    .sort((a, b) => a.localeCompare(b, 'en'))
    .map((folder) => {
      const { name, version, license } = JSON.parse(
        readFileSync(join(ROOT, folder, 'package.json'), 'utf8'),
      );
      const file = readdirSync(join(ROOT, folder)).find((entry) =>
        /^(licen[cs]e|copying)/i.test(entry),
      );
      const text = file === undefined ? '' : readFileSync(join(ROOT, folder, file), 'utf8').trim();
      return `${name} ${version} (${license})\n\n${text}\n`;
    });
  return `Packages that are part of weighbridge.js, with their licences.\n\n${parts.join(`\n${'-'.repeat(72)}\n\n`)}`;
}
