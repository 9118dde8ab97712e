import { statSync } from 'node:fs';
import { systemCode } from './inventory/stamp.ts';

/** Whether a path is a folder, through links. What the system will not tell is none; the inventory says why. */
export function isFolder(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
    return false;
  }
}
