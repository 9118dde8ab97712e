import { compilePack } from '@weighbridge/rules';
import type { Call } from '../commands.ts';
import { destinationOf } from '../output.ts';
import type { Shell } from '../shell.ts';
import { WrongCall, type Outcome } from '../trouble.ts';
import { compiledNamed } from './rules-packs.ts';

/** `weighbridge rules compile PACK [--output FILE]`: the JSON that others install. */
export async function compileRules(
  what: readonly string[],
  call: Call,
  shell: Shell,
): Promise<Outcome> {
  const [name, other] = what;
  if (name === undefined || other !== undefined)
    throw new WrongCall('one pack is compiled at a time', {
      remedy: 'weighbridge rules compile practice --output practice.json',
      more: 'weighbridge rules --help',
    });
  const deliver = await destinationOf(call, shell);
  const [pack] = await compiledNamed([name], call, shell);
  if (pack !== undefined) await deliver(`${compilePack(pack)}\n`);
  return { exit: 0 };
}
