import { day, type Value } from '@weighbridge/core';
import { describe, expect, it } from 'vitest';
import { prepare } from '../evaluate/program.ts';
import { trialPack } from '../evaluate/testing/trial-pack.ts';
import { explain } from './explain.ts';
import type { Explanation, ExplanationNode } from './shapes.ts';

const AS_OF = day('2026-11-21');
type Case = { readonly [fact: string]: Value };

const PACK = `
params:
  line: {unit: FLOP, values: [{value: 1.0e+23, from: 2025-08-02, cite: ACT 1, kind: indicative}]}
  start: {unit: date, values: [{value: 2025-08-02, from: 2024-08-01, cite: ACT 113}]}
  legacy: {unit: date, values: [{value: 2027-08-02, from: 2024-08-01, cite: ACT 111}]}
terms:
  gpai:
    cite: ACT 3
    is: model.own > params.line && overlaps(model.outputs, ["text", "code"])
    unless:
      - {id: narrow, is: model.narrow, cite: ACT 3a}
  systemic:
    cite: ACT 51
    any:
      - {id: presumed, is: model.base > params.line, cite: ACT 51(2), unless: [{id: rebutted, is: model.rebutted, cite: ACT 52}]}
      - {id: designated, is: model.gpai, cite: ACT 51(1)}
  due: {type: date, cite: ACT 111, value: 'model.placed < params.start ? params.legacy : model.placed'}
duties:
  - id: document
    who: provider
    must: Document it
    mark: V
    cite: ACT 53(1)(a)
    from: 2025-08-02
    when: model.paid && terms.gpai
    unless:
      - id: open
        cite: ACT 53(2)
        is: model.open && !model.shown
        unless:
          - {id: systemic, is: terms.systemic, cite: ACT 53(2)}
    due: terms.due
    met: model.shown
  - {id: ended, who: provider, must: End, mark: V, cite: ACT 9, from: 2025-08-02, until: 2026-01-01, when: model.paid, due: terms.due}
`;

const program = () => prepare(trialPack(PACK).pack);
const why = (values: Case, rule = 'document', strict = false): Explanation =>
  explain(program(), rule, values, { asOf: AS_OF, strict });
const steps = (values: Case, rule?: string) =>
  why(values, rule).because.map(
    ({ kind, id, says, truth }) => `${kind} ${id ?? '-'}: ${says} is ${truth}`,
  );

const APPLIES: Case = {
  'model.paid': true,
  'model.own': 1e24,
  'model.outputs': { has: ['text'] },
  'model.open': false,
  'model.placed': '2026-01-01',
};

describe('because', () => {
  it('names for a duty that applies every true part, and why each exception failed', () => {
    expect(steps(APPLIES)).toEqual([
      'condition -: model.paid is yes',
      'condition gpai: model.own > params.line is yes',
      'condition gpai: overlaps(model.outputs, ["text", "code"]) is yes',
      'exception narrow: model.narrow is no',
      'exception open: model.open is no',
      'condition due: model.placed < params.start ? params.legacy : model.placed is yes',
    ]);
  });

  it('names one false part for a duty that does not apply', () => {
    expect(steps({ 'model.paid': false, 'model.own': 1 })).toEqual([
      'condition -: model.paid is no',
    ]);
    expect(
      steps({ ...APPLIES, 'model.own': 1, 'model.outputs': { has: [], complete: true } }),
    ).toEqual(['condition gpai: model.own > params.line is no']);
  });

  it('names the exception of a term that fails by it, before what it would have been', () => {
    expect(steps({ ...APPLIES, 'model.narrow': true })).toEqual([
      'exception narrow: model.narrow is yes',
      'condition gpai: model.own > params.line is yes',
      'condition gpai: overlaps(model.outputs, ["text", "code"]) is yes',
    ]);
  });

  it('names for an exempt duty the exemption first, and why its own exceptions failed', () => {
    const exempt = {
      ...APPLIES,
      'model.open': true,
      'model.shown': false,
      'model.base': 1e22,
      'model.gpai': false,
    };
    expect(steps(exempt).slice(0, 4)).toEqual([
      'exception open: model.open is yes',
      'exception open: !model.shown is yes',
      'exception presumed: model.base > params.line is no',
      'exception designated: model.gpai is no',
    ]);
    expect(steps(exempt).slice(4)).toContain('condition -: model.paid is yes');
  });

  it('names one true alternative where several hold', () => {
    const both = {
      ...APPLIES,
      'model.open': true,
      'model.shown': false,
      'model.base': 1e24,
      'model.gpai': true,
    };
    expect(steps(both)).toContain('exception presumed: model.base > params.line is yes');
    expect(steps(both)).toContain('exception rebutted: model.rebutted is no');
    expect(steps(both).join()).not.toContain('model.gpai');
  });

  it('names for an unknown duty first what is open, then what is settled beside it', () => {
    const open = { 'model.own': 1e24, 'model.paid': true, 'model.placed': '2026-01-01' };
    expect(steps(open)).toEqual([
      'condition gpai: overlaps(model.outputs, ["text", "code"]) is unknown',
      'exception open: model.open is unknown',
      'exception open: !model.shown is unknown',
      'exception presumed: model.base > params.line is unknown',
      'exception designated: model.gpai is unknown',
      'condition -: model.paid is yes',
      'condition gpai: model.own > params.line is yes',
      'exception narrow: model.narrow is no',
      'exception rebutted: model.rebutted is no',
    ]);
  });

  it('names the due date where it makes the duty scheduled, or leaves it unknown', () => {
    expect(steps({ ...APPLIES, 'model.placed': '2025-01-01' }).at(-1)).toBe(
      'condition due: model.placed < params.start ? params.legacy : model.placed is no',
    );
    const { 'model.placed': _, ...undated } = APPLIES;
    expect(steps(undated)[0]).toBe(
      'condition due: model.placed < params.start ? params.legacy : model.placed is unknown',
    );
  });

  it('leaves the due date out where nothing is asked', () => {
    expect(steps({ 'model.paid': true }, 'ended')).toEqual(['condition -: model.paid is yes']);
    expect(steps({ 'model.paid': false, 'model.placed': '2025-01-01' }).join()).not.toContain(
      'due',
    );
  });

  it('gives each step its citation, facts, and parameters with the value of the day', () => {
    const [, line] = why(APPLIES).because;
    expect(line).toEqual({
      kind: 'condition',
      id: 'gpai',
      says: 'model.own > params.line',
      truth: 'yes',
      cite: ['ACT 3'],
      facts: ['model.own'],
      params: [{ param: 'line', value: 1e23, unit: 'FLOP', cite: ['ACT 1'], kind: 'indicative' }],
    });
    expect(why(APPLIES).because.at(-1)).toMatchObject({
      cite: ['ACT 111'],
      facts: ['model.placed'],
      params: [
        { param: 'start', value: '2025-08-02', unit: 'date', cite: ['ACT 113'] },
        { param: 'legacy', value: '2027-08-02' },
      ],
    });
    expect(why(APPLIES).because[0]?.cite).toEqual(['ACT 53(1)(a)']);
  });
});

function nodes(node: ExplanationNode): readonly ExplanationNode[] {
  return [node, ...node.parts.flatMap(nodes)];
}

describe('the tree', () => {
  const { tree } = why({ ...APPLIES, 'model.narrow': true });
  const find = (id: string) => nodes(tree).find((node) => node.id === id);

  it('has the rule with its parts, exceptions and due date in the order of the pack', () => {
    expect(tree).toMatchObject({
      kind: 'rule',
      id: 'document',
      says: 'model.paid && terms.gpai',
      value: 'no',
      cite: ['ACT 53(1)(a)'],
    });
    expect(tree.parts.map(({ kind, id, says }) => [kind, id, says])).toEqual([
      ['condition', undefined, 'model.paid'],
      ['term', 'gpai', 'model.own > params.line && overlaps(model.outputs, ["text", "code"])'],
      ['exception', 'open', 'model.open && !model.shown'],
      ['due', undefined, 'terms.due'],
    ]);
  });

  it('gives each node what it came to, with the facts and parameters that it reads itself', () => {
    expect(find('gpai')).toMatchObject({ value: 'no', cite: ['ACT 3'], facts: [], params: [] });
    expect(find('gpai')?.parts[0]).toMatchObject({
      says: 'model.own > params.line',
      value: 'yes',
      facts: [{ fact: 'model.own', value: 1e24, assumed: false }],
      params: [{ param: 'line', value: 1e23 }],
    });
    expect(find('due')).toMatchObject({
      kind: 'term',
      value: '2026-01-01',
      cite: ['ACT 111'],
      facts: [{ fact: 'model.placed', value: '2026-01-01', assumed: false }],
    });
    expect(find('systemic')).toMatchObject({ kind: 'exception', value: 'unknown' });
    expect(find('presumed')).toMatchObject({
      kind: 'alternative',
      value: 'unknown',
      facts: [{ fact: 'model.base', assumed: false }],
    });
  });

  it('marks what the answer rests on', () => {
    expect([find('gpai')?.decides, find('narrow')?.decides, find('open')?.decides]).toEqual([
      true,
      true,
      false,
    ]);
    expect(tree.parts.at(-1)?.decides).toBe(false);
    expect(why(APPLIES).tree.parts.at(-1)?.decides).toBe(true);
  });

  it('says which facts were only assumed', () => {
    const assumed = nodes(why(APPLIES).tree).find((node) => node.id === 'narrow');
    expect(assumed?.facts).toEqual([{ fact: 'model.narrow', value: false, assumed: true }]);
    expect(find('narrow')?.facts).toEqual([{ fact: 'model.narrow', value: true, assumed: false }]);
  });

  it('places each node in the source', () => {
    const lines = nodes(tree).map(({ at }) => at.line);
    expect(find('gpai')?.at.line).toBeLessThan(tree.at.line);
    expect(lines.every((line) => line > 1)).toBe(true);
  });

  it('draws a term in full once, and by its name after that', () => {
    const twice = prepare(
      trialPack(
        'terms:\n  size: {is: model.open && model.paid, cite: ACT 1}\nduties:\n  - {id: it, who: provider, must: Do, mark: V, cite: ACT 1, when: terms.size && (terms.size || model.gpai)}\n',
      ).pack,
    );
    const { tree: drawn } = explain(
      twice,
      'it',
      { 'model.open': true, 'model.paid': true },
      { asOf: AS_OF, strict: false },
    );
    const terms = nodes(drawn).filter(({ id }) => id === 'size');
    expect(terms.map(({ says, value, parts }) => [says, value, parts.length])).toEqual([
      ['model.open && model.paid', 'yes', 2],
      ['terms.size', 'yes', 0],
    ]);
  });

  it('flattens a chain of `&&` or `||` into one row of parts', () => {
    const chain = prepare(
      trialPack(
        'duties:\n  - {id: it, who: provider, must: Do, mark: V, cite: ACT 1, when: model.open && model.paid && (model.gpai || model.shown || !model.narrow)}\n',
      ).pack,
    );
    const { tree: drawn } = explain(chain, 'it', {}, { asOf: AS_OF, strict: true });
    expect(drawn.parts.map(({ says }) => says)).toEqual([
      'model.open',
      'model.paid',
      'model.gpai || model.shown || !model.narrow',
    ]);
    expect(drawn.parts[2]?.parts.map(({ says }) => says)).toEqual([
      'model.gpai',
      'model.shown',
      '!model.narrow',
    ]);
  });
});

describe('assumed', () => {
  it('names a fact whose assumption makes the status what it is', () => {
    expect(why(APPLIES).assumed).toEqual([
      { fact: 'model.narrow', value: false, because: 'few are' },
    ]);
  });

  it('names none where the status would be the same without, where it is recorded, and when strict', () => {
    expect(why({ 'model.paid': false }).assumed).toEqual([]);
    expect(why({ ...APPLIES, 'model.narrow': false }).assumed).toEqual([]);
    expect(why(APPLIES, 'document', true).assumed).toEqual([]);
    expect(why(APPLIES, 'document', true).status).toBe('unknown');
  });

  it('names a set of which nothing was known', () => {
    const { pack } = trialPack(
      'duties:\n  - {id: it, who: provider, must: Do, mark: V, cite: ACT 1, when: \'"text" in model.outputs\'}\n',
    );
    const assume = { value: { has: [], complete: true }, because: 'so' } as const;
    const outputs = { type: 'set', values: ['text'], means: 'outputs', assume } as const;
    const program = prepare({ ...pack, facts: { 'model.outputs': outputs } });
    const options = { asOf: AS_OF, strict: false };
    const { status, assumed } = explain(program, 'it', { 'model.outputs': { has: [] } }, options);
    expect([status, assumed]).toEqual(['no', [{ fact: 'model.outputs', ...assume }]]);
  });

  it('names all together where one would be enough', () => {
    const either = prepare(
      trialPack(
        'duties:\n  - {id: it, who: provider, must: Do, mark: V, cite: ACT 1, when: "!model.rebutted || !model.narrow"}\n',
      ).pack,
    );
    const explained = explain(either, 'it', {}, { asOf: AS_OF, strict: false });
    expect([explained.status, explained.assumed.map(({ fact }) => fact)]).toEqual([
      'applies',
      ['model.narrow', 'model.rebutted'],
    ]);
  });
});

describe('an explanation', () => {
  it('has status, due date, evidence and every fact that the rule can read', () => {
    expect(why(APPLIES)).toMatchObject({
      rule: 'document',
      status: 'applies',
      due: '2026-01-01',
      met: 'open',
    });
    expect(why(APPLIES).facts).toEqual([
      'model.base',
      'model.gpai',
      'model.narrow',
      'model.open',
      'model.outputs',
      'model.own',
      'model.paid',
      'model.placed',
      'model.rebutted',
      'model.shown',
    ]);
    expect(why({ 'model.paid': false })).not.toHaveProperty('due');
    expect(why({ 'model.paid': false })).not.toHaveProperty('met');
  });

  it('of a rule that the pack does not have is our mistake', () => {
    expect(() => why({}, 'nothing')).toThrow('pack `trial` has no rule `nothing`');
  });

  it('does not disturb an answer that was given before', () => {
    const before = JSON.stringify(why(APPLIES));
    why({});
    expect(JSON.stringify(why(APPLIES))).toBe(before);
  });
});
