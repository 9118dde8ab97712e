import { describe, expect, it } from 'vitest';
import { NEVER } from '@weighbridge/core';
import type { Duty, Expr, Pack } from '@weighbridge/rules';
import { hasLawFile, lawMacros, lawRules, lawTableIds, type LawRule } from './testing/law-file.ts';
import { expressionsIn, nodesIn, ordersAmong, paramValues } from './testing/comparisons.ts';
import { packTexts, shippedPack } from './testing/shipped.ts';

/** Duties whose rows have words instead of a formula: sections 6.7 (table) and 12. */
const TOLD_IN_WORDS = [
  'art-91',
  'art-92',
  'art-93',
  'cop-copyright',
  'cop-safety-security',
  'cop-transparency',
];

/** Article 111(1), a row of section 2.2 that the formula of `hr_due` leaves out: placed before, due on. */
const ANNEX_X = ['2027-08-02', '2030-12-31'];

describe.skipIf(!hasLawFile)('the EU pack beside its law file (needs ../shared)', () => {
  const pack = shippedPack('eu-ai-act');
  const rows = hasLawFile ? lawRules() : [];
  const pairs = pack.duties.flatMap((duty) => {
    const row = rowOf(duty, rows);
    return row === undefined ? [] : [{ id: duty.id, duty, row }];
  });

  it('has every rule row, and beside them only what sections 6.7 and 12 tell in words', () => {
    const wanted = [...rows.map((row) => row.id.slice('eu-aia/'.length)), ...TOLD_IN_WORDS];
    expect(pack.duties.map((duty) => duty.id).toSorted()).toEqual(wanted.toSorted());
  });

  it.each(hasLawFile ? lawTableIds() : [])(
    'says where %s, a row without a trigger, is answered',
    (id) => {
      const [, name = ''] = id.split('/');
      expect(packTexts('eu-ai-act')).toMatch(new RegExp(`\\b${name}\\b`));
    },
  );

  it.each(pairs)('$id has the confidence mark of its row', ({ duty, row }) => {
    expect(duty.mark).toBe(row.mark);
  });

  it.each(pairs)('$id has the exceptions of its row', ({ duty, row }) => {
    expect(duty.unless.map((exception) => exception.id)).toEqual(row.unless);
  });

  it.each(pairs)('$id compares as its row does', ({ duty, row }) => {
    expect(ordersAmong(nodesOf(pack, duty))).toEqual(ordersIn(expanded(row.when)));
  });

  it.each(pairs)('$id has the amounts of its row and no other', ({ duty, row }) => {
    const amounts = numbersIn(expanded(row.when));
    expect(paramValues(pack, nodesOf(pack, duty), 'FLOP')).toEqual(amounts);
  });

  it.each(pairs)('$id is due on the days of its row', ({ duty, row }) => {
    const nodes = duty.due === undefined ? [] : nodesIn(pack, duty.due);
    const formula = expanded(row.from);
    const beside = row.from.includes('hr_due') ? ANNEX_X : [];
    expect(daysOf(pack, duty, nodes)).toEqual([...datesIn(formula), ...beside].toSorted());
    expect(ordersAmong(nodes)).toEqual(ordersIn(formula));
  });
});

function rowOf(duty: Duty, rows: readonly LawRule[]): LawRule | undefined {
  return rows.find((row) => row.id === `eu-aia/${duty.id}`);
}

// Exceptions stand in `unless`; the comparison of triggers leaves them out on both sides.
function nodesOf(pack: Pack, duty: Duty): readonly Expr[] {
  return expressionsIn(pack, { ...duty, unless: [] });
}

// `never` stands for no day.
function daysOf(pack: Pack, duty: Duty, nodes: readonly Expr[]): readonly string[] {
  const days = [duty.from, ...paramValues(pack, nodes, 'date')].flatMap((one) => one ?? []);
  return [...new Set(days)].filter((one) => one !== NEVER).toSorted();
}

function expanded(formula: string): string {
  const macros = lawMacros();
  let text = formula;
  for (let depth = 0; depth < 20; depth++) {
    const next = text.replace(/[a-z][a-z0-9_]*/g, (name) => macros.get(name) ?? name);
    if (next === text) return text;
    text = next;
  }
  throw new Error(`${formula} does not end`);
}

function ordersIn(formula: string): readonly string[] {
  return [...new Set(formula.match(/[<>]=?/g) ?? [])].toSorted();
}

function numbersIn(formula: string): readonly string[] {
  const numbers = (formula.match(/\d+e\d+/g) ?? []).map((text) => String(Number(text)));
  return [...new Set(numbers)].toSorted();
}

function datesIn(formula: string): readonly string[] {
  return [...new Set(formula.match(/\d{4}-\d{2}-\d{2}/g) ?? [])].toSorted();
}
