import type { LicenceVerdict } from '@weighbridge/licences';
import type { Outcome } from './trouble.ts';

/** How a verdict on licences ends a call. */
export function outcomeOf(verdict: LicenceVerdict): Outcome {
  switch (verdict) {
    case 'blocked':
      return { exit: 1, reason: 'the terms do not allow the plan' };
    case 'needs-licence':
      return { exit: 1, reason: 'a licence of the licensor has to come first' };
    case 'unclear':
      return { exit: 3, reason: 'the terms do not decide' };
    case 'ok':
    case 'ok-with-duties':
      return { exit: 0 };
  }
}
