import { membersOf, type FactType, type Value, type Vocabulary } from '@weighbridge/core';
import { valueSchema } from '@weighbridge/core/schema';
import { z } from 'zod';
import { rankedQuestions, type Interview, type Question } from './interview.ts';

/** One question for another tool to put: what to ask, in which form, and what rests on it. */
export interface AskedFact {
  readonly fact: string;
  readonly ask: string;
  readonly means: string;
  readonly type: FactType;
  readonly unit?: string;
  /** What an answer may be, where a list says. */
  readonly members?: readonly string[];
  readonly known?: Value;
  readonly rules: readonly { readonly pack: string; readonly rule: string }[];
  readonly settles: number;
}

/** What can still change a verdict: the answer of `weighbridge ask --format json`. */
export interface Questions {
  readonly schema: 'weighbridge.questions/1';
  readonly subject: string;
  /** Verdicts that are unknown. */
  readonly unknown: number;
  readonly questions: readonly AskedFact[];
}

/**
 * The questions of an interview as another tool takes them, the one that settles most first.
 *
 * @example
 * const on = day('2026-11-21');
 * const dossier = { schema: 'weighbridge.dossier/1', name: 'alder-7b', revision: {}, files: [], notCovered: [], facts: {}, findings: [], faults: [], components: [], lineage: [] };
 * const asked = { roles: [], use: {}, places: [], as_of: on, known_at: on, strict: false };
 * questionsOf(openInterview({ dossier, case: asked, packs: [], tool: '0.1.0' }), { name: 'alder-7b', lists: {} }).unknown; // 0
 */
export function questionsOf(
  interview: Interview,
  { name, lists }: { readonly name: string; readonly lists: Vocabulary['lists'] },
): Questions {
  return {
    schema: 'weighbridge.questions/1',
    subject: name,
    unknown: interview.open.length,
    questions: rankedQuestions(interview).map((question) => askedFact(question, lists)),
  };
}

function askedFact(
  { fact, entry, known, rules, settles }: Question,
  lists: Vocabulary['lists'],
): AskedFact {
  const { means, type, unit, ask = `${means}?` } = entry;
  const members = membersOf(entry, lists);
  return {
    fact,
    ask,
    means,
    type,
    ...(unit === undefined ? {} : { unit }),
    ...(members === undefined ? {} : { members }),
    ...(known === undefined ? {} : { known }),
    rules,
    settles,
  };
}

/**
 * The decoder of questions, from which the published JSON Schema is made.
 *
 * @example
 * questionsSchema.safeParse({ schema: 'weighbridge.questions/1' }).success; // false
 */
export const questionsSchema: z.ZodType<Questions> = z.strictObject({
  schema: z.literal('weighbridge.questions/1'),
  subject: z.string(),
  unknown: z.int().min(0),
  questions: z.array(
    z.strictObject({
      fact: z.string(),
      ask: z.string(),
      means: z.string(),
      type: z.enum(['bool', 'number', 'date', 'enum', 'code', 'set']),
      unit: z.string().exactOptional(),
      members: z.array(z.string()).exactOptional(),
      known: valueSchema.exactOptional(),
      rules: z.array(z.strictObject({ pack: z.string(), rule: z.string() })),
      settles: z.int().min(0),
    }),
  ),
});
