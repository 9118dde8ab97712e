import {
  chmodSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { exampleFolder, newFolder, startWeighbridge, weighbridge } from './testing/command.ts';

describe('Ctrl-C', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)(
    'ends with 130 and one line, soon, and leaves nothing half-written (%s)',
    async (signal) => {
      const cwd = newFolder();
      writeFileSync(join(cwd, 'weights.bin'), '');
      // A hole in the file: it takes a minute to hash and no room on the disk.
      truncateSync(join(cwd, 'weights.bin'), 48 * 2 ** 30);
      const child = startWeighbridge(['check', '.', '--output', 'report.txt'], { cwd });
      let talk = '';
      child.stderr?.on('data', (chunk: Buffer) => (talk += chunk.toString()));
      const ended = new Promise<number | null>((done) => child.on('close', done));
      await pause(3000);
      const asked = performance.now();
      child.kill(signal);
      expect(await ended).toBe(130);
      expect(performance.now() - asked).toBeLessThan(10_000);
      expect(talk).toBe('stopped; nothing was written\n');
      expect(readdirSync(cwd)).toEqual(['weights.bin']);
    },
  );
});

describe('a reader that closes the pipe', () => {
  it('is no fault, and does not change the exit code', async () => {
    const child = startWeighbridge(['check', 'lantern-nano', '--all'], { cwd: exampleFolder() });
    let talk = '';
    child.stderr?.on('data', (chunk: Buffer) => (talk += chunk.toString()));
    child.stdout?.destroy();
    expect(await new Promise((done) => child.on('close', done))).toBe(1);
    expect(talk).toMatch(/^exit 1: /);
  });
});

describe('a file that is written', () => {
  const cwd = exampleFolder();

  it('is moved to its place whole, over what was there', () => {
    writeFileSync(join(cwd, 'report.md'), 'old');
    weighbridge(['check', 'lantern-nano', '--format', 'markdown', '--output', 'report.md'], {
      cwd,
    });
    expect(readFileSync(join(cwd, 'report.md'), 'utf8')).toContain('lantern-nano');
    expect(readdirSync(cwd).filter((name) => name.includes('.part'))).toEqual([]);
  });

  it('is left as it was when the call is wrong or at fault', () => {
    writeFileSync(join(cwd, 'kept.txt'), 'old');
    writeFileSync(join(cwd, 'house.yaml'), 'pack: [');
    const call = ['check', 'lantern-nano', '--policy', 'house.yaml', '--output', 'kept.txt'];
    expect(weighbridge(call, { cwd }).exit).toBe(2);
    expect(readFileSync(join(cwd, 'kept.txt'), 'utf8')).toBe('old');
  });

  it.skipIf(process.platform === 'win32')('may be a device, which stays one', () => {
    const call = ['check', 'lantern-nano', '--output', '/dev/null'];
    expect(weighbridge(call, { cwd })).toMatchObject({ exit: 1, out: '' });
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
  });

  it.skipIf(process.getuid?.() !== 0)(
    'is refused in words where it may not be (needs root)',
    () => {
      mkdirSync(join(cwd, 'locked'));
      chmodSync(join(cwd, 'locked'), 0o755);
      const call = ['check', 'lantern-nano', '--output', 'locked/x.txt'];
      const ran = weighbridge(call, { cwd, uid: 65_534 });
      expect(ran).toMatchObject({ exit: 2, out: '' });
      expect(ran.talk).toContain('cannot write locked/x.txt: not allowed');
    },
  );
});
