// Random packs that hold every construct of the language, with several duties over shared terms.
import { day } from '@weighbridge/core';
import type { Decision, Duty, Expr, Pack, Rule, Term } from '@weighbridge/rules';
import {
  and,
  anyOfRules,
  arithmetic,
  assumedNo,
  compare,
  date,
  decision,
  decisionRule,
  duty,
  entries,
  fact,
  has,
  iff,
  is,
  no,
  nonempty,
  not,
  number,
  oneOf,
  or,
  overlaps,
  pack,
  param,
  rule,
  ruleTerm,
  term,
  valueTerm,
  yes,
} from '../../packages/rules/src/evaluate/testing/trees.ts';
import type { Random } from './random.ts';
