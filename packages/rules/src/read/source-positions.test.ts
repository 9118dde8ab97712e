import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BEFORE, packFaults, readText, tellingOf, unmarked, withMarks } from './testing/marked.ts';

const before = BEFORE['terms'] ?? '';

function duty(condition: string): string {
  return `duties:\n  - id: d\n    who: us\n    must: Do\n    cite: ACT 1\n    when: ${condition}\n`;
}

const STYLES: readonly (readonly [style: string, condition: string])[] = [
  ['plain text', 'model.signed && ⟦model.opne⟧'],
  [
    'plain text on several lines',
    'model.signed\n      && model.open\n\n      && ⟦model.opne⟧ && model.signed',
  ],
  ['single quotes', `'model.signed && ⟦model.opne⟧'`],
  ['single quotes with a quote in them', `'model.licence == ''mit'' && ⟦model.opne⟧'`],
  ['single quotes on several lines', `'model.signed\n      && model.open\n      && ⟦model.opne⟧'`],
  ['double quotes', `"model.signed && ⟦model.opne⟧"`],
  ['double quotes with escapes', `"model.licence == \\"mit\\" \\u0026\\x26 ⟦model.opne⟧"`],
  ['double quotes with a long escape', `"model.family == '\\U0001F600' && ⟦model.opne⟧"`],
  ['double quotes with an escaped line break', `"model.signed \\\n      && ⟦model.opne⟧"`],
  ['double quotes with a line break escaped at a word', `"model.signed\\\n      && ⟦model.opne⟧"`],
  ['double quotes with an escaped tab', `"model.signed\\t&& ⟦model.opne⟧"`],
  [
    'double quotes with the last of the short characters',
    `"model.family == '\\uFFFF'&& ⟦model.opne⟧"`,
  ],
  ['plain text with tabs at the end of a line', 'model.signed\t\t\t\n      && ⟦model.opne⟧'],
  ['plain text with a backslash', `model.family == 'a\\\\b' && ⟦model.opne⟧`],
  [
    'a literal block with a backslash at the end of a line',
    '|\n      model.signed // as told \\\n      && ⟦model.opne⟧',
  ],
  [
    'double quotes with two escaped line breaks',
    `"model.signed \\\n      \\\n      && ⟦model.opne⟧"`,
  ],
  ['a literal block', '|\n      model.signed\n      && ⟦model.opne⟧'],
  ['a literal block with deeper lines', '|-\n      model.signed\n          && ⟦model.opne⟧'],
  ['a literal block with a comment in its header', '|- # why\n      ⟦model.opne⟧ && model.signed'],
  ['a literal block with an indentation in its header', '|2-\n         ⟦model.opne⟧'],
  ['a folded block', '>-\n      model.signed\n      && model.open\n      && ⟦model.opne⟧'],
  ['a folded block with an empty line', '>\n      model.signed\n\n      && ⟦model.opne⟧\n'],
  ['a comment of CEL', '|\n      model.signed // signed by whom?\n      && ⟦model.opne⟧'],
  ['a text with two spaces', `'model.family == "a  b" && ⟦model.opne⟧'`],
];

describe('the place of a fault inside an expression', () => {
  it.each(STYLES)('is exact in %s', (_, condition) => {
    const text = duty(condition);
    const { text: told } = tellingOf(text, before, packFaults);
    expect(told).toBe(text);
  });

  it('is exact behind Windows line ends', () => {
    const text = (before + duty('|\n      model.signed\n      && model.opne')).replaceAll(
      '\n',
      '\r\n',
    );
    const fault = readText(text).faults[0];
    expect(fault?.source).toBe('      && model.opne');
    expect(fault?.marks).toEqual([{ column: 10, length: 10 }]);
    const plain = (before + duty('model.signed\n\n      && model.opne')).replaceAll('\n', '\r\n');
    expect(readText(plain).faults[0]?.marks).toEqual([{ column: 10, length: 10 }]);
  });

  it('is the end of the text where it breaks off', () => {
    for (const text of [duty(`'model.signed &&⟦'⟧`), duty(`"model.signed &&⟦"⟧`)])
      expect(tellingOf(text, before, packFaults).text).toBe(text);
  });

  it('is the start of the escape where the fault lies in escaped text', () => {
    const fault = readText(before + duty('"\\x6dodel.opne"')).faults[0];
    expect(fault?.marks).toEqual([{ column: 12, length: 13 }]);
  });

  it('is exact in a block at the end of a file without a line end', () => {
    const text = duty('|\n      model.signed && ⟦model.opne⟧').trimEnd();
    expect(tellingOf(text, before, packFaults).text).toBe(text);
  });

  it('is the start of the text where escapes stand among its spaces', () => {
    const text = duty('⟦"⟧model.signed ||  \\n model.opne"');
    expect(tellingOf(text, before, packFaults).text).toBe(text);
  });

  it('is exact inside a list in braces', () => {
    const text =
      '  - {id: d, who: us, must: Do, cite: ACT 1, when: model.signed, met: "⟦model.opne⟧ || model.open"}\n';
    expect(tellingOf(`duties:\n${text}`, before, packFaults).text).toBe(`duties:\n${text}`);
  });

  it('lies within the line, whatever the style and wherever the wrong name is', () => {
    const names = fc.array(
      fc.constantFrom('model.signed', 'model.opne', 'terms.big', '(terms.big)'),
      { minLength: 1, maxLength: 5 },
    );
    const styles = fc.constantFrom('>-\n      ', '|-\n      ', '', "'");
    const gaps = fc.constantFrom(' && ', ' ||\n      ', '\n      && ', '   &&   ');
    fc.assert(
      fc.property(names, styles, gaps, (parts, style, gap) => {
        const text = before + duty(`${style}${parts.join(gap)}${style === "'" ? "'" : ''}`);
        const wrong = readText(text).faults.filter(({ code }) => code === 'WB-N01');
        const found = wrong.map(({ source, marks }) =>
          source?.slice((marks?.[0]?.column ?? 0) - 1).slice(0, marks?.[0]?.length),
        );
        expect(found).toEqual(parts.filter((part) => part === 'model.opne'));
      }),
      { numRuns: 150 },
    );
  });
});

describe('the place of a rule', () => {
  it('is the line and column of its map, with the name of its file but no folder', () => {
    const { pack } = readText(before + duty('model.signed'));
    expect(pack?.duties[0]?.at).toEqual({ line: 23, column: 5, length: 5, file: 'demo.yaml' });
    expect(pack?.terms[0]).toMatchObject({
      name: 'big',
      rule: { at: { line: 19, column: 3, length: 3, file: 'demo.yaml' } },
    });
    expect(pack?.params[0]?.at).toEqual({ line: 10, column: 3, length: 4, file: 'demo.yaml' });
  });

  it('is shown with brackets by the tests of this folder', () => {
    const text = 'a: b\nc: d';
    expect(
      withMarks(text, [
        {
          code: 'x',
          at: { file: 'f', line: 2, column: 4 },
          detail: '',
          remedy: '',
          marks: [{ column: 4, length: 1 }],
        },
      ]),
    ).toBe('a: b\nc: ⟦d⟧');
    expect(unmarked('c: ⟦d⟧')).toBe('c: d');
  });
});
