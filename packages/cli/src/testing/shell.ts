import type { Screen, Shell } from '../shell.ts';

/** A shell that keeps what it is told, with the world of the test around it. */
export function recordingShell(
  world: {
    readonly stdout?: Screen;
    readonly stderr?: Screen;
    readonly env?: Shell['env'];
    readonly signal?: AbortSignal;
  } = {},
): Shell & { readonly said: { out: string; talk: string } } {
  const said = { out: '', talk: '' };
  return {
    out: (text) => void (said.out += text),
    talk: (text) => void (said.talk += text),
    stdout: world.stdout ?? { isTTY: false, columns: undefined },
    stderr: world.stderr ?? { isTTY: false, columns: undefined },
    env: world.env ?? {},
    today: () => '2026-11-21',
    cwd: '.',
    signal: world.signal ?? new AbortController().signal,
    said,
  };
}
