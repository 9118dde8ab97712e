import { describe, expect, it } from 'vitest';
import { readPack } from './pack.ts';
import { BEFORE, VOCABULARY, readText } from './testing/marked.ts';

const BARE = 'pack: demo\nversion: 2026-01-02.1\n';
const ACT = 'sources: {ACT: {title: The act}}\n';

function soundPack(text: string): NonNullable<ReturnType<typeof readText>['pack']> {
  const { pack, faults } = readText(text);
  if (pack === undefined) throw new Error(JSON.stringify(faults));
  return pack;
}

describe('what a pack leaves out', () => {
  it('is said by its name, its version and the vocabulary at hand', () => {
    expect(soundPack(BARE)).toEqual({
      schema: 'weighbridge.pack/1',
      pack: 'demo',
      title: 'demo',
      version: '2026-01-02.1',
      status_date: '2026-01-02',
      asks: 'law',
      places: [],
      uses: ['models@1'],
      sources: [],
      facts: {},
      lists: {},
      params: [],
      terms: [],
      duties: [],
      decisions: [],
    });
  });

  it('is who asks: a pack of decisions alone is a policy, one with duties a law', () => {
    expect(soundPack(`${BARE}decisions: {}\n`).asks).toBe('policy');
    expect(soundPack(`${BARE}decisions: {}\nduties: []\n`).asks).toBe('law');
    expect(soundPack(`${BARE}decisions: {}\nasks: practice\n`).asks).toBe('practice');
  });

  it('is kept when it is written', () => {
    const head = 'title: A\nstatus_date: 2025-12-31\nplaces: [EU, DE, US-CA]\nuses: [models@1]\n';
    expect(soundPack(BARE + head)).toMatchObject({
      title: 'A',
      status_date: '2025-12-31',
      places: ['EU', 'DE', 'US-CA'],
      uses: ['models@1'],
    });
  });

  it('is the mark: an unmarked duty of law or licence was not checked, one of a house needs no check', () => {
    const duty = 'duties: [{id: d, who: us, must: Do, cite: ACT 1, when: model.signed}]\n';
    const marks = ['law', 'licence', 'policy', 'practice'].map(
      (asks) => soundPack(`${BARE}${ACT}asks: ${asks}\n${duty}`).duties[0]?.mark,
    );
    expect(marks).toEqual(['K', 'K', 'V', 'V']);
  });
});

describe('a duty', () => {
  const duty = `duties:
  - id: d
    who: us
    must: Do
    cite: ACT 1(a); GUIDE 2
    mark: V2
    lifecycle: voluntary
    enforcement:
      - normal
      - {value: stayed, from: 2025-03-01, until: 2025-04-01, by: a court}
    note: >-
      Two
      lines
    from: 2025-01-01
    until: 2026-01-01
    when: model.signed
    unless:
      - id: e
        cite: ACT 2
        any:
          - {id: f, cite: ACT 3, is: model.open}
          - {cite: [ACT 4, ACT 5; ACT 6], is: terms.t}
        unless:
          - {id: g, cite: ACT 7, is: 'true'}
    due: model.placed
    met: '!model.signed'
terms:
  t: {cite: ACT 8, is: 'false'}
`;
  const read = soundPack(
    `${BARE}sources: {ACT: {title: The act}, GUIDE: {title: G, binding: false}}\n${duty}`,
  ).duties[0];

  it('carries all its columns', () => {
    expect(read).toMatchObject({
      id: 'd',
      who: 'us',
      must: 'Do',
      asks: 'law',
      cite: ['ACT 1(a)', 'GUIDE 2'],
      mark: 'V2',
      lifecycle: [{ value: 'voluntary' }],
      enforcement: [
        { value: 'normal' },
        { value: 'stayed', from: '2025-03-01', until: '2025-04-01', by: 'a court' },
      ],
      note: 'Two lines',
      from: '2025-01-01',
      until: '2026-01-01',
      due: { op: 'fact', fact: 'model.placed' },
      met: { op: 'not', of: { op: 'fact', fact: 'model.signed' } },
    });
  });

  it('carries exceptions to any depth, each with its alternatives', () => {
    expect(read?.base).toMatchObject({ kind: 'is', expr: { op: 'fact', fact: 'model.signed' } });
    expect(read?.unless).toMatchObject([
      {
        id: 'e',
        cite: ['ACT 2'],
        base: {
          kind: 'any',
          of: [
            {
              id: 'f',
              cite: ['ACT 3'],
              base: { kind: 'is', expr: { op: 'fact', fact: 'model.open' } },
              unless: [],
            },
            {
              cite: ['ACT 4', 'ACT 5', 'ACT 6'],
              base: { kind: 'is', expr: { op: 'term', term: 't' } },
              unless: [],
            },
          ],
        },
        unless: [
          { id: 'g', cite: ['ACT 7'], base: { kind: 'is', expr: { op: 'true' } }, unless: [] },
        ],
      },
    ]);
    expect(read?.unless[0]?.base).not.toHaveProperty('of.1.id');
    expect(read?.unless[0]?.at).toMatchObject({ column: 9 });
  });

  it('has no columns that are not written, but lifecycle and enforcement', () => {
    const plain = soundPack(
      `${BARE}${ACT}duties: [{id: d, who: us, must: Do, cite: ACT 1, when: model.signed}]\n`,
    ).duties[0];
    expect(Object.keys(plain ?? {}).toSorted()).toEqual([
      'asks',
      'at',
      'base',
      'cite',
      'enforcement',
      'id',
      'lifecycle',
      'mark',
      'must',
      'unless',
      'who',
    ]);
    expect(plain).toMatchObject({
      lifecycle: [{ value: 'in_force' }],
      enforcement: [{ value: 'normal' }],
    });
  });

  it('may have alternatives instead of a condition', () => {
    const any = soundPack(
      `${BARE}${ACT}duties: [{id: d, who: us, must: Do, cite: ACT 1, any: [{id: a, cite: ACT 2, is: model.signed}]}]\n`,
    ).duties[0];
    expect(any?.base).toMatchObject({ kind: 'any', of: [{ id: 'a' }] });
  });
});

describe('a decision', () => {
  it('carries outcomes, worst first, and rules with what they say', () => {
    const text = `${BARE}${ACT}decisions:
  intake:
    worst_of: [DENY, REVIEW, ALLOW]
    when_unknown: REVIEW
    rules:
      - {id: a, then: DENY, says: no signature, cite: ACT 1, when: '!model.signed', unless: [{id: e, cite: ACT 2, is: model.open}]}
      - {id: b, then: REVIEW, cite: ACT 3, any: [{cite: ACT 4, is: model.open}]}
`;
    const [decision] = soundPack(text).decisions;
    expect(decision).toMatchObject({
      id: 'intake',
      worstOf: ['DENY', 'REVIEW', 'ALLOW'],
      whenUnknown: 'REVIEW',
      rules: [
        {
          id: 'a',
          then: 'DENY',
          says: 'no signature',
          cite: ['ACT 1'],
          unless: [{ id: 'e' }],
          at: { line: 9, column: 9, file: 'demo.yaml' },
        },
        { id: 'b', then: 'REVIEW', base: { kind: 'any' } },
      ],
      at: { line: 5, column: 3, length: 6, file: 'demo.yaml' },
    });
    expect(decision?.rules[1]).not.toHaveProperty('says');
  });
});

describe('parameters', () => {
  const values = (text: string): unknown =>
    soundPack(
      `${BARE}sources: {ACT: {title: A}, GUIDE: {title: G, binding: false}}\nparams:\n  p: {unit: FLOP, values: [${text}]}\n`,
    ).params[0]?.values;

  it('are put in the order of their days, each ending where the next begins', () => {
    expect(
      values(
        '{value: 2, from: 2026-01-01, cite: ACT 2}, {value: 1, from: 2025-01-01, cite: ACT 1}, {value: 3, from: 2027-01-01, until: 2028-01-01, cite: ACT 3}',
      ),
    ).toEqual([
      { value: 1, from: '2025-01-01', until: '2026-01-01', cite: ['ACT 1'] },
      { value: 2, from: '2026-01-01', until: '2027-01-01', cite: ['ACT 2'] },
      { value: 3, from: '2027-01-01', until: '2028-01-01', cite: ['ACT 3'] },
    ]);
  });

  it('may end before the next begins, or on its day, while no rule needs them', () => {
    expect(
      values(
        '{value: 1, from: 2025-01-01, until: 2025-06-01, cite: ACT 1}, {value: 2, from: 2026-01-01, cite: ACT 1}',
      ),
    ).toMatchObject([{ until: '2025-06-01' }, { value: 2 }]);
    expect(
      values(
        '{value: 1, from: 2025-01-01, until: 2026-01-01, cite: ACT 1}, {value: 2, from: 2026-01-01, cite: ACT 1}',
      ),
    ).toMatchObject([{ until: '2026-01-01' }, { value: 2 }]);
  });

  it('of a source that does not bind carry their kind', () => {
    expect(values('{value: -0.5, from: 2025-01-01, cite: GUIDE 1, kind: indicative}')).toEqual([
      { value: -0.5, from: '2025-01-01', cite: ['GUIDE 1'], kind: 'indicative' },
    ]);
  });

  it('may be days, and never', () => {
    const read = soundPack(
      `${BARE}${ACT}params:\n  p: {unit: date, values: [{value: 2025-02-03, from: 2025-01-01, cite: ACT 1}, {value: never, from: 2026-01-01, cite: ACT 1}]}\n`,
    );
    expect(read.params[0]?.values.map(({ value }) => value)).toEqual(['2025-02-03', '2299-12-31']);
  });

  it('need a value only from the first to the last day of the rules that use them', () => {
    const param =
      'params:\n  p: {unit: FLOP, values: [{value: 1, from: 2025-01-01, until: 2026-01-01, cite: ACT 1}]}\n';
    const rule = (days: string): string =>
      `duties: [{id: d, who: us, must: Do, cite: ACT 1, when: model.compute > params.p, from: 2025-01-01, until: ${days}}]\n`;
    expect(soundPack(BARE + ACT + param + rule('2026-01-01')).duties).toHaveLength(1);
    expect(
      soundPack(BARE + ACT + param.replace('until: 2026-01-01, ', '') + rule('2299-01-01')).duties,
    ).toHaveLength(1);
  });

  it('may be used by a rule of no days from their first day on', () => {
    const text =
      'params:\n  p: {unit: FLOP, values: [{value: 1, from: 2025-01-01, cite: ACT 1}]}\nduties: [{id: d, who: us, must: Do, cite: ACT 1, when: model.compute > params.p}]\n';
    expect(soundPack(BARE + ACT + text).duties).toHaveLength(1);
  });

  it('of different first days may be used by one rule of no days', () => {
    const text =
      'params:\n  p: {unit: FLOP, values: [{value: 1, from: 2025-01-01, cite: ACT 1}]}\n  q: {unit: FLOP, values: [{value: 1, from: 2024-01-01, cite: ACT 1}]}\nterms:\n  t: {cite: ACT 1, is: model.compute > params.p && model.compute > params.q}\n';
    expect(soundPack(BARE + ACT + text).terms).toHaveLength(1);
  });
});

describe('sources', () => {
  it('carry title, address, first day, and bind unless they say not', () => {
    const text = `${BARE}sources:\n  A: {title: The act, url: "http://a/b", from: 2025-01-01}\n  B: {title: A guide, binding: false}\n`;
    expect(soundPack(text).sources).toEqual([
      { key: 'A', title: 'The act', binding: true, url: 'http://a/b', from: '2025-01-01' },
      { key: 'B', title: 'A guide', binding: false },
    ]);
  });

  const cited = (sources: string, cite: string): readonly string[] =>
    readText(
      `${BARE}sources: {${sources}}\nterms: {t: {cite: ${cite}, is: model.open}}\n`,
    ).faults.map(({ code }) => code);

  it('are cited by their key alone, or by key and place', () => {
    expect(cited('ACT: {title: A}', 'ACT')).toEqual([]);
    expect(cited('ACT: {title: A}', 'ACT 5')).toEqual([]);
    expect(cited('Llama 3.1: {title: L}', 'Llama 3.1 section 2')).toEqual([]);
  });

  it('of findings are cited by the codes themselves', () => {
    expect(cited('supply: {title: S}', 'supply.unsigned')).toEqual([]);
    expect(cited('findings: {title: F}', 'supply.unsigned')).toEqual([]);
    expect(cited('findings: {title: F}', 'card.no-licence; supply.a.b')).toEqual([]);
    expect(cited('supply: {title: S}', 'supplys.unsigned')).toEqual(['WB-X01']);
    expect(cited('findings: {title: F}', 'supply')).toEqual(['WB-X01']);
    expect(cited('findings: {title: F}', 'Supply.unsigned')).toEqual(['WB-X01']);
  });

  const dated = (days: string): readonly string[] =>
    readText(
      `${BARE}sources: {ACT: {title: A, from: 2025-06-01}}\nduties: [{id: d, who: us, must: Do, cite: ACT 1, when: model.open${days}}]\n`,
    ).faults.map(({ code }) => code);

  it('have to be in force when a rule is, unless a due date tells when that begins', () => {
    expect(dated(', from: 2025-06-01')).toEqual([]);
    expect(dated(', from: 2025-05-31')).toEqual(['WB-D03']);
    expect(dated('')).toEqual(['WB-D03']);
    expect(dated(', due: model.placed')).toEqual([]);
    expect(dated(', due: model.placed, from: 2025-05-31')).toEqual(['WB-D03']);
  });
});

describe('terms', () => {
  it('stand after those they use, whatever their order in the file', () => {
    const text = `${BARE}${ACT}terms:\n  a: {cite: ACT 1, is: terms.b && terms.c}\n  b: {cite: ACT 1, is: terms.c}\n  c: {cite: ACT 1, is: model.open}\n`;
    expect(soundPack(text).terms.map((term) => (term.kind === 'rule' ? term.name : ''))).toEqual([
      'c',
      'b',
      'a',
    ]);
  });

  it('may be numbers or dates, declared or not', () => {
    const text = `${BARE}${ACT}terms:\n  a: {cite: ACT 1, value: model.compute}\n  b: {cite: ACT 2, type: number, unit: FLOP, value: terms.a}\n  c: {cite: ACT 3, type: date, value: model.placed}\n`;
    expect(soundPack(text).terms).toMatchObject([
      {
        kind: 'value',
        name: 'a',
        type: { kind: 'number', unit: 'FLOP' },
        cite: ['ACT 1'],
        value: { op: 'fact' },
        at: { line: 5, column: 3 },
      },
      {
        kind: 'value',
        name: 'b',
        type: { kind: 'number', unit: 'FLOP' },
        cite: ['ACT 2'],
        value: { op: 'term' },
      },
      { kind: 'value', name: 'c', type: { kind: 'date' }, cite: ['ACT 3'] },
    ]);
  });

  it('have names of at most 120 characters, as packs have ids and at most 80 for a version', () => {
    const faultsOf = (id: number, version: number, name: number): number =>
      readText(
        `pack: ${'p'.repeat(id)}\nversion: ${'1'.repeat(version)}\nstatus_date: 2026-01-01\n${ACT}terms: {${'t'.repeat(name)}: {cite: ACT 1, is: model.open}}\n`,
      ).faults.length;
    expect(faultsOf(120, 80, 120)).toBe(0);
    expect([faultsOf(121, 80, 120), faultsOf(120, 81, 120), faultsOf(120, 80, 121)]).toEqual([
      1, 1, 1,
    ]);
  });

  it('use each other at most 100 deep', () => {
    const chain = (length: number): string =>
      `${BARE}${ACT}terms:\n${Array.from({ length }, (_, i) => `  t${i}: {cite: ACT 1, is: ${i === length - 1 ? 'model.open' : `terms.t${i + 1}`}}\n`).join('')}`;
    expect(readText(chain(100)).faults).toEqual([]);
    for (const deep of [101, 110])
      expect(readText(chain(deep)).faults).toMatchObject([
        {
          code: 'WB-S04',
          detail: 'terms use each other more than 100 deep',
          remedy: 'write the chain of terms flatter',
        },
      ]);
  });

  it('use each other at most 100 deep, also when each stands after those it uses', () => {
    const chain = (length: number): string =>
      `${BARE}${ACT}terms:\n${Array.from({ length }, (_, i) => `  t${i}: {cite: ACT 1, is: ${i === 0 ? 'model.open' : `terms.t${i - 1}`}}\n`).join('')}`;
    expect(readText(chain(100)).faults).toEqual([]);
    expect(readText(chain(101)).faults).toMatchObject([
      { code: 'WB-S04', detail: 'terms use each other more than 100 deep' },
    ]);
  });
});

describe('what is read of a pack', () => {
  it('has no spaces around a text, and no list that nothing uses', () => {
    const duties = 'duties: [{id: d, who: " us ", must: Do, cite: ACT 1, when: model.open}]\n';
    const { pack } = readText(`${BARE}${ACT}lists: {gone: [{code: a, cite: ACT 1}]}\n${duties}`);
    expect(pack?.duties[0]?.who).toBe('us');
    expect(pack).not.toHaveProperty('datedLists');
  });

  it('is nothing where there is no file', () => {
    expect(readPack([], { vocabulary: VOCABULARY }).faults).toMatchObject([
      { code: 'WB-S03', at: { file: '.', line: 1 }, source: '' },
    ]);
  });
});

describe('faults of several files', () => {
  it('are told by file, and within a file by line', () => {
    const files = [
      { path: 'b.yaml', text: 'y: 1\nterms: 5\n' },
      { path: 'a.yaml', text: `${BARE}${ACT}x: 1\nduties: 5\n` },
    ];
    const { faults } = readPack(files, { vocabulary: VOCABULARY });
    expect(faults.map(({ at }) => ('line' in at ? `${at.file} ${at.line}` : ''))).toEqual([
      'a.yaml 4',
      'a.yaml 5',
      'b.yaml 1',
      'b.yaml 2',
    ]);
  });
});

describe('a file with more faults than anybody mends', () => {
  const strangers = (count: number): string =>
    `${BARE}${ACT}terms:\n${Array.from({ length: count }, (_, i) => `  t${i}: {cite: ACT 1, is: terms.x${i}}\n`).join('')}`;

  it('has 200 of them told', () => {
    expect(readText(strangers(200)).faults).toHaveLength(200);
  });

  it('is not read further after the next one, which says so', () => {
    const { faults, pack, cases, tests } = readText(strangers(300));
    expect([pack, cases, tests]).toEqual([undefined, [], []]);
    expect(faults).toHaveLength(201);
    expect(faults.at(-1)).toMatchObject({
      code: 'WB-S04',
      detail: 'this is the fault after 200 others; no more were looked for',
      remedy: 'mend those above first',
    });
  });
});

describe('a pack', () => {
  const head = `${BARE}${ACT}`;

  it('carries the facts it reads with what they are derived from, and their lists, by name', () => {
    const vocabulary = {
      name: 'models',
      version: 1,
      facts: {
        'model.z': { type: 'number', unit: 'FLOP', min: 0, means: 'z', derive: '6 * model.y' },
        'model.y': { type: 'number', unit: 'FLOP', min: 0, means: 'y', derive: '2 * model.x' },
        'model.x': { type: 'number', unit: 'FLOP', min: 0, means: 'x' },
        'model.w': { type: 'code', list: 'many', means: 'w' },
        'model.unused': { type: 'code', list: 'unused', means: 'u' },
      },
      lists: { many: ['a', 'b'], unused: ['c'], few: ['a'] },
    } as const;
    const text = `${head}lists: {own: [b], idle: [a]}\nterms:\n  t: {cite: ACT 1, is: 'model.z > model.z || model.w in lists.few || model.w in lists.own'}\n`;
    const { pack } = readPack([{ path: 'p.yaml', text }], { vocabulary });
    expect(Object.keys(pack?.facts ?? {})).toEqual(['model.w', 'model.x', 'model.y', 'model.z']);
    expect(pack?.facts['model.y']).toEqual(vocabulary.facts['model.y']);
    expect(Object.entries(pack?.lists ?? {})).toEqual([
      ['few', ['a']],
      ['many', ['a', 'b']],
      ['own', ['b']],
    ]);
  });

  it('takes an assumption that is for some packs only where it is one of them', () => {
    const assume = { value: false, because: 'b', packs: ['demo'] };
    const fact = { type: 'bool', means: 'x' } as const;
    const here = { ...fact, assume };
    const elsewhere = { ...fact, assume: { ...assume, packs: ['q'] } };
    const facts = { 'model.here': here, 'model.elsewhere': elsewhere };
    const vocabulary = { name: 'models', version: 1, facts, lists: {} };
    const text = `${head}terms: {t: {cite: ACT 1, is: 'model.here || model.elsewhere'}}\n`;
    const { pack } = readPack([{ path: 'p.yaml', text }], { vocabulary });
    expect(pack?.facts).toEqual({
      'model.elsewhere': fact,
      'model.here': { ...fact, assume: { value: false, because: 'b' } },
    });
  });

  it('reads facts of conditions, exceptions, due dates, evidence and decisions', () => {
    const text = `${head}duties: [{id: d, who: us, must: Do, cite: ACT 1, when: model.open, due: model.placed, met: model.signed, unless: [{id: e, cite: ACT 1, is: nonempty(model.tags)}]}]\ndecisions: {go: {worst_of: [NO, YES], when_unknown: NO, rules: [{id: r, then: NO, cite: ACT 1, when: nonempty(model.outputs)}]}}\n`;
    expect(Object.keys(soundPack(text).facts)).toEqual([
      'model.open',
      'model.outputs',
      'model.placed',
      'model.signed',
      'model.tags',
    ]);
  });

  it('may lie in several files, in any order, one of which has the head', () => {
    const files = [
      {
        path: 'p/z.yaml',
        text: 'duties: [{id: b, who: us, must: Do, cite: ACT 1, when: terms.t}]\n',
      },
      { path: 'p/head.yaml', text: head },
      {
        path: 'p/a.yaml',
        text: 'duties: [{id: a, who: us, must: Do, cite: ACT 1, when: terms.t}]\nterms: {t: {cite: ACT 1, is: model.open}}\n',
      },
    ];
    const one = readPack(files, { vocabulary: VOCABULARY });
    const other = readPack(files.toReversed(), { vocabulary: VOCABULARY });
    expect(one.pack?.duties.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(one.pack?.duties[1]?.at.file).toBe('z.yaml');
    expect(other).toEqual(one);
  });

  it('has each name once, also over several files', () => {
    const files = [
      { path: 'a.yaml', text: `${head}terms: {t: {cite: ACT 1, is: model.open}}\n` },
      {
        path: 'b.yaml',
        text: 'version: 2026-01-03.1\nterms: {t: {cite: ACT 1, is: model.signed}}\n',
      },
    ];
    const { faults } = readPack(files, { vocabulary: VOCABULARY });
    expect(faults.map(({ code, at, detail }) => [code, at, detail])).toEqual([
      ['WB-N02', { file: 'b.yaml', line: 1, column: 1 }, '`version` is used twice'],
      ['WB-N02', { file: 'b.yaml', line: 2, column: 9 }, '`t` is used twice'],
    ]);
  });

  it('tells faults in the order of files, lines and columns', () => {
    const files = [
      { path: 'b.yaml', text: 'x: 1\ny: 2\n' },
      { path: 'a.yaml', text: `${head}terms: {t: {cite: ACT 1, is: 'model.a && model.b'}}\n` },
    ];
    const { faults } = readPack(files, { vocabulary: VOCABULARY });
    expect(
      faults.map(({ at }) => ('line' in at ? `${at.file}:${at.line}:${at.column ?? 0}` : '')),
    ).toEqual(['a.yaml:4:31', 'a.yaml:4:42', 'b.yaml:1:1', 'b.yaml:2:1']);
  });

  it('shows the line of each fault and labels what differs', () => {
    const { faults } = readText(
      `${BEFORE['terms'] ?? ''}duties:\n  - {id: d, who: us, must: Do, cite: ACT 1, when: model.compute > params.budget}\n`,
    );
    expect(faults).toEqual([
      {
        code: 'WB-U01',
        at: { file: 'demo.yaml', line: 23, column: 51 },
        detail: 'compares FLOP with USD',
        remedy: 'use two numbers in FLOP, such as `params.line`',
        source: '  - {id: d, who: us, must: Do, cite: ACT 1, when: model.compute > params.budget}',
        marks: [
          { column: 51, length: 13, label: 'FLOP' },
          { column: 67, length: 13, label: 'USD' },
        ],
      },
    ]);
  });

  it('is not there when nothing is', () => {
    expect(readPack([], { vocabulary: VOCABULARY }).faults).toMatchObject([
      { code: 'WB-S03', at: { file: '.', line: 1, column: 1 } },
    ]);
  });
});
