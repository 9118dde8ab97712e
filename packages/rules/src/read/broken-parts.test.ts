import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { changedAt, pathsByLine, pathsIn, type Path } from './testing/parts.ts';
import { WHOLES, type Whole } from './testing/whole.ts';
import { readYamlValue } from './yaml-value.ts';

function plain({ name, text }: Whole): unknown {
  const read = readYamlValue({ path: name, text });
  if (read.kind === 'faulty') throw new Error(read.faults[0]?.detail);
  return read.value;
}

/** What is told of a value, each fault with the part it stands at. */
function toldOf(value: unknown, { faultsOf }: Whole): readonly string[] {
  const lines = pathsByLine(value);
  return faultsOf(JSON.stringify(value, undefined, 1)).map(({ code, at }) => {
    const path = 'line' in at ? lines[at.line - 1] : undefined;
    return `${code} at ${path?.join('.')}`;
  });
}

/** What is told where a part is written as a list in a list; nothing where that is one fault at the part. */
function asList(path: Path, whole: Whole): readonly string[] {
  const told = toldOf(changedAt(plain(whole), path, [['x']]), whole);
  const name = path.join('.');
  const isOne = told.length === 1 && told[0]?.slice('WB-S03 at '.length).startsWith(name);
  return isOne ? [] : [`${name} is a list: ${told.join(', ')}`];
}

/** What is told where a part is left out; nothing where it may be. */
function leftOut(path: Path, whole: Whole): readonly string[] {
  const told = toldOf(changedAt(plain(whole), path, undefined), whole);
  return told.length === 0 ? [] : [`${path.join('.')} is left out: ${told.join(', ')}`];
}

describe('a part that is wrong', () => {
  it.each(WHOLES)('stands in what has no other fault: $name', (whole) => {
    expect(toldOf(plain(whole), whole)).toEqual([]);
  });

  it.each(WHOLES)(
    'is told once, and else only what rests on it, as was looked through; KEEP=1 keeps it anew: $name',
    (whole) => {
      const paths = pathsIn(plain(whole));
      const told = paths.flatMap((path) => [...asList(path, whole), ...leftOut(path, whole)]);
      const text = `${told.join('\n')}\n`;
      const kept = new URL(`testing/broken-${whole.name}.txt`, import.meta.url);
      if (process.env['KEEP'] !== undefined) writeFileSync(kept, text);
      expect(text).toBe(readFileSync(kept, 'utf8'));
    },
  );
});
