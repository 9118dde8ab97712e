import { describe, expect, it } from 'vitest';
import { MAX_TEXT_BYTES, decodeText } from './decode.ts';

const TERMS =
  'Permission is granted to use, copy and change this work, provided that this text stays with it. ';
const HAN = '许可方授予您使用、复制和修改模型的权利，但您不得将模型用于军事目的。';

/** GB18030 of `许可方授予您使用`, as any editor of China writes it. */
const GB18030 = [
  0xd0, 0xed, 0xbf, 0xc9, 0xb7, 0xbd, 0xca, 0xda, 0xd3, 0xe8, 0xc4, 0xfa, 0xca, 0xb9, 0xd3, 0xc3,
];

function read(bytes: Uint8Array): readonly [string, string] | readonly string[] {
  const reading = decodeText(bytes, 'LICENSE');
  return reading.kind === 'read'
    ? [reading.value.encoding, reading.value.text]
    : reading.faults.map(({ code }) => code);
}

function utf16(text: string, order: 'le' | 'be', mark: boolean): Uint8Array {
  const units = Array.from(mark ? `\ufeff${text}` : text, (character) => character.charCodeAt(0));
  return Uint8Array.from(
    units.flatMap((unit) => (order === 'le' ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])),
  );
}

describe('the bytes of a licence file', () => {
  it('are UTF-8 with and without a mark', () => {
    const bytes = new TextEncoder().encode(HAN);
    expect(read(bytes)).toEqual(['utf-8', HAN]);
    expect(read(Uint8Array.from([0xef, 0xbb, 0xbf, ...bytes]))).toEqual(['utf-8', HAN]);
  });

  it.each(['le', 'be'] as const)(
    'are UTF-16 in either order (%s), with and without a mark',
    (order) => {
      expect(read(utf16(TERMS, order, true))).toEqual([`utf-16${order}`, TERMS]);
      expect(read(utf16(TERMS, order, false))).toEqual([`utf-16${order}`, TERMS]);
    },
  );

  it('are GB18030 where that gives Chinese', () => {
    expect(read(Uint8Array.from(GB18030))).toEqual(['gb18030', '许可方授予您使用']);
  });

  it('are Latin-1 where single letters stand beyond ASCII', () => {
    const latin = Uint8Array.from(
      Array.from(`${TERMS}Universit`, (letter) => letter.charCodeAt(0)).concat(0xe9, 0x20, 0xa9),
    );
    expect(read(latin)).toEqual(['windows-1252', `${TERMS}Universit\u00e9 \u00a9`]);
  });

  it('are no text when they hold control characters: licence.binary', () => {
    const bytes = Uint8Array.from({ length: 4096 }, (_, at) => (at * 37) % 251);
    expect(read(bytes)).toEqual(['licence.binary']);
  });

  it('are read up to a limit, which is told: licence.limit', () => {
    const reading = decodeText(new Uint8Array(MAX_TEXT_BYTES + 1).fill(0x61), 'LICENSE');
    expect(reading.kind === 'read' && reading.value.text.length).toBe(MAX_TEXT_BYTES);
    expect(reading.faults.map(({ code, need }) => [code, need])).toEqual([
      ['licence.limit', MAX_TEXT_BYTES + 1],
    ]);
  });
});

describe('characters that a reader does not see', () => {
  it.each([
    ['turn the direction', 'You may\u202e ton \u202cuse it'],
    ['have no width inside a word', 'You may n\u200bot use it'],
    ['are letters of another alphabet', 'You may n\u043et use it'],
  ])('are a finding when they %s: licence.hidden-characters', (_, line) => {
    const reading = decodeText(new TextEncoder().encode(`First line\n${line}\n`), 'LICENSE');
    const findings = reading.kind === 'read' ? reading.value.findings : [];
    expect(findings.map(({ code, places }) => [code, places])).toEqual([
      ['licence.hidden-characters', [{ file: 'LICENSE', line: 2 }]],
    ]);
  });

  it('are none of Chinese, of soft hyphens, or of a mark at the beginning', () => {
    const reading = decodeText(new TextEncoder().encode(`\ufeff${HAN} li\u00adcence`), 'LICENSE');
    expect(reading.kind === 'read' && reading.value.findings).toEqual([]);
  });
});
