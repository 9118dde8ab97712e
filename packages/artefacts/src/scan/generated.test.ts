import { gzipSync } from 'node:zlib';
import { fromBytes } from '@weighbridge/core';
import { describe, expect, it } from 'vitest';
import { buildZip } from '../testing/build-archives.ts';
import { call, COMMAND, latin1Bytes, name, pickle } from '../testing/build-pickle.ts';
import { storedSeven, storedXz } from '../testing/generate/containers.ts';
import { complaintAbout, ROUNDS, specimen, SUBJECTS } from '../testing/generate/generate.ts';
import { scanFile } from './scan-file.ts';

async function codesOf(bytes: Uint8Array): Promise<readonly string[]> {
  const { findings } = await scanFile(fromBytes('model.bin', bytes));
  return findings.map(({ code }) => code);
}

describe('what is generated', () => {
  it('has at least forty mechanisms, and harmless content beside them', () => {
    expect(SUBJECTS.filter(({ code }) => code !== undefined).length).toBeGreaterThanOrEqual(40);
    expect(SUBJECTS.filter(({ code }) => code === undefined).length).toBeGreaterThanOrEqual(20);
  });

  it('is the same for the same seed', () => {
    for (const subject of SUBJECTS)
      expect(specimen(subject, 3, 7).file).toEqual(specimen(subject, 3, 7).file);
  });

  it.each(SUBJECTS.map((subject, index) => [subject.name, subject, index] as const))(
    'is judged the same in every wrapping: %s',
    async (_, subject, index) => {
      const complaints: string[] = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        const complaint = await complaintAbout(specimen(subject, round, 1000 * index + round));
        if (complaint !== undefined) complaints.push(complaint);
      }
      expect(complaints).toEqual([]);
    },
  );
});

describe('what the generator found stays found:', () => {
  const command = pickle(call(name('os', 'system'), COMMAND));

  it('a call after a text that is longer than the sample', async () => {
    const bytes = latin1Bytes(`V${'word '.repeat(2000)}\n0cos\nsystem\n(Vecho\ntR.`);
    expect(await codesOf(bytes)).toContain('pickle.runs-process');
  });

  it('a call after texts that the sample cuts off', async () => {
    const texts = Array.from({ length: 600 }, (_, at) => `V${at} ${'x'.repeat(20)}\n`).join('');
    const bytes = latin1Bytes(`(${texts}cos\nsystem\n(Vecho\ntRl000`);
    expect(await codesOf(bytes)).toContain('pickle.runs-process');
  });

  it('a pickle in a text whose characters from 0x80 to 0x9f are bytes', async () => {
    const inner = '\u0080\u0004\u008c\u0002os\u008c\u0006system\u0093(\u008c\u0004echotR.';
    const encoded = `c_codecs\nencode\n(V${inner}\nVlatin1\ntR`;
    const bytes = latin1Bytes(`cpickle\nloads\n(${encoded}tR.`);
    expect(await codesOf(bytes)).toContain('pickle.runs-process');
  });

  it('what is handed to a loader and begins like no pickle', async () => {
    const inner = `X\u0003\0\0\0abcq\u0001.`;
    const bytes = pickle(
      call(name('pickle', 'loads'), `C${String.fromCharCode(inner.length)}${inner}`),
    );
    const { uninspected } = await scanFile(fromBytes('model.bin', bytes));
    expect(uninspected).toEqual([]);
  });

  it('a name with dots whose module is something else that is dangerous', async () => {
    expect(await codesOf(pickle(call(name('shutil', 'os.system'), COMMAND)))).toContain(
      'pickle.runs-process',
    );
  });

  it('a member that no directory lists', async () => {
    const bytes = buildZip([
      { name: 'a.pkl', bytes: command, listed: false, method: 'deflated' },
      { name: 'b.txt', bytes: new TextEncoder().encode('none') },
    ]);
    expect(await codesOf(bytes)).toContain('pickle.runs-process');
  });

  it('a text that is marked as encrypted and is not', async () => {
    const settings = new TextEncoder().encode('{"auto_map": {"AutoModel": "modeling_x.X"}}');
    expect(await codesOf(buildZip([{ name: 'config.json', bytes: settings, flags: 1 }]))).toEqual([
      'archive.encrypted',
      'settings.remote-code',
    ]);
  });

  it('a bomb among more items than are held', async () => {
    const bomb = Array.from({ length: 10 }, (_, at) => `p${at}\n0(${`g${at}\n`.repeat(9)}l`).join(
      '',
    );
    const bytes = latin1Bytes(`(${'N'.repeat(600)}Vlol\n${bomb}l.`);
    expect(await codesOf(bytes)).toEqual(['pickle.expands']);
  });

  it.each([
    ['xz', storedXz],
    ['7z', (bytes: Uint8Array) => storedSeven('model.zip', bytes)],
    ['gzip', (bytes: Uint8Array) => new Uint8Array(gzipSync(bytes, { level: 0 }))],
  ])('nothing in a harmless zip that shows through %s', async (_, pack) => {
    const zip = buildZip([{ name: 'a.txt', bytes: new TextEncoder().encode('harmless') }]);
    expect(await codesOf(pack(zip))).toEqual([]);
  });
});
