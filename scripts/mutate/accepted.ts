// Mutants that survive without a test being missing: what they change cannot be seen from outside, or only
// in time taken. Each has its reason. `npm run mutate` names those that have outlived their place.
import { ACCEPTED_OF_RULES } from './accepted-of-rules.ts';
import { BRANCH, FIRST_LOOK, FIRST_PART, SLOWER, TYPES_ONLY } from './reasons.ts';
import { type Accepted } from './score.ts';

/** The accepted survivors, by file. */
export const ACCEPTED: readonly Accepted[] = [
  ...ACCEPTED_OF_RULES,
  {
    file: 'packages/core/src/cursor.ts',
    on: 'if (!(error instanceof TypeError)) throw error;',
    changes: ['!(error instanceof TypeError) → false'],
    because: 'A text decoder throws nothing else; what it might throw one day is passed on.',
  },
  {
    file: 'packages/core/src/cursor.ts',
    on: 'passed < most &&',
    changes: [
      'passed < most && this.#position >= this.#windowStart && this.#position + 8 <= windowEnd → false',
    ],
    because: SLOWER,
  },
  {
    file: 'packages/core/src/cursor.ts',
    on: 'this.#position >= this.#windowStart &&',
    changes: [
      'this.#position >= this.#windowStart → true',
      'this.#position >= this.#windowStart → this.#position > this.#windowStart',
      'this.#position >= this.#windowStart → this.#position < this.#windowStart',
    ],
    because:
      'A cursor only goes forward, so it never lies before its window; at its start the other way is slower.',
  },
  {
    file: 'packages/core/src/cursor.ts',
    on: 'this.#position + 8 <= windowEnd',
    changes: ['this.#position + 8 <= windowEnd → this.#position + 8 < windowEnd'],
    because: SLOWER,
  },
  {
    file: 'packages/core/src/cursor.ts',
    on: 'if (next > this.source.sizeBytes) break;',
    changes: [
      'next > this.source.sizeBytes → true',
      'next > this.source.sizeBytes → next >= this.source.sizeBytes',
    ],
    because: SLOWER,
  },
  {
    file: 'packages/core/src/cursor.ts',
    on: 'if (start < this.#windowStart || start + length > this.#windowStart + this.#window.byteLength) {',
    changes: ['start < this.#windowStart → start <= this.#windowStart'],
    because: SLOWER,
  },
  {
    file: 'packages/core/src/decode-value.ts',
    on: 'if (lo !== undefined && hi !== undefined && lo > hi)',
    changes: [
      'lo !== undefined && hi !== undefined → true',
      'lo !== undefined && hi !== undefined → lo !== undefined || hi !== undefined',
      'lo !== undefined → true',
      'hi !== undefined → true',
    ],
    because: TYPES_ONLY,
  },
  {
    file: 'packages/core/src/decode-value.ts',
    on: 'if (lo !== undefined && lo === hi) return value(lo);',
    changes: ['lo !== undefined → true'],
    because: 'Both ends open were refused before; it stands for the type checker.',
  },
  {
    file: 'packages/core/src/decode-value.ts',
    on: 'return lo === undefined || hi === undefined ? undefined : { lo, hi };',
    changes: [
      'lo === undefined → false',
      'lo === undefined || hi === undefined → lo === undefined && hi === undefined',
      'hi === undefined → false',
    ],
    because: 'A month or year that has a first day has a last one.',
  },
  {
    file: 'packages/core/src/digest.ts',
    on: 'if (!isSha256(digest)) throw new Error(`\\`${digest}\\` is not a SHA-256`);',
    changes: ['!isSha256(digest) → false', '`\\`${digest}\\` is not a SHA-256` → ``'],
    because: 'What the hash gives is a digest; the check gives it its type.',
  },
  {
    file: 'packages/core/src/nearest.ts',
    on: 'if (Math.abs(candidate.length - name.length) >= bestDistance) continue;',
    changes: [
      'Math.abs(candidate.length - name.length) >= bestDistance → false',
      'Math.abs(candidate.length - name.length) >= bestDistance → Math.abs(candidate.length - name.length) > bestDistance',
    ],
    because: FIRST_LOOK,
  },
  {
    file: 'packages/core/src/nearest.ts',
    on: 'let beforeLast: number[] = [];',
    changes: ['[] → ["Stryker was here"]'],
    because: 'Before the first letter nothing is swapped, so the row is not read.',
  },
  {
    file: 'packages/core/src/value.ts',
    on: 'return name !== undefined && Object.hasOwn(vocabulary.facts, name) ? name : undefined;',
    changes: ['name !== undefined → true'],
    because: TYPES_ONLY,
  },
  {
    file: 'packages/core/src/value.ts',
    on: 'return entry.values ?? (entry.list === undefined ? undefined : lists[entry.list]);',
    changes: ['entry.list === undefined → false'],
    because: TYPES_ONLY,
  },
  {
    file: 'packages/core/src/value.ts',
    on: "if (typeof known !== 'object') return known;",
    changes: ["typeof known !== 'object' → true", `'object' → ""`],
    because: 'The copy made of a record is the record; it stands for the type checker.',
  },
  {
    file: 'packages/rules/src/overlay/changes.ts',
    on: "return status === 'scheduled' && first !== undefined ? `scheduled:${first}` : status;",
    changes: ['first !== undefined → true'],
    because:
      'A duty is scheduled only once its first day is known; it stands for the type checker.',
  },
  {
    file: 'packages/rules/src/overlay/read-overlay.ts',
    on: 'return read === undefined || faults.length > before ? [] : [read];',
    changes: ['read === undefined → false'],
    because: 'What is not read has been told as a fault; it stands for the type checker.',
  },
  {
    file: 'packages/rules/src/overlay/read-overlay.ts',
    on: 'if (!(error instanceof TooManyFaults)) throw error;',
    changes: ['!(error instanceof TooManyFaults) → false'],
    because: 'Reading throws nothing else; what it might throw one day is passed on.',
  },
  {
    file: 'packages/rules/src/overlay/read-overlay.ts',
    on: 'if (name !== undefined && nameNode !== undefined) isId(name, nameNode.spot, report);',
    changes: ['nameNode !== undefined → true'],
    because: 'A name stands somewhere; it stands for the type checker.',
  },
  {
    file: 'packages/rules/src/overlay/read-overlay.ts',
    on: 'if (node === undefined || text === undefined) return undefined;',
    changes: ['node === undefined → false'],
    because: 'Nothing has no text; it stands for the type checker.',
  },
  {
    file: 'packages/rules/src/overlay/read-overlay.ts',
    on: "if (value.kind === 'scalar' && typeof value.value === 'number') return value.value;",
    changes: ["value.kind === 'scalar' → true"],
    because: TYPES_ONLY,
  },
  {
    file: 'packages/rules/src/overlay/steps.ts',
    on: "const [section = '', name = '', ...rest] = path.split('.');",
    changes: [`'' → "Stryker was here!"`],
    because: FIRST_PART,
  },
  {
    file: 'packages/rules/src/overlay/steps.ts',
    on: "return typeof value === 'string' ? parseDay(value) : undefined;",
    changes: ["typeof value === 'string' → true"],
    because: 'No number is written like a day; it stands for the type checker.',
  },
  {
    file: 'packages/rules/src/overlay/steps.ts',
    on: "const [section = '', name = '', key = '', ...rest] = path.split('.');",
    changes: [`'' → "Stryker was here!"`],
    because:
      'A split text has a first part, and one without a second has no third, which is told first.',
  },
  {
    file: 'packages/rules/src/overlay/steps.ts',
    on: 'const rows = pack.information ?? [];',
    changes: ['[] → ["Stryker was here"]'],
    because: 'A text has no id, so a path finds nothing in it either.',
  },
  {
    file: 'packages/rules/src/overlay/steps.ts',
    on: 'const rows = changed(pack.information ?? [], sought, (row) => without(row, rest));',
    changes: ['[] → ["Stryker was here"]'],
    because: 'A text has no id, so a path finds nothing in it either.',
  },
  {
    file: 'packages/rules/src/overlay/steps.ts',
    on: 'return within(rule, (of) => (of === undefined ? term : { ...term, rule: of }));',
    changes: ['of === undefined → false'],
    because: 'A path that goes on takes out less than the rule; it stands for the type checker.',
  },
  {
    file: 'packages/rules/src/mutants/expression-mutants.ts',
    on: "if (expr.op === 'chosen') return expr;",
    changes: ["expr.op === 'chosen' → false", `'chosen' → ""`],
    because: 'Words of a choice have no named list; it stands for the type checker.',
  },
  {
    file: 'packages/rules/src/mutants/find-case.ts',
    on: "if (look.kind === 'never') return { kind: 'none' };",
    changes: ["{ kind: 'none' } → {}", `'none' → ""`],
    because: BRANCH,
  },
  {
    file: 'packages/rules/src/mutants/find-case.ts',
    on: "let end: Finding<F> = { kind: 'none' };",
    changes: ["{ kind: 'none' } → {}", `'none' → ""`],
    because: BRANCH,
  },
  {
    file: 'packages/rules/src/mutants/mutate-pack.ts',
    on: "const settles = typeof expectation === 'object' && expectation.settled_by !== undefined;",
    changes: [
      "typeof expectation === 'object' && expectation.settled_by !== undefined → true",
      "typeof expectation === 'object' && expectation.settled_by !== undefined → false",
      "typeof expectation === 'object' && expectation.settled_by !== undefined → typeof expectation === 'object' || expectation.settled_by !== undefined",
      'expectation.settled_by !== undefined → true',
      'expectation.settled_by !== undefined → expectation.settled_by === undefined',
      "typeof expectation === 'object' → true",
      "typeof expectation === 'object' → typeof expectation !== 'object'",
      `'object' → ""`,
    ],
    because: SLOWER,
  },
  {
    file: 'packages/rules/src/mutants/mutate-pack.ts',
    on: 'return (test.proposed === true ? 2 : 0) + (settles ? 1 : 0);',
    changes: [
      '(test.proposed === true ? 2 : 0) + (settles ? 1 : 0) → (test.proposed === true ? 2 : 0) - (settles ? 1 : 0)',
    ],
    because: SLOWER,
  },
  {
    file: 'packages/rules/src/mutants/reach.ts',
    on: 'for (const [name, term] of terms) if (!reach.has(name)) enter(name, termExpressions(term));',
    changes: ['!reach.has(name) → true'],
    because: SLOWER,
  },
  {
    file: 'packages/rules/src/mutants/rule-mutants.ts',
    on: 'const known = day === undefined ? undefined : parseDay(day);',
    changes: ['day === undefined → false'],
    because: 'What is not there is no day either; it stands for the type checker.',
  },
  {
    file: 'packages/rules/src/mutants/rule-mutants.ts',
    on: "change: `${name} ${known} a day ${days < 0 ? 'earlier' : 'later'}`,",
    changes: ['days < 0 → days <= 0'],
    because: 'A day is moved by one either way, never by none.',
  },
];
