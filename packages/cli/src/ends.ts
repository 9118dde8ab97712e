import { viewOf, type Shell } from './shell.ts';
import type { Faulty, Outcome, WrongCall } from './trouble.ts';

const EXIT_STOPPED = 130;
const EXIT_OUR_BUG = 70;

/** The exit line, and after it a call to paste; in CI the exit line is the last one (terminal design, section 11). */
export function ended(
  { exit, reason, next }: Outcome,
  look: { readonly quiet: boolean; readonly verbose: boolean },
  shell: Shell,
): number {
  const inCi = isCi(shell);
  if (exit !== 0 || look.verbose || inCi)
    shell.talk(`exit ${exit}${reason === undefined ? '' : `: ${reason}`}\n`);
  if (next !== undefined && !look.quiet && !inCi) shell.talk(`${next}\n`);
  return exit;
}

function isCi({ env }: Shell): boolean {
  const said = env['CI'] ?? '';
  return said !== '' && said !== '0' && said !== 'false';
}

/** Ctrl-C: what would have been written was not. */
export function stopped(shell: Shell): number {
  shell.talk('stopped; nothing was written\n');
  return EXIT_STOPPED;
}

/** A call that cannot be carried out: what is wrong, and the nearest right one on one line, to be pasted. */
export async function wrongCall(error: WrongCall, shell: Shell): Promise<number> {
  const { errorText } = await import('@weighbridge/documents');
  const more = error.more === undefined ? '' : `  more: ${error.more}\n`;
  shell.talk(errorText({ says: error.message }, viewOf(shell, shell.stderr, {})));
  shell.talk(`  do: ${withoutControls(error.remedy)}\n${more}exit 2: wrong call\n`);
  return 2;
}

/** Faults in what was handed in, each with its place. */
export async function faulty({ faults, end }: Faulty, shell: Shell): Promise<number> {
  const { faultList } = await import('./faults.ts');
  faultList(faults, shell);
  shell.talk(`exit ${end.exit}: ${end.reason}\n`);
  return end.exit;
}

/** Our own bug: never a stack trace by default, and nothing of the model. */
export function ourBug(error: unknown, shell: Shell): number {
  const words = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  shell.talk('error: this is a fault of weighbridge, not of your model\n');
  shell.talk(`  ${withoutControls(words)}\n`);
  if (shell.env['WEIGHBRIDGE_DEBUG'] && error instanceof Error)
    shell.talk(`${error.stack ?? ''}\n`);
  else shell.talk('  do: report it; WEIGHBRIDGE_DEBUG=1 shows where it happened\n');
  shell.talk('exit 70\n');
  return EXIT_OUR_BUG;
}

function withoutControls(text: string): string {
  return text.replaceAll(/[\p{C}\p{Zl}\p{Zp}]/gu, '?');
}
