import { parseDay, type Day } from '@weighbridge/core';
import { memberOf, textOf, type TextNode } from '../text/tree.ts';
import { describeFault, type DeclarationContext } from './fault.ts';

/** A finding or duty that somebody answers for until a day. Who, stays in the folder. */
export interface Waiver {
  /** Code of a finding or id of a rule. */
  readonly id: string;
  readonly reason: string;
  readonly until: Day;
  readonly line: number;
}

const KEYS: readonly string[] = ['id', 'reason', 'owner', 'until'];

/** Reads `waivers`, a list of `{id, reason, owner, until}`, all four of which must be there. */
export function readWaivers(
  node: TextNode | undefined,
  context: DeclarationContext,
): readonly Waiver[] {
  if (node === undefined || (node.kind === 'scalar' && node.value === null)) return [];
  if (node.kind === 'list') return node.items.flatMap((part) => waiverFrom(part, context));
  describeFault(context, {
    code: 'declaration.waiver',
    at: node.at,
    detail: '`waivers` is no list',
    remedy: `write a list of {${KEYS.join(', ')}}`,
  });
  return [];
}

function waiverFrom(node: TextNode, context: DeclarationContext): readonly Waiver[] {
  const [id, reason, owner, until] = KEYS.map((key) => textOf(memberOf(node, key)));
  const day = until === undefined ? undefined : parseDay(until);
  if (id !== undefined && reason !== undefined && owner !== undefined && day !== undefined) {
    return [{ id, reason, until: day, line: node.at.line }];
  }
  const missing = KEYS.filter((key) => textOf(memberOf(node, key)) === undefined);
  const detail =
    missing.length > 0
      ? `the waiver has no ${missing.map((key) => `\`${key}\``).join(', ')}`
      : `\`until: ${until ?? ''}\` is no day`;
  describeFault(context, {
    code: 'declaration.waiver',
    at: node.at,
    detail,
    remedy: 'give id, reason, owner and until (YYYY-MM-DD)',
  });
  return [];
}
