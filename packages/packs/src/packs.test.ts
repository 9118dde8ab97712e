import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compilePack, packFromJson, runTests } from '@weighbridge/rules';
import type { Expectation, Pack, Rule } from '@weighbridge/rules';
import { currentPacks, keptFolder } from './index.ts';
import { outcomesOf, type Outcomes } from './testing/case-values.ts';
import { shippedReading } from './testing/shipped.ts';
import { variantsOf } from './testing/variants.ts';

describe.each(currentPacks)('the pack $name', ({ name, version }) => {
  const reading = shippedReading(name);
  const pack = packIn(reading);

  it('is free of faults', () => {
    expect(reading.faults).toEqual([]);
  });

  it('is kept, compiled, as its YAML says', () => {
    const kept = new URL(`${name}@${version}.json`, keptFolder);
    expect(readFileSync(kept, 'utf8')).toBe(`${compilePack(pack)}\n`);
  });

  it('cites for each rule, exception and alternative a source that it declares', () => {
    const keys = pack.sources.map(({ key }) => key);
    const strangers = rulesOf(pack)
      .flatMap((rule) => rule.cite)
      .filter((cite) => !keys.some((key) => new RegExp(`^${key}(?:[ .]|$)`).test(cite)));
    expect(strangers).toEqual([]);
    expect(rulesOf(pack).filter((rule) => rule.cite.length === 0)).toEqual([]);
  });

  it('says of each number from a source that does not bind what kind of number it is', () => {
    const loose = new Set(pack.sources.filter(({ binding }) => !binding).map(({ key }) => key));
    const bare = pack.params.filter(({ values }) =>
      values.some(
        ({ cite, kind }) =>
          kind === undefined && cite.some((text) => loose.has(text.split(' ')[0] ?? '')),
      ),
    );
    expect(bare.map((param) => param.name)).toEqual([]);
  });

  it('has one test of each name, and a reason from the law for each of a law', () => {
    const names = reading.tests.map((test) => test.name);
    expect(names.length).toBe(new Set(names).size);
    const bare = reading.tests.filter((test) => test.because === undefined);
    expect(pack.asks === 'law' ? bare.map((test) => test.name) : []).toEqual([]);
  });
});

describe.each(currentPacks)('the tests of the pack $name', ({ name }) => {
  const reading = shippedReading(name);
  const pack = packIn(reading);
  const outcomes = outcomesOf(pack, reading);
  const rules = [
    ...pack.duties.map((duty) => duty.id),
    ...pack.decisions.flatMap((decision) => decision.rules.map((rule) => rule.id)),
  ];
  const conditions = pack.terms.flatMap((term) => (term.kind === 'rule' ? [term.name] : []));

  it.each(runTests({ pack, cases: reading.cases, tests: reading.tests }))(
    'hold: $name',
    ({ expectations }) => {
      expect(expectations.filter(({ right }) => !right)).toEqual([]);
    },
  );

  it('are looked at below as they are run', () => {
    const wrong = reading.tests.flatMap((test, place) =>
      Object.entries(test.expect)
        .filter(([rule]) => rules.includes(rule))
        .filter(
          ([rule, expected]) =>
            typeof expected === 'string' && !expected.startsWith(outcomes[place]?.get(rule) ?? '-'),
        )
        .map(([rule]) => `${test.name}: ${rule}`),
    );
    expect(wrong).toEqual([]);
  });

  it.each(rules)('have a case in which %s bears, and one in which it does not', (rule) => {
    const statuses = outcomes.map((outcome) => outcome.get(rule));
    // A bill has no day from which it binds, so that it stays dormant.
    expect(statuses.some((status) => status === 'applies' || status === 'dormant')).toBe(true);
    expect(statuses).toContain('no');
  });

  it.each(conditions)('have a case in which %s holds, and one in which it does not', (term) => {
    const truths = outcomes.map((outcome) => outcome.get(`terms.${term}`));
    expect(truths).toContain('"yes"');
    expect(truths).toContain('"no"');
  });

  it.each(variantsOf(pack).map((variant) => [variant.without, variant.pack] as const))(
    'tell the pack from one without %s',
    (_without, variant) => {
      expect(differ(reading, outcomes, outcomesOf(variant, reading))).toBe(true);
    },
  );
});

describe('the kept packs', () => {
  const kept = readdirSync(keptFolder).filter((file) => file.endsWith('.json'));

  it.each(kept)('%s is read as it was written, under the name of its file', (file) => {
    const text = readFileSync(new URL(file, keptFolder), 'utf8');
    const { pack, faults } = packFromJson(text, file);
    expect(faults).toEqual([]);
    expect(`${pack?.pack}@${pack?.version}.json`).toBe(file);
  });

  it('hold every pack of this release', () => {
    const files = currentPacks.map(({ name, version }) => `${name}@${version}.json`);
    expect(files.filter((file) => !kept.includes(file))).toEqual([]);
  });

  // A name with its pack is always one rule; the reader of packs sees to ids within a pack.
  it('share an id in this release only where two laws count their articles alike', () => {
    const ids = currentPacks.flatMap(({ name }) =>
      packIn(shippedReading(name)).duties.map((duty) => duty.id),
    );
    const shared = ids.filter((id, place) => ids.indexOf(id) !== place);
    expect(shared.filter((id) => !/^art-\d+$/.test(id))).toEqual([]);
  });
});

function packIn(reading: ReturnType<typeof shippedReading>): Pack {
  if (reading.pack === undefined) throw new Error(JSON.stringify(reading.faults));
  return reading.pack;
}

function rulesOf(pack: Pack): readonly Rule[] {
  const roots: readonly Rule[] = [
    ...pack.terms.flatMap((term) => (term.kind === 'rule' ? [term.rule] : [])),
    ...pack.duties,
    ...pack.decisions.flatMap((decision) => decision.rules),
  ];
  return roots.flatMap(withParts);
}

function withParts(rule: Rule): readonly Rule[] {
  const alternatives = rule.base.kind === 'any' ? rule.base.of : [];
  return [rule, ...[...alternatives, ...rule.unless].flatMap(withParts)];
}

// Whether a test fails: the outcome of something that it expects is another.
function differ(
  reading: ReturnType<typeof shippedReading>,
  ours: readonly Outcomes[],
  others: readonly Outcomes[],
): boolean {
  return reading.tests.some((test, place) =>
    Object.entries(test.expect)
      .flatMap(([name, expectation]) => comparedNames(name, expectation))
      .some((name) => ours[place]?.get(name) !== others[place]?.get(name)),
  );
}

function comparedNames(name: string, expectation: Expectation): readonly string[] {
  const plain = [name, `terms.${name}`];
  if (typeof expectation === 'string') {
    return expectation.startsWith('scheduled:') ? [...plain, `due.${name}`] : plain;
  }
  return [
    ...plain,
    ...(expectation.due === undefined ? [] : [`due.${name}`]),
    ...(expectation.met === undefined ? [] : [`met.${name}`]),
  ];
}
