// Which Node.js runs this repository: decided apart from what set-up does about it, so that it can be tested.

const OLDEST_NODE = [22, 13];

/**
 * Linux x64 with glibc gets Node 24 from the lock file; elsewhere the machine's own must do. Gives the
 * one line that refuses a machine, or nothing.
 *
 * @param {{ platform: string, arch: string, glibc: string | undefined, node: string }} machine
 */
export function refusal({ platform, arch, glibc, node }) {
  if (platform === 'linux' && arch === 'x64' && glibc !== undefined) return undefined;
  const [major = 0, minor = 0] = node.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST_NODE;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return undefined;
  return `Weighbridge needs Node ${OLDEST_NODE.join('.')} or newer here; this is ${node}. Install Node 24 and run the command again.`;
}
