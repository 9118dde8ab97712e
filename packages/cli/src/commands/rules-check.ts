import type { Call } from '../commands.ts';
import { packFaults } from '../packs.ts';
import type { Shell } from '../shell.ts';
import { Faulty, type Outcome } from '../trouble.ts';
import { placesNamed } from './rules-packs.ts';

/** `weighbridge rules check [pack…]`: every fault of packs, with line, column and the nearest name. */
export async function checkRules(
  what: readonly string[],
  call: Call,
  shell: Shell,
): Promise<Outcome> {
  const places = placesNamed(what, call, shell);
  const faults = (await Promise.all(places.map(packFaults))).flat();
  if (faults.length > 0) throw new Faulty(faults);
  shell.out(places.map(({ shown }) => `${shown}: no fault\n`).join(''));
  return { exit: 0 };
}
