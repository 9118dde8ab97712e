import { describe, expect, it } from 'vitest';
import { pasted } from './paste.ts';

describe('a call to paste', () => {
  it('leaves plain words as they are', () => {
    expect(pasted(['weighbridge', 'check', '../alder-7b', '--place', 'EU,US-CA'])).toBe(
      'weighbridge check ../alder-7b --place EU,US-CA',
    );
  });

  it('quotes what a shell would read otherwise', () => {
    expect(pasted(['check', 'my model', '$(id)', "it's", '~', ''])).toBe(
      "check 'my model' '$(id)' 'it'\\''s' '~' ''",
    );
  });

  it('lets no name of a stranger end the line, move the cursor or turn the text round', () => {
    expect(pasted(['a\nrm -rf .', 'b\u001B[2K', 'c\u202Egnp'])).toBe(
      "'a?rm -rf .' 'b?[2K' 'c?gnp'",
    );
  });
});
