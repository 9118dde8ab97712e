import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newFolder, ROOT, weighbridge } from './testing/command.ts';

const SHELF = join(ROOT, '..', 'shared', 'data', 'artefacts', 'model-folders');
const models = existsSync(SHELF) ? readdirSync(SHELF).toSorted() : [];

describe.skipIf(models.length === 0)('model folders from elsewhere (needs ../shared)', () => {
  const cwd = newFolder();

  it.each(models)('%s is weighed, or said to be undecided; never our bug', (name) => {
    const ran = weighbridge(['check', join(SHELF, name), '--format', 'json'], { cwd });
    expect([0, 1, 3]).toContain(ran.exit);
    const ticket: unknown = JSON.parse(ran.out);
    expect(ticket).toMatchObject({ schema: 'weighbridge.ticket/1', subject: { name } });
    expect(ran.out).not.toContain(SHELF);
    if (ran.exit === 3) expect(ran.talk).toMatch(/^exit 3: could not decide \(/);
  });
});
