import { membersOf, nearest } from '@weighbridge/core';
import type { ASTNode } from '@marcbachmann/cel-js';
import {
  refuse,
  spotOfAst,
  valued,
  wordsOf,
  type Checking,
  type Member,
  type Operand,
  type ValueOperand,
} from './operand.ts';
import type { Spot } from './source-text.ts';

const BOOL = { kind: 'bool' } as const;

/** `fact in ["A"]`, `fact in lists.x`, `"m" in set`. Faults: `WB-T03`, `WB-T04`. */
export function membership(
  parts: readonly [ASTNode, ASTNode],
  spot: Spot,
  checking: Checking,
): Operand | undefined {
  const left = checking.operand(parts[0]);
  const right = checking.operand(parts[1]);
  if (left === undefined || right === undefined) return undefined;
  if (left.kind === 'text' && right.kind === 'set') {
    const { fact } = right;
    if (!areMembers(fact, [left], checking)) return undefined;
    return valued(spot, BOOL, (at) => ({ op: 'has', fact, member: left.text, at }));
  }
  if (left.kind === 'code' && right.kind === 'members') {
    const { fact } = left;
    if (!areMembers(fact, right.members, checking)) return undefined;
    return valued(spot, BOOL, (at) => ({ op: 'one-of', fact, ...listed(right), at }));
  }
  if (left.kind === 'choice' && right.kind === 'members' && right.list === undefined)
    return chosen(left, right.members, { spot, checking });
  return refuse(checking, spot, {
    code: 'WB-T03',
    detail: `\`in\` stands between ${wordsOf(left)} and ${wordsOf(right)}`,
    remedy:
      'write `fact in ["A", "B"]` for a code, `"m" in set` for a set, `overlaps(set, ["a", "b"])` for several members',
  });
}

/** `overlaps(set, ["a", "b"])`. Faults: `WB-T03`, `WB-T04`, `WB-T05`. */
export function overlaps(
  parts: readonly ASTNode[],
  spot: Spot,
  checking: Checking,
): Operand | undefined {
  const operands = parts.map((part) => checking.operand(part));
  const [set, members] = operands;
  if (operands.includes(undefined)) return undefined;
  if (operands.length !== 2 || set?.kind !== 'set' || members?.kind !== 'members') {
    return refuse(checking, spot, {
      code: operands.length === 2 ? 'WB-T03' : 'WB-T05',
      detail: '`overlaps` takes a set and a list of members',
      remedy: 'write `overlaps(set, ["a", "b"])` or `overlaps(set, lists.name)`',
    });
  }
  const { fact } = set;
  if (!areMembers(fact, members.members, checking)) return undefined;
  return valued(spot, BOOL, (at) => ({ op: 'overlaps', fact, ...listed(members), at }));
}

/** `nonempty(set)`. Faults: `WB-T03`, `WB-T05`. */
export function nonempty(
  parts: readonly ASTNode[],
  spot: Spot,
  checking: Checking,
): Operand | undefined {
  const operands = parts.map((part) => checking.operand(part));
  const [set] = operands;
  if (operands.includes(undefined)) return undefined;
  if (operands.length !== 1 || set?.kind !== 'set') {
    return refuse(checking, spot, {
      code: operands.length === 1 ? 'WB-T03' : 'WB-T05',
      detail: '`nonempty` takes one set',
      remedy: 'write `nonempty(set)` with a fact of type set',
    });
  }
  const { fact } = set;
  return valued(spot, BOOL, (at) => ({ op: 'nonempty', fact, at }));
}

/** `["a", "b"]`, whose members are held against a fact where the list is used. Fault: `WB-T03`. */
export function listLiteral(
  parts: readonly ASTNode[],
  spot: Spot,
  checking: Checking,
): Operand | undefined {
  const members: Member[] = [];
  for (const part of parts) {
    const operand = checking.operand(part);
    if (operand?.kind === 'text') members.push(operand);
    else if (operand !== undefined) {
      refuse(checking, spotOfAst(checking, part), {
        code: 'WB-T03',
        detail: `a list holds texts, not ${wordsOf(operand)}`,
        remedy: 'write members in quotes, as in `["a", "b"]`',
      });
    }
  }
  return members.length === parts.length ? { kind: 'members', spot, members } : undefined;
}

/** Whether all members are declared for the fact; each that is not is told. Fault: `WB-T04`. */
export function areMembers(fact: string, members: readonly Member[], checking: Checking): boolean {
  const { vocabulary } = checking.scope;
  const entry = vocabulary.facts[fact];
  const declared = entry === undefined ? undefined : membersOf(entry, vocabulary.lists);
  return (
    declared === undefined ||
    areDeclared(members, {
      what: `\`${fact}\``,
      declare: 'declare the member in the vocabulary',
      declared,
      checking,
    })
  );
}

function areDeclared(
  members: readonly Member[],
  of: {
    readonly what: string;
    readonly declare: string;
    readonly declared: readonly string[];
    readonly checking: Checking;
  },
): boolean {
  const { what, declare, declared, checking } = of;
  const strangers = members.filter((member) => !declared.includes(member.text));
  for (const stranger of strangers) {
    const near = nearest(stranger.text, declared);
    const few = `${declared.slice(0, 8).join(', ')}${declared.length > 8 ? `, … (${declared.length} in all)` : ''}`;
    checking.scope.report(stranger.spot, {
      code: 'WB-T04',
      detail: `\`${stranger.text}\` is not a member of ${what}`,
      remedy: near === undefined ? `use one of: ${few}` : `write \`${near}\`, or ${declare}`,
    });
  }
  return strangers.length === 0;
}

/** Whether the value of a choice is one of some words. Fault: `WB-T04`. */
export function chosen(
  choice: Extract<Operand, { readonly kind: 'choice' }>,
  members: readonly Member[],
  { spot, checking }: { readonly spot: Spot; readonly checking: Checking },
): ValueOperand | undefined {
  const { term, values } = choice;
  const what = `\`terms.${term}\``;
  const declare = 'add an alternative for it';
  if (!areDeclared(members, { what, declare, declared: values, checking })) return undefined;
  const texts = members.map(({ text }) => text);
  return valued(spot, BOOL, (at) => ({ op: 'chosen', term, members: texts, at }));
}

function listed(operand: Extract<Operand, { readonly kind: 'members' }>): {
  readonly members: readonly string[];
  readonly list?: string;
} {
  const members = operand.dated === true ? [] : operand.members.map((member) => member.text);
  return operand.list === undefined ? { members } : { members, list: operand.list };
}
