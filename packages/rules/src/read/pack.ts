import type { Vocabulary } from '@weighbridge/core';
import type { BaseCase, Pack, PackTest, Param, Source } from '../tree.ts';
import { readSources } from './cites.ts';
import { checkDays } from './days.ts';
import { readDecisions } from './decisions.ts';
import { readDuties } from './duties.ts';
import { readHead, HEAD_KEYS, type Head } from './head.ts';
import { readInformation } from './information.ts';
import { readPackLists, type PackLists } from './dated-lists.ts';
import { mergeFiles, nothingIn, type Merged } from './merge.ts';
import { nesting } from './nesting.ts';
import {
  boundedFaultList,
  inFileOrder,
  TooManyFaults,
  type PackFault,
  type Report,
} from './pack-fault.ts';
import { readParams, type ReadParams } from './params.ts';
import type { RuleReading } from './rule-parts.ts';
import type { Scope } from './scope.ts';
import type { PackFile, Spot } from './source-text.ts';
import { termTable } from './terms.ts';
import { readCases, readPackTests } from './tests.ts';
import { allExpressions, entriesWithInputs, listsUsed, usedBy, type Rules } from './uses.ts';

const PACK_KEYS = [
  ...HEAD_KEYS,
  'sources',
  'params',
  'lists',
  'terms',
  'duties',
  'decisions',
  'information',
  'cases',
  'tests',
];

/** What the reading of a pack gives: the pack only when nothing is wrong with its rules. */
export interface PackReading {
  readonly pack?: Pack;
  readonly cases: readonly BaseCase[];
  readonly tests: readonly PackTest[];
  /** All that is wrong, in the order of files and lines. */
  readonly faults: readonly PackFault[];
}

/**
 * Reads and checks a pack: one or more YAML files of one folder, whose sections are laid together;
 * exactly one has the head (`pack`, `version` …).
 *
 * Gives the pack only without faults; otherwise all faults at once, at most 201, each with line, column and
 * what to underline. Cost: about 1 ms per 100 lines.
 *
 * Faults: the codes `WB-S…`, `WB-N…`, `WB-T…`, `WB-U…`, `WB-D…`, `WB-X…` and `WB-R01`.
 *
 * @example
 * const vocabulary = { name: 'models', version: 1, facts: { 'model.signed': { type: 'bool' as const, means: 'signed' } }, lists: {} };
 * const text = 'pack: house\nversion: 2026-11-21.1\nsources: {H: {title: House}}\nduties:\n  - {id: sign, who: us, must: Sign, cite: H 1, when: "!model.signed"}\n';
 * readPack([{ path: 'house.yaml', text }], { vocabulary }).pack?.duties[0]?.id; // 'sign'
 */
export function readPack(
  files: readonly PackFile[],
  context: { readonly vocabulary: Vocabulary },
): PackReading {
  const list = boundedFaultList();
  try {
    return readAll(files, context.vocabulary, list);
  } catch (error) {
    if (!(error instanceof TooManyFaults)) throw error;
    return { cases: [], tests: [], faults: inFileOrder(list.faults) };
  }
}

function readAll(
  files: readonly PackFile[],
  vocabulary: Vocabulary,
  { faults, report }: ReturnType<typeof boundedFaultList>,
): PackReading {
  const merged = mergeFiles(files, { what: 'a pack', keys: PACK_KEYS }, report);
  const head = readHead(merged, vocabulary, report);
  const sources = readSources(merged.sections('sources'), report);
  const params = readParams(merged.sections('params'), sources, report);
  const own = readPackLists(merged.sections('lists'), sources, report);
  const codes = new Map([...Object.entries(vocabulary.lists), ...own.codes]);
  const lists = { codes, dated: own.dated };
  const { rules, declared } = readRules({
    merged,
    head,
    sources,
    params,
    lists,
    vocabulary,
    report,
  });
  const cases = readCases(merged.sections('cases'), {
    vocabulary,
    rules: [rules],
    report,
  });
  const pack =
    head === undefined
      ? undefined
      : packOf({
          head,
          sources,
          params: [...params.params.values()],
          lists,
          rules,
          vocabulary,
        });
  const tests = readPackTests(merged.sections('tests'), {
    vocabulary,
    cases,
    rules: [{ ...rules, ...(head === undefined ? {} : { pack: head.pack }) }],
    declared,
    report,
  });
  if (merged.roots.length === 0 && faults.length === 0) faults.push(nothingIn(files, 'a pack'));
  const sound = pack !== undefined && faults.length === 0;
  return { ...(sound ? { pack } : {}), cases, tests, faults: inFileOrder(faults) };
}

interface RulesReading {
  readonly merged: Merged;
  readonly head: Head | undefined;
  readonly sources: readonly Source[];
  readonly params: ReadParams;
  readonly lists: PackLists;
  readonly vocabulary: Vocabulary;
  readonly report: Report;
}

function readRules(reading: RulesReading): {
  readonly rules: Rules;
  readonly declared: ReadonlySet<string>;
} {
  const { merged, sources, params, report } = reading;
  const table = termTable(merged.sections('terms'), () => rule, report);
  const scope: Scope = {
    vocabulary: reading.vocabulary,
    params: params.params,
    lists: reading.lists.codes,
    datedLists: reading.lists.dated,
    termNames: table.names,
    faultyParams: new Set(params.faulty),
    typeOfTerm: (name, spot) => table.typeOf(name, spot),
    termLevels: table.levels,
    deeper: nesting(report),
    report,
  };
  const rule: RuleReading = { scope, sources };
  const terms = table.all();
  // A rule and a term of one name could not be told apart in `expect`.
  const ids = new Set(table.names);
  const dutySpots = new Map<string, Spot>();
  const dated = { ...rule, asks: reading.head?.asks ?? 'law', ids, dutySpots } as const;
  const duties = readDuties(merged.sections('duties'), dated);
  const information = readInformation(merged.sections('information'), dated);
  const decisions = readDecisions(merged.sections('decisions'), { ...rule, ids });
  const rules = {
    terms,
    duties,
    decisions,
    ...(information.length === 0 ? {} : { information }),
  };
  checkDays({ rules, params: params.params, paramSpots: params.spots, sources, dutySpots, report });
  return { rules, declared: ids };
}

function packOf(parts: {
  readonly head: Head;
  readonly sources: readonly Source[];
  readonly params: readonly Param[];
  readonly lists: PackLists;
  readonly rules: Rules;
  readonly vocabulary: Vocabulary;
}): Pack {
  const used = usedBy(allExpressions(parts.rules), parts.rules.terms);
  const facts = entriesWithInputs(used.facts, parts.vocabulary, parts.head.pack);
  return {
    schema: 'weighbridge.pack/1',
    ...parts.head,
    sources: parts.sources,
    facts,
    ...listsUsed(used.lists, facts, parts.lists),
    params: parts.params,
    ...parts.rules,
  };
}
