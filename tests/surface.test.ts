import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

describe('what is generated and checked in', () => {
  it.each([
    ['the public surface of each package', 'scripts/surface.ts'],
    ['the compiled packs and the vocabulary', 'scripts/packs.ts'],
    ['the compiled terms of licences', 'scripts/licence-terms.ts'],
    ['the tables by which claims about licences are read', 'scripts/licence-claims.ts'],
    ['the published JSON Schemas', 'scripts/schemas.ts'],
    ['the SQL of all shipped rules', 'scripts/sql.ts'],
    ['the page of codes', 'scripts/codes.ts'],
    ['the bundled example', 'examples/generate.ts'],
  ])('%s is what %s would write', (_what, script) => {
    expect(() =>
      execFileSync(process.execPath, ['--conditions=@weighbridge/source', script, '--check'], {
        cwd: ROOT,
        stdio: 'pipe',
        encoding: 'utf8',
      }),
    ).not.toThrow();
  });
});
