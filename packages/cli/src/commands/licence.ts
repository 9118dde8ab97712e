import type { Call } from '../commands.ts';
import type { Shell } from '../shell.ts';
import type { Outcome } from '../trouble.ts';

/** A command of its own behind `licence WORD`; `what` are the words after it. */
type Doing = (what: readonly string[], call: Call, shell: Shell) => Promise<Outcome>;

/** The words after `licence` that are no target, each loaded when it is called. */
const DOINGS: ReadonlyMap<string, () => Promise<Doing>> = new Map<string, () => Promise<Doing>>([
  ['choose', async () => (await import('./licence-choose.ts')).choose],
  ['diff', async () => (await import('./licence-diff.ts')).diff],
  ['explain', async () => (await import('./licence-explain.ts')).explain],
  ['notice', async () => (await import('./licence-notice.ts')).notice],
  ['stack', async () => (await import('./licence-stack.ts')).stack],
  ['watch', async () => (await import('./licence-watch.ts')).watch],
  ['use', async () => (await import('./licence-use.ts')).use],
]);

/** `weighbridge licence`: a word of its own, or targets; a folder that has such a name is `./NAME`. */
export async function licence(call: Call, shell: Shell): Promise<Outcome> {
  const [word = '', ...what] = call.targets;
  const load = DOINGS.get(word);
  if (load !== undefined) return (await load())(what, call, shell);
  return (await import('./licence-target.ts')).licenceOfTargets(call, shell);
}
