import { lawFormula, type LawFormula } from './law-formula.ts';

/** Yes, no or unknown; both ends of a number or a day; a word; or a set with whether it is all. */
export type LawAnswer =
  | boolean
  | undefined
  | string
  | LawRange
  | { readonly has: readonly string[]; readonly complete: boolean };

interface LawRange {
  readonly lo: number;
  readonly hi: number;
}

/** What a name stands for in one case, and whether it was recorded. */
export interface LawCase {
  readonly answer: (name: string) => LawAnswer;
  readonly isRecorded: (fact: string) => boolean;
}

const NOTHING_KNOWN: LawRange = { lo: -Infinity, hi: Infinity };
const NEVER = dayNumber('2299-12-31');

/** Days since 1970; `never` is the last day. */
export function dayNumber(day: string): number {
  return day === 'never' ? NEVER : Date.parse(`${day}T00:00:00Z`) / 86_400_000;
}

const formulas = new Map<string, LawFormula>();

/** What a formula of the law file comes to in a case. */
export function lawAnswer(text: string, given: LawCase): LawAnswer {
  const known = formulas.get(text) ?? lawFormula(text);
  formulas.set(text, known);
  return answerOf(known, given);
}

/** The status of a duty on a day: the table in section 3 of the law file. */
export function lawStatus(
  duty: {
    readonly trigger: LawAnswer;
    readonly exceptions: readonly (readonly [id: string, answer: LawAnswer])[];
    readonly due: LawAnswer;
  },
  asOf: number,
): string {
  const { trigger, exceptions } = duty;
  if (trigger === false) return 'no';
  const exempt = exceptions.find(([, answer]) => answer === true);
  if (exempt !== undefined) return `exempt:${exempt[0]}`;
  if (trigger !== true || exceptions.some(([, answer]) => answer !== false)) return 'unknown';
  const { lo, hi } = rangeOf(duty.due);
  if (hi <= asOf) return 'applies';
  if (lo >= NEVER) return 'dormant';
  return lo > asOf ? `scheduled:${dayText(lo)}` : 'unknown';
}

function dayText(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

function answerOf(formula: LawFormula, given: LawCase): LawAnswer {
  switch (formula.kind) {
    case 'name':
      return named(formula.name, given);
    case 'number':
      return { lo: formula.number, hi: formula.number };
    case 'text':
      return /^\d{4}-/.test(formula.text) ? onDay(formula.text) : formula.text;
    case 'members':
      return { has: formula.members, complete: true };
    case 'not':
      return not(truthOf(answerOf(formula.of, given)));
    case 'operator':
      return operated(formula.operator, [
        answerOf(formula.of[0], given),
        answerOf(formula.of[1], given),
      ]);
    case 'call':
      return called(formula, given);
  }
}

function named(name: string, given: LawCase): LawAnswer {
  if (name === 'never') return onDay('never');
  if (name === 'unknown') return NOTHING_KNOWN;
  if (name === 'true' || name === 'false') return name === 'true';
  return given.answer(name);
}

function onDay(day: string): LawRange {
  return { lo: dayNumber(day), hi: dayNumber(day) };
}

function operated(operator: string, [a, b]: readonly [LawAnswer, LawAnswer]): LawAnswer {
  switch (operator) {
    case 'and':
      return both(truthOf(a), truthOf(b));
    case 'or':
      return not(both(not(truthOf(a)), not(truthOf(b))));
    case '==':
      return a === undefined || b === undefined ? undefined : a === b;
    case '!=':
      return a === undefined || b === undefined ? undefined : a !== b;
    case '>':
      return above(rangeOf(a), rangeOf(b));
    case '<':
      return above(rangeOf(b), rangeOf(a));
    default:
      return { lo: rangeOf(a).lo / rangeOf(b).lo, hi: rangeOf(a).hi / rangeOf(b).lo };
  }
}

type Tri = boolean | undefined;

function both(a: Tri, b: Tri): Tri {
  if (a === false || b === false) return false;
  return a === undefined || b === undefined ? undefined : true;
}

function not(a: Tri): Tri {
  return a === undefined ? undefined : !a;
}

// A guarded comparison: doubles divide a third inexactly (law README, section 4).
function above(a: LawRange, b: LawRange): Tri {
  const guard = 1e-13;
  if (a.lo > b.hi * (1 + (b.hi > 1e9 ? guard : 0))) return true;
  return a.hi <= b.lo * (1 + (b.lo > 1e9 ? guard : 0)) ? false : undefined;
}

function called(
  { function: name, of }: Extract<LawFormula, { readonly kind: 'call' }>,
  given: LawCase,
): LawAnswer {
  const [first] = of;
  if (name === 'known') return first?.kind === 'name' && given.isRecorded(first.name);
  const [a, b, c] = of.map((part) => answerOf(part, given));
  switch (name) {
    case 'has':
      return hits(a, typeof b === 'string' ? [b] : []);
    case 'overlaps':
      return hits(a, setOf(b).has);
    case 'nonempty':
      return setOf(a).has.length > 0 ? true : setOf(a).complete ? false : undefined;
    case 'when_':
      return chosen(truthOf(a), rangeOf(b), rangeOf(c));
    case 'max_date':
      return ends(of, given, Math.max);
    case 'min_date':
      return ends(of, given, Math.min);
    default:
      throw new Error(`the law file has no ${name}`);
  }
}

function hits(answer: LawAnswer, members: readonly string[]): Tri {
  const { has, complete } = setOf(answer);
  if (members.some((member) => has.includes(member))) return true;
  return complete ? false : undefined;
}

function chosen(condition: Tri, yes: LawRange, no: LawRange): LawRange {
  if (condition !== undefined) return condition ? yes : no;
  return { lo: Math.min(yes.lo, no.lo), hi: Math.max(yes.hi, no.hi) };
}

function ends(
  parts: readonly LawFormula[],
  given: LawCase,
  outer: (...numbers: readonly number[]) => number,
): LawRange {
  const ranges = parts.map((part) => rangeOf(answerOf(part, given)));
  return { lo: outer(...ranges.map(({ lo }) => lo)), hi: outer(...ranges.map(({ hi }) => hi)) };
}

function truthOf(answer: LawAnswer): Tri {
  return typeof answer === 'boolean' ? answer : undefined;
}

function rangeOf(answer: LawAnswer): LawRange {
  return typeof answer === 'object' && 'lo' in answer ? answer : NOTHING_KNOWN;
}

function setOf(answer: LawAnswer): { readonly has: readonly string[]; readonly complete: boolean } {
  return typeof answer === 'object' && 'has' in answer ? answer : { has: [], complete: false };
}
