import { fromBytes, type Finding } from '@weighbridge/core';
import { describe, expect, it } from 'vitest';
import {
  bytes,
  call,
  COMMAND,
  HARMLESS,
  HOSTILE,
  latin1Bytes,
  name,
  pickle,
  text,
} from '../../testing/build-pickle.ts';
import { scanFile, type Scan } from '../scan-file.ts';

async function scanned(content: Uint8Array, limits = {}): Promise<Scan> {
  return scanFile(fromBytes('model.pkl', content), { limits });
}

async function findingsOf(content: Uint8Array): Promise<readonly Finding[]> {
  return (await scanned(content)).findings;
}

async function codesOf(content: Uint8Array): Promise<readonly string[]> {
  return [...new Set((await findingsOf(content)).map(({ code }) => code))].sort();
}

const CALL = HOSTILE['STACK_GLOBAL'] ?? '';

describe('a pickle that calls something', () => {
  it.each(Object.entries(HOSTILE))('is high: %s', async (_, content) => {
    const findings = await findingsOf(pickle(content));
    expect(findings.map(({ severity }) => severity)).toContain('high');
  });

  it.each([
    ['pickle.runs-process', call(name('nt', 'system'), COMMAND)],
    ['pickle.runs-code', call(name('builtins', 'exec'), COMMAND)],
    ['pickle.runs-code', call('c__builtin__\nexec\n', COMMAND)],
    ['pickle.touches-file', call(name('shutil', 'rmtree'), COMMAND)],
    ['pickle.contacts-network', call(name('socket', 'create_connection'), COMMAND)],
    ['pickle.loads-native', call(name('ctypes', 'CDLL'), COMMAND)],
    ['pickle.finds-by-name', call(name('importlib', 'import_module'), COMMAND)],
    ['pickle.installs', call(name('ensurepip', '_run_pip'), COMMAND)],
    ['pickle.loads-more', call(name('torch', 'load'), COMMAND)],
    ['pickle.unlisted-call', call(name('numpy', 'do_something'), COMMAND)],
    ['pickle.unlisted-name', `${name('__main__', 'Net')})\u0081}b`],
    ['pickle.changes-module', `${name('collections', 'OrderedDict')}}${text('x')}K\u0001sb`],
    ['pickle.persistent-id', `${text('../../etc/passwd')}Q`],
    ['pickle.extension', '\u0084\u0001\0\0\0'],
  ])('%s (%#)', async (code, content) => {
    expect(await codesOf(pickle(content))).toContain(code);
  });

  it('pickle.hidden-name where the name is worked out', async () => {
    const hidden = call(`${text('os')}${call(name('builtins', 'sum'), text('x'))}\u0093`, COMMAND);
    expect(await codesOf(pickle(hidden))).toContain('pickle.hidden-name');
  });

  it('says what is called with which arguments, and where', async () => {
    const [finding] = await findingsOf(pickle(CALL));
    expect(finding?.says).toBe("loading this file calls `os.system('echo weighbridge-canary')`");
    expect(finding?.places).toEqual([{ file: 'model.pkl', byte: 42 }]);
  });

  it('is found whatever comes after it', async () => {
    const broken = latin1Bytes(`\u0080\u0004${CALL}0\u00ff`);
    expect(await codesOf(broken)).toEqual(['pickle.broken', 'pickle.runs-process']);
    const cut = latin1Bytes(`\u0080\u0004${CALL}0X\u00ff\u00ff\0\0`);
    expect(await codesOf(cut)).toEqual(['pickle.runs-process', 'pickle.truncated']);
    const endless = latin1Bytes(`\u0080\u0004${CALL}`);
    expect(await codesOf(endless)).toEqual(['pickle.broken', 'pickle.runs-process']);
    const unset = pickle(`${CALL}h\u0063`);
    expect(await codesOf(unset)).toEqual(['pickle.broken', 'pickle.runs-process']);
  });

  it('is found in the second pickle of a file', async () => {
    const [first, second] = [pickle('N'), pickle(CALL)];
    expect(await codesOf(new Uint8Array([...first, ...second]))).toEqual(['pickle.runs-process']);
  });

  it('is found behind a text longer than what tells the format', async () => {
    const long = latin1Bytes(
      `X\u0000\u0020\u0000\u0000${'a'.repeat(8192)}0${call('cos\nsystem\n', COMMAND)}.`,
    );
    expect(await codesOf(long)).toContain('pickle.runs-process');
  });

  it('is found in bytes that are decoded before they are loaded', async () => {
    const inner = Buffer.from(pickle(CALL)).toString('base64');
    const outer = call(name('pickle', 'loads'), call(name('base64', 'b64decode'), bytes(inner)));
    expect(await codesOf(pickle(outer))).toContain('pickle.runs-process');
  });
});

describe('a harmless pickle', () => {
  it.each(Object.entries(HARMLESS))('has no finding: %s', async (_, content) => {
    expect(await findingsOf(pickle(content))).toEqual([]);
  });

  it('of protocol 0 that begins with a long text has no finding either', async () => {
    expect(await findingsOf(latin1Bytes(`(V${'a'.repeat(8192)}\nI1\nd.`))).toEqual([]);
  });

  it('may be followed by zeros, but pickle.trailing by anything else', async () => {
    expect(await findingsOf(new Uint8Array([...pickle('N'), 0, 0]))).toEqual([]);
    const trailing = new Uint8Array([...pickle('N'), 0xff, 0xfe, 1, 2]);
    expect(await codesOf(trailing)).toEqual(['pickle.trailing']);
  });
});

describe('work and memory', () => {
  it('pickle.expands: few bytes that stand for endless references', async () => {
    const bomb = `${'('.repeat(9)}${text('lol')}${`${'2'.repeat(9)}l`.repeat(9)}`;
    expect(await codesOf(pickle(bomb))).toEqual(['pickle.expands']);
    const memo = Array.from(
      { length: 10 },
      (_, at) => `q${String.fromCharCode(at)}0(${`h${String.fromCharCode(at)}`.repeat(9)}l`,
    );
    expect(await codesOf(pickle(`${text('lol')}${memo.join('')}`))).toEqual(['pickle.expands']);
  });

  it('a length beyond the file allocates nothing', async () => {
    const long = latin1Bytes(`\u0080\u0004\u008e${'\0'.repeat(7)}\u0040`);
    expect(await codesOf(long)).toEqual(['pickle.truncated']);
  });

  it('beyond the limit of opcodes the rest is not inspected', async () => {
    const { findings, uninspected } = await scanned(pickle('N0'.repeat(50) + CALL), {
      opcodes: 20,
    });
    expect(findings).toEqual([]);
    expect(uninspected[0]?.reason).toMatch(/^more than 20 opcodes/);
  });

  it('findings beyond their limit are counted as not inspected', async () => {
    const many = Array.from({ length: 30 }, (_, at) => `${name(`m${at}`, 'f')})R0`).join('');
    const { findings, uninspected } = await scanned(pickle(`${many}N`), { findings: 5 });
    expect(findings).toHaveLength(5);
    expect(uninspected[0]?.reason).toMatch(/^more than 5 findings/);
  });
});
