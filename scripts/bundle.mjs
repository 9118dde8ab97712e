// Makes the published command: one file, started quickly, with the packs it can replay beside it.
import { build } from 'esbuild';
import { chmodSync, cpSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const CLI = fileURLToPath(new URL('../packages/cli/', import.meta.url));

await build({
  entryPoints: [`${CLI}src/main.ts`],
  outfile: `${CLI}dist/weighbridge.js`,
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
});
chmodSync(`${CLI}dist/weighbridge.js`, 0o755);
rmSync(`${CLI}kept`, { recursive: true, force: true });
cpSync(fileURLToPath(new URL('../packages/packs/kept/', import.meta.url)), `${CLI}kept`, {
  recursive: true,
});
