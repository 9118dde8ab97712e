// How many questions the interview asks on the worked cases of the packs, against the facts that are
// unknown after reading and read by a rule in scope: the questionnaire that it replaces.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import {
  day,
  type Evidence,
  type Value,
  type Vocabulary,
  type VocabularyEntry,
} from '@weighbridge/core';
import { vocabulary } from '@weighbridge/packs';
import { readPack, type BaseCase, type Pack, type PackTest } from '@weighbridge/rules';
import { answered, nextQuestion, openInterview, skipped, type Load } from '@weighbridge/weigh';
import { median, quantile, type Report, type Size } from './measure.ts';

const PACKS = fileURLToPath(new URL('../packages/packs/', import.meta.url));
const BAR = 3;
const SMOKE_CASES = 6;

/** A worked case of the law files: the facts that its pack's test states, all of them. */
interface Worked {
  readonly name: string;
  readonly pack: Pack;
  readonly asOf: string;
  readonly facts: { readonly [fact: string]: Value };
}

interface Count {
  readonly asked: number;
  /** Facts of which nothing is recorded after reading and that a rule of the pack reads; evidence left out. */
  readonly unknown: number;
}

/** One line: questions asked a case, facts unknown a case, and the median of their ratio. */
export function bench(size: Size): Promise<readonly Report[]> {
  const cases = workedCases();
  const taken = size === 'smoke' ? cases.slice(0, SMOKE_CASES) : cases;
  const counts = taken.map(countOf).filter(({ unknown }) => unknown > 0);
  const asked = counts.map((count) => count.asked);
  const ratios = counts.map((count) => count.unknown / Math.max(1, count.asked));
  const ratio = median(ratios);
  return Promise.resolve([
    {
      bench: 'ask',
      ours: { median: median(asked), p95: quantile(asked, 0.95), unit: 'questions' },
      reference: {
        name: 'unknown facts read by a rule in scope',
        version: `${counts.length} worked cases`,
        median: median(counts.map((count) => count.unknown)),
      },
      ratio: Math.round(ratio * 100) / 100,
      bar: BAR,
      holds: ratio >= BAR,
      rounds: counts.length,
      machine: { cores: availableParallelism(), node: process.versions.node },
    },
  ]);
}

function workedCases(): readonly Worked[] {
  const seen = new Set<string>();
  return packFolders().flatMap((folder) => {
    const files = yamlFiles(folder);
    const { pack, cases, tests } = readPack(files, { vocabulary });
    if (pack === undefined || pack.asks !== 'law') return [];
    return tests.flatMap((test): readonly Worked[] => {
      const row = /^[DO]-?\d{2}/.exec(test.because ?? '')?.[0];
      const facts = factsOf(test, cases);
      const key = `${pack.pack} ${row} ${JSON.stringify(facts)}`;
      if (row === undefined || seen.has(key)) return [];
      seen.add(key);
      return [{ name: test.name, pack, asOf: test.as_of ?? pack.status_date, facts }];
    });
  });
}

function packFolders(): readonly string[] {
  return readdirSync(PACKS, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .filter((name) => readdirSync(join(PACKS, name)).includes('pack.yaml') || hasHead(name))
    .sort();
}

function hasHead(folder: string): boolean {
  return yamlFiles(folder).some(({ text }) => /^pack: /m.test(text));
}

function yamlFiles(folder: string): readonly { readonly path: string; readonly text: string }[] {
  return readdirSync(join(PACKS, folder))
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(PACKS, folder, path), 'utf8') }));
}

function factsOf(test: PackTest, cases: readonly BaseCase[]): Worked['facts'] {
  return { ...likeFacts(test.like, cases), ...test.facts };
}

function likeFacts(like: string | undefined, cases: readonly BaseCase[]): Worked['facts'] {
  const base = cases.find(({ name }) => name === like);
  return base === undefined ? {} : { ...likeFacts(base.like, cases), ...base.facts };
}

/** Answers every question as the case does; what the case does not state, nobody knows. */
function countOf(worked: Worked): Count {
  const load = loadOf(worked);
  const unknown = Object.keys(worked.pack.facts).filter(
    (fact) => !fact.startsWith('evidence.') && load.dossier.facts[fact] === undefined,
  ).length;
  let interview = openInterview(load);
  let asked = 0;
  for (let question = nextQuestion(interview); question; question = nextQuestion(interview)) {
    asked += 1;
    const value = worked.facts[question.fact];
    interview =
      value === undefined
        ? skipped(interview, question.fact)
        : answered(interview, { fact: question.fact, value });
  }
  return { asked, unknown };
}

/** Where a fact of a case comes from; which place it is makes no difference here. */
const READ: Evidence = { kind: 'declared', file: 'worked case', line: 1 };

/** What reading a folder would have shown: of the case's facts those that lie in one. */
function loadOf({ pack, asOf, facts }: Worked): Load {
  const read = Object.entries(facts).filter(
    ([fact]) => entryOf(fact)?.where === 'folder' || entryOf(fact)?.derive !== undefined,
  );
  const on = day(asOf);
  return {
    dossier: {
      schema: 'weighbridge.dossier/1',
      name: 'case',
      revision: {},
      files: [],
      notCovered: [],
      facts: Object.fromEntries(read.map(([fact, value]) => [fact, { value, evidence: [READ] }])),
      findings: [],
      faults: [],
      components: [],
      lineage: [],
    },
    case: { roles: [], use: {}, places: pack.places, as_of: on, known_at: on, strict: false },
    packs: [{ ...pack, version: '1' }],
    tool: '0',
  };
}

function entryOf(fact: string): VocabularyEntry | undefined {
  const facts: Vocabulary['facts'] = vocabulary.facts;
  return facts[fact];
}
