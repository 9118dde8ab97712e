import { gzipSync, deflateSync, zstdCompressSync } from 'node:zlib';
import { fromBytes } from '@weighbridge/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildNpy, buildTar, buildZip, joined } from '../testing/build-archives.ts';
import { HARMLESS, HOSTILE, pickle } from '../testing/build-pickle.ts';
import { scanFile, type Scan } from './scan-file.ts';

function scanned(bytes: Uint8Array, limits = {}): Promise<Scan> {
  return scanFile(fromBytes('model.bin', bytes), { limits });
}

async function codesOf(bytes: Uint8Array): Promise<readonly string[]> {
  return [...new Set((await scanned(bytes)).findings.map(({ code }) => code))].sort();
}

async function severitiesOf(bytes: Uint8Array): Promise<readonly string[]> {
  return (await scanned(bytes)).findings.map(({ severity }) => severity);
}

const CALL = pickle(HOSTILE['STACK_GLOBAL'] ?? '');
const NONE = pickle('N');
const text = (value: string): Uint8Array => new TextEncoder().encode(value);

describe('an archive', () => {
  it('of 7z that ends within its signature is told at a place that the file has', async () => {
    const bytes = Uint8Array.of(0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c, 0, 4);
    const { findings } = await scanned(bytes);
    expect(findings).toMatchObject([{ code: 'archive.broken', places: [{ byte: 8 }] }]);
  });

  it.each([
    ['archive.escapes', buildZip([{ name: '../../x', bytes: NONE }])],
    ['archive.escapes', buildZip([{ name: 'C:\\x', bytes: NONE }])],
    ['archive.escapes', buildTar([{ name: '/etc/x', bytes: NONE }])],
    ['archive.escapes', buildTar([{ name: 'm', type: '2', target: '/etc' }])],
    ['archive.escapes', buildTar([{ name: 'a/m', type: '2', target: '../../x' }])],
    [
      'archive.escapes',
      buildTar([
        { name: 'm', type: '2', target: 'k' },
        { name: 'm/x', bytes: NONE },
      ]),
    ],
    ['archive.link', buildTar([{ name: 'a/m', type: '2', target: '../k' }])],
    ['archive.link', buildZip([{ name: 'm', bytes: text('k'), isLink: true }])],
    ['archive.device', buildTar([{ name: 'm', type: '6' }])],
    ['archive.disagrees', buildZip([{ name: 'a', localName: 'b', bytes: NONE }])],
    [
      'archive.disagrees',
      buildZip([{ name: 'a', bytes: NONE, method: 'deflated', unpackedBytes: 1 }]),
    ],
    [
      'archive.duplicate',
      buildZip([
        { name: 'a', bytes: NONE },
        { name: 'a', bytes: NONE },
      ]),
    ],
    ['archive.encrypted', buildZip([{ name: 'a', bytes: text('xxxxxxxx'), flags: 1 }])],
    ['archive.checksum', buildZip([{ name: 'a', bytes: NONE, crc: 7 }])],
    ['archive.surrounded', buildZip([{ name: 'a', bytes: NONE }], { after: text('more') })],
    [
      'archive.hidden-member',
      buildZip([
        { name: 'h', bytes: CALL, listed: false },
        { name: 'a', bytes: NONE },
      ]),
    ],
    ['archive.broken', buildZip([{ name: 'a', bytes: NONE }]).subarray(0, 60)],
    [
      'pytorch.two-roots',
      buildZip([
        { name: 'a/data.pkl', bytes: NONE },
        { name: 'b/data.pkl', bytes: NONE },
      ]),
    ],
    [
      'pytorch.package',
      buildZip([
        { name: 'p/.data/extern_modules', bytes: text('') },
        { name: 'p/m.py', bytes: text('x = 1') },
      ]),
    ],
    [
      'pytorch.file-operator',
      buildZip([
        { name: 'm/data.pkl', bytes: NONE },
        {
          name: 'm/code/__torch__.py',
          bytes: text('def forward(self):\n  torch.save(self, "x")\n'),
        },
      ]),
    ],
    ['npy.objects', buildNpy("{'descr': '|O', 'fortran_order': False, 'shape': (1,), }", NONE)],
    ['npy.size', buildNpy("{'descr': '<f8', 'fortran_order': False, 'shape': (3,), }", NONE)],
    ['npy.header', buildNpy("{'descr': f(), 'fortran_order': False, 'shape': (3,), }", NONE)],
    ['packed.broken', gzipSync(NONE).subarray(0, 14)],
    ['packed.ratio', gzipSync(new Uint8Array(8 * 1024 * 1024))],
  ])('%s (%#)', async (code, bytes) => {
    expect(await codesOf(bytes)).toContain(code);
  });

  it('is read for what its members do, marked as encrypted or not', async () => {
    expect(await severitiesOf(buildZip([{ name: 'a.pkl', bytes: CALL, flags: 1 }]))).toContain(
      'high',
    );
  });

  it('names the member and its place in the file', async () => {
    const { findings } = await scanned(buildZip([{ name: 'a/data.pkl', bytes: CALL }]));
    expect(findings[0]?.says).toMatch(/\(in `a\/data.pkl` at byte 42\)$/);
    expect(findings[0]?.places).toEqual([{ file: 'model.bin', byte: 30 + 10 + 42 }]);
  });

  it('is harmless when a comment of generated code holds frightening words', async () => {
    const code = text('# torch.save(x)\ndef forward(self):\n  return "torch.load(x)"\n');
    const bytes = buildZip([
      { name: 'm/data.pkl', bytes: NONE },
      { name: 'm/code/a.py', bytes: code },
    ]);
    expect(await codesOf(bytes)).toEqual([]);
  });
});

describe('limits', () => {
  it('of members: what comes after is not inspected', async () => {
    const bytes = buildZip([
      { name: 'a', bytes: NONE },
      { name: 'b', bytes: NONE },
    ]);
    const { uninspected } = await scanned(bytes, { members: 1 });
    expect(uninspected[0]?.reason).toMatch(/^of 2 members 1 were listed/);
  });

  it('of depth', async () => {
    const bytes = gzipSync(gzipSync(gzipSync(NONE)));
    const { uninspected } = await scanned(bytes, { depth: 2 });
    expect(uninspected[0]?.reason).toBe('more than 2 contents within each other');
  });

  it('of unpacked bytes, for one member and for a file', async () => {
    const member = { bytes: new Uint8Array(1000), method: 'deflated' } as const;
    const one = await scanned(buildZip([{ name: 'a', ...member }]), { memberBytes: 500 });
    expect(one.uninspected[0]?.reason).toMatch(/^more than 500 bytes come out/);
    const all = await scanned(
      buildZip([
        { name: 'a', ...member },
        { name: 'b', ...member },
      ]),
      { unpackedBytes: 1000 },
    );
    expect(all.uninspected.map(({ reason }) => reason)).toContain(
      'more than 1000 bytes unpacked from one file',
    );
  });
});

describe('a name', () => {
  it.each([
    ['naming.mismatch', 'model.safetensors', NONE],
    [
      'naming.mismatch',
      'model.pt',
      joined([Uint8Array.from([0x89]), text('PNG\r\n\u001a\n'), new Uint8Array(9)]),
    ],
    [
      'naming.program',
      'pytorch_model.bin',
      joined([Uint8Array.from([0x7f]), text('ELF'), new Uint8Array(60)]),
    ],
    ['naming.program', 'model.bin', text('#!/bin/sh\necho weighbridge-canary\n')],
    ['naming.program', 'run', text("MZqFpD='\n\n'\n#!/bin/sh\necho\n")],
    [
      'naming.native-code',
      'kernel.so',
      joined([Uint8Array.from([0x7f]), text('ELF'), new Uint8Array(60)]),
    ],
    [
      'naming.pointer',
      'model.bin',
      text('version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n'),
    ],
    ['naming.too-short', 'model.bin', text('abc')],
  ])('%s: %s', async (code, name, bytes) => {
    const { findings } = await scanFile(fromBytes(name, bytes));
    expect(findings.map((finding) => finding.code)).toEqual([code]);
  });
});

/** Ways in which a file can hold another. */
const WRAPPINGS: Readonly<Record<string, (bytes: Uint8Array) => Uint8Array>> = {
  'stored in a zip': (bytes) => buildZip([{ name: 'm/data.pkl', bytes }]),
  'deflated in a zip': (bytes) => buildZip([{ name: 'notes.txt', bytes, method: 'deflated' }]),
  'in a tar': (bytes) => buildTar([{ name: 'x/weights', bytes }]),
  'in gzip': (bytes) => gzipSync(bytes),
  'in zlib': (bytes) => deflateSync(bytes),
  'in zstd': (bytes) => zstdCompressSync(bytes),
  'in a zip after an image': (bytes) =>
    buildZip([{ name: 'a.pkl', bytes }], {
      before: joined([text('\u0089PNG'.slice(1)), new Uint8Array(64)]),
    }),
  'in an array of objects': (bytes) =>
    buildNpy("{'descr': '|O', 'fortran_order': False, 'shape': (1,), }", bytes),
};

const wrappings = fc.array(fc.constantFrom(...Object.values(WRAPPINGS).slice(0, 6)), {
  maxLength: 4,
});

describe('no mechanism that is caught alone escapes when it is wrapped', () => {
  it('in any archives and streams within each other', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...Object.values(HOSTILE)),
        wrappings,
        async (content, wraps) => {
          const wrapped = wraps.reduce((bytes, wrap) => wrap(bytes), pickle(content));
          expect(await severitiesOf(wrapped)).toContain('high');
        },
      ),
      { numRuns: 150 },
    );
  });

  it('nor does a harmless one become hostile', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...Object.values(HARMLESS)),
        wrappings,
        async (content, wraps) => {
          const wrapped = wraps.reduce((bytes, wrap) => wrap(bytes), pickle(content));
          expect(await severitiesOf(wrapped)).toEqual([]);
        },
      ),
      { numRuns: 150 },
    );
  });

  it.each(Object.entries(WRAPPINGS))('%s', async (_, wrap) => {
    expect(await severitiesOf(wrap(CALL))).toContain('high');
  });
});
