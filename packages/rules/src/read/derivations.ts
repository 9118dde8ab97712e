import { nearest, type Vocabulary, type VocabularyEntry } from '@weighbridge/core';
import { MAX_CHAIN, tanglesIn, type Tangles } from '../evaluate/derivation-chains.ts';
import { parseFormula } from '../evaluate/formula.ts';
import type { Entry, Node, ScalarNode } from './node.ts';
import type { Report } from './pack-fault.ts';
import { scalarMap, spotInScalar } from './scalar-map.ts';
import type { Spot } from './source-text.ts';

type FactEntries = Vocabulary['facts'];

/**
 * Holds the formulas of derived facts against the facts they read: each has to be a number that
 * is never negative, and no fact may be derived from itself.
 * Faults: `WB-N01`, `WB-N03`, `WB-S01`, `WB-S04`, `WB-T03`.
 */
export function checkDerivations(
  entries: readonly Entry[],
  facts: FactEntries,
  report: Report,
): void {
  const tangles = tanglesIn(facts);
  for (const entry of entries) {
    const node = deriveNode(entry.value);
    if (node === undefined) continue;
    const parsed = parseFormula(node.text);
    if (parsed.kind === 'unfit') {
      report(spotAt(node, parsed.at), {
        code: 'WB-S01',
        detail: `the formula does not parse: ${parsed.detail}`,
        remedy:
          'use facts, numbers, `+`, `*`, `/`, `min`, `max`, parentheses, and `or` between estimates',
      });
      continue;
    }
    for (const input of parsed.formula.inputs) checkInput(input, { node, facts, report });
    checkChain(entry.key, tangles, { node, facts, report });
  }
}

function deriveNode(node: Node): ScalarNode | undefined {
  const derive =
    node.kind === 'map' ? node.entries.find((entry) => entry.key === 'derive')?.value : undefined;
  return derive?.kind === 'scalar' ? derive : undefined;
}

interface InputCheck {
  readonly node: ScalarNode;
  readonly facts: FactEntries;
  readonly report: Report;
}

function checkInput(input: string, { node, facts, report }: InputCheck): void {
  const spot = spotAt(node, placeOfInput(node.text, input), input.length);
  const entry = entryOf(facts, input);
  if (entry === undefined) {
    const near = nearest(input, Object.keys(facts));
    report(spot, {
      code: 'WB-N01',
      detail: `there is no fact \`${input}\``,
      remedy: near === undefined ? 'declare the fact, or correct the name' : `write \`${near}\``,
    });
    return;
  }
  if (entry.type === 'number' && entry.min !== undefined && entry.min >= 0) return;
  report(spot, {
    code: 'WB-T03',
    detail: `\`${input}\` is not a number that is never negative`,
    remedy: 'use facts of type `number` with `min: 0`',
  });
}

// A name may begin another one: `model.a` is not where `model.ab` stands.
function placeOfInput(text: string, input: string): number {
  return Math.max(
    0,
    text.search(new RegExp(`(?<![\\w.])${input.replaceAll('.', '\\.')}(?![\\w.])`)),
  );
}

function checkChain(fact: string, { circular, long }: Tangles, { node, report }: InputCheck): void {
  if (circular.has(fact))
    report(node.spot, {
      code: 'WB-N03',
      detail: `\`${fact}\` is derived from itself`,
      remedy: 'take one of the facts out of the formula',
    });
  else if (long.has(fact))
    report(node.spot, {
      code: 'WB-S04',
      detail: `\`${fact}\` is derived from facts that are derived from others, more than ${MAX_CHAIN} times`,
      remedy: 'write the formula of facts that are not derived',
    });
}

function entryOf(facts: FactEntries, name: string): VocabularyEntry | undefined {
  return Object.hasOwn(facts, name) ? facts[name] : undefined;
}

function spotAt(node: ScalarNode, at: number, length = 1): Spot {
  return spotInScalar(node, scalarMap(node), { from: at, to: at + length });
}
