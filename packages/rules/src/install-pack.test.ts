import { sha256 } from '@weighbridge/core';
import { describe, expect, it } from 'vitest';
import { compilePack } from './compile-pack.ts';
import { unpackedPack, type Parcel } from './install-pack.ts';
import { everyKey } from './read/testing/every-key.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

function unpacked(bytes: Uint8Array, more: Partial<Parcel> = {}) {
  return unpackedPack({ bytes, path: 'new.json', digestOf: () => undefined, ...more });
}

/** Code, detail and remedy of the one fault. */
function refusal(bytes: Uint8Array, more: Partial<Parcel> = {}) {
  const answer = unpacked(bytes, more);
  if (answer.kind !== 'refused') throw new Error('it may be installed');
  return answer.faults.map(({ code, detail, remedy, at }) => ({ code, detail, remedy, at }));
}

const AT = { file: 'new.json', pointer: '' };
const text = () => compilePack(everyKey());

describe('a compiled pack from elsewhere', () => {
  it('may be installed with its text and digest', () => {
    expect(unpacked(bytesOf(text()))).toEqual({
      kind: 'pack',
      pack: everyKey(),
      text: text(),
      digest: sha256(text()),
    });
  });

  it('may be installed again, and with the digest that it was said to have', () => {
    const digest = sha256(text());
    const asked: string[] = [];
    const digestOf = (pack: string): string => {
      asked.push(pack);
      return digest;
    };
    expect(unpacked(bytesOf(text()), { expected: digest, digestOf }).kind).toBe('pack');
    expect(asked).toEqual(['trial@2026-11-21.1']);
  });

  it('is refused with another digest than it was said to have', () => {
    expect(refusal(bytesOf('{}'), { expected: sha256('') })).toEqual([
      {
        code: 'WB-K01',
        detail: `its SHA-256 is ${sha256('{}')}, not ${sha256('')}`,
        remedy: 'fetch the file again, and compare the digest with that of whoever published it',
        at: AT,
      },
    ]);
  });

  it('is refused where other content is there under its name and version', () => {
    expect(refusal(bytesOf(text()), { digestOf: () => sha256('') })).toEqual([
      {
        code: 'WB-K02',
        detail: 'trial@2026-11-21.1 is there already with other content',
        remedy: 'ask whoever published it for a version of its own',
        at: AT,
      },
    ]);
  });

  it('is refused when its bytes are no text', () => {
    expect(refusal(Uint8Array.of(0x7b, 0xff, 0x7d))).toEqual([
      {
        code: 'WB-K03',
        detail: 'it holds bytes that are not UTF-8',
        remedy: 'fetch the file again',
        at: AT,
      },
    ]);
  });

  it('is refused with the faults of its shape', () => {
    expect(refusal(bytesOf('{'))[0]?.code).toBe('WB-S01');
    expect(refusal(bytesOf('\uFEFF{}'))[0]?.code).toBe('WB-S01');
    expect(refusal(bytesOf('{}')).length).toBeGreaterThan(0);
  });

  it.each([
    ['pack', '../up'],
    ['pack', ''],
    ['pack', 'a b'],
    ['pack', '-a'],
    ['pack', 'a'.repeat(121)],
    ['version', '1/2'],
    ['version', String.raw`1\2`],
    ['version', '1@2'],
    ['version', '1 2'],
    ['version', ''],
    ['version', '1'.repeat(81)],
    ['version', '1\u{0}2'],
    ['version', '1\u{1b}[31m'],
    ['version', '1\u{202e}2'],
  ])('is refused when its %s %j cannot be part of a file name', (key, value) => {
    const raw = { ...JSON.parse(text()), [key]: value };
    const [fault] = refusal(bytesOf(JSON.stringify(raw)));
    expect(fault).toEqual({
      code: 'WB-N04',
      detail: `\`${raw.pack}@${raw.version}\` is no name and version of a pack`,
      remedy:
        'use small letters, digits and `-` in the name, and no `@`, `/` or space in the version',
      at: AT,
    });
  });

  it.each(['2027', '2027-02-30.1', '2027-01-15', '2027-01-15.1a', '2300-01-01.1'])(
    'is refused when it holds law of the version %j, as no day tells whether it was known',
    (version) => {
      const of = (asks: string) => JSON.stringify({ ...JSON.parse(text()), asks, version });
      expect(refusal(bytesOf(of('law')))).toEqual([
        {
          code: 'WB-N04',
          detail: `\`${version}\` is no version of a pack of law`,
          remedy: 'write its day and which of that day it is, such as `2027-01-15.1`',
          at: AT,
        },
      ]);
      expect(unpacked(bytesOf(of('policy'))).kind).toBe('pack');
    },
  );

  it.each([
    ['pack', 'a'],
    ['pack', `0${'a'.repeat(119)}`],
    ['version', '1'.repeat(80)],
  ])('may be installed when its %s is %j', (key, value) => {
    const raw = { ...JSON.parse(text()), asks: 'policy', [key]: value };
    expect(unpacked(bytesOf(JSON.stringify(raw))).kind).toBe('pack');
  });
});
