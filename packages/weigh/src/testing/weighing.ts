import { day, type Facts } from '@weighbridge/core';
import type { Ticket, Verdict } from '../ticket.ts';
import { weigh, type Load } from '../weigh.ts';
import { FACTS, LAW, POLICY, PRACTICE, asked, dossierOf } from './samples.ts';

export const PACKS = [LAW, POLICY, PRACTICE];
export const AS_PROVIDER = asked({ roles: ['provider'], places: ['EU'] });

/** The sample dossier weighed for its provider in the Union, but for what is given. */
export function weighed(changes: Partial<Load> = {}): Ticket {
  return weigh({
    dossier: dossierOf(),
    case: AS_PROVIDER,
    packs: PACKS,
    tool: '0.1.0',
    ...changes,
  });
}

/** The verdict on one rule. */
export function verdict(ticket: Ticket, rule: string): Verdict | undefined {
  return ticket.verdicts.find((one) => one.rule === rule);
}

/** The sample facts with one more that a person stated. */
export function declaring(name: string, value: Facts[string]['value'], on?: string): Facts {
  const evidence = [
    {
      kind: 'declared' as const,
      file: 'weighbridge.yaml',
      line: 7,
      ...(on === undefined ? {} : { on: day(on) }),
    },
  ];
  return { ...FACTS, [name]: { value, evidence } };
}
