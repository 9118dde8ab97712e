// Makes the published command: one file, started quickly, with the packs it can replay beside it.
import { build } from 'esbuild';
import { chmodSync, cpSync, readdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const CLI = fileURLToPath(new URL('../packages/cli/', import.meta.url));
const PACKS = fileURLToPath(new URL('../packages/packs/', import.meta.url));
/** The packs' folders stand to the bundle as they stand to the sources: one folder up. */
const NOT_PACKS = new Set(['src', 'dist', 'node_modules', 'vocabulary']);

await build({
  entryPoints: [`${CLI}src/main.ts`],
  outfile: `${CLI}dist/bin/weighbridge.js`,
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
chmodSync(`${CLI}dist/bin/weighbridge.js`, 0o755);

for (const entry of readdirSync(PACKS, { withFileTypes: true })) {
  if (!entry.isDirectory() || NOT_PACKS.has(entry.name)) continue;
  rmSync(`${CLI}dist/${entry.name}`, { recursive: true, force: true });
  cpSync(PACKS + entry.name, `${CLI}dist/${entry.name}`, { recursive: true });
}
