import { describe, expect, it } from 'vitest';
import { VOCABULARY } from '../testing/samples.ts';
import { chainOf, type Chain } from './chain-file.ts';

const vocabulary = {
  ...VOCABULARY,
  facts: {
    ...VOCABULARY.facts,
    'actor.established_in': { type: 'set' as const, list: 'places', means: 'where it sits' },
    'actor.kind': { type: 'enum' as const, values: ['company', 'university'], means: 'what it is' },
  },
};

const STACK = [
  { layer: 1, kind: 'base-model', name: 'alder-7b' },
  { layer: 2, kind: 'fine-tune', name: 'alder-chat', from: [1] },
];

function read(raw: unknown): Chain {
  const reading = chainOf(raw, { file: 'chain.yaml', vocabulary });
  if (reading.kind === 'faulty') throw new Error(reading.faults[0].detail);
  return reading.chain;
}

function faultsOf(raw: unknown): readonly string[] {
  const reading = chainOf(raw, { file: 'chain.yaml', vocabulary });
  if (reading.kind === 'chain') return [];
  return reading.faults.map(({ code, at, remedy }) =>
    [code, 'pointer' in at ? at.pointer : '', remedy].join(' '),
  );
}

describe('a chain file', () => {
  it('names the maker of each layer below the target, then the actor in each of its places', () => {
    const plan = { use: 'publish-weights-and-hosted-service' };
    expect(read({ stack: STACK, plan }).parties).toEqual([
      { role: 'publisher', model: 'alder-7b' },
      { role: 'modifier', isActor: true },
      { role: 'deployer', isActor: true },
    ]);
  });

  it('leaves the top layer to another maker where the actor only uses it', () => {
    const plan = { use: 'internal-coding-assistant' };
    expect(read({ stack: STACK, plan }).parties).toEqual([
      { role: 'publisher', model: 'alder-7b' },
      { role: 'modifier' },
      { role: 'deployer', isActor: true },
    ]);
  });

  it('takes whoever passes a bundle on for a host', () => {
    const parties = read({ stack: STACK.slice(0, 1), plan: { use: 'distribute-bundle' } }).parties;
    expect(parties).toEqual([{ role: 'publisher' }, { role: 'host', isActor: true }]);
  });

  it('believes the role that the actor is given', () => {
    const raw = { stack: STACK, actor: { role: 'host' }, plan: { use: 'publish-weights' } };
    expect(read(raw).parties.at(-1)).toEqual({ role: 'host', isActor: true });
  });

  it('gives the actor’s facts, and names what no duty reads', () => {
    const actor = { domicile: 'DE', type: 'company', monthly_active_users: 7 };
    const chain = read({ stack: STACK, actor, plan: { territory: ['EU'], runs_model: true } });
    expect(chain.stated['actor.established_in']?.value).toEqual({ has: ['DE'] });
    expect(chain.stated['actor.kind']?.value).toBe('company');
    expect(chain.territory).toEqual(['EU']);
    expect(chain.unread).toEqual(['actor.monthly_active_users', 'plan.runs_model']);
  });

  it('names a role of the actor that is no place in the chain', () => {
    const chain = read({ stack: STACK, actor: { role: 'broker' } });
    expect(chain.unread).toEqual(['actor.role']);
    expect(read({ stack: STACK, actor: { role: 'host' } }).unread).toEqual([]);
  });

  it('with a slip of the keys is a fault with the nearest key', () => {
    expect(faultsOf({ stack: STACK, actor: { domicle: 'DE' } })).toEqual([
      'chain.shape /actor/domicle write domicile',
    ]);
    expect(faultsOf({ stak: STACK })).toContain('chain.shape /stak write stack');
  });

  it('with a word that is none is a fault with the nearest word', () => {
    expect(faultsOf({ stack: [{ ...STACK[0], kind: 'base-modle' }] })).toEqual([
      'chain.shape /stack/0/kind write base-model',
    ]);
  });

  it('with layers in a circle or of one number is a fault', () => {
    const circle = [
      { layer: 1, kind: 'fine-tune', name: 'a', from: [2] },
      { layer: 2, kind: 'fine-tune', name: 'b', from: [1] },
    ];
    expect(faultsOf({ stack: circle })[0]).toContain('chain.layer');
    expect(faultsOf({ stack: [STACK[0], STACK[0]] })).toHaveLength(1);
  });

  it('with a value that its fact cannot have is a fault', () => {
    const [fault] = faultsOf({ stack: STACK, actor: { type: 'compnay' } });
    expect(fault).toContain('chain.value');
  });

  it.each([null, 7, 'stack', [], { stack: [] }, { stack: 'x' }, { stack: [{ layer: 1.5 }] }])(
    '%j is a fault, not a crash',
    (raw) => {
      expect(faultsOf(raw).length).toBeGreaterThan(0);
    },
  );
});
