import { shortPath } from '@weighbridge/documents';
import { viewOf, type Shell } from './shell.ts';

const QUIET_TTY_MS = 2_000;
const REDRAW_MS = 100;
const QUIET_LOG_MS = 30_000;
/** Before that the speed says little about the rest. */
const STEADY_MS = 4_000;

/** How far a reading is. */
export interface Done {
  readonly doneBytes: number;
  readonly totalBytes: number;
  /** The file that is read now. */
  readonly path: string;
}

/** How far work of many like steps is. */
export interface Steps {
  readonly done: number;
  readonly total: number;
  /** What the steps are, such as `mutants`. */
  readonly what: string;
}

/** How far long work is, for the person who waits. */
export interface Progress<D = Done> {
  readonly update: (done: D) => void;
  /** Takes the line away. */
  readonly end: () => void;
}

/**
 * One line on stderr for what takes longer than two seconds: redrawn at most ten times a second
 * where a person watches, one plain line each 30 seconds elsewhere (terminal design, section 9).
 */
export function startProgress(
  shell: Shell,
  options: { readonly quiet: boolean; readonly nowMs: () => number },
): Progress {
  return progressOf(shell, options, {
    watched: progressLine,
    logged: (done) => `reading ${amountOf(done)}`,
  });
}

/** The same for work of many like steps. */
export function startSteps(
  shell: Shell,
  options: { readonly quiet: boolean; readonly nowMs: () => number },
): Progress<Steps> {
  const line = ({ done, total, what }: Steps): string => `${done} of ${total} ${what}`;
  return progressOf(shell, options, { watched: (steps) => `  ${line(steps)}`, logged: line });
}

/** What is said of how far the work is: where a person watches, and elsewhere. */
interface Words<D> {
  readonly watched: (done: D, at: { readonly elapsedMs: number; readonly width: number }) => string;
  readonly logged: (done: D) => string;
}

function progressOf<D>(
  shell: Shell,
  options: { readonly quiet: boolean; readonly nowMs: () => number },
  words: Words<D>,
): Progress<D> {
  if (options.quiet) return { update: () => undefined, end: () => undefined };
  const { nowMs } = options;
  return shell.stderr.isTTY && shell.env['TERM'] !== 'dumb'
    ? watched(shell, nowMs, words)
    : logged(shell, nowMs, words);
}

function watched<D>(shell: Shell, nowMs: () => number, words: Words<D>): Progress<D> {
  const { width } = viewOf(shell, shell.stderr, {});
  const startedMs = nowMs();
  let nextMs = startedMs + QUIET_TTY_MS;
  let shown = false;
  return {
    update(done) {
      const now = nowMs();
      if (now < nextMs) return;
      nextMs = now + REDRAW_MS;
      shown = true;
      shell.talk(`\r\u001B[K${words.watched(done, { elapsedMs: now - startedMs, width })}`);
    },
    end() {
      if (shown) shell.talk('\r\u001B[K');
    },
  };
}

function logged<D>(shell: Shell, nowMs: () => number, words: Words<D>): Progress<D> {
  let nextMs = nowMs() + QUIET_LOG_MS;
  return {
    update(done) {
      const now = nowMs();
      if (now < nextMs) return;
      nextMs = now + QUIET_LOG_MS;
      shell.talk(`${words.logged(done)}\n`);
    },
    end: () => undefined,
  };
}

/** What is read, how far in the unit of the whole, speed, and time left once it is steady; within the width. */
export function progressLine(
  done: Done,
  at: { readonly elapsedMs: number; readonly width: number },
): string {
  const bytesPerSecond = done.doneBytes / (at.elapsedMs / 1000);
  const leftSeconds = Math.ceil((done.totalBytes - done.doneBytes) / bytesPerSecond);
  const steady = at.elapsedMs >= STEADY_MS && Number.isFinite(leftSeconds);
  const figures = [
    amountOf(done),
    `${Math.round(bytesPerSecond / 1e6)} MB/s`,
    ...(steady ? [timeOf(leftSeconds)] : []),
  ].join('   ');
  const lead = '  reading   ';
  // The last column stays free: some terminals wrap as soon as it is filled.
  const room = Math.max(8, at.width - lead.length - figures.length - 4);
  return `${lead}${shortPath(done.path, room)}   ${figures}`;
}

function amountOf({ doneBytes, totalBytes }: Done): string {
  const [unit, name] = totalBytes < 1e9 ? [1e6, 'MB'] : [1e9, 'GB'];
  return `${(doneBytes / unit).toFixed(1)} of ${(totalBytes / unit).toFixed(1)} ${name}`;
}

function timeOf(seconds: number): string {
  return seconds < 120 ? `${seconds} s` : `${Math.ceil(seconds / 60)} min`;
}
