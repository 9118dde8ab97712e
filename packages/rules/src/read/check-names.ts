import { nearest, type VocabularyEntry } from '@weighbridge/core';
import type { ASTNode } from '@marcbachmann/cel-js';
import { refuse, spotOfAst, valued, type Checking, type Operand } from './operand.ts';
import { AS_OF } from './scope.ts';
import type { Spot } from './source-text.ts';

/** What a name stands for: fact, parameter, term or list. Fault: `WB-N01`. */
export function nameOperand(ast: ASTNode, checking: Checking): Operand | undefined {
  const spot = spotOfAst(checking, ast);
  const name = dottedName(ast);
  if (name === undefined) {
    return refuse(checking, spot, {
      code: 'WB-T05',
      detail: 'only names can be followed by a dot',
      remedy: 'write a name such as `model.training_compute`',
    });
  }
  const dot = name.indexOf('.');
  const rest = name.slice(dot + 1);
  switch (name.slice(0, Math.max(dot, 0))) {
    case 'params':
      return paramOperand(rest, spot, checking);
    case 'terms':
      return termOperand(rest, spot, checking);
    case 'lists':
      return listOperand(rest, spot, checking);
    default:
      return factOperand(name, spot, checking);
  }
}

function dottedName(ast: ASTNode): string | undefined {
  if (ast.op === 'id') return ast.args;
  if (ast.op !== '.') return undefined;
  const before = dottedName(ast.args[0]);
  return before === undefined ? undefined : `${before}.${ast.args[1]}`;
}

function paramOperand(name: string, spot: Spot, checking: Checking): Operand | undefined {
  const { params, faultyParams } = checking.scope;
  if (name === AS_OF)
    return valued(spot, { kind: 'date' }, (at) => ({ op: 'param', param: AS_OF, at }));
  const param = params.get(name);
  if (param === undefined) {
    if (faultyParams.has(name)) return undefined;
    return unknownName(checking, spot, {
      name,
      sort: 'parameter',
      prefix: 'params.',
      known: [...params.keys(), AS_OF],
    });
  }
  const type =
    param.unit === 'date'
      ? ({ kind: 'date' } as const)
      : ({ kind: 'number', unit: param.unit } as const);
  return valued(spot, type, (at) => ({ op: 'param', param: name, at }));
}

function termOperand(name: string, spot: Spot, checking: Checking): Operand | undefined {
  const type = checking.scope.typeOfTerm(name, spot);
  if (type === 'faulty') return undefined;
  if (type === undefined) {
    return unknownName(checking, spot, {
      name,
      sort: 'term',
      prefix: 'terms.',
      known: checking.scope.termNames,
    });
  }
  if (type.kind === 'choice') return { kind: 'choice', spot, term: name, values: type.values };
  return valued(spot, type, (at) => ({ op: 'term', term: name, at }));
}

function listOperand(name: string, spot: Spot, checking: Checking): Operand | undefined {
  const { lists } = checking.scope;
  const members = lists.get(name);
  if (members === undefined) {
    return unknownName(checking, spot, {
      name,
      sort: 'list',
      prefix: 'lists.',
      known: [...lists.keys()],
    });
  }
  const dated = checking.scope.datedLists.has(name) ? ({ dated: true } as const) : {};
  return {
    kind: 'members',
    spot,
    list: name,
    members: members.map((text) => ({ text, spot })),
    ...dated,
  };
}

function factOperand(name: string, spot: Spot, checking: Checking): Operand | undefined {
  const { facts } = checking.scope.vocabulary;
  const entry = Object.hasOwn(facts, name) ? facts[name] : undefined;
  if (entry === undefined)
    return unknownName(checking, spot, {
      name,
      sort: 'fact',
      prefix: '',
      known: Object.keys(facts),
    });
  return operandOfEntry(name, entry, spot);
}

function operandOfEntry(fact: string, entry: VocabularyEntry, spot: Spot): Operand {
  switch (entry.type) {
    case 'bool':
      return valued(spot, { kind: 'bool' }, (at) => ({ op: 'fact', fact, at }));
    case 'number':
      return valued(spot, { kind: 'number', unit: entry.unit ?? '1' }, (at) => ({
        op: 'fact',
        fact,
        at,
      }));
    case 'date':
      return valued(spot, { kind: 'date' }, (at) => ({ op: 'fact', fact, at }));
    case 'enum':
    case 'code':
      return { kind: 'code', spot, fact };
    case 'set':
      return { kind: 'set', spot, fact };
  }
}

interface Unknown {
  readonly name: string;
  readonly sort: string;
  readonly prefix: string;
  readonly known: readonly string[];
}

function unknownName(checking: Checking, spot: Spot, unknown: Unknown): undefined {
  const near = nearest(unknown.name, unknown.known);
  return refuse(checking, spot, {
    code: 'WB-N01',
    detail: `there is no ${unknown.sort} \`${unknown.prefix}${unknown.name}\``,
    remedy:
      near === undefined
        ? `declare the ${unknown.sort}, or correct the name`
        : `write \`${unknown.prefix}${near}\`, or declare the ${unknown.sort}`,
  });
}
