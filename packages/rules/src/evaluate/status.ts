import { NEVER, type DateValue } from '@weighbridge/core';
import type { Frame } from './frame.ts';
import { ordinal, type DayWords } from './ordinal.ts';
import type { DutyProgram, RuleProgram } from './program.ts';
import type { Tri } from './tri.ts';

/** What became of a duty's evidence: shown, shown to be absent, or neither. */
export type Met = 'met' | 'not met' | 'open';

const NEVER_DAY = ordinal(NEVER);

/** A status and what it was decided by; days are numbers. */
export interface Standing {
  readonly status: string;
  readonly trigger: Tri;
  readonly dueLo: number;
  readonly dueHi: number;
}

/** The status of a duty for the case in the frame, by the table of the rule model, section 5. */
export function dutyStanding(duty: DutyProgram, frame: Frame, today: number): Standing {
  const trigger = duty.trigger(frame);
  if (trigger === -1) return { status: 'no', trigger, dueLo: -Infinity, dueHi: Infinity };
  const lifted = firstExemption(duty, frame);
  if (typeof lifted === 'string')
    return { status: lifted, trigger, dueLo: -Infinity, dueHi: Infinity };
  if (duty.until <= today) return { status: 'ended', trigger, dueLo: -Infinity, dueHi: Infinity };
  const dueLo = duty.due === undefined ? duty.from : Math.max(duty.from, duty.due.lo(frame));
  const dueHi = duty.due === undefined ? duty.from : Math.max(duty.from, duty.due.hi(frame));
  const sure = trigger === 1 && lifted === -1;
  return { status: sure ? statusByDue(dueLo, dueHi, today) : 'unknown', trigger, dueLo, dueHi };
}

function statusByDue(dueLo: number, dueHi: number, today: number): string {
  if (dueHi <= today) return 'applies';
  if (dueLo >= NEVER_DAY) return 'dormant';
  return dueLo > today ? 'scheduled' : 'unknown';
}

/** The status of a rule of a decision: the same table without days. */
export function ruleStatus(rule: RuleProgram, frame: Frame): string {
  const trigger = rule.trigger(frame);
  if (trigger === -1) return 'no';
  const lifted = firstExemption(rule, frame);
  if (typeof lifted === 'string') return lifted;
  return trigger === 1 && lifted === -1 ? 'applies' : 'unknown';
}

/** The status of the first exemption that is true, named ones before others; else whether one is open. */
function firstExemption(rule: RuleProgram, frame: Frame): string | 0 | -1 {
  let unnamed: string | undefined;
  let open: 0 | -1 = -1;
  for (let place = 0; place < rule.exceptions.length; place++) {
    const truth = rule.exceptions[place]?.(frame);
    if (truth === 0) open = 0;
    if (truth !== 1) continue;
    const status = rule.exempt[place] ?? 'unknown';
    if (rule.named[place] === true) return status;
    unnamed ??= status;
  }
  return unnamed ?? open;
}

/** The due date in words; nothing when the duty binds from the start or nothing is known. */
export function dueWords(standing: Standing, words: DayWords): DateValue | undefined {
  const { dueLo, dueHi } = standing;
  if (dueLo === dueHi) return Number.isFinite(dueLo) ? words.of(dueLo) : undefined;
  if (dueLo === -Infinity && dueHi === Infinity) return undefined;
  return {
    ...(dueLo === -Infinity ? {} : { lo: words.of(dueLo) }),
    ...(dueHi === Infinity ? {} : { hi: words.of(dueHi) }),
  };
}

/**
 * What the evidence says: `not met` only for a duty that applies; where it is not yet settled
 * or due, evidence that is there is safe either way. Nothing where nothing is asked.
 */
export function metBy(duty: DutyProgram, status: string, frame: Frame): Met | undefined {
  if (status === 'no' || status === 'ended' || status.startsWith('exempt:')) return undefined;
  const shown = duty.met === undefined ? 0 : duty.met(frame);
  if (shown === 1) return 'met';
  return shown === -1 && status === 'applies' ? 'not met' : 'open';
}
