import { run } from './run.ts';
import type { Screen, Shell } from './shell.ts';

const stop = new AbortController();
process.once('SIGINT', () => {
  stop.abort();
});

const shell: Shell = {
  out: (text) => void process.stdout.write(text),
  talk: (text) => void process.stderr.write(text),
  stdout: screenOf(process.stdout),
  stderr: screenOf(process.stderr),
  env: process.env,
  today: () => new Date().toISOString().slice(0, 10),
  cwd: process.cwd(),
  signal: stop.signal,
};

// A reader that closes the pipe early (`| head`) is no fault of anybody.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0);
  throw error;
});

process.exitCode = await run(process.argv.slice(2), shell);

function screenOf(stream: NodeJS.WriteStream): Screen {
  return { isTTY: stream.isTTY === true, columns: stream.columns };
}
