import { shortPath } from '@weighbridge/documents';
import type { Shell } from './shell.ts';

const QUIET_TTY_MS = 2_000;
const REDRAW_MS = 100;
const QUIET_LOG_MS = 30_000;

/** How far a long reading is. */
export interface Progress {
  readonly update: (done: {
    readonly doneBytes: number;
    readonly totalBytes: number;
    readonly path: string;
  }) => void;
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
  if (options.quiet) return { update: () => undefined, end: () => undefined };
  const started = options.nowMs();
  let drawnMs = started;
  let shown = false;
  const tty = shell.stderr.isTTY;
  return {
    update({ doneBytes, totalBytes, path }) {
      const now = options.nowMs();
      const pause = tty ? (shown ? REDRAW_MS : QUIET_TTY_MS) : QUIET_LOG_MS;
      if (now - drawnMs < pause) return;
      drawnMs = now;
      shown = true;
      const amount = `${gigabytes(doneBytes)} of ${gigabytes(totalBytes)}`;
      if (!tty) return shell.talk(`reading ${amount}\n`);
      const speed = doneBytes / Math.max(1, (now - started) / 1000);
      const left = speed > 0 ? `${Math.ceil((totalBytes - doneBytes) / speed)} s` : '';
      shell.talk(
        `\r\u001B[K  reading   ${shortPath(path, 40)}   ${amount}   ${Math.round(speed / 1e6)} MB/s   ${left}`,
      );
    },
    end() {
      if (tty && shown) shell.talk('\r\u001B[K');
    },
  };
}

function gigabytes(bytes: number): string {
  return bytes < 1e9 ? `${(bytes / 1e6).toFixed(1)} MB` : `${(bytes / 1e9).toFixed(1)} GB`;
}
