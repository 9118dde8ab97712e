import { quoted } from '../../faults.ts';
import type { Content } from '../content.ts';
import { note, type Ledger } from '../ledger.ts';
import { GIT } from './kinds.ts';

/** Settings of Git whose value is a command, or a folder of commands. */
const COMMANDS =
  /^\s*(?:fsmonitor|sshCommand|hooksPath|pager|editor|askPass|gitProxy|clean|smudge|process|textconv|command|helper|external|driver|program|uploadpack|receivepack|cmd|path)\s*=\s*(.+)$/i;
/** Values that are no commands, or those of Git LFS. */
const ORDINARY =
  /^(?:true|false|cat|less|vim?|nano|git-lfs\b.*|store|cache|osxkeychain|manager(?:-core)?|\w[\w-]*\/?)\s*$/;

/** Judges a hook or the settings of a repository that lie in the folder of a model. */
export function judgeGit(ledger: Ledger, content: Content, text: string): void {
  if (/(?:^|\/)\.git\/hooks\/[^/]+$/.test(content.name) && !content.name.endsWith('.sample'))
    return note(ledger, content, GIT, {
      says: 'the file is a hook that Git runs',
      at: { line: 1 },
    });
  text.split('\n').forEach((line, index) => {
    const value = COMMANDS.exec(line)?.[1]?.trim();
    const isAlias = /^\s*[\w-]+\s*=\s*"?!/.test(line);
    const isOption = /^\s*(?:url|path)\s*=\s*"?-/.test(line) || /^\s*url\s*=\s*"?ext::/.test(line);
    if ((value !== undefined && !ORDINARY.test(value)) || isAlias || isOption)
      note(ledger, content, GIT, {
        says: `a setting of Git runs ${quoted(line.trim())}`,
        at: { line: index + 1 },
      });
  });
}
