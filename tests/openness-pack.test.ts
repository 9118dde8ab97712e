// The tables of openness and the pack `mof` say the same: of each component its number, type, class and
// whether it is required; of each release its class and its rung.
import { readFileSync } from 'node:fs';
import { day, type Facts, type Value } from '@weighbridge/core';
import { opennessBy, type OpennessTable } from '@weighbridge/licences';
import { currentPacks, keptFolder, openness } from '@weighbridge/packs';
import { packFromJson, prepare, termAnswers, type Pack } from '@weighbridge/rules';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const table: OpennessTable = openness;
const pack = keptPack('mof');
const program = prepare(pack);
const tell = opennessBy({ table });

describe('the table of components', () => {
  it.each(table.components)('says of $id what the pack mof says', (component) => {
    const rule = pack.duties.find(({ id }) => id === `mof-${component.number}`);
    const numeral = table.classes.find((one) => one.class === component.class)?.numeral;
    const optional = component.required ? '' : ', optional';
    expect(rule?.note).toBe(`Type ${component.type}, class ${numeral}${optional}`);
  });

  it('has as many as the pack has duties for components', () => {
    const numbered = pack.duties.filter(({ id }) => /^mof-\d+$/.test(id));
    expect(numbered).toHaveLength(table.components.length);
  });
});

const ids = table.components.map(({ id }) => id);
const someIds = fc.oneof(fc.subarray(ids), fc.subarray(ids, { minLength: ids.length - 2 }));
const set = fc.oneof(
  someIds.map((has) => ({ has, complete: true as const })),
  someIds.map((has) => ({ has })),
);
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(value, { nil: undefined });
const anyFacts = fc.record({
  'mof.included': maybe(set),
  'mof.licensed_open': maybe(set),
  'release.hosted_access': maybe(fc.boolean()),
  'release.weights_gated': maybe(fc.boolean()),
  'release.weights_public': maybe(fc.boolean()),
});

const CLASS_TERMS = { 3: 'mof_class_iii', 2: 'mof_class_ii', 1: 'mof_class_i' } as const;

describe('what a person states', () => {
  it('reaches the same classes by the tables and by the rules', () => {
    fc.assert(
      fc.property(anyFacts, (stated) => {
        const answers = answersTo(stated);
        const told = tell({ name: '', seen: [], facts: factsOf(stated) });
        for (const { class: level, truth } of told.classes)
          expect([level, truth]).toEqual([level, answers[CLASS_TERMS[level]]]);
      }),
      { numRuns: 300 },
    );
  });

  it('stands on the same rung by the tables and by the rules', () => {
    let definite = 0;
    const rungs = table.ladder.map(({ id }): string => id);
    fc.assert(
      fc.property(anyFacts, (stated) => {
        // Whoever says that parameters are included, and of no way to get them, leaves open how.
        const included = stated['mof.included']?.has.includes('parameters-final') === true;
        fc.pre(!included || stated['release.weights_gated'] === true);
        const { least, most } = tell({ name: '', seen: [], facts: factsOf(stated) }).ladder;
        const answer = answersTo({ ...stated, 'osaid.code': false })['openness_rung'];
        const rung = rungs.findIndex((id) => id === answer);
        if (rung < 0) return;
        definite++;
        expect(rung).toBeGreaterThanOrEqual(rungs.indexOf(least));
        expect(rung).toBeLessThanOrEqual(rungs.indexOf(most));
      }),
      { numRuns: 500 },
    );
    expect(definite).toBeGreaterThan(20);
  });
});

type Stated = { readonly [fact: string]: Value | undefined };

function valuesOf(stated: Stated): { readonly [fact: string]: Value } {
  return Object.fromEntries(
    Object.entries(stated).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

function factsOf(stated: Stated): Facts {
  return Object.fromEntries(
    Object.entries(valuesOf(stated)).map(([name, value]) => [name, { value, evidence: [] }]),
  );
}

function answersTo(stated: Stated): ReturnType<typeof termAnswers> {
  return termAnswers(program, valuesOf(stated), { asOf: day('2026-11-21'), strict: true });
}

function keptPack(name: string): Pack {
  const version = currentPacks.find((one) => one.name === name)?.version ?? '';
  const file = `${name}@${version}.json`;
  const { pack: read } = packFromJson(readFileSync(new URL(file, keptFolder), 'utf8'), file);
  if (read === undefined) throw new Error(`${file} is not sound`);
  return read;
}
