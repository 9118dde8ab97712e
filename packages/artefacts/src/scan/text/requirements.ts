import { quoted } from '../../faults.ts';
import type { Content } from '../content.ts';
import { note, type Ledger } from '../ledger.ts';
import { INDEX, SOURCE } from './kinds.ts';

/** Indexes that publishers of frameworks run. */
const KNOWN_INDEX =
  /^https:\/\/(?:[\w-]+\.)*(?:pypi\.org|pythonhosted\.org|download\.pytorch\.org|pypi\.nvidia\.com|data\.pyg\.org|storage\.googleapis\.com\/jax-releases|developer\.download\.nvidia\.com|conda\.anaconda\.org|pypi\.ngc\.nvidia\.com|flashinfer\.ai|wheels\.vllm\.ai)(?:\/|$)/;
const WHOLE_DIGEST = /@[0-9a-f]{40}(?:[#\s]|$)/i;

/** Judges lines that an installer reads: sources that move, and indexes that are not the usual one. */
export function judgeRequirements(ledger: Ledger, content: Content, text: string): void {
  text.split('\n').forEach((raw, index) => {
    const line = raw
      .replace(/(?:^|\s)#.*$/, '')
      .trim()
      .slice(0, 2000);
    const at = { line: index + 1 };
    const source = sourceIn(line);
    if (source !== undefined)
      note(ledger, content, SOURCE, {
        says: `${quoted(source)} is installed from a source that moves`,
        at,
      });
    const other =
      /^-{1,2}(?:i|index-url|extra-index-url|f|find-links|trusted-host)[\s=]+(\S+)/.exec(line)?.[1];
    if (other !== undefined && !KNOWN_INDEX.test(other))
      note(ledger, content, INDEX, { says: `packages are taken from ${quoted(other)}`, at });
  });
}

/** A repository or an archive by its address, not pinned by a whole digest. */
export function sourceIn(requirement: string): string | undefined {
  const found =
    /(?:^|[\s"'@-])((?:git|hg|svn|bzr)\+[a-z+]+:\/\/[^\s"',\]]{1,500}|https?:\/\/[^\s"',\]]{1,500}\.(?:zip|tar\.gz|tgz|whl)(?:#\S*)?)/.exec(
      requirement,
    )?.[1];
  if (found === undefined || WHOLE_DIGEST.test(found) || /#sha256=[0-9a-f]{64}/.test(found))
    return undefined;
  if (/^https:\/\/(?:download\.pytorch\.org|files\.pythonhosted\.org)\//.test(found))
    return undefined;
  return /^https:\/\/github\.com\/[\w.-]+\/[\w.-]+\/releases\/download\//.test(found)
    ? undefined
    : found;
}
