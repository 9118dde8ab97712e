import { run } from './run.ts';
import type { Screen, Shell } from './shell.ts';

const stop = new AbortController();
// Once each: whoever asks a second time is not kept waiting.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => {
    stop.abort();
  });
}

// A reader that closes the pipe early (`| head`) is no fault of anybody; the exit code stays what it is.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

const shell: Shell = {
  out: (text) => void process.stdout.write(text),
  talk: (text) => void process.stderr.write(text),
  stdout: screenOf(process.stdout),
  stderr: screenOf(process.stderr),
  env: process.env,
  today: () => new Date().toISOString().slice(0, 10),
  cwd: process.cwd(),
  signal: stop.signal,
  ...(process.stdin.isTTY ? {} : { input: everything }),
  ...(process.stdin.isTTY && process.stderr.isTTY ? { ask: asked } : {}),
};

process.exitCode = await run(process.argv.slice(2), shell);

/** All of stdin; a list of paths is short. */
async function everything(): Promise<string> {
  const { text } = await import('node:stream/consumers');
  return text(process.stdin);
}

/** One line from the terminal; Ctrl-C stops the command, Ctrl-D ends the asking. */
async function asked(prompt: string): Promise<string | undefined> {
  const { createInterface } = await import('node:readline/promises');
  const line = createInterface({ input: process.stdin, output: process.stderr });
  line.once('SIGINT', () => {
    stop.abort();
  });
  try {
    const closed = new Promise<undefined>((resolve) => {
      line.once('close', () => {
        resolve(undefined);
      });
    });
    return await Promise.race([line.question(prompt, { signal: stop.signal }), closed]);
  } finally {
    line.close();
  }
}

function screenOf(stream: NodeJS.WriteStream): Screen {
  return { isTTY: stream.isTTY, columns: stream.columns };
}
