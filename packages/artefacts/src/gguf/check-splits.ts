import type { Fault } from '@weighbridge/core';
import { quoted, report } from '../faults.ts';
import type { GgufHeader } from './read-header.ts';

/** One file of a split model, with its path. */
export interface GgufPart {
  readonly file: string;
  readonly header: Pick<GgufHeader, 'split' | 'tensors'>;
}

/**
 * Holds the files of one split GGUF model against each other: as many as each says, each number once,
 * each tensor once, and as many tensors together as declared.
 *
 * @example
 * const part = { file: 'm-00001-of-00002.gguf', header: { tensors: [], split: { index: 0, count: 2 } } };
 * checkSplits([part]).map(({ code }) => code); // ['splits.missing']
 */
export function checkSplits(parts: readonly GgufPart[]): readonly Fault[] {
  const faults: Fault[] = [];
  const first = parts[0];
  if (first === undefined) return faults;
  checkCounts(parts, faults);
  checkNumbers(parts, faults);
  checkTensors(parts, faults);
  return faults;
}

function checkCounts(parts: readonly GgufPart[], faults: Fault[]): void {
  const first = parts.find(({ header }) => header.split !== undefined);
  for (const part of parts) {
    const { split } = part.header;
    if (split === undefined) {
      report(
        faults,
        at(
          part,
          'undeclared',
          'the file stands among the parts of a split model but does not say which part it is',
        ),
      );
    } else if (first?.header.split !== undefined && split.count !== first.header.split.count) {
      const detail = `the file is one of ${split.count} parts, ${quoted(first.file)} one of ${first.header.split.count}`;
      report(faults, at(part, 'count', detail));
    }
  }
}

function checkNumbers(parts: readonly GgufPart[], faults: Fault[]): void {
  const owners = new Map<number, GgufPart>();
  for (const part of parts) {
    const { split } = part.header;
    if (split === undefined) continue;
    const owner = owners.get(split.index);
    if (owner !== undefined)
      report(
        faults,
        at(
          part,
          'number',
          `the file is part ${split.index} of ${split.count}, and so is ${quoted(owner.file)}`,
        ),
      );
    owners.set(split.index, part);
  }
  const [part] = owners.values();
  const count = part?.header.split?.count ?? 0;
  if (part !== undefined && owners.size < count) {
    report(
      faults,
      at(
        part,
        'missing',
        `${owners.size} of ${count} parts are there; missing, counted from 0: ${absent(owners, count)}`,
      ),
    );
  }
}

// The first few numbers: a hostile file may claim any count.
function absent(owners: ReadonlyMap<number, GgufPart>, count: number): string {
  const numbers: number[] = [];
  for (let number = 0; number < count && numbers.length <= SHOWN; number += 1) {
    if (!owners.has(number)) numbers.push(number);
  }
  return numbers.length > SHOWN ? `${numbers.slice(0, SHOWN).join(', ')}, …` : numbers.join(', ');
}

const SHOWN = 8;

function checkTensors(parts: readonly GgufPart[], faults: Fault[]): void {
  const owners = new Map<string, GgufPart>();
  for (const part of parts) {
    for (const { name } of part.header.tensors) {
      const owner = owners.get(name);
      if (owner !== undefined && owner !== part)
        report(
          faults,
          at(
            part,
            'twice',
            `tensor ${quoted(name)} lies in this part and in ${quoted(owner.file)}`,
          ),
        );
      owners.set(name, part);
    }
  }
  const said = parts.find(({ header }) => header.split?.tensors !== undefined);
  const declared = said?.header.split?.tensors;
  const isWhole = parts.length === parts[0]?.header.split?.count;
  const held = parts.reduce((sum, { header }) => sum + header.tensors.length, 0);
  if (said !== undefined && declared !== held && isWhole) {
    report(
      faults,
      at(said, 'tensors', `\`split.tensors.count\` is ${declared}, the parts have ${held} tensors`),
    );
  }
}

function at(part: GgufPart, word: string, detail: string): Fault {
  return {
    code: `splits.${word}`,
    at: { file: part.file, byte: 0 },
    detail,
    remedy: 'fetch all parts of one revision into one folder',
  };
}
