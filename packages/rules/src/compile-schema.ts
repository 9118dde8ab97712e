import { parseDay, type Day, type Value, type VocabularyEntry } from '@weighbridge/core';
import { z } from 'zod';
import type {
  Alternative,
  Dated,
  Decision,
  DecisionRule,
  Duty,
  Enforcement,
  Expr,
  ExprType,
  Information,
  Lifecycle,
  ListEntry,
  Pack,
  Param,
  ParamValue,
  Rule,
  Source,
  Span,
  Term,
} from './tree.ts';

const words: z.ZodType<readonly string[]> = z.array(z.string());
/** A day; the schema itself says `string` with `format: date`. */
const dayText: z.ZodType<string> = z.iso
  .date({ abort: true })
  .refine(
    (text) => parseDay(text) !== undefined,
    'is not a day of the calendar, or after 2299-12-31',
  );

const span: z.ZodType<Span> = z.strictObject({
  line: z.int().min(1),
  column: z.int().min(1),
  length: z.int().min(1),
  file: z.string().exactOptional(),
});

const expr: z.ZodType<Expr> = z.lazy(() => anyExpr);
const two = z.tuple([expr, expr]);
const fact = z.string();
const member = z.string();
const membership = { fact, members: words, list: z.string().exactOptional(), at: span };

const anyExpr: z.ZodType<Expr> = z.discriminatedUnion('op', [
  z.strictObject({ op: z.literal(['true', 'false']), at: span }),
  z.strictObject({ op: z.literal('fact'), fact, at: span }),
  z.strictObject({ op: z.literal('param'), param: z.string(), at: span }),
  z.strictObject({ op: z.literal('term'), term: z.string(), at: span }),
  z.strictObject({ op: z.literal('chosen'), term: z.string(), members: words, at: span }),
  z.strictObject({
    op: z.literal('not'),
    // Not lazy: of all expressions this one is nested deepest, and each lazy step takes stack.
    get of(): z.ZodType<Expr> {
      return anyExpr;
    },
    at: span,
  }),
  z.strictObject({
    op: z.literal(['and', 'or', '>', '>=', '<', '<=', '+', '-', 'min', 'max', '*']),
    of: two,
    at: span,
  }),
  z.strictObject({ op: z.literal('if'), of: z.tuple([expr, expr, expr]), at: span }),
  z.strictObject({ op: z.literal(['is', 'has']), fact, member, at: span }),
  z.strictObject({ op: z.literal(['one-of', 'overlaps']), ...membership }),
  z.strictObject({ op: z.literal('nonempty'), fact, at: span }),
]);

const exprType: z.ZodType<ExprType> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('bool') }),
  z.strictObject({ kind: z.literal('number'), unit: z.string() }),
  z.strictObject({ kind: z.literal('date') }),
  z.strictObject({ kind: z.literal('code'), fact }),
]);

const rule: z.ZodType<Rule> = z.lazy(() =>
  z.strictObject({ id: z.string().exactOptional(), ...ruleBody }),
);
const ruleBody = {
  cite: words,
  base: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('is'), expr }),
    z.strictObject({ kind: z.literal('any'), of: z.array(rule) }),
  ]),
  unless: z.array(rule),
  at: span,
};

const alternative: z.ZodType<Alternative> = z.lazy(() =>
  z.strictObject({ id: z.string().exactOptional(), value: z.string(), ...ruleBody }),
);

const term: z.ZodType<Term> = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('choice'),
    name: z.string(),
    cite: words,
    choose: z.array(alternative).min(1),
    otherwise: z.string().exactOptional(),
    at: span,
  }),
  z.strictObject({ kind: z.literal('rule'), name: z.string(), rule }),
  z.strictObject({
    kind: z.literal('value'),
    name: z.string(),
    type: exprType,
    cite: words,
    value: expr,
    at: span,
  }),
]);

const paramValue: z.ZodType<ParamValue> = z.strictObject({
  value: z.union([z.number(), dayText]),
  from: dayText,
  until: dayText.exactOptional(),
  cite: words,
  kind: z.string().exactOptional(),
});

const param: z.ZodType<Param> = z.strictObject({
  name: z.string(),
  unit: z.string(),
  values: z.array(paramValue).min(1),
  at: span,
});

const asks = z.literal(['law', 'licence', 'policy', 'practice']);

function dated<Word extends string>(word: z.ZodType<Word>): z.ZodType<Dated<Word>> {
  return z.strictObject({
    value: word,
    from: dayText.exactOptional(),
    until: dayText.exactOptional(),
    by: z.string().exactOptional(),
  });
}

const lifecycle: z.ZodType<Lifecycle> = z.literal(['in_force', 'voluntary', 'pending_bill']);
const enforcement: z.ZodType<Enforcement> = z.literal([
  'normal',
  'grace',
  'stayed',
  'none_in_statute',
]);

const columns = {
  mark: z.literal(['V', 'V2', 'K', 'I']),
  lifecycle: z.array(dated(lifecycle)),
  enforcement: z.array(dated(enforcement)),
  from: dayText.exactOptional(),
  until: dayText.exactOptional(),
};

const duty: z.ZodType<Duty> = z.strictObject({
  id: z.string(),
  who: z.string(),
  must: z.string(),
  asks,
  ...columns,
  due: expr.exactOptional(),
  met: expr.exactOptional(),
  note: z.string().exactOptional(),
  ...ruleBody,
});

const information: z.ZodType<Information> = z.strictObject({
  id: z.string(),
  says: z.string(),
  ...columns,
  ...ruleBody,
});

const listEntry: z.ZodType<ListEntry> = z.strictObject({
  code: z.string(),
  from: dayText.exactOptional(),
  until: dayText.exactOptional(),
  cite: words,
});

const decisionRule: z.ZodType<DecisionRule> = z.strictObject({
  id: z.string(),
  then: z.string(),
  says: z.string().exactOptional(),
  ...ruleBody,
});

const decision: z.ZodType<Decision> = z.strictObject({
  id: z.string(),
  worstOf: words,
  whenUnknown: z.string(),
  rules: z.array(decisionRule),
  at: span,
});

const source: z.ZodType<Source> = z.strictObject({
  key: z.string(),
  title: z.string(),
  url: z.string().exactOptional(),
  binding: z.boolean(),
  from: dayText.exactOptional(),
});

const day: z.ZodType<Day> = dayText.transform((text) => parseDay(text) ?? z.NEVER);

const value: z.ZodType<Value> = z.union([
  z.boolean(),
  z.number(),
  z.string(),
  z.strictObject({
    has: words,
    not: words.exactOptional(),
    complete: z.literal(true).exactOptional(),
  }),
  z.strictObject({ lo: z.number().exactOptional(), hi: z.number().exactOptional() }),
  z.strictObject({ lo: day.exactOptional(), hi: day.exactOptional() }),
]);

const entry: z.ZodType<VocabularyEntry> = z.strictObject({
  type: z.literal(['bool', 'number', 'date', 'enum', 'code', 'set']),
  unit: z.string().exactOptional(),
  min: z.number().exactOptional(),
  values: words.exactOptional(),
  list: z.string().exactOptional(),
  means: z.string(),
  assume: z.strictObject({ value, because: z.string() }).exactOptional(),
  derive: z.string().exactOptional(),
  where: z.literal(['folder', 'outside']).exactOptional(),
  ask: z.string().exactOptional(),
});

/**
 * The shape of a compiled pack (`weighbridge.pack/1`), for decoding and for its JSON Schema.
 * Keys that it does not know are refused.
 *
 * @example
 * packSchema.safeParse({ schema: 'weighbridge.pack/1' }).success; // false
 */
export const packSchema: z.ZodType<Pack> = z.strictObject({
  schema: z.literal('weighbridge.pack/1'),
  pack: z.string(),
  title: z.string(),
  version: z.string(),
  status_date: dayText,
  asks,
  places: words,
  uses: words,
  sources: z.array(source),
  facts: z.record(z.string(), entry),
  lists: z.record(z.string(), words),
  datedLists: z.record(z.string(), z.array(listEntry)).exactOptional(),
  params: z.array(param),
  terms: z.array(term),
  duties: z.array(duty),
  decisions: z.array(decision),
  information: z.array(information).exactOptional(),
});
