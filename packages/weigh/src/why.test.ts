import { describe, expect, it } from 'vitest';
import { LAW, POLICY, PRACTICE, asked, dossierOf } from './testing/samples.ts';
import { weigh } from './weigh.ts';
import { whyOf, type Why } from './why.ts';

const PACKS = [LAW, POLICY, PRACTICE];
const TICKET = weigh({
  dossier: dossierOf(),
  case: asked({ roles: ['provider'], places: ['EU'] }),
  packs: PACKS,
  tool: '0.1.0',
});

function why(rule: string, packs = PACKS): Why {
  return whyOf(TICKET, rule, { packs, file: 't.json' });
}

function named(rule: string): string | undefined {
  const found = why(rule);
  return found.kind === 'why' ? found.verdict.rule : undefined;
}

function fault(rule: string, packs = PACKS) {
  const found = why(rule, packs);
  return found.kind === 'faulty' ? found.fault : undefined;
}

describe('a rule', () => {
  it.each([
    'art-53-1-d',
    'ART-53-1-D',
    '53-1-d',
    '1-d',
    'd',
    'eu-ai-act/art-53-1-d',
    'eu-aia/art-53-1-d',
  ])('is named by %s', (rule) => {
    expect(named(rule)).toBe('art-53-1-d');
  });

  it('is named by its whole id before an ending of another', () => {
    expect(named('unknown')).toBe('unknown');
    expect(named('unmet')).toBe('unmet');
  });

  it('is explained on the facts of the ticket', () => {
    const found = why('art-53-1-d');
    if (found.kind === 'faulty') throw new Error(found.fault.detail);
    expect(found.explanation.status).toBe(found.verdict.status);
    expect(found.explanation.because).toEqual(found.verdict.because);
    expect(found.explanation.settledBy).toEqual(found.verdict.settled_by);
    expect(found.pack).toBe(LAW);
  });

  it('of the id of another pack is named with its pack, and alone is a fault that names both', () => {
    const pack = { ...LAW, pack: 'eu-gdpr' };
    const two = weigh({
      dossier: dossierOf(),
      case: asked({ roles: ['provider'], places: ['EU'] }),
      packs: [LAW, pack],
      tool: '0.1.0',
    });
    const ask = (rule: string) => whyOf(two, rule, { packs: [LAW, pack], file: 't.json' });
    const packNamed = (rule: string) => {
      const found = ask(rule);
      return found.kind === 'why' ? found.pack.pack : undefined;
    };
    expect(packNamed('eu-gdpr/art-53-1-d')).toBe('eu-gdpr');
    expect(packNamed('eu-aia/art-53-1-d')).toBe('eu-ai-act');
    const alone = ask('art-53-1-d');
    expect(alone.kind === 'faulty' && alone.fault.remedy).toBe(
      'give one of eu-ai-act/art-53-1-d, eu-gdpr/art-53-1-d',
    );
  });

  it('of a policy is explained with what law came to', () => {
    const found = why('unknown');
    expect(found.kind === 'why' && found.explanation.status).toBe('applies');
  });
});

describe('an ending', () => {
  it('of several rules is a fault that names them', () => {
    const several = {
      ...TICKET,
      verdicts: TICKET.verdicts.map((verdict) => ({ ...verdict, rule: `${verdict.rule}-x` })),
    };
    const found = whyOf(several, 'x', { packs: PACKS, file: 't.json' });
    expect(found.kind === 'faulty' && found.fault).toMatchObject({
      code: 'why.rule',
      detail: '5 rules end in `x`',
      remedy: 'give one of art-53-1-d-x, art-53-1-c-x, unmet-x, unknown-x, supply-unsigned-x',
    });
    const many = { ...TICKET, verdicts: [...several.verdicts, ...several.verdicts] };
    const more = whyOf(many, 'x', { packs: PACKS, file: 't.json' });
    expect(more.kind === 'faulty' && more.fault.remedy).toMatch(/, … \(10 in all\)$/);
  });

  it('of none is a fault with the nearest id', () => {
    expect(fault('art-53-1-e')).toEqual({
      code: 'why.rule',
      at: { file: 't.json', pointer: '/verdicts' },
      detail: 'no rule of this ticket is or ends in `art-53-1-e`',
      remedy: 'give art-53-1-d, if that is meant',
    });
    expect(fault('zzzzzzzzz')?.remedy).toBe('give the id of a rule as the ticket lists it');
    expect(fault(' ')?.code).toBe('why.rule');
  });
});

describe('a pack that is not at hand', () => {
  it('is a fault that names it', () => {
    expect(fault('art-53-1-d', [POLICY])).toMatchObject({
      code: 'why.pack',
      at: { file: 't.json', pointer: '/packs' },
      remedy: 'use a version of the tool that keeps eu-ai-act@2026-11-20.1, or give its folder',
    });
    expect(fault('art-53-1-d', [{ ...LAW, title: 'Other' }])?.code).toBe('why.pack');
  });
});
