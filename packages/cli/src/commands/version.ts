import { readFileSync, readdirSync } from 'node:fs';
import { sha256 } from '@weighbridge/core';
import { keptFolder } from '@weighbridge/packs';
import type { Shell } from '../shell.ts';
import type { Outcome } from '../trouble.ts';
import { TOOL } from '../version.ts';

/** `--version`: the software, and every pack at hand with the digest that tickets name. */
export function version(shell: Shell): Outcome {
  const packs = readdirSync(keptFolder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map(
      (name) =>
        `${name.slice(0, -'.json'.length)}   sha256 ${sha256(readFileSync(new URL(name, keptFolder), 'utf8').trimEnd())}`,
    );
  shell.out(`${[TOOL, ...packs].join('\n')}\n`);
  return { exit: 0 };
}
