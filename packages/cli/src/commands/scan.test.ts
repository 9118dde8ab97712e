import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../run.ts';
import { recordingShell } from '../testing/shell.ts';

const CALL = "cposix\nsystem\n(S'echo weighbridge-canary'\ntR.";

async function scanOf(
  files: Readonly<Record<string, string>>,
  args: readonly string[] = ['model'],
  input?: string,
) {
  const cwd = mkdtempSync(join(tmpdir(), 'weighbridge-scan-'));
  mkdirSync(join(cwd, 'model'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(cwd, 'model', name), text);
  const shell = {
    ...recordingShell(),
    cwd,
    ...(input === undefined ? {} : { input: () => Promise.resolve(input) }),
  };
  const exit = await run(['scan', ...args], shell);
  return { exit, ...shell.said };
}

describe('weighbridge scan', () => {
  it('says what loading a file would do, where, and what to do, and ends with 1', async () => {
    const { exit, out, talk } = await scanOf({ 'model.bin': CALL });
    expect(out).toMatch(/high\s+loading this file calls/u);
    expect(out).toContain('pickle.runs-process');
    expect(out).toMatch(/model\.bin, byte \d+/u);
    expect(out).toContain('0 not inspected');
    expect(exit).toBe(1);
    expect(talk).toContain('exit 1: findings at or above medium');
  });

  it('ends with 0 and says so where nothing was found', async () => {
    const { exit, out } = await scanOf({ 'config.json': '{"vocab_size": 100}' });
    expect(out).toContain('0 not inspected');
    expect(exit).toBe(0);
  });

  it('names what it could not inspect, and ends with 3', async () => {
    const files = {
      'weights.bin': 'lmgg\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000',
    };
    const { exit, out } = await scanOf(files);
    expect(out).toMatch(/unread\s+weights\.bin\s+no reader for ggml/u);
    expect(exit).toBe(3);
    expect((await scanOf(files, ['model', '--allow-unknown'])).exit).toBe(0);
  });

  it('takes a list of paths from stdin', async () => {
    const { exit, out } = await scanOf({ 'model.bin': CALL }, ['-'], 'model/model.bin\n\n');
    expect(out).toContain('pickle.runs-process');
    expect(exit).toBe(1);
  });

  it('lists nothing from stdin where a person sits there', async () => {
    const { exit, talk } = await scanOf({}, ['-']);
    expect(talk).toContain('reads a list from stdin');
    expect(exit).toBe(2);
  });

  it('fails only from the weight that is asked for', async () => {
    const files = { 'config.json': '{"trust_remote_code": true}' };
    expect((await scanOf(files)).exit).toBe(1);
    expect((await scanOf(files, ['model', '--fail-on', 'high'])).exit).toBe(0);
  });

  it('writes one JSON object for each target', async () => {
    const { out } = await scanOf({ 'model.bin': CALL }, ['model', '--format', 'json']);
    expect(JSON.parse(out)).toMatchObject({
      schema: 'weighbridge.scan/1',
      files: 1,
      findings: [{ code: 'pickle.runs-process', severity: 'high' }],
      uninspected: [],
    });
  });

  it('writes SARIF with paths from the root of the repository', async () => {
    const { out } = await scanOf({ 'model.bin': CALL }, ['model', '--format', 'sarif']);
    expect(JSON.parse(out)).toMatchObject({
      runs: [
        {
          results: [
            {
              ruleId: 'pickle.runs-process',
              level: 'error',
              locations: [{ physicalLocation: { artifactLocation: { uri: 'model/model.bin' } } }],
            },
          ],
        },
      ],
    });
  });

  it('says that a target is not there', async () => {
    expect((await scanOf({}, ['nothing-here'])).exit).toBe(2);
  });
});
