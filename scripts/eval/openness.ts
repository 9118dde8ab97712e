// `npm run eval -- openness DIR`: the class and the lists of components of each model against the verdicts
// of the reference tool, in its reading. The verdicts are read only to be counted. Our own verdict stands
// beside it: each component where we say that the tool errs, with the clause.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isRecord } from '@weighbridge/core';
import {
  opennessBy,
  readRelease,
  termsOfDigest,
  type Openness,
  type OpennessClass,
  type ReferenceReading,
} from '@weighbridge/licences';
import { licencesFolder, licenceTermsDigest, openness as table } from '@weighbridge/packs';
import { parseDocument } from 'yaml';
import type { Evaluation } from './evaluation.ts';

const FOLDERS = [
  { models: 'models', verdicts: 'verdicts.json' },
  { models: 'test-models', verdicts: 'test-verdicts.json' },
] as const;

const FILINGS = ['missing', 'invalid', 'unlicensed', 'included'] as const;

const names = new Map<string, string>(table.components.map(({ id, name }) => [id, name]));

const records = termsOfDigest(
  readFileSync(new URL('terms.generated.json', licencesFolder), 'utf8'),
  licenceTermsDigest,
);

const tell = opennessBy({ table, records: records?.values() ?? [] });

/** One model beside its verdict. */
interface Compared {
  readonly file: string;
  readonly ours?: Openness;
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
  sayOurs(compared, say);
  const count = (is: (one: Compared) => boolean): number => compared.filter(is).length;
  say(`progress equal: ${count((one) => one.progressEqual)} of ${compared.length} (not counted)`);
  return {
    models: compared.length,
    classEqual: count((one) => one.classEqual),
    componentsEqual: count((one) => one.componentsEqual),
  };
};

/** Our verdict as a column of its own, and how often each clause decided. */
function sayOurs(compared: readonly Compared[], say: (line: string) => void): void {
  const clauses = new Map<string, number>();
  say('model | the tool | we | component: the tool → we (clause)');
  for (const { file, ours } of compared) {
    if (ours === undefined || ours.differences.length === 0) continue;
    const { least, most } = ours.class;
    const each = ours.differences.map(({ component, reference, ours: state, clause }) => {
      clauses.set(clause, (clauses.get(clause) ?? 0) + 1);
      return `${names.get(component) ?? component}: ${reference} → ${state} (${clause})`;
    });
    const own = least === most ? String(least) : `${least} to ${most}`;
    say(`${file} | ${ours.reference?.class ?? 0} | ${own} | ${each.join('; ')}`);
  }
  say(`by clause: ${[...clauses].map(([clause, count]) => `${clause} ${count}`).join(', ')}`);
}

function compareFolder(path: string, folder: (typeof FOLDERS)[number]): readonly Compared[] {
  const verdicts: unknown = JSON.parse(readFileSync(join(path, folder.verdicts), 'utf8'));
  return Object.entries(isRecord(verdicts) ? verdicts : {}).map(([file, verdict]) =>
    compareModel(file, toldOf(join(path, folder.models, file)), recordOf(verdict)),
  );
}

/** What we say of a file, or why we could say nothing. */
function toldOf(path: string): Openness | string {
  if (!existsSync(path)) return 'the file is not there';
  // A text that is not sound YAML is read as far as it goes, and not a reason to stop.
  const description: unknown = parseDocument(readFileSync(path, 'utf8')).toJS();
  const { release, faults } = readRelease(description, {
    components: table.components,
    placeOf: () => ({ file: path }),
  });
  return release === undefined
    ? faults.map(({ detail }) => detail).join('; ')
    : tell({ name: release.name, release, facts: {} });
}

function compareModel(
  file: string,
  told: Openness | string,
  verdict: Readonly<Record<string, unknown>>,
): Compared {
  const reading = typeof told === 'string' ? undefined : told.reference;
  if (typeof told === 'string' || reading === undefined) {
    const no = { classEqual: false, componentsEqual: false, progressEqual: false };
    return { file, ...no, trouble: [typeof told === 'string' ? told : 'no description'] };
  }
  const progress = recordOf(verdict['progress']);
  const differing = reading.classes.flatMap((one) => listsThatDiffer(one, verdict));
  const classEqual = reading.class === verdict['class'];
  return {
    file,
    ours: told,
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
