import { describe, expect, it } from 'vitest';
import type { Duty, Expr, Pack } from '@weighbridge/rules';
import { hasLawFile, lawMacros, lawRules, type LawRule } from './testing/law-file.ts';
import { expressionsIn, nodesIn, ordersAmong, paramValues } from './testing/comparisons.ts';
import { shippedPack } from './testing/shipped.ts';

describe.skipIf(!hasLawFile)('the EU pack beside its law file (needs ../shared)', () => {
  const pack = shippedPack('eu-ai-act');
  const rows = hasLawFile ? lawRules() : [];
  const pairs = pack.duties.map((duty) => ({ id: duty.id, duty, row: rowOf(duty, rows) }));

  it('has every row of Articles 51 to 55', () => {
    const wanted = rows
      .map((row) => row.id.slice('eu-aia/'.length))
      .filter((id) => /^art-5[1-5](?:-|$)/.test(id));
    expect(pack.duties.map((duty) => duty.id).toSorted()).toEqual(wanted.toSorted());
  });

  it.each(pairs)('$id has the confidence mark of its row', ({ duty, row }) => {
    expect(duty.mark).toBe(row?.mark);
  });

  it.each(pairs)('$id has the exceptions of its row', ({ duty, row }) => {
    expect(duty.unless.map((exception) => exception.id)).toEqual(row?.unless);
  });

  it.each(pairs)('$id compares as its row does', ({ duty, row }) => {
    expect(ordersAmong(nodesOf(pack, duty))).toEqual(ordersIn(expanded(row?.when ?? '')));
  });

  it.each(pairs)('$id has the amounts of its row and no other', ({ duty, row }) => {
    const amounts = numbersIn(expanded(row?.when ?? ''));
    expect(paramValues(pack, nodesOf(pack, duty), 'FLOP')).toEqual(amounts);
  });

  it.each(pairs)('$id is due on the days of its row', ({ duty, row }) => {
    const nodes = duty.due === undefined ? [] : nodesIn(pack, duty.due);
    const formula = expanded(row?.from ?? '');
    expect(paramValues(pack, nodes, 'date')).toEqual(datesIn(formula));
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
