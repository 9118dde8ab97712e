import { describe, expect, it } from 'vitest';
import { errorText, exitLine, faultText, type ShownFault } from './fault-text.ts';
import { viewOf } from './view.ts';

const view = viewOf({});

const TRUNCATED: ShownFault = {
  code: 'gguf.truncated',
  at: { file: 'birch-q4.gguf', byte: 152 },
  detail: 'tensor name needs 8 bytes, 3 remain; file 155 bytes, header says 4.1 GB',
  remedy: 'download it again and compare with sha256 90b1c4e2…',
};

const UNITS: ShownFault = {
  code: 'WB-U01',
  at: { file: 'packs/us/ca.yaml', line: 12, column: 9 },
  detail: 'compares FLOP with USD',
  remedy: 'compare with a parameter in FLOP, such as params.frontier_compute',
  source: '    is: model.own_compute > params.large_revenue',
  marks: [
    { column: 9, length: 17, label: 'FLOP' },
    { column: 29, length: 20, label: 'USD' },
  ],
};

describe('a fault', () => {
  it('of a broken file is drawn as the terminal page draws it', () => {
    expect(faultText(TRUNCATED, view)).toBe(
      [
        'fault gguf.truncated   birch-q4.gguf, byte 152',
        '  tensor name needs 8 bytes, 3 remain; file 155 bytes, header says 4.1 GB',
        '  do: download it again and compare with sha256 90b1c4e2…',
        '',
      ].join('\n'),
    );
  });

  it('of a pack shows its line, carets under what is meant, and the words below them', () => {
    expect(faultText(UNITS, view)).toBe(
      [
        'fault WB-U01   packs/us/ca.yaml:12:9',
        '  compares FLOP with USD',
        '  12 |     is: model.own_compute > params.large_revenue',
        '     |         ^^^^^^^^^^^^^^^^^   ^^^^^^^^^^^^^^^^^^^^',
        '     |         FLOP                USD',
        '  do: compare with a parameter in FLOP, such as params.frontier_compute',
        '  more: weighbridge help WB-U01',
        '',
      ].join('\n'),
    );
  });

  it('puts carets under Chinese characters, which are two cells wide', () => {
    const source = '名字: value';
    const text = faultText({ ...UNITS, source, marks: [{ column: 5, length: 5 }] }, view);
    expect(text).toContain(`  12 | ${source}\n     |       ^^^^^\n`);
  });

  it('shows of an endless line the part around its mark and says on which sides it goes on', () => {
    const source = `${'a'.repeat(500)}BAD${'c'.repeat(500)}`;
    const lines = faultText({ ...UNITS, source, marks: [{ column: 501, length: 3 }] }, view).split(
      '\n',
    );
    const shown = lines[2] ?? '';
    expect(shown.startsWith('  12 | …')).toBe(true);
    expect(shown.endsWith('…')).toBe(true);
    expect((lines[3] ?? '').indexOf('^^^')).toBe(shown.indexOf('BAD'));
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  it('never lets an escape sequence of a file through to the terminal', () => {
    const text = faultText({ ...UNITS, detail: 'a\u001b[2Jb', source: '\u001b]0;x\u0007' }, view);
    expect(text.includes('\u001b')).toBe(false);
  });

  it('has its word in bold red where colour is wanted', () => {
    const text = faultText(TRUNCATED, viewOf({ colour: true }));
    expect(text.startsWith('\u001b[1;31mfault\u001b[0m')).toBe(true);
  });
});

describe('an error', () => {
  it('names what is wrong, what to do and what to call', () => {
    const error = {
      says: 'no option --as-off for check',
      do: 'weighbridge check ../alder-7b --as-of 2027-12-02',
      more: 'weighbridge check --help',
    };
    expect(errorText(error, view)).toBe(
      [
        'error: no option --as-off for check',
        '  do: weighbridge check ../alder-7b --as-of 2027-12-02',
        '  more: weighbridge check --help',
        '',
      ].join('\n'),
    );
  });
});

describe('the exit line', () => {
  it('is the code with its reason', () => {
    expect(exitLine(1, 'refused by intake@7')).toBe('exit 1: refused by intake@7\n');
  });
  it('says after Ctrl-C that nothing was written', () => {
    expect(exitLine(130)).toBe('stopped; nothing was written\n');
  });
});
