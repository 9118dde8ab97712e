import { describe, expect, it } from 'vitest';
import { progressLine, startProgress, type Done } from './progress.ts';
import { recordingShell } from './testing/shell.ts';

const TTY = { isTTY: true, columns: 80 };
const DONE: Done = { doneBytes: 9.1e9, totalBytes: 14e9, path: 'model-00003-of-00004.safetensors' };

/** Updates at the given moments, in ms from the start, and what was drawn by then. */
function drawnAt(moments: readonly number[], world: Parameters<typeof recordingShell>[0]): string {
  const shell = recordingShell(world);
  let now = 0;
  const progress = startProgress(shell, { quiet: false, nowMs: () => now });
  for (const moment of moments) {
    now = moment;
    progress.update(DONE);
  }
  return shell.said.talk;
}

describe('progress where a person watches', () => {
  it('shows nothing for two seconds', () => {
    expect(drawnAt([0, 500, 1999], { stderr: TTY })).toBe('');
    expect(drawnAt([2000], { stderr: TTY })).not.toBe('');
  });

  it('is drawn at most ten times a second', () => {
    const moments = Array.from({ length: 1001 }, (_, ms) => 2000 + ms);
    expect(drawnAt(moments, { stderr: TTY }).match(/reading/g)).toHaveLength(11);
  });

  it('takes its line away at the end, and writes nothing when it drew nothing', () => {
    const shell = recordingShell({ stderr: TTY });
    let now = 0;
    const progress = startProgress(shell, { quiet: false, nowMs: () => now });
    progress.end();
    expect(shell.said.talk).toBe('');
    now = 3000;
    progress.update(DONE);
    progress.end();
    expect(shell.said.talk.endsWith('\r\u001B[K')).toBe(true);
  });

  it('draws nothing on stdout, and nothing at all when quiet is asked', () => {
    const shell = recordingShell({ stderr: TTY });
    let now = 0;
    const progress = startProgress(shell, { quiet: true, nowMs: () => now });
    now = 60_000;
    progress.update(DONE);
    progress.end();
    expect(shell.said).toEqual({ out: '', talk: '' });
  });
});

describe('progress in a log', () => {
  it.each([
    ['a pipe', {}],
    ['a terminal that cannot redraw', { stderr: TTY, env: { TERM: 'dumb' } }],
  ])('is one plain line each 30 seconds in %s', (_where, world) => {
    expect(drawnAt([2000, 29_999], world)).toBe('');
    expect(drawnAt([30_000, 31_000, 59_999, 60_000], world)).toBe(
      'reading 9.1 of 14.0 GB\nreading 9.1 of 14.0 GB\n',
    );
  });
});

describe('the line', () => {
  it('says what, how far in the unit of the whole, speed, and time left', () => {
    expect(progressLine(DONE, { elapsedMs: 14_000, width: 100 })).toBe(
      '  reading   model-00003-of-00004.safetensors   9.1 of 14.0 GB   650 MB/s   8 s',
    );
  });

  it('leaves the time out until the speed is steady, and where nothing moved', () => {
    expect(progressLine(DONE, { elapsedMs: 3999, width: 100 })).toMatch(/MB\/s$/);
    const still = { ...DONE, doneBytes: 0 };
    expect(progressLine(still, { elapsedMs: 60_000, width: 100 })).toMatch(/ 0 MB\/s$/);
  });

  it('keeps to the width, whatever the name', () => {
    for (const width of [60, 80, 120]) {
      const long = { ...DONE, path: `${'deep/'.repeat(40)}model.safetensors` };
      expect(progressLine(long, { elapsedMs: 14_000, width }).length).toBeLessThan(width);
    }
  });
});
