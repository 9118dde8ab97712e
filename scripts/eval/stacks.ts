// `npm run eval -- stacks FILE`: chains with a plan against what the terms of their licences say.
// Everything follows from the terms; a case is right when the verdict is, and when the rules cited hold
// all that are expected and at most two others.
import { readFileSync } from 'node:fs';
import { isRecord } from '@weighbridge/core';
import {
  judgeStack,
  termsOfDigest,
  type StackVerdict,
  type TermsBook,
} from '@weighbridge/licences';
import { licencesFolder, licenceTermsDigest } from '@weighbridge/packs';
import { chainFileOf } from '@weighbridge/weigh';
import { parse } from 'yaml';
import type { Evaluation } from './evaluation.ts';

/** Rules that may be cited beside the expected ones. */
const OTHERS = 2;

interface Score {
  readonly id: string;
  readonly verdictRight: boolean;
  readonly rulesRight: boolean;
  readonly line: string;
}

export const evaluation: Evaluation = async (paths, say) => {
  const book = termsAtHand();
  const scores = paths.flatMap((path) => casesIn(path).map((one) => scoreOf(one, path, book)));
  for (const { line } of scores) say(line);
  return Promise.resolve({
    cases: scores.length,
    verdictRight: scores.filter((one) => one.verdictRight).length,
    rulesRight: scores.filter((one) => one.rulesRight).length,
  });
};

function termsAtHand(): TermsBook {
  const text = readFileSync(new URL('terms.generated.json', licencesFolder), 'utf8');
  const book = termsOfDigest(text, licenceTermsDigest);
  if (book === undefined) throw new Error('the compiled terms are not those of this release');
  return book;
}

function casesIn(path: string): readonly Readonly<Record<string, unknown>>[] {
  const file: unknown = parse(readFileSync(path, 'utf8'));
  const cases: unknown = isRecord(file) ? file['cases'] : undefined;
  if (!Array.isArray(cases)) throw new Error(`${path}: no list of cases`);
  return cases.filter(isRecord);
}

function scoreOf(one: Readonly<Record<string, unknown>>, path: string, book: TermsBook): Score {
  const id = String(one['id']);
  const { stack, actor, plan } = one;
  const raw = {
    stack,
    ...(actor === undefined ? {} : { actor }),
    ...(plan === undefined ? {} : { plan }),
  };
  const read = chainFileOf(raw, `${path}#${id}`);
  if (read.kind === 'faulty') {
    const [{ detail }] = read.faults;
    return { id, verdictRight: false, rulesRight: false, line: `${id}  not read: ${detail}` };
  }
  return compared(id, judgeStack(read.file, book), one['expected']);
}

function compared(id: string, judged: StackVerdict, expected: unknown): Score {
  const truth = isRecord(expected) ? expected : {};
  const rules: readonly unknown[] = Array.isArray(truth['rules']) ? truth['rules'] : [];
  const missing = rules.filter((rule) => !judged.rules.some((cited) => cited === rule));
  const others = judged.rules.filter((rule) => !rules.includes(rule));
  const verdictRight = judged.verdict === truth['verdict'];
  const rulesRight = missing.length === 0 && others.length <= OTHERS;
  const told = [
    id,
    verdictRight ? judged.verdict : `${judged.verdict}, expected ${String(truth['verdict'])}`,
    `cites ${judged.rules.join(' ')}`,
    ...(missing.length > 0 ? [`misses ${missing.join(' ')}`] : []),
    ...(others.length > OTHERS ? [`beside what is expected: ${others.join(' ')}`] : []),
  ];
  return { id, verdictRight, rulesRight, line: told.join('  ') };
}
