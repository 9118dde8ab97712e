import { describe, expect, it } from 'vitest';
import { caseOf, useFromText, type Question } from './case.ts';
import { ON, VOCABULARY } from './testing/samples.ts';
import type { Case } from './ticket.ts';

function read(question: Partial<Question>): Case {
  const reading = caseOf({ asOf: ON, knownAt: ON, ...question }, VOCABULARY);
  if (reading.kind === 'faulty')
    throw new Error(reading.faults.map(({ detail }) => detail).join('; '));
  return reading.case;
}

function faults(question: Partial<Question>) {
  const reading = caseOf({ asOf: ON, knownAt: ON, ...question }, VOCABULARY);
  return reading.kind === 'faulty' ? reading.faults : [];
}

describe('roles', () => {
  it('publisher is another word for provider', () => {
    expect(read({ roles: ['publisher'] }).roles).toEqual(['provider']);
    expect(read({ roles: ['publisher', 'Provider'] }).roles).toEqual(['provider']);
  });

  it('come out sorted and once', () => {
    expect(read({ roles: ['provider', 'host', 'provider'] }).roles).toEqual(['host', 'provider']);
  });

  it('that the vocabulary does not have are a fault with the nearest one', () => {
    expect(faults({ roles: ['providr'] })).toEqual([
      {
        code: 'case.role',
        at: { file: 'command line', line: 1 },
        detail: 'no role `providr`',
        remedy: 'write provider',
      },
    ]);
    expect(faults({ roles: ['zzzzzz'] })[0]?.remedy).toBe(
      'use one of provider, modifier, deployer, host',
    );
  });
});

describe('places', () => {
  it('carry what they lie in', () => {
    expect(read({ places: ['us-ca', 'de'] }).places).toEqual(['DE', 'EU', 'US', 'US-CA']);
  });

  it('that nobody knows are a fault with the way to write them', () => {
    expect(faults({ places: ['UK'] })[0]).toMatchObject({
      code: 'case.place',
      detail: 'no place `UK`',
      remedy: 'write GB, if that is meant',
    });
    expect(faults({ places: ['California'] })[0]?.remedy).toBe(
      'write an ISO 3166 code such as DE or US-CA, or EU',
    );
  });
});

describe('use', () => {
  it('takes facts with and without their namespace, in one order', () => {
    const use = { 'use.sector': 'health', annex3: ['A3-4b', 'A3-4a'] };
    expect(read({ use }).use).toEqual({
      'use.annex3': { has: ['A3-4a', 'A3-4b'] },
      'use.sector': 'health',
    });
    expect(Object.keys(read({ use }).use)).toEqual(['use.annex3', 'use.sector']);
  });

  it('of one line is read word by word', () => {
    expect(useFromText('sector=employment, annex3=A3-4a+A3-4b,personal_data,,')).toEqual({
      sector: 'employment',
      annex3: 'A3-4a+A3-4b',
      personal_data: 'true',
    });
    expect(read({ use: useFromText('annex3=A3-4a+A3-4b,personal_data') }).use).toEqual({
      'use.annex3': { has: ['A3-4a', 'A3-4b'] },
      'use.personal_data': true,
    });
    expect(read({ use: useFromText('personal_data=no') }).use).toEqual({
      'use.personal_data': false,
    });
    expect(read({ use: useFromText('personal_data=yes') }).use).toEqual({
      'use.personal_data': true,
    });
    expect(read({ use: { personal_data: false } }).use).toEqual({ 'use.personal_data': false });
  });

  it('of a fact that is not known is a fault with the nearest one', () => {
    expect(faults({ use: { secter: 'health' } })[0]).toMatchObject({
      code: 'case.use',
      detail: 'no fact `use.secter`',
      remedy: 'write use.sector',
    });
    expect(faults({ use: { xyzxyzxyz: true } })[0]?.remedy).toBe(
      'use one of use.sector, use.annex3, use.personal_data',
    );
    expect(faults({ use: { constructor: true } })[0]?.code).toBe('case.use');
  });

  it('never states facts of another namespace', () => {
    expect(faults({ use: { 'model.training_tokens': 5 } })[0]?.code).toBe('case.use');
  });

  it('with a value that does not fit is a fault that says what fits', () => {
    expect(faults({ use: { sector: 'helth' } })[0]).toMatchObject({
      code: 'case.value',
      detail: 'use.sector: `helth` is not one of general, health, employment',
      remedy: 'write one of general, health, employment',
    });
    expect(faults({ use: { personal_data: 'maybe' } })[0]?.code).toBe('case.value');
  });
});

describe('a question', () => {
  it('with several mistakes gets all of them at once', () => {
    const all = faults({ roles: ['x1x2x3'], places: ['QQQ'], use: { nope_nope: 1, sector: 3 } });
    expect(all.map(({ code }) => code)).toEqual([
      'case.role',
      'case.place',
      'case.use',
      'case.value',
    ]);
  });

  it('keeps its days and is not strict unless asked', () => {
    expect(read({})).toEqual({
      roles: [],
      use: {},
      places: [],
      as_of: ON,
      known_at: ON,
      strict: false,
    });
    expect(read({ strict: true }).strict).toBe(true);
  });
});
