import { gzipSync, deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { writeGguf } from '../gguf/write.ts';
import { writeSafetensors } from '../safetensors/write.ts';
import { noise, randomOf } from '../testing/mutate.ts';
import { sniffFormat } from './sniff-format.ts';

/** One byte for each character. */
function bytes(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

function formatOf(content: Uint8Array): string {
  return sniffFormat(content.subarray(0, 4096), content.length).format;
}

/** The local header of an entry without content. */
function zipEntry(name: string, content = ''): string {
  const zeros = '\0'.repeat(22);
  return `PK\u0003\u0004${zeros}${String.fromCharCode(name.length)}\0\0\0${name}${content}`;
}

function tarHeader(): Uint8Array {
  const block = new Uint8Array(512);
  block.set(bytes('model.bin'));
  block.set(bytes('        '), 148);
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.set(bytes(`${sum.toString(8).padStart(6, '0')}\0 `), 148);
  return block;
}

describe('the format of a file is told from its first bytes', () => {
  it.each([
    ['safetensors', writeSafetensors([])],
    ['safetensors', bytes('\u0010\0\0\0\0\0\0\0{"cut')],
    ['gguf', writeGguf({ metadata: {}, tensors: [] })],
    ['ggml', bytes('lmgg\0\0')],
    ['torch-zip', bytes(zipEntry('archive/data.pkl'))],
    ['torch-zip', bytes(zipEntry('archive/data/0') + zipEntry('archive/version'))],
    ['keras', bytes(zipEntry('metadata.json', '{"keras_version": "3.0"}'))],
    ['npz', bytes(zipEntry('w.npy'))],
    ['zip', bytes(zipEntry('notes.txt'))],
    ['zip', bytes('PK\u0005\u0006')],
    ['torch-legacy', bytes('\u0080\u0002\u008a\nl\u00fc\u009cF\u00f9 j\u00a8P\u0019.')],
    ['pickle', bytes('\u0080\u0004\u0095\0\0\0\0\0\0\0\0N.')],
    ['pickle', bytes('\u0080\u0002}q\0.')],
    ['pickle', bytes("cposix\nsystem\n(S'echo'\ntR.")],
    ['pickle', bytes('(dp0\n.')],
    ['pickle', bytes("S'os'\nS'system'\n\u0093S'ls'\n\u0085R.")],
    ['pickle', bytes('((((U\u0003lol2lp0\nlp1\nt.')],
    ['pickle', bytes('cbuiltins\nexec\n(X\u0001\0\0\0xtRX.')],
    ['pickle', bytes(`(${"S'a'\n".repeat(2000)}l.`)],
    ['text', bytes('cats\ndogs\n(and more)\n')],
    ['text', bytes('It is. Not a pickle.')],
    ['pickle', bytes(']q\0.')],
    ['npy', bytes('\u0093NUMPY\u0001\0')],
    ['hdf5', bytes('\u0089HDF\r\n\u001a\n')],
    ['tflite', bytes('\u0014\0\0\0TFL3')],
    ['executorch', bytes('0\0\0\0ET12')],
    ['onnx', bytes('\u0008\u0008:\u000f')],
    ['onnx', bytes('\u0008\u0007\u0012\u0007pytorch\u001a\u00032.0')],
    ['coreml', bytes('\u0008\u0004\u0012\u0004\n\u0002\n\0')],
    ['saved-model', bytes('\u0008\u0001\u0012\u0004\n\u0002\n\0')],
    ['gzip', gzipSync('x')],
    ['zlib', deflateSync('x')],
    ['bzip2', bytes('BZh91AY&SY')],
    ['xz', bytes('\u00fd7zXZ\0')],
    ['tar', tarHeader()],
    ['pdf', bytes('%PDF-1.7')],
    ['png', bytes('\u0089PNG\r\n\u001a\n')],
    ['jpeg', bytes('\u00ff\u00d8\u00ff\u00e0')],
    ['elf', bytes('\u007fELF')],
    ['pe', bytes('MZ\u0090\0')],
    ['mach-o', bytes('\u00cf\u00fa\u00ed\u00fe')],
    ['git-lfs-pointer', bytes('version https://git-lfs.github.com/spec/v1\noid sha256:')],
    ['json', bytes('{"a": 1}')],
    ['json', bytes(' [1, 2]')],
    ['json', bytes('{"a": 1} trailing')],
    ['json', bytes(`{"a": "${'x'.repeat(5000)}"}`)],
    ['yaml', bytes('# comment\nlicense: mit\ntags:\n- a\n  - b\n')],
    ['xml', bytes('<?xml version="1.0"?>')],
    ['html', bytes('\n<!DOCTYPE html>')],
    ['text', bytes('MIT License\n\nNote: as it is\n')],
    ['text', bytes('---\nlicense: mit\n---\n# Card\n')],
    ['text', bytes('{% if x %}{{ x }}{% endif %}')],
    ['text', bytes('MZ is a name')],
    ['text', new TextEncoder().encode('ü'.repeat(3000))],
    ['text-utf16', bytes('\u00ff\u00fea\0')],
    ['empty', new Uint8Array()],
    ['unknown', new Uint8Array(64)],
    ['unknown', bytes('\u0008\u0008\u0099')],
  ])('%s (%#)', (format, content) => {
    expect(formatOf(content)).toBe(format);
  });

  it('with a reason that can be printed', () => {
    const random = randomOf(7);
    for (let round = 0; round < 2000; round += 1) {
      const { why } = sniffFormat(noise(1 + random(64), random), 64);
      expect(why).toMatch(/^[\x20-\x7e]{5,120}$/);
    }
  });

  it('and a name inside the bytes changes nothing', () => {
    expect(formatOf(bytes('a line about model.safetensors and GGUF'))).toBe('text');
  });
});
