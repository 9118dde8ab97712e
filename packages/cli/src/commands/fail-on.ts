import type { FailOn } from '@weighbridge/weigh';
import type { Call } from '../commands.ts';
import { wordOf } from '../options.ts';

const FAIL_ON: readonly FailOn[] = ['high', 'medium', 'low', 'note', 'practice'];

/** From which weight on a finding ends a call with 1. */
export function failOnOf(call: Call): FailOn {
  return wordOf(call, 'failOn', FAIL_ON) ?? 'medium';
}
