import { MAX_LEVELS } from '../levels.ts';
import type { Report, Said } from './pack-fault.ts';
import type { Spot } from './source-text.ts';

/** Reads something that lies within what is being read; nothing, and told, where that is too deep. */
export type Deeper = <T>(spot: Spot, read: () => T) => T | undefined;

/** Counts the conditions and exceptions, through all terms, within which something is being read. Fault: `WB-S04`. */
export function nesting(report: Report): Deeper {
  let level = 0;
  return (spot, read) => {
    if (level > MAX_LEVELS) {
      report(spot, TOO_NESTED);
      return undefined;
    }
    level += 1;
    const found = read();
    level -= 1;
    return found;
  };
}

/** What is said of conditions that are nested too deep. */
export const TOO_NESTED: Said = {
  code: 'WB-S04',
  detail: `conditions, with the terms they use, are nested more than ${MAX_LEVELS} deep`,
  remedy: 'write them flatter',
};
