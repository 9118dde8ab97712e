import { cpSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { run } from '../run.ts';
import { recordingShell } from '../testing/shell.ts';

const EXAMPLE = fileURLToPath(new URL('../../../../examples/lantern-nano', import.meta.url));

/** A copy of the example, and a person who answers its questions by the fact that is asked for. */
function room(answers: Readonly<Record<string, string>>, ending: readonly string[]) {
  const cwd = mkdtempSync(join(tmpdir(), 'weighbridge-ask-'));
  cpSync(EXAMPLE, join(cwd, 'model'), { recursive: true });
  const shell = { ...recordingShell(), cwd };
  const endings = [...ending];
  let heard = 0;
  const ask = (prompt: string): Promise<string | undefined> => {
    const asked = shell.said.talk.slice(heard);
    heard = shell.said.talk.length;
    if (!prompt.startsWith('      >')) return Promise.resolve(endings.shift());
    const fact = Object.keys(answers).find((name) => asked.includes(`${name}: `));
    return Promise.resolve(fact === undefined ? '' : answers[fact]);
  };
  return { shell: { ...shell, ask }, file: join(cwd, 'model', 'weighbridge.yaml') };
}

const CALL = ['ask', 'model', '--place', 'EU'];

describe('weighbridge ask', () => {
  it('writes the answers into weighbridge.yaml, where they are read again', async () => {
    const { shell, file } = room({ 'actor.commercial_activity': 'y' }, [
      'release team',
      'notes.md',
      'y',
    ]);
    const before = readFileSync(file, 'utf8');
    await run(CALL, shell);
    const after = readFileSync(file, 'utf8');
    expect(after).toContain(
      'commercial_activity: {value: true, by: "release team", on: 2026-11-21, evidence: "notes.md"}',
    );
    expect(after.split('\n').length).toBe(before.split('\n').length + 1);
    expect(shell.said.talk).toContain('+   commercial_activity:');
    const again = { ...recordingShell(), cwd: shell.cwd };
    await run([...CALL, '--format', 'json'], again);
    expect(again.said.out).not.toContain('"actor.commercial_activity"');
  });

  it('asks first what bears on most, and tells what an answer settled', async () => {
    const { shell } = room({ 'actor.commercial_activity': 'n' }, ['', '', 'n']);
    await run(CALL, shell);
    expect(shell.said.talk).toMatch(/ {2}1 {3}Does the supply happen/);
    expect(shell.said.talk).toMatch(/○ no +Publish a summary of training content/);
  });

  it('takes "don\'t know" as Enter alone, and tells of a word that is none within the width', async () => {
    const { shell } = room({}, ['', '', 'n']);
    const said = ['maybe so and maybe not', "I don't know", 'unknown', 'q'];
    const ask = (): Promise<string | undefined> => Promise.resolve(said.shift());
    await run(CALL, { ...shell, ask });
    const { talk } = shell.said;
    expect(talk.match(/maybe so/g)).toHaveLength(1);
    expect(talk).toMatch(/ {2}3 {3}/);
    expect(talk.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });

  it('writes nothing unless the person says so', async () => {
    const { shell, file } = room({ 'actor.commercial_activity': 'y' }, ['', '', 'n']);
    const before = readFileSync(file, 'utf8');
    await run(CALL, shell);
    expect(readFileSync(file, 'utf8')).toBe(before);
    expect(shell.said.talk).toContain('nothing was written');
  });

  it('takes "see FILE" down as something to be looked up, and not as an answer', async () => {
    const { shell, file } = room({ 'actor.commercial_activity': 'see contract.pdf' }, [
      '',
      '',
      'y',
    ]);
    await run(CALL, shell);
    expect(readFileSync(file, 'utf8')).toMatch(
      /# to be looked up: actor\.commercial_activity, see contract\.pdf\n$/,
    );
  });

  it('takes "see FILE" down once, however often it is said', async () => {
    const { shell, file } = room({ 'actor.commercial_activity': 'see contract.pdf' }, [
      '',
      '',
      'y',
      '',
      '',
      'y',
    ]);
    await run(CALL, shell);
    await run(CALL, shell);
    expect(readFileSync(file, 'utf8').match(/see contract\.pdf/g)).toHaveLength(1);
  });

  it('tells of a file that could not be read, which may hold what is asked', async () => {
    const { shell } = room({}, []);
    const { ask: _ask, ...alone } = shell;
    const weights = join(shell.cwd, 'model', 'model.safetensors');
    writeFileSync(weights, readFileSync(weights).subarray(0, 100));
    expect(await run([...CALL, '--format', 'json'], alone)).toBe(3);
    expect(shell.said.talk).toContain('fault safetensors.');
    expect(shell.said.talk).toMatch(/exit 3: could not decide \(\d+ verdicts unknown, 1 f/);
  });

  it('asks again with the right form when an answer cannot be read', async () => {
    const { shell } = room({}, []);
    const replies = ['perhaps', 'y', 'q', '', '', 'n'];
    const ask = (): Promise<string | undefined> => Promise.resolve(replies.shift());
    await run(CALL, { ...shell, ask });
    expect(shell.said.talk).toContain('`perhaps` is not true or false; write true or false');
  });

  it('ends at once when the person closes the terminal', async () => {
    const { shell, file } = room({}, []);
    const before = readFileSync(file, 'utf8');
    const exit = await run(CALL, { ...shell, ask: () => Promise.resolve(undefined) });
    expect(exit).toBe(3);
    expect(readFileSync(file, 'utf8')).toBe(before);
  });

  it('lists the questions where nobody can be asked, and ends with 3', async () => {
    const { shell } = room({}, []);
    const { ask: _ask, ...alone } = shell;
    expect(await run(CALL, alone)).toBe(3);
    expect(shell.said.out).toContain('actor.commercial_activity');
    expect(shell.said.talk).toMatch(/exit 3: could not decide \(\d+ verdicts unknown\)/);
  });

  it('refuses a single file, which has no weighbridge.yaml beside it', async () => {
    const { shell } = room({}, []);
    expect(await run(['ask', 'model/model.safetensors'], shell)).toBe(2);
    expect(shell.said.talk).toContain('do: weighbridge ask model');
    expect(existsSync(join(shell.cwd, 'model', 'model.safetensors', 'weighbridge.yaml'))).toBe(
      false,
    );
  });
});
