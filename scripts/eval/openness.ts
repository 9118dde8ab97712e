// `npm run eval -- openness DIR`: the class and the lists of components of each model against the verdicts
// of the reference tool, in its reading. The verdicts are read only to be counted.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isRecord } from '@weighbridge/core';
import {
  readRelease,
  referenceReading,
  type OpennessClass,
  type ReferenceReading,
} from '@weighbridge/licences';
import { openness as table } from '@weighbridge/packs';
import { parse } from 'yaml';
import type { Evaluation } from './evaluation.ts';

const FOLDERS = [
  { models: 'models', verdicts: 'verdicts.json' },
  { models: 'test-models', verdicts: 'test-verdicts.json' },
] as const;

const FILINGS = ['missing', 'invalid', 'unlicensed', 'included'] as const;

const names = new Map<string, string>(table.components.map(({ id, name }) => [id, name]));

/** One model beside its verdict. */
interface Compared {
  readonly file: string;
  readonly classEqual: boolean;
  readonly componentsEqual: boolean;
  readonly progressEqual: boolean;
  readonly trouble: readonly string[];
}

export const evaluation: Evaluation = async (paths, say) => {
  const compared = paths.flatMap((path) =>
    FOLDERS.filter(({ verdicts }) => existsSync(join(path, verdicts))).flatMap((folder) =>
      compareFolder(path, folder),
    ),
  );
  for (const { file, trouble } of compared) for (const line of trouble) say(`${file}: ${line}`);
  const count = (is: (one: Compared) => boolean): number => compared.filter(is).length;
  say(`progress equal: ${count((one) => one.progressEqual)} of ${compared.length} (not counted)`);
  return {
    models: compared.length,
    classEqual: count((one) => one.classEqual),
    componentsEqual: count((one) => one.componentsEqual),
  };
};

function compareFolder(path: string, folder: (typeof FOLDERS)[number]): readonly Compared[] {
  const verdicts: unknown = JSON.parse(readFileSync(join(path, folder.verdicts), 'utf8'));
  return Object.entries(isRecord(verdicts) ? verdicts : {}).map(([file, verdict]) =>
    compareModel(file, readingOf(join(path, folder.models, file)), recordOf(verdict)),
  );
}

/** What we say of a file, or why we could say nothing. */
function readingOf(path: string): ReferenceReading | string {
  if (!existsSync(path)) return 'the file is not there';
  const { release, faults } = readRelease(parse(readFileSync(path, 'utf8')), {
    components: table.components,
    placeOf: () => ({ file: path }),
  });
  return release === undefined
    ? faults.map(({ detail }) => detail).join('; ')
    : referenceReading(release, table);
}

function compareModel(
  file: string,
  reading: ReferenceReading | string,
  verdict: Readonly<Record<string, unknown>>,
): Compared {
  if (typeof reading === 'string') {
    const no = { classEqual: false, componentsEqual: false, progressEqual: false };
    return { file, ...no, trouble: [reading] };
  }
  const progress = recordOf(verdict['progress']);
  const differing = reading.classes.flatMap((one) => listsThatDiffer(one, verdict));
  const classEqual = reading.class === verdict['class'];
  return {
    file,
    classEqual,
    componentsEqual: differing.length === 0,
    progressEqual: reading.classes.every(
      (one) => one.progress.toFixed(2) === Number(progress[one.class]).toFixed(2),
    ),
    trouble: [
      ...(classEqual ? [] : [`class ${reading.class}, not ${String(verdict['class'])}`]),
      ...differing,
    ],
  };
}

function listsThatDiffer(
  { class: level, filed }: ReferenceReading['classes'][number],
  verdict: Readonly<Record<string, unknown>>,
): readonly string[] {
  const lists = recordOf(verdict[`class${level satisfies OpennessClass}`]);
  return FILINGS.flatMap((filing) => {
    const ours = filed[filing].map((id) => names.get(id) ?? id).toSorted();
    const theirs = textsOf(lists[filing]).toSorted();
    return ours.join('|') === theirs.join('|')
      ? []
      : [`class ${level} ${filing}: ${ours.join(', ')}, not ${theirs.join(', ')}`];
  });
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return isRecord(value) ? value : {};
}

function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? [...new Set(value.map(String))] : [];
}
