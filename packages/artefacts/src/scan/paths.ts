/** A path from a folder, with `.` and `..` resolved; what leaves the folder keeps its `..`. */
export function joinPaths(folder: string, path: string): string {
  const parts: string[] = [];
  for (const part of `${folder}/${path}`.split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else parts.push(part);
  }
  return parts.join('/');
}

/** Whether a path that a file names leads out of the folder it is taken from. */
export function escapes(path: string): boolean {
  const plain = path.replaceAll('\\', '/');
  if (/^(?:\/|[a-z]:|~)/i.test(plain) || plain.includes('\0')) return true;
  let depth = 0;
  for (const part of plain.split('/')) {
    if (part === '' || part === '.') continue;
    depth += part === '..' ? -1 : 1;
    if (depth < 0) return true;
  }
  return false;
}
