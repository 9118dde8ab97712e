import type { At } from '@weighbridge/core';
import { quoted } from '../../faults.ts';
import { callableOf } from '../callable.ts';
import type { Content } from '../content.ts';
import { note, type Ledger } from '../ledger.ts';
import { isHarmless } from '../pickle/known/harmless.ts';
import { CALLS } from './kinds.ts';

/** Loaders of skops that make a thing of a type, and the types they are for. */
const LOADERS: Readonly<Record<string, RegExp>> = {
  DictNode:
    /^(?:builtins\.dict|collections\.(?:OrderedDict|Counter)|sklearn\.utils\.(?:_bunch\.)?Bunch)$/,
  ListNode: /^builtins\.list$/,
  SetNode: /^builtins\.(?:set|frozenset)$/,
  TupleNode: /^(?:builtins\.tuple|[\w.]+\.[A-Z]\w*)$/,
  OperatorFuncNode: /^_?operator\.\w+$/,
  MethodNode: /./,
  PartialNode: /^functools\.partial$/,
};

/** Judges one node of a skops schema: whether class and loader belong to each other, and what the class is. */
export function judgeSkops(
  ledger: Ledger,
  content: Content,
  node: Readonly<Record<string, unknown>>,
  at: At,
): void {
  const dotted = `${String(node['__module__'])}.${String(node['__class__'])}`;
  const loader = String(node['__loader__']);
  const expected = LOADERS[loader];
  if (expected !== undefined && !expected.test(dotted))
    return note(ledger, content, CALLS, {
      says: `the loader ${quoted(loader)} is handed ${quoted(dotted)}`,
      at,
    });
  if (loader === 'OperatorFuncNode' && /\.(?:attrgetter|methodcaller|call)$/.test(dotted))
    return note(ledger, content, CALLS, { says: `${quoted(dotted)} reaches any attribute`, at });
  if (isHarmless(String(node['__module__']), String(node['__class__']))) return;
  if (callableOf(dotted).kind === 'reaches' && loader !== 'JsonNode')
    note(ledger, content, CALLS, { says: `${quoted(dotted)} is built by ${quoted(loader)}`, at });
}
