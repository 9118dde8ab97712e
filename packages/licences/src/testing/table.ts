import { openness } from '../../../packs/src/openness.generated.ts';
import type { OpennessTable } from '../openness/table.ts';

/** The tables that ship. */
export const table: OpennessTable = openness;
