import type { Facts, Value } from '@weighbridge/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { records } from '../testing/records.ts';
import { completeFor, releaseOf } from '../testing/release-of.ts';
import { table } from '../testing/table.ts';
import { opennessBy, type Openness } from './openness.ts';
import type { Release } from './release.ts';

const tell = opennessBy({ table, records });

const of = (release: Release, facts: Facts = {}): Openness =>
  tell({ name: 'Tern', release, facts });

const describedAs = (...args: Parameters<typeof releaseOf>): Openness => of(releaseOf(...args));

const stating = (values: { readonly [fact: string]: Value }): Facts =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      { value, evidence: [{ kind: 'declared', file: 'weighbridge.yaml', line: 1 }] },
    ]),
  );

const stateOf = ({ components }: Openness, id: string): string | undefined =>
  components.find(({ component }) => component === id)?.state;

describe('the class of a release', () => {
  it.each([3, 2, 1] as const)('is %i with all that the class asks for', (level) => {
    expect(describedAs(completeFor(level)).class).toEqual({ least: level, most: level });
  });

  it('is told with what is met, what is not known and what is lacking', () => {
    const { 'data-card': _, ...others } = completeFor(3);
    const [three] = describedAs({ ...others, 'model-card': 'BSD' }).classes;
    expect(three).toMatchObject({ truth: 'no', of: 6, met: 4, unknown: 1 });
    expect(three?.lacks).toEqual([
      { component: 'model-card', truth: 'unknown' },
      { component: 'data-card', truth: 'no' },
    ]);
  });

  it('stays open between two classes where a licence was not read, and names the fact', () => {
    const openness = describedAs({ ...completeFor(3), 'model-card': 'BSD' });
    expect(openness.class).toEqual({ least: 0, most: 3 });
    expect(openness.components.find(({ component }) => component === 'model-card')).toMatchObject({
      state: 'unread',
      settledBy: 'mof.licensed_open',
    });
  });

  it('takes an open research paper, and only an open one, for the technical report', () => {
    const { 'technical-report': _, ...others } = completeFor(3);
    expect(describedAs({ ...others, 'research-paper': 'CC-BY-4.0' }).class.least).toBe(3);
    expect(describedAs({ ...others, 'research-paper': 'CC-BY-ND-4.0' }).class.most).toBe(0);
  });

  it('asks of a component that is named twice that both parts are open', () => {
    const once = releaseOf(completeFor(3));
    const [first] = once.components;
    if (first === undefined) throw new Error('there are components');
    const twice = {
      ...once,
      components: [{ ...first, licence: 'CC-BY-NC-4.0' }, ...once.components],
    };
    const openness = of(twice);
    expect(openness.class.most).toBe(0);
    expect(openness.reference?.class).toBe(3);
    expect(openness.differences).toEqual([
      { component: 'architecture', reference: 'included', ours: 'closed', clause: 'repeated' },
    ]);
  });
});

describe('what differs from the reference tool', () => {
  it('is nothing where licences are written as SPDX writes them', () => {
    const openness = describedAs({ ...completeFor(2), datasets: 'unlicensed', metadata: 'Zed' });
    expect(openness.differences).toEqual([]);
    expect(openness.class.least).toBe(openness.reference?.class);
  });

  it.each([
    ['Apache 2.0', 'invalid', 'open', 'name'],
    ['PDDL-1.0', 'invalid', 'open', 'listed'],
    ['MIT OR Apache-2.0', 'invalid', 'open', 'expression'],
    ['Undisclosed', 'invalid', 'unlicensed', 'not-given'],
    ['Component not included', 'invalid', 'missing', 'not-included'],
    ['BSD', 'invalid', 'unread', 'unread'],
    ['OpenMDW-1.1', 'invalid', 'unread', 'version'],
  ])('is told with its clause: %s', (licence, reference, ours, clause) => {
    expect(describedAs({ datasets: licence }).differences).toEqual([
      { component: 'datasets', reference, ours, clause },
    ]);
  });

  it('is a closed paper in the place of the report', () => {
    expect(describedAs({ 'research-paper': 'CC-BY-ND-4.0' }).differences).toEqual([
      { component: 'technical-report', reference: 'replaced', ours: 'missing', clause: 'paper' },
    ]);
  });

  it('is a component that is written in another case', () => {
    const release = releaseOf({ 'model-card': 'MIT' });
    const written = release.components.map((one) => ({ ...one, written: 'Model Card' }));
    expect(of({ ...release, components: written }).differences).toEqual([
      { component: 'model-card', reference: 'missing', ours: 'open', clause: 'component' },
    ]);
  });
});

describe('a folder', () => {
  const folder = (facts: Facts, licence?: string): Openness =>
    tell({
      name: 'tern',
      facts,
      seen: ['parameters-final', 'model-card'].map((component) => ({
        component,
        by: 'content' as const,
        place: { file: `${component}.txt` },
      })),
      licences: ['weights', 'documentation'].flatMap((component) =>
        licence === undefined ? [] : [{ component, licence }],
      ),
    });

  it('leaves open what it does not show', () => {
    const openness = folder({}, 'mit');
    expect(stateOf(openness, 'parameters-final')).toBe('open');
    expect(stateOf(openness, 'datasets')).toBe('unseen');
    expect(openness.class).toEqual({ least: 0, most: 1 });
    expect(openness.reference).toBeUndefined();
  });

  it('leaves open the licence of what it shows without one', () => {
    expect(stateOf(folder({}), 'model-card')).toBe('unread');
  });

  it('is settled by what a person states', () => {
    const have = Object.keys(completeFor(3));
    const openness = folder(
      stating({
        'mof.included': { has: have, complete: true },
        'mof.licensed_open': { has: have, complete: true },
      }),
    );
    expect(openness.class).toEqual({ least: 3, most: 3 });
    expect(stateOf(openness, 'datasets')).toBe('missing');
  });

  it('opens nothing under a licence that a finding contradicts', () => {
    const seen = [{ component: 'model-card', by: 'content' as const, place: { file: 'a' } }];
    const licences = [{ component: 'documentation', licence: 'MIT' }];
    const openness = tell({
      name: 'tern',
      facts: {},
      seen,
      licences,
      doubts: ['licence.modified'],
    });
    expect(stateOf(openness, 'model-card')).toBe('unread');
    expect(openness.doubts).toEqual(['licence.modified']);
  });

  it('tells what the licence of the weights says of them, although it does not hold them', () => {
    const licences = [
      { component: 'weights', licence: 'llama-3.1-community' },
      { component: 'code', licence: 'MIT' },
    ];
    const openness = tell({ name: 'tern', facts: {}, seen: [], licences });
    expect(openness.eu.limb).toBe('ineligible');
    expect(stateOf(openness, 'parameters-final')).toBe('closed');
    expect(stateOf(openness, 'training-code')).toBe('unseen');
    expect(openness.class).toEqual({ least: 0, most: 0 });
  });

  it('is corrected by a person where only the name of a file told of a component', () => {
    const seen = [
      { component: 'training-code', by: 'name' as const, place: { file: 'train.py' } },
      { component: 'model-card', by: 'content' as const, place: { file: 'README.md' } },
    ];
    const facts = stating({ 'mof.included': { has: [], complete: true } });
    const openness = tell({ name: 'tern', facts, seen });
    expect(stateOf(openness, 'training-code')).toBe('missing');
    expect(stateOf(openness, 'model-card')).toBe('unread');
  });

  it('is not overruled by a person where a licence was read', () => {
    const stated = stating({
      'mof.licensed_open': { has: ['model-card'] },
      'mof.included': { has: [], complete: true },
    });
    expect(stateOf(folder(stated, 'CC-BY-NC-4.0'), 'model-card')).toBe('closed');
    expect(stateOf(folder(stated, 'MIT'), 'model-card')).toBe('open');
  });
});

describe('the Open Source AI Definition', () => {
  const elements = (openness: Openness): object =>
    Object.fromEntries(openness.osaid.elements.map(({ id, truth }) => [id, truth]));

  it('is open on the information about data alone where all else is approved', () => {
    const openness = describedAs(completeFor(1));
    expect(elements(openness)).toEqual({
      use: 'yes',
      study: 'yes',
      modify: 'yes',
      share: 'yes',
      data_information: 'unknown',
      code: 'yes',
      parameters: 'yes',
    });
    expect(openness.osaid.truth).toBe('unknown');
  });

  it('is met once a person says that the data are described', () => {
    const release = releaseOf(completeFor(1));
    expect(of(release, stating({ 'osaid.data_information': true })).osaid.truth).toBe('yes');
  });

  it('is not met where nothing could describe the data', () => {
    const openness = describedAs({ 'parameters-final': 'Apache-2.0' });
    expect(elements(openness)).toMatchObject({ data_information: 'no', code: 'no' });
  });

  it('fails on the use where the licence of the weights limits it, with the section', () => {
    const openness = describedAs({ 'parameters-final': 'llama-3.1-community' });
    expect(openness.osaid.elements[0]).toMatchObject({
      id: 'use',
      truth: 'no',
      because: [{ component: 'parameters-final', truth: 'no', at: '§1.a, §2' }],
    });
    expect(elements(openness)).toMatchObject({ modify: 'yes', parameters: 'no' });
  });

  it('does not take an open licence that nobody approved for an approved one', () => {
    expect(elements(describedAs({ 'parameters-final': 'CC-BY-4.0' }))).toMatchObject({
      use: 'yes',
      parameters: 'unknown',
    });
  });
});

describe('the licence limb of Article 53(2)', () => {
  it.each([
    ['Apache-2.0', 'eligible', 'use-modify-share-free'],
    ['AFL-1.1', 'eligible', 'use-modify-share-free'],
    ['llama-3.1-community', 'ineligible', 'user-or-revenue-scale-threshold'],
    ['gemma', 'arguable', 'safety-terms-proportionality-test'],
    ['unlicensed', 'ineligible', 'no-licence'],
    ['MIT AND llama-3.1-community', 'ineligible', 'user-or-revenue-scale-threshold'],
    ['MIT OR llama-3.1-community', 'eligible', 'use-modify-share-free'],
    ['MIT / Apache-2.0', 'eligible', 'use-modify-share-free'],
  ])('%s is %s', (licence, limb, rule) => {
    const { eu } = describedAs({ 'parameters-final': licence });
    expect(eu.limb).toBe(limb);
    expect(eu.reasons.map((reason) => reason.rule)).toContain(rule);
  });

  it.each(['Nobody knows', 'Zed', 'MIT / llama-3.1-community'])(
    'is unknown for %s, of which nobody read the terms',
    (licence) => {
      expect(describedAs({ 'parameters-final': licence }).eu.limb).toBe('unknown');
    },
  );

  it('says what else has to be public', () => {
    const openness = of(
      releaseOf({ 'model-card': 'MIT' }),
      stating({ 'release.weights_public': true }),
    );
    expect(openness.eu.public).toEqual([
      { fact: 'release.weights_public', truth: 'yes' },
      { fact: 'release.architecture_public', truth: 'unknown' },
      { fact: 'release.usage_info_public', truth: 'yes' },
    ]);
  });
});

describe('the ladder', () => {
  it('stands at least at weights on request where weights are there, and names the next fact', () => {
    const { ladder } = describedAs({ 'parameters-final': 'gemma' });
    expect(ladder).toMatchObject({
      least: 'gated_weights',
      next: 'open_weights_restricted',
      settledBy: ['release.weights_public'],
    });
  });

  it('ends at class I', () => {
    const { ladder } = describedAs(completeFor(1));
    expect(ladder).toMatchObject({ least: 'mof_i', most: 'mof_i', settledBy: [] });
    expect(ladder.next).toBeUndefined();
  });
});

const licence = fc.constantFrom(
  'MIT',
  'Apache-2.0',
  'CC-BY-NC-4.0',
  'BSD',
  'unlicensed',
  undefined,
);
const anyRelease = fc.dictionary(
  fc.constantFrom(...table.components.map(({ id }) => id)),
  licence,
  { maxKeys: 17 },
);
const rank = (reached: 0 | 1 | 2 | 3): number => (reached === 0 ? 0 : 4 - reached);

describe('openness', () => {
  it('never falls when an openly licensed component is added, nor rises when one is taken away', () => {
    const component = fc.constantFrom(...table.components.map(({ id }) => id));
    fc.assert(
      fc.property(anyRelease, component, (components, id) => {
        const { [id]: _, ...without } = components;
        const less = describedAs(without);
        const more = describedAs({ ...without, [id]: 'MIT' });
        expect(rank(more.class.least)).toBeGreaterThanOrEqual(rank(less.class.least));
        expect(rank(more.class.most)).toBeGreaterThanOrEqual(rank(less.class.most));
        const [theirs = 0, were = 0] = [more.reference?.class, less.reference?.class];
        expect(rank(theirs)).toBeGreaterThanOrEqual(rank(were));
      }),
      { numRuns: 300 },
    );
  });

  it('is told alike in whatever order the components stand', () => {
    fc.assert(
      fc.property(anyRelease, (components) => {
        const release = releaseOf(components);
        const turned = { ...release, components: release.components.toReversed() };
        expect(of(turned)).toEqual(of(release));
      }),
      { numRuns: 100 },
    );
  });

  it('never says yes or no otherwise once more is known', () => {
    fc.assert(
      fc.property(anyRelease, fc.boolean(), (components, isOpen) => {
        const before = describedAs(components);
        const ids = Object.keys(components);
        const sets = { has: isOpen ? ids : [], complete: true as const };
        const after = of(releaseOf(components), stating({ 'mof.licensed_open': sets }));
        for (const [index, { truth }] of before.classes.entries())
          if (truth !== 'unknown') expect(after.classes[index]?.truth).toBe(truth);
      }),
      { numRuns: 100 },
    );
  });
});
