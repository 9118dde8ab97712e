import { nearest, type Vocabulary } from '@weighbridge/core';
import { isPrefixOf } from '../rule-names.ts';
import type { BaseCase, Pack, PackTest } from '../tree.ts';
import { fieldsOf, optional, required, textOf, type Fields } from './fields.ts';
import type { Node } from './node.ts';
import {
  boundedFaultList,
  inFileOrder,
  TooManyFaults,
  type PackFault,
  type Report,
} from './pack-fault.ts';
import type { PackFile } from './source-text.ts';
import { expectOf, readCases, readOpenTests, type OpenTest } from './tests.ts';
import { readYaml } from './yaml-text.ts';

const DOCUMENT_SHAPE = { what: 'a document of tests', keys: ['pack', 'cases', 'tests'] };

/** Tests about one pack, ready for `runTests`. */
export interface TestDocument {
  readonly pack: string;
  readonly cases: readonly BaseCase[];
  readonly tests: readonly PackTest[];
}

/**
 * Reads a file of tests for packs that exist already: YAML documents `{pack, cases?, tests}`
 * (contracts, section 6). Where `pack` is left out, rule names are looked up in all packs, and a
 * test about rules of two packs becomes one for each. Rules may be written `eu-aia/art-53-1-a`
 * or `art-53-1-a`, and packs by the prefix of the law files.
 *
 * Gives at most 201 faults. Faults: `WB-N01`, `WB-N02`, `WB-N03`, `WB-R01`, `WB-S01` to `WB-S04`.
 *
 * @example
 * readTests({ path: 't.yaml', text: 'pack: eu\ntests: []\n' }, { packs: [], vocabulary: { name: 'm', version: 1, facts: {}, lists: {} } }).faults[0]?.code; // 'WB-N01'
 */
export function readTests(
  file: PackFile,
  context: { readonly packs: readonly Pack[]; readonly vocabulary: Vocabulary },
): { readonly documents: readonly TestDocument[]; readonly faults: readonly PackFault[] } {
  const { faults, report } = boundedFaultList();
  try {
    const documents = readYaml(file, report).flatMap((node) => readDocument(node, context, report));
    return { documents, faults: inFileOrder(faults) };
  } catch (error) {
    if (!(error instanceof TooManyFaults)) throw error;
    return { documents: [], faults: inFileOrder(faults) };
  }
}

interface Context {
  readonly packs: readonly Pack[];
  readonly vocabulary: Vocabulary;
}

function readDocument(node: Node, context: Context, report: Report): readonly TestDocument[] {
  const fields = fieldsOf(node, DOCUMENT_SHAPE, report);
  const packs = fields === undefined ? [] : packsOf(fields, context.packs);
  if (fields === undefined || packs.length === 0) return [];
  const { vocabulary } = context;
  const casesNode = optional(fields, 'cases');
  const cases = readCases(casesNode === undefined ? [] : [casesNode], {
    vocabulary,
    rules: packs,
    report,
  });
  const testsNode = required(fields, 'tests');
  const tests = readOpenTests(testsNode === undefined ? [] : [testsNode], {
    vocabulary,
    cases,
    rules: packs,
    report,
  });
  return packs.flatMap((pack, number) => documentOf({ pack, number, cases, tests }));
}

function packsOf(fields: Fields, packs: readonly Pack[]): readonly Pack[] {
  const node = optional(fields, 'pack');
  if (node === undefined) return packs;
  const name = textOf(node, fields.report);
  if (name === undefined) return [];
  const found = packs.filter(({ pack }) => isPrefixOf(name, pack));
  if (found.length > 0) return found;
  const near = nearest(
    name,
    packs.map((pack) => pack.pack),
  );
  fields.report(node.spot, {
    code: 'WB-N01',
    detail: `there is no pack \`${name}\``,
    remedy:
      near === undefined ? 'name a pack that `weighbridge rules list` shows' : `write \`${near}\``,
  });
  return [];
}

function documentOf(parts: {
  readonly pack: Pack;
  readonly number: number;
  readonly cases: readonly BaseCase[];
  readonly tests: readonly OpenTest[];
}): readonly TestDocument[] {
  const tests = parts.tests.flatMap(({ test, expected }) => {
    const own = expected.filter(({ pack }) => pack === parts.number);
    return own.length === 0 ? [] : [{ ...test, expect: expectOf(own) }];
  });
  return tests.length === 0 ? [] : [{ pack: parts.pack.pack, cases: parts.cases, tests }];
}
