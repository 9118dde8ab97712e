/** Whether a planned name lacks a prefix that it must begin with. Without a planned name: no. */
export function namesBadly(name: string | undefined, prefix: string): boolean {
  return name !== undefined && !name.trim().toLowerCase().startsWith(prefix.toLowerCase());
}
