import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import {
  LAW,
  POLICY,
  PRACTICE,
  above,
  asked,
  dossierOf,
  duty,
  fact,
  has,
  packOf,
} from '../testing/samples.ts';
import { declaring } from '../testing/weighing.ts';
import type { Load } from '../weigh.ts';
import { chainDuties, WHOLE_CHAIN, type ChainWeighing } from './chain-duties.ts';
import { changesIn, coursesOf } from './changes.ts';
import { comparePlaces } from './compare-places.ts';

const CHAIN_LAW = packOf({
  pack: 'us-co',
  title: 'Colorado',
  places: ['US'],
  duties: [
    duty('notice', has('actor.roles', 'deployer'), {
      from: '2027-01-01',
      enforcement: [{ value: 'stayed', from: '2026-04-27' }],
      met: fact('evidence.summary'),
    }),
    duty('base', fact('model.base_is_gpai')),
    duty('for-health', {
      op: 'is',
      fact: 'use.sector',
      member: 'health',
      at: { line: 1, column: 1, length: 1 },
    }),
  ],
  facts: {
    ...LAW.facts,
    'model.base_is_gpai': { type: 'bool', means: 'the base is one' },
  },
});

const BASE_FACTS = {
  ...LAW.facts,
  'model.training_compute': {
    type: 'number' as const,
    unit: 'FLOP',
    min: 0,
    means: 'compute of training',
    derive: '6 * model.active_parameters * model.training_tokens',
  },
  'model.base_compute': {
    type: 'number' as const,
    unit: 'FLOP',
    min: 0,
    means: 'compute of the base',
  },
};

function load(changes: Partial<Load> = {}): Load {
  return {
    dossier: dossierOf({ facts: declaring('model.training_tokens', 15e12) }),
    case: asked({ places: ['EU', 'US'] }),
    packs: [LAW, CHAIN_LAW, POLICY, PRACTICE],
    tool: '0.1.0',
    ...changes,
  };
}

function bearers({ duties }: ChainWeighing, rule: string): readonly (readonly string[])[] {
  const found = duties.duties.find((one) => one.rule === rule);
  return (found?.bearers ?? []).map(({ party, status }) => [
    duties.parties[party]?.role ?? '',
    status,
  ]);
}

describe('duties over a chain', () => {
  it('stand with each party that bears them', () => {
    const weighing = chainDuties(load(), WHOLE_CHAIN);
    expect(bearers(weighing, 'art-53-1-d')).toEqual([['publisher', 'applies']]);
    expect(bearers(weighing, 'notice')).toEqual([['deployer', 'scheduled']]);
  });

  it('are those of law and licences: a house’s policy and good practice bind no chain', () => {
    const { duties } = chainDuties(load(), WHOLE_CHAIN);
    expect(duties.packs.map(({ name }) => name)).toEqual(['eu-ai-act', 'us-co']);
  });

  it('say which rest on facts about the base model', () => {
    const { duties } = chainDuties(load(), WHOLE_CHAIN);
    const base = duties.duties.find(({ rule }) => rule === 'base');
    expect(base?.bearers.map(({ through_base }) => through_base)).toEqual(
      Array.from({ length: 4 }, () => ['model.base_is_gpai']),
    );
  });

  it('of a layer below rest on what the dossier says of the base, also where a formula gives that fact', () => {
    const facts = declaring('model.base_compute', 3e25);
    const layers = [{ role: 'publisher' as const, model: 'alder-base' }];
    const heavy = packOf({
      duties: [duty('heavy', above('model.training_compute', 'gpai_compute'))],
      facts: BASE_FACTS,
      params: LAW.params,
    });
    const weighing = chainDuties(load({ dossier: dossierOf({ facts }), packs: [heavy] }), {
      ...WHOLE_CHAIN,
      parties: layers,
    });
    expect(bearers(weighing, 'heavy')).toEqual([['publisher', 'applies']]);
  });

  it('that nobody bears are listed as such', () => {
    const use = { 'use.sector': 'general' };
    const { duties } = chainDuties(
      load({ case: asked({ places: ['EU', 'US'], use }) }),
      WHOLE_CHAIN,
    );
    expect(duties.nobody.map(({ rule, why }) => [rule, why])).toEqual([['for-health', 'no']]);
  });

  it('are all weighed: borne and not borne together are every rule', () => {
    const { duties, tickets } = chainDuties(load(), WHOLE_CHAIN);
    expect(duties.duties.length + duties.nobody.length).toBe(tickets[0]?.verdicts.length);
  });
});

describe('the days on which something changes', () => {
  it('are those of the law, with how it is enforced', () => {
    const changes = changesIn(coursesOf(load(), WHOLE_CHAIN));
    const notice = changes.filter(({ rule }) => rule === 'notice');
    expect(notice.map(({ day, before, after }) => [day, before.status, after])).toEqual([
      ['2027-01-01', 'scheduled', { status: 'applies', enforcement: 'stayed' }],
    ]);
  });

  it('hold the first day on which an unknown duty could be due', () => {
    const late = packOf({
      pack: 'us-ct',
      places: ['US'],
      duties: [duty('tell', fact('use.personal_data'), { from: '2027-10-01' })],
    });
    const changes = changesIn(coursesOf(load({ packs: [late] }), WHOLE_CHAIN));
    expect(changes).toHaveLength(4);
    expect(changes[0]).toMatchObject({ day: '2027-10-01', mayBegin: true });
  });

  it('come in order, and a course begins before them all', () => {
    const courses = coursesOf(load(), WHOLE_CHAIN);
    const days = changesIn(courses).map(({ day }) => day);
    expect(days.every((on, place) => place === 0 || (days[place - 1] ?? '') <= on)).toBe(true);
    expect(courses.every(({ steps }) => steps[0].from === undefined)).toBe(true);
  });

  it('never leave a duty as it was', () => {
    const changes = changesIn(coursesOf(load(), WHOLE_CHAIN));
    const still = changes.filter(({ before, after }) => isDeepStrictEqual(before, after));
    expect(still.every(({ mayBegin }) => mayBegin === true)).toBe(true);
  });
});

describe('places side by side', () => {
  it('share a row where one piece of evidence serves both, and stand apart elsewhere', () => {
    const sides = ['EU', 'US'].map((place) => ({
      place,
      weighing: chainDuties(load({ case: asked({ places: [place] }) }), WHOLE_CHAIN),
    }));
    const { rows } = comparePlaces(sides);
    const shared = rows.find(({ subject }) => subject === 'evidence.summary');
    expect(shared?.sides.map((side) => side.map(({ rule }) => rule))).toEqual([
      ['art-53-1-d'],
      ['notice'],
    ]);
    expect(rows.filter(({ sides: both }) => both.every((side) => side.length > 0))).toHaveLength(1);
  });
});
